// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.memory;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Notice;
import org.trapline.measure.Point;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;

/// Reads what tinymembench (github.com/ssvb/tinymembench) prints: a bandwidth for each function, and tables of load
/// latency, in its own form and that of the fork that sbc-bench runs, which prints how often it repeated.
public final class TinymembenchReader implements LogReader {
	static final String METHOD = "tinymembench";
	private static final Pattern BEGIN = Pattern.compile("tinymembench v\\S+ .*"
			+ "|== (Memory bandwidth tests|Framebuffer read tests\\.|Memory latency test) +==");
	private static final Pattern FUNCTION = Pattern.compile("(\\S.*?) +: +(\\S+) MB/s"
			+ "(?: \\((?:\\d+, )?(\\S+)%\\)| \\(\\d+\\))?");
	/// Frames, notes, and the settings that the fork prints.
	private static final Pattern ASIDE = Pattern.compile("==.*|---|CFLAGS:.*|(bandwidth|latency) test .* \\(-\\w\\): .*|");

	@Override
	public boolean begins(String line) {
		return BEGIN.matcher(line).matches() || LoadLatencyTables.begins(line);
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		long from = lines.number();
		boolean version = lines.line().startsWith(METHOD);
		boolean first = true;
		Spread spread = new Spread();
		LoadLatencyTables tables = new LoadLatencyTables(lines, results);
		while (lines.more()) {
			String line = lines.line();
			Matcher function = FUNCTION.matcher(line);
			if (LoadLatencyTables.begins(line))
				tables.readOne();
			else if (first || ASIDE.matcher(line).matches())
				lines.next();
			else if (function.matches()) {
				take(function, lines, spread, results);
				lines.next();
			} else
				break;
			first = false;
		}
		spread.tell(results);
		tables.end();
		if (spread.functions + tables.count() == 0)
			results.problems().brokenOff(from, "the begin of tinymembench's output and no result",
					"a bandwidth for each function");
		else if (version && tables.count() == 0)
			results.problems().brokenOff(from, "output of tinymembench without a table of latencies",
					"one after the bandwidths: the output may be cut off");
	}

	/// A function and how many bytes it moved a second; the size of its buffers is not printed.
	private static void take(Matcher function, LogLines lines, Spread spread, LogResults results) {
		long line = lines.number();
		OptionalDouble value = Numbers.positive(function.group(2), function.group(1), line, results);
		if (value.isPresent())
			results.add(new Bandwidth(SbcBenchReader.onCore(METHOD, lines), function.group(1),
					List.of(new Point(0, value.getAsDouble()))));
		spread.take(function.group(1), function.group(3) == null ? 0 : Numbers.number(function.group(3)), line);
	}

	/// What the marks behind bandwidths say: by how many percent repetitions deviated, where it was more than 0.1.
	private static final class Spread {
		/// Above this a single figure is worth little.
		private static final double LARGE = 5;

		private int functions;
		private int marked;
		private double largest;
		private String where = "";

		private void take(String function, double percent, long line) {
			functions++;
			if (percent > 0)
				marked++;
			if (percent > largest) {
				largest = percent;
				where = function + ", line " + line;
			}
		}

		private void tell(LogResults results) {
			if (marked == 0)
				return;
			String message = "tinymembench marks " + marked + " of " + functions + " bandwidths with a standard deviation"
					+ " of its repetitions above 0.1 %, the largest " + largest + " % (" + where + ")";
			results.problems().add(largest > LARGE ? Notice.warning(message) : Notice.info(message));
		}
	}
}
