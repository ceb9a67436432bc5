// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Pace;
import org.trapline.a64.core.Shortcuts;

/// The parts of a core that generated classes hold in static final fields, where the JIT takes them as constants: a
/// class is made for one core.
final class Constants {
	/// Branches whose numbers are remembered.
	private static final int MOST_NUMBERS = 1 << 16;

	final Core core;
	final CoreMemory memory;
	final long[] x;
	final long[] v;
	final long[] entries;
	final byte[][] banks;
	/// Lines of data that timing has nothing to say about, and those of instructions.
	final long[] lines;
	final byte[][] linebanks;
	final long[] fetchlines;
	final @Nullable Shortcuts shortcuts;
	final Pace pace;
	/// Of the predictor of branches, see {@link Shortcuts}.
	final byte[] counters;
	final int[] numbers;
	final Flags flags;
	final Progress progress;
	final RegionTable regions;
	/// Places in the class that is being made from which the timing model is called.
	Site[] sites = {};
	private final Map<Branch, Integer> branchNumbers = new HashMap<>();
	private int lastNumber;
	/// Set by a generated class when it is initialised.
	@Nullable RegionCode made;

	private record Branch(long pc, long target) {
	}

	Constants(Core core, Flags flags, Progress progress, RegionTable regions) {
		this.core = core;
		this.flags = flags;
		this.progress = progress;
		this.regions = regions;
		memory = core.memory;
		x = core.x;
		v = core.v;
		entries = core.memory.entries;
		banks = core.memory.banks;
		lines = core.memory.lines.entries;
		linebanks = core.memory.lines.banks;
		fetchlines = core.code.lines.entries;
		shortcuts = core.shortcuts.orElse(null);
		pace = core.shortcuts.map(Shortcuts::pace).orElseGet(Pace::new);
		counters = core.shortcuts.map(Shortcuts::counters).orElse(new byte[0]);
		numbers = core.shortcuts.map(Shortcuts::numbers).orElse(new int[0]);
	}

	/// The number by which {@link Shortcuts#numbers} has a branch to a target. There is never another of the same number.
	int number(long pc, long target) {
		if (branchNumbers.size() >= MOST_NUMBERS)
			branchNumbers.clear();
		return branchNumbers.computeIfAbsent(new Branch(pc, target), _ -> ++lastNumber);
	}
}
