// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;

/// What stands at the begin of a trace.dat.
///
/// @param version 6 or 7
/// @param order of all numbers that follow, which is the recorded machine's
/// @param pageSize of the recorded machine's user space, in bytes
/// @param compression {@code none}, {@code zstd} or {@code zlib}; {@code none} for version 6
/// @param compressionVersion of the library that compressed; empty for none
/// @param options where version 7 has its first section of options; 0 for version 6
record Preamble(int version, ByteOrder order, long pageSize, String compression, String compressionVersion,
		long options) {
	static final int SEQUENTIAL = 6;
	static final int SECTIONS = 7;
	private static final byte[] MAGIC = "\u0017\u0008\u0044tracing".getBytes(StandardCharsets.ISO_8859_1);
	private static final int MOST_NAME = 64;

	/// Whether a file that begins like this is a trace.dat.
	static boolean magicIn(byte[] head) {
		return head.length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
	}

	/// How long {@link #magicIn} looks.
	static int magicBytes() {
		return MAGIC.length;
	}

	/// Reads it, and leaves the reader behind it and in the byte order that it tells.
	static Preamble read(FieldReader in) throws ImportException, IOException {
		in.skip("the magic number", MAGIC.length);
		long at = in.position();
		String text = in.string("the version", MOST_NAME);
		int version = text.equals("6") ? SEQUENTIAL : text.equals("7") ? SECTIONS : 0;
		if (version == 0)
			throw new ImportException(in.seek(at, "the version").problem("trace.dat version \"" + text + '"',
					"version 6 or 7"));
		at = in.position();
		int endian = in.u8("the byte order");
		if (endian > 1)
			throw new ImportException(in.seek(at, "the byte order").problem("byte order " + endian,
					"0 (little endian) or 1 (big endian)"));
		ByteOrder order = endian == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		in.order(order);
		in.skip("the size of a long", 1);
		long pageSize = in.u32("the page size");
		if (version == SEQUENTIAL)
			return new Preamble(version, order, pageSize, Unpacker.NONE, "", 0);
		at = in.position();
		String compression = in.string("the compression's name", MOST_NAME);
		String compressionVersion = in.string("the compression's version", MOST_NAME);
		if (!Unpacker.knows(compression))
			throw new ImportException(in.seek(at, "the compression").problem("compression \"" + compression + '"',
					"zstd, zlib or none"));
		return new Preamble(version, order, pageSize, compression, compressionVersion,
				in.i64("the offset of the options"));
	}
}
