// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A translation regime as its control registers define it: decoded once, and used for as long as they say the same.
///
/// Table base registers are no part of it.
final class Regime {
	private static final long SCTLR_M = 1;
	private static final long SCTLR_A = 1 << 1;
	private static final long SCTLR_C = 1 << 2;
	private static final long SCTLR_I = 1 << 12;
	private static final long SCTLR_WXN = 1 << 19;
	private static final long SCTLR_USED = SCTLR_M | SCTLR_A | SCTLR_C | SCTLR_I | SCTLR_WXN;
	private static final long HCR_SECOND = SystemState.HCR_VM | SystemState.HCR_DC;
	private static final long HCR_USED = HCR_SECOND | SystemState.HCR_PTW | SystemState.HCR_TGE | SystemState.HCR_E2H;
	private static final int A1 = 22;
	private static final int AS = 36;
	private static final int VS = 19;
	private static final int TAG = 48;

	final RegimeKind kind;
	/// Whether stage 1 translates.
	final boolean translates;
	/// Whether accesses must be aligned (SCTLR_ELx.A).
	final boolean aligned;
	/// SCTLR_ELx.WXN.
	final boolean writeNeverExecutes;
	/// Whether EL0 and the level above have permissions of their own, and addresses two ranges.
	final boolean two;
	/// Memory types by index, of 8 bits each.
	final long types;
	/// Bits of the addresses that stage 1 has as its result.
	final int outputBits;
	final Half low;
	final Half high;
	/// {@link Core#tagsIgnored}.
	final int tagsIgnored;
	/// Stage 2; null if there is none.
	final @Nullable SecondStage second;
	/// HCR_EL2.PTW: whether walks of stage 1 may not reach what stage 2 says is a device.
	final boolean walksProtected;
	/// HCR_EL2.DC: memory is cacheable where stage 1 does not translate.
	final boolean cacheable;
	/// SCTLR_ELx.I: instructions are cacheable where stage 1 does not translate.
	final boolean instructionsCacheable;

	private final Features features;
	private final long sctlr;
	private final long tcr;
	private final long hcr;
	private final long vtcr;

	Regime(RegimeKind kind, SystemState state, Features features) {
		this(kind, registers(kind, state), features);
	}

	/// @param registers what of SCTLR, TCR, MAIR, HCR and VTCR a regime goes by
	private Regime(RegimeKind kind, long[] registers, Features features) {
		this.kind = kind;
		this.features = features;
		sctlr = registers[0];
		tcr = registers[1];
		types = registers[2];
		hcr = registers[3];
		vtcr = registers[4];
		two = kind != RegimeKind.EL2;
		boolean off = kind == RegimeKind.EL10 && (hcr & (SystemState.HCR_DC | SystemState.HCR_TGE)) != 0;
		translates = (sctlr & SCTLR_M) != 0 && !off;
		aligned = (sctlr & SCTLR_A) != 0;
		writeNeverExecutes = (sctlr & SCTLR_WXN) != 0;
		instructionsCacheable = (sctlr & SCTLR_I) != 0;
		low = two ? Half.low(tcr, features) : Half.single(tcr, features);
		high = two ? Half.high(tcr, features) : low;
		tagsIgnored = two ? (low.topIgnored() ? Core.TAGS_LOW : 0) | (high.topIgnored() ? Core.TAGS_HIGH : 0)
				: low.topIgnored() ? Core.TAGS_SINGLE : 0;
		int size = (int) (tcr >>> (two ? 32 : 16)) & 7;
		outputBits = Math.min(Features.physicalBits(size), features.physicalBits());
		second = (hcr & HCR_SECOND) != 0 ? SecondStage.of(vtcr, features) : null;
		walksProtected = (hcr & SystemState.HCR_PTW) != 0;
		cacheable = (hcr & SystemState.HCR_DC) != 0;
	}

	private static long[] registers(RegimeKind kind, SystemState state) {
		long hcr = hcr(kind, state);
		return new long[] { state.sctlr[kind.level] & SCTLR_USED, state.tcr[kind.level], state.mair[kind.level], hcr,
				vtcr(hcr, state) };
	}

	void save(StateOutput out) {
		out.int32(kind.ordinal());
		out.int64s(new long[] { sctlr, tcr, types, hcr, vtcr });
	}

	static Regime restored(StateInput in, Features features) throws StateException {
		int kind = in.int32();
		RegimeKind[] kinds = RegimeKind.values();
		if (kind < 0 || kind >= kinds.length)
			throw new StateException("regime of kind " + kind + ", expected one below " + kinds.length);
		long[] registers = new long[5];
		in.int64s(registers);
		return new Regime(kinds[kind], registers, features);
	}

	/// The bits of HCR_EL2 that a regime goes by.
	private static long hcr(RegimeKind kind, SystemState state) {
		return kind == RegimeKind.EL10 ? state.hcr & HCR_USED : state.hcr & SystemState.HCR_E2H;
	}

	private static long vtcr(long hcr, SystemState state) {
		return (hcr & HCR_SECOND) != 0 ? state.vtcr : 0;
	}

	/// Whether the registers still say this.
	boolean holds(SystemState state) {
		int level = kind.level;
		return (state.sctlr[level] & SCTLR_USED) == sctlr && state.tcr[level] == tcr && state.mair[level] == types
				&& hcr(kind, state) == hcr && vtcr(hcr, state) == vtcr;
	}

	/// Whether it is more than the identity.
	boolean maps() {
		return translates || second != null;
	}

	/// Whether a virtual address is one that it may map: the rest faults at level 0.
	boolean reaches(long address) {
		Half half = half(address);
		if (translates)
			return half.contains(address);
		return (half.topIgnored() ? address << 8 >>> 8 : address) >>> features.physicalBits() == 0;
	}

	/// What TCR_ELx says of a virtual address.
	Half half(long address) {
		return (address >>> 55 & 1) == 0 ? low : high;
	}

	/// The address space identifier; 0 where none is used.
	int asid(SystemState state) {
		if (!translates || !two)
			return 0;
		long base = (tcr >>> A1 & 1) == 0 ? state.ttbr0[kind.level] : state.ttbr1[kind.level];
		return asid(base >>> TAG);
	}

	/// An identifier as it is compared: of 8 bits if TCR_ELx.AS says so.
	int asid(long identifier) {
		return (int) identifier & (features.asidBits() == 16 && (tcr >>> AS & 1) != 0 ? 0xFFFF : 0xFF);
	}

	/// The identifier of the virtual machine; 0 where none is used.
	int vmid(SystemState state) {
		if (kind != RegimeKind.EL10)
			return 0;
		return (int) (state.vttbr >>> TAG) & (features.vmidBits() == 16 && (state.vtcr >>> VS & 1) != 0 ? 0xFFFF : 0xFF);
	}
}
