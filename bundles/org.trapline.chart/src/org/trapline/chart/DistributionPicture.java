// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.List;

/// Distributions of values over each other or below each other: histogram, cumulative share, percentiles, box, violin.
///
/// Where only moments are known, these are drawn as what they are: mean, deviation, smallest and largest, no shape.
public final class DistributionPicture {
	/// How distributions are shown.
	public enum Form {
		/// Share of values by class of value.
		HISTOGRAM("Histogram"),
		/// Share of values that are no larger.
		CUMULATIVE("Cumulative"),
		/// The same on an axis of nines, which spreads the largest values.
		CUMULATIVE_NINES("Cumulative, nines"),
		/// The value at each percentile, on an axis of nines.
		PERCENTILES("Percentiles"),
		/// Quartiles, the range from the 1st to the 99th percentile, and the ends.
		BOX("Box"),
		/// The estimated density, with quartiles.
		VIOLIN("Violin");

		private final String title;

		Form(String title) {
			this.title = title;
		}

		public String title() {
			return title;
		}
	}

	private DistributionPicture() {
	}

	/// @param distributions of units that can be compared; those of which nothing is known are left out
	public static Picture of(String title, List<Distribution> distributions, Form form, ChartView view,
			ChartTheme theme) {
		List<Distribution> drawn = distributions.stream().filter(d -> !d.empty()).toList();
		if (drawn.isEmpty())
			return new MessagePicture(title, "No values to draw", theme);
		return switch (form) {
		case HISTOGRAM, CUMULATIVE, CUMULATIVE_NINES, PERCENTILES -> new DistributionLines(title, drawn, form, view, theme);
		case BOX, VIOLIN -> new DistributionRows(title, drawn, form, view, theme);
		};
	}

	/// How high an area should be, in pixels.
	public static int heightFor(Form form, int distributions) {
		return switch (form) {
		case HISTOGRAM, CUMULATIVE, CUMULATIVE_NINES, PERCENTILES -> 320;
		case BOX -> Math.max(160, RowPicture.heightFor(distributions, DistributionRows.BOX));
		case VIOLIN -> Math.max(160, RowPicture.heightFor(distributions, DistributionRows.VIOLIN));
		};
	}
}
