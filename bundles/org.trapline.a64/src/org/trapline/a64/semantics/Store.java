// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;

/// Stores of one register.
final class Store {
	private Store() {
	}

	/// So many bytes: 1, 2, 4 or 8.
	static void any(CoreMemory memory, long address, int bytes, long value) {
		switch (bytes) {
		case 1 -> memory.store8(address, (int) value);
		case 2 -> memory.store16(address, (int) value);
		case 4 -> memory.store32(address, (int) value);
		default -> memory.store64(address, value);
		}
	}

	static void bits8(Core core, long address, int rt) {
		core.memory.store8(address, core.w(rt));
	}

	static void bits16(Core core, long address, int rt) {
		core.memory.store16(address, core.w(rt));
	}

	static void bits32(Core core, long address, int rt) {
		core.memory.store32(address, core.w(rt));
	}

	static void bits64(Core core, long address, int rt) {
		core.memory.store64(address, core.x(rt));
	}

	static void vector8(Core core, long address, int rt) {
		core.memory.store8(address, (int) core.v[2 * rt]);
	}

	static void vector16(Core core, long address, int rt) {
		core.memory.store16(address, (int) core.v[2 * rt]);
	}

	static void vector32(Core core, long address, int rt) {
		core.memory.store32(address, (int) core.v[2 * rt]);
	}

	static void vector64(Core core, long address, int rt) {
		core.memory.store64(address, core.v[2 * rt]);
	}

	static void vector128(Core core, long address, int rt) {
		pair64(core.memory, address, 16, core.v[2 * rt], core.v[2 * rt + 1]);
	}

	/// Two doublewords, together.
	static void pair64(CoreMemory memory, long address, int alignment, long first, long second) {
		int at = memory.locate(address, 16, CoreMemory.WRITE);
		byte[] to = at < 0 ? memory.scratch() : memory.bank(address);
		int i = Math.max(at, 0);
		CoreMemory.LONG.set(to, i, first);
		CoreMemory.LONG.set(to, i + 8, second);
		if (at < 0)
			memory.scatter(address, 16, alignment);
	}
}
