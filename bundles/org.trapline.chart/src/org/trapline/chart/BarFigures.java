// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trapline.analysis.compare.Delta;

/// The figures of bars as a table: a row for each group.
final class BarFigures {
	private BarFigures() {
	}

	static PictureTable table(List<BarGroup> groups, Sides sides, List<Integer> shown) {
		List<String> header = new ArrayList<>(List.of("quantity", "unit"));
		for (int side : shown) {
			String before = sides.label(side).isEmpty() ? "" : sides.label(side) + ' ';
			header.addAll(List.of(before + "median", before + "min", before + "max", before + "repeats"));
			if (side > 0)
				header.addAll(List.of(before + "/ " + sides.label(0) + " (%)", before + "interval from (%)",
						before + "interval to (%)", before + "verdict"));
		}
		header.add("notes");
		List<List<String>> rows = new ArrayList<>();
		for (BarGroup group : groups) {
			List<String> row = new ArrayList<>(List.of(group.name(), group.unit().symbol()));
			for (int side : shown)
				cells(group, side, row);
			row.add(String.join("; ", group.notes()));
			rows.add(row);
		}
		return new PictureTable(header, rows);
	}

	private static void cells(BarGroup group, int side, List<String> row) {
		double[] values = group.values().get(side);
		row.add(PictureTable.cell(group.median(side)));
		row.add(PictureTable.cell(Arrays.stream(values).min().orElse(Double.NaN)));
		row.add(PictureTable.cell(Arrays.stream(values).max().orElse(Double.NaN)));
		row.add(Integer.toString(values.length));
		if (side == 0)
			return;
		row.add(PictureTable.cell(100 * group.ratio(side)));
		Optional<Delta> delta = group.delta(side);
		row.add(delta.map(d -> PictureTable.cell(100 * d.ratio().low())).orElse(""));
		row.add(delta.map(d -> PictureTable.cell(100 * d.ratio().high())).orElse(""));
		row.add(delta.map(d -> d.verdict().words()).orElse(""));
	}
}
