// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.eclipse.swt.graphics.RGB;
import org.trapline.chart.LatencyCurve;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;
import org.trapline.ui.theme.WorkbenchTheme;

/// The table of percentiles: a row for each distribution, and one for all of them together.
final class CurveTable {
	/// Key of the row of all together.
	static final String ALL = "all";

	private static final double[] PERCENTILES = { 50, 75, 90, 95, 99, 99.9, 99.99 };
	private static final int WIDTH = 88;

	private CurveTable() {
	}

	static LatencyCurve all(List<LatencyCurve> parts) {
		return LatencyCurve.all(parts);
	}

	static List<Column<LatencyCurve>> columns(WorkbenchTheme theme) {
		List<Column<LatencyCurve>> columns = new ArrayList<>();
		columns.add(Column.<LatencyCurve>words("exits", "Exits", 190, LatencyCurve::key).withSwatch(c -> rgb(c, theme)));
		columns.add(Column.figures("count", "Count", WIDTH, c -> c.histogram().getTotalCount(),
				c -> Quantities.count(c.histogram().getTotalCount())));
		columns.add(time("min_ns", "Min", c -> c.histogram().getMinValue()));
		for (double p : PERCENTILES) {
			String name = "p" + (p == Math.rint(p) ? Integer.toString((int) p) : Double.toString(p));
			columns.add(time(name.replace('.', '_') + "_ns", name, c -> c.histogram().getValueAtPercentile(p))
					.withTooltip(name.substring(1) + " % of the exits took no longer"));
		}
		columns.add(time("max_ns", "Max", c -> c.histogram().getMaxValue()));
		columns.add(time("mean_ns", "Mean", c -> c.histogram().getMean()));
		return columns;
	}

	private static Column<LatencyCurve> time(String id, String title, ToDoubleFunction<LatencyCurve> nanos) {
		return Column.figures(id, title, WIDTH, nanos, c -> Quantities.nanos(nanos.applyAsDouble(c)));
	}

	private static RGB rgb(LatencyCurve curve, WorkbenchTheme theme) {
		return theme.rgb(curve.colour());
	}
}
