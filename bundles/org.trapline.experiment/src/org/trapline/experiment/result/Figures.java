// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trapline.analysis.ExitTimingTable;
import org.trapline.analysis.compare.Observed;
import org.trapline.experiment.file.Measure;
import org.trapline.measure.Better;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.Curve;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Point;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;

/// Takes measures of a run.
final class Figures {
	private static final double SAME_X = 1e-3;

	private Figures() {
	}

	/// @param place where the run is
	static Figure of(Measure measure, Run run, Path place) throws IOException {
		return switch (measure.source()) {
		case Measure.OfScore(String benchmark) -> score(run, benchmark);
		case Measure.OfCurve(List<String> words, double x) -> curve(run, words, x);
		case Measure.OfExits exits -> exits(run, exits);
		case Measure.OfLatency(List<String> words, double quantile) -> latency(run, words, quantile);
		case Measure.OfStep step -> step(step, Breakdown.read(place));
		case Measure.OfCounter(String event) -> counter(run, event);
		};
	}

	private static Figure score(Run run, String benchmark) {
		List<Score> scores = run.all(Score.class).stream().filter(s -> s.benchmark().equalsIgnoreCase(benchmark)
				|| s.name().equalsIgnoreCase(benchmark) || s.benchmark().startsWith(benchmark + '/')).toList();
		if (scores.isEmpty())
			return missing("no score " + benchmark, run.all(Score.class).stream().map(Score::name).toList());
		Score first = scores.getFirst();
		// those of several instances at once add up to what the machine did
		boolean adds = scores.size() > 1 && first.better() == Better.HIGHER;
		double value = adds ? scores.stream().mapToDouble(Score::median).sum()
				: scores.stream().mapToDouble(Score::median).average().orElse(Double.NaN);
		return new Figure.Values(List.of(value), first.unit(), first.better());
	}

	private static Figure curve(Run run, List<String> words, double x) {
		List<Curve> curves = run.all(Curve.class).stream().filter(curve -> has(curve.name(), words)).toList();
		if (curves.size() != 1)
			return curves.isEmpty() ? missing("no curve of " + String.join(" ", words),
					run.all(Curve.class).stream().map(Curve::name).toList())
					: new Figure.Missing("several curves of " + String.join(" ", words) + ": "
							+ String.join("; ", curves.stream().map(Curve::name).toList()));
		Curve curve = curves.getFirst();
		Optional<Point> point = Double.isNaN(x) ? Optional.of(curve.points().getLast())
				: curve.points().stream().filter(p -> Math.abs(p.x() - x) <= SAME_X * Math.abs(x)).findFirst();
		return point.isPresent() ? new Figure.Values(List.of(point.get().median()), curve.unit(), curve.better())
				: new Figure.Missing("no point at " + x + " of " + curve.name());
	}

	private static Figure exits(Run run, Measure.OfExits measure) {
		Optional<ExitTiming> timing = ExitRows.timing(run, measure.vcpu().isPresent(), Progress.none());
		if (timing.isEmpty())
			return new Figure.Missing("no exits");
		Optional<ExitRows> read = ExitRows.of(timing.get(), measure.vcpu());
		if (read.isEmpty())
			return missing("no exits of vCPU " + measure.vcpu().getAsInt(), timing.get().tables().stream()
					.map(ExitTiming.Table::vcpu).toList());
		ExitRows all = read.get();
		boolean every = measure.type().equals(Measure.OfExits.ALL);
		if (!every && !all.rows().containsKey(measure.type()) && !ExitTimingTable.referenceRows().contains(measure.type())
				&& timing.get().tables().stream().flatMap(table -> table.rows().stream())
						.noneMatch(row -> row.type().equals(measure.type())))
			return missing("no exits " + measure.type(), List.copyOf(all.rows().keySet()));
		List<ExitTiming.Row> wanted = all.rows().values().stream()
				.filter(row -> every ? row.handling() : row.type().equals(measure.type())).toList();
		long count = wanted.stream().mapToLong(ExitTiming.Row::count).sum();
		double sum = wanted.stream().mapToDouble(ExitTiming.Row::sum).sum();
		OptionalDouble seconds = all.seconds();
		return switch (measure.figure()) {
		case COUNT -> value(count, Unit.ONE);
		case RATE -> seconds.isPresent() ? value(count / seconds.getAsDouble(), Unit.PER_SECOND)
				: new Figure.Missing("a table that does not tell how long was recorded");
		case MEAN -> count > 0 ? value(sum / count, all.cycles() ? Unit.CYCLE : Unit.MICROSECONDS)
				: new Figure.Missing("no exit " + measure.type());
		case SHARE -> value(sum / all.total(), Unit.ONE);
		};
	}

