// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

/// What a region counts for a timing model in one local, as long as nobody looks: each event its bits.
final class Events {
	/// Bits of each: more than there can be until {@link Progress} is looked at.
	static final int BITS = 21;
	static final long MASK = (1L << BITS) - 1;
	/// A load or store.
	static final long ACCESS = 1;
	/// A branch.
	static final long BRANCH = 1L << BITS;
	/// A run of code that control came to.
	static final long FETCH = 1L << 2 * BITS;

	private Events() {
	}
}
