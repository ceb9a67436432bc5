// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.List;

/// The figures of distributions as tables.
final class DistributionFigures {
	private static final double[] SHARES = { 0.01, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999 };

	private DistributionFigures() {
	}

	/// Each distinct value with how often it occurs; moments where only these are known.
	static PictureTable values(List<Distribution> all) {
		if (all.stream().noneMatch(Distribution::shaped))
			return summaries(all);
		String unit = all.isEmpty() ? "" : all.getFirst().unit().symbol();
		List<List<String>> rows = new ArrayList<>();
		for (Distribution each : all) {
			long below = 0;
			for (int i = 0; i < each.values().length; i++) {
				below += each.counts()[i];
				rows.add(List.of(each.name(), PictureTable.cell(each.values()[i]), PictureTable.cell(each.width()),
						Long.toString(each.counts()[i]), PictureTable.cell(100.0 * below / each.size())));
			}
			if (each.beyond() > 0)
				rows.add(List.of(each.name(), "beyond", "", Long.toString(each.beyond()), "100"));
		}
		return new PictureTable(List.of("distribution", "value (" + unit + ")", "class width (" + unit + ")", "count",
				"no larger (%)"), rows);
	}

	/// Count, moments and percentiles of each.
	static PictureTable summaries(List<Distribution> all) {
		String unit = all.isEmpty() ? "" : " (" + all.getFirst().unit().symbol() + ")";
		List<String> header = new ArrayList<>(List.of("distribution", "count", "min" + unit, "mean" + unit,
				"standard deviation" + unit, "max" + unit));
		for (double share : SHARES)
			header.add("p" + PictureTable.cell(100 * share) + unit);
		List<List<String>> rows = new ArrayList<>();
		for (Distribution each : all) {
			List<String> row = new ArrayList<>(List.of(each.name(), Long.toString(each.moments().count()),
					PictureTable.cell(each.moments().min()), PictureTable.cell(each.moments().mean()),
					PictureTable.cell(each.moments().deviation()), PictureTable.cell(each.moments().max())));
			for (double share : SHARES)
				row.add(each.shaped() ? PictureTable.cell(each.quantile(share)) : "");
			rows.add(row);
		}
		return new PictureTable(header, rows);
	}
}
