// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.ScoreComparison;
import org.trapline.measure.Better;
import org.trapline.measure.Curve;
import org.trapline.measure.Point;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;

/// One quantity with the values of each side: the bars that stand together.
///
/// @param id under which a view hides it, and a page finds it
/// @param values of each side, every repeat; none where a side does not have it
/// @param notes what to know when reading it, such as why a score does not count
/// @param subject what is selected by a click
public record BarGroup(String id, String name, Unit unit, Better better, List<double[]> values,
		List<Optional<Delta>> deltas, List<String> notes, Subject subject) {

	/// Figures of exits by reason that bars can show.
	public enum ExitFigure {
		RATE("Exits a second", Unit.perSecond("exits")), MEAN("Mean handling time", Unit.NANOSECONDS),
		SHARE("Share of busy time spent on exits", new Unit(Unit.Dimension.OTHER, "%", 1));

		private final String title;
		private final Unit unit;

		ExitFigure(String title, Unit unit) {
			this.title = title;
			this.unit = unit;
		}

		public String title() {
			return title;
		}

		private double of(ExitComparison.Figures figures) {
			return switch (this) {
			case RATE -> figures.ratePerSecond();
			case MEAN -> figures.mean();
			case SHARE -> 100 * figures.shareOfBusy();
			};
		}
	}

	public BarGroup {
		values = values.stream().map(v -> Arrays.stream(v).filter(Double::isFinite).toArray()).toList();
		deltas = List.copyOf(deltas);
		notes = List.copyOf(notes);
	}

	/// Of a single run.
	public static List<BarGroup> ofScores(List<Score> scores) {
		return scores.stream().map(s -> new BarGroup("score:" + s.name() + ' ' + s.unit(), s.name(), s.unit(), s.better(),
				List.of(doubles(s.values())), List.of(), s.valid() ? List.of() : List.of("does not count: " + s.invalid()),
				new Subject.Compared(s.name(), ""))).toList();
	}

	/// Of a single run: a bar for each operation and size.
	public static List<BarGroup> ofBandwidths(List<? extends Curve> curves) {
		List<BarGroup> groups = new ArrayList<>();
		for (Curve curve : curves)
			for (Point point : curve.points())
				groups.add(new BarGroup(pointId(curve, point.x()), pointName(curve, point.x()), curve.unit(),
						curve.better(), List.of(doubles(point.values())), List.of(), List.of(),
						new Subject.Compared(curve.name(), "")));
		return groups;
	}

	/// Of a comparison.
	///
	/// @param candidates one list for each candidate
	public static List<BarGroup> ofScoresCompared(List<List<ScoreComparison>> candidates) {
		Collected collected = new Collected(candidates.size());
		for (int c = 0; c < candidates.size(); c++)
			for (ScoreComparison score : candidates.get(c)) {
				Delta delta = score.delta();
				collected.add(delta.subject() + ' ' + delta.quantity() + ' ' + delta.unit().dimension(),
						delta.quantity().isEmpty() || delta.quantity().equals("score") ? delta.subject()
								: delta.subject() + ", " + delta.quantity(),
						c, delta.unit(), delta.better(), doubles(score.base()), doubles(score.candidate()),
						Optional.of(delta), score.notes());
			}
		return collected.groups();
	}

	/// Of a comparison: bars for each operation and size.
	///
	/// @param candidates one list for each candidate
	public static List<BarGroup> ofBandwidthsCompared(List<List<CurveComparison>> candidates) {
		return ofBandwidthsCompared(candidates, List.of());
	}

	/// The same with verdicts.
	///
	/// @param deltas one list for each candidate; those of curves of one point are that point's
	public static List<BarGroup> ofBandwidthsCompared(List<List<CurveComparison>> candidates, List<List<Delta>> deltas) {
		Collected collected = new Collected(candidates.size());
		for (int c = 0; c < candidates.size(); c++)
			for (CurveComparison compared : candidates.get(c)) {
				Optional<Delta> judged = deltas.size() <= c || compared.base().points().size() != 1 ? Optional.empty()
						: deltas.get(c).stream().filter(d -> d.area() == Delta.Area.BANDWIDTH
								&& d.subject().equals(compared.base().name())).findFirst();
				CurveGroup group = CurveGroup.ofCompared(List.of(List.of(compared))).getFirst();
				List<Point> base = CurvePoints.of(group, 0, compared.base().unit());
				List<Point> candidate = CurvePoints.of(group, 1, compared.base().unit());
				for (Point point : base)
					collected.add(pointId(compared.base(), point.x()), pointName(compared.base(), point.x()), c,
							compared.base().unit(), compared.base().better(), doubles(point.values()),
							CurvePoints.at(candidate, Point::x, point.x()).map(p -> doubles(p.values())).orElse(new double[0]),
							judged, compared.notes());
			}
		return collected.groups();
	}

	/// Of a comparison: one figure by reason, largest on either side first.
	public static List<BarGroup> ofExits(ExitComparison exits, ExitFigure figure) {
		boolean mean = figure == ExitFigure.MEAN;
		Unit unit = mean ? exits.total().base().unit() : figure.unit;
		// cycles of one side cannot stand beside nanoseconds of the other
		if (mean && !unit.equals(exits.total().candidate().unit()))
			return List.of();
		return exits.rows().stream().map(row -> new BarGroup("exits:" + row.key(), row.key(), unit, Better.LOWER,
				List.of(new double[] { figure.of(row.base()) }, new double[] { figure.of(row.candidate()) }), List.of(),
				List.of(), new Subject.Compared(row.key(), ""))).filter(g -> g.most() > 0)
				.sorted((a, b) -> Double.compare(b.most(), a.most())).toList();
	}

	private static String pointId(Curve curve, double x) {
		return "bandwidth:" + curve.name() + ' ' + PictureTable.cell(x);
	}

	private static String pointName(Curve curve, double x) {
		return x > 0 ? curve.name() + ' ' + decimal(x) : curve.name();
	}

	/// Benchmarks of bandwidth are given sizes of whole KiB or of decimal MB; the shorter name is what was meant.
	private static String decimal(double bytes) {
		String binary = Quantities.bytes(bytes);
		String decimal = Quantities.scaled(bytes, "B").toString();
		return binary.length() <= decimal.length() ? binary : decimal;
	}

	private static double[] doubles(List<Double> values) {
		return values.stream().mapToDouble(v -> v).toArray();
	}

	/// Groups by key, as candidates bring them.
	private static final class Collected {
		private final int candidates;
		private final Map<String, BarGroup> groups = new LinkedHashMap<>();

		Collected(int candidates) {
			this.candidates = candidates;
		}

		void add(String key, String name, int candidate, Unit unit, Better better, double[] base, double[] values,
				Optional<Delta> delta, List<String> notes) {
			BarGroup before = groups.get(key);
			List<double[]> all = new ArrayList<>();
			List<Optional<Delta>> deltas = new ArrayList<>();
			for (int side = 0; side <= candidates; side++) {
				all.add(before == null ? new double[0] : before.values.get(side));
				deltas.add(before == null ? Optional.empty() : before.deltas.get(side));
			}
			Unit shown = before == null ? unit : before.unit;
			if (before == null)
				all.set(0, base);
			all.set(candidate + 1, Arrays.stream(values).map(v -> unit.convert(v, shown)).toArray());
			deltas.set(candidate + 1, delta);
			List<String> said = new ArrayList<>(before == null ? List.of() : before.notes);
			notes.stream().filter(n -> !said.contains(n)).forEach(said::add);
			groups.put(key, new BarGroup(key, name, shown, better, all, deltas, said,
					delta.<Subject>map(d -> new Subject.Compared(d.subject(), d.quantity())).orElse(Subject.NOTHING)));
		}

		List<BarGroup> groups() {
			return List.copyOf(groups.values());
		}
	}

	/// The middle of a side's values; NaN where it has none.
	double median(int side) {
		double[] sorted = values.get(side).clone();
		Arrays.sort(sorted);
		int half = sorted.length / 2;
		return sorted.length == 0 ? Double.NaN
				: sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
	}

	/// How a side compares with the base, where that was judged.
	Optional<Delta> delta(int side) {
		return side < deltas.size() ? deltas.get(side) : Optional.empty();
	}

	/// A side by the base; NaN where that is not known.
	double ratio(int side) {
		return delta(side).map(d -> d.ratio().value()).orElse(median(side) / median(0));
	}

	private double most() {
		return values.stream().flatMapToDouble(Arrays::stream).max().orElse(0);
	}
}
