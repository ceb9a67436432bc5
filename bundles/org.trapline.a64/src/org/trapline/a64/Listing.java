// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.elf.Section;
import org.trapline.a64.elf.Symbol;

/// Writes the instructions of a program, a line each: address, word, assembly, with the symbols they belong to and refer
/// to.
public final class Listing {
	private static final Pattern PLACE = Pattern.compile("(.*[ \t])(0x[0-9a-f]+)$");
	private static final Pattern REFERS = Pattern.compile("(b|bl|b\\.\\w+|cbn?z|tbn?z|adrp?|ldr|ldrsw|prfm)\t.*");

	private final Disassembler disassembler;
	private final Appendable out;

	/// What is to be listed.
	///
	/// @param from first address
	/// @param to first address no more wanted
	public record Range(long from, long to) {
		public static final Range ALL = new Range(0, -1);

		boolean has(long address) {
			return Long.compareUnsigned(address, from) >= 0 && Long.compareUnsigned(address, to) < 0;
		}
	}

	public Listing(Disassembler disassembler, Appendable out) {
		this.disassembler = disassembler;
		this.out = out;
	}

	/// Lists the executable sections of a program.
	///
	/// @return how many instructions and words of data were listed
	public long write(ElfFile file, Range range) throws IOException {
		long listed = 0;
		for (int i = 0; i < file.sections().size(); i++) {
			Section section = file.sections().get(i);
			if (section.executable() && section.size() > 0)
				listed += section(file, section, symbols(file, i), range);
		}
		return listed;
	}

	/// Lists bytes that are instructions from an address on.
	public long write(byte[] bytes, long address, Range range) throws IOException {
		return words(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), address, new Names(new TreeMap<>(),
				new TreeMap<>()), range);
	}

	/// The symbols of a section.
	///
	/// @param named by address, the most telling of several at one address
	/// @param data whether data begins at an address, by the mapping symbols
	private record Names(TreeMap<Long, Symbol> named, TreeMap<Long, Boolean> data) {
		boolean isData(long address) {
			Map.Entry<Long, Boolean> last = data.floorEntry(address);
			return last != null && last.getValue();
		}

		/// {@code symbol+0x10}; empty where there is none before the address.
		String of(long address) {
			Map.Entry<Long, Symbol> last = named.floorEntry(address);
			if (last == null)
				return "";
			long beyond = address - last.getKey();
			return " <" + last.getValue().name() + (beyond == 0 ? "" : "+0x" + Long.toHexString(beyond)) + '>';
		}
	}

	private static Names symbols(ElfFile file, int section) {
		Names names = new Names(new TreeMap<>(), new TreeMap<>());
		List<Symbol> symbols = file.symbols().stream().filter(s -> s.section() == section && !s.name().isEmpty())
				.sorted(Comparator.comparing(Symbol::function)).toList();
		for (Symbol symbol : symbols)
			if (symbol.mapping())
				names.data.put(symbol.address(), symbol.name().startsWith("$d"));
			else
				names.named.put(symbol.address(), symbol);
		return names;
	}

	private long section(ElfFile file, Section section, Names names, Range range) throws IOException {
		long before = Long.compareUnsigned(section.address() + section.size(), range.from);
		if (before <= 0 || Long.compareUnsigned(section.address(), range.to) >= 0)
			return 0;
		out.append('\n').append(section.name()).append(":\n");
		return words(ByteBuffer.wrap(file.bytes(section)).order(ByteOrder.LITTLE_ENDIAN), section.address(), names, range);
	}

	private long words(ByteBuffer bytes, long start, Names names, Range range) throws IOException {
		long listed = 0;
		for (int at = 0; at + 4 <= bytes.capacity(); at += 4) {
			long address = start + at;
			if (!range.has(address))
				continue;
			Symbol symbol = names.named.get(address);
			if (symbol != null)
				out.append('\n').append(String.format("%016x <%s>:%n", address, symbol.name()));
			out.append(line(bytes.getInt(at), address, names)).append('\n');
			listed++;
		}
		for (int at = bytes.capacity() & -Integer.BYTES; at < bytes.capacity(); at++)
			if (range.has(start + at))
				out.append(String.format("%8x:\t%02x      \t.byte\t0x%02x ; less than an instruction%n", start + at, bytes.get(at),
						bytes.get(at)));
		return listed;
	}

	private String line(int word, long address, Names names) {
		String text = names.isData(address) ? String.format(".word\t0x%08x", word)
				: disassembler.text(word, address).orElseGet(() -> String.format(".inst\t0x%08x ; undefined", word));
		Matcher place = PLACE.matcher(text);
		if (REFERS.matcher(text).matches() && place.matches())
			text += names.of(Long.parseUnsignedLong(place.group(2).substring(2), 16));
		return String.format("%8x:\t%08x\t%s", address, word, text);
	}
}
