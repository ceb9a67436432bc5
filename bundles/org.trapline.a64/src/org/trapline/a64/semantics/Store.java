// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;

/// Stores of one register.
final class Store {
	private Store() {
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
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 16, CoreMemory.WRITE);
		if (at < 0) {
			vector128Slow(core, address, rt);
			return;
		}
		byte[] bank = memory.bank(address);
		CoreMemory.LONG.set(bank, at, core.v[2 * rt]);
		CoreMemory.LONG.set(bank, at + 8, core.v[2 * rt + 1]);
	}

	private static void vector128Slow(Core core, long address, int rt) {
		CoreMemory memory = core.memory;
		memory.reach(address, 16, 16, Access.WRITE);
		memory.storeReached(address, 8, core.v[2 * rt]);
		memory.storeReached(address + 8, 8, core.v[2 * rt + 1]);
	}
}
