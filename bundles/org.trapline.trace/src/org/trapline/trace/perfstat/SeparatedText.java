// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import static org.trapline.trace.text.LineProblems.quoted;

import java.util.Optional;
import org.trapline.trace.text.LineProblems;

/// Reads what {@code perf stat -x} prints.
final class SeparatedText implements StatText {
	private final String separator;
	private final StatReport report;
	private final LineProblems problems;

	SeparatedText(String separator, StatReport report, LineProblems problems) {
		this.separator = separator;
		this.report = report;
		this.problems = problems;
	}

	@Override
	public boolean line(long number, String line) {
		if (line.isBlank() || line.startsWith("#"))
			return true;
		Optional<StatLine> row = SeparatedRow.parse(line, separator);
		if (row.isEmpty()) {
			problems.leftOut(number, quoted(line),
					"value, unit, event, runtime and share between " + SeparatedRow.shown(separator));
			return false;
		}
		report.take(row.get());
		return true;
	}
}
