// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trapline.analysis.rules.MadeRun.HYPERCALL;
import static org.trapline.analysis.rules.MadeRun.INTERRUPT;
import static org.trapline.analysis.rules.MadeRun.TIMER;
import static org.trapline.analysis.rules.MadeRun.WFI;
import static org.trapline.analysis.rules.MadeRun.row;

import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.ReferenceTable;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;

/// Rules about when things happen and how long they take.
class TimeRulesTest {

	@Test
	void timerExitsAreComparedWithTheRatesOfTicks() {
		assertThat(timers(74)).isEmpty();
		assertThat(timers(76)).singleElement().satisfies(f -> assertThat(f.sentence()).contains("no usual tick's rate"));
		assertThat(timers(248)).singleElement().satisfies(f -> {
			assertThat(f.sentence()).contains("While it is not idle, vCPU 0 takes 248 ", "about as a tick of 250 Hz makes");
			assertThat(f.severity()).isEqualTo(Severity.INFO);
		});
		assertThat(timers(1000)).singleElement().satisfies(f -> assertThat(f.sentence()).contains("1000 Hz makes"));
		assertThat(timers(1199)).singleElement().extracting(Finding::severity).isEqualTo(Severity.INFO);
		assertThat(timers(1201)).singleElement().satisfies(f -> {
			assertThat(f.severity()).isEqualTo(Severity.NOTABLE);
			assertThat(f.title()).contains("faster than any tick");
		});
	}

	private static List<Finding> timers(int count) {
		try (MadeRun run = new MadeRun()) {
			for (int v = 0; v < 2; v++) {
				int timers = v == 0 ? count : count / 2;
				run.exits(v, timers, TIMER, 400_000_000 / timers, 0).exits(v, timers, INTERRUPT, 600_000_000 / timers, 0)
						.exit(v, WFI, 0, 0, 900_000_000, 0, 0);
			}
			return run.seconds(2).judge(new TimerExits());
		}
	}

	@Test
	void shortWaitsPlayPingPongOnlyIfTheyAreFrequentAndShort() {
		assertThat(waits(999, 100_000)).isEmpty();
		assertThat(waits(1000, 510_000)).isEmpty();
		assertThat(waits(1000, 490_000)).singleElement().satisfies(f -> {
			assertThat(f.sentence()).contains("1 k/s", "490 µs");
			assertThat(f.advice()).contains("halt_poll_ns");
		});
	}

	private static List<Finding> waits(int count, long idle) {
		try (MadeRun run = new MadeRun()) {
			for (int i = 0; i < count; i++)
				run.exit(0, WFI, 100, 200, idle, 0, 0);
			return run.judge(new WfiPingPong());
		}
	}

	@Test
	void timeOffTheCpuIsReportedFromOnePercent() {
		assertThat(descheduled(9)).isEmpty();
		assertThat(descheduled(11)).singleElement().satisfies(f -> {
			assertThat(f.severity()).isEqualTo(Severity.NOTABLE);
			assertThat(f.sentence()).contains("1.10 %", "vCPU 1 lost 2.20 %");
			assertThat(f.filter().vcpus()).containsExactly(1);
		});
		assertThat(descheduled(51)).singleElement().extracting(Finding::severity).isEqualTo(Severity.IMPORTANT);
	}

	private static List<Finding> descheduled(int ofThousand) {
		try (MadeRun run = new MadeRun()) {
			for (int i = 0; i < 100; i++) {
				run.exit(0, INTERRUPT, 900_000, 100_000, 0, 0, 0);
				run.exit(1, INTERRUPT, 900_000, 100_000 - ofThousand * 2_000, 0, ofThousand * 2_000L, 0);
			}
			return run.judge(new DescheduledVcpus());
		}
	}

	@Test
	void theReferenceTableWasNotKeptOffTheCpuButAnotherMayBe() {
		assertThat(new DescheduledVcpus().evaluate(MadeRun.of(ReferenceTable.timing()))).isEmpty();
		assertThat(new DescheduledVcpus().evaluate(
				MadeRun.table("", row("HVC64", 5, 5), row("TIMEINGUEST", 5, 900), row("DESCHEDULED", 5, 10))))
				.singleElement().satisfies(f -> assertThat(f.sentence()).contains("1.09 %", "5 times"));
	}

	@Test
	void twoModesAreNamedAndOneIsNot() {
		assertThat(modes(1000, 0)).isEmpty();
		assertThat(modes(950, 50)).as("a tail of a twentieth").isEmpty();
		assertThat(modes(700, 290)).as("fewer than a thousand").isEmpty();
		assertThat(modes(700, 310)).singleElement().satisfies(f -> {
			assertThat(f.title()).isEqualTo("Two modes: HVC64: hypercall PSCI_VERSION");
			assertThat(f.figures()).anySatisfy(g -> assertThat(g.value()).isEqualTo("30.7 %"));
		});
	}

