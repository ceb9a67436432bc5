// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.lane;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.set;
import static org.trapline.a64.semantics.Lanes.setLane;

import org.trapline.a64.Immediates;
import org.trapline.a64.core.Core;

/// Copies of lanes, between vectors and general registers, and immediates in vectors.
public final class VectorMove {
	private VectorMove() {
	}

	/// DUP: a lane, in all lanes.
	public static void dupElem(Core core, int q, int imm5, int rn, int rd) {
		int size = Integer.numberOfTrailingZeros(imm5);
		long all = lane(core, rn, imm5 >>> size + 1, size) * Swar.ones(size);
		set(core, q, rd, all, all);
	}

	/// DUP: a general register, in all lanes.
	public static void dupGen(Core core, int q, int imm5, int rn, int rd) {
		int size = Integer.numberOfTrailingZeros(imm5);
		long all = Swar.all(core.x(rn), size);
		set(core, q, rd, all, all);
	}

	/// DUP: a lane, alone.
	public static void dupScalar(Core core, int imm5, int rn, int rd) {
		int size = Integer.numberOfTrailingZeros(imm5);
		core.setD(rd, lane(core, rn, imm5 >>> size + 1, size));
	}

	/// INS: a general register, to a lane.
	public static void insGen(Core core, int imm5, int rn, int rd) {
		int size = Integer.numberOfTrailingZeros(imm5);
		setLane(core, rd, imm5 >>> size + 1, size, core.x(rn));
	}

	/// INS: a lane, to a lane.
	public static void insElem(Core core, int imm5, int imm4, int rn, int rd) {
		int size = Integer.numberOfTrailingZeros(imm5);
		setLane(core, rd, imm5 >>> size + 1, size, lane(core, rn, imm4 >>> size, size));
	}

	/// UMOV: a lane to a general register, zero-extended.
	public static void umov(Core core, int q, int imm5, int rn, int rd) {
		int size = Integer.numberOfTrailingZeros(imm5);
		core.setX(rd, lane(core, rn, imm5 >>> size + 1, size));
	}

	/// SMOV: a lane to a general register, sign-extended to 32 or 64 bits.
	public static void smov(Core core, int q, int imm5, int rn, int rd) {
		int size = Integer.numberOfTrailingZeros(imm5);
		int above = Long.SIZE - Swar.bits(size);
		long value = lane(core, rn, imm5 >>> size + 1, size) << above >> above;
		core.setX(rd, q == 0 ? value & Swar.lane(2) : value);
	}

	/// MOVI: in all bytes.
	public static void moviB(Core core, int q, int abc, int defgh, int rd) {
		long value = Immediates.everyByte(byteOf(abc, defgh));
		set(core, q, rd, value, value);
	}

	/// MOVI: shifted, in all words.
	public static void moviS(Core core, int q, int abc, int hw, int defgh, int rd) {
		long value = words(abc, defgh, hw);
		set(core, q, rd, value, value);
	}

	/// MOVI: shifted, in all halfwords.
	public static void moviH(Core core, int q, int abc, int hw, int defgh, int rd) {
		long value = halfwords(abc, defgh, hw);
		set(core, q, rd, value, value);
	}

	/// MOVI: shifted with ones following, in all words.
	public static void moviMsl(Core core, int q, int abc, int hw, int defgh, int rd) {
		long value = wordsWithOnes(abc, defgh, hw);
		set(core, q, rd, value, value);
	}

	/// MVNI: shifted, inverted, in all words.
	public static void mvniS(Core core, int q, int abc, int hw, int defgh, int rd) {
		long value = ~words(abc, defgh, hw);
		set(core, q, rd, value, value);
	}

	/// MVNI: shifted, inverted, in all halfwords.
	public static void mvniH(Core core, int q, int abc, int hw, int defgh, int rd) {
		long value = ~halfwords(abc, defgh, hw);
		set(core, q, rd, value, value);
	}

	/// MVNI: shifted with ones following, inverted, in all words.
	public static void mvniMsl(Core core, int q, int abc, int hw, int defgh, int rd) {
		long value = ~wordsWithOnes(abc, defgh, hw);
		set(core, q, rd, value, value);
	}

	/// MOVI: a mask of bytes, scalar.
	public static void moviD(Core core, int abc, int defgh, int rd) {
		core.setD(rd, Immediates.stretched(byteOf(abc, defgh)));
	}

	/// MOVI: a mask of bytes, in both doublewords.
	public static void movi2d(Core core, int abc, int defgh, int rd) {
		long value = Immediates.stretched(byteOf(abc, defgh));
		core.setQ(rd, value, value);
	}

	/// ORR: ones set in all words.
	public static void orrVs(Core core, int q, int abc, int hw, int defgh, int rd) {
		long value = words(abc, defgh, hw);
		set(core, q, rd, low(core, rd) | value, high(core, q, rd) | value);
	}

	/// ORR: ones set in all halfwords.
	public static void orrVhi(Core core, int q, int abc, int hw, int defgh, int rd) {
		long value = halfwords(abc, defgh, hw);
		set(core, q, rd, low(core, rd) | value, high(core, q, rd) | value);
	}

	/// BIC: ones cleared in all words.
	public static void bicVs(Core core, int q, int abc, int hw, int defgh, int rd) {
		long value = words(abc, defgh, hw);
		set(core, q, rd, low(core, rd) & ~value, high(core, q, rd) & ~value);
	}

	/// BIC: ones cleared in all halfwords.
	public static void bicVhi(Core core, int q, int abc, int hw, int defgh, int rd) {
		long value = halfwords(abc, defgh, hw);
		set(core, q, rd, low(core, rd) & ~value, high(core, q, rd) & ~value);
	}

	/// FMOV: a number, in all words.
	public static void fmovVs(Core core, int q, int abc, int defgh, int rd) {
		long value = Swar.all(Float.floatToRawIntBits((float) fraction(abc, defgh)), 2);
		set(core, q, rd, value, value);
	}

	/// FMOV: a number, in all halfwords.
	public static void fmovVh(Core core, int q, int abc, int defgh, int rd) {
		long value = Swar.all(Float.floatToFloat16((float) fraction(abc, defgh)), 1);
		set(core, q, rd, value, value);
	}

	/// FMOV: a number, in both doublewords.
	public static void fmovVd(Core core, int abc, int defgh, int rd) {
		long value = Double.doubleToRawLongBits(fraction(abc, defgh));
		core.setQ(rd, value, value);
	}

	private static int byteOf(int abc, int defgh) {
		return abc << 5 | defgh;
	}

	private static double fraction(int abc, int defgh) {
		return Immediates.fraction(byteOf(abc, defgh));
	}

	private static long words(int abc, int defgh, int bytes) {
		return Swar.all((long) byteOf(abc, defgh) << 8 * bytes, 2);
	}

	private static long halfwords(int abc, int defgh, int bytes) {
		return Swar.all((long) byteOf(abc, defgh) << 8 * bytes, 1);
	}

	/// Shifted by one byte or two.
	private static long wordsWithOnes(int abc, int defgh, int bytes) {
		int bits = 8 * (bytes + 1);
		return Swar.all((long) byteOf(abc, defgh) << bits | (1L << bits) - 1, 2);
	}
}
