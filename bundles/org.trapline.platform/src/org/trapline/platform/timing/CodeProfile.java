// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the cycles of a CPU went by the functions that it was in.
///
/// Cycles of the static schedule are those of runs that were begun, without fractions; the others are of the function in which the
/// CPU waited.
public final class CodeProfile {
	private static final int CATEGORIES = Category.values().length;

	private final CodeMap map;
	private final long[] spent;
	private final long[] instructions;
	private int present;

	/// A function's part.
	///
	/// @param cycles by the ordinals of categories
	public record Part(String name, long instructions, List<Long> cycles) {
		public Part {
			cycles = List.copyOf(cycles);
		}

		/// All of its cycles.
		public long all() {
			return cycles.stream().mapToLong(Long::longValue).sum();
		}

		/// Cycles of a category.
		public long cycles(Category category) {
			return cycles.get(category.ordinal());
		}
	}

	CodeProfile(CodeMap map) {
		this.map = map;
		spent = new long[map.size() * CATEGORIES];
		instructions = new long[map.size()];
		present = map.size() - 1;
	}

	/// A run of code begins.
	void enter(long pc, int executed, int cycles) {
		if (!map.inside(present, pc))
			present = map.find(pc);
		instructions[present] += executed;
		spend(Category.BASE, cycles);
	}

	void spend(Category category, long cycles) {
		spent[present * CATEGORIES + category.ordinal()] += cycles;
	}

	/// What all of some CPUs have spent in each function, the most first; functions that were not executed are left out.
	static List<Part> parts(List<CodeProfile> profiles) {
		List<Part> parts = new ArrayList<>();
		if (profiles.isEmpty())
			return parts;
		CodeMap map = profiles.getFirst().map;
		for (int i = 0; i < map.size(); i++) {
			int at = i;
			List<Long> cycles = new ArrayList<>();
			for (int c = at * CATEGORIES; c < (at + 1) * CATEGORIES; c++) {
				int index = c;
				cycles.add(profiles.stream().mapToLong(profile -> profile.spent[index]).sum());
			}
			Part part = new Part(map.name(i), profiles.stream().mapToLong(profile -> profile.instructions[at]).sum(), cycles);
			if (part.all() > 0)
				parts.add(part);
		}
		parts.sort(Comparator.comparingLong(Part::all).reversed());
		return parts;
	}
}
