// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import java.util.function.LongUnaryOperator;
import org.trapline.platform.cpu.SystemState;

/// Translation as the Arm ARM's shared pseudocode spells it out (J1.3, aarch64/translation), for the state that models without
/// FEAT_LPA2, FEAT_HAFDBS and FEAT_LVA have: one access at a time, each bit looked at where it is needed, nothing prepared.
final class Pseudocode {
	/// Who and what an access is.
	record Asked(boolean privileged, boolean write, boolean fetch, boolean checked, boolean pan) {
	}

	/// What it comes to.
	record Answer(int fault, boolean second, boolean onWalk, long ipa, long pa, int type, int sh, boolean global) {
		static Answer fault(int code, int level, boolean second, boolean onWalk, long ipa) {
			return new Answer(code | level, second, onWalk, second ? ipa : -1, 0, 0, 0, false);
		}

		boolean faulted() {
			return fault >= 0;
		}
	}

	private static final int SIZE = 0;
	private static final int TRANSLATION = 4;
	private static final int ACCESS_FLAG = 8;
	private static final int PERMISSION = 12;
	private static final int EXTERNAL = 0x14;

	private final SystemState s;
	private final int paMax;
	private final boolean xnx;
	private final boolean hpds;
	private final boolean ttst;
	private final boolean has16;
	/// Reads a descriptor; -1 where nothing is.
	private final LongUnaryOperator memory;
	/// 1: EL1&0; 2: EL2; 3: EL2&0.
	private int regime;

	Pseudocode(SystemState s, int paMax, boolean xnx, boolean hpds, boolean ttst, boolean has16, LongUnaryOperator memory) {
		this.s = s;
		this.paMax = paMax;
		this.xnx = xnx;
		this.hpds = hpds;
		this.ttst = ttst;
		this.has16 = has16;
		this.memory = memory;
	}

	private static long bits(long value, int high, int low) {
		return value << 63 - high >>> 63 - high + low;
	}

	private static boolean bit(long value, int at) {
		return (value >> at & 1) == 1;
	}

	/// AArch64.FullTranslate, or of stage 1 alone.
	///
	/// @param regime 1: EL1&0; 2: EL2; 3: EL2&0
	Answer translate(int regime, long va, Asked asked, boolean stage2) {
		this.regime = regime;
		Answer first = s1Translate(va, asked);
		if (first.faulted() || !stage2 || !s2Enabled())
			return first;
		Answer second = s2Translate(first.pa, asked, false);
		if (second.faulted())
			return second;
		int type = combine(first.type, second.type);
		int sh = first.sh == 2 || second.sh == 2 || isDevice(type) || type == 0x44 ? 2
				: first.sh == 3 || second.sh == 3 ? 3 : 0;
		return new Answer(-1, false, false, -1, second.pa, type, sh, first.global);
	}

	private boolean s2Enabled() {
		return regime == 1 && (bit(s.hcr, 0) || bit(s.hcr, 12));
	}

	private long sctlr() {
		return regime == 1 ? s.sctlr[1] : s.sctlr[2];
	}

	private long tcr() {
		return regime == 1 ? s.tcr[1] : s.tcr[2];
	}

	/// AArch64.S1Enabled.
	private boolean s1Enabled() {
		return regime == 1 ? bit(s.sctlr[1], 0) && !bit(s.hcr, 12) && !bit(s.hcr, 27) : bit(s.sctlr[2], 0);
	}

	private boolean upper(long va) {
		return regime != 2 && bit(va, 55);
	}

	private boolean tbi(long va) {
		return regime == 2 ? bit(tcr(), 20) : upper(va) ? bit(tcr(), 38) : bit(tcr(), 37);
	}

	private static int physicalSize(long encoding) {
		return encoding == 0 ? 32 : encoding == 1 ? 36 : encoding == 2 ? 40 : encoding == 3 ? 42 : encoding == 4 ? 44 : 48;
	}

	/// Bits of the granule that a TG0 field selects; an unsupported one is 4 KiB.
	private int tg0(long encoding) {
		return encoding == 1 ? 16 : encoding == 2 && has16 ? 14 : 12;
	}

	private int tg1(long encoding) {
		return encoding == 3 ? 16 : encoding == 1 && has16 ? 14 : 12;
	}

	private Answer s1Translate(long va, Asked asked) {
		if (!s1Enabled())
			return s1Disabled(va, asked);
		boolean upper = upper(va);
		long tcr = tcr();
		if (regime != 2 && bit(tcr, upper ? 23 : 7))
			return Answer.fault(TRANSLATION, 0, false, false, 0);
		int granule = upper ? tg1(bits(tcr, 31, 30)) : tg0(bits(tcr, 15, 14));
		int txsz = (int) (upper ? bits(tcr, 21, 16) : bits(tcr, 5, 0));
		if (txsz < 16 || txsz > (ttst ? (granule == 16 ? 47 : 48) : 39))
			return Answer.fault(TRANSLATION, 0, false, false, 0);
		int iasize = 64 - txsz;
		int top = tbi(va) ? 55 : 63;
		long out = bits(va, top, iasize);
		long ones = bits(-1, top, iasize);
		if (upper ? out != ones : out != 0)
			return Answer.fault(TRANSLATION, 0, false, false, 0);
		return s1Walk(va, asked, upper, granule, iasize);
	}

