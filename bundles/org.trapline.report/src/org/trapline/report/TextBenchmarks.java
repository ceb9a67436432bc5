// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.trapline.measure.Curve;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Point;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;
import org.trapline.report.figures.ConditionWords;
import org.trapline.report.figures.CurveTable;
import org.trapline.report.figures.LatencyColumn;
import org.trapline.report.text.TextLines;
import org.trapline.report.text.TextTable;

/// The part of the text report that tells what benchmarks measured, and under which conditions.
final class TextBenchmarks {
	/// Rows of a curve on a terminal: more are told by doublings.
	private static final int MOST_POINTS = 24;
	private static final int MOST_UNKNOWN = 10;
	private static final int LABEL = 22;
	private static final Quantity UNKNOWN = new Quantity(Quantities.UNKNOWN, "");

	private final Run run;
	private final TextLines out;
	private final int width;

	TextBenchmarks(Run run, TextLines out, int width) {
		this.run = run;
		this.out = out;
		this.width = width;
	}

	void measurements() {
		scores(run.all(Score.class));
		for (CurveTable.Kind kind : CurveTable.KINDS) {
			CurveTable.of(run, kind).forEach(this::curves);
			singles(kind.title(), CurveTable.singles(run, kind));
		}
		latencies(run.all(LatencyDistribution.class));
	}

	void conditions() {
		if (!ConditionWords.worthTelling(run))
			return;
		out.line("");
		out.heading("Conditions");
		for (ConditionWords.Known known : ConditionWords.known(run.conditions())) {
			String title = TextLines.printable(known.title());
			out.prose("  " + title + " ".repeat(Math.max(1, LABEL - title.length())),
					known.told().value() + " (" + known.told().source() + ')', 2 + LABEL);
		}
		String unknown = ConditionWords.unknown(run.conditions(), MOST_UNKNOWN);
		if (!unknown.isEmpty())
			out.muted("  " + unknown);
	}

	private void scores(List<Score> scores) {
		if (scores.isEmpty())
			return;
		out.line("");
		boolean repeated = scores.stream().anyMatch(s -> s.values().size() > 1);
		out.heading(repeated ? "Scores, medians of their values" : "Scores");
		TextTable table = new TextTable("Benchmark");
		table.column("score", 1);
		if (repeated)
			for (String title : List.of("values", "min", "max"))
				table.column(title, 2);
		for (Score score : scores) {
			List<Quantity> cells = new ArrayList<>(List.of(score.unit().quantity(score.median())));
			if (repeated)
				cells.addAll(repeats(score));
			table.row(TextLines.printable(score.name()) + (score.valid() ? "" : " !"), cells);
		}
		table.write(out, width);
		for (Score score : scores)
			if (!score.valid())
				out.warning("  ! " + TextLines.printable(score.name()) + " does not count: " + score.invalid());
	}

	private static List<Quantity> repeats(Score score) {
		double least = score.values().stream().mapToDouble(v -> v).min().orElseThrow();
		double most = score.values().stream().mapToDouble(v -> v).max().orElseThrow();
		return List.of(new Quantity(Quantities.count(score.values().size()), ""), score.unit().quantity(least),
				score.unit().quantity(most));
	}

	private void curves(CurveTable all) {
		CurveTable shown = all.thinned(MOST_POINTS);
		out.line("");
		out.heading(TextLines.printable(all.title()) + ": a row for each "
				+ (shown.xs().size() < all.xs().size() ? "doubling of the " : "")
				+ (all.curves().getFirst().axis() == Curve.Axis.BYTES ? "size" : "number of processes"));
		TextTable table = new TextTable(shown.axisTitle());
		for (int c = 0; c < shown.curves().size(); c++)
			table.column(TextLines.printable(CurveTable.name(shown.curves().get(c))), c);
		for (double x : shown.xs())
			table.row(CurveTable.x(shown.curves().getFirst(), x), shown.curves().stream()
					.map(c -> CurveTable.at(c, x).map(p -> c.unit().quantity(p.median())).orElse(UNKNOWN)).toList());
		table.write(out, width);
		if (shown.xs().size() < all.xs().size())
			out.muted("(" + (all.xs().size() - shown.xs().size()) + " rows more in the other reports)");
	}

	private void singles(String title, List<? extends Curve> curves) {
		if (curves.isEmpty())
			return;
		out.line("");
		out.heading(title);
		TextTable table = new TextTable("Benchmark");
		table.column(title.toLowerCase(Locale.ROOT), 1);
		for (Curve curve : curves) {
			Point point = curve.points().getFirst();
			table.row(TextLines.printable(curve.name()) + (point.x() > 0 ? ", " + CurveTable.x(curve, point.x()) : ""),
					List.of(curve.unit().quantity(point.median())));
		}
		table.write(out, width);
	}

	private void latencies(List<LatencyDistribution> latencies) {
		if (latencies.isEmpty())
			return;
		out.line("");
		out.heading("Latency");
		TextTable table = new TextTable("Of");
		for (LatencyColumn column : LatencyColumn.values())
			table.column(column.title(), column.rank());
		for (LatencyDistribution latency : latencies)
			table.row(TextLines.printable(latency.label()),
					Arrays.stream(LatencyColumn.values()).map(c -> c.quantity(latency.times())).toList());
		table.write(out, width);
	}
}
