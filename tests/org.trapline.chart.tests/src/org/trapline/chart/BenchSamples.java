// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.DistributionComparison;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.Judgement;
import org.trapline.analysis.compare.Oversubscription;
import org.trapline.analysis.compare.ScoreComparison;
import org.trapline.analysis.compare.Verdict;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.analysis.statistics.Sample;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Better;
import org.trapline.measure.Cache;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.Curve;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.MemoryLoadLatency.Pattern;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;

/// What benchmarks measure natively and in a guest, made by hand in the shape that an LS2080 gives.
final class BenchSamples {
	static final Sides TWO = new Sides(List.of("native", "guest"));
	static final Sides THREE = new Sides(List.of("native", "1 VM", "2 VMs with a long name"));
	static final List<Cache> CACHES = Cache.parse("L1d 32 KiB, L2 1 MiB, L3 8 MiB");
	private static final double[] PROCESSES = { 2, 4, 8, 16, 24, 32, 64, 96 };

	private BenchSamples() {
	}

	/// Three repeats at each x, a few percent apart.
	static List<Point> points(double[] xs, DoubleUnaryOperator value, int repeats) {
		Random random = new Random(7);
		return DoubleStream.of(xs).mapToObj(x -> new Point(x, random.doubles(repeats, 1, 1.05)
				.map(f -> f * value.applyAsDouble(x)).boxed().toList())).toList();
	}

	static ContextSwitchLatency contextSwitch(long bytes, Placement placement, double factor) {
		double unique = placement == Placement.UNIQUE ? 3.5 : 0;
		return new ContextSwitchLatency("lat_ctx", placement, bytes, points(PROCESSES,
				n -> factor * (2 + unique + bytes / 4096.0 + 0.6 * Math.log(n)), 3));
	}

	static List<CurveComparison> contextSwitches(double factor) {
		List<CurveComparison> all = new ArrayList<>();
		for (Placement placement : List.of(Placement.BALANCED, Placement.UNIQUE))
			for (long bytes : new long[] { 0, 4096 })
				all.add(compared(contextSwitch(bytes, placement, 1), contextSwitch(bytes, placement, factor), List.of()));
		return all;
	}

	/// The ladder of a Cortex-A57, with dearer misses in a guest.
	private static double ladder(double bytes, double guest) {
		double kib = bytes / 1024;
		return kib <= 30 ? 2 : kib <= 200 ? 9 + 0.2 * guest : kib <= 1000 ? 13.4 + guest : kib <= 6000 ? 30 + 2 * guest
				: kib <= 9000 ? 64 + 6 * guest : 183 + 22 * guest;
	}

	static MemoryLoadLatency memory(Pattern pattern, double guest) {
		double[] sizes = IntStream.range(10, 27).mapToDouble(p -> Math.pow(2, p)).toArray();
		return new MemoryLoadLatency("lat_mem_rd", pattern, 128, "", points(sizes,
				b -> pattern == Pattern.RANDOM ? ladder(b, guest) : 2 + ladder(b, guest) / 9, 3));
	}

	static List<CurveComparison> memories(double guest) {
		List<CurveComparison.Plateau> plateaus = List.of(
				new CurveComparison.Plateau("L1", 1024, 16 << 10, plateau("L1", 2, 2.01, Verdict.SAME)),
				new CurveComparison.Plateau("L2", 64 << 10, 512 << 10, plateau("L2", 13.4, 14.4, Verdict.WORSE)),
				new CurveComparison.Plateau("memory", 16 << 20, 64 << 20, plateau("memory", 183, 205, Verdict.WORSE)));
		return List.of(compared(memory(Pattern.RANDOM, 0), memory(Pattern.RANDOM, guest), plateaus),
				compared(memory(Pattern.LINEAR, 0), memory(Pattern.LINEAR, guest), List.of()));
	}

	private static Delta plateau(String name, double base, double candidate, Verdict verdict) {
		return delta(Delta.Area.MEMORY_LOAD, "lat_mem_rd random", name + " plateau", Unit.NANOSECONDS, base, candidate, 0.02,
				verdict);
	}