	/// AArch64.S1DisabledOutput.
	private Answer s1Disabled(long va, Asked asked) {
		int top = tbi(va) ? 55 : 63;
		if (bits(va, top, paMax) != 0)
			return Answer.fault(SIZE, 0, false, false, 0);
		boolean cacheable = regime == 1 && bit(s.hcr, 12);
		int type = cacheable ? 0xFF : !asked.fetch ? 0 : bit(sctlr(), 12) ? 0xAA : 0x44;
		return new Answer(-1, false, false, -1, bits(va, 55, 0), type, cacheable ? 0 : 2, true);
	}

	/// AArch64.S1Walk and what S1Translate checks of its result.
	private Answer s1Walk(long va, Asked asked, boolean upper, int granule, int iasize) {
		long tcr = tcr();
		int oasize = Math.min(paMax, physicalSize(regime == 2 ? bits(tcr, 18, 16) : bits(tcr, 34, 32)));
		boolean hpd = hpds && bit(tcr, regime == 2 ? 24 : upper ? 42 : 41);
		long ttb = upper ? s.ttbr1[regime == 1 ? 1 : 2] : s.ttbr0[regime == 1 ? 1 : 2];
		int stride = granule - 3;
		int level = 3 - (iasize - 1 - granule) / stride;
		int baselsb = 3 + iasize - ((3 - level) * stride + granule);
		long base = bits(ttb, 47, baselsb) << baselsb;
		if (base >>> oasize != 0)
			return Answer.fault(SIZE, 0, false, false, 0);
		boolean apTable0 = false;
		boolean apTable1 = false;
		boolean uxnTable = false;
		boolean pxnTable = false;
		int msb = iasize - 1;
		while (true) {
			int lsb = (3 - level) * stride + granule;
			long address = base | bits(va, msb, lsb) << 3;
			long physical = address;
			if (s2Enabled()) {
				Answer walk = s2Translate(address, new Asked(true, false, false, true, false), true);
				if (walk.faulted())
					return new Answer(walk.fault, true, true, walk.ipa, 0, 0, 0, false);
				physical = walk.pa;
			}
			long d = memory.applyAsLong(physical);
			if (d == -1)
				return Answer.fault(EXTERNAL, level, false, false, 0);
			String kind = kind(d, level, granule);
			if (kind.equals("invalid"))
				return Answer.fault(TRANSLATION, level, false, false, 0);
			if (kind.equals("table")) {
				base = bits(d, 47, granule) << granule;
				if (base >>> oasize != 0)
					return Answer.fault(SIZE, level, false, false, 0);
				apTable0 |= !hpd && bit(d, 61);
				apTable1 |= !hpd && bit(d, 62);
				uxnTable |= !hpd && bit(d, 60);
				pxnTable |= !hpd && bit(d, 59);
				msb = lsb - 1;
				level++;
				continue;
			}
			long oa = bits(d, 47, lsb) << lsb | bits(va, lsb - 1, 0);
			if (oa >>> oasize != 0)
				return Answer.fault(SIZE, level, false, false, 0);
			if (!bit(d, 10))
				return Answer.fault(ACCESS_FLAG, level, false, false, 0);
			boolean readOnly = bit(d, 7) || apTable1;
			boolean userAccess = bit(d, 6) && !apTable0;
			if (!s1Permits(asked, readOnly, userAccess, bit(d, 54) || uxnTable, bit(d, 53) || pxnTable))
				return Answer.fault(PERMISSION, level, false, false, 0);
			int attribute = (int) bits(regime == 1 ? s.mair[1] : s.mair[2], 8 * (int) bits(d, 4, 2) + 7, 8 * (int) bits(d, 4, 2));
			int sh = isDevice(attribute) || attribute == 0x44 ? 2 : bits(d, 9, 8) == 1 ? 0 : (int) bits(d, 9, 8);
			return new Answer(-1, false, false, -1, oa, attribute, sh, regime == 2 || !bit(d, 11));
		}
	}

	/// AArch64.S1DirectBasePermissions and S1HasPermissionsFault.
	private boolean s1Permits(Asked a, boolean readOnly, boolean userAccess, boolean uxn, boolean pxn) {
		boolean wxn = bit(sctlr(), 19);
		if (!a.checked)
			return true;
		if (regime == 2) {
			boolean w = !readOnly;
			return a.fetch ? !uxn && !(wxn && w) : !a.write || w;
		}
		if (!a.privileged) {
			boolean w = userAccess && !readOnly;
			return a.fetch ? !uxn && !(w && wxn) : a.write ? w : userAccess;
		}
		boolean w = !readOnly;
		if (a.fetch)
			return !pxn && !(userAccess && w) && !(w && wxn);
		if (a.pan && userAccess)
			return false;
		return !a.write || w;
	}

