// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.elf.Segment;
import org.trapline.a64.elf.Symbol;

/// Names for the addresses of a program that is in memory.
public final class Symbols {
	private final TreeMap<Long, Symbol> functions = new TreeMap<>();
	private final List<Segment> segments;
	private final long bias;

	/// The symbols of a program.
	public Symbols(ElfFile elf, long bias) {
		this.bias = bias;
		segments = elf.segments();
		List<Symbol> named = elf.symbols().stream()
				.filter(s -> s.section() != 0 && !s.mapping() && !s.name().isEmpty() && s.type() <= 2)
				.sorted(Comparator.comparing(Symbol::function)).toList();
		for (Symbol symbol : named)
			functions.put(symbol.address(), symbol);
	}

	/// The name of what is at an address, for instance {@code main+0x10}; empty if nothing known is.
	public Optional<String> at(long address) {
		return symbol(address).map(symbol -> {
			long beyond = address - bias - symbol.address();
			return symbol.name() + (beyond == 0 ? "" : "+0x" + Long.toHexString(beyond));
		});
	}

	/// The name of the function that an address is in.
	public Optional<String> function(long address) {
		return symbol(address).map(Symbol::name);
	}

	private Optional<Symbol> symbol(long address) {
		long within = address - bias;
		Map.Entry<Long, Symbol> last = functions.floorEntry(within);
		if (last == null || segments.stream().noneMatch(s -> within >= s.address() && within < s.address() + s.memorySize()))
			return Optional.empty();
		long size = last.getValue().size();
		return size > 0 && within - last.getKey() >= size ? Optional.empty() : Optional.of(last.getValue());
	}

	/// An address with its name: {@code 0x400580 <main+0x10>}.
	public String describe(long address) {
		return "0x" + Long.toHexString(address) + at(address).map(name -> " <" + name + '>').orElse("");
	}
}