	private static Figure latency(Run run, List<String> words, double quantile) {
		List<LatencyDistribution> all = run.all(LatencyDistribution.class);
		List<LatencyDistribution> fit = all.stream().filter(d -> has(d.label(), words)).toList();
		if (fit.size() != 1)
			return fit.isEmpty() ? missing("no latencies of " + String.join(" ", words),
					all.stream().map(LatencyDistribution::label).toList())
					: new Figure.Missing("several latencies of " + String.join(" ", words) + ": "
							+ String.join("; ", fit.stream().map(LatencyDistribution::label).toList()));
		LatencyDistribution.Times times = fit.getFirst().times();
		if (Double.isNaN(quantile))
			return value(times.mean(), Unit.NANOSECONDS);
		return Observed.of(times) instanceof Observed.Values values && values.sample().size() > 0
				? value(values.sample().quantile(quantile), Unit.NANOSECONDS)
				: new Figure.Missing("only moments are known of " + fit.getFirst().label());
	}

	private static Figure step(Measure.OfStep measure, Optional<Breakdown> breakdown) {
		if (breakdown.isEmpty())
			return new Figure.Missing("no steps of exits");
		boolean all = measure.type().equals(Measure.OfExits.ALL);
		List<Breakdown.Cause> causes = breakdown.get().causes().stream().filter(cause -> all || cause.type().equals(measure.type()))
				.toList();
		if (causes.isEmpty())
			return missing("no exits " + measure.type(), breakdown.get().causes().stream().map(Breakdown.Cause::type).toList());
		double sum = causes.stream().mapToLong(cause -> cause.cycles(measure.step())).sum();
		return switch (measure.figure()) {
		case SUM -> value(sum, Unit.CYCLE);
		case MEAN -> value(sum / causes.stream().mapToLong(Breakdown.Cause::exits).sum(), Unit.CYCLE);
		case SHARE -> value(sum / causes.stream().mapToLong(Breakdown.Cause::cycles).sum(), Unit.ONE);
		};
	}

	private static Figure counter(Run run, String event) {
		List<CounterSeries> series = run.all(CounterSeries.class).stream().filter(s -> s.event().equals(event)).toList();
		if (series.isEmpty())
			return missing("no counter " + event, run.all(CounterSeries.class).stream().map(CounterSeries::event).toList());
		double sum = 0;
		for (CounterSeries one : series)
			for (CounterSeries.Point point : one.points())
				sum = one.span() == CounterSeries.Span.RUNNING_TOTAL ? point.value() : sum + point.value();
		String unit = series.getFirst().unit();
		return value(sum, unit.isEmpty() ? Unit.ONE : Unit.of(unit));
	}

	private static Figure value(double value, Unit unit) {
		return Double.isFinite(value) ? new Figure.Values(List.of(value), unit, Better.LOWER) : new Figure.Missing("no number");
	}

	/// @param there what there is instead
	private static Figure missing(String what, List<String> there) {
		List<String> names = there.stream().distinct().limit(12).toList();
		return new Figure.Missing(what + (names.isEmpty() ? "" : "; there is " + String.join(", ", names)));
	}

	private static boolean has(String name, List<String> words) {
		String all = name.toLowerCase(Locale.ROOT);
		return words.stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
	}
}
