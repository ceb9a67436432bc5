// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.trapline.chart.DistributionPicture.Form;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;

/// Distributions over each other: histograms, cumulative shares, percentiles.
///
/// Those of which only moments are known lie in a strip above.
final class DistributionLines extends PanelPicture {
	/// Least width of a bin, in pixels.
	private static final double BIN = 5;
	/// Width of the columns that have a tooltip, in pixels.
	private static final double COLUMN = 8;
	private static final double STRIP = 14;
	private static final double MARGIN = 80;
	private static final BasicStroke LINE = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
	private static final BasicStroke DASHED = new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10,
			new float[] { 4, 3 }, 0);

	private final List<Distribution> all;
	private final Form form;

	DistributionLines(String title, List<Distribution> all, Form form, ChartView view, ChartTheme theme) {
		super(title, view, theme);
		this.all = all;
		this.form = form;
	}

	private List<Distribution> shaped() {
		return all.stream().filter(d -> d.shaped() && view().shows(d.id())).toList();
	}

	private List<Distribution> momentsOnly() {
		return all.stream().filter(d -> !d.shaped() && view().shows(d.id())).toList();
	}

	private Unit unit() {
		return all.getFirst().unit();
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		List<Distribution> shaped = shaped();
		List<SeriesLegend.Entry> legend = all.size() == 1 ? List.of() : all.stream().map(d -> new SeriesLegend.Entry(d.id(),
				d.name(), theme().colour(d.colour()), SeriesLegend.Sample.SQUARE, view().shows(d.id()))).toList();
		return switch (form) {
		case HISTOGRAM -> histogram(area, shaped, legend);
		case CUMULATIVE, CUMULATIVE_NINES -> cumulative(shaped, legend);
		default -> percentiles(shaped, legend);
		};
	}

	private UnitAxis values(boolean level) {
		double[] ends = all.stream().filter(d -> view().shows(d.id())).flatMapToDouble(d -> DoubleStream.of(d.low(),
				d.high(), d.modes().stream().mapToDouble(m -> m).max().orElse(Double.NaN))).toArray();
		return UnitAxis.of(unit(), UnitAxis.Extent.of(ends, false), level ? view().xScale() : view().yScale(),
				level ? view().x() : view().y(), level,
				!level ? "" : unit().dimension() == Unit.Dimension.TIME ? "time" : "value", theme());
	}

	private Built histogram(Rectangle2D area, List<Distribution> shaped, List<SeriesLegend.Entry> legend) {
		UnitAxis values = values(true);
		ValueAxis x = values.axis();
		ValueBins bins = ValueBins.of(shaped, x.getLowerBound(), x.getUpperBound(), x instanceof LogAxis,
				Math.max(1, (area.getWidth() - MARGIN) / BIN));
		double[] shares = new double[shaped.size() * bins.bins()];
		for (int d = 0; d < shaped.size(); d++)
			for (int b = 0; b < bins.bins(); b++)
				shares[d * bins.bins() + b] = (double) bins.counts()[d][b] / shaped.get(d).size();
		ValueAxis y = shares(shares);
		long beyond = shaped.stream().mapToLong(Distribution::beyond).sum();
		String caption = "share of values in each class"
				+ (beyond > 0 ? "; " + beyond + " beyond the largest class are not drawn" : "");
		return new Built(x, true, List.of(new Panel(1, caption, strip(), y, (to, frame, hits) -> {
			moments(to, frame, hits);
			to.clip(frame.data());
			for (int d = 0; d < shaped.size(); d++)
				bars(to, frame, bins, d, shaped);
			modes(to, frame, shaped, values);
			columns(frame, bins, shaped, hits);
		}, true)), legend);
	}

	private ValueAxis shares(double[] shares) {
		double least = Arrays.stream(shares).filter(s -> s > 0).min().orElse(1);
		double most = Arrays.stream(shares).max().orElse(1);
		if (view().yScale() != ChartView.Scale.LOGARITHMIC)
			return UnitAxis.percent(new UnitAxis.Extent(0, most > 0 ? most : 1, true), view().y(), false, theme());
		DecadeAxis axis = new DecadeAxis("", Quantities::percent, least, Math.max(most, least * 2),
				theme());
		axis.setRange(view().y().map(ChartView.Range::low).orElse(least / 2),
				view().y().map(ChartView.Range::high).orElse(axis.getUpperBound()));
		return axis;
	}

	private void bars(Graphics2D g, Frame frame, ValueBins bins, int index, List<Distribution> shaped) {
		Distribution each = shaped.get(index);
		double floor = frame.data().getMaxY();
		Path2D outline = new Path2D.Double();
		outline.moveTo(frame.x(bins.edges()[0]), floor);
		for (int b = 0; b < bins.bins(); b++) {
			double share = (double) bins.counts()[index][b] / each.size();
			double y = share > frame.yAxis().getLowerBound() ? frame.y(share) : floor;
			outline.lineTo(frame.x(bins.edges()[b]), y);
			outline.lineTo(frame.x(bins.edges()[b + 1]), y);
		}
		outline.lineTo(frame.x(bins.edges()[bins.bins()]), floor);
		g.setColor(faint(theme().colour(each.colour()), shaped.size() == 1 ? 0.6 : 0.25));
		g.fill(outline);
		g.setColor(theme().colour(each.colour()));
		g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
		g.draw(outline);
	}

	private static Color faint(Color colour, double opacity) {
		return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(opacity * 255));
	}

	/// A dashed line at each mode, with its value where there is room.
	private void modes(Graphics2D g, Frame frame, List<Distribution> shaped, UnitAxis axis) {
		g.setFont(theme().smallFont());
		FontMetrics metrics = g.getFontMetrics();
		double line = 0;
		for (Distribution each : shaped) {
			double free = frame.data().getX();
			for (double mode : each.modes().stream().sorted().toList()) {
				double x = frame.x(mode);
				g.setColor(theme().colour(each.colour()));
				g.setStroke(DASHED);
				g.draw(new Line2D.Double(x, frame.data().getY(), x, frame.data().getMaxY()));
				String text = axis.brief(mode, unit());
				if (x + 4 < free || x + 4 + metrics.stringWidth(text) > frame.data().getMaxX())
					continue;
				g.setColor(theme().colour(Swatch.TEXT));
				g.drawString(text, (float) (x + 4), (float) (frame.data().getY() + metrics.getAscent() + 1 + line));
				free = x + 8 + metrics.stringWidth(text);
			}
			line += each.modes().isEmpty() ? 0 : metrics.getHeight();
		}
	}

	private void columns(Frame frame, ValueBins bins, List<Distribution> shaped, List<Hit> hits) {
		for (int b = 0; b < bins.bins(); b++) {
			int bin = b;
			double from = Math.max(frame.data().getX(), frame.x(bins.edges()[b]));
			double to = Math.min(frame.data().getMaxX(), frame.x(bins.edges()[b + 1]));
			if (to > from && Arrays.stream(bins.counts()).anyMatch(c -> c[bin] > 0))
				hits.add(new Hit(new Rectangle2D.Double(from, frame.data().getY(), to - from, frame.data().getHeight()),
						() -> binWords(bins, bin, shaped), Subject.NOTHING));
		}
	}

	private String binWords(ValueBins bins, int bin, List<Distribution> shaped) {
		StringBuilder text = new StringBuilder(Exact.number(bins.edges()[bin])).append(" to ")
				.append(Exact.value(bins.edges()[bin + 1], unit()));
		for (int d = 0; d < shaped.size(); d++)
			text.append('\n').append(shaped.get(d).name()).append(": ").append(bins.counts()[d][bin]).append(" of ")
					.append(shaped.get(d).size()).append(", ")
					.append(Exact.percent((double) bins.counts()[d][bin] / shaped.get(d).size()));
		return text.toString();
	}

	private Built cumulative(List<Distribution> shaped, List<SeriesLegend.Entry> legend) {
		boolean nines = form == Form.CUMULATIVE_NINES;
		ValueAxis x = values(true).axis();
		ValueAxis y = nines ? ninesAxis(shaped, view().y()) : UnitAxis.percent(new UnitAxis.Extent(0, 1 / 1.06, true),
				view().y(), false, theme());
		return new Built(x, true, List.of(new Panel(1, "share of values that are no larger", strip(), y,
				(to, frame, hits) -> {
					moments(to, frame, hits);
					to.clip(frame.data());
					for (Distribution each : shaped) {
						ThinnedPath path = new ThinnedPath();
						long below = 0;
						path.to(frame.x(each.values()[0]), frame.data().getMaxY());
						for (int i = 0; i < each.values().length; i++) {
							double at = frame.x(each.values()[i]);
							path.to(at, frame.y(onAxis((double) below / each.size(), each, nines)));
							below += each.counts()[i];
							path.to(at, frame.y(onAxis((double) below / each.size(), each, nines)));
						}
						line(to, each, path);
					}
					slices(frame, at -> shareWords(at, shaped), hits);
				}, true)), legend);
	}

	private static double onAxis(double share, Distribution each, boolean nines) {
		return nines ? Math.min(TickAxis.nines(Math.min(share, 1)), each.nines()) : share;
	}

	private TickAxis ninesAxis(List<Distribution> shaped, Optional<ChartView.Range> zoom) {
		TickAxis axis = TickAxis.ofNines("", Math.max(1, shaped.stream().mapToDouble(Distribution::nines).max().orElse(1)),
				theme());
		zoom.ifPresent(z -> axis.setRange(z.low(), z.high()));
		return axis;
	}

	private void line(Graphics2D g, Distribution each, ThinnedPath path) {
		g.setColor(theme().colour(each.colour()));
		g.setStroke(LINE);
		g.draw(path.path());
	}

	private Built percentiles(List<Distribution> shaped, List<SeriesLegend.Entry> legend) {
		TickAxis x = ninesAxis(shaped, view().x());
		UnitAxis y = values(false);
		return new Built(x, true, List.of(new Panel(1, y.unit() + " that so many values do not exceed", 0, y.axis(),
				(to, frame, hits) -> {
					for (Distribution each : shaped) {
						ThinnedPath path = new ThinnedPath();
						long below = 0;
						for (int i = 0; i < each.values().length; i++) {
							path.to(frame.x(onAxis((double) below / each.size(), each, true)), frame.y(each.values()[i]));
							below += each.counts()[i];
							path.to(frame.x(onAxis((double) below / each.size(), each, true)), frame.y(each.values()[i]));
						}
						line(to, each, path);
					}
					slices(frame, at -> percentileWords(1 - Math.pow(10, -at), shaped), hits);
				}, true)), legend);
	}

	/// Writes what is at a value of the level axis.
	private interface At {
		String words(double value);
	}

	private static void slices(Frame frame, At at, List<Hit> hits) {
		Rectangle2D data = frame.data();
		for (double x = data.getX(); x < data.getMaxX(); x += COLUMN) {
			double width = Math.min(COLUMN, data.getMaxX() - x);
			double middle = frame.xAxis().java2DToValue(x + width / 2, data, RectangleEdge.BOTTOM);
			hits.add(new Hit(new Rectangle2D.Double(x, data.getY(), width, data.getHeight()), () -> at.words(middle),
					Subject.NOTHING));
		}
	}

	private String shareWords(double value, List<Distribution> shaped) {
		StringBuilder text = new StringBuilder("no larger than ").append(Exact.brief(value, unit()));
		for (Distribution each : shaped)
			text.append('\n').append(each.name()).append(": ").append(Exact.percent(each.shareUpTo(value)));
		return text.toString();
	}

	private String percentileWords(double share, List<Distribution> shaped) {
		StringBuilder text = new StringBuilder("percentile ").append(Exact.number(100 * share));
		for (Distribution each : shaped)
			text.append('\n').append(each.name()).append(": ").append(Exact.value(each.quantile(share), unit()));
		return text.toString();
	}

	private double strip() {
		return STRIP * momentsOnly().size();
	}

	private void moments(Graphics2D g, Frame frame, List<Hit> hits) {
		List<Distribution> only = momentsOnly();
		for (int i = 0; i < only.size(); i++) {
			Distribution each = only.get(i);
			double y = frame.data().getY() - strip() + (i + 0.5) * STRIP;
			MomentsMark.draw(g, each.moments(), y, frame::x, theme().colour(each.colour()), theme());
			hits.add(new Hit(new Rectangle2D.Double(frame.data().getX(), y - STRIP / 2, frame.data().getWidth(), STRIP),
					each::words, Subject.NOTHING));
		}
	}

	@Override
	public PictureTable table() {
		return DistributionFigures.values(all.stream().filter(d -> view().shows(d.id())).toList());
	}
}
