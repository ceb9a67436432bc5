// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.platform.clock.Clock;

class SystemCounterTest {
	private long now;

	private SystemCounter counter(long cycles, long frequency) {
		return new SystemCounter(new Clock() {
			@Override
			public long now() {
				return now;
			}

			@Override
			public long frequency() {
				return cycles;
			}
		}, frequency);
	}

	@ParameterizedTest
	@CsvSource({"2000000000,62500000", "1800000000,25000000", "1000000000,1000000000", "1999999999,33333333",
			"100000000,1000000000"})
	void theCountIsTheExactQuotientAndTimesAreThoseOfItsSteps(long cycles, long frequency) {
		SystemCounter counter = counter(cycles, frequency);
		Random random = new Random(4);
		for (int i = 0; i < 20_000; i++) {
			long time = random.nextLong() >>> 8 + random.nextInt(40);
			BigInteger exact = BigInteger.valueOf(time).multiply(BigInteger.valueOf(frequency))
					.divide(BigInteger.valueOf(cycles));
			assertThat(counter.countAt(time)).isEqualTo(exact.longValueExact());
			long count = random.nextLong() >>> 8 + random.nextInt(40);
			long first = counter.timeOf(count);
			if (first != Long.MAX_VALUE) {
				assertThat(counter.countAt(first)).isGreaterThanOrEqualTo(count);
				assertThat(first == 0 || counter.countAt(first - 1) < count).isTrue();
			}
		}
	}

	@Test
	void whatIsTooFarAwayNeverComes() {
		SystemCounter counter = counter(2_000_000_000, 62_500_000);
		assertThat(counter.timeOf(-1)).isEqualTo(Long.MAX_VALUE);
		assertThat(counter.timeOf(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
		assertThat(counter.timeOf(0)).isZero();
		now = 32;
		assertThat(counter.count()).isEqualTo(1);
	}
}
