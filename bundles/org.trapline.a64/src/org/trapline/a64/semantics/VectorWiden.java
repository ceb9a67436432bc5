// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.half;
import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.set;

import org.trapline.a64.core.Core;

/// Integer vectors with results twice as wide as their operands.
///
/// What has a 2 after its name (Q is 1) takes the upper lanes.
public final class VectorWiden {
	private VectorWiden() {
	}

	/// SADDL: sums, signed.
	public static void saddlV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, Swar.add(SwarLayout.widenSigned(n, size), SwarLayout.widenSigned(m, size), size + 1),
				Swar.add(SwarLayout.widenSigned(n >>> 32, size), SwarLayout.widenSigned(m >>> 32, size), size + 1));
	}

	/// SSUBL: differences, signed.
	public static void ssublV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, subtractSigned(n, m, size), subtractSigned(n >>> 32, m >>> 32, size));
	}

	/// SADDW: narrow lanes added to wide ones, signed.
	public static void saddwV(Core core, int q, int size, int rm, int rn, int rd) {
		long m = half(core, q, rm);
		core.setQ(rd, Swar.add(low(core, rn), SwarLayout.widenSigned(m, size), size + 1),
				Swar.add(high(core, rn), SwarLayout.widenSigned(m >>> 32, size), size + 1));
	}

	/// SSUBW: narrow lanes subtracted from wide ones, signed.
	public static void ssubwV(Core core, int q, int size, int rm, int rn, int rd) {
		long m = half(core, q, rm);
		core.setQ(rd, Swar.subtract(low(core, rn), SwarLayout.widenSigned(m, size), size + 1),
				Swar.subtract(high(core, rn), SwarLayout.widenSigned(m >>> 32, size), size + 1));
	}

	/// SABDL: absolute differences, signed.
	public static void sabdlV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, distanceSigned(n, m, size), distanceSigned(n >>> 32, m >>> 32, size));
	}

	/// SABAL: absolute differences, signed, added up.
	public static void sabalV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, Swar.add(low(core, rd), distanceSigned(n, m, size), size + 1),
				Swar.add(high(core, rd), distanceSigned(n >>> 32, m >>> 32, size), size + 1));
	}

	/// SADDLP: sums of neighbours, signed.
	public static void saddlpV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, SwarLayout.addPairsSigned(low(core, rn), size),
				SwarLayout.addPairsSigned(high(core, q, rn), size));
	}

	/// SADALP: sums of neighbours, signed, added up.
	public static void sadalpV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.add(low(core, rd), SwarLayout.addPairsSigned(low(core, rn), size), size + 1),
				Swar.add(high(core, q, rd), SwarLayout.addPairsSigned(high(core, q, rn), size), size + 1));
	}

	/// UADDL: sums, unsigned.
	public static void uaddlV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd,
				Swar.add(SwarLayout.widenUnsigned(n, size), SwarLayout.widenUnsigned(m, size), size + 1),
				Swar.add(SwarLayout.widenUnsigned(n >>> 32, size), SwarLayout.widenUnsigned(m >>> 32, size), size + 1));
	}

	/// USUBL: differences, unsigned.
	public static void usublV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, subtractUnsigned(n, m, size), subtractUnsigned(n >>> 32, m >>> 32, size));
	}

	/// UADDW: narrow lanes added to wide ones, unsigned.
	public static void uaddwV(Core core, int q, int size, int rm, int rn, int rd) {
		long m = half(core, q, rm);
		core.setQ(rd, Swar.add(low(core, rn), SwarLayout.widenUnsigned(m, size), size + 1),
				Swar.add(high(core, rn), SwarLayout.widenUnsigned(m >>> 32, size), size + 1));
	}

	/// USUBW: narrow lanes subtracted from wide ones, unsigned.
	public static void usubwV(Core core, int q, int size, int rm, int rn, int rd) {
		long m = half(core, q, rm);
		core.setQ(rd, Swar.subtract(low(core, rn), SwarLayout.widenUnsigned(m, size), size + 1),
				Swar.subtract(high(core, rn), SwarLayout.widenUnsigned(m >>> 32, size), size + 1));
	}

	/// UABDL: absolute differences, unsigned.
	public static void uabdlV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, distanceUnsigned(n, m, size), distanceUnsigned(n >>> 32, m >>> 32, size));
	}

	/// UABAL: absolute differences, unsigned, added up.
	public static void uabalV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, Swar.add(low(core, rd), distanceUnsigned(n, m, size), size + 1),
				Swar.add(high(core, rd), distanceUnsigned(n >>> 32, m >>> 32, size), size + 1));
	}

	/// UADDLP: sums of neighbours, unsigned.
	public static void uaddlpV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, SwarLayout.addPairsUnsigned(low(core, rn), size),
				SwarLayout.addPairsUnsigned(high(core, q, rn), size));
	}

	/// UADALP: sums of neighbours, unsigned, added up.
	public static void uadalpV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.add(low(core, rd), SwarLayout.addPairsUnsigned(low(core, rn), size), size + 1),
				Swar.add(high(core, q, rd), SwarLayout.addPairsUnsigned(high(core, q, rn), size), size + 1));
	}

	/// SSHLL: shifted left, signed.
	public static void sshllVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.left(immh, immb);
		long n = half(core, q, rn);
		core.setQ(rd, SwarShift.left(SwarLayout.widenSigned(n, size), distance, size + 1),
				SwarShift.left(SwarLayout.widenSigned(n >>> 32, size), distance, size + 1));
	}

	/// USHLL: shifted left, unsigned: no lane reaches the next.
	public static void ushllVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.left(immh, immb);
		long n = half(core, q, rn);
		core.setQ(rd, SwarLayout.widenUnsigned(n, size) << distance,
				SwarLayout.widenUnsigned(n >>> 32, size) << distance);
	}

	/// SHLL: shifted left by their width.
	public static void shllV(Core core, int q, int size, int rn, int rd) {
		long n = half(core, q, rn);
		core.setQ(rd, SwarLayout.widenUnsigned(n, size) << Swar.bits(size),
				SwarLayout.widenUnsigned(n >>> 32, size) << Swar.bits(size));
	}

	private static long subtractSigned(long a, long b, int size) {
		return Swar.subtract(SwarLayout.widenSigned(a, size), SwarLayout.widenSigned(b, size), size + 1);
	}

	private static long subtractUnsigned(long a, long b, int size) {
		return Swar.subtract(SwarLayout.widenUnsigned(a, size), SwarLayout.widenUnsigned(b, size), size + 1);
	}

	private static long distanceSigned(long a, long b, int size) {
		return Swar.distanceSigned(SwarLayout.widenSigned(a, size), SwarLayout.widenSigned(b, size), size + 1);
	}

	private static long distanceUnsigned(long a, long b, int size) {
		return Swar.distanceUnsigned(SwarLayout.widenUnsigned(a, size), SwarLayout.widenUnsigned(b, size), size + 1);
	}
}
