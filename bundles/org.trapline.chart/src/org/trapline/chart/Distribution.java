// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.DistributionComparison;
import org.trapline.analysis.statistics.Modes;
import org.trapline.analysis.statistics.Sample;
import org.trapline.measure.Curve;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;

/// Values of one quantity as a picture shows them: as many as are known, with a name and a colour.
///
/// @param name what distinguishes it from the others of its picture
/// @param values strictly ascending; none where only moments are known
/// @param counts how often each occurs
/// @param width that each value stands for: of the classes they were counted in, 0 for exact values
/// @param beyond values that were larger than any class
/// @param moments of all values, NaN where they are not known
/// @param modes where the values heap up, as far as that was looked for
public record Distribution(String name, Swatch colour, Unit unit, double[] values, long[] counts, double width,
		long beyond, LatencyDistribution.Moments moments, List<Double> modes) {

	/// Fewer repeats than this have no distribution to speak of.
	private static final int FEWEST_REPEATS = 5;

	public Distribution {
		modes = List.copyOf(modes);
	}

	/// Of a single run: each with a colour of its own.
	public static List<Distribution> of(List<LatencyDistribution> distributions) {
		List<Distribution> all = new ArrayList<>();
		boolean oneName = distributions.stream().map(LatencyDistribution::name).distinct().count() == 1;
		for (LatencyDistribution each : distributions)
			all.add(of(oneName && !each.scope().isEmpty() ? each.scope() : each.label(), Swatch.series(all.size()),
					each.times()));
		return all;
	}

	/// Both sides of a comparison.
	public static List<Distribution> of(DistributionComparison compared, Sides sides) {
		return List.of(of(sides.label(0), sides.colour(0), compared.unit(), compared.base(), compared.baseModes()),
				of(sides.label(1), sides.colour(1), compared.unit(), compared.candidate(), compared.candidateModes()));
	}

	/// The repeats of a curve's points, one distribution for each that has enough of them.
	public static List<Distribution> ofRepeats(Curve curve) {
		List<Distribution> all = new ArrayList<>();
		for (Point point : curve.points())
			repeats(x(curve, point.x()), Swatch.series(all.size()), curve.unit(), point, curve.unit()).ifPresent(all::add);
		return all;
	}

	/// The repeats of both sides at each x at which both have enough of them.
	public static List<Distribution> ofRepeats(CurveComparison compared, Sides sides) {
		List<Distribution> all = new ArrayList<>();
		Curve base = compared.base();
		for (Point point : base.points()) {
			String x = x(base, point.x()) + ", ";
			Optional<Distribution> one = repeats(x + sides.label(0), sides.colour(0), base.unit(), point, base.unit());
			Optional<Distribution> other = CurvePoints.at(compared.candidate().points(), Point::x, point.x())
					.flatMap(p -> repeats(x + sides.label(1), sides.colour(1), compared.candidate().unit(), p, base.unit()));
			if (one.isPresent() && other.isPresent())
				all.addAll(List.of(one.get(), other.get()));
		}
		return all;
	}

	private static String x(Curve curve, double x) {
		return switch (curve.axis()) {
		case BYTES -> Quantities.bytes(x);
		case PROCESSES -> Quantities.number(x) + (x == 1 ? " process" : " processes");
		};
	}

	private static Optional<Distribution> repeats(String name, Swatch colour, Unit unit, Point point, Unit shown) {
		Sample sample = Sample.of(point.values().stream().mapToDouble(v -> unit.convert(v, shown))
				.filter(Double::isFinite).toArray());
		return sample.size() < FEWEST_REPEATS ? Optional.empty()
				: Optional.of(of(name, colour, shown, sample, several(sample)));
	}

	/// Times of a benchmark, in nanoseconds.
	public static Distribution of(String name, Swatch colour, LatencyDistribution.Times times) {
		return switch (times) {
		case LatencyDistribution.Samples samples -> {
			Sample sample = Sample.of(Arrays.stream(samples.nanos()).filter(Double::isFinite).toArray());
			yield of(name, colour, Unit.NANOSECONDS, sample, several(sample));
		}
		case LatencyDistribution.Counted counted -> counted(name, colour, counted);
		case LatencyDistribution.Moments moments -> new Distribution(name, colour, Unit.NANOSECONDS, new double[0],
				new long[0], 0, 0, moments, List.of());
		};
	}

	/// @param modes where the values heap up
	public static Distribution of(String name, Swatch colour, Unit unit, Sample sample, List<Double> modes) {
		double[] values = new double[sample.distinct()];
		long[] counts = new long[values.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = sample.value(i);
			counts[i] = sample.count(i);
		}
		boolean none = sample.size() == 0;
		LatencyDistribution.Moments moments = new LatencyDistribution.Moments(sample.size(),
				none ? Double.NaN : sample.min(), none ? Double.NaN : sample.mean(), none ? Double.NaN : sample.max(),
				sample.size() < 2 ? Double.NaN : Math.sqrt(sample.variance()));
		return new Distribution(name, colour, unit, values, counts, 0, 0, moments, modes);
	}

	/// Where values heap up, if in several places.
	private static List<Double> several(Sample sample) {
		Modes modes = Modes.of(sample);
		return modes.several() ? modes.modes().stream().map(Modes.Mode::position).toList() : List.of();
	}

	private static Distribution counted(String name, Swatch colour, LatencyDistribution.Counted counted) {
		int used = (int) Arrays.stream(counted.counts()).filter(n -> n > 0).count();
		double[] values = new double[used];
		long[] counts = new long[used];
		int at = 0;
		for (int i = 0; i < counted.nanos().length; i++)
			if (counted.counts()[i] > 0) {
				values[at] = counted.nanos()[i];
				counts[at++] = counted.counts()[i];
			}
		return new Distribution(name, colour, Unit.NANOSECONDS, values, counts, counted.width(), counted.beyond(),
				new LatencyDistribution.Moments(counted.count(), counted.min(), counted.mean(), counted.max(),
						counted.moments().deviation()), several(Sample.counted(values, counts)));
	}

	/// Whether there is more than moments: something that has a shape.
	boolean shaped() {
		return values.length > 0;
	}

	/// Whether there is nothing to draw at all.
	boolean empty() {
		return !shaped() && !Double.isFinite(moments.mean());
	}

	/// All values, those beyond the classes too.
	long size() {
		return Arrays.stream(counts).sum() + beyond;
	}

	/// The id under which a view hides it.
	public String id() {
		return "distribution:" + name;
	}

	/// How many nines the number of values can tell.
	double nines() {
		return Math.max(0.5, Math.log10(Math.max(1, size())));
	}

	/// The smallest value that at least such a share of all values do not exceed; NaN beyond the classes.
	double quantile(double share) {
		double wanted = share * size();
		long below = 0;
		for (int i = 0; i < values.length; i++) {
			below += counts[i];
			if (below >= wanted - 1e-9)
				return values[i];
		}
		return beyond > 0 ? Double.NaN : values.length == 0 ? Double.NaN : values[values.length - 1];
	}

	/// Which share of all values is no larger.
	double shareUpTo(double value) {
		long below = 0;
		for (int i = 0; i < values.length && values[i] <= value; i++)
			below += counts[i];
		return (double) below / size();
	}

	/// The smallest value drawn.
	double low() {
		return shaped() ? values[0] : lowOfMoments();
	}

	/// The largest value drawn.
	double high() {
		return shaped() ? values[values.length - 1] + width : highOfMoments();
	}

	private double lowOfMoments() {
		double low = Double.isFinite(moments.min()) ? moments.min() : moments.mean();
		return Double.isFinite(moments.deviation()) ? Math.min(low, moments.mean() - moments.deviation()) : low;
	}

	private double highOfMoments() {
		double high = Double.isFinite(moments.max()) ? moments.max() : moments.mean();
		return Double.isFinite(moments.deviation()) ? Math.max(high, moments.mean() + moments.deviation()) : high;
	}

	/// Its figures in words, a line each.
	String words() {
		StringBuilder text = new StringBuilder(name).append('\n').append(moments.count()).append(" values");
		if (Double.isFinite(moments.min()))
			text.append(", ").append(Exact.value(moments.min(), unit)).append(" to ")
					.append(Exact.value(moments.max(), unit));
		if (Double.isFinite(moments.mean()))
			text.append("\nmean ").append(Exact.value(moments.mean(), unit));
		if (Double.isFinite(moments.deviation()))
			text.append(", standard deviation ").append(Exact.value(moments.deviation(), unit));
		if (shaped())
			for (double share : new double[] { 0.25, 0.5, 0.75, 0.9, 0.99, 0.999 })
				if (share <= 0.9 || size() * (1 - share) >= 1)
					text.append('\n').append(share == 0.5 ? "median" : "percentile " + PictureTable.cell(100 * share)).append(' ')
							.append(Exact.value(quantile(share), unit));
		if (beyond > 0)
			text.append('\n').append(beyond).append(" beyond the largest class");
		if (modes.size() > 1)
			text.append("\nheaps up at ").append(String.join(", ", modes.stream().map(m -> Exact.brief(m, unit)).toList()));
		if (!shaped())
			text.append("\nmoments only: no percentile and no shape follow from them");
		return text.toString();
	}
}
