// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trapline.analysis.CounterFacts;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.analysis.Finding;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunAnalysis;
import org.trapline.analysis.TimeSplit;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;
import org.trapline.report.figures.BreakdownColumn;
import org.trapline.report.figures.CounterColumn;
import org.trapline.report.figures.RunWords;
import org.trapline.report.figures.TimingColumn;
import org.trapline.report.text.TextLines;
import org.trapline.report.text.TextTable;

/// The report for a terminal: what it is, headline figures, findings, where the time went, the breakdown.
public final class TextReport {
	/// Facts worth a line here; all others are in the other reports.
	private static final List<String> FACTS = List.of(Fact.FORMAT, Fact.RECORDED, Fact.HOST, Fact.KERNEL,
			Fact.ARCHITECTURE, Fact.CPU, Fact.COMMAND, Fact.CLOCK);
	private static final int LABEL = 14;

	/// What to write.
	///
	/// @param by what the breakdown's rows stand for
	/// @param most most rows of the breakdown
	/// @param width most characters a line; 0 for any number
	/// @param colour whether to use the terminal's colours
	public record Parameters(GroupBy by, int most, int width, boolean colour) {
		/// By reason, every column, without colour: what goes into a file.
		public static final Parameters PLAIN = new Parameters(GroupBy.REASON, 50, 0, false);
	}

	private final RunAnalysis analysis;
	private final Parameters parameters;
	private final TextLines out;

	private TextReport(RunAnalysis analysis, Parameters parameters, Appendable out) {
		this.analysis = analysis;
		this.parameters = parameters;
		this.out = new TextLines(out, parameters.width, parameters.colour);
	}

