// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.TimeDistribution;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.ConditionRow;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.DistributionComparison;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.ExitComparison.Figures;
import org.trapline.analysis.compare.Judgement;
import org.trapline.analysis.compare.Oversubscription;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.ScoreComparison;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.Side;
import org.trapline.analysis.compare.Verdict;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.analysis.statistics.Sample;
import org.trapline.analysis.statistics.TestResult;
import org.trapline.measure.Better;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Notice;
import org.trapline.measure.Point;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.measure.Unit;

/// Comparisons with a bit of everything, made by hand: what the engine says is not ours to test.
final class SampleComparisons {
	/// A name as nobody should give it, and somebody will.
	static final String NASTY = "<b>|guest|</b> `x` *y* & \u001b[31m\n_z_";

	private SampleComparisons() {
	}

	static Side side(String label, Role role, String... files) {
		return new Side(label, role, List.of(files).stream().map(SampleComparisons::facts).toList());
	}

	private static RunFacts facts(String file) {
		Run run = new Run(file, new Provenance(List.of(Path.of("dir", file)), "made", "says so", Map.of()), List.of(),
				List.of());
		return new RunFacts(run, Optional.empty(), Optional.empty(), List.of(), List.of());
	}

	static Delta delta(Delta.Area area, String subject, String quantity, Unit unit, Better better, double base,
			double candidate, double margin, Judgement judgement) {
		double ratio = candidate / base;
		double difference = candidate - base;
		return new Delta(area, subject, quantity, unit, better, base, candidate,
				new Estimate(difference, difference - margin * base, difference + margin * base),
				new Estimate(ratio, ratio - margin, ratio + margin), 0.5, judgement);
	}

	private static Judgement tested(Verdict verdict, String reason, double p) {
		return new Judgement(verdict, true, reason, Optional.of(new TestResult("Mann-Whitney U", 4711, p / 4, 0.71,
				"A (probability that a value of the second exceeds one of the first)")), p);
	}

	private static final Delta IPI = delta(Delta.Area.EXITS, "DABT_LOW", "median", Unit.NANOSECONDS, Better.LOWER,
			11_400, 14_800, 0.02, tested(Verdict.WORSE, "It is 29.8 % slower, at least 27.8 %, more than the 5 % that"
					+ " matter, and such a difference by chance has a probability below 0.001.", 0.0004));
	private static final Delta SYSREG = delta(Delta.Area.EXITS, "SYS64 ICC_SGI1R_EL1 | write", "median",
			Unit.NANOSECONDS, Better.LOWER, 5_200, 3_100, 0.01, tested(Verdict.BETTER, "It is 40.4 % faster.", 0.001));
	private static final Delta COREMARK = delta(Delta.Area.SCORE, "CoreMark", "", Unit.perSecond("iterations"),
			Better.HIGHER, 4746.8, 4700.1, Double.NaN,
			Judgement.untested(Verdict.SAME, "It is 0.984 % lower, less than the 5 % that matter."));
	private static final Delta L2 = delta(Delta.Area.MEMORY_LOAD, "lat_mem_rd, random, stride 128 B", "L2 plateau",
			Unit.NANOSECONDS, Better.LOWER, 9.0, 31.5, Double.NaN,
			Judgement.untested(Verdict.CANNOT_TELL, "One run a side: nothing tells how much it varies."));
	private static final Delta UNKNOWN = new Delta(Delta.Area.OVERHEAD, "", NASTY, Unit.ONE, Better.LOWER, Double.NaN,
			0.175, Estimate.UNKNOWN, Estimate.UNKNOWN, 1, Judgement.untested(Verdict.CANNOT_TELL, NASTY));

	private static Figures figures(long count, double mean) {
		return new Figures(count, count / 10.0, Unit.NANOSECONDS, mean, mean / 8, count * mean, 0.4, 0.07,
				Optional.of(new TimeDistribution(count, 900, (long) mean, (long) mean + 100, (long) mean + 900,
						(long) mean + 5_000, 400_000, mean, mean / 8, Math.round(count * mean))));
	}

	private static ExitComparison exits() {
		return new ExitComparison(GroupBy.REASON,
				List.of(new ExitComparison.Row("DABT_LOW", figures(160, 11_400), figures(150, 14_800)),
						new ExitComparison.Row("WFX", Figures.NONE, figures(9, 2_900))),
				new ExitComparison.Row("all", figures(400, 9_000), figures(410, 9_800)),
				Optional.of(new ExitComparison.Waterfall(0.175, List.of(new ExitComparison.Step("DABT_LOW", -0.004, 0.031),
						new ExitComparison.Step("SYS64", 0.001, -0.012),
						new ExitComparison.Step(ExitBreakdown.OTHERS, 0, 0.002)), 0.193)),
				Optional.of(new ExitComparison.AlignedSeries(0, 0.5, new double[] {1_000, 1_100, 900},
						new double[] {1_200, 1_300, Double.NaN})));
	}

