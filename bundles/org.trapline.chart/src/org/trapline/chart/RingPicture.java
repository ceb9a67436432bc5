// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.PieSectionEntity;
import org.jfree.chart.plot.CenterTextMode;
import org.jfree.chart.plot.RingPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.general.DefaultPieDataset;

/// Parts as sections of a ring, with a legend beside it and the whole in its middle.
public final class RingPicture extends ChartPicture {
	/// Sections that nobody could see or point at are summed up: more of them than this, or smaller shares.
	private static final int MOST = 12;
	private static final double LEAST = 0.004;

	private final Slices slices;

	private RingPicture(Slices slices, ChartTheme theme) {
		super(slices.title(), theme);
		double total = slices.total();
		long visible = slices.list().stream().filter(s -> s.value() >= LEAST * total).count();
		this.slices = slices.top((int) Math.min(MOST, visible + 1));
	}

	public static Picture of(Slices slices, ChartTheme theme) {
		return slices.list().isEmpty() ? new MessagePicture(slices.title(), MessagePicture.NO_EXITS, theme)
				: new RingPicture(slices, theme);
	}

	@Override
	Built chart(Graphics2D g, Rectangle2D area) {
		boolean wide = area.getWidth() > 1.3 * area.getHeight();
		DefaultPieDataset<Integer> data = new DefaultPieDataset<>();
		RingPlot plot = new RingPlot(data);
		LegendItemCollection legend = new LegendItemCollection();
		for (int i = 0; i < slices.list().size(); i++) {
			Slices.Slice slice = slices.list().get(i);
			data.setValue(Integer.valueOf(i), slice.value());
			plot.setSectionPaint(Integer.valueOf(i), theme().colour(slice.colour()));
			String name = Labels.elide(slice.key(), g.getFontMetrics(theme().smallFont()),
					area.getWidth() * (wide ? 0.3 : 0.6));
			legend.add(new LegendItem(name + "  " + slices.label(slice), null, null, null, ChartStyle.legendSquare(),
					theme().colour(slice.colour())));
		}
		plot.setLabelGenerator(null);
		plot.setShadowPaint(null);
		plot.setSectionDepth(0.38);
		plot.setInteriorGap(0.02);
		plot.setSeparatorsVisible(true);
		plot.setSeparatorPaint(theme().colour(Swatch.BACKGROUND));
		plot.setSeparatorStroke(new BasicStroke(2));
		plot.setInnerSeparatorExtension(0);
		plot.setOuterSeparatorExtension(0);
		plot.setSectionOutlinesVisible(false);
		plot.setCenterTextMode(CenterTextMode.FIXED);
		plot.setCenterText(slices.words().apply(slices.total()));
		plot.setCenterTextFont(theme().titleFont());
		plot.setCenterTextColor(theme().colour(Swatch.TEXT));
		JFreeChart chart = ChartStyle.chart(plot, theme());
		ChartStyle.legendList(chart, legend, wide ? RectangleEdge.RIGHT : RectangleEdge.BOTTOM, theme());
		return new Built(chart, (_, info) -> {
			List<Hit> hits = new ArrayList<>();
			for (Object entity : info.getEntityCollection().getEntities())
				if (entity instanceof PieSectionEntity section)
					hits.add(hit(section, section.getSectionIndex()));
			return hits;
		});
	}

	private Hit hit(ChartEntity entity, int index) {
		Slices.Slice slice = slices.list().get(index);
		return new Hit(entity.getArea(), () -> slices.tooltip(slice), slice.subject());
	}
}
