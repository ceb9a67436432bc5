// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A kernel as a distribution installs it: the arm64 Image, the same in gzip, or an EFI program that holds it compressed (Linux,
/// drivers/firmware/efi/libstub/zboot-header.S).
record KernelFile(Path file) {
	private static final int MAGIC_AT = 56;

	/// The Image, as it lies in memory.
	///
	/// @param scratch a folder for what programs unpack
	byte[] image(Path scratch) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		byte[] image = bytes;
		if (text(bytes, 4, 4).equals("zimg")) {
			ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
			int offset = header.getInt(8);
			int size = header.getInt(12);
			if (offset < 0 || size < 0 || size > bytes.length - offset)
				throw new IOException(file + ": found " + size + " compressed bytes at " + offset + ", expected them in the file");
			image = unpacked(Arrays.copyOfRange(bytes, offset, offset + size), text(bytes, 24, 32), scratch);
		} else if (bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B) {
			image = unpacked(bytes, "gzip", scratch);
		}
		if (!text(image, MAGIC_AT, 4).equals("ARMd"))
			throw new IOException(file + ": found no arm64 kernel Image, expected one, plain or compressed");
		return image;
	}

	private static byte[] unpacked(byte[] bytes, String kind, Path scratch) throws IOException {
		if (kind.equals("gzip"))
			try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
				return in.readAllBytes();
			}
		String program = switch (kind) {
		case "zstd22", "zstd" -> "zstd";
		case "xzkern", "xz" -> "xz";
		default -> kind;
		};
		Path packed = Files.write(scratch.resolve("kernel.packed"), bytes);
		return Program.run(scratch, List.of(program, "-dc", packed.toAbsolutePath().toString()));
	}

	private static String text(byte[] bytes, int from, int most) {
		int end = from;
		while (end < Math.min(from + most, bytes.length) && bytes[end] != 0)
			end++;
		return from > bytes.length ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
	}
}
