// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

/// Values of ESR_ELx (Arm ARM D24.2, ESR_EL1), and what of them an instruction's word tells.
final class Syndromes {
	static final int WFX = 0x01;
	static final int SVC = 0x15;
	static final int HVC = 0x16;
	static final int SMC = 0x17;
	static final int SERROR = 0x2F;
	static final int BREAKPOINT = 0x30;
	static final int STEP = 0x32;
	static final int WATCHPOINT = 0x34;
	static final int BRK = 0x3C;
	/// CV, and COND as "always".
	static final int CONDITION = 0x1E << 20;
	static final int STAGE_1_WALK = 1 << 7;
	static final int VALID = 1 << 24;
	/// Of a software step: a load-exclusive was stepped.
	static final int EXCLUSIVE = 1 << 6;
	static final int DEBUG = 0x22;

	static final int CLASS = 26;
	private static final long LENGTH = 1 << 25;
	private static final int ACQUIRE_RELEASE = 1 << 14;

	private Syndromes() {
	}

	/// ESR_ELx of an exception of an instruction, all of which are 32 bits long.
	static long esr(int exceptionClass, int syndrome) {
		return (long) exceptionClass << CLASS | LENGTH | syndrome;
	}

	/// ISS of a trapped MSR, MRS or system instruction.
	///
	/// @param word the instruction
	static int system(int word) {
		int op0 = word >>> 19 & 3;
		int op1 = word >>> 16 & 7;
		int crn = word >>> 12 & 15;
		int crm = word >>> 8 & 15;
		int op2 = word >>> 5 & 7;
		return op0 << 20 | op2 << 17 | op1 << 14 | crn << 10 | (word & 31) << 5 | crm << 1 | word >>> 21 & 1;
	}

	/// ISV, SAS, SSE, SRT, SF and AR of a data abort of stage 2: of a load or store of one general-purpose register
	/// without writeback; 0 for others.
	///
	/// @param word the instruction
	static int transfer(int word) {
		boolean vector = (word >>> 26 & 1) != 0;
		int group = word >>> 24 & 0x3B;
		int size = word >>> 30;
		if (vector)
			return 0;
		return switch (group) {
		case 0x39 -> single(word, size, word >>> 22 & 3, false);
		case 0x38 -> addressed(word, size);
		case 0x18 -> literal(word, size);
		// load-acquire and store-release, without "exclusive" and "pair"
		case 0x08 -> (word >>> 23 & 1) != 0 && (word >>> 21 & 1) == 0 ? single(word, size, word >>> 22 & 1, true) : 0;
		default -> 0;
		};
	}

	/// Unscaled and unprivileged ones and those with a register as offset, and LDAPR.
	private static int addressed(int word, int size) {
		int kind = word >>> 10 & 3;
		boolean register = (word >>> 21 & 1) != 0;
		int opc = word >>> 22 & 3;
		if (!register)
			return kind == 0 || kind == 2 ? single(word, size, opc, false) : 0;
		if (kind == 2)
			return single(word, size, opc, false);
		return (word & 0x3FE0FC00) == 0x38A0C000 ? single(word, size, 1, true) : 0;
	}

	private static int literal(int word, int opc) {
		return switch (opc) {
		case 0 -> single(word, 2, 1, false);
		case 1 -> single(word, 3, 1, false);
		case 2 -> single(word, 2, 2, false);
		default -> 0;
		};
	}

	/// @param opc 0 for a store, 1 for a load, 2 for one with its sign extended to 64 bits, 3 to 32 bits
	private static int single(int word, int size, int opc, boolean ordered) {
		if (size == 3 && opc >= 2)
			return 0; // a prefetch
		boolean wide = opc == 2 || opc < 2 && size == 3;
		return VALID | size << 22 | (opc >= 2 ? 1 << 21 : 0) | (word & 31) << 16 | (wide ? 1 << 15 : 0)
				| (ordered ? ACQUIRE_RELEASE : 0);
	}
}
