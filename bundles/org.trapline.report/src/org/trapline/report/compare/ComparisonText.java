// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.Oversubscription;
import org.trapline.analysis.compare.ScoreComparison;
import org.trapline.analysis.compare.Side;
import org.trapline.analysis.compare.Verdict;
import org.trapline.measure.Notice;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;
import org.trapline.report.figures.CompareWords;
import org.trapline.report.figures.DeltaColumn;
import org.trapline.report.figures.Differences;
import org.trapline.report.text.TextLines;
import org.trapline.report.text.TextTable;

/// A comparison for a terminal: conditions that differ, the answer, what got worse, the differences, what was not
/// compared.
public final class ComparisonText {
	private static final int LABEL = 14;
	private static final int MOST_LABEL = 30;
	private static final int MOST_WORSE = 10;
	private static final int VERDICT = Arrays.stream(Verdict.values()).mapToInt(v -> v.words().length()).max().orElse(0);

	/// What to write.
	///
	/// @param most most rows of the table of differences
	/// @param width most characters a line; 0 for any number
	/// @param colour whether to use the terminal's colours
	public record Parameters(int most, int width, boolean colour) {
		/// Every difference, without colour: what goes into a file.
		public static final Parameters PLAIN = new Parameters(Integer.MAX_VALUE, 0, false);
	}

	private final Comparison comparison;
	private final Parameters parameters;
	private final TextLines out;

	private ComparisonText(Comparison comparison, Parameters parameters, Appendable out) {
		this.comparison = comparison;
		this.parameters = parameters;
		this.out = new TextLines(out, parameters.width, parameters.colour);
	}

