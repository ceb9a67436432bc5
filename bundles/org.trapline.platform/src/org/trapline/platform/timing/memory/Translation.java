// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import org.trapline.platform.mmu.WalkListener;

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
	interface Reads extends WalkListener {
	}
}
