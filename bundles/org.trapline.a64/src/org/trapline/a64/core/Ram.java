// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Physical memory: ranges of addresses whose bytes are kept in banks, made when first touched.
public final class Ram {
	/// A bank's size, 16 MiB, as a power of two.
	public static final int BANK_BITS = 24;
	/// Its bytes.
	public static final int BANK_BYTES = 1 << BANK_BITS;

	private static final int RECENT = 64;

	private Range[] ranges = {};
	private final Map<Long, byte[]> banks = new HashMap<>();
	// those banks found last that are memory throughout, by the low bits of their number
	private final long[] recentNumbers = new long[RECENT];
	private final byte[][] recentBanks = new byte[RECENT][];

	private final List<Alias> aliases = new ArrayList<>();

	/// Memory that is another's too.
	///
	/// @param number of the first bank
	/// @param of whose banks they are
	/// @param there number of the first bank there
	private record Alias(long number, long banks, Ram of, long there) {
	}

	private record Range(long start, long bytes) {
		boolean contains(long physical) {
			return Long.compareUnsigned(physical - start, bytes) < 0;
		}

		boolean contains(long physical, long length) {
			return contains(physical) && length <= bytes - (physical - start);
		}
	}

	/// Memory of no ranges yet.
	public Ram() {
		Arrays.fill(recentNumbers, -1);
	}

	/// Adds memory.
	///
	/// @param start a multiple of 4 KiB
	/// @param bytes a multiple of 4 KiB
	public Ram add(long start, long bytes) {
		if (((start | bytes) & CoreMemory.PAGE_BYTES - 1) != 0 || bytes <= 0)
			throw new IllegalArgumentException(
					String.format("memory of 0x%x bytes at 0x%x: expected multiples of 4096", bytes, start));
		ranges = Arrays.copyOf(ranges, ranges.length + 1);
		ranges[ranges.length - 1] = new Range(start, bytes);
		return this;
	}

	/// Adds memory that is another's: both hold the same bytes.
	///
	/// @param start a multiple of {@link #BANK_BYTES}
	/// @param bytes a multiple of {@link #BANK_BYTES}
	/// @param of whose memory it is
	/// @param there its address there, a multiple of {@link #BANK_BYTES}
	public Ram addAlias(long start, long bytes, Ram of, long there) {
		if (((start | bytes | there) & BANK_BYTES - 1) != 0 || !of.contains(there, bytes))
			throw new IllegalArgumentException(
					String.format("memory of 0x%x bytes at 0x%x as 0x%x: expected whole banks of memory", bytes, there, start));
		aliases.add(new Alias(start >>> BANK_BITS, bytes >>> BANK_BITS, of, there >>> BANK_BITS));
		return add(start, bytes);
	}

	/// Whether there is memory at an address.
	public boolean contains(long physical) {
		for (Range range : ranges)
			if (range.contains(physical))
				return true;
		return false;
	}

	/// Whether there is memory at an address and at so many bytes from it on.
	///
	/// @param length 0 or more
	public boolean contains(long physical, long length) {
		for (long done = 0; done < length;) {
			long at = physical + done;
			long left = length - done;
			long reached = done;
			for (Range range : ranges)
				if (range.contains(at))
					done += Math.min(left, range.bytes - (at - range.start));
			if (done == reached)
				return false;
		}
		return true;
	}

	/// The bank that holds an address; the byte is at {@link #offset} in it.
	///
	/// @throws IndexOutOfBoundsException if there is no memory
	public byte[] bank(long physical) {
		long number = physical >>> BANK_BITS;
		int recent = (int) number & RECENT - 1;
		return recentNumbers[recent] == number ? recentBanks[recent] : bankSlow(physical, recent);
	}

	private byte[] bankSlow(long physical, int recent) {
		if (!contains(physical))
			throw new IndexOutOfBoundsException(String.format("no memory at 0x%x", physical));
		long number = physical >>> BANK_BITS;
		byte[] bank = banks.computeIfAbsent(number, this::make);
		for (Range range : ranges)
			if (range.contains(number << BANK_BITS, BANK_BYTES)) {
				recentNumbers[recent] = number;
				recentBanks[recent] = bank;
			}
		return bank;
	}

