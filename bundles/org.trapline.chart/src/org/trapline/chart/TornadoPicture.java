// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.trapline.experiment.result.Sensitivity;

/// What matters most: for each thing that was varied, from where to where it moves a measure, the greatest first.
///
/// The logarithmic axis is the measure by its mean over all points, so that half and twice as much reach equally far.
public final class TornadoPicture extends RowPicture {
	private static final double ROW = 34;
	private static final double BAR = 0.5;
	/// The axis reaches at least so far to either side of the mean.
	private static final double AT_LEAST = 1.05;
	private static final String BELOW = "part:below";
	private static final String ABOVE = "part:above";

	private final Sensitivity sensitivity;

	private TornadoPicture(String title, Sensitivity sensitivity, ChartView view, ChartTheme theme) {
		super(title, view, theme);
		this.sensitivity = sensitivity;
	}

	public static Picture of(Sensitivity sensitivity, ChartView view, ChartTheme theme) {
		return new TornadoPicture("What matters most for " + sensitivity.measure(), sensitivity, view, theme);
	}

	/// How high an area should be for so many things that were varied, in pixels.
	public static int heightFor(int bars) {
		return Math.max(120, heightFor(bars, ROW));
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		ValueAxis axis = axis();
		List<Row> rows = new ArrayList<>();
		for (Sensitivity.Bar bar : sensitivity.bars()) {
			List<Words> words = List.of(new Words('×' + Exact.factor(bar.factor()), theme().colour(Swatch.TEXT)),
					new Words(bar.least() + " → " + bar.most(), theme().colour(Swatch.MUTED)));
			rows.add(new Row(bar.axis(), false, words, () -> tooltip(bar), Subject.NOTHING,
					(to, place, scale) -> draw(to, bar, place, scale)));
		}
		return new Built(sensitivity.measure() + " by its mean over all points", axis, rows, ROW, (to, all, scale) -> {
			to.setColor(theme().colour(Swatch.MUTED));
			to.fill(new Rectangle2D.Double(scale.x(1) - 0.5, all.getY(), 1, all.getHeight()));
		}, List.of(entry(BELOW, "with the value that gives least", Swatch.SERIES_1),
				entry(ABOVE, "with the value that gives most", Swatch.SERIES_2)));
	}

	private SeriesLegend.Entry entry(String id, String name, Swatch colour) {
		return new SeriesLegend.Entry(id, name, theme().colour(colour), SeriesLegend.Sample.SQUARE, view().shows(id));
	}

	private ValueAxis axis() {
		double low = sensitivity.bars().stream().mapToDouble(Sensitivity.Bar::low).min().orElse(1);
		double high = sensitivity.bars().stream().mapToDouble(Sensitivity.Bar::high).max().orElse(1);
		low = Math.min(low, 1 / AT_LEAST);
		high = Math.max(high, AT_LEAST);
		double margin = Math.pow(high / low, 0.03);
		return new RatioAxis(view().x().map(ChartView.Range::low).filter(v -> v > 0).orElse(low / margin),
				view().x().map(ChartView.Range::high).orElse(high * margin), theme());
	}

	private void draw(Graphics2D g, Sensitivity.Bar bar, Rectangle2D place, Scale scale) {
		if (view().shows(BELOW))
			part(g, scale.x(bar.low()), scale.x(1), place, Swatch.SERIES_1);
		if (view().shows(ABOVE))
			part(g, scale.x(1), scale.x(bar.high()), place, Swatch.SERIES_2);
	}

	private void part(Graphics2D g, double from, double to, Rectangle2D place, Swatch colour) {
		double height = place.getHeight() * BAR;
		g.setColor(theme().colour(colour));
		g.fill(new Rectangle2D.Double(from, place.getCenterY() - height / 2, Math.max(0.8, to - from), height));
	}

	private String tooltip(Sensitivity.Bar bar) {
		return bar.axis() + " changes " + sensitivity.measure() + " ×" + Exact.factor(bar.factor()) + "\nleast with " + bar.least()
				+ ": " + Exact.percent(bar.low()) + " of the mean\nmost with " + bar.most() + ": " + Exact.percent(bar.high())
				+ " of the mean";
	}

	@Override
	public PictureTable table() {
		return new PictureTable(List.of("measure", "varied", "changes it by", "least with", "least by the mean (%)", "most with",
				"most by the mean (%)"), sensitivity.bars().stream().map(bar -> List.of(sensitivity.measure(), bar.axis(),
						PictureTable.cell(bar.factor()), bar.least(), PictureTable.cell(100 * bar.low()), bar.most(),
						PictureTable.cell(100 * bar.high()))).toList());
	}
}
