// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmstatreport;

import static org.trapline.trace.text.LineProblems.quoted;

import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.ExitTiming.TimeUnit;
import org.trapline.measure.Notice;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.TextLines;

/// Reads the reports of a text: print_result of tools/perf/builtin-kvm.c, and the table of its browser as people
/// paste it.
final class ReportParser {
	/// No line of a report is longer; keeps the patterns from long work on other texts.
	private static final int LONGEST_ROW = 1000;
	/// A day of {@code live} has so many reports.
	private static final int MOST_REPORTS = 100_000;
	private static final String FIGURE = "(\\d{1,15}[.,]\\d+|-?nan)";
	private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");
	private static final Pattern STAMP = Pattern.compile("(\\d\\d:\\d\\d:\\d\\d)[.,](\\d{6})");
	private static final Pattern ANALYZE = Pattern.compile("Analyze events for (.*?), (?:all VCPUs|VCPU (\\d+)):");
	private static final Pattern HEADER = Pattern
			.compile("(\\S.*?) +Samples +Samples% +Time% +Min Time +Max Time +Avg time");
	private static final Pattern BROWSER_HEADER = Pattern.compile("(Event name) +Samples +Sample% +Time \\(ns\\) +Time%"
			+ " +Max Time \\(ns\\) +Min Time \\(ns\\) +Mean Time \\(ns\\)");
	private static final Pattern ROW = Pattern.compile("(\\S.*?) +(\\d{1,18}) +" + FIGURE + "% +" + FIGURE + "% +"
			+ FIGURE + "us +" + FIGURE + "us +" + FIGURE + "us \\( ?\\+- *" + FIGURE + "% ?\\)");
	private static final Pattern BROWSER_ROW = Pattern.compile(
			"(\\S.*?) +(\\d{1,18}) +" + FIGURE + "% +\\d+ +" + FIGURE + "% +(\\d{1,18}) +(\\d{1,18}) +(\\d{1,18})");
	private static final Pattern TOTAL = Pattern
			.compile("Total Samples:(\\d{1,18}), Total events handled time:" + FIGURE + "us\\.");
	private static final Pattern LOST = Pattern.compile("Lost events: (\\d+)");
	private static final Pattern PID = Pattern.compile("pid\\(s\\) (.*)");
	private static final Pattern RULE = Pattern.compile("[-+= ]*");
	private static final double CENT = 0.01;

	private final List<Report> reports = new ArrayList<>();
	private final LineProblems problems;
	private String command = "";
	private Optional<LocalTime> stamp = Optional.empty();
	private String vm = "";
	private String vcpu = "";
	private Optional<Table> table = Optional.empty();

	/// A table that is being read.
	private record Table(long line, String event, boolean browser, List<Report.Row> rows) {
	}

	ReportParser(LineProblems problems) {
		this.problems = problems;
	}

	/// Whether a line is one that only reports have.
	static boolean begins(String whole) {
		String line = plain(whole);
		return ANALYZE.matcher(line).matches() || HEADER.matcher(line).matches()
				|| BROWSER_HEADER.matcher(line).matches();
	}

	void read(TextLines lines) throws IOException {
		while (reports.size() < MOST_REPORTS && lines.next())
			line(lines.number(), lines.line(), lines.terminated());
		if (reports.size() >= MOST_REPORTS)
			problems.add(Notice.partial("more than " + MOST_REPORTS + " reports: only these were read"));
		close(false, 0, Double.NaN);
	}

	List<Report> reports() {
		return reports;
	}

	/// The command line, where the text begins with it after a prompt.
	String command() {
		return command;
	}

