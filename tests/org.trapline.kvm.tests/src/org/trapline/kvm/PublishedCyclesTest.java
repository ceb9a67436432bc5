// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.trapline.kvm.record.Flows;

/// Published cycles of KVM's operations, for two vCPUs on CPUs of their own that both run (ISCA 2016, table II; ATC
/// 2017, table 2), against those that guests measure with their counter. An IPI ends with its acknowledgement.
class PublishedCyclesTest {
	private static final Percentage EACH = withinPercentage(15);
	private static final Percentage RATIO = withinPercentage(10);
	private static final Percentage VHE = withinPercentage(20);

	/// Cycles of operations.
	private record Cycles(double hypercall, double mmioKernel, double mmioUser, double ipi) {
	}

	private static Cycles measured(String board, String mode, String costs) throws Exception {
		Scenario scenario = Guests.scenario(List.of(board), "host: {tick: 0, trap-wfi: false, mode: " + mode + ", costs: "
				+ costs
				+ "}\nvms: [{vcpus: 2}]\n", "workload=hvc,mmio_vgic,mmio_user,ipi count=200").timed(true);
		try (Results results = Guests.run(scenario)) {
			Flows.LegTimes ipi = results.flows().legs().get(Flows.Leg.ALL);
			Cycles cycles = new Cycles(cycles(results, "hvc"), cycles(results, "mmio_read_vgic"), cycles(results,
					"mmio_read_user"), (double) ipi.sum() / results.flows().count());
			return cycles;
		}
	}

	private static double cycles(Results results, String operation) {
		return Guests.printed(results, "(?m)^" + operation + " +[0-9.]+ +([0-9.]+)") * results.clockHertz() / 1e9;
	}

	private static void compare(Cycles found, Cycles published) {
		assertThat(found.hypercall).as("hypercall").isCloseTo(published.hypercall, EACH);
		assertThat(found.mmioKernel).as("MMIO in kernel").isCloseTo(published.mmioKernel, EACH);
		assertThat(found.ipi).as("IPI").isCloseTo(published.ipi, EACH);
		assertThat(found.mmioKernel / found.hypercall).as("MMIO in kernel to hypercall")
				.isCloseTo(published.mmioKernel / published.hypercall, RATIO);
		assertThat(found.ipi / found.hypercall).as("IPI to hypercall").isCloseTo(published.ipi / published.hypercall, RATIO);
		assertThat(found.ipi / found.mmioKernel).as("IPI to MMIO in kernel").isCloseTo(published.ipi / published.mmioKernel,
				RATIO);
	}

	@Test
	void splitModeOnXGene() throws Exception {
		compare(measured("xgene", "nvhe", "xgene"), new Cycles(6500, 7370, Double.NaN, 11_557));
	}

	@Test
	void splitModeAndVheOnSeattle() throws Exception {
		Cycles split = measured("seattle", "nvhe", "seattle");
		Cycles publishedSplit = new Cycles(6413, 8034, 10_012, 13_121);
		compare(split, publishedSplit);
		assertThat(split.mmioUser).as("MMIO in user space").isCloseTo(publishedSplit.mmioUser, EACH);
		assertThat(split.mmioUser / split.hypercall).as("MMIO in user space to hypercall")
				.isCloseTo(publishedSplit.mmioUser / publishedSplit.hypercall, RATIO);
		Cycles vhe = measured("seattle", "vhe", "seattle-vhe");
		Cycles publishedVhe = new Cycles(752, 1604, 7630, 2526);
		assertThat(vhe.hypercall / split.hypercall).isCloseTo(publishedVhe.hypercall / publishedSplit.hypercall, VHE);
		assertThat(vhe.mmioKernel / split.mmioKernel).isCloseTo(publishedVhe.mmioKernel / publishedSplit.mmioKernel, VHE);
		assertThat(vhe.mmioUser / split.mmioUser).isCloseTo(publishedVhe.mmioUser / publishedSplit.mmioUser, VHE);
		assertThat(vhe.ipi / split.ipi).isCloseTo(publishedVhe.ipi / publishedSplit.ipi, VHE);
	}
}