	/// @param out not closed
	public static void write(Comparison comparison, Parameters parameters, Appendable out) throws IOException {
		try {
			new ComparisonText(comparison, parameters, out).write();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private void write() {
		out.heading(CompareWords.title(comparison));
		for (Side side : comparison.sides())
			field(label(side.label()), CompareWords.side(side));
		for (Notice notice : comparison.notices())
			if (notice.severity() != Notice.Severity.INFO)
				field(notice.severity().name().toLowerCase(Locale.ROOT), notice.message());
		for (Against against : comparison.against())
			write(against);
		comparison.oversubscription().forEach(this::write);
		notes();
	}

	private void write(Against against) {
		boolean several = comparison.against().size() > 1;
		out.line("");
		out.heading((several ? against.candidate().label() + ": " : "") + CompareWords.counts(against));
		for (String sentence : against.summary())
			out.prose("  ", sentence, 2);
		List<Delta> worse = CompareWords.with(against, Verdict.WORSE);
		if (!worse.isEmpty()) {
			out.line("");
			out.heading("What got worse");
			for (Delta delta : first(worse, MOST_WORSE))
				out.prose("  ! ", Differences.what(delta) + ": " + delta.judgement().reason(), 4);
			more(worse.size() - MOST_WORSE, "more, in the table");
		}
		differences(against);
		against.exits().flatMap(ExitComparison::waterfall).ifPresent(this::waterfall);
		perMegahertz(against);
		list("Not compared", against.notCompared());
	}

	private void differences(Against against) {
		if (against.deltas().isEmpty())
			return;
		out.line("");
		out.heading("Differences, those that matter most first");
		TextTable table = new TextTable(verdict("verdict") + "what");
		for (DeltaColumn column : DeltaColumn.values())
			table.column(TextLines.printable(column.title(comparison.base(), against.candidate(), comparison.settings())),
					column.rank());
		for (Delta delta : first(against.deltas(), parameters.most))
			table.row(verdict(delta.verdict().words()) + TextLines.printable(Differences.what(delta)),
					Arrays.stream(DeltaColumn.values()).map(c -> joined(c.quantity(delta))).toList(),
					delta.verdict() == Verdict.WORSE);
		table.write(out, parameters.width);
		more(against.deltas().size() - parameters.most, "more rows");
	}

	/// A figure with its unit in one text: where units differ from row to row, they need not stand below each other.
	private static Quantity joined(Quantity quantity) {
		return new Quantity(quantity.toString(), "");
	}

	private static String verdict(String words) {
		return words + " ".repeat(Math.max(0, VERDICT - words.length()) + 2);
	}

	private void waterfall(ExitComparison.Waterfall waterfall) {
		out.line("");
		out.heading("What takes the overhead from " + Quantities.percent(waterfall.base()) + " to "
				+ Quantities.percent(waterfall.candidate()) + " of busy time");
		TextTable table = new TextTable("Reason");
		table.column("change", 1);
		table.column("by number of exits", 2);
		table.column("by handling time", 3);
		for (ExitComparison.Step step : waterfall.steps())
			table.row(TextLines.printable(step.key()), List.of(Differences.points(step.change()),
					Differences.points(step.byCount()), Differences.points(step.byTime())));
		table.write(out, parameters.width);
	}

	private void perMegahertz(Against against) {
		List<ScoreComparison> known = against.scores().stream()
				.filter(s -> s.basePerMegahertz().isPresent() && s.candidatePerMegahertz().isPresent()).toList();
		if (known.isEmpty())
			return;
		out.line("");
		out.heading("Scores by the CPU's clock");
		TextTable table = new TextTable("Score");
		table.column(TextLines.printable(comparison.base().label()), 2);
		table.column(TextLines.printable(against.candidate().label()), 3);
		table.column("change", 1);
		for (ScoreComparison score : known) {
			double base = score.basePerMegahertz().getAsDouble();
			double candidate = score.candidatePerMegahertz().getAsDouble();
			table.row(TextLines.printable(score.delta().subject()), List.of(new Quantity(Quantities.number(base), "/MHz"),
					new Quantity(Quantities.number(candidate), "/MHz"), Differences.change(candidate / base)));
		}
		table.write(out, parameters.width);
	}

	private void write(Oversubscription all) {
		out.line("");
		out.heading(all.benchmark() + ": N guests against N processes on the same CPUs, all together");
		TextTable table = new TextTable("N");
		table.column("processes", 2);
		table.column("guests", 3);
		table.column("guests/processes", 1);
		for (Oversubscription.Row row : all.rows())
			table.row(Integer.toString(row.instances()), List.of(Differences.value(row.processes(), all.unit()),
					Differences.value(row.guests(), all.unit()), Differences.share(row.ratio())));
		table.write(out, parameters.width);
	}

	private void notes() {
		List<String> notes = new ArrayList<>();
		for (Against against : comparison.against())
			for (String note : CompareWords.notes(against))
				if (!notes.contains(note))
					notes.add(note);
		for (Notice notice : comparison.notices())
			if (notice.severity() == Notice.Severity.INFO)
				notes.add(notice.message());
		notes.add(CompareWords.settings(comparison.settings()));
		list("Notes", notes);
	}

	private void list(String heading, List<String> sentences) {
		if (sentences.isEmpty())
			return;
		out.line("");
		out.heading(heading);
		for (String sentence : sentences)
			out.prose("  - ", sentence, 4);
	}

	private void more(int count, String words) {
		if (count > 0)
			out.muted("  (" + count + ' ' + words + ")");
	}

	private static <T> List<T> first(List<T> list, int most) {
		return list.subList(0, Math.min(most, list.size()));
	}

	private void field(String label, String text) {
		out.prose("  " + label + " ".repeat(Math.max(1, LABEL - label.length())), text, 2 + LABEL);
	}

	/// A side's label, as wide as that of the widest.
	private String label(String text) {
		int widest = comparison.sides().stream().mapToInt(s -> s.label().length()).max().orElse(0);
		String shown = TextLines.shortened(TextLines.printable(text), MOST_LABEL);
		return shown + " ".repeat(Math.max(0, Math.min(widest, MOST_LABEL) - shown.length()) + 1);
	}
}
