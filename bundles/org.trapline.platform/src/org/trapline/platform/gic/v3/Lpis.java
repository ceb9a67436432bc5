// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import java.util.BitSet;
import org.trapline.a64.core.Ram;
import org.trapline.platform.gic.Candidate;
import org.trapline.platform.gic.InterruptBank;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The LPIs of a redistributor: which are pending, written through to their table in memory, and the configuration that it reads
/// from there (IHI 0069, 5.1). What is not memory reads as 0.
final class Lpis {
	/// The first INTID that is an LPI.
	static final int FIRST = 8192;
	/// GICR_PENDBASER.PTZ: the table is all zero.
	private static final long ZERO = 1L << 62;
	private static final long CONFIGURATION_ADDRESS = 0xF_FFFF_FFFF_F000L;
	private static final long PENDING_ADDRESS = 0xF_FFFF_FFFF_0000L;
	private static final int ID_BITS_MASK = 0x1F;
	private static final int PRIORITY = 0xFC;

	private final Ram ram;
	private final BitSet pending = new BitSet();
	/// GICR_PROPBASER and GICR_PENDBASER.
	private long configuration;
	private long table;
	private boolean enabled;
	/// What comes next, as {@link Candidate} has it.
	private int next = Candidate.NONE;

	Lpis(Ram ram) {
		this.ram = ram;
	}

	long configuration() {
		return configuration;
	}

	/// GICR_PENDBASER, of which PTZ can only be written.
	long table() {
		return table & ~ZERO;
	}

	/// Sets GICR_PROPBASER; ignored while LPIs are enabled.
	void configuration(long value) {
		if (!enabled)
			configuration = value & (CONFIGURATION_ADDRESS | 0xF9FL | 7L << 56);
	}

	/// Sets GICR_PENDBASER; ignored while LPIs are enabled.
	void table(long value) {
		if (!enabled)
			table = value & (PENDING_ADDRESS | ZERO | 0xF80L | 7L << 56);
	}

	boolean enabled() {
		return enabled;
	}

	/// GICR_CTLR.EnableLPIs: when set, the table says what is pending.
	void enable(boolean on) {
		if (on == enabled)
			return;
		enabled = on;
		pending.clear();
		if (on && (table & ZERO) == 0)
			for (int byteIndex = FIRST / 8; byteIndex < limit() / 8; byteIndex++)
				for (int bits = tableByte(byteIndex); bits != 0; bits &= bits - 1)
					pending.set(byteIndex * 8 + Integer.numberOfTrailingZeros(bits));
		changed();
	}

	/// INTIDs are below.
	private int limit() {
		return 1 << Math.min((int) configuration & ID_BITS_MASK, Redistributor.ID_BITS - 1) + 1;
	}

	/// Makes one pending or not; what is no LPI here is ignored.
	void set(int intid, boolean on) {
		if (!enabled || intid < FIRST || intid >= limit() || pending.get(intid) == on)
			return;
		pending.set(intid, on);
		long address = (table & PENDING_ADDRESS) + intid / 8;
		if (ram.contains(address)) {
			int bit = 1 << intid % 8;
			long old = ram.load(address, 1);
			ram.store(address, 1, on ? old | bit : old & ~bit);
		}
		changed();
	}

	boolean isPending(int intid) {
		return pending.get(intid);
	}

	/// Moves all that are pending to another redistributor.
	void moveTo(Lpis other) {
		for (int intid = pending.nextSetBit(0); intid >= 0; intid = pending.nextSetBit(intid + 1)) {
			set(intid, false);
			other.set(intid, true);
		}
	}

	/// Reads the configuration of those that are pending: INV and INVALL.
	void changed() {
		next = Candidate.NONE;
		for (int intid = pending.nextSetBit(0); intid >= 0; intid = pending.nextSetBit(intid + 1)) {
			int byteOf = configurationOf(intid);
			if ((byteOf & 1) != 0)
				next = Math.min(next, Candidate.of(intid, byteOf & PRIORITY & InterruptBank.PRIORITY_MASK));
		}
	}

	/// What comes next, as {@link Candidate} has it.
	int next() {
		return next;
	}

	private int tableByte(int index) {
		return read((table & PENDING_ADDRESS) + index);
	}

	private int configurationOf(int intid) {
		return read((configuration & CONFIGURATION_ADDRESS) + intid - FIRST);
	}

	private int read(long address) {
		return ram.contains(address) ? (int) ram.load(address, 1) : 0;
	}

	void reset() {
		configuration = 0;
		table = 0;
		enabled = false;
		pending.clear();
		next = Candidate.NONE;
	}

	void save(StateOutput out) {
		out.int64(configuration);
		out.int64(table);
		out.bool(enabled);
		out.int32(next);
		out.bytes(pending.toByteArray());
	}

	void restore(StateInput in) throws StateException {
		configuration = in.int64();
		table = in.int64();
		enabled = in.bool();
		next = in.int32();
		pending.clear();
		pending.or(BitSet.valueOf(in.bytes()));
		if (pending.length() > 1 << Redistributor.ID_BITS)
			throw new StateException("LPI " + (pending.length() - 1) + " pending, expected at most "
					+ ((1 << Redistributor.ID_BITS) - 1));
	}
}