	private static String kind(long d, int level, int granule) {
		if (!bit(d, 0))
			return "invalid";
		if (level == 3)
			return bit(d, 1) ? "page" : "invalid";
		if (bit(d, 1))
			return "table";
		return switch (granule) {
		case 12 -> level == 1 || level == 2;
		default -> level == 2;
		} ? "block" : "invalid";
	}

	/// AArch64.S2Translate.
	private Answer s2Translate(long ipa, Asked asked, boolean walk) {
		long v = s.vtcr;
		int granule = tg0(bits(v, 15, 14));
		int txsz = (int) bits(v, 5, 0);
		int sl0 = (int) bits(v, 7, 6);
		boolean bad = txsz < 64 - paMax || txsz > (ttst ? (granule == 16 ? 47 : 48) : 39);
		int start = switch (granule) {
		case 12 -> {
			bad |= sl0 == 3 && !ttst || sl0 == 2 && paMax < 44;
			yield sl0 == 0 ? 2 : sl0 == 1 ? 1 : sl0 == 2 ? 0 : 3;
		}
		case 14 -> {
			bad |= sl0 == 3 || sl0 == 2 && paMax < 42;
			yield 3 - sl0;
		}
		default -> {
			bad |= sl0 == 3 || sl0 == 2 && paMax < 44;
			yield 3 - sl0;
		}
		};
		int iasize = 64 - txsz;
		int stride = granule - 3;
		int least = (3 - start) * stride + granule + 1;
		bad |= iasize < least || iasize > least + (stride - 1) + 4;
		if (bad || ipa >>> iasize != 0)
			return Answer.fault(TRANSLATION, 0, true, walk, ipa);
		int oasize = Math.min(paMax, physicalSize(bits(v, 18, 16)));
		int baselsb = 3 + iasize - ((3 - start) * stride + granule);
		long base = bits(s.vttbr, 47, baselsb) << baselsb;
		if (base >>> oasize != 0)
			return Answer.fault(SIZE, 0, true, walk, ipa);
		int msb = iasize - 1;
		for (int level = start;; level++) {
			int lsb = (3 - level) * stride + granule;
			long d = memory.applyAsLong(base | bits(ipa, msb, lsb) << 3);
			if (d == -1)
				return Answer.fault(EXTERNAL, level, true, walk, ipa);
			String kind = kind(d, level, granule);
			if (kind.equals("invalid"))
				return Answer.fault(TRANSLATION, level, true, walk, ipa);
			if (kind.equals("table")) {
				base = bits(d, 47, granule) << granule;
				if (base >>> oasize != 0)
					return Answer.fault(SIZE, level, true, walk, ipa);
				msb = lsb - 1;
				continue;
			}
			long oa = bits(d, 47, lsb) << lsb | bits(ipa, lsb - 1, 0);
			if (oa >>> oasize != 0)
				return Answer.fault(SIZE, level, true, walk, ipa);
			if (!bit(d, 10))
				return Answer.fault(ACCESS_FLAG, level, true, walk, ipa);
			int type = s2Type((int) bits(d, 5, 2));
			boolean device = isDevice(type);
			if (!s2Permits(asked, d) || walk && device && bit(s.hcr, 2))
				return Answer.fault(PERMISSION, level, true, walk, ipa);
			return new Answer(-1, false, false, -1, oa, type, (int) bits(d, 9, 8), false);
		}
	}

	private boolean s2Permits(Asked a, long d) {
		if (!a.checked)
			return true;
		if (!a.fetch)
			return a.write ? bit(d, 7) : bit(d, 6);
		return switch ((int) bits(d, 54, xnx ? 53 : 54) << (xnx ? 0 : 1)) {
		case 0 -> true;
		case 1 -> !a.privileged;
		case 2 -> false;
		default -> a.privileged;
		};
	}

	/// AArch64.S2DecodeMemAttrs, as a MAIR byte whose allocation hints do not matter.
	private static int s2Type(int attr) {
		if (attr < 4)
			return attr << 2;
		return (attr >> 2 == 1 ? 4 : attr >> 2 == 2 ? 0xB : 0xF) << 4 | ((attr & 3) == 1 ? 4 : (attr & 3) == 2 ? 0xB : 0xF);
	}

	private static boolean isDevice(int type) {
		return type < 16;
	}

	/// S2CombineS1MemAttrs.
	private static int combine(int first, int second) {
		if (isDevice(first))
			return isDevice(second) ? Math.min(first, second) : first;
		if (isDevice(second))
			return second;
		return half(first >> 4, second >> 4) << 4 | half(first & 15, second & 15);
	}

	private static int half(int first, int second) {
		if (first == 4 || second == 4)
			return 4;
		String policy = (first & 4) == 0 || second == 0xB ? "through" : "back";
		boolean lasting = (first & 8) != 0;
		return (policy.equals("back") ? (lasting ? 12 : 4) : lasting ? 8 : 0) | first & 3;
	}
}