	private static DistributionComparison distribution() {
		double[] base = new double[400];
		double[] candidate = new double[300];
		for (int i = 0; i < base.length; i++)
			base[i] = 11_000 + 17 * (i % 50) + (i % 9 == 0 ? 30_000 : 0);
		for (int i = 0; i < candidate.length; i++)
			candidate[i] = 14_000 + 23 * (i % 60);
		return new DistributionComparison("handling of DABT_LOW", Unit.NANOSECONDS, Better.LOWER, Sample.of(base),
				Sample.of(candidate),
				List.of(new DistributionComparison.Quantile(0.5, 11_400, 14_800, new Estimate(3_400, 3_100, 3_600)),
						new DistributionComparison.Quantile(0.99, 41_800, 15_357, new Estimate(-26_443, -27_000, -25_000))),
				Optional.of(new TestResult("Mann-Whitney U", 4711, 0.0001, 0.71, "A")),
				Optional.of(new TestResult("Kolmogorov-Smirnov", 0.89, 0.00001, Double.NaN, "")),
				List.of(11_400.0, 41_400.0), List.of(14_700.0),
				List.of("The base has two heaps, at 11.4 µs and 41.4 µs: its median stands for neither."));
	}

	private static CurveComparison curve() {
		List<Point> base = List.of(new Point(16_384, 2.0), new Point(131_072, List.of(8.9, 9.0, 9.4)),
				new Point(1 << 20, 28.6), new Point(1 << 26, 148));
		List<Point> candidate = List.of(new Point(16_384, 2.0), new Point(131_072, 31.5), new Point(1 << 26, 185));
		return new CurveComparison(
				new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.RANDOM, 128, "", base),
				new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.RANDOM, 128, "", candidate),
				List.of(new CurveComparison.At(16_384, 2, 2, false), new CurveComparison.At(131_072, 9, 31.5, false),
						new CurveComparison.At(1 << 20, 28.6, 60, true), new CurveComparison.At(1 << 26, 148, 185, false)),
				List.of(new CurveComparison.Plateau("L2", 65_536, 262_144, L2)),
				List.of("1 MiB was measured on one side only; the other is interpolated."));
	}

	/// Two candidates, every kind of result.
	static Comparison everything() {
		Against full = new Against(side("guest", Role.GUEST, "g1.txt", "g2.txt", "g3.txt"), List.of(
				"The guest is slower: overhead rises from 17.5 % to 19.3 %, most of it by DABT_LOW (+2.7 points).",
				"1 quantity is worse and 1 better beyond 5 %."), List.of(IPI, SYSREG, L2, UNKNOWN, COREMARK),
				Optional.of(exits()), List.of(distribution()), List.of(curve()),
				List.of(new ScoreComparison(List.of(4746.8), List.of(4700.1), OptionalDouble.of(2.61), OptionalDouble.of(2.58),
						List.of("The guest's compiler is another one: GCC12.2.0, GCC13.1."), COREMARK)),
				List.of("bw_mem rd: found MB/s and cycles, which cannot be compared."));
		Against empty = new Against(side(NASTY, Role.CANDIDATE, "empty.txt"), List.of("Nothing could be compared."),
				List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of("The run " + NASTY + " is empty."));
		return new Comparison(side("native", Role.NATIVE, "n1.txt"),
				new Settings(0.05, 0.95, 10_000, 1, List.of(0.5, 0.99), new Alignment.Marker("HVC64", 2)),
				List.of(full, empty),
				List.of(new ConditionRow("Side", List.of("native", "guest", ""), ConditionRow.State.INTENDED),
						new ConditionRow("CPU clock", List.of("1.8 GHz", "2.0 GHz", NASTY), ConditionRow.State.DIFFERENT),
						new ConditionRow("CPU", List.of("Cortex-A57", "Cortex-A57", "Cortex-A57"), ConditionRow.State.SAME),
						new ConditionRow("VMM", List.of("", "kvmtool b48735e", ""), ConditionRow.State.PARTLY_UNKNOWN),
						new ConditionRow("Host load", List.of("", "", ""), ConditionRow.State.UNKNOWN),
						new ConditionRow("GIC", List.of("", "", ""), ConditionRow.State.UNKNOWN)),
				List.of(new Oversubscription("CoreMark", Unit.perSecond("iterations"),
						List.of(new Oversubscription.Row(1, 4746, 4700), new Oversubscription.Row(2, 4740, Double.NaN)))),
				List.of(Notice.warning("CPU clock differs: 1.8 GHz, 2.0 GHz."),
						Notice.partial("g2.txt was cut short: its figures cover a part."),
						Notice.info("p is corrected for 7 tests by Holm's method.")));
	}

	/// One quantity, nothing around it.
	static Comparison small(Verdict verdict) {
		Delta delta = delta(Delta.Area.SCORE, "CoreMark", "", Unit.perSecond("iterations"), Better.HIGHER, 100, 90,
				Double.NaN, Judgement.untested(verdict, "It is 10 % lower."));
		return new Comparison(side("a", Role.BASELINE, "a.txt"), Settings.DEFAULT,
				List.of(new Against(side("b", Role.CANDIDATE, "b.txt"), List.of("One."), List.of(delta), Optional.empty(),
						List.of(), List.of(), List.of(), List.of())),
				List.of(), List.of(), List.of());
	}
}
