// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.platform.boot.Outcome;

class SimulationTest {
	private static final String QUIET = "host: {tick: 0}\n";

	@Test
	void aGuestRunsAndItsHypercallsAreCountedAndTimed() throws Exception {
		try (Results results = Guests.run(Guests.scenario(List.of("seattle"), QUIET, "workload=hvc count=200"))) {
			assertThat(results.outcome()).isEqualTo(Outcome.POWER_OFF);
			assertThat(Guests.console(results)).contains("begin hvc", "done");
			assertThat(Guests.row(results, 0, "HVC64").count()).isBetween(200L, 1000L);
			assertThat(Guests.row(results, 0, "HVC64").mean()).isBetween(5000.0, 7000.0);
		}
	}
}
