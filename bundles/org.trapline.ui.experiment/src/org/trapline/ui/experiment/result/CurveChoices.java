// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.util.List;
import org.trapline.chart.ScalingPicture;
import org.trapline.chart.TornadoPicture;
import org.trapline.ui.canvas.ChartSource;

/// The pictures of results that the user chooses among.
final class CurveChoices {
	private CurveChoices() {
	}

	/// A picture.
	///
	/// @param measure what it shows
	/// @param along what was varied; empty where it is all of it
	record Choice(String measure, String along, ChartSource source) {
	}

	/// Measures along numbers that were varied.
	static List<Choice> ofScaling(OpenedResults opened) {
		return opened.scaling().stream().map(scaling -> new Choice(scaling.measure(), scaling.axis(),
				(view, theme) -> ScalingPicture.of(scaling, view, theme))).toList();
	}

	/// What matters most for each measure.
	static List<Choice> ofSensitivity(OpenedResults opened) {
		return opened.sensitivity().stream().map(sensitivity -> new Choice(sensitivity.measure(), "",
				(view, theme) -> TornadoPicture.of(sensitivity, view, theme))).toList();
	}
}
