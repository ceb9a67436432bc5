// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.DistributionComparison;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.Oversubscription;
import org.trapline.measure.Unit;

/// The figures of pictures of a comparison as tables.
final class ComparedFigures {
	private ComparedFigures() {
	}

	static PictureTable deltas(List<Delta> deltas, Sides sides) {
		List<List<String>> rows = new ArrayList<>();
		for (Delta d : deltas)
			rows.add(List.of(d.area().title(), d.subject(), d.quantity(), d.unit().symbol(), PictureTable.cell(d.base()),
					PictureTable.cell(d.candidate()), PictureTable.cell(d.difference().value()),
					PictureTable.cell(d.difference().low()), PictureTable.cell(d.difference().high()),
					PictureTable.cell(100 * d.ratio().value()), PictureTable.cell(100 * d.ratio().low()),
					PictureTable.cell(100 * d.ratio().high()), d.verdict().words(), PictureTable.cell(d.judgement().adjustedP()),
					d.judgement().reason()));
		return new PictureTable(List.of("area", "subject", "quantity", "unit", sides.label(0), sides.label(1), "difference",
				"difference from", "difference to", "ratio (%)", "ratio from (%)", "ratio to (%)", "verdict", "adjusted p",
				"reason"), rows);
	}

	static PictureTable waterfall(ExitComparison.Waterfall waterfall, Sides sides) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(sides.label(0), "", "", "", PictureTable.cell(100 * waterfall.base())));
		double at = waterfall.base();
		for (ExitComparison.Step step : waterfall.steps()) {
			at += step.change();
			rows.add(List.of(step.key(), PictureTable.cell(100 * step.byCount()), PictureTable.cell(100 * step.byTime()),
					PictureTable.cell(100 * step.change()), PictureTable.cell(100 * at)));
		}
		rows.add(List.of(sides.label(1), "", "", "", PictureTable.cell(100 * waterfall.candidate())));
		return new PictureTable(List.of("step", "by count (percentage points)", "by time (percentage points)",
				"change (percentage points)", "overhead (%)"), rows);
	}

	static PictureTable series(ExitComparison.AlignedSeries series, Sides sides) {
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < Math.max(series.base().length, series.candidate().length); i++)
			rows.add(List.of(PictureTable.cell(series.fromSeconds() + i * series.bucketSeconds()),
					i < series.base().length ? PictureTable.cell(series.base()[i]) : "",
					i < series.candidate().length ? PictureTable.cell(series.candidate()[i]) : ""));
		return new PictureTable(List.of("from (s)", sides.label(0) + " (exits/s)", sides.label(1) + " (exits/s)"), rows);
	}

	static PictureTable quantiles(DistributionComparison compared, Sides sides) {
		Unit unit = compared.unit();
		List<List<String>> rows = compared.quantiles().stream().map(q -> List.of(PictureTable.cell(100 * q.share()),
				PictureTable.cell(q.base()), PictureTable.cell(q.candidate()), PictureTable.cell(q.difference().value()),
				PictureTable.cell(q.difference().low()), PictureTable.cell(q.difference().high()),
				PictureTable.cell(100 * q.candidate() / q.base()))).toList();
		return new PictureTable(List.of("percentile", sides.label(0) + " (" + unit + ")",
				sides.label(1) + " (" + unit + ")", "difference (" + unit + ")", "difference from (" + unit + ")", "difference to (" + unit + ")", "ratio (%)"),
				rows);
	}

	static PictureTable oversubscription(Oversubscription over) {
		List<List<String>> rows = over.rows().stream().map(r -> List.of(Integer.toString(r.instances()),
				PictureTable.cell(r.processes()), PictureTable.cell(r.guests()), PictureTable.cell(100 * r.ratio()))).toList();
		return new PictureTable(List.of("instances", "processes (" + over.unit() + ")", "guests (" + over.unit() + ")",
				"guests / processes (%)"), rows);
	}
}
