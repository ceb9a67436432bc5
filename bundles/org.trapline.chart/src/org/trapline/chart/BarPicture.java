// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.trapline.analysis.ExitBreakdown;

/// Parts as horizontal bars, largest on top, each with its value and share behind it.
///
/// Parts for which the area has no room are summed up in the last bar.
public final class BarPicture extends ChartPicture {
	/// Least height of a row, in pixels.
	private static final double ROW = 20;
	private static final double MARGINS = 16;
	private static final int NAME_GAP = 8;
	/// No name takes more of the width than this.
	private static final double NAMES = 0.38;

	/// No bar of others is longer than so many times the longest bar.
	private static final double MOST_OTHERS = 1.5;

	private final Slices slices;
	private final int most;

	/// What stands before a bar; two bars may have the same text.
	private record Name(int position, String text) implements Comparable<Name> {
		@Override
		public int compareTo(Name other) {
			return Integer.compare(position, other.position);
		}

		@Override
		public String toString() {
			return text;
		}
	}

	private BarPicture(Slices slices, int most, ChartTheme theme) {
		super(slices.title(), theme);
		this.slices = slices;
		this.most = most;
	}

	/// @param most most bars, however high the area is
	public static Picture of(Slices slices, int most, ChartTheme theme) {
		return slices.list().isEmpty() ? new MessagePicture(slices.title(), MessagePicture.NO_EXITS, theme)
				: new BarPicture(slices, most, theme);
	}

	/// How high an area should be for so many bars, in pixels.
	public static int heightFor(int bars) {
		return (int) Math.ceil(MARGINS + bars * (ROW + 4));
	}

	@Override
	Built chart(Graphics2D g, Rectangle2D area) {
		int room = (int) Math.max(1, (area.getHeight() - MARGINS) / ROW);
		Slices shown = slices.top(Math.min(most, room));
		double names = Math.min(area.getWidth() * NAMES,
				ChartStyle.widest(g, theme(), shown.list().stream().map(Slices.Slice::key).toList()) + 4);
		DefaultCategoryDataset data = new DefaultCategoryDataset();
		for (int i = 0; i < shown.list().size(); i++)
			data.addValue(length(shown, shown.list().get(i)), "value", new Name(i, Labels.elide(shown.list().get(i).key(),
					g.getFontMetrics(theme().labelFont()), names)));
		double width = area.getWidth() - names - NAME_GAP - MARGINS - 24;
		TickAxis values = new TickAxis("", 0, scaleEnd(g, shown, width), _ -> List.of(), theme());
		values.setVisible(false);
		CategoryPlot plot = new CategoryPlot(data, nameAxis(), values, new Renderer(shown, theme()));
		plot.setOrientation(PlotOrientation.HORIZONTAL);
		ChartStyle.style(plot, theme());
		plot.setRangeGridlinesVisible(false);
		JFreeChart chart = ChartStyle.chart(plot, theme());
		return new Built(chart, (in, _) -> rows(shown, in, area));
	}

	/// How long a bar is drawn. Where {@code others} would dwarf every other bar, it has its label only.
	private static double length(Slices shown, Slices.Slice slice) {
		boolean others = slice.key().equals(ExitBreakdown.OTHERS);
		return others && shown.list().size() > 1 && slice.value() > MOST_OTHERS * shown.list().getFirst().value() ? 0
				: slice.value();
	}

	/// Where the scale ends so that every label fits behind its bar.
	private double scaleEnd(Graphics2D g, Slices shown, double width) {
		double end = shown.list().stream().mapToDouble(s -> length(shown, s)).max().orElse(1);
		for (Slices.Slice slice : shown.list()) {
			double left = width - Labels.width(g, theme().smallFont(), shown.label(slice)) - 10;
			if (left > width / 10)
				end = Math.max(end, length(shown, slice) * width / left);
		}
		return end;
	}

	private CategoryAxis nameAxis() {
		CategoryAxis axis = ChartStyle.style(new CategoryAxis(), theme());
		axis.setTickLabelFont(theme().labelFont());
		axis.setTickLabelPaint(theme().colour(Swatch.TEXT));
		axis.setCategoryLabelPositionOffset(NAME_GAP);
		axis.setAxisLineVisible(false);
		axis.setTickMarksVisible(false);
		axis.setCategoryMargin(0.28);
		axis.setLowerMargin(0.01);
		axis.setUpperMargin(0.01);
		axis.setCategoryLabelPositions(CategoryLabelPositions.replaceLeftPosition(CategoryLabelPositions.STANDARD,
				new CategoryLabelPosition(RectangleAnchor.RIGHT, TextBlockAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0,
						CategoryLabelWidthType.RANGE, 0.9f)));
		return axis;
	}

	/// A row reaches over the whole width: its name, its bar and what is behind it.
	private static List<Hit> rows(Slices shown, Rectangle2D data, Rectangle2D area) {
		List<Hit> hits = new ArrayList<>();
		double height = data.getHeight() / shown.list().size();
		for (int i = 0; i < shown.list().size(); i++) {
			Slices.Slice slice = shown.list().get(i);
			hits.add(new Hit(new Rectangle2D.Double(area.getX(), data.getY() + i * height, area.getWidth(), height),
					() -> shown.tooltip(slice), slice.subject()));
		}
		return hits;
	}

	private static final class Renderer extends BarRenderer {
		private final transient Slices shown;
		private final ChartTheme theme;

		Renderer(Slices shown, ChartTheme theme) {
			this.shown = shown;
			this.theme = theme;
			setBarPainter(new StandardBarPainter());
			setShadowVisible(false);
			setDrawBarOutline(false);
			setMinimumBarLength(1.5);
			setMaximumBarWidth(0.25);
			setDefaultItemLabelsVisible(true);
			setDefaultItemLabelFont(theme.smallFont());
			setDefaultItemLabelPaint(theme.colour(Swatch.MUTED));
			setDefaultPositiveItemLabelPosition(
					new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
			setItemLabelInsets(new RectangleInsets(0, 6, 0, 6));
			setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
				@Override
				public String generateLabel(CategoryDataset dataset, int row, int column) {
					return shown.label(shown.list().get(column));
				}
			});
		}

		@Override
		public Paint getItemPaint(int row, int column) {
			Swatch colour = shown.list().get(column).colour();
			return theme.colour(colour.isSeries() ? Swatch.SERIES_1 : colour);
		}
	}
}
