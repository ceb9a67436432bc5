// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trapline.experiment.result.Breakdown;
import org.trapline.experiment.result.PointParts;
import org.trapline.experiment.result.Way;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;

/// Bars that are made of parts: what an exit takes by what the hypervisor does, the way of an IPI by its legs.
public final class PartsPicture extends RowPicture {
	private static final double ROW = 34;
	private static final double BAR = 0.6;
	/// Groups of steps in the order of an exit, each with a colour of its own in all pictures.
	private static final Map<String, Swatch> GROUPS = groups();

	private final List<Bar> bars;
	private final String caption;
	private final Unit unit;
	private final List<String> names;

	/// How much of the exits of a cause a bar is.
	public enum Amount {
		/// One of them, on average.
		EXIT("an exit", "an exit, on average"),
		/// All of them.
		ALL("all exits", "all exits of a cause together");

		private final String words;
		private final String caption;

		Amount(String words, String caption) {
			this.words = words;
			this.caption = caption;
		}

		/// What users choose.
		public String words() {
			return words;
		}
	}

	/// A bar.
	///
	/// @param name what it is of
	/// @param words more, behind it
	/// @param parts from left to right
	public record Bar(String name, String words, List<Part> parts) {
		public Bar {
			parts = List.copyOf(parts);
		}

		double total() {
			return parts.stream().mapToDouble(Part::value).sum();
		}
	}

	/// A part of a bar.
	///
	/// @param value in the picture's unit, 0 or more
	public record Part(String name, double value) {
	}

	private PartsPicture(String title, String caption, Unit unit, List<Bar> bars, ChartView view, ChartTheme theme) {
		super(title, view, theme);
		this.caption = caption;
		this.unit = unit;
		this.bars = List.copyOf(bars);
		Set<String> all = new LinkedHashSet<>(GROUPS.keySet());
		all.retainAll(bars.stream().flatMap(bar -> bar.parts.stream()).map(Part::name).toList());
		bars.forEach(bar -> bar.parts.forEach(part -> all.add(part.name)));
		names = List.copyOf(all);
	}

	/// Where the cycles of exits went, by groups of steps: a bar for each cause, those that took most of all first.
	///
	/// @param shown more of the title: of which point
	public static Picture ofSteps(String shown, Breakdown breakdown, Amount amount, ChartView view, ChartTheme theme) {
		List<Bar> bars = breakdown.causes().stream().sorted(Comparator.comparingLong((Breakdown.Cause cause) -> -cause.cycles()))
				.map(cause -> bar(cause.name(), cause, amount)).toList();
		return new PartsPicture("Where the cycles of exits go" + shown, amount.caption, Unit.CYCLE, bars, view, theme);
	}

	/// Where the cycles of one cause's exits went at each point that has any, by groups of steps.
	public static Picture ofCause(String cause, List<PointParts> points, Amount amount, ChartView view, ChartTheme theme) {
		List<Bar> bars = points.stream().flatMap(parts -> parts.steps().stream().flatMap(steps -> steps.cause(cause).stream())
				.map(found -> bar(parts.point(), found, amount))).toList();
		return new PartsPicture("Where the cycles go: " + cause, amount.caption, Unit.CYCLE, bars, view, theme);
	}

	private static Bar bar(String name, Breakdown.Cause cause, Amount amount) {
		double by = amount == Amount.EXIT ? cause.exits() : 1;
		return new Bar(name, count(cause.exits(), "exit"), cause.groups().entrySet().stream()
				.map(group -> new Part(group.getKey(), group.getValue().doubleValue() / by)).toList());
	}

