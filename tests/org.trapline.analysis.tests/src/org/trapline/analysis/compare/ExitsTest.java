// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.MadeTrace;
import org.trapline.analysis.ReferenceTable;
import org.trapline.analysis.compare.ExitComparison.AlignedSeries;
import org.trapline.analysis.compare.ExitComparison.Figures;
import org.trapline.analysis.compare.ExitComparison.Step;
import org.trapline.measure.Condition;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.Unit;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

class ExitsTest {
	private static final ExitCause IPI = new ExitCause(ExitReason.DABT_LOW, Refinement.IPI, "");
	private static final ExitCause MMIO = new ExitCause(ExitReason.DABT_LOW, Refinement.MMIO_KERNEL, "");
	private static final ExitCause HYPERCALL = new ExitCause(ExitReason.HVC64, Refinement.HYPERCALL, "PSCI_VERSION");

	private final List<ExitTrace> open = new ArrayList<>();

	@AfterEach
	void close() {
		open.forEach(ExitTrace::close);
	}

	@Test
	void reasonsAndTheirSubReasonsStandSideBySide() {
		ExitComparison exits = exits(trace(1, IPI, 100, 1000, MMIO, 50, 2000), trace(1, IPI, 100, 1000, HYPERCALL, 10, 500));
		assertThat(exits.rows()).extracting(ExitComparison.Row::key).containsExactly("DABT_LOW", "HVC64");
		assertThat(exits.rows().getFirst().parts()).extracting(ExitComparison.Row::key).containsExactly(MMIO.toString(),
				IPI.toString());
		assertThat(exits.rows().getFirst().base().count()).isEqualTo(150);
		assertThat(exits.rows().getFirst().base().sum()).isEqualTo(200_000);
		assertThat(exits.rows().get(1).base()).isEqualTo(Figures.NONE);
		assertThat(exits.total().candidate().count()).isEqualTo(110);
	}

	@Test
	void recordingsOfDifferentLengthHaveTheSameRates() {
		Against against = MadeSides.compare(trace(1, IPI, 1000, 1000), trace(3, IPI, 3000, 1000));
		Delta rate = MadeSides.delta(against, "DABT_LOW", "exits a second");
		assertThat(rate.base()).isCloseTo(1000, within(1e-9));
		assertThat(rate.candidate()).isCloseTo(1000, within(1e-9));
		assertThat(rate.verdict()).isNotIn(Verdict.WORSE, Verdict.BETTER);
		assertThat(against.deltas()).noneMatch(d -> d.quantity().equals("count"));
	}

	/// 1,000 exits of 1 µs in 1 ms of guest time, then of 3 µs: overhead 1/2, then 3/4, all of it by time.
	@Test
	void aReasonThatOnlyTakesLongerChangesOverheadByTimeAlone() {
		ExitComparison exits = exits(trace(1, IPI, 1000, 1000), trace(1, IPI, 1000, 3000));
		assertThat(exits.waterfall().orElseThrow().base()).isCloseTo(0.5, within(1e-12));
		assertThat(exits.waterfall().orElseThrow().candidate()).isCloseTo(0.75, within(1e-12));
		Step step = exits.waterfall().orElseThrow().steps().getFirst();
		assertThat(step.byTime()).isCloseTo(0.25, within(1e-12));
		assertThat(step.byCount()).isCloseTo(0, within(1e-12));
	}

	@Test
	void aReasonThatStaysHasNoPartInTheChange() {
		ExitComparison exits = exits(trace(1, IPI, 1000, 1000, HYPERCALL, 1000, 500),
				trace(1, IPI, 1000, 1000, HYPERCALL, 1000, 2500));
		assertThat(exits.waterfall().orElseThrow().steps()).filteredOn(s -> s.key().equals("HVC64")).singleElement()
				.satisfies(s -> assertThat(s.byTime())
						.isCloseTo(exits.waterfall().orElseThrow().candidate() - exits.waterfall().orElseThrow().base(),
								within(1e-12)));
		assertThat(exits.waterfall().orElseThrow().steps()).filteredOn(s -> s.key().equals(ExitBreakdown.OTHERS))
				.allSatisfy(s -> assertThat(s.change()).isCloseTo(0, within(1e-12)));
	}

