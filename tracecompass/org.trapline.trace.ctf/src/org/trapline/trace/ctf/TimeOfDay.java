// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.trapline.trace.ImportException;

/// When traces were recorded, by what their packets' heads say.
///
/// @param begin in nanoseconds since the Unix epoch
/// @param end likewise
record TimeOfDay(long begin, long end) {
	/// Packets of a file that are looked at.
	private static final int MOST_PACKETS = 100_000;

	/// The time from the first packet's begin to the last one's end; empty where the clock does not tell the time of day, or the
	/// packets no time.
	static Optional<TimeOfDay> of(List<TraceMetadata> traces) throws IOException {
		long begin = Long.MAX_VALUE;
		long end = Long.MIN_VALUE;
		TraceSet set;
		try {
			set = TraceSet.open(traces.getFirst().folder, traces.stream().map(trace -> trace.folder).toList());
		} catch (ImportException _) {
			return Optional.empty();
		}
		for (List<StreamPart> parts : set.streams())
			for (StreamPart part : parts) {
				TraceClock clock = part.first().stream().clock;
				if (clock.offset() == 0)
					return Optional.empty();
				long last = lastEnd(part);
				if (part.first().begin() == PacketHead.UNKNOWN || last == PacketHead.UNKNOWN)
					continue;
				begin = Math.min(begin, clock.nanos(part.first().begin()) + clock.offset());
				end = Math.max(end, clock.nanos(last) + clock.offset());
			}
		return begin > end ? Optional.empty() : Optional.of(new TimeOfDay(begin, end));
	}

	/// Whether there is a moment in both.
	boolean overlaps(TimeOfDay other) {
		return begin <= other.end && other.begin <= end;
	}

	private static long lastEnd(StreamPart part) throws IOException {
		long end = part.first().end();
		try (FileChannel file = FileChannel.open(part.file(), StandardOpenOption.READ)) {
			PacketData data = new PacketData(file, part.trace().slots);
			long at = part.first().bytes();
			for (int i = 0; i < MOST_PACKETS && at < part.size(); i++) {
				PacketHead packet = PacketHead.read(part.trace(), file, at, part.size(), data);
				if (packet.bytes() == 0)
					break;
				at += packet.bytes();
				end = Math.max(end, packet.end());
			}
		} catch (StreamDamage _) {
			return end; // told when the trace is read
		}
		return end;
	}
}
