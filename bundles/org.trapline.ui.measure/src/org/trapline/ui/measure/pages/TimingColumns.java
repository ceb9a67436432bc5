// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.chart.Swatch;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;
import org.trapline.ui.theme.WorkbenchTheme;

/// The columns that show the types of an exit-timing table.
final class TimingColumns {
	private static final int WIDTH = 104;

	private TimingColumns() {
	}

	/// @param timing for its unit
	static List<Column<ExitTimingAnalysis.Row>> of(ExitTimingAnalysis timing, WorkbenchTheme theme) {
		DoubleFunction<String> time = words(timing.unit());
		String unit = timing.unit() == ExitTiming.TimeUnit.CYCLES ? "" : ' ' + timing.unit().symbol();
		return List.of(
				Column.<ExitTimingAnalysis.Row>words("type", "Type", 190, r -> r.row().type())
						.withSwatch(r -> theme.rgb(Swatch.ofType(r.row().type()))),
				Column.<ExitTimingAnalysis.Row>figures("count", "Count", WIDTH, r -> r.row().count(),
						r -> Quantities.count(r.row().count())),
				Column.<ExitTimingAnalysis.Row>figures("rate", "Rate", WIDTH, ExitTimingAnalysis.Row::ratePerSecond,
						r -> Quantities.rate(r.ratePerSecond()).toString()).withTooltip("A second of the recording"),
				share("handling", "Of handling", "Share of hypervisor time", ExitTimingAnalysis.Row::shareOfHandling),
				share("wall", "Of all time", "Share of all time in the table", ExitTimingAnalysis.Row::shareOfWall),
				time("min", "Min", "Smallest time", r -> r.row().min(), time),
				time("mean", "Mean", "Mean time", r -> r.row().mean(), time),
				Column.<ExitTimingAnalysis.Row>figures("interval", "Mean \u00b1", WIDTH, TimingColumns::halfInterval,
						r -> Double.isNaN(halfInterval(r)) ? "" : "\u00b1 " + precise(halfInterval(r)) + unit)
						.withTooltip("Half of the 95 % confidence interval of the mean"),
				time("max", "Max", "Largest time", r -> r.row().max(), time),
				time("deviation", "Deviation", "Standard deviation of one time", r -> r.row().deviation(), time),
				time("sum", "Sum", "Sum of the times", r -> r.row().sum(), time));
	}

	private static double halfInterval(ExitTimingAnalysis.Row row) {
		return (row.mean().high() - row.mean().low()) / 2;
	}

	private static String precise(double value) {
		return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
	}

	private static Column<ExitTimingAnalysis.Row> share(String id, String title, String tooltip,
			ToDoubleFunction<ExitTimingAnalysis.Row> share) {
		return Column.<ExitTimingAnalysis.Row>figures(id, title, WIDTH, share,
				r -> Double.isNaN(share.applyAsDouble(r)) ? "" : Quantities.percent(share.applyAsDouble(r)))
				.withBar(r -> Double.isNaN(share.applyAsDouble(r)) ? 0 : share.applyAsDouble(r)).withTooltip(tooltip);
	}

	private static Column<ExitTimingAnalysis.Row> time(String id, String title, String tooltip,
			ToDoubleFunction<ExitTimingAnalysis.Row> value, DoubleFunction<String> words) {
		return Column.<ExitTimingAnalysis.Row>figures(id, title, WIDTH, value, r -> words.apply(value.applyAsDouble(r)))
				.withTooltip(tooltip);
	}

	private static DoubleFunction<String> words(ExitTiming.TimeUnit unit) {
		return unit == ExitTiming.TimeUnit.CYCLES ? v -> Double.isNaN(v) ? "" : Quantities.count(Math.round(v))
				: v -> Double.isNaN(v) ? "" : unit.quantity(v).toString();
	}
}
