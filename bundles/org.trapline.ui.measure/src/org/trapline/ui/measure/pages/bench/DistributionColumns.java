// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.swt.graphics.RGB;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.text.Quantities;
import org.trapline.report.figures.LatencyColumn;
import org.trapline.ui.measure.pages.Titles;
import org.trapline.ui.table.Column;

/// The columns that show latency distributions: the figures that every report has.
final class DistributionColumns {
	private static final int FIGURE = 92;

	private DistributionColumns() {
	}

	/// @param colour of a distribution in the charts
	static List<Column<LatencyDistribution>> of(Function<LatencyDistribution, @Nullable RGB> colour) {
		List<Column<LatencyDistribution>> columns = new ArrayList<>();
		columns.add(Column.<LatencyDistribution>words("name", "What", 230, LatencyDistribution::name).withSwatch(colour));
		columns.add(Column.<LatencyDistribution>words("scope", "Scope", 120, LatencyDistribution::scope)
				.withTooltip("Which thread or CPU; empty for all together"));
		for (LatencyColumn figure : LatencyColumn.values())
			columns.add(Column.<LatencyDistribution>figures(figure.field(), Titles.capital(figure.title()), FIGURE,
					d -> figure.value(d.times()), d -> text(figure, d)).withTooltip(figure.hint()));
		columns.add(Column.<LatencyDistribution>words("beyond", "Beyond", FIGURE, DistributionColumns::beyond)
				.withTooltip("Times beyond the last class of the histogram"));
		columns.add(Column.<LatencyDistribution>words("known", "Known of it", 170, DistributionColumns::known)
				.withTooltip("Percentiles follow from single times and from histograms, not from moments"));
		return columns;
	}

	private static String text(LatencyColumn figure, LatencyDistribution distribution) {
		return Double.isNaN(figure.value(distribution.times())) ? "" : figure.quantity(distribution.times()).toString();
	}

	private static String beyond(LatencyDistribution distribution) {
		return distribution.times() instanceof LatencyDistribution.Counted counted ? Quantities.count(counted.beyond())
				: "";
	}

	private static String known(LatencyDistribution distribution) {
		return switch (distribution.times()) {
		case LatencyDistribution.Samples _ -> "every time";
		case LatencyDistribution.Counted counted -> "classes of " + Quantities.nanos(counted.width());
		case LatencyDistribution.Moments _ -> "moments";
		};
	}
}
