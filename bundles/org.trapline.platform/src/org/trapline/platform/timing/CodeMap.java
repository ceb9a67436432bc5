// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.a64.elf.Symbol;

/// The functions of programs by their virtual addresses, of which each has what follows it up to the next one. Address spaces are
/// not told apart: it serves for a kernel, bare-metal programs, and programs at fixed addresses.
public final class CodeMap {
	private static final String ELSEWHERE = "elsewhere";

	private final long[] starts;
	private final long[] ends;
	private final List<String> names = new ArrayList<>();

	/// @param symbols of all programs; of those at one address the first
	public CodeMap(Collection<Symbol> symbols) {
		Map<Long, Symbol> functions = new TreeMap<>(Comparator.comparing((Long address) -> address, Long::compareUnsigned));
		symbols.stream().filter(Symbol::function).forEach(symbol -> functions.putIfAbsent(symbol.address(), symbol));
		List<Symbol> sorted = List.copyOf(functions.values());
		starts = sorted.stream().mapToLong(Symbol::address).toArray();
		ends = new long[starts.length];
		for (int i = 0; i < starts.length; i++) {
			Symbol symbol = sorted.get(i);
			long next = i + 1 < starts.length ? starts[i + 1] : -1;
			long end = symbol.address() + symbol.size();
			ends[i] = symbol.size() == 0 || Long.compareUnsigned(end, next) > 0 ? next : end;
			names.add(symbol.name());
		}
		names.add(ELSEWHERE);
	}

	/// How many functions there are, with what is in none of them.
	int size() {
		return names.size();
	}

	String name(int index) {
		return names.get(index);
	}

	/// The function that an address is in.
	int find(long address) {
		int low = 0;
		int high = starts.length - 1;
		while (low <= high) {
			int middle = low + high >>> 1;
			if (Long.compareUnsigned(starts[middle], address) <= 0)
				low = middle + 1;
			else
				high = middle - 1;
		}
		return high >= 0 && inside(high, address) ? high : starts.length;
	}

	/// Whether an address is in a function.
	boolean inside(int index, long address) {
		return index < starts.length && Long.compareUnsigned(address - starts[index], ends[index] - starts[index]) < 0;
	}
}
