// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.record.Flows;

/// Threads of the host that handle the buffers of a VM's disk: where they run, what they cost, and who is interrupted for them.
class BackendTest {
	private static final int SAMPLES = 20;
	private static final String BLOCK = "workload=block samples=" + SAMPLES;

	private static Results run(String host, String vms) throws Exception {
		return Guests.done(Guests.scenario(List.of("ls2080a"), "host: {tick: 0" + host + "}\nvms: [" + vms + "]\n", BLOCK));
	}

	private static double nanos(Results results) {
		return Guests.printed(results, "score block[^ ]* ([0-9.]+) ns");
	}

	/// Each request, and the first that is not measured, is two pieces of work: taken when the guest tells of it, given back when the
	/// disk is ready.
	@ParameterizedTest
	@CsvSource({"kernel, BACKEND", "user, IO_THREAD"})
	void aThreadTakesEachBufferAndGivesItBack(String way, Step step) throws Exception {
		try (Results results = run("", "{disk: 1M, virtio: " + way + "}")) {
			double work = 2 * (SAMPLES + 1) * CostSet.read("seattle", List.of()).cycles(step);
			assertThat(Guests.counted(results, "backend_cycles")).as("and it is scheduled").isBetween(1.2 * work, 4 * work);
		}
	}

	@Test
	void aDeviceOfItsOwnNeedsNoThread() throws Exception {
		try (Results given = run("", "{disk: 1M, virtio: passthrough}"); Results kernel = run("", "{disk: 1M, virtio: kernel}");
				Results user = run("", "{disk: 1M, virtio: user}")) {
			assertThat(Guests.counted(given, "backend_cycles")).isZero();
			assertThat(nanos(given)).isBetween(20_000.0, nanos(kernel));
			assertThat(nanos(kernel)).isLessThan(nanos(user));
		}
	}

	@Test
	void threadsThatShareACpuWaitForEachOther() throws Exception {
		String vms = "{count: 6, memory: 64M, disk: 1M, disk-latency: 100, virtio: user}";
		try (Results shared = run(", io-cpus: 6", vms); Results apart = run(", io-cpus: \"6, 7\"", vms)) {
			assertThat(ofAll(shared)).isGreaterThan(1.1 * ofAll(apart));
		}
	}

	private static double ofAll(Results results) {
		Pattern score = Pattern.compile("score block[^ ]* ([0-9.]+) ns");
		return results.systems().stream().flatMap(system -> score.matcher(system.console()).results())
				.mapToDouble(found -> Double.parseDouble(found.group(1))).average().orElseThrow();
	}

	@Test
	void aLoadOnItsCpuDelaysAThread() throws Exception {
		String vms = "{disk: 1M, virtio: kernel}";
		try (Results idle = run("", vms); Results busy = run(", load: {percent: 50, period: 100}", vms)) {
			assertThat(nanos(busy)).isGreaterThan(1.2 * nanos(idle));
		}
	}

	/// The second VM calculates on CPU 1 while the first waits for its disk.
	@Test
	void theCpuThatTakesDevicesInterruptsLeavesItsGuestForThem() throws Exception {
		String vms = "{disk: 1M, virtio: passthrough, disk-latency: 200000, cpus: \"0\"}, {name: busy, disk: 1M, disk-latency: 0, virtio:"
				+ " passthrough, cpus: \"1\"}";
		String arguments = "workload=block,mix samples=" + SAMPLES + " duration=8000";
		try (Results at0 = Guests.done(Guests.scenario(List.of("ls2080a"), "host: {tick: 0}\nvms: [" + vms + "]\n", arguments));
				Results at1 = Guests.done(Guests.scenario(List.of("ls2080a"), "host: {tick: 0, interrupt-cpu: 1}\nvms: [" + vms
						+ "]\n", arguments))) {
			assertThat(Guests.row(at1, 1, "INTERRUPT").count()).isGreaterThanOrEqualTo(Guests.row(at0, 1, "INTERRUPT").count()
					+ SAMPLES);
		}
	}

	/// Its guest sleeps on CPU 0: from another CPU it has to be woken by an SGI.
	@Test
	void anInterruptReachesTheGuestOfItsCpuSooner() throws Exception {
		String vms = "{disk: 1M, virtio: passthrough, cpus: \"0\"}";
		try (Results near = run(", halt-poll: 0", vms); Results far = run(", halt-poll: 0, interrupt-cpu: 4", vms)) {
			assertThat(Guests.mean(near, Flows.Origin.DEVICE, Flows.Leg.ALL)).isLessThan(Guests.mean(far, Flows.Origin.DEVICE,
					Flows.Leg.ALL));
		}
	}

	@ParameterizedTest
	@CsvSource({"kernel", "user", "passthrough"})
	void theWayOfADisksInterruptIsKeptLegByLeg(String way) throws Exception {
		try (Results results = run("", "{disk: 1M, virtio: " + way + "}")) {
			Flows flows = results.flows(Flows.Origin.DEVICE);
			assertThat(flows.count()).isEqualTo(SAMPLES + 1);
			double legs = 0;
			for (Flows.Leg leg : Flows.Leg.values())
				legs += leg == Flows.Leg.ALL ? 0 : Guests.mean(results, Flows.Origin.DEVICE, leg);
			double all = Guests.mean(results, Flows.Origin.DEVICE, Flows.Leg.ALL);
			assertThat(legs).isCloseTo(all, within(1.0));
			// what a request takes beside: the disk itself
			assertThat(all).isBetween(1_000.0, nanos(results) - 20_000);
		}
	}

	@Test
	void cpusThatTheBoardHasNotAreTold() throws Exception {
		assertThatThrownBy(() -> Guests.run(Guests.scenario(List.of("seattle", "cpus=2"), "host: {io-cpus: 3}\n", "")))
				.isInstanceOf(ScenarioException.class).hasMessage("key host.io-cpus: found CPU 3, expected one of the board's 2, from 0");
		assertThatThrownBy(() -> Guests.scenario(List.of("seattle"), "host: {io-cpus: some}\n", ""))
				.hasMessageContaining("line 2, key host.io-cpus: found \"some\", expected floating, or numbers from 0 to 7");
	}
}
