// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.trapline.measure.Point;
import org.trapline.measure.text.Quantities;
import org.trapline.trace.text.LineProblems;

/// Strides and rows of lat_mem_rd in the order in which they stand in a log, and which rows are of which stride.
///
/// Sizes rise within a table, so a smaller one begins another. As many strides as tables belong together in their
/// order, wherever they stand; else a table belongs to the stride above it.
final class LoadTables {
	private static final long UNKNOWN = 0;

	private final LineProblems problems;
	private final List<Stride> strides = new ArrayList<>();
	private final List<Rows> tables = new ArrayList<>();
	private boolean repeats;
	/// Whether a stride stands below the last row.
	private boolean strideSince;

	/// Rows of one stride.
	///
	/// @param line of the first
	record Table(long line, long stride, List<Point> points) {
	}

	private record Stride(long line, long bytes) {
	}

	private record Rows(long line, List<Point> points) {
	}

	LoadTables(LineProblems problems) {
		this.problems = problems;
	}

	void stride(long line, long bytes) {
		strides.add(new Stride(line, bytes));
		strideSince = true;
	}

	/// A stride that cannot be read: its rows are left out.
	void unknownStride(long line) {
		stride(line, UNKNOWN);
	}

	void row(long line, long size, double nanos) {
		double last = tables.isEmpty() ? Double.POSITIVE_INFINITY : tables.getLast().points.getLast().x();
		if (size < last || size == last && strideSince)
			tables.add(new Rows(line, new ArrayList<>()));
		else if (size == last) {
			repeats = true;
			problems.leftOut(line, "the size " + Quantities.bytes(size) + " again", "a larger one than in the row above");
			return;
		}
		tables.getLast().points.add(new Point(size, nanos));
		strideSince = false;
	}

	/// Takes out the last stride, if it still has no rows: they may follow lines of others.
	OptionalLong waiting() {
		boolean waits = strideSince && strides.size() == tables.size() + 1 && strides.getLast().bytes != UNKNOWN;
		return waits ? OptionalLong.of(strides.removeLast().bytes) : OptionalLong.empty();
	}

	/// The tables whose stride is known.
	///
	/// @param operands of the command that printed them, as far as it is known: a size and strides
	List<Table> assigned(List<String> operands) {
		if (strides.isEmpty())
			operands.stream().skip(1).forEach(o -> strides.add(new Stride(0, Sizes.given(o).orElse(UNKNOWN))));
		boolean inOrder = strides.size() == tables.size();
		List<Optional<Stride>> owners = new ArrayList<>();
		for (int i = 0; i < tables.size(); i++)
			owners.add(inOrder ? Optional.of(strides.get(i)) : above(tables.get(i).line));
		Set<Optional<Stride>> distinct = new HashSet<>(owners);
		if (!inOrder && (distinct.size() < tables.size() || repeats && strides.size() > tables.size()))
			return mixed();
		List<Table> assigned = new ArrayList<>();
		for (int i = 0; i < tables.size(); i++) {
			Rows rows = tables.get(i);
			Optional<Stride> stride = owners.get(i).filter(s -> s.bytes != UNKNOWN);
			if (stride.isPresent())
				assigned.add(new Table(rows.line, stride.get().bytes, rows.points));
			else
				leaveOut(rows, "rows of a stride that is not told");
		}
		if (!inOrder)
			strides.stream().filter(s -> s.line > 0 && !distinct.contains(Optional.of(s)))
					.forEach(s -> problems.brokenOff(s.line, "no row of this stride", "rows of MiB and nanoseconds"));
		return assigned;
	}

	private Optional<Stride> above(long line) {
		return strides.stream().filter(s -> s.line > 0 && s.line <= line).reduce((_, later) -> later);
	}

	private List<Table> mixed() {
		tables.forEach(rows -> leaveOut(rows, tables.size() + " tables and " + strides.size()
				+ " strides in disorder: lost lines, or the mixed output of several lat_mem_rd"));
		return List.of();
	}

	private void leaveOut(Rows rows, String found) {
		problems.leftOut(rows.line, found + " (" + rows.points.size() + " rows)", "\"stride=, and the rows below it");
	}
}
