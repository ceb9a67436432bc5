// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Shortcuts;

/// The parts of a core that generated classes hold in static final fields, where the JIT takes them as constants: a
/// class is made for one core.
final class Constants {
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
	final Flags flags;
	final Progress progress;
	final RegionTable regions;
	/// Set by a generated class when it is initialised.
	@Nullable RegionCode made;

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
	}
}
