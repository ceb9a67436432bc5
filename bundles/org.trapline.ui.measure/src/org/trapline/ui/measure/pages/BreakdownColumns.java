// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.TimeDistribution;
import org.trapline.analysis.TimeSplit;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;

/// The columns that show the groups of an exit breakdown.
final class BreakdownColumns {
	private static final int TIME_WIDTH = 86;

	private BreakdownColumns() {
	}

	/// Those behind the one that names the group, which the page adds since it knows the colours.
	static List<Column<ExitBreakdown.Row>> figures() {
		return List.of(
				Column.<ExitBreakdown.Row>figures("count", "Exits", 90, r -> r.handling().count(),
						r -> Quantities.count(r.handling().count())),
				Column.<ExitBreakdown.Row>figures("rate", "Rate", 84, ExitBreakdown.Row::ratePerSecond,
						r -> Quantities.rate(r.ratePerSecond()).toString()).withTooltip("Exits a second"),
				Column.<ExitBreakdown.Row>figures("share", "Share", 90, ExitBreakdown.Row::shareOfHandling,
						r -> Quantities.percent(r.shareOfHandling())).withBar(ExitBreakdown.Row::shareOfHandling)
						.withTooltip("Share of the handling time of all exits shown"),
				time("sum", "Sum", "Handling time of all exits of the row", TimeDistribution::sum),
				time("mean", "Mean", "Mean handling time", TimeDistribution::mean),
				time("min", "Min", "Smallest handling time", TimeDistribution::min),
				time("p50", "p50", "Median handling time: half of the exits took no longer", TimeDistribution::p50),
				time("p90", "p90", "90 % of the exits took no longer", TimeDistribution::p90),
				time("p99", "p99", "99 % of the exits took no longer", TimeDistribution::p99),
				time("p999", "p99.9", "99.9 % of the exits took no longer", TimeDistribution::p999),
				time("max", "Max", "Largest handling time", TimeDistribution::max),
				time("deviation", "Deviation", "Standard deviation of one exit's handling time",
						TimeDistribution::deviation),
				Column.<ExitBreakdown.Row>figures("wall", "Of wall", 74, ExitBreakdown.Row::shareOfWall,
						r -> Quantities.percent(r.shareOfWall()))
						.withTooltip("Handling time as a share of the vCPUs' time"),
				split("guest", "Guest", "Time in the guest before these exits (TIMEINGUEST)", TimeSplit::guest),
				split("user", "User space", "The part of handling in user space", TimeSplit::user),
				split("idle", "Idle", "The guest's own waiting (WFI, WFE)", TimeSplit::idle),
				split("descheduled", "Descheduled", "Time off the CPU without the guest idling",
						TimeSplit::descheduled));
	}

	private static Column<ExitBreakdown.Row> time(String id, String title, String tooltip,
			ToDoubleFunction<TimeDistribution> nanos) {
		ToDoubleFunction<ExitBreakdown.Row> value = r -> r.handling().count() == 0 ? Double.NaN
				: nanos.applyAsDouble(r.handling());
		return Column.<ExitBreakdown.Row>figures(id, title, TIME_WIDTH, value,
				r -> Quantities.nanos(value.applyAsDouble(r))).withTooltip(tooltip);
	}

	private static Column<ExitBreakdown.Row> split(String id, String title, String tooltip,
			ToDoubleFunction<TimeSplit> nanos) {
		return Column.<ExitBreakdown.Row>figures(id, title, TIME_WIDTH, r -> nanos.applyAsDouble(r.split()),
				r -> Quantities.nanos(nanos.applyAsDouble(r.split()))).withTooltip(tooltip);
	}
}