	/// Reads 1, 2, 4 or 8 bytes of one bank, zero-extended.
	public long load(long physical, int bytes) {
		return get(bank(physical), offset(physical), bytes);
	}

	/// Writes 1, 2, 4 or 8 bytes of one bank.
	public void store(long physical, int bytes, long value) {
		set(bank(physical), offset(physical), bytes, value);
	}

	/// Reads 1, 2, 4 or 8 bytes of an array, zero-extended.
	public static long get(byte[] bank, int at, int bytes) {
		return switch (bytes) {
		case 1 -> bank[at] & 0xFFL;
		case 2 -> (short) CoreMemory.SHORT.get(bank, at) & 0xFFFFL;
		case 4 -> (int) CoreMemory.INT.get(bank, at) & 0xFFFFFFFFL;
		default -> (long) CoreMemory.LONG.get(bank, at);
		};
	}

	/// Writes 1, 2, 4 or 8 bytes to an array.
	public static void set(byte[] bank, int at, int bytes, long value) {
		switch (bytes) {
		case 1 -> bank[at] = (byte) value;
		case 2 -> CoreMemory.SHORT.set(bank, at, (short) value);
		case 4 -> CoreMemory.INT.set(bank, at, (int) value);
		default -> CoreMemory.LONG.set(bank, at, value);
		}
	}

	private byte[] make(long number) {
		for (Alias alias : aliases)
			if (number - alias.number >= 0 && number - alias.number < alias.banks)
				return alias.of.touch(number - alias.number + alias.there << BANK_BITS);
		return new byte[BANK_BYTES];
	}

	/// Where in its bank an address is.
	public static int offset(long physical) {
		return (int) physical & BANK_BYTES - 1;
	}

	/// The banks that were touched, in the order of their addresses.
	public SortedMap<Long, byte[]> touchedBanks() {
		SortedMap<Long, byte[]> byAddress = new TreeMap<>(Long::compareUnsigned);
		banks.forEach((number, bank) -> byAddress.put(number << BANK_BITS, bank));
		return byAddress;
	}

	/// The bank at an address, which is touched now.
	///
	/// @param start a multiple of {@link #BANK_BYTES}
	/// @throws IndexOutOfBoundsException if there is no memory in it
	public byte[] touch(long start) {
		for (Range range : ranges)
			if (range.contains(start) || Long.compareUnsigned(range.start - start, BANK_BYTES) < 0)
				return banks.computeIfAbsent(start >>> BANK_BITS, this::make);
		throw new IndexOutOfBoundsException(String.format("no memory from 0x%x on", start));
	}

	/// Bytes that are held: those of the banks that were touched.
	public long touched() {
		return (long) banks.size() * BANK_BYTES;
	}

	/// Copies bytes out.
	///
	/// @throws IndexOutOfBoundsException if some are not memory: those before them are copied
	public void read(long physical, byte[] to, int offset, int length) {
		for (int done = 0; done < length;) {
			int part = part(physical + done, length - done);
			System.arraycopy(bank(physical + done), offset(physical + done), to, offset + done, part);
			done += part;
		}
	}

	/// Copies bytes in, as a loader or a device does: cores that have decoded them are to be told.
	public void write(long physical, byte[] from, int offset, int length) {
		for (int done = 0; done < length;) {
			int part = part(physical + done, length - done);
			System.arraycopy(from, offset + done, bank(physical + done), offset(physical + done), part);
			done += part;
		}
	}

	/// How many bytes from an address on, at most so many, are of the same bank and range.
	private int part(long physical, int most) {
		for (Range range : ranges)
			if (range.contains(physical))
				return (int) Math.min(Math.min(most, BANK_BYTES - offset(physical)), range.bytes - (physical - range.start));
		throw new IndexOutOfBoundsException(String.format("no memory at 0x%x", physical));
	}
}
