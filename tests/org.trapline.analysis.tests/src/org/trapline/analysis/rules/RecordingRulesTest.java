// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.analysis.rules.MadeRun.HYPERCALL;
import static org.trapline.analysis.rules.MadeRun.INTERRUPT;
import static org.trapline.analysis.rules.MadeRun.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTrace.Losses;

/// Rules about how far figures can be trusted, and rules about counters.
class RecordingRulesTest {

	@Test
	void lostEventsAreImportantFromOnePercent() {
		assertThat(lost(0)).isEmpty();
		assertThat(lost(1)).singleElement().extracting(Finding::severity).isEqualTo(Severity.NOTABLE);
		assertThat(lost(20)).singleElement().extracting(Finding::severity).isEqualTo(Severity.NOTABLE);
		assertThat(lost(21)).singleElement().satisfies(f -> {
			assertThat(f.severity()).isEqualTo(Severity.IMPORTANT);
			assertThat(f.sentence()).contains("lost 21 events");
		});
	}

	/// Of 2000 events recorded.
	private static List<Finding> lost(long events) {
		try (MadeRun run = new MadeRun()) {
			return run.exits(1000, HYPERCALL, 100, 100).losing(new Losses(0, 0, events, 3, 0))
					.judge(new RecordingLostEvents());
		}
	}

	@Test
	void unpairedExitsBeyondTheEndsAreReported() {
		assertThat(unpaired(1, 0, 0)).as("the recording's end").isEmpty();
		assertThat(unpaired(10, 0, 0)).as("9 of 10,009").isEmpty();
		assertThat(unpaired(12, 0, 0)).hasSize(1);
		assertThat(unpaired(0, 100, 0)).singleElement().extracting(Finding::severity).isEqualTo(Severity.NOTABLE);
		assertThat(unpaired(0, 102, 0)).singleElement().extracting(Finding::severity).isEqualTo(Severity.IMPORTANT);
		assertThat(unpaired(0, 0, 11)).singleElement()
				.satisfies(f -> assertThat(f.sentence()).contains("11 events came out of order"));
	}

	private static List<Finding> unpaired(long exits, long entries, long unordered) {
		try (MadeRun run = new MadeRun()) {
			return run.exits(10_000, HYPERCALL, 100, 100).losing(new Losses(exits, entries, 0, 0, unordered))
					.judge(new UnpairedExits());
		}
	}

	@Test
	void timesThatAreNotHandlingTimesAreSaidToBeSo() {
		assertThat(new MeasuredInterval().evaluate(MadeRun.table("", row("HVC64", 1, 1)))).isEmpty();
		assertThat(new MeasuredInterval().evaluate(MadeRun.table("guest time before the exit", row("HVC64", 1, 1))))
				.singleElement().satisfies(f -> {
					assertThat(f.severity()).isEqualTo(Severity.IMPORTANT);
					assertThat(f.sentence()).contains("guest time before the exit");
				});
	}

	@Test
	void shortOrSparseRecordingsAreSaidToBeSo() {
		assertThat(sparse(1000, 1)).isEmpty();
		assertThat(sparse(999, 1)).singleElement().extracting(Finding::title).isEqualTo("Few exits");
		assertThat(sparse(1000, 0.99)).singleElement().extracting(Finding::title).isEqualTo("Short recording");
		assertThat(new TooFewSamples().evaluate(MadeRun.table("", row("HVC64", 1000, 1)))).isEmpty();
		assertThat(new TooFewSamples().evaluate(MadeRun.table("", row("HVC64", 999, 1)))).hasSize(1);
	}

	private static List<Finding> sparse(int exits, double seconds) {
		try (MadeRun run = new MadeRun()) {
			return run.seconds(seconds).exits(exits, HYPERCALL, 100, 100).judge(new TooFewSamples());
		}
	}

	@Test
	void interruptExitsAreExplainedWhereTheyAreATenth() {
		assertThat(interrupts(99)).isEmpty();
		assertThat(interrupts(100)).singleElement().satisfies(f -> {
			assertThat(f.severity()).isEqualTo(Severity.INFO);
			assertThat(f.sentence()).contains("counts as guest time");
		});
	}

	private static List<Finding> interrupts(int ofThousand) {
		try (MadeRun run = new MadeRun()) {
			return run.exits(1000 - ofThousand, HYPERCALL, 100, 100).exits(ofThousand, INTERRUPT, 100, 100)
					.judge(new HostInterruptsChargedToGuest());
		}
	}

	@Test
	void haltPollingInVainIsReportedByItsCounters() {
		assertThat(polls(100, 50, 5e6)).isEmpty();
		assertThat(polls(99, 0, 5e6)).isEmpty();
		assertThat(polls(100, 49, 9e5)).isEmpty();
		assertThat(polls(100, 49, 5e6)).singleElement()
				.satisfies(f -> assertThat(f.sentence()).contains("49 %", "5 ms of CPU time"));
	}

	private static List<Finding> polls(double attempted, double successful, double failedNanos) {
		return new HaltPollWaste().evaluate(MadeRun.counters(Map.of("halt_attempted_poll", attempted,
				"halt_successful_poll", successful, "halt_poll_fail_ns", failedNanos)));
	}

	@Test
	void userMmioIsToldByCountersAlone() {
		assertThat(new UserMmioHotPath().evaluate(MadeRun.counters(Map.of("exits", 1000.0, "mmio_exit_user", 49.0))))
				.isEmpty();
		assertThat(new UserMmioHotPath().evaluate(MadeRun.counters(Map.of("exits", 1000.0, "mmio_exit_user", 50.0))))
				.singleElement().satisfies(f -> assertThat(f.sentence().replace('\u202f', ' ')).contains("50 of 1 000"));
	}

	@Test
	void countersThatTookTurnsAreReported() {
		assertThat(multiplexed(0.81)).isEmpty();
		assertThat(multiplexed(Double.NaN)).isEmpty();
		assertThat(multiplexed(0.51)).singleElement()
				.satisfies(f -> assertThat(f.sentence()).contains("1 of 1 counters", "cycles for 51 %"));
	}

	private static List<Finding> multiplexed(double share) {
		return new MultiplexedCounters().evaluate(MadeRun.of(new CounterSeries("cycles", "", "", List.of(
				new CounterSeries.Point(1, 10, share, Double.NaN, CounterSeries.State.COUNTED, "")))));
	}
}
