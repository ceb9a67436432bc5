// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

/// A CPU's translation of addresses, as far as time goes.
public interface Translation {
	/// All addresses as they are, which costs nothing: for a CPU without translation.
	Translation NONE = (_, _, _) -> -1;

	/// What {@link #walk} adds for an address that is not to be cached.
	int UNCACHED = 1 << 8;

	/// Walks the tables for an address as an access would that no TLB knows, without any effect.
	///
	/// @param fetch whether it is to execute
	/// @return bits of an address within the page or block that it is in, perhaps with {@link #UNCACHED}; negative if it is not
	///         translated
	int walk(long address, boolean fetch, Reads reads);

	/// Is told of the descriptors that a walk reads, in order.
	@FunctionalInterface
	interface Reads {
		/// @param physical its address
		/// @param stage 1 or 2
		/// @param level 0 to 3
		/// @param within of a stage 2 descriptor, the level of the stage 1 descriptor whose address is being translated, or 4 for
		///        the address that stage 1 has found
		void descriptor(long physical, int stage, int level, int within);
	}
}
