// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import java.util.Arrays;
import org.trapline.a64.core.Ram;

/// A buffer that the driver has made available: bytes of guest memory that the device reads, then bytes that it writes,
/// each in one pass from the first to the last. It lies in memory throughout: that was checked when it was taken.
public final class Chain {
	/// More elements than any driver makes.
	static final int MOST_ELEMENTS = 1024;
	private static final int PIECE = 4096;
	private static final byte[] ZEROS = new byte[PIECE];

	/// Index of its first descriptor.
	final int head;
	private final Ram ram;
	private long[] addresses = new long[4];
	private long[] lengths = new long[4];
	private int elements;
	private long readable;
	private long writable;
	private long written;
	private final Place reading = new Place();
	private final Place writing = new Place();
	private final byte[] number = new byte[Long.BYTES];

	/// The byte that comes next.
	private static final class Place {
		int element;
		long offset;
	}

	Chain(Ram ram, int head) {
		this.ram = ram;
		this.head = head;
	}

	/// Adds an element at the end.
	void add(long address, long length, boolean write) throws RingException {
		if (elements == MOST_ELEMENTS)
			throw new RingException("buffer of more than %d elements", MOST_ELEMENTS);
		if (length == 0)
			throw new RingException("element %d has no bytes", elements);
		if (!ram.contains(address, length))
			throw new RingException("element %d, 0x%x bytes at 0x%x, is not in memory", elements, length, address);
		if (!write && writable > 0)
			throw new RingException("element %d is for reading and comes after one for writing", elements);
		if (readable + writable + length > 1L << 32)
			throw new RingException("buffer of more than 4 GiB");
		if (elements == addresses.length) {
			addresses = Arrays.copyOf(addresses, elements * 2);
			lengths = Arrays.copyOf(lengths, elements * 2);
		}
		addresses[elements] = address;
		lengths[elements++] = length;
		if (write) {
			writable += length;
		} else {
			readable += length;
			writing.element = elements;
		}
	}

	/// Bytes that are left to read.
	public long readable() {
		return readable;
	}

	/// Bytes that are left to write.
	public long writable() {
		return writable;
	}

	/// Bytes that were written.
	public long written() {
		return written;
	}

	/// Reads the next bytes.
	///
	/// @throws RingException if fewer are left
	public void read(byte[] to, int offset, int length) throws RingException {
		if (length > readable)
			throw new RingException("buffer ends %d bytes short of what is to be read", length - readable);
		readable -= length;
		for (int done = 0; done < length;) {
			int part = part(reading, length - done);
			ram.read(addresses[reading.element] + reading.offset, to, offset + done, part);
			advance(reading, part);
			done += part;
		}
	}

	/// Reads the next number, little-endian, zero-extended.
	///
	/// @param bytes 1, 2, 4 or 8
	public long load(int bytes) throws RingException {
		read(number, 0, bytes);
		return Ram.get(number, 0, bytes);
	}

	/// Writes the next bytes.
	///
	/// @throws RingException if fewer are left
	public void write(byte[] from, int offset, int length) throws RingException {
		if (length > writable)
			throw new RingException("buffer ends %d bytes short of what is to be written", length - writable);
		writable -= length;
		written += length;
		for (int done = 0; done < length;) {
			int part = part(writing, length - done);
			ram.write(addresses[writing.element] + writing.offset, from, offset + done, part);
			advance(writing, part);
			done += part;
		}
	}

	/// Writes the next number, little-endian.
	///
	/// @param bytes 1, 2, 4 or 8
	public void store(int bytes, long value) throws RingException {
		Ram.set(number, 0, bytes, value);
		write(number, 0, bytes);
	}

	/// Writes zeros.
	public void zeros(long length) throws RingException {
		for (long left = length; left > 0; left -= PIECE)
			write(ZEROS, 0, (int) Math.min(left, PIECE));
	}

	private int part(Place place, int most) {
		return (int) Math.min(most, lengths[place.element] - place.offset);
	}

	private void advance(Place place, int part) {
		place.offset += part;
		if (place.offset == lengths[place.element]) {
			place.element++;
			place.offset = 0;
		}
	}
}
