// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;

/// What stands at the begin of a perf.data file: struct perf_file_header, or struct perf_pipe_file_header
/// (tools/perf/util/header.h).
///
/// @param order of all numbers in the file
/// @param pipe whether records follow at once and describe themselves, as where perf wrote to a pipe
/// @param attrBytes length of one entry of {@code attrs}
/// @param attrs an entry for each event: its attr, then the section of its ids
/// @param data the records
/// @param features numbers of the feature sections, which follow the data in this order
record FileHeader(ByteOrder order, boolean pipe, long attrBytes, Section attrs, Section data, List<Integer> features) {
	static final int PIPE_BYTES = 16;
	/// Length of an attr entry's second part, the section of its ids.
	static final int SECTION_BYTES = 16;
	private static final int FILE_BYTES = 104;
	private static final int FEATURE_WORDS = 4;

	/// A part of the file.
	record Section(long offset, long size) {
		/// Whether it lies inside a file, whatever its numbers are.
		boolean inside(long fileSize) {
			return offset >= 0 && size >= 0 && offset <= fileSize && size <= fileSize - offset;
		}

		static Section read(FieldReader in, String what) throws ImportException, IOException {
			return new Section(in.i64("the offset of " + what), in.i64("the size of " + what));
		}

		@Override
		public String toString() {
			return Long.toUnsignedString(size) + " bytes at " + Long.toUnsignedString(offset);
		}
	}

	/// The byte order of a file that begins like this; empty if it is no perf.data.
	static Optional<ByteOrder> orderOf(byte[] head) {
		if (head.length < PIPE_BYTES)
			return Optional.empty();
		return switch (new String(head, 0, 8, StandardCharsets.ISO_8859_1)) {
		case "PERFILE2" -> Optional.of(ByteOrder.LITTLE_ENDIAN);
		case "2ELIFREP" -> Optional.of(ByteOrder.BIG_ENDIAN);
		// the first version did not tell; the size that follows has a small number in the right order only
		case "PERFFILE" -> Optional.of(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong(8) >>> 32 == 0
				? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		default -> Optional.empty();
		};
	}

	/// Reads it.
	///
	/// @throws ImportException if it is cut short or its size is none that a header has
	static FileHeader read(FieldReader in, ByteOrder order) throws ImportException, IOException {
		in.order(order);
		in.skip("the magic number", 8);
		long size = in.i64("the header's size");
		if (size == PIPE_BYTES)
			return new FileHeader(order, true, 0, new Section(0, 0), new Section(PIPE_BYTES, 0), List.of());
		if (size != FILE_BYTES)
			throw new ImportException(in.seek(8, "the header's size").problem("a header of "
					+ Long.toUnsignedString(size) + " bytes", FILE_BYTES + " (file) or " + PIPE_BYTES + " (pipe)"));
		long attrBytes = in.i64("the size of an attr");
		Section attrs = Section.read(in, "the attrs");
		Section data = Section.read(in, "the data");
		Section.read(in, "the event types");
		return new FileHeader(order, false, attrBytes, attrs, data, features(in, order));
	}

	private static List<Integer> features(FieldReader in, ByteOrder order) throws ImportException, IOException {
		long[] words = new long[FEATURE_WORDS];
		for (int i = 0; i < words.length; i++)
			words[i] = in.i64("the feature bits");
		// every perf sets HOSTNAME; a 32-bit big endian one has its bits in words of 32
		if (order == ByteOrder.BIG_ENDIAN && !has(words, Features.HOSTNAME)) {
			long[] swapped = new long[words.length];
			for (int i = 0; i < words.length; i++)
				swapped[i] = Long.rotateLeft(words[i], 32);
			if (has(swapped, Features.HOSTNAME))
				words = swapped;
		}
		List<Integer> features = new ArrayList<>();
		for (int bit = 0; bit < words.length * Long.SIZE; bit++)
			if (has(words, bit))
				features.add(bit);
		return List.copyOf(features);
	}

	private static boolean has(long[] words, int bit) {
		return (words[bit / Long.SIZE] >>> bit % Long.SIZE & 1) != 0;
	}
}
