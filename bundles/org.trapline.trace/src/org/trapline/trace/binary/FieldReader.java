// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;

/// Reads numbers, strings and blocks one after another, never past the end, and names what is missing there.
public final class FieldReader {
	private static final int WINDOW = 4096;

	private final Bytes bytes;
	/// Bytes from {@link #windowBegin}; its order is the fields'.
	private final ByteBuffer window;
	private long windowBegin;
	private long position;

	public FieldReader(Bytes bytes, ByteOrder order) {
		this.bytes = bytes;
		window = ByteBuffer.allocate((int) Math.min(WINDOW, bytes.size())).order(order).limit(0);
	}

	/// Where the next field is, from the begin of the bytes.
	public long position() {
		return position;
	}

	public long remaining() {
		return bytes.size() - position;
	}

	public void order(ByteOrder order) {
		window.order(order);
	}

	/// Goes elsewhere.
	///
	/// @throws ImportException if that is beyond the end
	public FieldReader seek(long newPosition, String what) throws ImportException {
		if (newPosition < 0 || newPosition > bytes.size())
			throw new ImportException(problem(what + " at " + Long.toUnsignedString(newPosition) + ", beyond the end at "
					+ bytes.size(), "an offset inside the file"));
		position = newPosition;
		return this;
	}

	public int u8(String what) throws ImportException, IOException {
		int at = fetch(1, what);
		position++;
		return window.get(at) & 0xff;
	}

	public int u16(String what) throws ImportException, IOException {
		int at = fetch(2, what);
		position += 2;
		return window.getShort(at) & 0xffff;
	}

	public long u32(String what) throws ImportException, IOException {
		int at = fetch(4, what);
		position += 4;
		return window.getInt(at) & 0xffff_ffffL;
	}

	public long i64(String what) throws ImportException, IOException {
		int at = fetch(8, what);
		position += 8;
		return window.getLong(at);
	}

	/// A count of things that each take some bytes.
	///
	/// @param most how many there may be
	/// @param bytesEach how many bytes each takes at least
	public int count(String what, int most, int bytesEach) throws ImportException, IOException {
		long begin = position;
		long count = u32("the number of " + what);
		if (count > most || count * bytesEach > remaining())
			throw new ImportException(bytes.problem(begin, count + " " + what + " with " + remaining() + " bytes left",
					"at most " + most + ", of at least " + bytesEach + " bytes each"));
		return (int) count;
	}

	/// A string that ends with a NUL.
	///
	/// @param most bytes that it may have, the NUL not counted
	public String string(String what, int most) throws ImportException, IOException {
		long begin = position;
		byte[] text = new byte[64];
		int length = 0;
		for (int c = u8(what); c != 0; c = u8(what)) {
			if (length == most)
				throw new ImportException(bytes.problem(begin, "no NUL within " + most + " bytes", what));
			if (length == text.length)
				text = java.util.Arrays.copyOf(text, 2 * length);
			text[length++] = (byte) c;
		}
		return new String(text, 0, length, StandardCharsets.UTF_8);
	}

	/// A block of bytes.
	///
	/// @param length as the file says it
	/// @param most that is believed
	public byte[] block(String what, long length, int most) throws ImportException, IOException {
		requireLeft(what, length);
		if (length > most)
			throw new ImportException(problem(length + " bytes of " + what, "at most " + most));
		byte[] block = new byte[(int) length];
		bytes.copy(position, block, 0, block.length);
		position += length;
		return block;
	}

	/// A block of text.
	public String text(String what, long length, int most) throws ImportException, IOException {
		return new String(block(what, length, most), StandardCharsets.UTF_8);
	}

	public void skip(String what, long length) throws ImportException {
		requireLeft(what, length);
		position += length;
	}

	/// A reader of the next bytes, in the same order.
	///
	/// @param length of them, all there
	public FieldReader within(long length) {
		return new FieldReader(bytes.part(position, length), window.order());
	}

	/// A problem with what is at the position.
	public Problem problem(String found, String expected) {
		return bytes.problem(position, found, expected);
	}

	private void requireLeft(String what, long length) throws ImportException {
		if (length < 0 || length > remaining())
			throw new ImportException(problem(remaining() + " bytes before the end",
					Long.toUnsignedString(length) + " bytes of " + what));
	}

	/// Makes sure that some bytes from the position are in the window; gives their index there.
	private int fetch(int count, String what) throws ImportException, IOException {
		if (position < windowBegin || position + count > windowBegin + window.limit()) {
			if (remaining() < count)
				throw new ImportException(problem(remaining() == 0 ? "the end" : remaining() + " bytes before the end",
						what));
			int length = (int) Math.min(window.capacity(), remaining());
			bytes.copy(position, window.array(), 0, length);
			windowBegin = position;
			window.limit(length);
		}
		return (int) (position - windowBegin);
	}
}