	/// @param spread half the width of the ratio's interval; NaN for none
	static Delta delta(Delta.Area area, String subject, String quantity, Unit unit, double base, double candidate,
			double spread, Verdict verdict) {
		double ratio = candidate / base;
		return new Delta(area, subject, quantity, unit, Better.LOWER, base, candidate,
				new Estimate(candidate - base, base * (ratio - spread) - base, base * (ratio + spread) - base),
				new Estimate(ratio, ratio - spread, ratio + spread), 0.5, Judgement.untested(verdict, "as the interval says"));
	}

	/// Both sides at each x that both have.
	static CurveComparison compared(Curve base, Curve candidate, List<CurveComparison.Plateau> plateaus) {
		List<CurveComparison.At> points = new ArrayList<>();
		for (Point point : base.points())
			CurvePoints.at(candidate.points(), Point::x, point.x()).ifPresent(other -> points
					.add(new CurveComparison.At(point.x(), point.median(), other.median(), false)));
		return new CurveComparison(base, candidate, points, plateaus, List.of());
	}

	static Bandwidth bandwidth(String operation, double... values) {
		return new Bandwidth("bw_mem", operation, List.of(new Point(8_390_000, Arrays.stream(values).boxed().toList())));
	}

	static List<CurveComparison> bandwidths() {
		String[] operations = { "rd", "wr", "rdwr", "cp", "frd", "fwr", "fcp", "bzero", "bcopy" };
		List<CurveComparison> all = new ArrayList<>();
		for (int i = 0; i < operations.length; i++)
			all.add(compared(bandwidth(operations[i], 5000 - 300 * i, 5100 - 300 * i),
					bandwidth(operations[i], (5000 - 300 * i) * (0.98 - 0.02 * i)), List.of()));
		return all;
	}

	static List<ScoreComparison> scores() {
		return List.of(
				score("CoreMark", Unit.perSecond("iterations"), Better.HIGHER, 7410, 7290, Verdict.SAME),
				score("lat_pipe", Unit.MICROSECONDS, Better.LOWER, 8.5, 13.4, Verdict.WORSE),
				score("hackbench -T -p -g 2 -l 100 in process mode", Unit.SECONDS, Better.LOWER, 4.4, 4, Verdict.BETTER),
				score("lat_proc fork", Unit.MICROSECONDS, Better.LOWER, 410, 505, Verdict.CANNOT_TELL));
	}

	static ScoreComparison score(String name, Unit unit, Better better, double base, double candidate, Verdict verdict) {
		double ratio = candidate / base;
		return new ScoreComparison(List.of(base * 0.99, base, base * 1.01), List.of(candidate), OptionalDouble.empty(),
				OptionalDouble.empty(), List.of(), new Delta(Delta.Area.SCORE, name, "score", unit, better, base, candidate,
						Estimate.of(candidate - base), new Estimate(ratio, ratio - 0.02, ratio + 0.02), 0.3,
						Judgement.untested(verdict, "as the interval says")));
	}

	/// Two heaps, the slower one further out in a guest.
	static Sample bimodal(double factor) {
		Random random = new Random(11);
		return Sample.of(IntStream.range(0, 4000).mapToDouble(_ -> Math.exp(Math.log(random.nextDouble() < 0.7
				? 4000 * factor : 15_000 * factor) + 0.18 * random.nextGaussian())).toArray());
	}

	static DistributionComparison distributions() {
		return new DistributionComparison("handling of DABT_LOW", Unit.NANOSECONDS, Better.LOWER, bimodal(1), bimodal(1.25),
				List.of(quantile(0.5, 4300, 5400, 100), quantile(0.9, 17_000, 21_000, 500),
						quantile(0.99, 21_000, 26_000, 6000), quantile(0.999, 24_000, 23_000, 8000)),
				Optional.empty(), Optional.empty(), List.of(4000.0, 15_000.0), List.of(5000.0, 18_750.0), List.of());
	}

	private static DistributionComparison.Quantile quantile(double share, double base, double candidate, double spread) {
		return new DistributionComparison.Quantile(share, base, candidate,
				new Estimate(candidate - base, candidate - base - spread, candidate - base + spread));
	}

