// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.nio.ByteOrder;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;

/// How an event was opened: what matters here of struct perf_event_attr (include/uapi/linux/perf_event.h).
///
/// @param type PERF_TYPE_*; {@link #TRACEPOINT} is one of them
/// @param config the event's number inside its type; of a tracepoint its id
/// @param period how many events a sample stands for where it does not tell itself; 0 where that varies
/// @param sampleType what samples hold: bits of {@link SampleLayout}
/// @param readFormat what counts read hold: bits of {@link ReadFormat}
/// @param flags the bit field that begins with {@code disabled}, that one in bit 0
/// @param clock the clock's id, if the flags say that one was chosen
record EventAttr(int type, long config, long period, long sampleType, long readFormat, long flags, int clock) {
	static final int HARDWARE = 0;
	static final int SOFTWARE = 1;
	static final int TRACEPOINT = 2;
	static final int HARDWARE_CACHE = 3;

	/// Length of the first published version, PERF_ATTR_SIZE_VER0; also meant by a size of 0.
	static final int LEAST_BYTES = 64;
	/// Far above what any kernel has (136 in Linux 6.12); the rest of a longer one is passed over.
	static final int MOST_BYTES = 4096;

	private static final int CLOCK_END = 96;
	private static final long FREQUENCY = 1L << 10;
	private static final long SAMPLE_ID_ALL = 1L << 18;
	private static final long USE_CLOCK = 1L << 25;

	/// Whether records other than samples end with the fields that identify them.
	boolean identifiesAll() {
		return (flags & SAMPLE_ID_ALL) != 0;
	}

	boolean ownClock() {
		return (flags & USE_CLOCK) != 0;
	}

	/// Reads one, of any version, and leaves the reader behind it.
	///
	/// @param length that the file gives it; 0 to go by its own size field
	static EventAttr read(FieldReader in, ByteOrder order, long length) throws ImportException, IOException {
		long begin = in.position();
		int type = (int) in.u32("an event's type");
		long own = in.u32("an event's attr size");
		long bytes = length != 0 ? length : own == 0 ? LEAST_BYTES : own;
		if (bytes < LEAST_BYTES || bytes > MOST_BYTES)
			throw new ImportException(in.seek(begin, "an event").problem("an attr of " + bytes + " bytes",
					LEAST_BYTES + " to " + MOST_BYTES));
		long config = in.i64("an event's config");
		long period = in.i64("an event's period");
		long sampleType = in.i64("an event's sample_type");
		long readFormat = in.i64("an event's read_format");
		long flags = in.i64("an event's flags");
		int clock = 0;
		if (bytes >= CLOCK_END) {
			in.skip("an event's attr", CLOCK_END - 4 - (in.position() - begin));
			clock = (int) in.u32("an event's clock");
		}
		in.skip("an event's attr", begin + bytes - in.position());
		// C's bit fields begin at the most significant bit on big endian machines
		if (order == ByteOrder.BIG_ENDIAN)
			flags = Long.reverse(flags);
		return new EventAttr(type, config, (flags & FREQUENCY) != 0 ? 0 : period, sampleType, readFormat, flags, clock);
	}
}