	private void line(long number, String whole, boolean terminated) {
		if (whole.length() > LONGEST_ROW) {
			problems.leftOut(number, "a line of " + whole.length() + " characters", "a line of perf kvm stat");
			return;
		}
		String line = plain(whole);
		Matcher analyze = ANALYZE.matcher(line);
		Matcher total = TOTAL.matcher(line);
		Matcher time = STAMP.matcher(line);
		Matcher header = HEADER.matcher(line);
		Matcher browser = BROWSER_HEADER.matcher(line);
		Matcher lost = LOST.matcher(line);
		if (analyze.matches()) {
			close(false, 0, Double.NaN);
			Matcher pid = PID.matcher(analyze.group(1));
			vm = pid.matches() ? pid.group(1) : "";
			vcpu = analyze.group(2) == null ? "" : analyze.group(2);
		} else if (header.matches() || browser.matches()) {
			close(false, 0, Double.NaN);
			table = Optional.of(new Table(number, (header.matches() ? header : browser).group(1), browser.matches(),
					new ArrayList<>()));
		} else if (total.matches())
			close(true, Long.parseLong(total.group(1)), figure(total.group(2)));
		else if (time.matches()) {
			close(false, 0, Double.NaN);
			stamp = stamp(time);
		} else if (lost.matches())
			problems.doubtful(number, quoted(line), "none: counts are too low and times may be wrong");
		else if (line.startsWith("$ ") && command.isEmpty())
			command = line.substring(2);
		else if (!RULE.matcher(line).matches() && !line.endsWith("usec"))
			table.ifPresent(t -> row(number, line, terminated, t));
	}

	private void row(long number, String line, boolean terminated, Table into) {
		Matcher row = (into.browser() ? BROWSER_ROW : ROW).matcher(line);
		if (!row.matches()) {
			problems.leftOut(number, quoted(line), into.browser() ? "a name and seven figures"
					: "name, samples, two percentages, three times in us, and ( +- n% )");
			return;
		}
		if (into.rows().stream().anyMatch(r -> r.type().equals(row.group(1)))) {
			problems.leftOut(number, quoted(row.group(1)) + " again", "one row an exit");
			return;
		}
		long count = Long.parseLong(row.group(2));
		Report.Row read = into.browser()
				? new Report.Row(row.group(1), count, figure(row.group(6)), figure(row.group(5)), figure(row.group(7)),
						Double.NaN)
				: new Report.Row(row.group(1), count, figure(row.group(5)), figure(row.group(6)), figure(row.group(7)),
						figure(row.group(8)) / 100);
		into.rows().add(read);
		if (read.min() > read.max() || read.mean() < read.min() - CENT || read.mean() > read.max() + CENT)
			problems.doubtful(number, "min " + read.min() + ", mean " + read.mean() + ", max " + read.max(),
					"a mean between min and max");
		if (!terminated)
			problems.openEnd(number);
	}

	/// Ends the table that is being read.
	///
	/// @param total whether its last line was there, with the samples and microseconds of all rows
	private void close(boolean total, long samples, double micros) {
		table.ifPresent(t -> {
			if (!total && !t.browser())
				problems.brokenOff(t.line(), "a report that breaks off", "\"Total Samples:\" after its rows");
			long counted = t.rows().stream().mapToLong(Report.Row::count).sum();
			double summed = t.rows().stream().mapToDouble(Report.Row::sum).sum();
			if (total && (counted != samples || Math.abs(summed - micros) > CENT * (counted + 1)))
				problems.doubtful(t.line(), "rows of " + counted + " samples and " + Math.rint(summed) + " us",
						samples + " samples and " + micros + " us as perf's last line has them");
			Report report = new Report(t.line(), stamp, vm, vcpu, t.event(),
					t.browser() ? TimeUnit.NANOSECONDS : TimeUnit.MICROSECONDS, t.rows());
			if (report.minLost())
				problems.doubtful(t.line(), "0.00us as the smallest time of every exit",
						"real ones: perf does not keep them with --vcpu, so they are left out");
			reports.add(report.minLost() ? report.withoutMin() : report);
			stamp = Optional.empty();
		});
		table = Optional.empty();
	}

	/// Without a terminal's escapes, a browser's borders, and blanks around.
	private static String plain(String line) {
		return ESCAPES.matcher(line).replaceAll("").replace('|', ' ').strip();
	}

	private static Optional<LocalTime> stamp(Matcher time) {
		try {
			return Optional.of(LocalTime.parse(time.group(1) + '.' + time.group(2)));
		} catch (java.time.format.DateTimeParseException _) {
			return Optional.empty();
		}
	}

	/// perf prints no groups, so that a comma is a decimal mark.
	private static double figure(String text) {
		return text.endsWith("nan") ? Double.NaN : Double.parseDouble(text.replace(',', '.'));
	}
}
