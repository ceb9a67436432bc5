// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.util.ArrayList;
import java.util.List;

/// A board's memory.
///
/// @param bytes how much there is
/// @param base physical address where it begins
/// @param mostAtBase bytes that there is room for there
/// @param rest physical address where what goes beyond that begins
/// @param dram how long it takes
public record Memory(long bytes, long base, long mostAtBase, long rest, Dram dram) {
	private static final long PAGE = 2 << 20;

	/// Where it is, in ascending order.
	public List<Window> windows() {
		List<Window> windows = new ArrayList<>();
		windows.add(new Window("memory", base, Math.min(bytes, mostAtBase)));
		if (bytes > mostAtBase)
			windows.add(new Window("memory", rest, bytes - mostAtBase));
		return windows;
	}

	static Memory read(Keys keys, Layout layout) {
		Memory memory = new Memory(
				keys.bytes("size", PAGE, 64L << 30, 1L << 30, "how much there is"),
				keys.address("base", layout.memoryBase(), "where it begins"),
				keys.bytes("base-room", PAGE, 1L << 40, layout.mostAtBase(), "how much there is room for at base"),
				keys.address("rest", layout.memoryRest(), "where what goes beyond that begins"),
				keys.group("dram", "how long it takes", Dram::read));
		for (long value : new long[] {memory.bytes, memory.base, memory.mostAtBase, memory.rest})
			if (value % PAGE != 0)
				keys.problem("size", Keys.size(value), "multiples of 2M for size, base, base-room and rest");
		return memory;
	}
}
