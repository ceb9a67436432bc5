// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.image;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.trapline.a64.elf.ElfFile;

/// What a machine is to execute.
public sealed interface Image {
	/// The file it is from.
	Path file();

	/// An arm64 Linux kernel, or what is made like one.
	///
	/// @param bytes as they go to memory
	record Kernel(Path file, byte[] bytes, KernelHeader header) implements Image {
	}

	/// An ELF file, whose segments go to their physical addresses.
	record Program(ElfFile elf) implements Image {
		@Override
		public Path file() {
			return elf.path();
		}
	}

	/// Bytes that go to an address and start with the first of them.
	record Raw(Path file, byte[] bytes, long address) implements Image {
	}

	/// Reads a kernel Image, as it is, in gzip or in an EFI program with gzip; an ELF file; or bytes for an address.
	///
	/// @param address where the file's bytes go, whatever they are; empty to tell by them
	/// @param most bytes that there is memory for
	/// @throws ImageException if it is none of these
	static Image read(Path file, OptionalLong address, long most) throws IOException {
		if (address.isPresent())
			return new Raw(file, bytes(file, "an image", most), address.getAsLong());
		check(file, "a kernel Image or an ELF file");
		if (ElfFile.isElf(file))
			return new Program(ElfFile.read(file));
		byte[] bytes = unpacked(file, bytes(file, "a kernel Image", most), most);
		if (!KernelHeader.in(bytes))
			throw new ImageException(file, "neither an ELF file nor an arm64 kernel Image",
					"one of these, or --at ADDRESS to load it as it is");
		return new Kernel(file, bytes, KernelHeader.read(file, bytes));
	}

	/// That there is a file.
	private static void check(Path file, String expected) throws ImageException {
		if (!Files.isRegularFile(file))
			throw new ImageException(file, Files.exists(file) ? "a folder" : "no such file", expected);
	}

	/// The bytes of a file.
	///
	/// @param what it is to be
	static byte[] bytes(Path file, String what, long most) throws IOException {
		check(file, what);
		long size = Files.size(file);
		if (size == 0)
			throw new ImageException(file, "nothing in it", what);
		if (size > Math.min(most, Integer.MAX_VALUE - 8))
			throw new ImageException(file, size + " bytes", "at most the " + most + " bytes of memory; --memory gives more");
		return Files.readAllBytes(file);
	}

	private static byte[] unpacked(Path file, byte[] bytes, long most) throws IOException {
		if (bytes.length > KernelHeader.BYTES && "zimg".equals(text(bytes, 4, 4))) {
			// an EFI program around a compressed kernel (Linux, drivers/firmware/efi/libstub/zboot-header.S)
			ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
			long offset = header.getInt(8) & 0xFFFF_FFFFL;
			long size = header.getInt(12) & 0xFFFF_FFFFL;
			String kind = text(bytes, 24, 32);
			if (!kind.equals("gzip") || offset + size > bytes.length)
				throw new ImageException(file, "a kernel compressed by " + kind + ", " + size + " bytes at " + offset,
						"one compressed by gzip, or the Image itself");
			return gunzip(file, bytes, (int) offset, (int) size, most);
		}
		return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B
				? gunzip(file, bytes, 0, bytes.length, most) : bytes;
	}

	private static byte[] gunzip(Path file, byte[] bytes, int offset, int size, long most) throws IOException {
		int limit = (int) Math.min(most, Integer.MAX_VALUE - 8);
		try (InputStream in = new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes, offset, size)))) {
			byte[] unpacked = in.readNBytes(limit);
			if (in.read() >= 0)
				throw new ImageException(file, "more than " + limit + " bytes when unpacked", "at most the memory there is");
			return unpacked;
		} catch (ZipException | EOFException e) {
			throw new ImageException(file, "a damaged gzip file: " + e.getMessage(), "a whole one");
		}
	}

	private static String text(byte[] bytes, int from, int most) {
		int length = 0;
		while (length < most && bytes[from + length] != 0)
			length++;
		return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
	}
}
