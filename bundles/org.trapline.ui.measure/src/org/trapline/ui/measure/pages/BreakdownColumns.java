// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.TimeSplit;
import org.trapline.measure.text.Quantities;
import org.trapline.report.figures.BreakdownColumn;
import org.trapline.ui.table.Column;

/// The columns that show the groups of an exit breakdown: the figures that every report has, and where the time went.
final class BreakdownColumns {
	private static final int WIDTH = 86;

	private BreakdownColumns() {
	}

	/// Those behind the one that names the group, which the page adds since it knows the colours.
	static List<Column<ExitBreakdown.Row>> figures() {
		List<Column<ExitBreakdown.Row>> columns = new ArrayList<>();
		for (BreakdownColumn figure : BreakdownColumn.values()) {
			Column<ExitBreakdown.Row> column = Column.<ExitBreakdown.Row>figures(figure.field(),
					Titles.capital(figure.title()), WIDTH, figure::value, r -> figure.quantity(r).toString())
					.withTooltip(figure.hint());
			columns.add(figure == BreakdownColumn.SHARE_OF_HANDLING ? column.withBar(figure::value) : column);
		}
		columns.add(split("guest_ns", "Guest", "time in the guest before these exits (TIMEINGUEST)", TimeSplit::guest));
		columns.add(split("user_ns", "User space", "the part of handling in user space", TimeSplit::user));
		columns.add(split("idle_ns", "Idle", "the guest's own waiting (WFI, WFE)", TimeSplit::idle));
		columns.add(split("descheduled_ns", "Descheduled", "time off the CPU without the guest idling",
				TimeSplit::descheduled));
		return columns;
	}

	private static Column<ExitBreakdown.Row> split(String field, String title, String hint,
			ToDoubleFunction<TimeSplit> nanos) {
		return Column.<ExitBreakdown.Row>figures(field, title, WIDTH, r -> nanos.applyAsDouble(r.split()),
				r -> Quantities.nanos(nanos.applyAsDouble(r.split()))).withTooltip(hint);
	}
}
