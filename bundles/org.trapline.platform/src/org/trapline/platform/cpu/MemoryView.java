// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.trapline.a64.core.Access;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Environment;
import org.trapline.a64.core.GuestException;

/// Memory as a CPU sees it now, read and written from outside: devices are left alone, since looking would change them.
public final class MemoryView {
	private MemoryView() {
	}

	/// Reads as far as memory is mapped.
	///
	/// @return how many bytes
	public static int read(Cpu cpu, long address, byte[] to) {
		int done = 0;
		while (done < to.length) {
			long physical = physical(cpu, address + done);
			if (physical < 0)
				break;
			int part = part(address + done, to.length - done);
			cpu.bus.ram().read(physical, to, done, part);
			done += part;
		}
		return done;
	}

	/// Writes all or nothing; instructions that are there are executed as they are then.
	public static boolean write(Cpu cpu, long address, byte[] from) {
		for (int done = 0; done < from.length; done += part(address + done, from.length - done))
			if (physical(cpu, address + done) < 0)
				return false;
		for (int done = 0; done < from.length;) {
			int part = part(address + done, from.length - done);
			cpu.bus.ram().write(physical(cpu, address + done), from, done, part);
			done += part;
		}
		cpu.core().code.invalidate();
		return true;
	}

	private static int part(long address, int most) {
		return (int) Math.min(most, CoreMemory.PAGE_BYTES - (address & CoreMemory.PAGE_BYTES - 1));
	}

	/// The physical address; negative if there is no memory.
	private static long physical(Cpu cpu, long address) {
		try {
			long page = cpu.mmu.translate(address, Access.READ);
			return (page & Environment.DEVICE) != 0 ? -1
					: page & CoreMemory.PAGE_MASK | address & CoreMemory.PAGE_BYTES - 1;
		} catch (GuestException e) {
			return -1;
		}
	}
}
