// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.platform.boot.Outcome;

/// Workloads as guests do what they do on the board itself, and what is slower is what has exits.
class WorkloadsAsGuestTest {
	private static final String ALL = "workload=control,ctxsw,loads,bandwidth,syscall,upcall,fork,hvc,mmio_user,mmio_vgic,eoi,ipi,"
			+ "pingpong,broadcast,tick,mix iterations=2 processes=2,5 size=4k samples=4 raw=no loads=100 bytes=8k count=8"
			+ " duration=500 hvcs=5000 sleeps=3000 touches=20000 mmio_users=5000 ipis=9000 placement=unique pattern=random hz=1000";

	@ParameterizedTest
	@CsvSource({ "2, va=48 pages=4k", "3, va=39 pages=2m" })
	void printTheSameAsNativelyButForTimes(int gic, String how) throws Exception {
		Scenario guest = scenario(gic, ALL + ' ' + how);

		assertThat(withoutTimes(printed(guest))).endsWith("end mix", "done")
				.isEqualTo(withoutTimes(printed(guest.on(Scenario.Side.NATIVE))));
	}

	/// The processes that wake each other by IPIs pay for exits; those that share a CPU do not.
	@Test
	void onlySwitchesThatWakeAnotherCpuAreFarSlower() throws Exception {
		assertThat(switched("unique", Scenario.Side.GUEST)).isGreaterThan(10 * switched("unique", Scenario.Side.NATIVE));
		assertThat(switched("balanced", Scenario.Side.GUEST)).isLessThan(1.2 * switched("balanced", Scenario.Side.NATIVE));
	}

	private static double switched(String placement, Scenario.Side side) throws Exception {
		Scenario scenario = scenario(2, "workload=ctxsw size=4k processes=2 samples=30 raw=no placement="
				+ placement).on(side);
		try (Results results = Guests.run(scenario.timed(true))) {
			return Guests.printed(results, "score ctxsw/size=4k/processes=2/placement=" + placement + " ([0-9.]+) ns");
		}
	}

	private static Scenario scenario(int gic, String arguments) throws Exception {
		return Guests.scenario(List.of("virt", "cpus=3", "gic.version=" + gic), "host: {tick: 0}\nvms: [{vcpus: 3}]\n",
				arguments);
	}

	private static List<String> printed(Scenario scenario) throws Exception {
		try (Results results = Guests.run(scenario)) {
			assertThat(results.outcome()).as(Guests.console(results)).isEqualTo(Outcome.POWER_OFF);
			return Guests.console(results).lines().toList();
		}
	}

	/// Lines with N for each figure that depends on time, without those of memory and of switches too short to print.
	private static List<String> withoutTimes(List<String> lines) {
		return lines.stream().map(line -> line.replaceAll("(?<= )[\\d.]+(?= |$)", "N").replaceAll("^[\\d.]+ +N$", "N N")
				.replaceAll("\\b(ns|ovr|done|ticks|memory)=[\\d.]+", "$1=N").replaceAll(" +", " "))
				.filter(line -> !line.equals("N N")).toList();
	}
}
