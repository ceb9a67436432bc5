// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An AArch64 ELF file of 64 bits, little-endian.
///
/// Only its tables are held; bytes of sections and segments are read when they are asked for.
///
/// @param path the file
/// @param type e_type: 1 relocatable, 2 executable, 3 shared
/// @param entry address of the first instruction
/// @param segments those to be loaded
/// @param sections by index
/// @param symbols of the symbol table, or of the dynamic one where there is no other
/// @param headers offset of its program headers
/// @param headerCount how many there are
/// @param interpreter of a dynamic program, what loads it
public record ElfFile(Path path, int type, long entry, List<Segment> segments, List<Section> sections,
		List<Symbol> symbols, long headers, int headerCount, Optional<String> interpreter) {
	private static final int HEADER = 64;
	private static final int SECTION_HEADER = 64;
	private static final int PROGRAM_HEADER = 56;
	private static final int SYMBOL = 24;
	private static final int MACHINE = 183;
	private static final int LOAD = 1;
	private static final int INTERPRETER = 3;
	private static final int LONGEST_INTERPRETER = 4096;
	private static final int MOST_SYMBOLS = 4_000_000;
	private static final String[] TYPES = {"no type", "relocatable file", "executable", "shared object", "core dump"};

	public ElfFile {
		segments = List.copyOf(segments);
		sections = List.copyOf(sections);
		symbols = List.copyOf(symbols);
	}

	/// Whether a file begins as an ELF file does.
	public static boolean isElf(Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			ByteBuffer magic = ByteBuffer.allocate(4);
			while (magic.hasRemaining() && channel.read(magic) >= 0) {
				// until full
			}
			return !magic.hasRemaining() && magic.getInt(0) == 0x7F454C46;
		}
	}

	/// Reads a file's tables.
	///
	/// @throws ElfException if it is no AArch64 ELF file, or its tables are not where it says
	public static ElfFile read(Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			return new Reader(path, channel, channel.size()).file();
		}
	}

	/// What kind of file it is, in words.
	public String kind() {
		return type >= 0 && type < TYPES.length ? TYPES[type] : "type " + type;
	}

	/// The bytes of a section; none where it has none in the file.
	public byte[] bytes(Section section) throws IOException {
		return section.type() == Section.NO_BITS ? new byte[0] : bytes(section.offset(), section.size());
	}

	/// The bytes that the file has of a segment.
	public byte[] bytes(Segment segment) throws IOException {
		// where a segment of no bytes is in the file says nothing
		return segment.fileSize() == 0 ? new byte[0] : bytes(segment.offset(), segment.fileSize());
	}

	private byte[] bytes(long offset, long size) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			return new Reader(path, channel, Files.size(path)).at(offset, size, "bytes of the program").array();
		}
	}

	/// Reads tables out of a file, each checked against the file's size before room is made for it.
	private record Reader(Path path, FileChannel channel, long size) {
		ElfFile file() throws IOException {
			ByteBuffer header = at(0, HEADER, "an ELF header");
			if (header.order(ByteOrder.BIG_ENDIAN).getInt(0) != 0x7F454C46)
				throw new ElfException(path, 0, "bytes " + Integer.toHexString(header.getInt(0)), "an ELF file (7f454c46)");
			header.order(ByteOrder.LITTLE_ENDIAN);
			expect(header.get(4), 2, 4, "class", "a 64-bit file (class 2)");
			expect(header.get(5), 1, 5, "byte order", "a little-endian file (1)");
			expect(header.getShort(18) & 0xFFFF, MACHINE, 18, "machine", "AArch64 (machine 183)");
			List<Section> sections = sections(header);
			return new ElfFile(path, header.getShort(16), header.getLong(24), segments(header), sections,
					symbols(sections), header.getLong(32), header.getShort(56) & 0xFFFF, interpreter(header));
		}

		private Optional<String> interpreter(ByteBuffer header) throws IOException {
			int count = header.getShort(56) & 0xFFFF;
			if (count == 0)
				return Optional.empty();
			ByteBuffer table = at(header.getLong(32), (long) count * PROGRAM_HEADER, "program headers");
			for (int at = 0; at < table.capacity(); at += PROGRAM_HEADER)
				if (table.getInt(at) == INTERPRETER) {
					long bytes = Math.min(table.getLong(at + 32), LONGEST_INTERPRETER);
					return Optional.of(string(at(table.getLong(at + 8), bytes, "the interpreter's name"), 0));
				}
			return Optional.empty();
		}

		private void expect(int found, int expected, long offset, String what, String words) throws ElfException {
			if (found != expected)
				throw new ElfException(path, offset, what + ' ' + found, words);
		}

		private List<Segment> segments(ByteBuffer header) throws IOException {
			int count = header.getShort(56) & 0xFFFF;
			List<Segment> segments = new ArrayList<>();
			if (count == 0)
				return segments;
			expect(header.getShort(54) & 0xFFFF, PROGRAM_HEADER, 54, "program headers of size", "size 56");
			ByteBuffer table = at(header.getLong(32), (long) count * PROGRAM_HEADER, "program headers");
			for (int at = 0; at < table.capacity(); at += PROGRAM_HEADER)
				if (table.getInt(at) == LOAD)
					segments.add(new Segment(table.getLong(at + 16), table.getLong(at + 24), table.getLong(at + 8),
							table.getLong(at + 32), table.getLong(at + 40), table.getInt(at + 4)));
			return segments;
		}

		private List<Section> sections(ByteBuffer header) throws IOException {
			int count = header.getShort(60) & 0xFFFF;
			List<Section> sections = new ArrayList<>();
			if (count == 0)
				return sections;
			expect(header.getShort(58) & 0xFFFF, SECTION_HEADER, 58, "section headers of size", "size 64");
			ByteBuffer table = at(header.getLong(40), (long) count * SECTION_HEADER, "section headers");
			int namesAt = (header.getShort(62) & 0xFFFF) * SECTION_HEADER;
			if (namesAt >= table.capacity())
				throw new ElfException(path, 62, "names in section " + namesAt / SECTION_HEADER, "one of " + count);
			ByteBuffer names = at(table.getLong(namesAt + 24), table.getLong(namesAt + 32), "names of sections");
			for (int at = 0; at < table.capacity(); at += SECTION_HEADER)
				sections.add(new Section(string(names, table.getInt(at)), table.getInt(at + 4), table.getLong(at + 8),
						table.getLong(at + 16), table.getLong(at + 24), table.getLong(at + 32), table.getInt(at + 40)));
			return sections;
		}

		private List<Symbol> symbols(List<Section> sections) throws IOException {
			for (int type : new int[] {Section.SYMBOL_TABLE, Section.DYNAMIC_SYMBOLS})
				for (Section section : sections)
					if (section.type() == type)
						return symbols(section, sections);
			return List.of();
		}

		private List<Symbol> symbols(Section section, List<Section> sections) throws IOException {
			if (section.link() < 0 || section.link() >= sections.size())
				throw new ElfException(path, section.offset(), "names of symbols in section " + section.link(),
						"one of " + sections.size());
			if (section.size() / SYMBOL > MOST_SYMBOLS)
				throw new ElfException(path, section.offset(), section.size() / SYMBOL + " symbols",
						MOST_SYMBOLS + " at the most");
			Section strings = sections.get(section.link());
			ByteBuffer names = at(strings.offset(), strings.size(), "names of symbols");
			ByteBuffer table = at(section.offset(), section.size(), "symbols");
			List<Symbol> symbols = new ArrayList<>();
			for (int at = 0; at + SYMBOL <= table.capacity(); at += SYMBOL)
				symbols.add(new Symbol(string(names, table.getInt(at)), table.getLong(at + 8), table.getLong(at + 16),
						table.get(at + 4) & 0xF, table.getShort(at + 6) & 0xFFFF));
			return symbols;
		}

		ByteBuffer at(long offset, long length, String what) throws IOException {
			if (offset < 0 || length < 0 || offset > size || length > size - offset || length > Integer.MAX_VALUE - 8)
				throw new ElfException(path, offset, "the file's end at " + size, length + " bytes: " + what);
			ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
			while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
				// until full
			}
			return bytes;
		}

		private static String string(ByteBuffer strings, int at) {
			if (at < 0 || at >= strings.capacity())
				return "";
			int end = at;
			while (end < strings.capacity() && strings.get(end) != 0)
				end++;
			return new String(strings.array(), at, end - at, StandardCharsets.UTF_8);
		}
	}
}
