// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.record.StepSums;
import org.trapline.measure.ExitCause;
import org.trapline.platform.boot.Outcome;

/// Ways to set hosts and VMs up, each of which a guest has to run with.
class VariantsTest {
	private static Results run(String board, String sections, String arguments) throws Exception {
		Results results = Guests.run(Guests.scenario(List.of(board), sections, arguments));
		assertThat(results.outcome()).as(Guests.console(results) + results.systems()).isEqualTo(Outcome.POWER_OFF);
		assertThat(Guests.console(results).strip()).endsWith("done");
		return results;
	}

	private static long count(Results results, ExitCause.Refinement refinement) {
		return results.breakdown().entrySet().stream().filter(each -> each.getKey().refinement() == refinement)
				.mapToLong(each -> each.getValue().count()).sum();
	}

	@Test
	void anInterruptControllerInUserSpaceTakesFarLongerForAnIpi() throws Exception {
		String arguments = "workload=ipi,timer count=50 timers=1";
		try (Results kernel = run("seattle", "vms: [{vcpus: 2}]\n", arguments);
				Results user = run("seattle", "vms: [{vcpus: 2, irqchip: user}]\n", arguments)) {
			assertThat(count(user, ExitCause.Refinement.MMIO_USER)).isGreaterThan(count(kernel, ExitCause.Refinement.MMIO_USER)
					+ 150);
			assertThat(Guests.printed(user, "ipi +[0-9.]+ +([0-9.]+)")).isGreaterThan(2 * Guests.printed(kernel,
					"ipi +[0-9.]+ +([0-9.]+)"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"user", "kernel", "passthrough"})
	void aDiskIsReadAndWritten(String way) throws Exception {
		String sections = "vms: [{disk: 1M, virtio: " + way + "}]\n";
		try (Results results = run("seattle", sections, "workload=block samples=8 op=read")) {
			assertThat(Guests.printed(results, "score block[^ ]* ([0-9.]+) ns")).isGreaterThan(15_000);
		}
		try (Results results = run("ls2080a", sections, "workload=block samples=8 op=write")) {
			assertThat(Guests.console(results)).contains("score block");
		}
	}

	@Test
	void aDeviceOfItsOwnNeedsFewerExits() throws Exception {
		String arguments = "workload=block samples=20";
		try (Results user = run("seattle", "vms: [{disk: 1M, virtio: user}]\n", arguments);
				Results kernel = run("seattle", "vms: [{disk: 1M, virtio: kernel}]\n", arguments);
				Results given = run("seattle", "vms: [{disk: 1M, virtio: passthrough}]\n", arguments)) {
			long ofUser = count(user, ExitCause.Refinement.MMIO_USER);
			assertThat(count(kernel, ExitCause.Refinement.MMIO_USER)).isLessThan(ofUser);
			assertThat(count(given, ExitCause.Refinement.MMIO_USER)).isLessThan(count(kernel, ExitCause.Refinement.MMIO_USER));
		}
	}

	@ParameterizedTest
	@CsvSource({"4K,4K,3", "4K,2M,3", "4K,2M,2", "4K,1G,3", "4K,2M,4", "64K,64K,2", "64K,64K,3", "64K,512M,2"})
	void stage2HasAnyShape(String page, String block, int levels) throws Exception {
		String stage2 = "{page: " + page + ", block: " + block + ", levels: " + levels + '}';
		String memory = block.equals("1G") ? "1G" : "512M";
		Scenario scenario = Guests.scenario(List.of("virt", "memory.size=3G"), "vms: [{memory: " + memory + ", stage2: "
				+ stage2 + "}]\n", "workload=mix duration=1000 touches=50000");
		try (Results results = Guests.run(scenario)) {
			assertThat(results.outcome()).as(Guests.console(results) + results.systems()).isEqualTo(Outcome.POWER_OFF);
			long faults = count(results, ExitCause.Refinement.MEMORY_FAULT);
			assertThat(faults).isGreaterThan(0);
			if (block.equals("4K"))
				assertThat(faults).isGreaterThan(40);
			if (block.equals("1G") || block.equals("512M"))
				assertThat(faults).isLessThan(3);
		}
	}

	/// A translation reaches as far as the smaller of both stages' pages, so that blocks of the guest alone are no help.
	@Test
	void loadsAtRandomAreFasterWithBlocksInBothStages() throws Exception {
		assertThat(load("4K")).isGreaterThan(1.02 * load("2M"));
	}

	private static double load(String block) throws Exception {
		Scenario scenario = Guests.scenario(List.of("ls2080a"), "host: {tick: 0}\nvms: [{stage2: {block: " + block + "}}]\n",
				"workload=loads size=8m pattern=random loads=1000 pages=2m").timed(true);
		try (Results results = Guests.done(scenario)) {
			return Guests.printed(results, "(?m)^8[.]00000 ([0-9.]+)");
		}
	}

	@Test
	void pagesThatAreWrittenAreLogged() throws Exception {
		String arguments = "workload=mix duration=1000 touches=50000";
		try (Results logged = run("seattle", "vms: [{dirty-logging: true}]\n", arguments);
				Results plain = run("seattle", "vms: [{stage2: {block: 4K}}]\n", arguments)) {
			assertThat(logged.systems().getFirst().dirtyBytes()).isBetween(40 * 4096L,
					logged.systems().getFirst().memoryBytes());
			assertThat(plain.systems().getFirst().dirtyBytes()).isZero();
			assertThat(count(logged, ExitCause.Refinement.MEMORY_FAULT)).isGreaterThanOrEqualTo(count(plain,
					ExitCause.Refinement.MEMORY_FAULT));
		}
	}

	@Test
	void vmsOnOneCpuShareItFairly() throws Exception {
		Scenario scenario = Guests.scenario(List.of("seattle", "cpus=1"),
				"host: {slice: 1000, tick: 1000}\nvms: [{count: 2}]\n", "workload=control iterations=300").timed(true);
		try (Results results = Guests.run(scenario)) {
			assertThat(results.outcome()).isEqualTo(Outcome.POWER_OFF);
			double first = Guests.row(results, 0, "TIMEINGUEST").sum();
			double second = Guests.row(results, 1, "TIMEINGUEST").sum();
			assertThat(first / second).isBetween(0.9, 1.1);
			assertThat(Guests.row(results, 0, "DESCHEDULED").sum()).isGreaterThan(0.8 * first);
			assertThat(results.systems().get(1).console().strip()).endsWith("done");
		}
	}

	@Test
	void aDistributorOfBitmapsLooksThroughAllVcpusForEachSgi() throws Exception {
		String arguments = "workload=broadcast samples=50 wait=spin";
		try (Results bitmaps = run("ls2080a", "host: {costs: ls2080a}\nvms: [{vcpus: 4}]\n", arguments);
				Results lists = run("ls2080a", "host: {costs: ls2080a, vgic: lists}\nvms: [{vcpus: 4}]\n", arguments)) {
			int scan = 4 * CostSet.read("ls2080a", List.of()).cycles(Step.SCAN_VCPU);
			assertThat(perIpi(bitmaps, Step.SCAN_VCPU)).isEqualTo(scan);
			assertThat(perIpi(lists, Step.SCAN_VCPU)).isZero();
			assertThat(handling(bitmaps)).isBetween(handling(lists) + scan, handling(lists) + 2 * scan);
		}
	}

	@Test
	void theLockOfADistributorOfBitmapsIsWaitedFor() throws Exception {
		String arguments = "workload=mix duration=3000 ipis=60000";
		try (Results bitmaps = run("ls2080a", "host: {costs: ls2080a}\nvms: [{vcpus: 4}]\n", arguments);
				Results lists = run("ls2080a", "host: {costs: ls2080a, vgic: lists}\nvms: [{vcpus: 4}]\n", arguments)) {
			assertThat(perIpi(bitmaps, Step.LOCK)).isPositive();
			assertThat(lists.breakdown().values()).allSatisfy(sums -> assertThat(sums.cycles(Step.LOCK)).isZero());
		}
	}

	@Test
	void bitmapsNeedACostSetThatSaysWhatLookingThroughThemTakes() throws Exception {
		Scenario scenario = Guests.scenario(List.of("seattle"), "host: {vgic: bitmaps}\n", "workload=hvc");
		assertThatThrownBy(() -> Guests.run(scenario)).isInstanceOf(ScenarioException.class).hasMessage("key host.vgic: found"
				+ " bitmaps with a cost set that has no cycles for scan-vcpu, expected lists, or a cost set that has, such as ls2080a");
	}

	private static double perIpi(Results results, Step step) {
		return ipis(results).mapToDouble(sums -> (double) sums.cycles(step) / sums.count()).findFirst().orElseThrow();
	}

	private static double handling(Results results) {
		return ipis(results).mapToDouble(sums -> (double) sums.handling() / sums.count()).findFirst().orElseThrow();
	}

	private static Stream<StepSums> ipis(Results results) {
		return results.breakdown().entrySet().stream().filter(each -> each.getKey().refinement() == ExitCause.Refinement.IPI)
				.map(Map.Entry::getValue);
	}

	@Test
	void pollingBeforeSleepingMakesWakingSooner() throws Exception {
		String arguments = "workload=pingpong samples=50 wait=wfi";
		try (Results polled = run("seattle", "host: {halt-poll: 500000}\nvms: [{vcpus: 2}]\n", arguments);
				Results slept = run("seattle", "host: {halt-poll: 0}\nvms: [{vcpus: 2}]\n", arguments)) {
			assertThat(Guests.printed(slept, "score pingpong/cpus=2 ([0-9.]+) ns"))
					.isGreaterThan(1.3 * Guests.printed(polled, "score pingpong/cpus=2 ([0-9.]+) ns"));
		}
	}

	@Test
	void lazyFloatingPointCostsAnExitAtTheFirstUse() throws Exception {
		String arguments = "workload=hvc count=100";
		try (Results eager = run("seattle", "host: {tick: 0}\n", arguments); Results lazy = run("seattle",
				"host: {tick: 0, lazy-fp: true}\n", arguments)) {
			assertThat(Guests.row(lazy, 0, "HVC64").mean()).isLessThan(Guests.row(eager, 0, "HVC64").mean() - 500);
		}
	}

	@Test
	void whatDoesNotGoTogetherIsTold() throws Exception {
		assertThatThrownBy(() -> Guests.run(Guests.scenario(List.of("seattle"), "vms: [{gic: 3}]\n", "")))
				.isInstanceOf(ScenarioException.class).hasMessageContaining("vms.gic").hasMessageContaining("expected 2");
		assertThatThrownBy(() -> Guests.run(Guests.scenario(List.of("seattle"), "vms: [{count: 8}]\n", "")))
				.isInstanceOf(ScenarioException.class).hasMessageContaining("vms.memory");
		assertThatThrownBy(() -> Guests.scenario(List.of("seattle"), "host: {mode: vhee}\n", ""))
				.hasMessageContaining("test.yaml line 2, key host.mode");
		assertThatThrownBy(() -> Guests.scenario(List.of("seattle"), "vms: [{cpus: \"0,9\", vcpus: 2}]\n", ""))
				.hasMessageContaining("test.yaml line 2, key vms[0].cpus").hasMessageContaining("0,9");
	}
}
