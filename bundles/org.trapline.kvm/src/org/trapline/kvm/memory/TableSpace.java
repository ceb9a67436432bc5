// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.memory;

/// Memory of the host that tables are made in, from its end downwards.
public final class TableSpace {
	private final long start;
	private long end;

	/// @param start first address, behind the memory of VMs
	/// @param end address behind it
	public TableSpace(long start, long end) {
		this.start = start;
		this.end = end;
	}

	/// Takes memory, which is zero.
	///
	/// @param bytes a power of two, which it is aligned to
	/// @throws IllegalStateException if there is no more
	long take(long bytes) {
		long at = end - bytes & -bytes;
		if (at < start)
			throw new IllegalStateException("no memory of the board is left for stage 2 tables");
		end = at;
		return at;
	}
}
