// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.fp.Fp16;
import org.trapline.a64.fp.Fp32;
import org.trapline.a64.fp.Fp64;

/// Floating-point operations on two operands, on lanes and on registers of them.
///
/// An operation is one of this class's constants, which callers give as such, so that of a switch over them one case remains
/// when it is compiled. A size is log 2 of a lane's bytes: 1, 2, or 3.
final class FloatBinary {
	static final int ADD = 0;
	static final int SUB = 1;
	static final int MUL = 2;
	static final int MULX = 3;
	static final int DIV = 4;
	static final int ABD = 5;
	static final int MAX = 6;
	static final int MIN = 7;
	static final int MAXNM = 8;
	static final int MINNM = 9;
	static final int RECPS = 10;
	static final int RSQRTS = 11;
	static final int EQ = 12;
	static final int GE = 13;
	static final int GT = 14;
	static final int ACGE = 15;
	static final int ACGT = 16;

	private static final int ABS16 = Short.MAX_VALUE;
	private static final int ABS32 = Integer.MAX_VALUE;
	private static final long ABS64 = Long.MAX_VALUE;

	private FloatBinary() {
	}

	/// Each lane of Vd from those of Vn and Vm.
	static void vector(Core core, int op, int size, int q, int rm, int rn, int rd) {
		long low = half(core, op, size, Lanes.low(core, rn), Lanes.low(core, rm));
		Lanes.set(core, q, rd, low, q == 0 ? 0 : half(core, op, size, Lanes.high(core, rn), Lanes.high(core, rm)));
	}

	/// Each lane of Vd from that of Vn and the same element, which m has in all lanes.
	static void byElement(Core core, int op, int size, int q, long m, int rn, int rd) {
		long low = half(core, op, size, Lanes.low(core, rn), m);
		Lanes.set(core, q, rd, low, q == 0 ? 0 : half(core, op, size, Lanes.high(core, rn), m));
	}

	/// The lowest lane alone.
	static void scalar(Core core, int op, int size, int rm, int rn, int rd) {
		scalarByElement(core, op, size, Lanes.low(core, rm), rn, rd);
	}

	/// The lowest lane alone, by the lowest of m.
	static void scalarByElement(Core core, int op, int size, long m, int rn, int rd) {
		core.setD(rd, lane(core, op, size, Lanes.low(core, rn), m));
	}

	/// Each lane of Vd from two neighbours, of Vn and then of Vm.
	static void pairs(Core core, int op, int size, int q, int rm, int rn, int rd) {
		long n = Lanes.low(core, rn);
		long m = Lanes.low(core, rm);
		if (q == 0) {
			core.setD(rd, half(core, op, size, FloatLanes.even(size, n, m), FloatLanes.odd(size, n, m)));
			return;
		}
		long nHigh = Lanes.high(core, rn);
		long mHigh = Lanes.high(core, rm);
		long low = half(core, op, size, FloatLanes.even(size, n, nHigh), FloatLanes.odd(size, n, nHigh));
		core.setQ(rd, low, half(core, op, size, FloatLanes.even(size, m, mHigh), FloatLanes.odd(size, m, mHigh)));
	}

	/// The lowest lane of Vd from the two lowest of Vn.
	static void pair(Core core, int op, int size, int rn, int rd) {
		long n = Lanes.low(core, rn);
		long second = size == 3 ? Lanes.high(core, rn) : n >>> (8 << size);
		core.setD(rd, lane(core, op, size, n, second));
	}

	/// The lowest lane of Vd from all of Vn: pairs, then pairs of those (Reduce).
	static void across(Core core, int op, int size, int q, int rn, int rd) {
		long low = reduce(core, op, size, Lanes.low(core, rn));
		core.setD(rd, q == 0 ? low : lane(core, op, size, low, reduce(core, op, size, Lanes.high(core, rn))));
	}

	private static long reduce(Core core, int op, int size, long n) {
		if (size == 2)
			return lane(core, op, size, n, n >>> 32);
		long low = lane(core, op, size, n, n >>> 16);
		return lane(core, op, size, low, lane(core, op, size, n >>> 32, n >>> 48));
	}

	/// The lanes of 64 bits.
	private static long half(Core core, int op, int size, long n, long m) {
		return switch (size) {
		case 1 -> FloatLanes.words(halves(core, op, (int) n, (int) m),
				halves(core, op, FloatLanes.upper(n), FloatLanes.upper(m)));
		case 2 -> FloatLanes.words(single(core, op, (int) n, (int) m),
				single(core, op, FloatLanes.upper(n), FloatLanes.upper(m)));
		default -> dual(core, op, n, m);
		};
	}

