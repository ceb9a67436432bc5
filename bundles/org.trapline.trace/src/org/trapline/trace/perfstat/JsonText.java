// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import static org.trapline.trace.text.LineProblems.quoted;

import java.util.Optional;
import org.trapline.trace.text.LineProblems;

/// Reads what {@code perf stat -j} prints: an object a line; also as a list, with brackets and commas around them.
final class JsonText implements StatText {
	private final StatReport report;
	private final LineProblems problems;

	JsonText(StatReport report, LineProblems problems) {
		this.report = report;
		this.problems = problems;
	}

	@Override
	public boolean line(long number, String line) {
		String object = line.strip();
		if (object.startsWith("["))
			object = object.substring(1);
		if (object.endsWith("]") || object.endsWith(","))
			object = object.substring(0, object.length() - 1);
		if (object.isBlank() || object.startsWith("#"))
			return true;
		Optional<StatLine> row = JsonRow.parse(object);
		if (row.isEmpty()) {
			problems.leftOut(number, quoted(object), "an object with counter-value and event");
			return false;
		}
		report.take(row.get());
		return true;
	}
}
