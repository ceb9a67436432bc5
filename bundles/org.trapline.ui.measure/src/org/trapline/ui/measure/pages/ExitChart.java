// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import org.trapline.chart.BarPicture;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.Picture;
import org.trapline.chart.RingPicture;
import org.trapline.chart.Slices;
import org.trapline.chart.TreemapPicture;
import org.trapline.ui.theme.ChoiceBar;
import org.trapline.ui.theme.Icon;

/// The charts among which the user chooses to see parts of a whole.
public enum ExitChart {
	BARS(Icon.BARS, "Bars"), TREEMAP(Icon.TREEMAP, "Treemap"), RING(Icon.PIE, "Ring");

	private static final int MOST_BARS = 40;
	private static final int MOST_SECTIONS = 10;

	private final Icon icon;
	private final String title;

	ExitChart(Icon icon, String title) {
		this.icon = icon;
		this.title = title;
	}

	public Picture picture(Slices slices, ChartTheme theme) {
		return switch (this) {
		case BARS -> BarPicture.of(slices, MOST_BARS, theme);
		case TREEMAP -> TreemapPicture.of(slices, theme);
		case RING -> RingPicture.of(slices.top(MOST_SECTIONS), theme);
		};
	}

	static void addTo(ChoiceBar<ExitChart> bar) {
		for (ExitChart chart : values())
			bar.add(chart, chart.icon, chart.title);
	}

	static void addMeasuresTo(ChoiceBar<Slices.Measure> bar) {
		bar.add(Slices.Measure.TIME, "Time", "Handling time").add(Slices.Measure.COUNT, "Count", "Number of exits");
	}
}
