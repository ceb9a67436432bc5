// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.whatif;

import java.util.ArrayList;
import java.util.List;
import org.trapline.experiment.calibrate.Calibrated;
import org.trapline.experiment.calibrate.Calibrated.Three;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;

/// A figure of the recording beside the model's.
///
/// @param row of the exit-timing table
/// @param figure which
/// @param three on the board, before and after
record FitRow(String row, String figure, Three three) {
	private static final String SHARE = "share of time";
	static final List<Column<FitRow>> COLUMNS = List.of(Column.words("row", "Row", 180, FitRow::row),
			Column.words("figure", "Figure", 120, FitRow::figure),
			Column.figures("board", "Recording", 110, fit -> fit.three.board(), fit -> fit.text(fit.three.board())),
			Column.figures("before", "Model before", 120, fit -> fit.three.before(), fit -> fit.text(fit.three.before())),
			Column.figures("after", "Model after", 120, fit -> fit.three.after(), fit -> fit.text(fit.three.after())),
			Column.figures("off", "Off", 80, fit -> fit.three.off(), fit -> Quantities.percent(fit.three.off())),
			Column.words("fitted", "", 150, fit -> fit.three.fitted() ? "fitted" : "predicted"));

	/// All that both have, the fitted ones first.
	static List<FitRow> all(Calibrated found) {
		List<FitRow> fitted = new ArrayList<>();
		List<FitRow> rest = new ArrayList<>();
		for (Calibrated.Figures row : found.rows())
			if (row.onBoard() && row.inModel())
				for (FitRow one : List.of(new FitRow(row.type(), "mean, cycles", row.mean()),
						new FitRow(row.type(), "per second", row.rate()), new FitRow(row.type(), SHARE, row.share())))
					(one.three.fitted() ? fitted : rest).add(one);
		fitted.addAll(rest);
		return fitted;
	}

	/// What tells it from others.
	String key() {
		return row + ' ' + figure;
	}

	private String text(double value) {
		return Double.isNaN(value) ? Quantities.UNKNOWN : figure.equals(SHARE) ? Quantities.percent(value)
				: Quantities.number(value);
	}
}
