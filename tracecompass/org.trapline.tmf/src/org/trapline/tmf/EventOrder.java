// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.TimeMerge;

/// The events of a recording in order of time: two for each exit, the exit and the entry that ends it.
///
/// A mapped file that has no name any more, 16 bytes an event: its time, and the exit's row with one bit for the entry. So
/// memory stays bounded whatever the number of exits. Not thread-safe.
final class EventOrder implements AutoCloseable {
	private static final int BYTES = 2 * Long.BYTES;
	private static final int BUFFER = BYTES << 12;
	private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.nativeOrder());

	private final Arena arena;
	private final MemorySegment events;
	private final long size;

	private EventOrder(Arena arena, MemorySegment events) {
		this.arena = arena;
		this.events = events;
		size = events.byteSize() / BYTES;
	}

	/// Puts the events of the exits that pass a filter in order.
	///
	/// @throws java.util.concurrent.CancellationException if the progress was cancelled
	static EventOrder of(ExitTrace trace, Filter filter, Progress progress) throws IOException {
		Path file = Files.createTempFile("trapline-events-", ".order");
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE)) {
			Writer writer = new Writer(channel);
			try {
				TimeMerge.tell(trace.vcpus().stream()
						.map(vcpu -> new EventSource(trace, filter, vcpu.index(), writer::add)).toList(), trace.span(), progress);
			} catch (java.io.UncheckedIOException e) {
				throw e.getCause();
			}
			writer.flush();
			Arena arena = Arena.ofShared();
			try {
				return new EventOrder(arena, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
			} catch (IOException | RuntimeException e) {
				arena.close();
				throw e;
			}
		}
	}

	/// How many events there are.
	long size() {
		return size;
	}

	/// When an event happened, in nanoseconds of the recording's clock.
	long time(long rank) {
		return events.get(LONG, rank * BYTES);
	}

	/// The row of the exit that an event belongs to.
	long row(long rank) {
		return events.get(LONG, rank * BYTES + Long.BYTES) >>> 1;
	}

	/// Whether an event is the entry that ends an exit.
	boolean entry(long rank) {
		return (events.get(LONG, rank * BYTES + Long.BYTES) & 1) != 0;
	}

	/// The first event at or after a time; {@link #size} where there is none.
	long from(long time) {
		long low = 0;
		long high = size;
		while (low < high) {
			long middle = (low + high) >>> 1;
			if (time(middle) < time)
				low = middle + 1;
			else
				high = middle;
		}
		return low;
	}

	@Override
	public void close() {
		arena.close();
	}

	private static final class Writer {
		private final FileChannel channel;
		private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.nativeOrder());

		Writer(FileChannel channel) {
			this.channel = channel;
		}

		void add(long time, long row, boolean entry) {
			if (buffer.remaining() < BYTES)
				try {
					flush();
				} catch (IOException e) {
					throw new java.io.UncheckedIOException(e);
				}
			buffer.putLong(time).putLong(row << 1 | (entry ? 1 : 0));
		}

		void flush() throws IOException {
			buffer.flip();
			while (buffer.hasRemaining())
				channel.write(buffer);
			buffer.clear();
		}
	}
}
