// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;
import org.trapline.trace.counter.SeriesCollector;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.TextHead;
import org.trapline.trace.text.TextLines;

/// Reads what {@code perf stat} prints, in any of its forms, into a series for each counter.
public final class PerfStatImporter implements Importer {
	private static final int SURE = 95;
	private static final int LIKELY = 80;
	/// perf's lines are some hundred characters; keeps the patterns from long work on other texts.
	private static final int LONGEST_ROW = 2000;
	private static final Pattern STARTED = Pattern.compile("# started on (.*)");
	private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");

	@Override
	public String id() {
		return "perf-stat";
	}

	@Override
	public String name() {
		return "perf stat";
	}

	/// A form of output, and how it was told.
	private record Form(String name, int confidence, String reason, String separator) {
		static final String TEXT = "text";
		static final String JSON = "-j";
		static final String SEPARATED = "-x";
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		return form(TextHead.of(recording).lines()).map(form -> new Probe(form.confidence(), form.reason()))
				.orElse(Probe.no("no heading or line of perf stat"));
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		Form form = form(TextHead.of(recording).lines()).orElseThrow(
				() -> new ImportException(Problem.inFile(recording.path(), "no heading or line of perf stat",
						"\"Performance counter stats for\", or lines of perf stat -x or -j")));
		LineProblems problems = new LineProblems(recording.path());
		StatReport report = new StatReport();
		StatText text = switch (form.name()) {
		case Form.JSON -> new JsonText(report, problems);
		case Form.SEPARATED -> new SeparatedText(form.separator(), report, problems);
		default -> new HumanText(report, problems);
		};
		try (TextLines lines = TextLines.of(recording, progress)) {
			while (!report.full() && lines.next())
				line(lines, text, report, problems);
			text.end();
			if (report.full())
				problems.add(Notice.partial(recording.path() + " line " + lines.number() + ": "
						+ SeriesCollector.MOST_POINTS + " readings were read, the rest was not"));
		}
		if (report.repeated())
			problems.add(Notice
					.info(recording.path() + ": totals that repeat the intervals before them were not read"));
		if (report.isEmpty())
			throw new ImportException(problems.first().orElse(
					Problem.inFile(recording.path(), "perf stat without any counter", "counts and events")));
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Provenance.Fact.FORMAT, "perf stat, " + (form.name().equals(Form.SEPARATED)
				? "-x " + SeparatedRow.shown(form.separator())
				: form.name()));
		facts.putAll(report.facts());
		return new Run(recording.label(),
				new Provenance(List.of(recording.path()), id(), form.reason(), facts), List.copyOf(report.series()),
				problems.notices());
	}

	private static void line(TextLines lines, StatText text, StatReport report, LineProblems problems) {
		String line = plain(lines.line());
		Matcher started = STARTED.matcher(line);
		if (started.matches())
			report.started(started.group(1).strip());
		else if (line.length() > LONGEST_ROW)
			problems.leftOut(lines.number(), "a line of " + line.length() + " characters", "a line of perf stat");
		else if (text.line(lines.number(), line) && !lines.terminated())
			problems.openEnd(lines.number());
	}

	/// Without a terminal's colours.
	private static String plain(String line) {
		return line.indexOf('\u001b') < 0 ? line : ESCAPES.matcher(line).replaceAll("");
	}

	private static Optional<Form> form(List<String> lines) {
		boolean perf = lines.stream().anyMatch(line -> STARTED.matcher(line).matches());
		for (String line : lines) {
			String plain = plain(line);
			if (HumanText.begins(plain))
				return Optional.of(new Form(Form.TEXT, SURE, "has the line " + LineProblems.quoted(plain.strip()), ""));
			if (JsonRow.begins(plain))
				return Optional.of(new Form(Form.JSON, SURE, "has objects with counter-value and event", ""));
		}
		return SeparatedRow.separator(lines).map(separator -> new Form(Form.SEPARATED, perf ? SURE : LIKELY,
				"has value, event, runtime and share between " + SeparatedRow.shown(separator)
						+ (perf ? " and begins with \"# started on\"" : ""), separator));
	}
}
