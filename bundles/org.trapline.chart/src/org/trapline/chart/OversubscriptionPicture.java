// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.trapline.analysis.compare.Oversubscription;
import org.trapline.measure.Unit;

/// What N processes and N guests achieve together on the same CPUs, by N, and below the guests by the processes.
public final class OversubscriptionPicture extends PanelPicture {
	private static final double RATIO_FROM = 200;

	private final Oversubscription over;
	private final Sides sides;

	private OversubscriptionPicture(String title, Oversubscription over, Sides sides, ChartView view, ChartTheme theme) {
		super(title, view, theme);
		this.over = over;
		this.sides = sides;
	}

	public static Picture of(Oversubscription over, ChartView view, ChartTheme theme) {
		String title = over.benchmark() + ", oversubscription";
		boolean any = over.rows().stream().anyMatch(r -> Double.isFinite(r.processes()) || Double.isFinite(r.guests()));
		return any ? new OversubscriptionPicture(title, over, new Sides(List.of("processes", "guests")), view, theme)
				: new MessagePicture(title, "No values to draw", theme);
	}

	private static double value(Oversubscription.Row row, int side) {
		return side == 0 ? row.processes() : row.guests();
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		double[] values = over.rows().stream().flatMapToDouble(r -> DoubleStream.of(
				view().shows(Sides.id(0)) ? r.processes() : Double.NaN, view().shows(Sides.id(1)) ? r.guests() : Double.NaN))
				.toArray();
		UnitAxis y = UnitAxis.of(over.unit(), UnitAxis.Extent.of(values, true), view().yScale(), view().y(), false, "",
				theme());
		int most = over.rows().stream().mapToInt(Oversubscription.Row::instances).max().orElse(1);
		boolean doublings = view().xScale() == ChartView.Scale.LOGARITHMIC;
		double low = view().x().map(ChartView.Range::low).orElse(doublings ? 0.9 : 0);
		double high = view().x().map(ChartView.Range::high).orElse(most * 1.06);
		ValueAxis x = doublings && low > 0 ? new PowerAxis("instances at once", low, high, Exact::number, theme())
				: LinearSizes.axis("instances at once", low, high, false, true, theme());
		List<Panel> panels = new ArrayList<>();
		String caption = y.unit() + ", all instances together (higher is better)";
		panels.add(new Panel(3, caption, 0, y.axis(), (to, frame, hits) -> {
			columns(frame, hits);
			for (int side = 0; side < 2; side++)
				if (view().shows(Sides.id(side))) {
					int shown = side;
					line(to, frame, row -> value(row, shown), side);
				}
		}, true));
		double[] ratios = over.rows().stream().mapToDouble(Oversubscription.Row::ratio).filter(Double::isFinite).toArray();
		if (ratios.length > 0 && area.getHeight() >= RATIO_FROM)
			panels.add(new Panel(2, "guests / processes", 0, UnitAxis.percent(UnitAxis.Extent.of(DoubleStream
					.concat(DoubleStream.of(1), DoubleStream.of(ratios)).toArray(), false), Optional.empty(), false, theme()),
					(to, frame, hits) -> {
						columns(frame, hits);
						to.setColor(theme().colour(Swatch.MUTED));
						to.setStroke(new BasicStroke(1));
						to.draw(new Line2D.Double(frame.data().getX(), frame.y(1), frame.data().getMaxX(), frame.y(1)));
						line(to, frame, Oversubscription.Row::ratio, 1);
					}, false));
		return new Built(x, true, panels, legend());
	}

	private void line(Graphics2D g, Frame frame, ToDoubleFunction<Oversubscription.Row> value, int side) {
		ThinnedPath path = new ThinnedPath();
		List<Oversubscription.Row> known = over.rows().stream().filter(r -> Double.isFinite(value.applyAsDouble(r)))
				.toList();
		known.forEach(r -> path.to(frame.x(r.instances()), frame.y(value.applyAsDouble(r))));
		g.setColor(theme().colour(sides.colour(side)));
		g.setStroke(sides.stroke(side));
		g.draw(path.path());
		known.forEach(r -> SeriesLegend.dot(g, frame.x(r.instances()), frame.y(value.applyAsDouble(r)), 3,
				sides.hollow(side), theme().colour(sides.colour(side)), theme()));
	}

	private void columns(Frame frame, List<Hit> hits) {
		Rectangle2D data = frame.data();
		double left = data.getX();
		for (int i = 0; i < over.rows().size(); i++) {
			Oversubscription.Row row = over.rows().get(i);
			double right = i == over.rows().size() - 1 ? data.getMaxX()
					: (frame.x(row.instances()) + frame.x(over.rows().get(i + 1).instances())) / 2;
			right = Math.min(right, data.getMaxX());
			if (right <= left)
				continue;
			hits.add(new Hit(new Rectangle2D.Double(left, data.getY(), right - left, data.getHeight()), () -> words(row),
					Subject.NOTHING));
			left = right;
		}
	}

	private String words(Oversubscription.Row row) {
		Unit unit = over.unit();
		return row.instances() + " at once\nprocesses: " + (Double.isFinite(row.processes())
				? Exact.value(row.processes(), unit) : "not measured") + "\nguests: " + (Double.isFinite(row.guests())
						? Exact.value(row.guests(), unit) : "not measured")
				+ (Double.isFinite(row.ratio()) ? "; " + Exact.percent(row.ratio()) : "");
	}

	private List<SeriesLegend.Entry> legend() {
		List<SeriesLegend.Entry> entries = new ArrayList<>();
		for (int s = 0; s < 2; s++)
			entries.add(new SeriesLegend.Entry(Sides.id(s), sides.label(s), theme().colour(sides.colour(s)),
					new SeriesLegend.Sample.Line(sides.stroke(s), sides.hollow(s)), view().shows(Sides.id(s))));
		return entries;
	}

	@Override
	public PictureTable table() {
		return ComparedFigures.oversubscription(over);
	}
}
