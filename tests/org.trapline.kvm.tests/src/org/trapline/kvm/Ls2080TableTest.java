// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.measure.ExitTiming;

/// The exit-timing table of an LS2080A with a VM of two vCPUs that send each other IPIs (docs/exits.md): 15,722 exits
/// DABT_IO_MEM_IPI and 15,939 INTERRUPT a second, the means of which the cost set was calibrated with.
class Ls2080TableTest {
	private static final double SECONDS_OF_BOARD = 10;
	private static final double IPIS = 157_225;
	private static final double IPI_MEAN = 13_385;
	private static final double INTERRUPTS = 159_395;
	private static final double INTERRUPT_MEAN = 6_792;
	private static final double GUEST_MEAN = 47_376;

	@Test
	void aVmThatSendsIpisAtTheBoardsRateHasItsTable() throws Exception {
		Scenario scenario = Guests.scenario(List.of("ls2080a", "gic.version=2", "cpus=2"),
				"host: {costs: ls2080a}\nvms: [{vcpus: 2}]\n",
				"workload=mix duration=40000 ipis=" + (int) (IPIS / SECONDS_OF_BOARD)).timed(true);
		try (Results results = Guests.run(scenario)) {
			// the second vCPU does nothing else but the mix, once it is on
			ExitTiming.Row ipi = Guests.row(results, 1, "DABT_IO_MEM_IPI");
			ExitTiming.Row interrupt = Guests.row(results, 1, "INTERRUPT");
			ExitTiming.Row guest = Guests.row(results, 1, "TIMEINGUEST");
			assertThat(ipi.mean()).isCloseTo(IPI_MEAN, withinPercentage(5));
			assertThat(interrupt.mean()).isCloseTo(INTERRUPT_MEAN, withinPercentage(5));
			assertThat((double) interrupt.count() / ipi.count()).isCloseTo(INTERRUPTS / IPIS, withinPercentage(3));
			assertThat(guest.mean()).isCloseTo(GUEST_MEAN, withinPercentage(8));
		}
	}
}
