// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.commontrace.CtfFolders;

/// The text of a trace's metadata, which stands in the file as it is or in packets (CTF 1.8.3, 7.1).
///
/// @param text in the language TSDL
/// @param plain whether a line of the text is a line of the file
record MetadataText(String text, boolean plain) {
	private static final int MAGIC = 0x75d11d57;
	/// Bytes of a packet's header: magic number, UUID, checksum, content's and packet's bits, four schemes and versions.
	private static final int HEADER_BYTES = 37;
	private static final long MOST_BYTES = 64 << 20;

	/// Reads the file.
	///
	/// @throws ImportException if it is missing, too large, of CTF 2, or in packets that are damaged, compressed or encrypted
	static MetadataText read(Path trace) throws ImportException, IOException {
		Path file = trace.resolve(CtfFolders.METADATA);
		if (!Files.exists(file))
			throw new ImportException(Problem.inFile(trace, "streams and no file \"" + CtfFolders.METADATA + '"',
					"that file, which says what the streams hold"));
		if (!Files.isReadable(file) || !Files.isRegularFile(file))
			throw new ImportException(Problem.inFile(file, "no permission to read it", "a readable file"));
		long size = Files.size(file);
		if (size == 0 || size > MOST_BYTES)
			throw new ImportException(Problem.inFile(file, size == 0 ? "an empty file" : size + " bytes",
					"metadata of CTF 1.8" + (size == 0 ? "" : ", " + MOST_BYTES + " bytes at the most")));
		byte[] bytes = Files.readAllBytes(file);
		if (CtfFolders.isVersion2(bytes))
			throw new ImportException(Problem.inFile(file, "metadata of CTF 2 (JSON)",
					"metadata of CTF 1.8; babeltrace2 2.1 converts: babeltrace2 convert --component=sink.ctf.fs"
							+ " --params='path=\"OUT\",ctf-version=\"1\"' --component=source.ctf.fs"
							+ " --params='inputs=[\"IN\"]'"));
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN })
			if (bytes.length >= Integer.BYTES && buffer.order(order).getInt(0) == MAGIC)
				return new MetadataText(packets(file, buffer), false);
		return new MetadataText(new String(bytes, StandardCharsets.UTF_8), true);
	}

	/// What is wrong in a line of the text.
	ImportException problem(Path file, long line, String found, String expected, @Nullable Throwable cause) {
		Problem problem = plain ? Problem.atLine(file, line, found, expected)
				: Problem.inFile(file, found + ", in line " + line + " of its text", expected);
		return cause == null ? new ImportException(problem) : new ImportException(problem, cause);
	}

	private static String packets(Path file, ByteBuffer in) throws ImportException {
		ByteArrayOutputStream text = new ByteArrayOutputStream(in.capacity());
		int at = 0;
		while (at < in.capacity()) {
			if (in.capacity() - at < HEADER_BYTES)
				throw damaged(file, at, in.capacity() - at + " bytes", "a packet's header of " + HEADER_BYTES + " bytes");
			if (in.getInt(at) != MAGIC)
				throw damaged(file, at, "0x" + Integer.toHexString(in.getInt(at)),
						"the magic number of a packet, 0x" + Integer.toHexString(MAGIC));
			long content = in.getInt(at + 24) & 0xffff_ffffL;
			long packet = in.getInt(at + 28) & 0xffff_ffffL;
			if (content % Byte.SIZE != 0 || packet % Byte.SIZE != 0 || content < HEADER_BYTES * Byte.SIZE || packet < content)
				throw damaged(file, at + 24, content + " bits of content in a packet of " + packet,
						"whole bytes, at least those of the header");
			if (packet / Byte.SIZE > in.capacity() - at)
				throw damaged(file, at + 28, "a packet of " + packet / Byte.SIZE + " bytes, with "
						+ (in.capacity() - at) + " bytes left in the file", "a packet that ends within the file");
			if (in.getShort(at + 32) != 0 || in.get(at + 34) != 0)
				throw damaged(file, at + 32, "compressed, encrypted or checksummed metadata", "plain metadata");
			if (in.get(at + 35) != 1)
				throw damaged(file, at + 35, "version " + in.get(at + 35) + '.' + in.get(at + 36), "version 1.8");
			text.write(in.array(), at + HEADER_BYTES, (int) (content / Byte.SIZE) - HEADER_BYTES);
			at += (int) (packet / Byte.SIZE);
		}
		return text.toString(StandardCharsets.UTF_8);
	}

	private static ImportException damaged(Path file, long offset, String found, String expected) {
		return new ImportException(Problem.atOffset(file, offset, found, expected));
	}
}