	private static List<Finding> modes(int fast, int slow) {
		try (MadeRun run = new MadeRun()) {
			return run.around(fast, HYPERCALL, 1000, 5_000).around(slow, HYPERCALL, 1000, 60_000)
					.judge(new BimodalHandling());
		}
	}

	@Test
	void modesAreFoundWhereTheyAre() {
		Random random = new Random(1);
		Histogram histogram = new Histogram(3);
		for (int i = 0; i < 20_000; i++)
			histogram.recordValue(Math.round((i % 4 == 0 ? 80_000 : 8_000) * Math.exp(0.2 * random.nextGaussian())));
		Modes modes = Modes.of(new LatencyHistogram("made", 0, histogram)).orElseThrow();
		assertThat(modes.low()).isCloseTo(8_000, within(800.0));
		assertThat(modes.high()).isCloseTo(80_000, within(8_000.0));
		assertThat(modes.shareHigh()).isCloseTo(0.25, within(0.01));
		assertThat(modes.depth()).isLessThan(0.01);
	}

	@Test
	void modesOfExitsWithoutSubReasonAskForMoreEvents() {
		ExitCause unrefined = new ExitCause(ExitReason.DABT_LOW, Refinement.NONE, "");
		try (MadeRun run = new MadeRun()) {
			assertThat(run.around(700, unrefined, 1000, 5_000).around(700, unrefined, 1000, 60_000)
					.judge(new BimodalHandling())).singleElement()
					.satisfies(f -> assertThat(f.advice()).contains("record all events of KVM"));
		}
		assertThat(modes(700, 310)).singleElement().satisfies(f -> assertThat(f.advice()).contains("Look at both apart"));
	}

	@Test
	void oneBroadModeIsOne() {
		for (long seed = 0; seed < 50; seed++) {
			Random random = new Random(seed);
			Histogram histogram = new Histogram(3);
			for (int i = 0; i < 1_000; i++)
				histogram.recordValue(Math.round(10_000 * Math.exp(1.2 * random.nextGaussian())));
			assertThat(Modes.of(new LatencyHistogram("made", 0, histogram))).as("seed %d", seed).isEmpty();
		}
	}

	@Test
	void stepsOfACoarseClockAreNoModes() {
		Histogram micros = new Histogram(3);
		for (int i = 0; i < 10_000; i++)
			micros.recordValue(i % 3 == 0 ? 2_000 : 1_000);
		assertThat(Modes.of(new LatencyHistogram("made", 0, micros))).isEmpty();
	}

	@Test
	void aLongTailNeedsADistantPercentileAndMuchOfTheTime() {
		assertThat(tail(20_000, 20, 28_000)).as("28 times the median").isEmpty();
		assertThat(tail(20_000, 40, 32_000)).as("32 times, but 6 % of the time").isEmpty();
		assertThat(tail(9_000, 18, 900_000)).as("too few").isEmpty();
		assertThat(tail(20_000, 40, 900_000)).singleElement().satisfies(f -> {
			assertThat(f.sentence()).contains("934 times the median of 1 µs");
			assertThat(f.title()).contains("PSCI_VERSION");
		});
	}

	/// The slow ones grow a little, so that some lie above the 99.9th percentile.
	private static List<Finding> tail(int count, int slow, long slowNanos) {
		try (MadeRun run = new MadeRun()) {
			run.exits(count - slow, HYPERCALL, 1000, 1000);
			for (int i = 0; i < slow; i++)
				run.exits(1, HYPERCALL, 1000, slowNanos + slowNanos / 500 * i);
			return run.judge(new LongTail());
		}
	}

	@Test
	void oneOfSeveralBusyVcpusThatTakesMostInterruptsIsNamed() {
		assertThat(interrupts(790, 210, 1_000_000)).isEmpty();
		assertThat(interrupts(190, 10, 1_000_000)).as("rare").isEmpty();
		assertThat(interrupts(990, 10, 1_000)).as("the other one is idle").isEmpty();
		assertThat(interrupts(810, 190, 1_000_000)).singleElement().satisfies(f -> {
			assertThat(f.sentence()).contains("vCPU 0 takes 81 %", "2 vCPUs");
			assertThat(f.filter().vcpus()).containsExactly(0);
		});
	}

	private static List<Finding> interrupts(int first, int second, long guestOfSecond) {
		try (MadeRun run = new MadeRun()) {
			return run.exits(0, first, INTERRUPT, 1_000_000 / first * 1000L, 100)
					.exits(1, second, INTERRUPT, guestOfSecond / second * 1000, 100).exits(1, 500, TIMER, 1000, 100)
					.judge(new OneVcpuTakesInterrupts());
		}
	}
}
