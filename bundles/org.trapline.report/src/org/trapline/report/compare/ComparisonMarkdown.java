// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.ConditionRow;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.Oversubscription;
import org.trapline.analysis.compare.Side;
import org.trapline.analysis.compare.Verdict;
import org.trapline.measure.Notice;
import org.trapline.measure.text.Quantities;
import org.trapline.report.figures.CompareWords;
import org.trapline.report.figures.DeltaColumn;
import org.trapline.report.figures.Differences;

/// A comparison as a comment of a merge request: the answer, a table of what changed, everything else folded.
///
/// Written in GitHub Flavored Markdown, which GitLab, Gitea and Bitbucket read as well.
public final class ComparisonMarkdown {
	/// Rows that stand open; the folded table has them all.
	private static final int MOST_OPEN = 12;
	private static final int MOST_FOLDED = 200;
	private static final Set<DeltaColumn> OPEN = Set.of(DeltaColumn.BASE, DeltaColumn.CANDIDATE, DeltaColumn.CHANGE,
			DeltaColumn.INTERVAL);

	private final Comparison comparison;
	private final MarkdownLines out;

	private ComparisonMarkdown(Comparison comparison, Appendable out) {
		this.comparison = comparison;
		this.out = new MarkdownLines(out);
	}

	/// @param out not closed
	public static void write(Comparison comparison, Appendable out) throws IOException {
		try {
			new ComparisonMarkdown(comparison, out).write();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private void write() {
		for (Against against : comparison.against())
			write(against);
		for (Notice notice : comparison.notices())
			if (notice.severity() != Notice.Severity.INFO)
				out.line("> **" + (notice.severity() == Notice.Severity.PARTIAL ? "Partial" : "Warning") + "** "
						+ MarkdownLines.escape(notice.message()) + "\n");
		for (Oversubscription all : comparison.oversubscription())
			out.details(all.benchmark() + ": guests against processes", () -> write(all));
		out.details("Runs and conditions", this::conditions);
		out.details("How to read this", this::notes);
	}

	private void write(Against against) {
		out.heading(against.candidate().label() + " against " + comparison.base().label() + ": "
				+ CompareWords.counts(against));
		if (!against.summary().isEmpty())
			out.items(against.summary());
		List<Delta> changed = against.deltas().stream()
				.filter(d -> d.verdict() == Verdict.WORSE || d.verdict() == Verdict.BETTER).toList();
		List<Delta> open = changed.subList(0, Math.min(MOST_OPEN, changed.size()));
		if (!open.isEmpty()) {
			table(against, open, OPEN);
			if (changed.size() > MOST_OPEN)
				out.paragraph(changed.size() - MOST_OPEN + " more below.");
		}
		if (!against.deltas().isEmpty())
			out.details(against.deltas().size() == 1 ? "The difference, with its reason"
					: "All " + against.deltas().size() + " differences, with their reasons", () -> {
						List<Delta> shown = against.deltas().subList(0, Math.min(MOST_FOLDED, against.deltas().size()));
						table(against, shown, Set.of(DeltaColumn.values()));
						out.items(shown.stream().map(d -> Differences.what(d) + ": " + d.judgement().reason()).toList());
					});
		against.exits().flatMap(ExitComparison::waterfall)
				.ifPresent(w -> out.details("What explains the change of overhead", () -> write(w)));
		if (!against.notCompared().isEmpty())
			out.details("Not compared: " + against.notCompared().size(), () -> out.items(against.notCompared()));
	}

	private void table(Against against, List<Delta> deltas, Set<DeltaColumn> wanted) {
		List<DeltaColumn> columns = List.of(DeltaColumn.values()).stream().filter(wanted::contains).toList();
		List<String> titles = new ArrayList<>(List.of("", "what"));
		columns.forEach(c -> titles.add(c.title(comparison.base(), against.candidate(), comparison.settings())));
		out.tableHead(titles, 2);
		for (Delta delta : deltas) {
			String verdict = delta.verdict().words();
			List<String> cells = new ArrayList<>(List.of(Differences.what(delta)));
			columns.forEach(c -> cells.add(c.quantity(delta).toString()));
			out.line("| " + (delta.verdict() == Verdict.WORSE ? "**" + verdict + "**" : verdict) + " | "
					+ String.join(" | ", cells.stream().map(MarkdownLines::escape).toList()) + " |");
		}
		out.line("");
	}

	private void write(ExitComparison.Waterfall waterfall) {
		out.paragraph("Overhead (hypervisor time as a share of busy time) goes from "
				+ Quantities.percent(waterfall.base()) + " to " + Quantities.percent(waterfall.candidate()) + ".");
		out.tableHead(List.of("reason", "change", "by number of exits", "by handling time"), 1);
		for (ExitComparison.Step step : waterfall.steps())
			out.row(List.of(step.key(), Differences.points(step.change()).toString(),
					Differences.points(step.byCount()).toString(), Differences.points(step.byTime()).toString()));
		out.line("");
	}

	private void write(Oversubscription all) {
		out.tableHead(List.of("N", "N processes", "N guests", "guests/processes"), 1);
		for (Oversubscription.Row row : all.rows())
			out.row(List.of(Integer.toString(row.instances()), Differences.value(row.processes(), all.unit()).toString(),
					Differences.value(row.guests(), all.unit()).toString(), Differences.share(row.ratio()).toString()));
		out.line("");
	}

	private void conditions() {
		List<Side> sides = comparison.sides();
		List<String> titles = new ArrayList<>(List.of(""));
		sides.forEach(s -> titles.add(s.label()));
		out.tableHead(titles, titles.size());
		List<String> runs = new ArrayList<>(List.of("Runs"));
		sides.forEach(s -> runs.add(CompareWords.side(s)));
		out.row(runs);
		for (ConditionRow row : comparison.conditions())
			if (row.state() != ConditionRow.State.UNKNOWN) {
				List<String> cells = new ArrayList<>(List.of(row.title()));
				row.values().forEach(v -> cells.add(v.isEmpty() ? Quantities.UNKNOWN : v));
				if (row.state() == ConditionRow.State.DIFFERENT)
					out.line("| **" + MarkdownLines.escape(cells.getFirst()) + " differs** | "
							+ String.join(" | ", cells.stream().skip(1).map(MarkdownLines::escape).toList()) + " |");
				else
					out.row(cells);
			}
		out.line("");
		List<ConditionRow> unknown = CompareWords.with(comparison, ConditionRow.State.UNKNOWN);
		if (!unknown.isEmpty())
			out.paragraph("Unknown: " + String.join(", ", unknown.stream().map(ConditionRow::title).toList()) + ".");
	}

	private void notes() {
		List<String> notes = new ArrayList<>(List.of(CompareWords.settings(comparison.settings())));
		for (Notice notice : comparison.notices())
			if (notice.severity() == Notice.Severity.INFO)
				notes.add(notice.message());
		for (Against against : comparison.against())
			notes.addAll(CompareWords.notes(against));
		out.items(notes.stream().distinct().toList());
	}
}