	/// The ways of interrupts of a kind at each point that has any, by their legs.
	public static Picture ofWays(Way.Kind kind, List<PointParts> points, ChartView view, ChartTheme theme) {
		List<Bar> bars = points.stream().flatMap(parts -> parts.way(kind).stream().map(way -> new Bar(parts.point(),
				count(way.count(), kind == Way.Kind.IPI ? "IPI" : "interrupt"), way.legs().stream()
						.map(leg -> new Part(leg.leg(), leg.mean())).toList()))).toList();
		return new PartsPicture("The way of " + (kind == Way.Kind.IPI ? "an " : "a ") + kind.word(), kind.whole() + ", on average",
				Unit.NANOSECONDS, bars, view, theme);
	}

	/// The colour of a group of steps; empty for one that is not known.
	public static Optional<Swatch> ofGroup(String group) {
		return Optional.ofNullable(GROUPS.get(group));
	}

	private static String count(long count, String what) {
		return Quantities.count(count) + ' ' + what + (count == 1 ? "" : "s");
	}

	/// How high an area should be for so many bars, in pixels.
	public static int heightFor(int count) {
		return Math.max(120, heightFor(count, ROW));
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		double most = bars.stream().mapToDouble(Bar::total).max().orElse(1);
		UnitAxis axis = UnitAxis.of(unit, new UnitAxis.Extent(0, most, true), ChartView.Scale.LINEAR, view().x(), true, "",
				theme());
		List<Row> rows = new ArrayList<>();
		for (Bar bar : bars)
			rows.add(new Row(bar.name, false, List.of(new Words(unit.quantity(bar.total()).toString(), theme().colour(Swatch.TEXT)),
					new Words(bar.words, theme().colour(Swatch.MUTED))), () -> tooltip(bar), Subject.NOTHING,
					(to, place, scale) -> draw(to, bar, place, scale)));
		return new Built(caption + " (" + axis.unit() + ')', axis.axis(), rows, ROW, (_, _, _) -> { }, names.stream()
				.map(name -> new SeriesLegend.Entry(id(name), name, theme().colour(colour(name)), SeriesLegend.Sample.SQUARE,
						view().shows(id(name)))).toList());
	}

	private static Map<String, Swatch> groups() {
		Map<String, Swatch> groups = new LinkedHashMap<>();
		groups.put("trap and return", Swatch.SERIES_5);
		groups.put("world switch", Swatch.SERIES_1);
		groups.put("run loop", Swatch.SERIES_8);
		groups.put("handler", Swatch.SERIES_3);
		groups.put("virtual GIC", Swatch.SERIES_7);
		groups.put("host interrupts", Swatch.SERIES_4);
		groups.put("user space", Swatch.SERIES_2);
		groups.put("memory", Swatch.SERIES_6);
		groups.put("scheduling", Swatch.DESCHEDULED);
		return groups;
	}

	private static String id(String name) {
		return "part:" + name;
	}

	private Swatch colour(String name) {
		Swatch known = GROUPS.get(name);
		return known != null ? known : Swatch.series(names.indexOf(name));
	}

	private void draw(Graphics2D g, Bar bar, Rectangle2D place, Scale scale) {
		double height = place.getHeight() * BAR;
		double sum = 0;
		for (Part part : bar.parts) {
			if (!view().shows(id(part.name)))
				continue;
			double from = scale.x(sum);
			sum += part.value;
			g.setColor(theme().colour(colour(part.name)));
			g.fill(new Rectangle2D.Double(from, place.getCenterY() - height / 2, scale.x(sum) - from, height));
		}
	}

	private String tooltip(Bar bar) {
		double total = bar.total();
		return bar.name + ": " + unit.quantity(total) + '\n' + bar.parts.stream().map(part -> part.name + ": "
				+ unit.quantity(part.value) + ", " + Exact.percent(part.value / total)).collect(Collectors.joining("\n"));
	}

	@Override
	public PictureTable table() {
		List<List<String>> rows = new ArrayList<>();
		for (Bar bar : bars)
			for (Part part : bar.parts)
				rows.add(List.of(bar.name, part.name, PictureTable.cell(part.value),
						PictureTable.cell(100 * part.value / bar.total())));
		return new PictureTable(List.of("of", "part", unit.symbol(), "share (%)"), rows);
	}
}
