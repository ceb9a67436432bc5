// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import java.util.List;
import java.util.Locale;
import org.eclipse.swt.graphics.RGB;
import org.trapline.chart.Swatch;
import org.trapline.experiment.work.RunStatus;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;
import org.trapline.ui.theme.WorkbenchTheme;

/// The columns of the table of points that run.
final class PointColumns {
	private static final double NANOS = 1e9;

	private PointColumns() {
	}

	/// A row of the table.
	///
	/// @param of the point
	/// @param left how long it still takes, in seconds; NaN where that cannot be told
	record Line(RunStatus.Row of, double left) {
		String name() {
			return of.point().name();
		}
	}

	static List<Column<Line>> all(WorkbenchTheme theme) {
		return List.of(Column.words("point", "Point", 210, Line::name),
				Column.<Line>words("state", "State", 84, line -> words(line.of.state())).withSwatch(line -> colour(line.of.state(), theme)),
				Column.<Line>figures("done", "Done", 64, line -> line.of.share().orElse(Double.NaN), line -> line.of.share().isPresent()
						? Quantities.percent(line.of.share().getAsDouble()) : Quantities.UNKNOWN)
						.withTooltip("Where it can be told: of a workload that is measured for so many cycles")
						.withBar(line -> line.of.share().orElse(0)),
				Column.figures("cycles", "Cycles", 100, line -> line.of.cycles(), line -> line.of.cycles() == 0 ? Quantities.UNKNOWN
						: Quantities.cycles(line.of.cycles()).toString()),
				Column.<Line>figures("simulated_s", "Simulated", 84, line -> line.of.simulated(), line -> line.of.cycles() == 0
						? Quantities.UNKNOWN : Quantities.nanos(line.of.simulated() * NANOS)).withTooltip("Time of the point's machine"),
				Column.<Line>figures("rate", "Rate", 84, line -> line.of.rate(), line -> Double.isNaN(line.of.rate())
						? Quantities.UNKNOWN : Quantities.rate(line.of.rate()).toString()).withTooltip("Cycles of the machine in a second"),
				Column.figures("seconds", "Time", 70, line -> line.of.seconds(), line -> line.of.seconds() == 0 ? Quantities.UNKNOWN
						: Quantities.nanos(line.of.seconds() * NANOS)),
				Column.<Line>figures("left_s", "Left", 70, Line::left, line -> Double.isNaN(line.left) ? Quantities.UNKNOWN
						: Quantities.nanos(line.left * NANOS)).withTooltip("By its cycles, or by how long other points took"),
				Column.words("why", "What happened", 420, line -> line.of.why()));
	}

	private static String words(RunStatus.State state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	private static RGB colour(RunStatus.State state, WorkbenchTheme theme) {
		return theme.rgb(switch (state) {
		case WAITING -> Swatch.IDLE;
		case RUNNING -> Swatch.ACCENT;
		case DONE -> Swatch.BETTER;
		case KEPT -> Swatch.SAME;
		case FAILED -> Swatch.WORSE;
		});
	}
}
