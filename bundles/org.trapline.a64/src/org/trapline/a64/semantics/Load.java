// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;

/// Loads of one register.
final class Load {
	private Load() {
	}

	/// So many bytes, zero-extended: 1, 2, 4 or 8.
	static long any(CoreMemory memory, long address, int bytes) {
		return switch (bytes) {
		case 1 -> memory.load8(address);
		case 2 -> memory.load16(address);
		case 4 -> Integer.toUnsignedLong(memory.load32(address));
		default -> memory.load64(address);
		};
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
		byte[] from = at < 0 ? memory.gather(address, 16, 16) : memory.bank(address);
		int i = Math.max(at, 0);
		core.setQ(rt, (long) CoreMemory.LONG.get(from, i), (long) CoreMemory.LONG.get(from, i + 8));
	}
}
