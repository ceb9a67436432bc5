// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.elf.Segment;
import org.trapline.a64.linux.memory.AddressSpace;
import org.trapline.a64.linux.memory.Area;

/// Puts a static program into memory, as execve does, after it has checked what execve leaves to luck.
final class ProgramLoader {
	/// Where position-independent programs go: two thirds up (ELF_ET_DYN_BASE).
	private static final long BIAS = AddressSpace.TOP / 3 * 2 & -0x10000;
	private static final int EXECUTABLE = 2;
	private static final int SHARED = 3;

	private final ElfFile elf;
	private final AddressSpace space;
	private final long bias;

	ProgramLoader(ElfFile elf, AddressSpace space) {
		this.elf = elf;
		this.space = space;
		bias = elf.type() == SHARED ? BIAS : 0;
	}

	/// Loads the program.
	///
	/// @throws ProgramException if it cannot be run
	LoadedProgram load() throws IOException {
		if (elf.type() != EXECUTABLE && elf.type() != SHARED)
			throw wrong("an AArch64 " + elf.kind(), "an executable");
		if (elf.interpreter().isPresent())
			throw wrong("a dynamic executable, which needs the interpreter " + elf.interpreter().get(),
					"a static one: link it with -static or -static-pie");
		if (elf.segments().isEmpty())
			throw wrong("no segment to load", "at least one");
		List<Segment> segments = new ArrayList<>(elf.segments());
		segments.removeIf(s -> s.memorySize() == 0 && s.fileSize() == 0);
		segments.sort(Comparator.comparingLong(Segment::address));
		for (Segment segment : segments)
			check(segment);
		checkOverlaps(segments);
		checkEntry(segments);
		long end = 0;
		for (Segment segment : segments)
			end = Math.max(end, map(segment));
		return new LoadedProgram(elf, bias, elf.entry() + bias, headers(segments), end);
	}

	private void check(Segment segment) throws ProgramException {
		if (segment.fileSize() < 0 || Long.compareUnsigned(segment.fileSize(), segment.memorySize()) > 0)
			throw wrong(String.format("a segment at 0x%x of 0x%x bytes in the file and 0x%x in memory", segment.address(),
					segment.fileSize(), segment.memorySize()), "no more in the file than in memory");
		long start = segment.address() + bias;
		boolean outside = segment.memorySize() < 0 || segment.address() < 0 || start < AddressSpace.LOWEST
				|| start > AddressSpace.TOP || segment.memorySize() > AddressSpace.TOP - AddressSpace.STACK_BYTES
						- AddressSpace.STACK_GUARD - AddressSpace.PAGE - start;
		if (outside)
			throw wrong(String.format("a segment of 0x%x bytes at 0x%x", segment.memorySize(), start),
					String.format("one between 0x%x and 0x%x, below the stack", AddressSpace.LOWEST, AddressSpace.TOP));
	}

	private void checkOverlaps(List<Segment> segments) throws ProgramException {
		for (int i = 1; i < segments.size(); i++) {
			Segment before = segments.get(i - 1);
			Segment segment = segments.get(i);
			if (before.address() + before.memorySize() > segment.address())
				throw wrong(String.format("a segment at 0x%x to 0x%x and another at 0x%x", before.address(),
						before.address() + before.memorySize(), segment.address()), "segments that do not overlap");
		}
	}

	private void checkEntry(List<Segment> segments) throws ProgramException {
		if ((elf.entry() & 3) != 0)
			throw wrong(String.format("the entry 0x%x", elf.entry()), "a multiple of 4");
		if (segments.stream().noneMatch(s -> s.executable() && elf.entry() >= s.address()
				&& elf.entry() < s.address() + s.memorySize()))
			throw wrong(String.format("the entry 0x%x", elf.entry()), "one within a segment that may be executed");
	}

	/// Maps a segment; a page that it shares with the one before has the permissions of both.
	private long map(Segment segment) throws IOException {
		long start = AddressSpace.pageStart(segment.address() + bias);
		long end = AddressSpace.pageEnd(segment.address() + bias + segment.memorySize());
		// p_flags have execute and read the other way round than PROT_
		int permissions = (segment.flags() & 4) >>> 2 | segment.flags() & 2 | (segment.flags() & 1) << 2;
		Optional<Area> shared = space.area(start);
		try {
			if (shared.isPresent()) {
				space.protect(start, start + AddressSpace.PAGE, shared.get().permissions() | permissions);
				start += AddressSpace.PAGE;
			}
			if (start < end)
				space.map(start, end, permissions, elf.path().getFileName().toString());
		} catch (SystemCallException _) {
			throw wrong(String.format("segments that need more than the %d MiB of memory there are",
					space.limit() >>> 20), "less; --memory gives more");
		}
		byte[] bytes = elf.bytes(segment);
		space.put(segment.address() + bias, bytes, 0, bytes.length);
		return end;
	}

	private long headers(List<Segment> segments) {
		for (Segment segment : segments) {
			long within = elf.headers() - segment.offset();
			if (within >= 0 && within < segment.fileSize())
				return segment.address() + bias + within;
		}
		return 0;
	}

	private ProgramException wrong(String found, String expected) {
		return new ProgramException(elf.path(), found, expected);
	}
}
