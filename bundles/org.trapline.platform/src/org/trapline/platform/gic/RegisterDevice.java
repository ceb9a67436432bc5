// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic;

import org.trapline.platform.bus.Device;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.tree.Node;

/// A window of 32-bit registers, which accesses of other sizes reach in part or two at a time, of one controller.
public abstract class RegisterDevice implements Device {
	/// The size of windows of the GIC: 64 KiB.
	public static final long WINDOW = 0x10000;

	private final String key;
	private final long bytes;

	protected RegisterDevice(String key, long bytes) {
		this.key = key;
		this.bytes = bytes;
	}

	/// Reads a register.
	///
	/// @param offset a multiple of 4
	protected abstract int read(int cpu, int offset);

	/// Writes to a register.
	///
	/// @param offset a multiple of 4
	/// @param value 0 in the bytes that are not written
	/// @param mask all ones in the bytes that are written
	protected abstract void write(int cpu, int offset, int value, int mask);

	@Override
	public final String key() {
		return key;
	}

	@Override
	public final long bytes() {
		return bytes;
	}

	@Override
	public final long load(int cpu, long offset, int bytes) {
		int word = (int) offset & ~3;
		if (bytes == Integer.BYTES)
			return read(cpu, word) & 0xFFFF_FFFFL;
		if (bytes == Long.BYTES)
			return read(cpu, word) & 0xFFFF_FFFFL | (long) read(cpu, word + 4) << 32;
		return read(cpu, word) >>> 8 * ((int) offset & 3) & (1 << 8 * bytes) - 1;
	}

	@Override
	public final void store(int cpu, long offset, int bytes, long value) {
		int word = (int) offset & ~3;
		if (bytes == Long.BYTES)
			write(cpu, word + 4, (int) (value >>> 32), -1);
		if (bytes >= Integer.BYTES) {
			write(cpu, word, (int) value, -1);
			return;
		}
		int shift = 8 * ((int) offset & 3);
		int mask = (1 << 8 * bytes) - 1 << shift;
		write(cpu, word, (int) value << shift & mask, mask);
	}

	/// Writes nothing, but of the distributor, which saves all of a controller: so it is restored at once.
	@Override
	public void save(StateOutput out) {
	}

	@Override
	public void restore(StateInput in) throws StateException {
	}

	/// Adds nothing, but of the distributor, whose node tells of all windows.
	@Override
	public void describe(Node root, long base) {
	}
}
