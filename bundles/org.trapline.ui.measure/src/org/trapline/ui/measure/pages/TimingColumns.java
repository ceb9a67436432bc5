// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.chart.Swatch;
import org.trapline.measure.ExitTiming;
import org.trapline.report.figures.TimingColumn;
import org.trapline.ui.table.Column;
import org.trapline.ui.theme.WorkbenchTheme;

/// The columns that show the types of an exit-timing table.
final class TimingColumns {
	private static final int WIDTH = 116;

	private TimingColumns() {
	}

	static List<Column<ExitTimingAnalysis.Row>> of(ExitTiming.TimeUnit unit, WorkbenchTheme theme) {
		List<Column<ExitTimingAnalysis.Row>> columns = new ArrayList<>();
		columns.add(Column.<ExitTimingAnalysis.Row>words("type", "Type", 190, r -> r.row().type())
				.withSwatch(r -> theme.rgb(Swatch.ofType(r.row().type()))));
		for (TimingColumn figure : TimingColumn.values()) {
			Column<ExitTimingAnalysis.Row> column = Column.<ExitTimingAnalysis.Row>figures(figure.field(unit),
					Titles.capital(figure.title()), WIDTH, figure::value, r -> text(figure, r, unit))
					.withTooltip(figure.hint());
			columns.add(figure == TimingColumn.SHARE_OF_HANDLING || figure == TimingColumn.SHARE_OF_WALL
					? column.withBar(r -> known(figure.value(r)))
					: column);
		}
		return columns;
	}

	private static String text(TimingColumn figure, ExitTimingAnalysis.Row row, ExitTiming.TimeUnit unit) {
		return Double.isNaN(figure.value(row)) ? "" : figure.quantity(row, unit).toString();
	}

	private static double known(double share) {
		return Double.isNaN(share) ? 0 : share;
	}
}
