// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.nio.ByteOrder;
import org.trapline.trace.binary.TimeMerge;
import org.trapline.trace.binary.Words;

/// Goes from event to event of one CPU's ring buffer and computes each one's time.
///
/// A page begins with its time and the length of its data; events follow, each with a head of type_len (5 bits) and
/// time_delta (27 bits), as include/linux/ring_buffer.h has them. A page that cannot be is left out, one with an event
/// that cannot be is left at that event; both count as loss. Nothing is allocated per event or page.
final class PageCursor implements TimeMerge.Cursor {
	private static final int HEAD = 4;
	private static final int LENGTH_IN_ARRAY = 0;
	private static final int MOST_LENGTH = 28;
	private static final int PADDING = 29;
	private static final int TIME_EXTEND = 30;
	private static final int DELTA_BITS = 27;
	private static final int DELTA_MASK = (1 << DELTA_BITS) - 1;
	private static final int COMMIT_MASK = (1 << 27) - 1;
	/// Flags in commit: RB_MISSED_EVENTS and RB_MISSED_STORED of kernel/trace/ring_buffer.c.
	private static final int MISSED_EVENTS = 1 << 31;
	private static final int MISSED_STORED = 1 << 30;
	/// An absolute time stamp has 59 bits; those above are the ones of the time before it.
	private static final int STAMP_BITS = 59;

	private final PageSource pages;
	private final HeaderPage layout;
	private final Words words;
	private final boolean bigEndian;
	private final TimeCorrection correction;
	private final Losses losses;
	private byte[] array;
	private int next;
	private int end;
	/// Of the recorded clock, before any correction.
	private long clock;
	private boolean lost;
	private long lostCount;
	private boolean anyEvent;
	/// Whether the page is cut, which was said already: an event that is cut with it need not be told of.
	private boolean clipped;

	/// The CPU that the events are of.
	final int cpu;
	/// The buffer that they come from, as an index.
	final int buffer;
	/// Time of the event turned to, corrected.
	long time;
	/// Where the event's record begins in {@link #array()}.
	int record;
	/// Bytes of the record, padding included.
	int length;

	/// Hears of events that are missing.
	interface Losses {
		/// Takes a loss, as soon as the last event before it was left.
		///
		/// @param time of the first event after it; of the last one before it, if none comes after it
		/// @param since the last event before it; {@link Long#MIN_VALUE} if there is none
		/// @param count how many are missing; 0 where the file does not tell
		void lost(long time, long since, int cpu, long count);
	}

	PageCursor(PageSource pages, HeaderPage layout, ByteOrder order, TimeCorrection correction, int buffer,
			Losses losses) {
		this.pages = pages;
		this.layout = layout;
		words = new Words(order);
		bigEndian = order == ByteOrder.BIG_ENDIAN;
		this.correction = correction;
		this.buffer = buffer;
		this.losses = losses;
		cpu = pages.extent.cpu();
		array = pages.array;
	}

	/// The array that holds the record.
	byte[] array() {
		return array;
	}

	/// How many bytes of the CPU's data in the file were read.
	long consumed() {
		return pages.consumed();
	}

	@Override
	public long time() {
		return time;
	}

	/// Turns to the next event.
	///
	/// @return false if there is none
	@Override
	public boolean advance() throws IOException {
		for (;;) {
			while (end - next >= HEAD) {
				int head = words.i32(array, next);
				int type = bigEndian ? head >>> DELTA_BITS : head & 31;
				int delta = bigEndian ? head & DELTA_MASK : head >>> 5;
				if (type > LENGTH_IN_ARRAY && type <= MOST_LENGTH) {
					if (take(next + HEAD, type * 4, delta))
						return true;
				} else if (end - next < 2 * HEAD) {
					if (type != PADDING || delta != 0)
						damagedEvent("an event of type " + type);
					next = end;
				} else if (other(type, delta, words.i32(array, next + HEAD))) {
					return true;
				}
			}
			if (next < end)
				damagedEvent((end - next) + " bytes");
			if (!nextPage()) {
				if (lost && anyEvent)
					tellLoss(time);
				return false;
			}
		}
	}

