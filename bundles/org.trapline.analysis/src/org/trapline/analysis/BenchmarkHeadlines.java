// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;

/// Picks the figures of benchmarks that stand first where a run is shown: those that engineers quote.
final class BenchmarkHeadlines {
	/// Scores that are quoted, most first; others follow in the order of the file.
	private static final List<String> QUOTED = List.of("CoreMark", "lat_syscall null", "lat_pipe", "lat_proc fork",
			"hackbench");
	private static final int MOST_SCORES = 5;
	private static final int MOST_LATENCIES = 2;

	private final Run run;
	private final List<Headline> headlines = new ArrayList<>();

	private BenchmarkHeadlines(Run run) {
		this.run = run;
	}

	static List<Headline> of(Run run) {
		BenchmarkHeadlines all = new BenchmarkHeadlines(run);
		all.scores();
		all.contextSwitch();
		all.memoryLoad();
		all.bandwidth();
		all.latencies();
		return all.headlines;
	}

	private void scores() {
		List<Score> sorted = run.all(Score.class).stream().sorted(Comparator.comparingInt(BenchmarkHeadlines::quoted)).toList();
		for (Score score : sorted.subList(0, Math.min(MOST_SCORES, sorted.size())))
			add(score.name(), score.median(), score.unit(), score.valid() ? repeats(score.values(), score.unit())
					: "It does not count: " + score.invalid() + '.');
		if (sorted.size() > MOST_SCORES)
			headlines.add(new Headline("More scores", Quantities.count(sorted.size() - MOST_SCORES), "",
					"Scores of benchmarks that stand further below."));
	}

	private static int quoted(Score score) {
		for (int i = 0; i < QUOTED.size(); i++)
			if (score.benchmark().regionMatches(true, 0, QUOTED.get(i), 0, QUOTED.get(i).length()))
				return i;
		return QUOTED.size();
	}

	/// The fewest processes with the smallest working set, which is what a switch itself costs.
	private void contextSwitch() {
		run.all(ContextSwitchLatency.class).stream().filter(c -> !c.points().isEmpty())
				.min(Comparator.comparingLong(ContextSwitchLatency::bytes)).ifPresent(curve -> {
					Point first = curve.points().getFirst();
					add("Context switch, " + Quantities.number(first.x()) + " processes", first, curve);
				});
	}

	/// Both ends of the curve that prefetchers help least: the nearest cache, and as far as was measured.
	private void memoryLoad() {
		List<MemoryLoadLatency> curves = run.all(MemoryLoadLatency.class).stream().filter(c -> !c.points().isEmpty()).toList();
		Optional<MemoryLoadLatency> quoted = curves.stream()
				.min(Comparator.comparing((MemoryLoadLatency c) -> c.pattern() != MemoryLoadLatency.Pattern.RANDOM)
						.thenComparing(Comparator.comparingLong(MemoryLoadLatency::stride).reversed()));
		quoted.ifPresent(curve -> {
			List<Point> ends = curve.points().size() == 1 ? curve.points()
					: List.of(curve.points().getFirst(), curve.points().getLast());
			for (Point end : ends)
				add("Load from " + Quantities.bytes(end.x()), end, curve);
		});
	}

	private void bandwidth() {
		run.all(Bandwidth.class).stream().filter(c -> !c.points().isEmpty())
				.min(Comparator.comparing(c -> !c.method().equals("bw_mem"))).ifPresent(curve -> {
					Point last = curve.points().getLast();
					add(curve.name() + (last.x() > 0 ? ", " + Quantities.bytes(last.x()) : ""), last, curve);
				});
	}

	private void latencies() {
		for (LatencyDistribution latency : run.all(LatencyDistribution.class).stream().limit(MOST_LATENCIES).toList())
			if (!Double.isNaN(latency.times().max()))
				add(latency.label() + ", longest", latency.times().max(), Unit.NANOSECONDS,
						"The longest of " + Quantities.count(latency.times().count()) + " times.");
	}

	private void add(String name, Point point, Curve curve) {
		add(name, point.median(), curve.unit(), (curve.name() + ". " + repeats(point.values(), curve.unit())).strip());
	}

	private static String repeats(List<Double> values, Unit unit) {
		if (values.size() < 2)
			return "";
		double least = values.stream().mapToDouble(v -> v).min().orElseThrow();
		double most = values.stream().mapToDouble(v -> v).max().orElseThrow();
		return "Median of " + values.size() + " values from " + unit.quantity(least) + " to " + unit.quantity(most) + '.';
	}

	private void add(String name, double value, Unit unit, String hint) {
		Quantities.Quantity quantity = unit.quantity(value);
		headlines.add(new Headline(name, quantity.value(), quantity.unit(), hint));
	}
}
