// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.measure.Curve;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;

/// The figures of curves as a table: a row for each group and x, and for each side its values and how it compares.
final class CurveFigures {
	private CurveFigures() {
	}

	static PictureTable table(List<CurvePicture.Line> lines, Sides sides, Unit unit, Curve.Axis axis,
			Optional<ChartView.Range> range) {
		Set<Integer> shown = new TreeSet<>();
		Set<CurveGroup> groups = new LinkedHashSet<>();
		for (CurvePicture.Line line : lines) {
			shown.add(line.side());
			groups.add(line.group());
		}
		List<String> header = new ArrayList<>(List.of("curve", axis == Curve.Axis.BYTES ? "size (bytes)" : "processes"));
		for (int side : shown)
			header.addAll(names(sides, side, unit));
		List<List<String>> rows = new ArrayList<>();
		for (CurveGroup group : groups) {
			List<CurvePicture.Line> ofGroup = lines.stream().filter(l -> l.group().equals(group)).toList();
			Set<Double> xs = new TreeSet<>();
			ofGroup.forEach(l -> l.points().forEach(p -> xs.add(p.x())));
			ofGroup.forEach(l -> l.against().forEach(a -> xs.add(a.x())));
			for (double x : xs)
				if (range.isEmpty() || x >= range.get().low() && x <= range.get().high())
					rows.add(row(group, x, ofGroup, shown));
		}
		return new PictureTable(header, rows);
	}

	private static List<String> names(Sides sides, int side, Unit unit) {
		String before = sides.compared() ? sides.label(side) + ' ' : "";
		List<String> names = new ArrayList<>(List.of(before + "median (" + unit + ")", before + "min (" + unit + ")",
				before + "max (" + unit + ")", before + "repeats"));
		if (side > 0)
			names.addAll(List.of(before + "/ " + sides.label(0) + " (%)", before + "- " + sides.label(0) + " (" + unit + ")",
					before + "interpolated"));
		return names;
	}

	private static List<String> row(CurveGroup group, double x, List<CurvePicture.Line> lines, Set<Integer> shown) {
		List<String> cells = new ArrayList<>(List.of(group.first().name(), PictureTable.cell(x)));
		for (int side : shown) {
			Optional<CurvePicture.Line> line = lines.stream().filter(l -> l.side() == side).findFirst();
			Optional<Point> point = line.flatMap(l -> l.at(x));
			cells.add(point.map(p -> PictureTable.cell(p.median())).orElse(""));
			cells.add(point.map(p -> PictureTable.cell(p.values().stream().mapToDouble(v -> v).min().orElse(0))).orElse(""));
			cells.add(point.map(p -> PictureTable.cell(p.values().stream().mapToDouble(v -> v).max().orElse(0))).orElse(""));
			cells.add(point.map(p -> Integer.toString(p.values().size())).orElse(""));
			if (side > 0) {
				Optional<CurveComparison.At> at = line
						.flatMap(l -> l.againstAt(x));
				cells.add(at.map(a -> PictureTable.cell(100 * a.ratio())).orElse(""));
				cells.add(at.map(a -> PictureTable.cell(a.candidate() - a.base())).orElse(""));
				cells.add(at.map(a -> a.interpolated() ? "yes" : "no").orElse(""));
			}
		}
		return cells;
	}
}
