// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

/// A control that may keep an access to a system register or a system operation from being made: a trap bit of a
/// register (Arm ARM D1.3.4, D24). The names are those of the bits, as {@code access.txt} lists them.
enum Control {
	/// HCR_EL2.TVM for writes, TRVM for reads.
	TVM((s, write) -> atEl1(s, s.hcr, write ? 1L << 26 : 1L << 30)),
	TID1((s, _) -> atEl1(s, s.hcr, 1L << 16)),
	TID2((s, _) -> belowEl2(s, s.hcr, 1L << 17)),
	TID3((s, _) -> atEl1(s, s.hcr, 1L << 18)),
	TIDCP((s, _) -> atEl1(s, s.hcr, 1L << 20)),
	TACR((s, _) -> atEl1(s, s.hcr, 1L << 21)),
	TSW((s, _) -> atEl1(s, s.hcr, 1L << 22)),
	/// HCR_EL2.TPCP.
	TPC((s, _) -> belowEl2(s, s.hcr, 1L << 23)),
	TPU((s, _) -> belowEl2(s, s.hcr, 1L << 24)),
	TTLB((s, _) -> atEl1(s, s.hcr, 1L << 25)),
	TDZ((s, _) -> belowEl2(s, s.hcr, 1L << 28)),
	TLOR((s, _) -> atEl1(s, s.hcr, 1L << 35)),
	/// CPTR_EL2.
	TCPAC((s, _) -> atEl1(s, s.cptr, 1L << 31)),
	/// SCTLR_ELx, at EL0.
	UMA((s, _) -> s.level == 0 && (s.host() || (s.sctlr[1] & 1 << 9) == 0) ? 1 : Control.NONE),
	DZE((s, _) -> unlessAllowed(s, s.sctlr[s.regime()], 1 << 14)),
	UCT((s, _) -> unlessAllowed(s, s.sctlr[s.regime()], 1 << 15)),
	UCI((s, _) -> unlessAllowed(s, s.sctlr[s.regime()], 1 << 26)),
	/// MDCR_EL2, with TDE and HCR_EL2.TGE, which trap them all.
	TDA((s, _) -> debug(s, 1 << 9)),
	TDOSA((s, _) -> debug(s, 1 << 10)),
	TDRA((s, _) -> debug(s, 1 << 11)),
	/// MDSCR_EL1, at EL0.
	TDCC((s, _) -> s.level == 0 && (s.mdscr & 1 << 12) != 0 ? 1 : Control.NONE),
	TPMCR((s, _) -> s.level < 2 && (s.mdcr & 1 << 5) != 0 ? 2 : Control.NONE),
	TPM((s, _) -> s.level < 2 && (s.mdcr & 1 << 6) != 0 ? 2 : Control.NONE),
	/// PMUSERENR_EL0: EN, SW, CR and ER.
	PMEN((s, _) -> unlessAllowed(s, s.pmuserenr, 0b0001)),
	PMSW((s, _) -> unlessAllowed(s, s.pmuserenr, 0b0011)),
	PMCYCLES((s, write) -> unlessAllowed(s, s.pmuserenr, write ? 0b0001 : 0b0101)),
	PMEVENTS((s, write) -> unlessAllowed(s, s.pmuserenr, write ? 0b0001 : 0b1001)),
	PMSEL((s, _) -> unlessAllowed(s, s.pmuserenr, 0b1001)),
	/// CNTKCTL_EL1 and CNTHCTL_EL2.
	CNTFRQ((s, _) -> unlessAllowed(s, timers(s), 0b11)),
	CNTVCT((s, _) -> unlessAllowed(s, timers(s), 1 << 1)),
	CNTV((s, _) -> unlessAllowed(s, timers(s), 1 << 8)),
	CNTPCT((s, _) -> physicalTimer(s, 1, 1, 1 << 10)),
	CNTP((s, _) -> physicalTimer(s, 1 << 9, 1 << 1, 1 << 11)),
	/// ICH_HCR_EL2.
	TC((s, _) -> atEl1(s, s.ichHcr, 1 << 10)),
	TALL0((s, _) -> atEl1(s, s.ichHcr, 1 << 11)),
	TALL1((s, _) -> atEl1(s, s.ichHcr, 1 << 12)),
	TDIR((s, _) -> atEl1(s, s.ichHcr, 1 << 14)),
	/// ICC_SRE_EL2.Enable.
	SRE((s, _) -> atEl1(s, ~s.iccSre[2], 1 << 3)),
	/// ICC_SRE_EL1.SRE: EL1 uses no system registers of the GIC, but its window. The register is 0 where there is none.
	USED((s, _) -> s.level == 1 && s.iccSre[1] != 0 && (s.iccSre[1] & 1) == 0 ? Control.UNDEFINED : Control.NONE),
	/// HCR_EL2.IMO and FMO: there are no virtual SGIs to send.
	SGI((s, _) -> atEl1(s, s.hcr, SystemState.HCR_IMO | SystemState.HCR_FMO)),
	/// SP_EL0 is no register while it is the stack pointer.
	SP0((s, _) -> s.ownStack ? Control.NONE : Control.UNDEFINED),
	/// The names with _EL12 and _EL02 are there with HCR_EL2.E2H alone.
	E2H((s, _) -> s.virtualizationHost() ? Control.NONE : Control.UNDEFINED);

	/// The access may be made, as far as this control goes.
	static final int NONE = 0;
	/// The access is undefined.
	static final int UNDEFINED = -1;

	private final Decision decision;

	private interface Decision {
		int level(SystemState state, boolean write);
	}

	Control(Decision decision) {
		this.decision = decision;
	}

	/// The exception level that the access traps to, {@link #NONE} or {@link #UNDEFINED}. What traps from EL0 to EL1 goes
	/// to EL2 while HCR_EL2.TGE is set: that is for the caller to see.
	int level(SystemState state, boolean write) {
		return decision.level(state, write);
	}

	private static int atEl1(SystemState s, long register, long bit) {
		return s.level == 1 && (register & bit) != 0 ? 2 : NONE;
	}

	private static int belowEl2(SystemState s, long register, long bit) {
		return (register & bit) != 0 && s.level < 2 && !s.host() ? 2 : NONE;
	}

	private static int unlessAllowed(SystemState s, long register, long bits) {
		return s.level == 0 && (register & bits) == 0 ? 1 : NONE;
	}

	private static int debug(SystemState s, long bit) {
		return s.level < 2 && ((s.mdcr & (bit | SystemState.MDCR_TDE)) != 0 || (s.hcr & SystemState.HCR_TGE) != 0) ? 2 : NONE;
	}

	private static long timers(SystemState s) {
		return s.host() ? s.cnthctl : s.cntkctl;
	}

	/// @param el0 bit of CNTKCTL_EL1, and of CNTHCTL_EL2 for the host's EL0
	/// @param el1 bit of CNTHCTL_EL2
	/// @param el1Host the same with E2H
	private static int physicalTimer(SystemState s, long el0, long el1, long el1Host) {
		int first = unlessAllowed(s, timers(s), el0);
		if (first != NONE || s.level >= 2 || s.host())
			return first;
		return (s.cnthctl & (s.virtualizationHost() ? el1Host : el1)) == 0 ? 2 : NONE;
	}
}