	@Test
	void aTableInCyclesComparesWithARecordingOnceTheClockIsKnown() {
		Side table = side("table", Map.of(Condition.CLOCK, "2 GHz"), new ExitTiming(ExitTiming.TimeUnit.CYCLES, "",
				List.of(new ExitTiming.Table("", "", OptionalDouble.of(1), List.of(
						new ExitTiming.Row("DABT_IO_MEM_IPI", 1000, 2000, 2000, 2000, 2_000_000, 100),
						new ExitTiming.Row("TIMEINGUEST", 1000, 2000, 2000, 2000, 2_000_000, 100))))));
		Side recording = new Side("recording", Role.CANDIDATE, List.of(MadeSides.run("recording", trace(1, IPI, 1000, 3000))));
		Against against = MadeSides.compare(table, recording);
		ExitComparison exits = against.exits().orElseThrow();
		assertThat(exits.rows()).extracting(ExitComparison.Row::key).containsExactly("DABT_IO_MEM_IPI");
		assertThat(exits.rows().getFirst().base().mean()).isCloseTo(1000, within(1e-9));
		assertThat(exits.rows().getFirst().candidate().mean()).isCloseTo(3000, within(1e-9));
		assertThat(exits.waterfall()).isPresent();
		assertThat(exits.series()).isEmpty();
		assertThat(MadeSides.delta(against, "handling of DABT_IO_MEM_IPI", "mean").verdict()).isEqualTo(Verdict.WORSE);
	}

	@Test
	void withoutAClockCyclesAreNotSetAgainstNanoseconds() {
		Against against = MadeSides.compare(side("table", Map.of(), ReferenceTable.timing()),
				new Side("recording", Role.CANDIDATE, List.of(MadeSides.run("recording", trace(1, IPI, 1000, 3000)))));
		assertThat(against.notCompared())
				.anyMatch(n -> n.contains("table has cycles") && n.contains("recording has nanoseconds") && n.contains("clock"));
		assertThat(against.exits().orElseThrow().waterfall()).isEmpty();
		assertThat(against.exits().orElseThrow().total().base().unit()).isEqualTo(Unit.CYCLE);
		assertThat(against.exits().orElseThrow().total().candidate().unit()).isEqualTo(Unit.NANOSECONDS);
		assertThat(against.deltas()).noneMatch(d -> d.area() == Delta.Area.LATENCY);
		assertThat(MadeSides.delta(against, "all exits", "share of busy time").base()).isCloseTo(17.5, within(0.1));
	}

	/// A board's table of one vCPU, and a run of two: together they have twice as many exits.
	@Test
	void theExitsOfOneVcpuCanBeComparedAlone() {
		Side board = side("board", Map.of(), cycles("", 1000));
		Side model = side("model", Map.of(), new ExitTiming(ExitTiming.TimeUnit.CYCLES, "", List.of(
				cycles("0", 1000).tables().getFirst(), cycles("1", 3000).tables().getFirst())));
		assertThat(MadeSides.delta(MadeSides.compare(board, model), "DABT_IO_MEM_IPI", "exits a second").candidate()).isEqualTo(4000);
		for (int vcpu : new int[] {0, 1}) {
			Against against = Comparison.of(List.of(board, model), Settings.DEFAULT.withVcpu(OptionalInt.of(vcpu)), Progress.none())
					.against().getFirst();
			Delta rate = MadeSides.delta(against, "DABT_IO_MEM_IPI", "exits a second");
			assertThat(rate.base()).as("a table that does not say of which").isEqualTo(1000);
			assertThat(rate.candidate()).isEqualTo(vcpu == 0 ? 1000 : 3000);
			assertThat(against.notCompared()).contains("Exits: those of other vCPUs than " + vcpu + " are left out.");
		}
		assertThat(Comparison.of(List.of(board, model), Settings.DEFAULT.withVcpu(OptionalInt.of(7)), Progress.none()).against()
				.getFirst().notCompared()).anyMatch(n -> n.contains("there is none in model"));
	}

	@Test
	void tablesInCyclesAreComparedInCyclesWhereOnlyOneTellsItsClock() {
		Against against = MadeSides.compare(side("board", Map.of(), cycles("", 1000)),
				side("model", Map.of(Condition.CLOCK, "2 GHz"), cycles("", 1000)));
		assertThat(against.exits().orElseThrow().total().candidate().unit()).isEqualTo(Unit.CYCLE);
		assertThat(MadeSides.delta(against, "handling of DABT_IO_MEM_IPI", "mean").candidate()).isEqualTo(2000);
		assertThat(against.notCompared()).noneMatch(n -> n.contains("clock"));
	}

