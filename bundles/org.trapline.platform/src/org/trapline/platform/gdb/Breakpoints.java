// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gdb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a machine is to stop: addresses of instructions, and ranges of data that are read or written. All are virtual, and hold in
/// every address space.
final class Breakpoints {
	private final Set<Long> instructions = new HashSet<>();
	private final List<Watch> watches = new ArrayList<>();

	/// A range of data.
	///
	/// @param type as in the packets Z2 (write), Z3 (read) and Z4 (access)
	record Watch(int type, long address, long bytes) {
		static final int WRITE = 2;
		static final int READ = 3;

		boolean concerns(long at, int count, boolean write) {
			boolean overlaps = at < address + bytes && address < at + count;
			return overlaps && (write ? type != READ : type != WRITE);
		}

		/// Its name in a stop reply.
		String name() {
			return switch (type) {
			case WRITE -> "watch";
			case READ -> "rwatch";
			default -> "awatch";
			};
		}
	}

	/// Adds or removes one.
	///
	/// @param type 0 or 1 of instructions, else as {@link Watch#type}
	void set(boolean add, int type, long address, long bytes) {
		if (type < Watch.WRITE) {
			if (add)
				instructions.add(address);
			else
				instructions.remove(address);
			return;
		}
		Watch watch = new Watch(type, address, Math.max(1, bytes));
		watches.remove(watch);
		if (add)
			watches.add(watch);
	}

	void clear() {
		instructions.clear();
		watches.clear();
	}

	/// Whether there is any.
	boolean any() {
		return !instructions.isEmpty() || !watches.isEmpty();
	}

	boolean watches() {
		return !watches.isEmpty();
	}

	boolean at(long pc) {
		return instructions.contains(pc);
	}

	/// The range that an access concerns; null if none.
	@Nullable Watch concerned(long address, int bytes, boolean write) {
		for (Watch watch : watches)
			if (watch.concerns(address, bytes, write))
				return watch;
		return null;
	}
}
