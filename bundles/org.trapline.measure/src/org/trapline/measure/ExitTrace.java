// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.measure.columns.ColumnFile;

/// Every exit of a recording, in columns: when, which vCPU, why, how long it took to handle.
///
/// Rows stand in the order in which the exits were completed by an entry. Times are nanoseconds of the recording's
/// clock. Memory stays bounded whatever the number of exits: read block by block through {@link #blocks()}.
public final class ExitTrace implements Measurement, AutoCloseable {
	private final List<Vcpu> vcpus;
	private final List<ExitCause> causes;
	private final Span span;
	private final Losses losses;
	private final Map<String, Long> eventCounts;
	private final ColumnFile columns;
	private final long[] blockStart;
	private final long[] blockEnd;

	/// The time that a recording covers, in nanoseconds of its clock: from its first to its last event.
	public record Span(long start, long end) {
		public double seconds() {
			return (end - start) / 1e9;
		}
	}

	/// What could not be made into an exit, counted and never guessed.
	///
	/// Every exit of the recording is a row of the trace, or one of {@code exitsWithoutEntry} or
	/// {@code intervalsAcrossLoss}.
	///
	/// @param exitsWithoutEntry exits that no entry of the same vCPU followed, by the recording's end or because of a
	///            loss, or that came out of order
	/// @param entriesWithoutExit entries that no recorded exit preceded, other than a vCPU's first entry ever
	/// @param lostEvents events that the recorder says it lost
	/// @param intervalsAcrossLoss exits thrown away since events of their vCPU may have been lost between exit and entry
	/// @param unordered events that came earlier than an event already handled of the same vCPU
	public record Losses(long exitsWithoutEntry, long entriesWithoutExit, long lostEvents, long intervalsAcrossLoss,
			long unordered) {
	}

	ExitTrace(List<Vcpu> vcpus, List<ExitCause> causes, Span span, Losses losses, Map<String, Long> eventCounts,
			ColumnFile columns, long[] blockStart, long[] blockEnd) {
		this.vcpus = List.copyOf(vcpus);
		this.causes = List.copyOf(causes);
		this.span = span;
		this.losses = losses;
		this.eventCounts = java.util.Collections.unmodifiableMap(new TreeMap<>(eventCounts));
		this.columns = columns;
		this.blockStart = blockStart;
		this.blockEnd = blockEnd;
	}

	/// The vCPUs, by index.
	public List<Vcpu> vcpus() {
		return vcpus;
	}

	/// The causes, by the index that the cause column has.
	public List<ExitCause> causes() {
		return causes;
	}

	public Span span() {
		return span;
	}

	public Losses losses() {
		return losses;
	}

	/// How many events of each name the recording holds, whether an exit is made of them or not; sorted by name.
	public Map<String, Long> eventCounts() {
		return eventCounts;
	}

	/// All events of the recording.
	public long events() {
		return eventCounts.values().stream().mapToLong(Long::longValue).sum();
	}

	/// How many exits there are.
	public long size() {
		return columns.rows();
	}

	public int blockCount() {
		return columns.blocks();
	}

	/// A new view on the blocks, for one thread.
	public ExitBlocks blocks() {
		return new ExitBlocks(this, columns.reader());
	}

	/// Earliest begin of guest time before any exit of a block: nothing of the block lies before it.
	public long blockStart(int block) {
		return blockStart[block];
	}

	/// Latest entry after any exit of a block: nothing of the block lies after it.
	public long blockEnd(int block) {
		return blockEnd[block];
	}

	@Override
	public void close() {
		columns.close();
	}
}