	private static ExitTiming cycles(String vcpu, int exits) {
		return new ExitTiming(ExitTiming.TimeUnit.CYCLES, "", List.of(new ExitTiming.Table("", vcpu, OptionalDouble.of(1), List.of(
				new ExitTiming.Row("DABT_IO_MEM_IPI", exits, 2000, 2000, 2000, 2000.0 * exits, 100),
				new ExitTiming.Row("TIMEINGUEST", exits, 2000, 2000, 2000, 2000.0 * exits, 100)))));
	}

	@Test
	void severalTablesOfARunAreOneRepeat() {
		Side two = new Side("two", Role.BASELINE, List.of(MadeSides.run("two", table("IRQ"), table("IRQ"))));
		Against against = MadeSides.compare(two, side("one", Map.of(), table("IRQ")));
		Delta rate = MadeSides.delta(against, "INTERRUPT", "exits a second");
		assertThat(rate.base()).isEqualTo(200);
		assertThat(rate.judgement().tested()).isFalse();
	}

	/// Linux's, perf's and the reference's names of one type.
	@Test
	void typesThatTablesNameDifferentlyAreOne() {
		ExitComparison exits = MadeSides.compare(side("a", Map.of(), table("IRQ")), side("b", Map.of(), table("INTERRUPT")))
				.exits().orElseThrow();
		assertThat(exits.rows()).extracting(ExitComparison.Row::key).containsExactly("INTERRUPT");
	}

	/// What perf kvm stat report calls the time of an exit on arm64 is none of handling it.
	@Test
	void tablesOfAnotherIntervalCompareByCountsOnly() {
		ExitTiming other = new ExitTiming(ExitTiming.TimeUnit.MICROSECONDS, "guest time before the exit",
				List.of(new ExitTiming.Table("", "", OptionalDouble.of(1),
						List.of(new ExitTiming.Row("IRQ", 300, 1, 3, 2, 600, 0.5)))));
		Against against = MadeSides.compare(side("a", Map.of(), table("IRQ")), side("b", Map.of(), other));
		assertThat(against.notCompared()).anyMatch(n -> n.contains("b has no handling time; counts are compared"));
		assertThat(against.deltas()).extracting(Delta::area).containsOnly(Delta.Area.EXITS);
		assertThat(MadeSides.delta(against, "INTERRUPT", "exits a second").candidate()).isEqualTo(300);
		assertThat(against.exits().orElseThrow().rows().getFirst().candidate().mean()).isNaN();
	}

	@Test
	void repeatsArePooledAndIntervalsAreOverThem() {
		Side base = new Side("base", Role.BASELINE, List.of(MadeSides.run("1", trace(1, IPI, 1000, 1000)),
				MadeSides.run("2", trace(1, IPI, 1100, 1000)), MadeSides.run("3", trace(1, IPI, 900, 1000))));
		Side candidate = new Side("candidate", Role.CANDIDATE, List.of(MadeSides.run("1", trace(1, IPI, 2000, 1000)),
				MadeSides.run("2", trace(1, IPI, 2100, 1000)), MadeSides.run("3", trace(1, IPI, 1900, 1000))));
		Against against = MadeSides.compare(base, candidate);
		assertThat(against.exits().orElseThrow().total().base().count()).isEqualTo(3000);
		assertThat(against.exits().orElseThrow().total().base().ratePerSecond()).isCloseTo(1000, within(1e-9));
		assertThat(against.exits().orElseThrow().total().base().times().orElseThrow().p99()).isEqualTo(1000);
		assertThat(against.exits().orElseThrow().total().base().deviation()).isCloseTo(0, within(1e-9));
		Delta rate = MadeSides.delta(against, "all exits", "exits a second");
		assertThat(rate.judgement().reason()).contains("3 runs on each side");
		assertThat(rate.verdict()).isEqualTo(Verdict.WORSE);
	}

	@Test
	void aRecordingWithoutExitsIsTold() {
		Against against = MadeSides.compare(trace(1, IPI, 10, 1000), trace(1));
		assertThat(against.exits()).isEmpty();
		assertThat(against.notCompared()).anyMatch(n -> n.startsWith("Exits: there is none in guest"));
	}

