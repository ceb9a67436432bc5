// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

/// Is told of the descriptors that a walk of translation tables reads, in order.
@FunctionalInterface
public interface WalkListener {
	/// Says of a stage 2 descriptor that it is read to translate the address that stage 1 has found, not that of one of its
	/// descriptors.
	int OUTPUT = 4;

	/// A descriptor is read.
	///
	/// @param physical its address
	/// @param stage 1 or 2
	/// @param level 0 to 3
	/// @param within of a stage 2 descriptor, the level of the stage 1 descriptor whose address is being translated, or
	///        {@link #OUTPUT}; of a stage 1 descriptor its level
	void descriptor(long physical, int stage, int level, int within);
}
