// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.util.Arrays;
import org.trapline.kvm.setup.Vm;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.virtio.block.BlockDevice;
import org.trapline.platform.virtio.block.Disk;
import org.trapline.platform.virtio.block.Overlay;

/// A disk of zeros, over which what is written is kept in memory.
///
/// @param bytes of it
record ZeroDisk(long bytes) implements Disk {
	/// The disk of a VM.
	static BlockDevice device(Vm vm) {
		return new BlockDevice(new Overlay(new ZeroDisk(vm.diskBytes()), Overlay.LIMIT), "trapline");
	}

	@Override
	public boolean writable() {
		return false;
	}

	@Override
	public boolean discards() {
		return false;
	}

	@Override
	public void read(long at, byte[] to, int offset, int length) {
		Arrays.fill(to, offset, offset + length, (byte) 0);
	}

	@Override
	public void write(long at, byte[] from, int offset, int length) {
		throw new IllegalStateException("what is written is kept above it");
	}

	@Override
	public void discard(long at, long length) {
		// there is nothing to give back
	}

	@Override
	public void flush() {
		// nothing is written
	}

	@Override
	public void save(StateOutput out) {
		// nothing of it changes
	}

	@Override
	public void restore(StateInput in) {
		// nothing of it changes
	}

	@Override
	public void close() {
		// there is no file
	}
}
