// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trapline.experiment.result.Breakdown;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Unit;

/// Bars that are made of parts: what an exit takes by what the hypervisor does, the way of an IPI by its legs.
public final class PartsPicture extends RowPicture {
	private static final double ROW = 34;
	private static final double BAR = 0.6;
	private static final String LEG = "virtual_ipi/";
	private static final List<String> LEGS = List.of("send", "reach", "enter", "acknowledge");

	private final List<Bar> bars;
	private final String caption;
	private final Unit unit;
	private final List<String> names;

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
		Set<String> all = new LinkedHashSet<>();
		bars.forEach(bar -> bar.parts.forEach(part -> all.add(part.name)));
		names = List.copyOf(all);
	}

	/// What an exit takes, by groups of steps: a bar for each cause, those that took most of all first.
	public static Picture ofSteps(Breakdown breakdown, ChartView view, ChartTheme theme) {
		List<Bar> bars = breakdown.causes().stream().sorted(Comparator.comparingLong((Breakdown.Cause cause) -> -cause.cycles()))
				.map(cause -> new Bar(cause.name(), cause.exits() + " exits", cause.groups().entrySet().stream()
						.map(group -> new Part(group.getKey(), group.getValue().doubleValue() / cause.exits())).toList())).toList();
		return new PartsPicture("Where the cycles of exits go", "cycles of an exit, on average", Unit.CYCLE, bars, view, theme);
	}

	/// The way of an IPI between vCPUs by its legs, on average; empty for a run that has none.
	///
	/// @param name of the bar
	public static Optional<Bar> legs(String name, List<LatencyDistribution> distributions) {
		List<Part> parts = new ArrayList<>();
		long count = 0;
		for (String leg : LEGS)
			for (LatencyDistribution distribution : distributions)
				if (distribution.label().toLowerCase(Locale.ROOT).contains(LEG + leg)) {
					parts.add(new Part(leg, distribution.times().mean()));
					count = distribution.times().count();
				}
		return parts.isEmpty() ? Optional.empty() : Optional.of(new Bar(name, count + " IPIs", parts));
	}

	/// The ways of IPIs of several runs below each other.
	public static Picture ofLegs(List<Bar> bars, ChartView view, ChartTheme theme) {
		return new PartsPicture("The way of an IPI", "from the sender's exit to the receiver's acknowledgement, on average",
				Unit.NANOSECONDS, bars, view, theme);
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
		return new Built(caption, axis.axis(), rows, ROW, (_, _, _) -> { }, names.stream()
				.map(name -> new SeriesLegend.Entry(id(name), name, theme().colour(colour(name)), SeriesLegend.Sample.SQUARE,
						view().shows(id(name)))).toList());
	}

	private static String id(String name) {
		return "part:" + name;
	}

	private Swatch colour(String name) {
		return Swatch.series(names.indexOf(name));
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
				rows.add(List.of(bar.name, part.name, PictureTable.cell(part.value), PictureTable.cell(100 * part.value / bar.total())));
		return new PictureTable(List.of("of", "part", unit.symbol(), "share (%)"), rows);
	}
}
