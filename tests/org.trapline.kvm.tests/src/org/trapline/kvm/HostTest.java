// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.kvm.record.Flows;
import org.trapline.measure.ExitCause;

/// What the host does beside exits, each with the effect that it has on guests.
class HostTest {
	private static Results run(String host, String vms, String arguments) throws Exception {
		return Guests.done(Guests.scenario(List.of("ls2080a"), "host: {" + host + "}\nvms: [" + vms + "]\n", arguments));
	}

	@Test
	void aBusyHostTakesItsShareFromTheGuest() throws Exception {
		String arguments = "workload=control iterations=2000";
		try (Results idle = run("tick: 0", "{}", arguments); Results busy = run("tick: 1000, load: {percent: 30, period: 1000}", "{}",
				arguments)) {
			double guest = Guests.row(busy, 0, "TIMEINGUEST").sum();
			assertThat(Guests.row(busy, 0, "DESCHEDULED").sum()).isBetween(0.3 * guest, 0.6 * guest);
			assertThat((double) busy.cycles()).isGreaterThan(1.3 * idle.cycles());
		}
	}

	/// Processors wait for a lock by WFE, which its holder's CPU cannot give back while another vCPU has it.
	@Test
	void aGuestThatWaitsForALockTrapsIfItIsToldTo() throws Exception {
		String arguments = "workload=ctxsw processes=8 placement=unique samples=30 size=0 raw=no";
		String vms = "{vcpus: 4, cpus: \"0,0,1,1\"}";
		try (Results trapped = run("trap-wfe: true", vms, arguments); Results not = run("trap-wfe: false", vms, arguments)) {
			assertThat(count(trapped, ExitCause.Refinement.WFE)).isPositive();
			assertThat(count(not, ExitCause.Refinement.WFE)).isZero();
		}
	}

	private static long count(Results results, ExitCause.Refinement refinement) {
		return results.breakdown().entrySet().stream().filter(each -> each.getKey().refinement() == refinement)
				.mapToLong(each -> each.getValue().count()).sum();
	}

	@Test
	void aGuestThatIsNotTrappedByWfiKeepsItsCpu() throws Exception {
		String arguments = "workload=pingpong samples=50 wait=wfi";
		try (Results trapped = run("tick: 0", "{vcpus: 2}", arguments); Results not = run("tick: 0, trap-wfi: false", "{vcpus: 2}",
				arguments)) {
			assertThat(Guests.row(trapped, 0, "WFX").count()).isGreaterThanOrEqualTo(50);
			assertThat(Guests.row(not, 0, "WFX").count()).isZero();
		}
	}

	@Test
	void floatingPointRegistersAreSwitchedAtTheirFirstUse() throws Exception {
		String arguments = "workload=bandwidth bytes=64k";
		try (Results eager = run("tick: 1000", "{}", arguments); Results lazy = run("tick: 1000, lazy-fp: true", "{}", arguments)) {
			assertThat(fpTraps(eager)).isZero();
			assertThat(fpTraps(lazy)).isPositive();
		}
	}

	private static long fpTraps(Results results) {
		return results.breakdown().entrySet().stream().filter(each -> each.getKey().toString().startsWith("FP_ASIMD"))
				.mapToLong(each -> each.getValue().count()).sum();
	}

	/// A sleeping guest's timer is a timer of the host, which waits for the tick where it has no other way.
	@Test
	void withoutTimersOfHighResolutionASleepingGuestWakesByTheTick() throws Exception {
		String arguments = "workload=timer timers=4 wait=wfi";
		try (Results fine = run("tick: 250, halt-poll: 0", "{}", arguments);
				Results coarse = run("tick: 250, halt-poll: 0, high-resolution: false", "{}", arguments)) {
			double late = Guests.mean(fine, Flows.Origin.TIMER, Flows.Leg.ALL);
			assertThat(late).isBetween(1_000.0, 20_000.0);
			assertThat(Guests.mean(coarse, Flows.Origin.TIMER, Flows.Leg.ALL)).isBetween(50 * late, 4_000_000.0 + late);
		}
		assertThatThrownBy(() -> run("tick: 0, high-resolution: false", "{}", arguments))
				.hasMessageContaining("line 2, key host.high-resolution: found false, expected true with tick: 0");
	}

	/// A guest that runs is left for its timer; the way of the interrupt is what the guest measures as lateness.
	@Test
	void theWayOfATimersInterruptIsKeptLegByLeg() throws Exception {
		try (Results results = run("tick: 0", "{}", "workload=timer timers=5")) {
			assertThat(results.flows(Flows.Origin.TIMER).count()).isEqualTo(5);
			assertThat(Guests.mean(results, Flows.Origin.TIMER, Flows.Leg.ALL)).isBetween(
					0.6 * Guests.printed(results, "timer_10ms +[0-9.]+ +([0-9.]+)"), Guests.printed(results,
							"timer_10ms +[0-9.]+ +([0-9.]+)"));
		}
	}

	/// Whoever polls leaves the CPU to another thread that is ready.
	@Test
	void pollingEndsWhereAnotherThreadWaits() throws Exception {
		String arguments = "workload=pingpong samples=50 wait=wfi";
		try (Results polled = run("tick: 0, halt-poll: 1000000", "{vcpus: 2, cpus: \"0,0\"}", arguments);
				Results slept = run("tick: 0, halt-poll: 0", "{vcpus: 2, cpus: \"0,0\"}", arguments)) {
			double ofPolled = Guests.printed(polled, "score pingpong/cpus=2 ([0-9.]+) ns");
			assertThat(ofPolled).isLessThan(1.2 * Guests.printed(slept, "score pingpong/cpus=2 ([0-9.]+) ns"));
		}
	}

	/// Processes on two CPUs that wake each other, and hand on what they have in their caches.
	@Test
	void vcpusInTwoClustersAreFartherApart() throws Exception {
		assertThat(switched("0,2")).isGreaterThan(1.01 * switched("0,1"));
	}

	private static double switched(String cpus) throws Exception {
		Scenario scenario = Guests.scenario(List.of("ls2080a"), "host: {tick: 0}\nvms: [{vcpus: 2, cpus: \"" + cpus + "\"}]\n",
				"workload=ctxsw placement=unique samples=60 size=4k processes=2 raw=no").timed(true);
		try (Results results = Guests.done(scenario)) {
			return Guests.printed(results, "score ctxsw/size=4k/processes=2/placement=unique ([0-9.]+) ns");
		}
	}

	/// An SGI of a kind that the receiver handles still, as far as its kernel knows: it may have ended it, and wait.
	@Test
	void anSgiReachesAGuestThatHasHadOneOfItsKindSinceItWasLeft() throws Exception {
		String arguments = "workload=pingpong samples=50 wait=wfi";
		try (Results results = run("tick: 0, trap-wfi: false", "{vcpus: 2}", arguments)) {
			assertThat(results.flows().count()).isGreaterThanOrEqualTo(100);
		}
	}
}