	/// @param out not closed
	public static void write(RunAnalysis analysis, Parameters parameters, Appendable out) throws IOException {
		try {
			new TextReport(analysis, parameters, out).write();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private void write() {
		Run run = analysis.facts().run();
		out.heading(TextLines.printable(run.label()));
		header(run);
		notices(run);
		headlines();
		findings();
		analysis.facts().summary().ifPresent(this::exits);
		analysis.facts().timings().forEach(this::timing);
		TextBenchmarks benchmarks = new TextBenchmarks(run, out, parameters.width);
		benchmarks.measurements();
		counters(analysis.facts().counters());
		benchmarks.conditions();
		notes(run.notices());
	}

	private void header(Run run) {
		field("importer", run.provenance().importer() + ": " + run.provenance().importerReason());
		for (String name : FACTS) {
			String fact = run.provenance().facts().get(name);
			if (fact != null)
				field(name, fact);
		}
		run.provenance().facts().forEach((name, fact) -> {
			if (name.startsWith(Fact.GUEST))
				field(Fact.GUEST.strip(), name.substring(Fact.GUEST.length()) + ": " + fact);
		});
		analysis.facts().trace().ifPresent(trace -> {
			field("span", RunWords.span(trace));
			field("vCPUs", RunWords.vcpus(trace.vcpus()));
			field("events", Quantities.count(trace.events()) + ", of which " + Quantities.count(trace.size())
					+ " exits with their entries");
			field("losses", RunWords.losses(trace.losses()));
		});
		analysis.facts().summary().map(ExitSummary::filter).map(f -> RunWords.filter(f, analysis.facts().trace()))
				.filter(words -> !words.isEmpty()).ifPresent(words -> field("only", words));
	}

	/// What the figures must be read with; the rest is told by {@link #notes}.
	private void notices(Run run) {
		if (run.partial())
			out.important("  PARTIAL: the figures cover what could be read, not the whole recording");
		for (Notice notice : run.notices())
			if (notice.severity() != Notice.Severity.INFO)
				field(notice.severity().name().toLowerCase(Locale.ROOT), notice.message());
	}

	private void notes(List<Notice> notices) {
		List<Notice> notes = notices.stream().filter(n -> n.severity() == Notice.Severity.INFO).toList();
		if (notes.isEmpty())
			return;
		out.line("");
		out.heading("Notes");
		for (Notice note : notes)
			out.prose("  - ", note.message(), 4);
	}

	private void headlines() {
		if (analysis.headlines().isEmpty())
			return;
		out.line("");
		int value = analysis.headlines().stream().mapToInt(h -> h.text().length()).max().orElse(0);
		int room = parameters.width == 0 ? Integer.MAX_VALUE : Math.max(LABEL, parameters.width - value - 4);
		List<String> names = analysis.headlines().stream()
				.map(h -> TextLines.shortened(TextLines.printable(h.name()), room)).toList();
		int widest = names.stream().mapToInt(String::length).max().orElse(0);
		for (int i = 0; i < names.size(); i++)
			out.line("  " + names.get(i) + " ".repeat(widest - names.get(i).length() + 2)
					+ TextLines.printable(analysis.headlines().get(i).text()));
	}

	private void findings() {
		if (analysis.findings().isEmpty())
			return;
		out.line("");
		out.heading("Findings");
		for (Finding finding : analysis.findings()) {
			String title = switch (finding.severity()) {
			case IMPORTANT -> "! ";
			case NOTABLE -> "* ";
			case INFO -> "- ";
			} + TextLines.printable(finding.title());
			switch (finding.severity()) {
			case IMPORTANT -> out.important("  " + title);
			case NOTABLE -> out.warning("  " + title);
			case INFO -> out.line("  " + title);
			}
			out.prose("    ", finding.sentence(), 4);
			if (!finding.advice().isEmpty())
				out.prose("    → ", finding.advice(), 6);
		}
	}

	private void exits(ExitSummary summary) {
		TimeSplit split = summary.split();
		if (split.wall() > 0) {
			out.line("");
			out.heading("Where the time of the vCPUs went");
			TextTable table = new TextTable("");
			table.column("time", 1);
			table.column("share", 2);
			for (Map.Entry<String, Long> part : RunWords.parts(split).entrySet())
				table.row("  " + part.getKey(), List.of(Quantities.time(part.getValue()),
						Quantities.share((double) part.getValue() / split.wall())));
			table.write(out, parameters.width);
		}
		ExitBreakdown breakdown = summary.by(parameters.by);
		out.line("");
		out.heading("Exits by " + RunWords.inSentence(breakdown.by()) + ", with handling times");
		if (breakdown.rows().isEmpty()) {
			out.line("  " + RunWords.none(summary.filter()));
			return;
		}
		TextTable table = new TextTable(breakdown.by().title());
		for (BreakdownColumn column : BreakdownColumn.values())
			table.column(column.title(), column.rank());
		for (ExitBreakdown.Row row : first(breakdown.rows(), parameters.most))
			table.row(TextLines.printable(row.key()), cells(row));
		table.row("all", cells(breakdown.total()));
		table.write(out, parameters.width);
		if (breakdown.rows().size() > parameters.most)
			out.muted("(" + (breakdown.rows().size() - parameters.most) + " more rows)");
	}

	private static List<Quantity> cells(ExitBreakdown.Row row) {
		return Arrays.stream(BreakdownColumn.values()).map(c -> c.quantity(row)).toList();
	}

	private void timing(ExitTimingAnalysis timing) {
		out.line("");
		out.heading("Exit timing, " + TextLines.printable(timing.label())
				+ (timing.interval().isEmpty() ? "" : ": times are " + timing.interval()));
		TextTable table = new TextTable("Type");
		for (TimingColumn column : TimingColumn.values())
			table.column(column.title(), column.rank());
		for (ExitTimingAnalysis.Row row : timing.rows())
			table.row(TextLines.printable(row.row().type()), Arrays.stream(TimingColumn.values())
					.map(c -> c.quantity(row, timing.unit())).toList());
		table.write(out, parameters.width);
	}

	private void counters(List<CounterFacts> counters) {
		if (counters.isEmpty())
			return;
		out.line("");
		out.heading("Counters");
		TextTable table = new TextTable("Counter");
		for (CounterColumn column : CounterColumn.values())
			table.column(column.title(), column.rank());
		List<CounterFacts> counted = CounterColumn.counted(counters);
		for (CounterFacts counter : first(counted, parameters.most))
			table.row(TextLines.printable(RunWords.name(counter.series())),
					Arrays.stream(CounterColumn.values()).map(c -> c.quantity(counter)).toList());
		table.write(out, parameters.width);
		if (counted.size() > parameters.most)
			out.muted("(" + (counted.size() - parameters.most) + " more counters: --rows " + counted.size() + " shows all)");
		long uncounted = counters.size() - counted.size();
		if (uncounted > 0)
			out.muted("(" + uncounted + " not counted or not supported)");
	}

	private static <T> List<T> first(List<T> list, int most) {
		return list.subList(0, Math.min(most, list.size()));
	}

	private void field(String label, String text) {
		out.prose("  " + label + " ".repeat(Math.max(1, LABEL - label.length())), text, 2 + LABEL);
	}
}
