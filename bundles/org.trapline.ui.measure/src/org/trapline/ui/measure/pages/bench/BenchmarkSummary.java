// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.measure.pages.PageKind;

/// What benchmarks measured in a run, a line for each page that shows it.
///
/// @param page the page
/// @param text what was measured, in a few words
/// @param doubt what counts against it; empty for nothing
public record BenchmarkSummary(PageKind page, String text, String doubt) {
	private static final int NAMED = 4;

	/// In the order of the pages.
	public static List<BenchmarkSummary> of(Run run) {
		List<BenchmarkSummary> lines = new ArrayList<>();
		curves(PageKind.CONTEXT_SWITCH, run.all(ContextSwitchLatency.class), lines);
		curves(PageKind.MEMORY, run.all(MemoryLoadLatency.class), lines);
		bandwidth(run.all(Bandwidth.class), lines);
		distributions(run.all(LatencyDistribution.class), lines);
		scores(run.all(Score.class), lines);
		return lines;
	}

	private static void curves(PageKind page, List<? extends Curve> curves, List<BenchmarkSummary> lines) {
		if (curves.isEmpty())
			return;
		List<Point> points = curves.stream().flatMap(c -> c.points().stream()).toList();
		Curve any = curves.getFirst();
		String values = points.isEmpty() ? "" : "; from " + least(points, any) + " to " + largest(points, any);
		lines.add(new BenchmarkSummary(page, (curves.size() == 1 ? any.name() : curves.size() + " curves of "
				+ named(curves, Curve::method)) + ", " + extent(points, any) + values, ""));
	}

	private static String extent(List<Point> points, Curve any) {
		double[] xs = points.stream().mapToDouble(Point::x).sorted().distinct().toArray();
		if (xs.length == 0)
			return "without a point";
		return xs.length == 1 ? CurveColumns.words(any.axis(), xs[0])
				: (any.axis() == Curve.Axis.PROCESSES ? Quantities.number(xs[0]) : Quantities.bytes(xs[0])) + " to "
						+ CurveColumns.words(any.axis(), xs[xs.length - 1]);
	}

	private static String least(List<Point> points, Curve any) {
		return any.unit().quantity(points.stream().mapToDouble(Point::median).min().orElseThrow()).toString();
	}

	private static String largest(List<Point> points, Curve any) {
		return any.unit().quantity(points.stream().mapToDouble(Point::median).max().orElseThrow()).toString();
	}

	private static void bandwidth(List<Bandwidth> curves, List<BenchmarkSummary> lines) {
		if (curves.isEmpty())
			return;
		Bandwidth highest = curves.stream().max(Comparator.comparingDouble(BenchmarkSummary::mostBytes)).orElseThrow();
		lines.add(new BenchmarkSummary(PageKind.BANDWIDTH, (curves.size() == 1 ? "one operation of "
				: curves.size() + " operations of ") + named(curves, Curve::method) + "; up to "
				+ Quantities.scaled(mostBytes(highest), "B/s") + " (" + highest.name() + ")", ""));
	}

	/// Bytes a second.
	private static double mostBytes(Bandwidth curve) {
		return curve.points().stream().mapToDouble(Point::median).max().orElse(0) * curve.unit().factor();
	}

	private static void distributions(List<LatencyDistribution> all, List<BenchmarkSummary> lines) {
		if (all.isEmpty())
			return;
		double longest = all.stream().mapToDouble(d -> d.times().max()).filter(max -> !Double.isNaN(max)).max()
				.orElse(Double.NaN);
		lines.add(new BenchmarkSummary(PageKind.DISTRIBUTIONS,
				named(all, LatencyDistribution::name) + ": " + (all.size() == 1 ? "one distribution"
						: all.size() + " distributions")
						+ (Double.isNaN(longest) ? "" : "; longest " + Quantities.nanos(longest)),
				""));
	}

	private static void scores(List<Score> scores, List<BenchmarkSummary> lines) {
		if (scores.isEmpty())
			return;
		List<Score> invalid = scores.stream().filter(s -> !s.valid()).toList();
		String doubt = invalid.isEmpty() ? "" : invalid.size() == 1 ? invalid.getFirst().name() + " does not count: "
				+ invalid.getFirst().invalid() : invalid.size() + " scores do not count by their benchmarks' rules: "
				+ named(invalid, Score::name);
		lines.add(new BenchmarkSummary(PageKind.SCORES, (scores.size() == 1 ? "" : scores.size() + " scores: ")
				+ scores.stream().limit(NAMED).map(s -> s.name() + ' ' + s.unit().quantity(s.median()))
						.collect(Collectors.joining(", "))
				+ (scores.size() > NAMED ? "\u2026" : ""), doubt));
	}

	private static <E> String named(List<? extends E> all, Function<E, String> name) {
		List<String> names = all.stream().map(e -> name.apply(e)).distinct().toList();
		return names.size() <= NAMED ? String.join(", ", names)
				: String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
	}
}
