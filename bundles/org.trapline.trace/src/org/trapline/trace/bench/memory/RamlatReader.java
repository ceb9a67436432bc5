// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.memory;

import static org.trapline.trace.text.LineProblems.quoted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;
import org.trapline.trace.text.LineProblems;

/// Reads the table of ramlat (github.com/wtarreau/ramspeed): a row for each size, a column for each width of load.
///
/// The table does not name its unit, but tells it: columns are 8 wide for loads a millisecond, else 6, with a fraction
/// for nanoseconds (-n), and without one for megabytes a second (-b), of 1,048,576 bytes as ramlat counts.
public final class RamlatReader implements LogReader {
	private static final String METHOD = "ramlat";
	private static final Pattern HEADER = Pattern.compile("size:((?:\\s+\\d{1,2}x(?:32|64|PTR))+)");
	private static final Pattern ROW = Pattern.compile("(\\d+)k:\\s+(.*)");
	/// Sizes double from row to row.
	private static final int MOST_ROWS = 64;
	private static final int WIDE = 8;
	private static final double NANOS_PER_MILLISECOND = 1e6;

	/// @param cells as printed
	private record Row(long line, long bytes, String[] cells) {
	}

	@Override
	public boolean begins(String line) {
		return HEADER.matcher(line).matches();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		LineProblems problems = results.problems();
		long from = lines.number();
		String header = lines.line().substring("size:".length());
		String[] columns = header.strip().split("\\s+");
		boolean wide = header.indexOf(columns[0]) + columns[0].length() == WIDE;
		List<Row> rows = new ArrayList<>();
		for (lines.next(); lines.more(); lines.next()) {
			Matcher matcher = ROW.matcher(lines.line());
			if (!matcher.matches() || rows.size() == MOST_ROWS)
				break;
			OptionalLong kilobytes = Numbers.whole(matcher.group(1));
			String[] cells = matcher.group(2).split("\\s+");
			if (kilobytes.isEmpty() || kilobytes.getAsLong() == 0 || kilobytes.getAsLong() > Long.MAX_VALUE >> 10)
				problems.leftOut(lines.number(), "size " + quoted(matcher.group(1)), "a size in KiB above 0");
			else if (cells.length > columns.length)
				problems.leftOut(lines.number(), "a row of " + cells.length + " values",
						columns.length + ", as there are columns");
			else
				rows.add(new Row(lines.number(), kilobytes.getAsLong() << 10, cells));
			if (cells.length < columns.length)
				problems.brokenOff(lines.number(), "a row of " + cells.length + " values",
						columns.length + ", as there are columns");
		}
		if (rows.isEmpty())
			problems.brokenOff(from, "the head of ramlat's table and no row", "a row for each size");
		String core = SbcBenchReader.onCore("", lines);
		boolean fractions = rows.stream().flatMap(row -> List.of(row.cells()).stream()).anyMatch(c -> c.contains("."));
		for (int i = 0; i < columns.length; i++)
			add(columns[i], i, rows, wide, fractions, core, results);
	}

	private static void add(String column, int index, List<Row> rows, boolean wide, boolean fractions,
			String core, LogResults results) {
		List<Point> points = new ArrayList<>();
		for (Row row : rows)
			if (index < row.cells().length) {
				OptionalDouble value = Numbers.positive(row.cells()[index], column, row.line(), results);
				if (value.isPresent())
					points.add(new Point(row.bytes(),
							wide ? NANOS_PER_MILLISECOND / value.getAsDouble() : value.getAsDouble()));
			}
		if (points.isEmpty())
			return;
		results.add(wide || fractions
				? new MemoryLoadLatency(METHOD + ' ' + column + core, MemoryLoadLatency.Pattern.RANDOM, 0, "", points)
				: new Bandwidth(METHOD + core, column, Unit.MEBIBYTES_PER_SECOND, points));
	}
}
