// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.perfbench;

import static org.trapline.trace.text.LineProblems.quoted;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;

/// Reads what {@code perf bench} prints by default: one benchmark from its head to its last result.
public final class PerfBenchReader implements LogReader {
	private static final Pattern HEAD = Pattern.compile("# Running '?(\\w[\\w-]*/\\w[\\w-]*)'? benchmark(?::|\\.\\.\\.)");
	private static final Pattern FAILED = Pattern
			.compile("Error: .*|perf: .*: .*|Failed to .*|# Memory allocation failed.*");

	@Override
	public boolean begins(String line) {
		return HEAD.matcher(line).matches();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		long from = lines.number();
		Matcher head = HEAD.matcher(lines.line());
		String benchmark = head.matches() ? head.group(1) : "";
		PerfBenchOutput output = new PerfBenchOutput(benchmark);
		PerfBenchFigures figures = new PerfBenchFigures(output, results);
		for (lines.next(); lines.more(); lines.next()) {
			String line = lines.line();
			if (FAILED.matcher(line).matches())
				results.problems().leftOut(lines.number(), quoted(line), "a result of perf bench " + benchmark);
			else if (!output.take(line) && !figures.take(lines.number(), line))
				break;
		}
		figures.end(from, PerfBenchCommand.last(lines).filter(command -> command.benchmark().equals(benchmark))
				.map(command -> command.messaging(output.groups())).orElse(""));
	}
}
