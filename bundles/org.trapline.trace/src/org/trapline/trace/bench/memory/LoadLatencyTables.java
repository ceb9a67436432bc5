// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;

/// Reads tinymembench's tables of load latency: the time above that of a hit in L1, of one random load and of two at a
/// time, by the size of what they go over.
///
/// It prints one table with huge pages advised against and one with them advised, or, where the kernel knows no such
/// advice, one that says nothing of pages.
final class LoadLatencyTables {
	private static final Pattern HEAD = Pattern.compile(
			"block size : single random read / dual random read(?:, \\[MADV_(NOHUGEPAGE|HUGEPAGE)\\])?");
	private static final Pattern ROW = Pattern.compile("(\\d+) : +(\\S+) ns +/ +(\\S+) ns");
	/// Sizes double from row to row.
	private static final int MOST_ROWS = 64;
	private static final List<String> COLUMNS = List.of("single random read", "dual random read");

	private final LogLines lines;
	private final LogResults results;
	private int tables;
	private String lastPages = "";
	private long lastLine;
	private int lastRows;

	LoadLatencyTables(LogLines lines, LogResults results) {
		this.lines = lines;
		this.results = results;
	}

	static boolean begins(String line) {
		return HEAD.matcher(line).matches();
	}

	/// How many have been read.
	int count() {
		return tables;
	}

	/// Reads the table at whose head the lines are.
	void readOne() throws IOException {
		Matcher head = HEAD.matcher(lines.line());
		String advice = head.matches() && head.group(1) != null ? head.group(1) : "";
		String pages = switch (advice) {
		case "NOHUGEPAGE" -> "base";
		case "HUGEPAGE" -> "huge";
		default -> "";
		};
		long from = lines.number();
		List<List<Point>> columns = List.of(new ArrayList<>(), new ArrayList<>());
		int rows = 0;
		for (lines.next(); lines.more(); lines.next()) {
			Matcher row = ROW.matcher(lines.line());
			if (!row.matches() || rows == MOST_ROWS)
				break;
			rows++;
			OptionalLong size = Numbers.whole(row.group(1));
			if (size.isEmpty() || size.getAsLong() == 0)
				results.problems().leftOut(lines.number(), "block size " + row.group(1), "a number of bytes above 0");
			else
				for (int i = 0; i < COLUMNS.size(); i++) {
					OptionalDouble nanos = Numbers.notNegative(row.group(i + 2), COLUMNS.get(i), lines.number(), results);
					if (nanos.isPresent())
						columns.get(i).add(new Point(size.getAsLong(), nanos.getAsDouble()));
				}
		}
		for (int i = 0; i < COLUMNS.size(); i++)
			if (!columns.get(i).isEmpty())
				results.add(new MemoryLoadLatency(
						SbcBenchReader.onCore(TinymembenchReader.METHOD + ' ' + COLUMNS.get(i), lines),
						MemoryLoadLatency.Pattern.RANDOM, 0, pages, columns.get(i)));
		if (rows == 0 || pages.equals("huge") && lastPages.equals("base") && rows < lastRows)
			results.problems().brokenOff(from, "a table of latencies with " + rows + " rows",
					rows == 0 ? "a row for each size" : lastRows + ", as in the table before it");
		tables++;
		lastPages = pages;
		lastLine = from;
		lastRows = rows;
	}

	/// Tells that the last table is missing, if it is.
	void end() {
		if (lastPages.equals("base"))
			results.problems().brokenOff(lastLine, "a table of latencies without huge pages as the last",
					"one with them after it: the output may be cut off");
	}
}
