// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.util.List;
import java.util.Optional;
import org.trapline.experiment.file.Axis;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.result.Compared;
import org.trapline.experiment.result.Results;
import org.trapline.experiment.result.Scaling;
import org.trapline.experiment.result.Sensitivity;
import org.trapline.measure.Point;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;
import org.trapline.report.text.TextLines;
import org.trapline.report.text.TextTable;

/// The tables of how points of an experiment relate: against the base, along what is varied, and what matters most.
///
/// @param results of the experiment
/// @param lines where they are written
/// @param width most characters a line; 0 for any number
record RelationTables(Results results, TextLines lines, int width) {
	void write() {
		Compared.of(results).ifPresent(this::compared);
		List<Axis> varied = results.experiment().axes().stream().filter(axis -> axis.values().size() > 1).toList();
		// of a single axis the points tell all
		if (varied.size() < 2)
			return;
		Scaling.all(results).forEach(this::scaling);
		sensitivity();
	}

	private void heading(String text) {
		lines.line("");
		lines.heading(text);
	}

	private void compared(Compared compared) {
		heading("Against " + compared.base());
		TextTable table = new TextTable("point");
		int rank = 1;
		for (Measure measure : results.experiment().measures())
			table.column(measure.name(), rank++);
		for (Compared.Row row : compared.rows())
			table.row(row.name(), results.experiment().measures().stream()
					.map(measure -> ExperimentWords.factor(row.factors().get(measure.name()))).toList());
		table.write(lines, width);
	}

	private void scaling(Scaling scaling) {
		heading(scaling.measure() + " along " + scaling.axis());
		TextTable table = new TextTable("point");
		scaling.places().forEach(place -> table.column(place.label(), 1));
		for (Scaling.Curve curve : scaling.curves())
			table.row(curve.name(), scaling.places().stream().map(place -> at(curve, place.x()).map(point -> ExperimentWords
					.quantity(scaling.unit(), point.median())).orElse(new Quantity(Quantities.UNKNOWN, ""))).toList());
		table.write(lines, width);
	}

	private static Optional<Point> at(Scaling.Curve curve, double x) {
		return curve.points().stream().filter(point -> point.x() == x).findFirst();
	}

	private void sensitivity() {
		List<Sensitivity> all = Sensitivity.all(results);
		if (all.isEmpty())
			return;
		heading("What matters most");
		TextTable table = new TextTable("measure: varied");
		table.column("changes it by", 1);
		table.column("least with", 2);
		table.column("most with", 2);
		for (Sensitivity sensitivity : all)
			for (Sensitivity.Bar bar : sensitivity.bars())
				table.row(sensitivity.measure() + ": " + bar.axis(), List.of(ExperimentWords.factor(bar.factor()),
						new Quantity(bar.least(), ""), new Quantity(bar.most(), "")));
		table.write(lines, width);
	}
}
