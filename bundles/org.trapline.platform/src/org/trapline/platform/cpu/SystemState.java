// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// PSTATE and the system registers that exceptions, traps and translation look at (Arm ARM D24.2), as plain fields.
///
/// Registers that several levels have are arrays by exception level: {@code sctlr[2]} is SCTLR_EL2. With E2H the
/// names of EL1 reach those of EL2, and those with _EL12 the ones of EL1: that is the affair of who reads and writes
/// them.
public final class SystemState {
	/// Levels, EL0 to EL3.
	public static final int LEVELS = 4;

	/// PSTATE.EL.
	public int level;
	/// PSTATE.SP: whether SP_ELx is selected, not SP_EL0.
	public boolean ownStack;
	/// PSTATE.DAIF: D in bit 3, A, I, F in bit 0.
	public int daif;
	/// PSTATE.PAN.
	public boolean pan;
	/// PSTATE.IL.
	public boolean illegal;
	/// PSTATE.SS.
	public boolean singleStep;

	/// SP_EL0 to SP_EL3, but of the one that is selected, which is in {@link org.trapline.a64.core.Core#x}.
	public final long[] sp = new long[LEVELS];
	public final long[] sctlr = new long[LEVELS];
	public final long[] ttbr0 = new long[LEVELS];
	public final long[] ttbr1 = new long[LEVELS];
	public final long[] tcr = new long[LEVELS];
	public final long[] mair = new long[LEVELS];
	public final long[] vbar = new long[LEVELS];
	public final long[] elr = new long[LEVELS];
	public final long[] spsr = new long[LEVELS];
	public final long[] esr = new long[LEVELS];
	public final long[] far = new long[LEVELS];
	/// TPIDR_EL0 to TPIDR_EL3.
	public final long[] tpidr = new long[LEVELS];
	/// CONTEXTIDR_EL1 and _EL2.
	public final long[] contextidr = new long[LEVELS];
	public long tpidrro;
	public long par;
	public long cpacr;
	public long mdscr;

	public long hcr;
	public long hstr;
	public long cptr;
	public long mdcr;
	public long vtcr;
	public long vttbr;
	public long hpfar;
	public long vpidr;
	public long vmpidr;
	/// CNTHCTL_EL2 and CNTKCTL_EL1, which trap accesses to timers.
	public long cnthctl;
	public long cntkctl;
	/// PMUSERENR_EL0.
	public long pmuserenr;
	/// ICC_SRE_EL1 and _EL2, by level, and ICH_HCR_EL2, which trap accesses to the GIC's CPU interface.
	public final long[] iccSre = new long[LEVELS];
	public long ichHcr;

	/// OSLSR_EL1.OSLK: whether debug exceptions other than BRK's are off.
	public boolean osLock;
	/// The debug claim tags, DBGCLAIMSET_EL1.
	public long claims;

	/// Bits of MDSCR_EL1 and MDCR_EL2.
	public static final long MDSCR_SS = 1;
	public static final long MDSCR_KDE = 1 << 13;
	public static final long MDSCR_MDE = 1 << 15;
	public static final long MDCR_TDE = 1 << 8;
	/// Bits of SCTLR_ELx.
	public static final long SCTLR_M = 1;
	public static final long SCTLR_SA = 1 << 3;
	public static final long SCTLR_SA0 = 1 << 4;
	public static final long SCTLR_DZE = 1 << 14;
	public static final long SCTLR_NTWI = 1 << 16;
	public static final long SCTLR_NTWE = 1 << 18;
	public static final long SCTLR_SPAN = 1 << 23;
	/// Bits of HCR_EL2.
	public static final long HCR_VM = 1;
	public static final long HCR_SWIO = 1 << 1;
	public static final long HCR_PTW = 1 << 2;
	public static final long HCR_FMO = 1 << 3;
	public static final long HCR_IMO = 1 << 4;
	public static final long HCR_AMO = 1 << 5;
	public static final long HCR_VF = 1 << 6;
	public static final long HCR_VI = 1 << 7;
	public static final long HCR_VSE = 1 << 8;
	public static final long HCR_FB = 1 << 9;
	public static final long HCR_DC = 1 << 12;
	public static final long HCR_TWI = 1 << 13;
	public static final long HCR_TWE = 1 << 14;
	public static final long HCR_TSC = 1 << 19;
	public static final long HCR_TIDCP = 1 << 20;
	public static final long HCR_TGE = 1 << 27;
	public static final long HCR_TDZ = 1 << 28;
	public static final long HCR_RW = 1L << 31;
	public static final long HCR_E2H = 1L << 34;

	/// Whether HCR_EL2.E2H and TGE are both set: EL0 is the host's, under the EL2&0 regime.
	public boolean host() {
		return (hcr & (HCR_E2H | HCR_TGE)) == (HCR_E2H | HCR_TGE);
	}

	/// Whether EL2 has the EL2&0 regime.
	public boolean virtualizationHost() {
		return (hcr & HCR_E2H) != 0;
	}

	/// The level whose registers control the present translation regime's stage 1: 1 for EL1&0, else 2.
	public int regime() {
		return level == 2 || level == 0 && host() ? 2 : 1;
	}

	/// Whether there may be an interrupt that is taken whatever is masked: one that goes to a higher level.
	boolean canBeInterrupted() {
		return level < 2 && (hcr & (HCR_TGE | HCR_IMO | HCR_FMO | HCR_AMO)) != 0;
	}

	/// Makes PSTATE as after a reset, at a level.
	void start(int level) {
		this.level = level;
		ownStack = true;
		daif = 0xF;
		pan = false;
		illegal = false;
		singleStep = false;
	}

	private long[][] arrays() {
		return new long[][] { sp, sctlr, ttbr0, ttbr1, tcr, mair, vbar, elr, spsr, esr, far, tpidr, contextidr, iccSre };
	}

	/// Writes it.
	void save(StateOutput out) {
		out.int32(level);
		out.int32(daif);
		out.bool(ownStack);
		out.bool(pan);
		out.bool(illegal);
		out.bool(singleStep);
		out.bool(osLock);
		for (long[] array : arrays())
			out.int64s(array);
		out.int64s(new long[] { tpidrro, par, cpacr, mdscr, claims, hcr, hstr, cptr, mdcr, vtcr, vttbr, hpfar, vpidr, vmpidr,
				cnthctl, cntkctl, pmuserenr, ichHcr });
	}

	/// Becomes what was saved.
	void restore(StateInput in) throws StateException {
		level = in.int32();
		if (level < 0 || level >= LEVELS)
			throw new StateException("exception level " + level + ", expected 0 to 3");
		daif = in.int32();
		ownStack = in.bool();
		pan = in.bool();
		illegal = in.bool();
		singleStep = in.bool();
		osLock = in.bool();
		for (long[] array : arrays())
			in.int64s(array);
		long[] rest = new long[18];
		in.int64s(rest);
		tpidrro = rest[0];
		par = rest[1];
		cpacr = rest[2];
		mdscr = rest[3];
		claims = rest[4];
		hcr = rest[5];
		hstr = rest[6];
		cptr = rest[7];
		mdcr = rest[8];
		vtcr = rest[9];
		vttbr = rest[10];
		hpfar = rest[11];
		vpidr = rest[12];
		vmpidr = rest[13];
		cnthctl = rest[14];
		cntkctl = rest[15];
		pmuserenr = rest[16];
		ichHcr = rest[17];
	}
}
