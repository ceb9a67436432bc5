// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;

/// Products of polynomials are sums of shifted ones, without carries.
class PolynomialTest {
	private final Core core = FlatEnvironment.core("cortex-a57");
	private final Random random = new Random(64);

	private static BigInteger product(long left, long right) {
		BigInteger product = BigInteger.ZERO;
		BigInteger factor = new BigInteger(Long.toUnsignedString(left));
		for (int bit = 0; bit < Long.SIZE; bit++)
			if ((right >>> bit & 1) != 0)
				product = product.xor(factor.shiftLeft(bit));
		return product;
	}

	private long operand(int i) {
		return i == 0 ? -1 : i == 1 ? Long.MIN_VALUE : i == 2 ? 0x1111_1111_1111_1111L : random.nextLong();
	}

	@Test
	void productsOfDoublewordsHaveAllTheirBits() {
		for (int i = 0; i < 1000; i++)
			for (int q = 0; q < 2; q++) {
				core.setQ(1, operand(i), operand(i / 2));
				core.setQ(2, operand(i / 3), operand(i / 4));
				BigInteger expected = product(core.v[2 + q], core.v[4 + q]);
				Polynomial.pmullV(core, q, 3, 2, 1, 0);
				assertThat(core.v[0]).isEqualTo(expected.longValue());
				assertThat(core.v[1]).isEqualTo(expected.shiftRight(Long.SIZE).longValue());
			}
	}

	@Test
	void productsOfBytesAreOfEachLane() {
		for (int i = 0; i < 500; i++)
			for (int q = 0; q < 2; q++) {
				core.setQ(1, operand(i), operand(i / 2));
				core.setQ(2, operand(i / 3), operand(i / 4));
				core.setQ(0, -1, -1);
				Polynomial.pmullV(core, q, 0, 2, 1, 3);
				Polynomial.pmulV(core, q, 0, 2, 1, 0);
				for (int lane = 0; lane < 8; lane++) {
					int expected = product(core.v[2 + q] >>> 8 * lane & 0xFF, core.v[4 + q] >>> 8 * lane & 0xFF).intValue();
					assertThat(core.v[6 + lane / 4] >>> 16 * (lane % 4) & 0xFFFF).isEqualTo(expected);
					assertThat(core.v[q] >>> 8 * lane & 0xFF).isEqualTo(expected & 0xFF);
				}
				if (q == 0)
					assertThat(core.v[1]).isZero();
			}
	}
}
