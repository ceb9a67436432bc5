// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

/// The local monitor of exclusive loads and stores (Arm ARM B2.12).
///
/// It keeps what an exclusive load read. An exclusive store succeeds when the address and size are the same and memory still
/// holds the same, as QEMU does it: a store by another core that puts back the same value goes unnoticed.
public final class ExclusiveMonitor {
	private static final long OPEN = -1;
	private long physical = OPEN;
	private int bytes;
	private long low;
	private long high;

	/// Marks an address.
	///
	/// @param physical its physical address
	/// @param bytes 1 to 16
	/// @param low what was read, zero-extended; of 16 bytes the first 8
	/// @param high the other 8, or 0
	public void mark(long physical, int bytes, long low, long high) {
		this.physical = physical;
		this.bytes = bytes;
		this.low = low;
		this.high = high;
	}

	/// Whether an exclusive store to these would succeed if memory still holds what was read.
	public boolean marks(long physical, int bytes) {
		return this.physical == physical && this.bytes == bytes;
	}

	/// Whether memory that holds these now still holds what was read.
	public boolean holds(long low, long high) {
		return this.low == low && this.high == high;
	}

	/// Whether it marks an address.
	public boolean marked() {
		return physical != OPEN;
	}

	/// Whether it marks an address that does not hold any longer what was read.
	public boolean disturbed(Ram ram) {
		return marked() && !(bytes == 16 ? holds(ram.load(physical, 8), ram.load(physical + 8, 8))
				: holds(ram.load(physical, bytes), 0));
	}

	/// Opens the monitor: CLREX, an exclusive store, an exception return.
	public void clear() {
		physical = OPEN;
	}

	/// All of its state, to be kept.
	public long[] state() {
		return new long[] { physical, bytes, low, high };
	}

	/// Becomes what {@link #state} gave.
	public void state(long[] state) {
		physical = state[0];
		bytes = (int) state[1];
		low = state[2];
		high = state[3];
	}
}
