// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trapline.kvm.record.StepSums;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
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

	@Test
	void theCyclesOfExitsAreThoseOfTheirStepsWaitsAndTimesOffTheCpu() throws Exception {
		Scenario scenario = Guests.scenario(List.of("seattle"),
				"host: {tick: 1000, load: {percent: 20, period: 500}}\nvms: [{vcpus: 2}]\n",
				"workload=mix,pingpong duration=3000 hvcs=2000 mmio_users=2000 mmio_vgics=2000 ipis=2000 sleeps=2000 touches=500"
						+ " samples=20 hz=500").timed(true);
		try (Results results = Guests.run(scenario)) {
			assertThat(results.outcome()).as(Guests.console(results)).isEqualTo(Outcome.POWER_OFF);
			Map<String, Long> steps = new TreeMap<>();
			long idle = 0;
			long descheduled = 0;
			for (var entry : results.breakdown().entrySet()) {
				StepSums sums = entry.getValue();
				steps.merge(entry.getKey().timingRow(), sums.handling(), Long::sum);
				idle += sums.idle();
				descheduled += sums.descheduled();
			}
			steps.put("IDLE", idle);
			steps.put("DESCHEDULED", descheduled);
			Map<String, Long> rows = new TreeMap<>();
			for (int vcpu = 0; vcpu < 2; vcpu++)
				for (ExitTiming.Row row : Guests.timing(results).tables().get(vcpu).rows())
					if (!row.type().equals("TIMEINGUEST") && row.count() > 0)
						rows.merge(row.type(), (long) row.sum(), Long::sum);
			assertThat(rows).isEqualTo(steps).containsKeys("WFX", "HVC64", "INTERRUPT", "DABT_IO_MEM", "DABT_IO_MEM_IPI",
					"DABT_USER_MEM", "IDLE", "DESCHEDULED");
		}
	}

	@Test
	void whatAVcpuDoesAddsUpToItsTime() throws Exception {
		Scenario scenario = Guests.scenario(List.of("seattle"), "host: {tick: 250}\n",
				"workload=ctxsw processes=2 size=0 samples=20")
				.timed(true);
		try (Results results = Guests.run(scenario)) {
			double sum = Guests.timing(results).tables().getFirst().rows().stream().mapToDouble(ExitTiming.Row::sum).sum();
			ExitTrace trace = (ExitTrace) results.measurements().stream().filter(ExitTrace.class::isInstance).findFirst().orElseThrow();
			assertThat(sum / results.clockHertz()).isCloseTo(trace.span().seconds(), within(1e-6));
			assertThat(trace.vcpus()).as("threads, of which 0 is that of idle CPUs").allMatch(vcpu -> vcpu.thread() > 0);
		}
	}

	@Test
	void theSameImageRunsNatively() throws Exception {
		Scenario scenario = Guests.scenario(List.of("seattle"), "vms: [{vcpus: 2}]\n",
				"workload=pingpong samples=50 wait=spin").timed(true);
		try (Results guest = Guests.run(scenario); Results bare = Guests.run(scenario.on(Scenario.Side.NATIVE))) {
			assertThat(bare.outcome()).isEqualTo(Outcome.POWER_OFF);
			double ofGuest = Guests.printed(guest, "score pingpong/cpus=2 ([0-9.]+) ns");
			double ofBoard = Guests.printed(bare, "score pingpong/cpus=2 ([0-9.]+) ns");
			assertThat(ofGuest).isGreaterThan(5 * ofBoard);
		}
	}

	@Test
	void aGuestWithAGicV3RunsOnALayoutOfItsOwn() throws Exception {
		Scenario scenario = Guests.scenario(List.of("ls2080a"), "host: {costs: ls2080a}\nvms: [{vcpus: 4}]\n",
				"workload=broadcast,timer samples=20 timers=2 wait=wfi");
		try (Results results = Guests.run(scenario)) {
			assertThat(results.outcome()).as(Guests.console(results)).isEqualTo(Outcome.POWER_OFF);
			assertThat(Guests.console(results)).contains("gic=3").contains("score broadcast/cpus=4");
			assertThat(Guests.row(results, 0, "SYS64").count()).isGreaterThanOrEqualTo(20);
			// the timers of 10 ms come, and not late: it takes some microseconds to be woken
			assertThat(Guests.printed(results, "timer_10ms +[0-9.]+ +([0-9.]+)")).isBetween(1000.0, 100_000.0);
		}
	}

	@Test
	void directSgisReachARunningVcpuWithoutItsExit() throws Exception {
		String arguments = "workload=ipi count=100";
		Scenario usual = Guests.scenario(List.of("ls2080a"), "host: {tick: 0, trap-wfi: false}\nvms: [{vcpus: 2}]\n",
				arguments);
		Scenario direct = Guests.scenario(List.of("ls2080a"),
				"host: {tick: 0, trap-wfi: false}\nvms: [{vcpus: 2, direct-sgi: true}]\n",
				arguments);
		try (Results before = Guests.run(usual); Results after = Guests.run(direct)) {
			assertThat(after.outcome()).as(Guests.console(after)).isEqualTo(Outcome.POWER_OFF);
			assertThat(Guests.row(before, 1, "INTERRUPT").count()).isGreaterThanOrEqualTo(100);
			assertThat(Guests.row(after, 1, "INTERRUPT").count()).isLessThan(10);
		}
	}

	@Test
	void whatIsCountedBetweenMarkersOfAGuestIsToldAsOfTheBoard() throws Exception {
		Scenario scenario = Guests.scenario(List.of("seattle"), QUIET, "workload=hvc count=100").timed(true);
		try (Results guest = Guests.run(scenario); Results bare = Guests.run(scenario.on(Scenario.Side.NATIVE))) {
			assertThat(counted(guest, "exc_taken")).isBetween(100.0, 120.0);
			assertThat(counted(bare, "exc_taken")).isBetween(100.0, 120.0);
			assertThat(counted(guest, "cycles")).isGreaterThan(100 * 6000);
			assertThat(counted(bare, "cycles")).isLessThan(100 * 1000);
		}
	}

	private static double counted(Results results, String event) {
		return results.measurements().stream().filter(CounterSeries.class::isInstance).map(CounterSeries.class::cast)
				.filter(series -> series.scope().startsWith("region ") && series.event().equals(event)).findFirst().orElseThrow()
				.points().getFirst().value();
	}
}
