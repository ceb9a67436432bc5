// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Physical memory: ranges of addresses whose bytes are kept in banks, made when first touched.
public final class Ram {
	/// A bank's size, 16 MiB, as a power of two.
	public static final int BANK_BITS = 24;
	/// Its bytes.
	public static final int BANK_BYTES = 1 << BANK_BITS;

	private final List<Range> ranges = new ArrayList<>();
	private final Map<Long, byte[]> banks = new HashMap<>();

	private record Range(long start, long bytes) {
		boolean contains(long physical) {
			return Long.compareUnsigned(physical - start, bytes) < 0;
		}
	}

	/// Memory of some ranges.
	public Ram() {
	}

	/// Adds memory.
	///
	/// @param start a multiple of 4 KiB
	/// @param bytes a multiple of 4 KiB
	public Ram add(long start, long bytes) {
		if (((start | bytes) & CoreMemory.PAGE_BYTES - 1) != 0 || bytes <= 0)
			throw new IllegalArgumentException(
					String.format("memory of 0x%x bytes at 0x%x: expected multiples of 4096", bytes, start));
		ranges.add(new Range(start, bytes));
		return this;
	}

	/// Whether there is memory at an address.
	public boolean contains(long physical) {
		for (Range range : ranges)
			if (range.contains(physical))
				return true;
		return false;
	}

	/// The bank that holds an address; the byte is at {@link #offset} in it.
	///
	/// @throws IndexOutOfBoundsException if there is no memory
	public byte[] bank(long physical) {
		byte[] bank = banks.get(physical >>> BANK_BITS);
		if (bank != null)
			return bank;
		if (!contains(physical))
			throw new IndexOutOfBoundsException(String.format("no memory at 0x%x", physical));
		byte[] made = new byte[BANK_BYTES];
		banks.put(physical >>> BANK_BITS, made);
		return made;
	}

	/// Where in its bank an address is.
	public static int offset(long physical) {
		return (int) physical & BANK_BYTES - 1;
	}

	/// Bytes that are held: those of the banks that were touched.
	public long touched() {
		return (long) banks.size() * BANK_BYTES;
	}

	/// Copies bytes out.
	public void read(long physical, byte[] to, int offset, int length) {
		for (int done = 0; done < length;) {
			int part = Math.min(length - done, BANK_BYTES - offset(physical + done));
			System.arraycopy(bank(physical + done), offset(physical + done), to, offset + done, part);
			done += part;
		}
	}

	/// Copies bytes in, as a loader or a device does: cores that have decoded them are to be told.
	public void write(long physical, byte[] from, int offset, int length) {
		for (int done = 0; done < length;) {
			int part = Math.min(length - done, BANK_BYTES - offset(physical + done));
			System.arraycopy(from, offset + done, bank(physical + done), offset(physical + done), part);
			done += part;
		}
	}
}
