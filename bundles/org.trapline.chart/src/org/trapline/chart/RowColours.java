// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.List;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.GroupBy;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;

/// Which colour a row of a breakdown has: its reason's where it has one, else one of the series.
///
/// @param causes those of the recording, which the ids of rows by sub-reason are indexes into
public record RowColours(List<ExitCause> causes) {

	public RowColours {
		causes = List.copyOf(causes);
	}

	/// @param position of the row in its breakdown
	public Swatch of(GroupBy by, ExitBreakdown.Row row, int position) {
		if (row.key().equals(ExitBreakdown.OTHERS))
			return Swatch.OTHERS;
		return switch (by) {
		case REASON -> Swatch.of(ExitReason.values()[(int) row.id()]);
		case CAUSE -> Swatch.of(causes.get((int) row.id()));
		case VCPU, VM, CPU, PC, ADDRESS -> Swatch.series(position);
		};
	}
}
