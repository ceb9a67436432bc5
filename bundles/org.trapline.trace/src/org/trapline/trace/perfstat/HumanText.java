// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import static org.trapline.trace.text.LineProblems.quoted;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.text.LineProblems;

/// Reads what {@code perf stat} prints for people: a heading, a table of counters, the time elapsed; or, with
/// {@code -I}, lines that begin with a time. What a program printed in between is passed over.
final class HumanText implements StatText {
	private static final Pattern HEADING = Pattern
			.compile("\\s*Performance counter stats for (.*?)(?: \\((\\d+) runs\\))?:\\s*");
	private static final Pattern INTERVAL_HEADING = Pattern.compile("#\\s+time .*\\bcounts\\s+unit\\s+events\\s*");
	private static final Pattern ELAPSED = Pattern.compile(
			"\\s*(\\d+[.,]\\d+)(?: \\+- *[\\d.,]+)? seconds time elapsed(?:\\s+\\( \\+- *([\\d.,]+)% \\))?\\s*");
	private static final Pattern USED = Pattern.compile("\\s*(\\d+[.,]\\d+) seconds (user|sys)\\s*");
	private static final Pattern INTERVAL_ROW = Pattern.compile("\\s*\\d+[.,]\\d{9}\\s.*");

	private final StatReport report;
	private final LineProblems problems;
	private boolean intervals;
	private boolean rows;
	private boolean table;
	/// The line of a heading of which no time elapsed has come yet; 0 for none.
	private long open;

	HumanText(StatReport report, LineProblems problems) {
		this.report = report;
		this.problems = problems;
	}

	/// Whether a line is one that only this text has.
	static boolean begins(String line) {
		return HEADING.matcher(line).matches() || INTERVAL_HEADING.matcher(line).matches();
	}

	@Override
	public boolean line(long number, String line) {
		Matcher heading = HEADING.matcher(line);
		Matcher elapsed = ELAPSED.matcher(line);
		Matcher used = USED.matcher(line);
		if (heading.matches()) {
			end();
			open = number;
			if (intervals)
				report.take(new StatLine.Summary());
			else
				report.next();
			report.of(heading.group(1), heading.group(2) == null ? "" : heading.group(2));
			table = true;
			rows = false;
		} else if (INTERVAL_HEADING.matcher(line).matches()) {
			if (!intervals)
				report.next();
			intervals = true;
		} else if (elapsed.matches()) {
			open = 0;
			time("time elapsed", elapsed.group(1), elapsed.group(2) == null ? "" : elapsed.group(2));
		} else if (used.matches())
			time(used.group(2).equals("user") ? "user time" : "system time", used.group(1), "");
		else if (line.isBlank()) {
			if (rows)
				table = false;
		} else if (table && !intervals)
			return row(number, line, false);
		else if (intervals && INTERVAL_ROW.matcher(line).matches())
			return row(number, line, true);
		else
			return intervals && cut(number, line);
		return true;
	}

	@Override
	public void end() {
		if (open > 0)
			problems.doubtful(open, "a report without the time elapsed",
					"\"seconds time elapsed\" below its counters: the report may have been cut off");
		open = 0;
	}

	private boolean row(long number, String line, boolean interval) {
		Optional<StatLine> row = HumanRow.parse(line, interval);
		if (row.isEmpty()) {
			problems.leftOut(number, quoted(line.strip()), "a count or <not counted>, and an event");
			return false;
		}
		rows = true;
		report.take(row.get());
		return true;
	}

	/// Among intervals every line begins with a time, but for comments and what a program printed.
	private boolean cut(long number, String line) {
		if (line.startsWith("#") || !line.matches("\\s*\\d+[.,]\\d*\\s*"))
			return true;
		problems.leftOut(number, quoted(line.strip()), "a time, a count or <not counted>, and an event");
		return false;
	}

	private void time(String event, String seconds, String percent) {
		table = false;
		report.time(event, Reading.plain(seconds), Reading.percent(percent));
	}
}
