// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.memory;

import java.util.Arrays;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Ram;

/// The frames of physical memory, 4 KiB each: handed out filled with 0, and taken back.
final class Frames {
	private final Ram ram;
	private final int limit;
	private int[] free = new int[64];
	private int freeCount;
	/// The next frame that was never used; 0 is none, so that it can mean "no frame".
	private int fresh = 1;

	/// Takes all memory from physical address 4 KiB on.
	Frames(Ram ram, int limit) {
		this.ram = ram;
		this.limit = limit;
	}

	/// A frame of zeros.
	///
	/// @throws IllegalStateException if more are wanted than there are: areas are only mapped as far as they can be backed
	int allocate() {
		if (freeCount > 0) {
			int frame = free[--freeCount];
			long physical = address(frame);
			int offset = Ram.offset(physical);
			Arrays.fill(ram.bank(physical), offset, offset + CoreMemory.PAGE_BYTES, (byte) 0);
			return frame;
		}
		if (fresh > limit)
			throw new IllegalStateException("no frame left of " + limit);
		return fresh++;
	}

	void release(int frame) {
		if (freeCount == free.length)
			free = Arrays.copyOf(free, 2 * freeCount);
		free[freeCount++] = frame;
	}

	/// Frames in use.
	int used() {
		return fresh - 1 - freeCount;
	}

	static long address(int frame) {
		return (long) frame << CoreMemory.PAGE_BITS;
	}
}
