// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.cyclictest;

import static org.trapline.trace.text.LineProblems.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.trapline.trace.bench.Numbers;
import org.trapline.trace.text.LineProblems;

/// The rows of a histogram: a latency, and how often each thread had it. Keeps those that are not zero for all.
final class HistogramRows {
	/// As many as cyclictest lets a histogram have.
	private static final int MOST = 1_000_000;
	/// In all rows that are not zero together: 128 MB.
	private static final int MOST_CELLS = 1 << 24;

	private final LineProblems problems;
	private final List<long[]> rows = new ArrayList<>();
	private long last = -1;
	private int columns;
	private long cells;

	HistogramRows(LineProblems problems) {
		this.problems = problems;
	}

	static boolean begins(String line) {
		return !line.isEmpty() && line.charAt(0) >= '0' && line.charAt(0) <= '9';
	}

	/// Takes a row in, or tells what is wrong with it.
	void take(long number, String line) {
		String[] texts = line.split("\\s+");
		long[] row = new long[texts.length];
		for (int i = 0; i < texts.length; i++) {
			OptionalLong cell = Numbers.whole(texts[i]);
			if (cell.isEmpty()) {
				problems.leftOut(number, quoted(texts[i]), "a whole number from 0 to " + Long.MAX_VALUE);
				return;
			}
			row[i] = cell.getAsLong();
		}
		if (texts.length < 2 || columns > 0 && texts.length - 1 != columns)
			problems.leftOut(number, "a row of " + (texts.length - 1) + " counts", columns > 0
					? columns + ", as in the first row" : "a latency and a count for each thread");
		else if (row[0] <= last || row[0] >= MOST)
			problems.leftOut(number, "a row for latency " + row[0],
					row[0] <= last ? "one above the last, " + last : "one below " + MOST);
		else if (cells + row.length > MOST_CELLS)
			problems.leftOut(number, "more than " + MOST_CELLS + " counts", "fewer rows, or fewer threads");
		else {
			last = row[0];
			columns = texts.length - 1;
			if (Arrays.stream(row).skip(1).anyMatch(count -> count > 0))
				keep(row);
		}
	}

	private void keep(long[] row) {
		rows.add(row);
		cells += row.length;
	}

	/// Columns of counts; 0 before the first row. cyclictest -H has one more than threads: their sum.
	int columns() {
		return columns;
	}

	/// Whether the last column is the sum of the others in each row: that of {@code cyclictest -H}.
	boolean lastIsSum() {
		return columns > 2 && !rows.isEmpty()
				&& rows.stream().allMatch(row -> Arrays.stream(row, 1, columns).sum() == row[columns]);
	}

	/// Latencies that a column has some of, ascending.
	long[] latencies(int column) {
		return rows.stream().filter(row -> row[column + 1] > 0).mapToLong(row -> row[0]).toArray();
	}

	/// The counts that are not zero of a column.
	long[] counts(int column) {
		return rows.stream().mapToLong(row -> row[column + 1]).filter(count -> count > 0).toArray();
	}
}
