// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.columns.ColumnFile;

/// Single exits of a recording, for a table of events: by row, or page by page in order of time.
///
/// Rows stand in the order in which exits ended, which is nearly but not quite that of their times; exits of the same
/// time come in the order of their rows. Reads the blocks concerned, not the recording. Not thread-safe.
public final class ExitEvents {
	private static final Comparator<Position> IN_TIME = Comparator.comparingLong(Position::time)
			.thenComparingLong(Position::row);

	private final ExitTrace trace;
	private final RowFilter filter;
	private final ExitBlocks blocks;
	private int loaded = -1;
	/// By block, the smallest start of this block and those after it.
	private final long[] startsAfter;
	/// By block, the largest end of this block and those before it.
	private final long[] endsBefore;

	/// Where an exit stands in order of time.
	private record Position(long time, long row) {
	}

	/// @param filter which exits are looked at, other than by {@link #at}
	public ExitEvents(ExitTrace trace, Filter filter) {
		this.trace = trace;
		this.filter = new RowFilter(trace, filter);
		blocks = trace.blocks();
		int count = trace.blockCount();
		startsAfter = new long[count];
		endsBefore = new long[count];
		for (int b = 0; b < count; b++)
			endsBefore[b] = b == 0 ? trace.blockEnd(b) : Math.max(endsBefore[b - 1], trace.blockEnd(b));
		for (int b = count - 1; b >= 0; b--)
			startsAfter[b] = b == count - 1 ? trace.blockStart(b) : Math.min(startsAfter[b + 1], trace.blockStart(b));
	}

	/// The exit of a row of the trace, 0 to {@link ExitTrace#size()} - 1.
	public ExitDetail at(long row) {
		if (row < 0 || row >= trace.size())
			throw new IndexOutOfBoundsException("row " + row + " of " + trace.size());
		load((int) (row / ColumnFile.BLOCK_ROWS));
		return detail(row, (int) (row % ColumnFile.BLOCK_ROWS));
	}

	/// The first exits at or after a time, in order of time.
	public List<ExitDetail> from(long time, int most) {
		return following(new Position(time, -1), most);
	}

	/// The exits that follow one, in order of time.
	public List<ExitDetail> after(ExitDetail last, int most) {
		return following(new Position(last.time(), last.row()), most);
	}

	/// The exits that come just before one, in order of time.
	public List<ExitDetail> before(ExitDetail first, int most) {
		Position bound = new Position(first.time(), first.row());
		PriorityQueue<Position> latest = new PriorityQueue<>(IN_TIME);
		for (int b = trace.blockCount() - 1; b >= 0; b--) {
			Position earliest = latest.peek();
			if (latest.size() >= most && (earliest == null || endsBefore[b] < earliest.time))
				break;
			if (trace.blockStart(b) <= bound.time)
				for (int r = load(b) - 1; r >= 0; r--)
					offer(b, r, latest, most, bound, false);
		}
		return details(latest);
	}

	/// The exit of a vCPU whose guest time before it, or interval after it, holds the time; else the one nearest to it.
	///
	/// @param vcpu index into {@link ExitTrace#vcpus()}
	/// @return empty where the vCPU has no exit that passes the filter
	public Optional<ExitDetail> nearest(int vcpu, long time) {
		List<Integer> order = new ArrayList<>();
		for (int b = 0; b < trace.blockCount(); b++)
			order.add(b);
		order.sort(Comparator.comparingLong(b -> distance(trace.blockStart(b), trace.blockEnd(b), time)));
		long best = Long.MAX_VALUE;
		long bestRow = -1;
		for (int b : order) {
			if (distance(trace.blockStart(b), trace.blockEnd(b), time) >= best)
				break;
			int rows = load(b);
			short[] vcpus = blocks.vcpus();
			for (int r = 0; r < rows; r++) {
				if (vcpus[r] != vcpu || !filter.passes(r))
					continue;
				long exit = blocks.times()[r];
				long distance = distance(exit - blocks.guestBefore()[r], exit + blocks.intervals()[r] - 1, time);
				if (distance < best) {
					best = distance;
					bestRow = (long) b * ColumnFile.BLOCK_ROWS + r;
				}
			}
		}
		return bestRow < 0 ? Optional.empty() : Optional.of(at(bestRow));
	}

	/// How far a time is from an interval; 0 inside, both ends included.
	private static long distance(long start, long end, long time) {
		return Math.max(0, Math.max(start - time, time - Math.max(start, end)));
	}

	private List<ExitDetail> following(Position bound, int most) {
		PriorityQueue<Position> earliest = new PriorityQueue<>(IN_TIME.reversed());
		for (int b = 0; b < trace.blockCount(); b++) {
			Position latest = earliest.peek();
			if (earliest.size() >= most && (latest == null || startsAfter[b] > latest.time))
				break;
			if (trace.blockEnd(b) >= bound.time) {
				int rows = load(b);
				for (int r = 0; r < rows; r++)
					offer(b, r, earliest, most, bound, true);
			}
		}
		return details(earliest);
	}

	/// Keeps a row if it is on the right side of the bound and among the nearest to it.
	private void offer(int block, int row, PriorityQueue<Position> nearest, int most, Position bound, boolean after) {
		long time = blocks.times()[row];
		if (after ? time < bound.time : time > bound.time)
			return;
		Position farthest = nearest.peek();
		boolean full = nearest.size() >= most;
		if (full && (farthest == null || (after ? time > farthest.time : time < farthest.time)) || !filter.passes(row))
			return;
		Position position = new Position(time, (long) block * ColumnFile.BLOCK_ROWS + row);
		int side = IN_TIME.compare(position, bound);
		if (after ? side <= 0 : side >= 0)
			return;
		nearest.add(position);
		if (full)
			nearest.remove();
	}

	/// Reads positions block after block, and gives them in order of time.
	private List<ExitDetail> details(PriorityQueue<Position> positions) {
		List<Position> byRow = new ArrayList<>(positions);
		byRow.sort(Comparator.comparingLong(Position::row));
		List<ExitDetail> details = new ArrayList<>();
		for (Position position : byRow)
			details.add(at(position.row));
		details.sort(Comparator.comparingLong(ExitDetail::time).thenComparingLong(ExitDetail::row));
		return details;
	}

	private int load(int block) {
		int rows = blocks.load(block);
		if (block != loaded) {
			filter.columns(blocks);
			loaded = block;
		}
		return rows;
	}

	private ExitDetail detail(long id, int row) {
		int flags = blocks.flags()[row];
		long interval = blocks.intervals()[row];
		long idle = blocks.idle()[row];
		long descheduled = blocks.descheduled()[row];
		int cpu = blocks.cpus()[row];
		return new ExitDetail(id, blocks.times()[row], trace.vcpus().get(blocks.vcpus()[row]),
				cpu < 0 ? OptionalInt.empty() : OptionalInt.of(cpu), trace.causes().get(blocks.causes()[row]), interval,
				Math.max(0, interval - idle - descheduled), blocks.userTime()[row], idle, descheduled,
				(flags & ExitBlocks.NO_GUEST_TIME) != 0 ? OptionalLong.empty()
						: OptionalLong.of(blocks.guestBefore()[row]),
				blocks.pcs()[row],
				(flags & ExitBlocks.HAS_ADDRESS) != 0 ? OptionalLong.of(blocks.addresses()[row]) : OptionalLong.empty(),
				flags);
	}
}
