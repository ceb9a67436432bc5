// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// The header of an arm64 kernel Image (Linux, Documentation/arch/arm64/booting.rst, "Call the kernel image").
///
/// @param textOffset where the kernel goes, from an address that is a multiple of 2 MiB
/// @param imageBytes of memory that it needs from there on
/// @param flags bit 0 big-endian, bits 2 to 1 page size, bit 3 whether it may be anywhere in memory
record KernelHeader(long textOffset, long imageBytes, long flags) {
	/// Its bytes.
	static final int BYTES = 64;

	private static final int MAGIC_AT = 56;
	private static final int MAGIC = 0x644D_5241; // "ARM\x64"
	/// Of kernels before 3.17, whose image_size is 0.
	private static final long OLD_TEXT_OFFSET = 0x8_0000;
	private static final long BIG_ENDIAN = 1;
	private static final long ANYWHERE = 8;

	/// Whether bytes begin with one.
	static boolean in(byte[] bytes) {
		return bytes.length >= BYTES && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(MAGIC_AT) == MAGIC;
	}

	/// The header that bytes begin with.
	///
	/// @throws ImageException if it asks for what there is not
	static KernelHeader read(Path file, byte[] bytes) throws ImageException {
		ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		long size = header.getLong(16);
		KernelHeader kernel = size == 0 ? new KernelHeader(OLD_TEXT_OFFSET, bytes.length, header.getLong(24))
				: new KernelHeader(header.getLong(8), size, header.getLong(24));
		if ((kernel.flags & BIG_ENDIAN) != 0)
			throw new ImageException(file, "a big-endian kernel", "a little-endian one");
		if (kernel.textOffset < 0 || kernel.textOffset >= Placement.KERNEL_ALIGNMENT)
			throw new ImageException(file, String.format("a text offset of 0x%x", kernel.textOffset), "one below 2 MiB");
		if (kernel.imageBytes < 0)
			throw new ImageException(file, String.format("an image size of 0x%x", kernel.imageBytes), "one that fits memory");
		return kernel;
	}

	/// Whether it may be anywhere in memory, and uses what is below it.
	boolean anywhere() {
		return (flags & ANYWHERE) != 0;
	}
}
