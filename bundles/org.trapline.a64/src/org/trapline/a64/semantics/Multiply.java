// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Multiplication and division of integers (Arm ARM C4.1.89).
public final class Multiply {
	private static final long LOW_HALF = 0xFFFF_FFFFL;

	private Multiply() {
	}

	/// UDIV.
	public static void udiv(Core core, int sf, int rm, int rn, int rd) {
		core.setX(rd, Alu.divideUnsigned(sf, core.x(rn), core.x(rm)));
	}

	/// SDIV.
	public static void sdiv(Core core, int sf, int rm, int rn, int rd) {
		core.setX(rd, Alu.divideSigned(sf, core.x(rn), core.x(rm)));
	}

	/// MADD: MUL where Ra is the zero register.
	public static void madd(Core core, int sf, int rm, int ra, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(ra) + core.x(rn) * core.x(rm)));
	}

	/// MSUB: MNEG where Ra is the zero register.
	public static void msub(Core core, int sf, int rm, int ra, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(ra) - core.x(rn) * core.x(rm)));
	}

	/// SMADDL: SMULL.
	public static void smaddl(Core core, int rm, int ra, int rn, int rd) {
		core.setX(rd, core.x(ra) + (long) core.w(rn) * core.w(rm));
	}

	/// SMSUBL: SMNEGL.
	public static void smsubl(Core core, int rm, int ra, int rn, int rd) {
		core.setX(rd, core.x(ra) - (long) core.w(rn) * core.w(rm));
	}

	/// SMULH: the high half of a product of 128 bits. Ra is 31, and ignored.
	public static void smulh(Core core, int rm, int ra, int rn, int rd) {
		core.setX(rd, Math.multiplyHigh(core.x(rn), core.x(rm)));
	}

	/// UMADDL: UMULL.
	public static void umaddl(Core core, int rm, int ra, int rn, int rd) {
		core.setX(rd, core.x(ra) + (core.x(rn) & LOW_HALF) * (core.x(rm) & LOW_HALF));
	}

	/// UMSUBL: UMNEGL.
	public static void umsubl(Core core, int rm, int ra, int rn, int rd) {
		core.setX(rd, core.x(ra) - (core.x(rn) & LOW_HALF) * (core.x(rm) & LOW_HALF));
	}

	/// UMULH.
	public static void umulh(Core core, int rm, int ra, int rn, int rd) {
		core.setX(rd, Math.unsignedMultiplyHigh(core.x(rn), core.x(rm)));
	}
}
