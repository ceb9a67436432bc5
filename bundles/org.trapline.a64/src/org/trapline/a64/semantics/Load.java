// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;

/// Loads of one register.
final class Load {
	private Load() {
	}

	static void bits8(Core core, long address, int rt) {
		core.setX(rt, core.memory.load8(address));
	}

	static void signed8(Core core, long address, int rt) {
		core.setX(rt, (byte) core.memory.load8(address));
	}

	static void signed8To32(Core core, long address, int rt) {
		core.setW(rt, (byte) core.memory.load8(address));
	}

	static void bits16(Core core, long address, int rt) {
		core.setX(rt, core.memory.load16(address));
	}

	static void signed16(Core core, long address, int rt) {
		core.setX(rt, (short) core.memory.load16(address));
	}

	static void signed16To32(Core core, long address, int rt) {
		core.setW(rt, (short) core.memory.load16(address));
	}

	static void bits32(Core core, long address, int rt) {
		core.setW(rt, core.memory.load32(address));
	}

	static void signed32(Core core, long address, int rt) {
		core.setX(rt, core.memory.load32(address));
	}

	static void bits64(Core core, long address, int rt) {
		core.setX(rt, core.memory.load64(address));
	}

	static void vector8(Core core, long address, int rt) {
		core.setD(rt, core.memory.load8(address));
	}

	static void vector16(Core core, long address, int rt) {
		core.setD(rt, core.memory.load16(address));
	}

	static void vector32(Core core, long address, int rt) {
		core.setD(rt, Integer.toUnsignedLong(core.memory.load32(address)));
	}

	static void vector64(Core core, long address, int rt) {
		core.setD(rt, core.memory.load64(address));
	}

	static void vector128(Core core, long address, int rt) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 16, CoreMemory.READ);
		if (at < 0) {
			vector128Slow(core, address, rt);
			return;
		}
		byte[] bank = memory.bank(address);
		core.setQ(rt, (long) CoreMemory.LONG.get(bank, at), (long) CoreMemory.LONG.get(bank, at + 8));
	}

	private static void vector128Slow(Core core, long address, int rt) {
		CoreMemory memory = core.memory;
		memory.reach(address, 16, 16, Access.READ);
		core.setQ(rt, memory.loadReached(address, 8), memory.loadReached(address + 8, 8));
	}
}