	@Test
	void recordingsAreAlignedByTheirFirstExitAMarkerOrAnOffset() {
		MadeTrace one = new MadeTrace().add(IPI, 0, 1_000_000, 1000, 100).add(HYPERCALL, 0, 5_000_000, 1000, 100)
				.add(HYPERCALL, 0, 9_000_000, 1000, 100);
		MadeTrace other = new MadeTrace().add(IPI, 0, 7_000_000, 1000, 100).add(HYPERCALL, 0, 8_000_000, 1000, 100);
		ExitTrace a = open(one);
		ExitTrace b = open(other);
		assertThat(series(a, b, new Alignment.FirstExit()).fromSeconds()).isCloseTo(-1e-6, within(1e-12));
		// the marker is 4 ms after the first exit in one, 1 ms in the other
		assertThat(series(a, b, new Alignment.Marker("HVC64", 1)).fromSeconds()).isCloseTo(-4.001e-3, within(1e-9));
		assertThat(series(a, b, new Alignment.Offset(Map.of("native", 2_000_000L))).fromSeconds())
				.isCloseTo(-2e-3, within(1e-9));
		AlignedSeries series = series(a, b, new Alignment.FirstExit());
		assertThat(series.candidate()[series.candidate().length - 1]).isNaN();
		assertThat(series.base()[series.base().length - 1]).isNotNaN();
	}

	@Test
	void aMarkerThatIsMissingIsTold() {
		ExitTrace a = open(new MadeTrace().add(HYPERCALL, 0, 1_000_000, 1000, 100));
		ExitTrace b = open(new MadeTrace().add(IPI, 0, 1_000_000, 1000, 100));
		Against against = against(a, b, new Alignment.Marker("HVC64", 1));
		assertThat(against.exits().orElseThrow().series()).isEmpty();
		assertThat(against.notCompared()).anyMatch(n -> n.contains("guest has no exit number 1 of the marker \"HVC64\""));
	}

	private ExitComparison exits(ExitTrace base, ExitTrace candidate) {
		return MadeSides.compare(base, candidate).exits().orElseThrow();
	}

	private static AlignedSeries series(ExitTrace a, ExitTrace b, Alignment alignment) {
		return against(a, b, alignment).exits().orElseThrow().series().orElseThrow();
	}

	private static Against against(ExitTrace a, ExitTrace b, Alignment alignment) {
		return Comparison.of(List.of(MadeSides.side("native", Role.NATIVE, a), MadeSides.side("guest", Role.GUEST, b)),
				Settings.DEFAULT.withAlignment(alignment), Progress.none()).against().getFirst();
	}

	private static Side side(String label, Map<Condition, String> conditions, ExitTiming timing) {
		return new Side(label, Role.BASELINE, List.of(MadeSides.run(label, "", conditions, timing)));
	}

	private static ExitTiming table(String type) {
		return new ExitTiming(ExitTiming.TimeUnit.MICROSECONDS, "", List.of(new ExitTiming.Table("", "",
				OptionalDouble.of(1), List.of(new ExitTiming.Row(type, 100, 1, 3, 2, 200, 0.5)))));
	}

	/// A recording of so many seconds: causes, each with its number of exits and their handling time, each after 1 µs in
	/// the guest, evenly over the time.
	private ExitTrace trace(int seconds, Object... exits) {
		MadeTrace made = new MadeTrace();
		int all = 0;
		for (int i = 0; i < exits.length; i += 3)
			all += (Integer) exits[i + 1];
		long step = seconds * 1_000_000_000L / Math.max(1, all);
		int[] left = new int[exits.length / 3];
		for (int i = 0; i < left.length; i++)
			left[i] = (Integer) exits[3 * i + 1];
		for (int i = 0; i < all; i++) {
			int next = next(left, exits);
			left[next]--;
			made.add((ExitCause) exits[3 * next], 0, 1000 + i * step, 1000, (Integer) exits[3 * next + 2]);
		}
		ExitTrace trace = made.finish(new ExitTrace.Span(0, seconds * 1_000_000_000L));
		made.close();
		open.add(trace);
		return trace;
	}

	/// Which cause has most of its exits left.
	private static int next(int[] left, Object[] exits) {
		int next = 0;
		for (int i = 1; i < left.length; i++)
			if ((double) left[i] / (Integer) exits[3 * i + 1] > (double) left[next] / (Integer) exits[3 * next + 1])
				next = i;
		return next;
	}

	private ExitTrace open(MadeTrace made) {
		ExitTrace trace = made.finish();
		open.add(trace);
		return trace;
	}
}
