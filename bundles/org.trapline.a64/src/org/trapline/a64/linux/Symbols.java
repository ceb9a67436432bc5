// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.elf.Symbol;

/// Names for the addresses of a program that is in memory.
public final class Symbols {
	private final TreeMap<Long, Symbol> functions = new TreeMap<>();
	private final long bias;

	/// The symbols of a program.
	public Symbols(ElfFile elf, long bias) {
		this.bias = bias;
		List<Symbol> named = elf.symbols().stream()
				.filter(s -> s.section() != 0 && !s.mapping() && !s.name().isEmpty() && s.type() <= 2)
				.sorted(Comparator.comparing(Symbol::function)).toList();
		for (Symbol symbol : named)
			functions.put(symbol.address(), symbol);
	}

	/// The name of what is at an address, for instance {@code main+0x10}; empty if nothing known is.
	public Optional<String> at(long address) {
		Map.Entry<Long, Symbol> last = functions.floorEntry(address - bias);
		if (last == null)
			return Optional.empty();
		long beyond = address - bias - last.getKey();
		long size = last.getValue().size();
		if (size > 0 && beyond >= size || beyond < 0)
			return Optional.empty();
		return Optional.of(last.getValue().name() + (beyond == 0 ? "" : "+0x" + Long.toHexString(beyond)));
	}

	/// An address with its name: {@code 0x400580 <main+0x10>}.
	public String describe(long address) {
		return "0x" + Long.toHexString(address) + at(address).map(name -> " <" + name + '>').orElse("");
	}
}
