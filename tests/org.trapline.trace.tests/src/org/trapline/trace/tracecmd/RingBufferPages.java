// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes pages as the kernel's ring buffer does.
final class RingBufferPages {
	private final int pageSize;
	private final int longSize;
	private final ByteOrder order;
	private final ByteArrayOutputStream done = new ByteArrayOutputStream();
	private ByteBuffer page;
	private long time;
	private boolean open;
	private boolean missed;
	private long missedCount;

	RingBufferPages(int pageSize, int longSize, ByteOrder order) {
		this.pageSize = pageSize;
		this.longSize = longSize;
		this.order = order;
		page = ByteBuffer.allocate(pageSize).order(order);
	}

	int dataOffset() {
		return 8 + longSize;
	}

	/// Appends an event; its record is padded to whole words.
	RingBufferPages event(long at, byte[] record) {
		int words = (record.length + 3) / 4;
		boolean explicit = words > 28;
		begin(at, (explicit ? 8 : 4) + 4 * words);
		long delta = at - time;
		if (delta >= 1 << 27) {
			begin(at, 8 + (explicit ? 8 : 4) + 4 * words);
			delta = at - time;
		}
		if (delta >= 1 << 27) {
			extend(delta);
			delta = 0;
		}
		head(explicit ? 0 : words, (int) delta);
		if (explicit)
			page.putInt(4 + 4 * words);
		page.put(record).position(page.position() + 4 * words - record.length);
		time = at;
		return this;
	}

	/// Appends a time stamp: the lower 59 bits of an absolute time.
	RingBufferPages stamp(long at) {
		begin(at, 8);
		long bits = at & (1L << 59) - 1;
		head(31, (int) (bits & (1 << 27) - 1));
		page.putInt((int) (bits >>> 27));
		time = at;
		return this;
	}

	/// Appends an event that was discarded; its time goes on by one at least.
	RingBufferPages discarded(long at, int bytes) {
		begin(at, 12 + bytes);
		if (at - time >= 1 << 27) {
			extend(at - time);
			time = at;
		}
		int delta = Math.max((int) (at - time), 1);
		head(29, delta);
		page.putInt(bytes).position(page.position() + bytes - 4);
		time += delta;
		return this;
	}

	/// Fills the rest of the page with padding, as part of its data.
	RingBufferPages padToEnd() {
		head(29, 0);
		page.position(pageSize);
		return flush();
	}

	/// Begins a new page that tells of lost events.
	///
	/// @param count how many; negative for not known
	RingBufferPages lost(long count) {
		flush();
		missed = true;
		missedCount = count;
		return this;
	}

	/// Ends the page.
	RingBufferPages flush() {
		if (!open)
			return this;
		int commit = page.position() - dataOffset();
		long flags = commit;
		if (missed) {
			flags |= 1L << 31;
			if (missedCount >= 0 && page.remaining() >= longSize) {
				flags |= 1L << 30;
				putLong(page.position(), missedCount);
			}
		}
		putLong(8, flags);
		done.writeBytes(page.array());
		page = ByteBuffer.allocate(pageSize).order(order);
		open = false;
		missed = false;
		return this;
	}

	byte[] bytes() {
		return flush().done.toByteArray();
	}

	private void begin(long at, int bytes) {
		if (open && page.remaining() < bytes)
			flush();
		if (!open) {
			open = true;
			page.putLong(at).position(dataOffset());
			time = at;
		}
	}

	private void extend(long delta) {
		head(30, (int) (delta & (1 << 27) - 1));
		page.putInt((int) (delta >>> 27));
	}

	private void head(int type, int delta) {
		page.putInt(order == ByteOrder.LITTLE_ENDIAN ? delta << 5 | type : type << 27 | delta);
	}

	private void putLong(int at, long value) {
		if (longSize == 8)
			page.putLong(at, value);
		else
			page.putInt(at, (int) value);
	}
}
