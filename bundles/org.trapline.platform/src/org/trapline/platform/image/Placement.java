// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.a64.core.Ram;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.elf.Segment;
import org.trapline.platform.board.Window;
import org.trapline.platform.tree.Blob;

/// Where what a machine starts with goes in memory.
///
/// A kernel goes to the beginning of memory, or 2 MiB above where it allows that; its initial RAM disk 128 MiB above the
/// beginning of memory, or in its middle where there is less; the device tree behind both (Linux,
/// Documentation/arch/arm64/booting.rst). Below a program that leaves room the device tree comes first.
///
/// @param entry address of the first instruction
/// @param tree address of the device tree
/// @param parts what goes to memory beside the device tree, the image's first
/// @param initrdStart address of the initial RAM disk
/// @param initrdEnd address behind it; the same if there is none
public record Placement(long entry, long tree, List<Part> parts, long initrdStart, long initrdEnd) {
	/// What kernels and device trees are aligned to.
	static final long KERNEL_ALIGNMENT = 2 << 20;
	private static final long INITRD_OFFSET = 128 << 20;
	private static final long PAGE = 4096;
	/// An initial RAM disk and the kernel have to be in so much, aligned to 1 GiB.
	private static final long REACH = 32L << 30;

	public Placement {
		parts = List.copyOf(parts);
	}

	/// Finds the places.
	///
	/// @param memory where there is memory; what is not at an address of its own goes to the first
	/// @throws ImageException if something does not fit
	public static Placement of(Image image, Optional<Path> initrd, List<Window> memory) throws IOException {
		Window first = memory.getFirst();
		List<Part> parts = new ArrayList<>();
		long entry = switch (image) {
		case Image.Kernel(Path file, byte[] bytes, KernelHeader header) -> {
			long base = align(first.base(), KERNEL_ALIGNMENT) + (header.anywhere() ? KERNEL_ALIGNMENT : 0);
			parts.add(new Part(file, "kernel", base + header.textOffset(), bytes, Math.max(bytes.length, header.imageBytes())));
			yield base + header.textOffset();
		}
		case Image.Raw(Path file, byte[] bytes, long address) -> {
			parts.add(new Part(file, "image", address, bytes, bytes.length));
			yield address;
		}
		case Image.Program(ElfFile elf) -> program(elf, parts);
		};
		check(parts, memory);
		long low = parts.stream().mapToLong(Part::address).filter(at -> contains(first, at)).min().orElse(end(first));
		long high = parts.stream().filter(part -> contains(first, part.address())).mapToLong(p -> p.address() + p.bytes()).max()
				.orElse(first.base());
		long behind = Math.max(high, first.base() + Math.min(INITRD_OFFSET, first.bytes() / 2));
		long start = align(behind, PAGE);
		long after = start;
		if (initrd.isPresent()) {
			byte[] bytes = Image.bytes(initrd.get(), "an initial RAM disk", first.bytes());
			parts.add(new Part(initrd.get(), "initial RAM disk", start, bytes, bytes.length));
			after += bytes.length;
		}
		boolean below = !(image instanceof Image.Kernel) && low - first.base() >= KERNEL_ALIGNMENT;
		long tree = below ? first.base() : align(after, KERNEL_ALIGNMENT);
		Placement placement = new Placement(entry, tree, parts, start, after);
		placement.check(image, memory);
		return placement;
	}

	private void check(Image image, List<Window> memory) throws ImageException {
		List<Part> all = new ArrayList<>(parts);
		all.add(new Part(image.file(), "device tree", tree, new byte[0], Blob.MOST_BYTES));
		check(all, memory);
		if (image instanceof Image.Kernel && initrdEnd - (entry & -(1L << 30)) > REACH)
			throw new ImageException(image.file(), String.format("an initial RAM disk up to 0x%x", initrdEnd),
					"its end within 32 GiB of the kernel");
	}

	/// Writes all to memory.
	///
	/// @param blob the device tree
	/// @throws IOException if the blob is larger than kernels take
	public void load(Ram ram, byte[] blob) throws IOException {
		if (blob.length > Blob.MOST_BYTES)
			throw new IOException("device tree: found " + blob.length + " bytes, expected at most " + Blob.MOST_BYTES);
		for (Part part : parts)
			ram.write(part.address(), part.content(), 0, part.content().length);
		ram.write(tree, blob, 0, blob.length);
	}

	private static long program(ElfFile elf, List<Part> parts) throws IOException {
		long entry = elf.entry();
		for (Segment segment : elf.segments()) {
			if (segment.memorySize() < segment.fileSize() || segment.memorySize() < 0)
				throw new ImageException(elf.path(), segment.fileSize() + " bytes of a segment of " + segment.memorySize(),
						"a segment at least as large");
			if (segment.memorySize() > 0)
				parts.add(new Part(elf.path(), "segment", segment.physical(), elf.bytes(segment), segment.memorySize()));
			if (Long.compareUnsigned(elf.entry() - segment.address(), segment.memorySize()) < 0)
				entry = elf.entry() - segment.address() + segment.physical();
		}
		if (parts.isEmpty())
			throw new ImageException(elf.path(), "a " + elf.kind() + " without segments", "an executable");
		return entry;
	}

	/// That each part is in memory and apart from the others.
	private static void check(List<Part> parts, List<Window> memory) throws ImageException {
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			Window window = part.window();
			if (part.bytes() > 0 && memory.stream().noneMatch(range -> contains(range, window)))
				throw new ImageException(part.file(), window.toString(), "all of it in " + words(memory));
			for (Part other : parts.subList(0, i))
				if (window.overlaps(other.window()))
					throw new ImageException(part.file(), window.toString(), "no overlap with " + other.window() + ", "
							+ other.file());
		}
	}

	private static boolean contains(Window range, Window window) {
		return contains(range, window.base()) && window.bytes() <= end(range) - window.base();
	}

	private static boolean contains(Window range, long address) {
		return Long.compareUnsigned(address - range.base(), range.bytes()) < 0;
	}

	private static long end(Window range) {
		return range.base() + range.bytes();
	}

	private static String words(List<Window> memory) {
		return String.join(" or ", memory.stream().map(Window::toString).toList());
	}

	private static long align(long address, long to) {
		return address + to - 1 & -to;
	}
}
