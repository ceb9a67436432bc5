// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

/// Operations on caches, TLBs and translations (Arm ARM C5.3 to C5.5), which have been found to be allowed.
///
/// Data caches are not modelled as holding other data than memory, so that of what is done to them the faults are left, and what
/// the timing model makes of it.
final class Operations {
	private static final int CRN_CACHE = 7;
	private static final int CRN_TLB = 8;
	private static final int CRM_TRANSLATE = 8;
	private static final int CRM_TRANSLATE_LATER = 9;
	private static final int CRM = 3;
	private static final int CRM_MASK = 0xF << CRM;
	/// CRm of TLBI of stage 1, for all CPUs and for this one.
	private static final int SHARED = 3 << CRM;
	private static final int LOCAL = 7 << CRM;
	/// CRm of TLBI of stage 2 for all CPUs.
	private static final int SHARED_STAGE_2 = 0;
	private static final int IC_IALLUIS = encoding(0, 1, 0);
	private static final int IC_IALLU = encoding(0, 5, 0);
	private static final int IC_IVAU = encoding(3, 5, 1);
	private static final int DC_IVAC = encoding(0, 6, 1);

	private final Cpu cpu;
	private final SystemState s;

	Operations(Cpu cpu) {
		this.cpu = cpu;
		s = cpu.state;
	}

	private static int encoding(int op1, int crm, int op2) {
		return 1 << 14 | op1 << 11 | CRN_CACHE << 7 | crm << CRM | op2;
	}

	/// @param operation op0 = 1, op1, CRn, CRm and op2 in 16 bits
	void execute(int operation, long value) {
		int crn = operation >>> 7 & 0xF;
		int crm = operation >>> CRM & 0xF;
		if (crn == CRN_TLB)
			invalidate(operation, value);
		else if (crm == CRM_TRANSLATE || crm == CRM_TRANSLATE_LATER)
			cpu.mmu.addressTranslate(operation, value);
		else
			cache(operation, value);
	}

	private boolean forcesBroadcast() {
		return s.level == 1 && (s.hcr & SystemState.HCR_FB) != 0;
	}

	private void invalidate(int operation, long value) {
		int crm = operation & CRM_MASK;
		if (crm != LOCAL || forcesBroadcast())
			broadcast();
		if (crm == SHARED || crm == SHARED_STAGE_2)
			cpu.broadcast.invalidateTranslations(cpu, operation, value);
		else if (crm == LOCAL && forcesBroadcast())
			cpu.broadcast.invalidateTranslations(cpu, operation & ~CRM_MASK | SHARED, value);
		else
			cpu.mmu.invalidate(operation, value);
	}

	private void cache(int operation, long value) {
		if (operation == IC_IALLU && !forcesBroadcast()) {
			cpu.core().code.invalidate();
			cpu.timing.forgetInstructions(-1);
		} else if (operation == IC_IALLUIS || operation == IC_IALLU) {
			cpu.broadcast.invalidateInstructions(cpu, -1);
			broadcast();
		} else if (operation == IC_IVAU) {
			cpu.broadcast.invalidateInstructions(cpu, cpu.mmu.maintain(value, false));
			broadcast();
		} else {
			data(operation, value);
		}
	}

	/// DC, but ZVA.
	private void data(int operation, long value) {
		Maintenance what = Maintenance.of(operation >>> CRM & 0xF);
		boolean byAddress = (operation & 1) != 0;
		long physical = byAddress ? cpu.mmu.maintain(value, operation == DC_IVAC) : 0;
		CpuTiming model = cpu.timing.any();
		if (model == null)
			return;
		if (byAddress) {
			model.maintain(what, physical);
			return;
		}
		int level = (int) value >>> 1 & 7;
		int waysBits = cpu.caches.wayBits(level);
		int way = waysBits == 0 ? 0 : (int) value >>> Integer.SIZE - waysBits;
		model.maintain(what, level, (int) value >>> cpu.caches.lineBits(level) & cpu.caches.sets(level) - 1, way);
	}

	private void broadcast() {
		CpuTiming model = cpu.timing.any();
		if (model != null)
			model.broadcast();
	}
}
