// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import static org.trapline.measure.columns.ColumnType.INT;
import static org.trapline.measure.columns.ColumnType.LONG;
import static org.trapline.measure.columns.ColumnType.SHORT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.columns.ColumnFile;
import org.trapline.measure.columns.ColumnFileWriter;

/// Builds an {@link ExitTrace} row by row.
///
/// Set the public fields for a row, then call {@link #add()}, which takes them and leaves them as they are. Not
/// thread-safe.
public final class ExitTraceWriter implements AutoCloseable {
	/// Most causes that one recording may have; any beyond it are booked under their bare reason.
	public static final int MAX_CAUSES = 1 << 16;

	public long time;
	public long interval;
	public long idle;
	public long descheduled;
	public long userTime;
	public long awayAt;
	public long guestBefore;
	public long pc;
	public long address;
	public int cause;
	public short vcpu;
	public short cpu;
	public short flags;
	public short targets;

	private final ColumnFileWriter columns = new ColumnFileWriter(List.of(LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG,
			LONG, INT, SHORT, SHORT, SHORT, SHORT));
	private final long[] times = columns.longs(ExitBlocks.TIME);
	private final long[] intervals = columns.longs(ExitBlocks.INTERVAL);
	private final long[] idles = columns.longs(ExitBlocks.IDLE);
	private final long[] descheduleds = columns.longs(ExitBlocks.DESCHEDULED);
	private final long[] userTimes = columns.longs(ExitBlocks.USER_TIME);
	private final long[] awayAts = columns.longs(ExitBlocks.AWAY_AT);
	private final long[] guestBefores = columns.longs(ExitBlocks.GUEST_BEFORE);
	private final long[] pcs = columns.longs(ExitBlocks.PC);
	private final long[] addresses = columns.longs(ExitBlocks.ADDRESS);
	private final int[] causeIndexes = columns.ints(ExitBlocks.CAUSE);
	private final short[] vcpus = columns.shorts(ExitBlocks.VCPU);
	private final short[] cpus = columns.shorts(ExitBlocks.CPU);
	private final short[] flagSets = columns.shorts(ExitBlocks.FLAGS);
	private final short[] targetSets = columns.shorts(ExitBlocks.TARGETS);

	private final List<ExitCause> causes = new ArrayList<>();
	private final Map<ExitCause, Integer> causeIndex = new HashMap<>();
	private long[] blockStart = new long[16];
	private long[] blockEnd = new long[16];

	/// The index of a cause, given out at its first appearance.
	public int causeIndex(ExitCause wanted) {
		Integer known = causeIndex.get(wanted);
		if (known != null)
			return known;
		if (causes.size() >= MAX_CAUSES && wanted.refinement() != ExitCause.Refinement.NONE)
			return causeIndex(new ExitCause(wanted.reason(), ExitCause.Refinement.NONE, ""));
		causes.add(wanted);
		causeIndex.put(wanted, causes.size() - 1);
		return causes.size() - 1;
	}

	/// Takes the row that the fields hold.
	///
	/// @throws java.io.UncheckedIOException if the disk has no room
	public void add() {
		int row = columns.row();
		times[row] = time;
		intervals[row] = interval;
		idles[row] = idle;
		descheduleds[row] = descheduled;
		userTimes[row] = userTime;
		awayAts[row] = awayAt;
		guestBefores[row] = guestBefore;
		pcs[row] = pc;
		addresses[row] = address;
		causeIndexes[row] = cause;
		vcpus[row] = vcpu;
		cpus[row] = cpu;
		flagSets[row] = flags;
		targetSets[row] = targets;
		bound(row, time - guestBefore, time + interval);
		columns.next();
	}

	/// Ends writing.
	public ExitTrace finish(List<Vcpu> vcpuList, ExitTrace.Span span, ExitTrace.Losses losses,
			Map<String, Long> eventCounts) {
		ColumnFile file = columns.finish();
		return new ExitTrace(vcpuList, causes, span, losses, eventCounts, file,
				Arrays.copyOf(blockStart, file.blocks()), Arrays.copyOf(blockEnd, file.blocks()));
	}

	/// Gives up what was written, unless {@link #finish} handed it on.
	@Override
	public void close() {
		columns.close();
	}

	private void bound(int row, long start, long end) {
		int block = columns.blockNumber();
		if (block == blockStart.length) {
			blockStart = Arrays.copyOf(blockStart, block * 2);
			blockEnd = Arrays.copyOf(blockEnd, block * 2);
		}
		if (row == 0) {
			blockStart[block] = start;
			blockEnd[block] = end;
		} else {
			blockStart[block] = Math.min(blockStart[block], start);
			blockEnd[block] = Math.max(blockEnd[block], end);
		}
	}
}
