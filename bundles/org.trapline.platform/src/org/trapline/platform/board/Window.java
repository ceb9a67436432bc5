// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

/// A range of physical addresses that something answers to.
///
/// @param name what answers
/// @param base first address
/// @param bytes how many
public record Window(String name, long base, long bytes) {
	/// Whether two have an address in common.
	public boolean overlaps(Window other) {
		return Long.compareUnsigned(base, other.base + other.bytes) < 0
				&& Long.compareUnsigned(other.base, base + bytes) < 0;
	}

	@Override
	public String toString() {
		return String.format("%s at 0x%x to 0x%x", name, base, base + bytes - 1);
	}
}
