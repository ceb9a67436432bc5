// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.bus;

import org.trapline.platform.state.Stateful;
import org.trapline.platform.tree.Node;

/// What answers to a window of physical addresses.
///
/// Accesses come within an instruction, from the thread that runs the machine. An access that the device's registers do not have
/// reads as 0 and is ignored when written, or is an external abort: as the device's specification says.
public interface Device extends Stateful {
	/// Bytes of its window, a multiple of 4 KiB.
	long bytes();

	/// Reads.
	///
	/// @param cpu number of the CPU that reads, for devices that have registers of each CPU
	/// @param offset from the start of the window, aligned to the size
	/// @param bytes 1, 2, 4 or 8
	/// @return zero-extended
	long load(int cpu, long offset, int bytes);

	/// Writes.
	///
	/// @param bytes 1, 2, 4 or 8
	/// @param value zero-extended
	void store(int cpu, long offset, int bytes, long value);

	/// Becomes as it is after power-on.
	void reset();

	/// Adds its node to the device tree; nothing for a device that has none.
	///
	/// @param root of the tree, whose #address-cells and #size-cells are 2 and whose interrupt-parent is the controller
	/// @param base physical address of the window
	void describe(Node root, long base);
}