	/// As cyclictest prints them: two threads in classes of a microsecond, and moments alone.
	static List<LatencyDistribution> wakeUps() {
		double[] nanos = IntStream.range(0, 200).mapToDouble(us -> 1000.0 * us).toArray();
		long[] counts = IntStream.range(0, 200).mapToLong(us -> us < 60 ? 0 : Math.round(400 * Math.exp((60 - us) / 12.0)))
				.toArray();
		LatencyDistribution.Moments moments = new LatencyDistribution.Moments(4800, 60_000, 75_000, 2_300_000, Double.NaN);
		return List.of(
				new LatencyDistribution("cyclictest", "thread 0", new LatencyDistribution.Counted(nanos, counts, 1000, 3,
						moments)),
				new LatencyDistribution("cyclictest", "thread 1", new LatencyDistribution.Samples(
						new Random(3).doubles(500, 62_000, 90_000).toArray())),
				new LatencyDistribution("cyclictest", "thread 2", new LatencyDistribution.Moments(1000, 60_000, 110_000, 180_000,
						30_000)));
	}

	static ExitComparison.Waterfall waterfall() {
		return new ExitComparison.Waterfall(0.175,
				List.of(new ExitComparison.Step("DABT_LOW: IPI by a name that nobody can read to its end", -0.06, -0.01),
						new ExitComparison.Step("INTERRUPT", 0.012, 0.018), new ExitComparison.Step("WFX", 0.02, -0.008),
						new ExitComparison.Step("others", -0.001, -0.0005)),
				0.1455);
	}

	/// Exits that fall by a third, the candidate's recording shorter than the base's.
	static ExitComparison.AlignedSeries series(int buckets) {
		double[] base = new double[buckets];
		double[] candidate = new double[buckets];
		for (int i = 0; i < buckets; i++) {
			base[i] = 30_000 + 5000 * Math.sin(i / 9.0);
			candidate[i] = i > buckets * 3 / 4 ? Double.NaN : base[i] * 2 / 3;
		}
		return new ExitComparison.AlignedSeries(-0.2, 0.02, base, candidate);
	}

	static ExitComparison exits() {
		List<ExitComparison.Row> rows = new ArrayList<>();
		for (String key : List.of("DABT_LOW", "INTERRUPT", "WFX", "SYS64"))
			rows.add(new ExitComparison.Row(key, figures(30_000.0 / key.length(), 5000), figures(20_000.0 / key.length(), 5200)));
		return new ExitComparison(GroupBy.REASON, rows, rows.getFirst(), Optional.of(waterfall()), Optional.of(series(300)));
	}

	private static ExitComparison.Figures figures(double rate, double mean) {
		return new ExitComparison.Figures(1000, rate, Unit.NANOSECONDS, mean, 400, 1000 * mean, 0.25, 0.05, Optional.empty());
	}

	static List<Delta> deltas() {
		Unit percent = new Unit(Unit.Dimension.OTHER, "%", 1);
		return List.of(delta(Delta.Area.OVERHEAD, "all exits", "overhead", percent, 17.5, 14.6, 0.02, Verdict.BETTER),
				delta(Delta.Area.LATENCY, "handling of DABT_LOW", "median", Unit.NANOSECONDS, 4300, 5400, 0.05, Verdict.WORSE),
				delta(Delta.Area.LATENCY, "handling of DABT_LOW in the distributor", "99th percentile", Unit.NANOSECONDS,
						21_000, 26_000, 0.3, Verdict.CANNOT_TELL),
				delta(Delta.Area.MEMORY_LOAD, "lat_mem_rd", "L2 plateau", Unit.NANOSECONDS, 13.4, 13.5, 0.01, Verdict.SAME),
				delta(Delta.Area.CONTEXT_SWITCH, "lat_ctx 4 KiB, unique", "at 96", Unit.MICROSECONDS, 8, 13, Double.NaN,
						Verdict.WORSE));
	}

	static Oversubscription oversubscription() {
		return new Oversubscription("CoreMark", Unit.perSecond("iterations"),
				List.of(new Oversubscription.Row(1, 7410, 7290), new Oversubscription.Row(2, 7400, 7150),
						new Oversubscription.Row(4, 7390, 6900), new Oversubscription.Row(8, 7350, Double.NaN),
						new Oversubscription.Row(16, 7330, 6100)));
	}
}
