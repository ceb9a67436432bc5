// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.kvm.record.Flows;

/// Guests with a GICv2 on boards whose GICv3 has the window GICV.
class OldGuestTest {
	private static final String OLD = "vms: [{vcpus: 2, gic: 2, disk: 1M}]\n";
	private static final String ARGUMENTS = "workload=hvc,mmio_vgic,eoi,ipi,timer,pingpong,broadcast,block count=40 timers=1 samples=20";

	@Test
	void aGuestSendsSgisByItsDistributorAndEndsThemInTheWindow() throws Exception {
		try (Results old = Guests.done(Guests.scenario(List.of("ls2080a"), OLD, ARGUMENTS)); Results real = Guests.done(Guests
				.scenario(List.of("ls2080a", "gic.version=2"), "vms: [{vcpus: 2, disk: 1M}]\n", ARGUMENTS))) {
			assertThat(Guests.row(old, 0, "DABT_IO_MEM_IPI").count()).isGreaterThanOrEqualTo(60);
			assertThat(Guests.row(old, 0, "SYS64").count()).as("system registers of a GIC that it has not").isZero();
			assertThat(old.flows().count()).isEqualTo(real.flows().count());
			assertThat(old.flows(Flows.Origin.DEVICE).count()).isEqualTo(21);
		}
	}

	@Test
	void guestsWithEitherShareACpu() throws Exception {
		Scenario scenario = Guests.scenario(List.of("ls2080a"), "host: {slice: 100, tick: 1000}\nvms: [{vcpus: 2, gic: 2, cpus: \"0,1\"},"
				+ " {vcpus: 2, gic: 3, cpus: \"1,0\", name: new}]\n", "workload=ipi,pingpong,timer count=100 samples=100");
		try (Results results = Guests.done(scenario)) {
			assertThat(results.systems().get(1).console().strip()).endsWith("done");
			assertThat(Guests.row(results, 0, "SYS64").count()).isZero();
			assertThat(Guests.row(results, 2, "SYS64").count()).isPositive();
		}
	}

	@Test
	void aBoardWithoutTheWindowCannot() throws Exception {
		assertThatThrownBy(() -> Guests.run(Guests.scenario(List.of("ls2080a", "gic.legacy=false"), OLD, ARGUMENTS)))
				.isInstanceOf(ScenarioException.class).hasMessage("key vms.gic: found 2, expected 3, the version of the board's interrupt"
						+ " controller, or board; 2 with gic.legacy: true of the board");
	}
}
