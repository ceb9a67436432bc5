// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.List;
import org.trapline.measure.columns.ColumnFile;
import org.trapline.measure.columns.ColumnFileWriter;
import org.trapline.measure.columns.ColumnType;

/// Samples of counters with the program counter at each: what perf record takes of the PMU.
public final class EventSamples implements Measurement, AutoCloseable {
	/// Where the CPU was when a sample was taken: PERF_RECORD_MISC_CPUMODE of include/uapi/linux/perf_event.h.
	public enum Mode {
		UNKNOWN, KERNEL, USER, HYPERVISOR, GUEST_KERNEL, GUEST_USER
	}

	private final List<String> events;
	private final ColumnFile columns;

	EventSamples(List<String> events, ColumnFile columns) {
		this.events = List.copyOf(events);
		this.columns = columns;
	}

	/// The events sampled, by the index that the event column has.
	public List<String> events() {
		return events;
	}

	public long size() {
		return columns.rows();
	}

	public int blockCount() {
		return columns.blocks();
	}

	/// A new view on the blocks, for one thread.
	public Blocks blocks() {
		return new Blocks(columns.reader());
	}

	@Override
	public void close() {
		columns.close();
	}

	/// The columns, one block at a time; used as {@link ExitBlocks}.
	public static final class Blocks {
		private final ColumnFile.Reader reader;

		Blocks(ColumnFile.Reader reader) {
			this.reader = reader;
		}

		public int load(int block) {
			return reader.load(block);
		}

		/// Nanoseconds of the recording's clock.
		public long[] times() {
			return reader.longs(0);
		}

		/// Program counter.
		public long[] pcs() {
			return reader.longs(1);
		}

		/// How many events the sample stands for.
		public long[] periods() {
			return reader.longs(2);
		}

		/// Thread id.
		public int[] threads() {
			return reader.ints(3);
		}

		public short[] cpus() {
			return reader.shorts(4);
		}

		/// Index into {@link EventSamples#events()}.
		public short[] eventIndexes() {
			return reader.shorts(5);
		}

		/// Ordinal of {@link Mode}.
		public short[] modes() {
			return reader.shorts(6);
		}
	}

	/// Builds samples row by row. Not thread-safe.
	public static final class Writer implements AutoCloseable {
		private final ColumnFileWriter columns = new ColumnFileWriter(List.of(ColumnType.LONG, ColumnType.LONG,
				ColumnType.LONG, ColumnType.INT, ColumnType.SHORT, ColumnType.SHORT, ColumnType.SHORT));

		/// Takes a sample.
		///
		/// @throws java.io.UncheckedIOException if the disk has no room
		public void add(long time, long pc, long period, int thread, int cpu, int event, Mode mode) {
			int row = columns.row();
			columns.longs(0)[row] = time;
			columns.longs(1)[row] = pc;
			columns.longs(2)[row] = period;
			columns.ints(3)[row] = thread;
			columns.shorts(4)[row] = (short) cpu;
			columns.shorts(5)[row] = (short) event;
			columns.shorts(6)[row] = (short) mode.ordinal();
			columns.next();
		}

		public EventSamples finish(List<String> events) {
			return new EventSamples(events, columns.finish());
		}

		@Override
		public void close() {
			columns.close();
		}
	}
}