	/// Handles an event that has a word behind its head.
	///
	/// @return whether it is data
	private boolean other(int type, int delta, int word) {
		switch (type) {
		case LENGTH_IN_ARRAY -> {
			// the word counts itself; the record is padded to whole words
			if (word >= HEAD && word <= end - next)
				return take(next + 2 * HEAD, word - HEAD + 3 & ~3, delta);
			damagedEvent("an event of " + Integer.toUnsignedString(word) + " bytes");
			next = end;
		}
		case PADDING -> {
			// without a time it fills the rest of the page, else it is an event that was discarded
			clock += delta;
			boolean within = word >= 0 && word <= end - next - HEAD;
			if (!within && delta != 0)
				damagedEvent("padding of " + Integer.toUnsignedString(word) + " bytes");
			next = delta == 0 || !within ? end : next + HEAD + word;
		}
		case TIME_EXTEND -> {
			clock += extended(word, delta);
			next += 2 * HEAD;
		}
		default -> {
			clock = absolute(extended(word, delta));
			next += 2 * HEAD;
		}
		}
		return false;
	}

	private boolean take(int at, int bytes, int delta) {
		if (bytes > end - at) {
			damagedEvent("an event of " + bytes + " bytes");
			next = end;
			return false;
		}
		clock += delta;
		long before = time;
		time = correction.apply(clock);
		record = at;
		length = bytes;
		next = at + bytes;
		if (lost)
			tellLoss(before);
		anyEvent = true;
		return true;
	}

	private static long extended(int word, int delta) {
		return (word & 0xffff_ffffL) << DELTA_BITS | delta;
	}

	/// A time stamp with the upper bits that it lacks.
	private long absolute(long stamp) {
		long upper = clock >>> STAMP_BITS << STAMP_BITS;
		if (upper == 0)
			return stamp;
		long whole = upper | stamp;
		return Long.compareUnsigned(whole, clock) < 0 ? whole + (1L << STAMP_BITS) : whole;
	}

	private boolean nextPage() throws IOException {
		boolean more = pages.next();
		if (pages.gap) {
			pages.gap = false;
			loss(0);
		}
		if (!more)
			return false;
		array = pages.array;
		int begin = pages.begin;
		int data = begin + layout.data();
		next = end = 0;
		clipped = false;
		if (data > pages.end) {
			damagedPage(begin, "a page of " + (pages.end - begin) + " bytes");
			return true;
		}
		int flags = (int) kernelLong(begin + layout.commit());
		int commit = flags & COMMIT_MASK;
		if (commit > pages.pageSize - layout.data()) {
			damagedPage(begin + layout.commit(), "a page with " + commit + " bytes of events");
			return true;
		}
		clock = words.i64(array, begin + layout.timestamp());
		next = data;
		end = data + commit;
		if ((flags & MISSED_EVENTS) != 0) {
			int after = end + layout.commitBytes();
			boolean stored = (flags & MISSED_STORED) != 0 && after <= pages.end;
			loss(stored ? kernelLong(end) : 0);
		}
		if (end > pages.end) {
			if (!pages.extent.cut())
				damagedEvent("a page of " + (pages.end - begin) + " bytes");
			end = pages.end;
			clipped = true;
		}
		return true;
	}

	/// Notes that events are missing before the next one.
	private void loss(long count) {
		lost = true;
		lostCount += Math.max(count, 0);
	}

	private void tellLoss(long before) {
		losses.lost(time, anyEvent ? before : Long.MIN_VALUE, cpu, lostCount);
		lost = false;
		lostCount = 0;
	}

	private void damagedEvent(String found) {
		if (!clipped)
			pages.damaged(next, found, "events within the page's data");
		loss(0);
	}

	private void damagedPage(int at, String found) {
		pages.damaged(at, found, "at most " + (pages.pageSize - layout.data()) + " on a page of " + pages.pageSize);
		loss(0);
	}

	/// An unsigned number of the size of the recorded kernel's long.
	private long kernelLong(int at) {
		return layout.commitBytes() == 8 ? words.i64(array, at) : words.i32(array, at) & 0xffff_ffffL;
	}
}