	private static int halves(Core core, int op, int n, int m) {
		return half(core, op, n, m) | half(core, op, n >>> Short.SIZE, m >>> Short.SIZE) << Short.SIZE;
	}

	/// The lowest lane, zero-extended.
	private static long lane(Core core, int op, int size, long n, long m) {
		return switch (size) {
		case 1 -> half(core, op, (int) n, (int) m);
		case 2 -> Integer.toUnsignedLong(single(core, op, (int) n, (int) m));
		default -> dual(core, op, n, m);
		};
	}

	/// In half precision: of the operands the low 16 bits count, of the result the others are 0.
	private static int half(Core core, int op, int n, int m) {
		return switch (op) {
		case ADD -> Fp16.add(core, n, m);
		case SUB -> Fp16.sub(core, n, m);
		case MUL -> Fp16.mul(core, n, m);
		case MULX -> Fp16.mulExtended(core, n, m);
		case DIV -> Fp16.div(core, n, m);
		case ABD -> Fp16.sub(core, n, m) & ABS16;
		case MAX -> Fp16.max(core, n, m);
		case MIN -> Fp16.min(core, n, m);
		case MAXNM -> Fp16.maxNumber(core, n, m);
		case MINNM -> Fp16.minNumber(core, n, m);
		case RECPS -> Fp16.recipStep(core, n, m);
		case RSQRTS -> Fp16.recipSqrtStep(core, n, m);
		case EQ -> Fp16.compareEqual(core, n, m) ? 0xFFFF : 0;
		case GE -> Fp16.compareGreaterEqual(core, n, m) ? 0xFFFF : 0;
		case GT -> Fp16.compareGreater(core, n, m) ? 0xFFFF : 0;
		case ACGE -> Fp16.compareGreaterEqual(core, n & ABS16, m & ABS16) ? 0xFFFF : 0;
		default -> Fp16.compareGreater(core, n & ABS16, m & ABS16) ? 0xFFFF : 0;
		};
	}

	private static int single(Core core, int op, int n, int m) {
		return switch (op) {
		case ADD -> Fp32.add(core, n, m);
		case SUB -> Fp32.sub(core, n, m);
		case MUL -> Fp32.mul(core, n, m);
		case MULX -> Fp32.mulExtended(core, n, m);
		case DIV -> Fp32.div(core, n, m);
		case ABD -> Fp32.sub(core, n, m) & ABS32;
		case MAX -> Fp32.max(core, n, m);
		case MIN -> Fp32.min(core, n, m);
		case MAXNM -> Fp32.maxNumber(core, n, m);
		case MINNM -> Fp32.minNumber(core, n, m);
		case RECPS -> Fp32.recipStep(core, n, m);
		case RSQRTS -> Fp32.recipSqrtStep(core, n, m);
		case EQ -> Fp32.compareEqual(core, n, m) ? -1 : 0;
		case GE -> Fp32.compareGreaterEqual(core, n, m) ? -1 : 0;
		case GT -> Fp32.compareGreater(core, n, m) ? -1 : 0;
		case ACGE -> Fp32.compareGreaterEqual(core, n & ABS32, m & ABS32) ? -1 : 0;
		default -> Fp32.compareGreater(core, n & ABS32, m & ABS32) ? -1 : 0;
		};
	}

	private static long dual(Core core, int op, long n, long m) {
		return switch (op) {
		case ADD -> Fp64.add(core, n, m);
		case SUB -> Fp64.sub(core, n, m);
		case MUL -> Fp64.mul(core, n, m);
		case MULX -> Fp64.mulExtended(core, n, m);
		case DIV -> Fp64.div(core, n, m);
		case ABD -> Fp64.sub(core, n, m) & ABS64;
		case MAX -> Fp64.max(core, n, m);
		case MIN -> Fp64.min(core, n, m);
		case MAXNM -> Fp64.maxNumber(core, n, m);
		case MINNM -> Fp64.minNumber(core, n, m);
		case RECPS -> Fp64.recipStep(core, n, m);
		case RSQRTS -> Fp64.recipSqrtStep(core, n, m);
		case EQ -> Fp64.compareEqual(core, n, m) ? -1 : 0;
		case GE -> Fp64.compareGreaterEqual(core, n, m) ? -1 : 0;
		case GT -> Fp64.compareGreater(core, n, m) ? -1 : 0;
		case ACGE -> Fp64.compareGreaterEqual(core, n & ABS64, m & ABS64) ? -1 : 0;
		default -> Fp64.compareGreater(core, n & ABS64, m & ABS64) ? -1 : 0;
		};
	}
}
