// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.fp.Fp16;
import org.trapline.a64.fp.Fp32;
import org.trapline.a64.fp.Fp64;
import org.trapline.a64.fp.Rounding;

/// Floating-point operations on one operand, on lanes and on registers of them.
///
/// An operation is one of this class's constants, which callers give as such, so that of a switch over them one case remains
/// when it is compiled. A size is log 2 of a lane's bytes: 1, 2, or 3.
final class FloatUnary {
	static final int SQRT = 0;
	static final int RINTN = 1;
	static final int RINTP = 2;
	static final int RINTM = 3;
	static final int RINTZ = 4;
	static final int RINTA = 5;
	static final int RINTX = 6;
	static final int RINTI = 7;
	static final int RECPE = 8;
	static final int RSQRTE = 9;
	static final int RECPX = 10;
	/// Comparisons with 0, which give masks.
	static final int EQ = 11;
	static final int GE = 12;
	static final int GT = 13;
	static final int LE = 14;
	static final int LT = 15;

	private FloatUnary() {
	}

	/// Each lane of Vd from that of Vn.
	static void vector(Core core, int op, int size, int q, int rn, int rd) {
		long low = half(core, op, size, Lanes.low(core, rn));
		Lanes.set(core, q, rd, low, q == 0 ? 0 : half(core, op, size, Lanes.high(core, rn)));
	}

	/// The lowest lane alone.
	static void scalar(Core core, int op, int size, int rn, int rd) {
		long n = Lanes.low(core, rn);
		core.setD(rd, switch (size) {
		case 1 -> half(core, op, (int) n);
		case 2 -> Integer.toUnsignedLong(single(core, op, (int) n));
		default -> dual(core, op, n);
		});
	}

	/// The lanes of 64 bits.
	private static long half(Core core, int op, int size, long n) {
		return switch (size) {
		case 1 -> FloatLanes.words(halves(core, op, (int) n), halves(core, op, FloatLanes.upper(n)));
		case 2 -> FloatLanes.words(single(core, op, (int) n), single(core, op, FloatLanes.upper(n)));
		default -> dual(core, op, n);
		};
	}

	private static int halves(Core core, int op, int n) {
		return half(core, op, n) | half(core, op, n >>> Short.SIZE) << Short.SIZE;
	}

	/// In half precision: of the operand the low 16 bits count, of the result the others are 0.
	private static int half(Core core, int op, int n) {
		return switch (op) {
		case SQRT -> Fp16.sqrt(core, n);
		case RINTN -> Fp16.roundToIntegral(core, n, Rounding.TIES_EVEN, false);
		case RINTP -> Fp16.roundToIntegral(core, n, Rounding.UP, false);
		case RINTM -> Fp16.roundToIntegral(core, n, Rounding.DOWN, false);
		case RINTZ -> Fp16.roundToIntegral(core, n, Rounding.ZERO, false);
		case RINTA -> Fp16.roundToIntegral(core, n, Rounding.TIES_AWAY, false);
		case RINTX -> Fp16.roundToIntegral(core, n, Rounding.of(core), true);
		case RINTI -> Fp16.roundToIntegral(core, n, Rounding.of(core), false);
		case RECPE -> Fp16.recipEstimate(core, n);
		case RSQRTE -> Fp16.recipSqrtEstimate(core, n);
		case RECPX -> Fp16.recipExponent(core, n);
		case EQ -> Fp16.compareEqual(core, n, 0) ? 0xFFFF : 0;
		case GE -> Fp16.compareGreaterEqual(core, n, 0) ? 0xFFFF : 0;
		case GT -> Fp16.compareGreater(core, n, 0) ? 0xFFFF : 0;
		case LE -> Fp16.compareGreaterEqual(core, 0, n) ? 0xFFFF : 0;
		default -> Fp16.compareGreater(core, 0, n) ? 0xFFFF : 0;
		};
	}

	private static int single(Core core, int op, int n) {
		return switch (op) {
		case SQRT -> Fp32.sqrt(core, n);
		case RINTN -> Fp32.roundToIntegral(core, n, Rounding.TIES_EVEN, false);
		case RINTP -> Fp32.roundToIntegral(core, n, Rounding.UP, false);
		case RINTM -> Fp32.roundToIntegral(core, n, Rounding.DOWN, false);
		case RINTZ -> Fp32.roundToIntegral(core, n, Rounding.ZERO, false);
		case RINTA -> Fp32.roundToIntegral(core, n, Rounding.TIES_AWAY, false);
		case RINTX -> Fp32.roundToIntegral(core, n, Rounding.of(core), true);
		case RINTI -> Fp32.roundToIntegral(core, n, Rounding.of(core), false);
		case RECPE -> Fp32.recipEstimate(core, n);
		case RSQRTE -> Fp32.recipSqrtEstimate(core, n);
		case RECPX -> Fp32.recipExponent(core, n);
		case EQ -> Fp32.compareEqual(core, n, 0) ? -1 : 0;
		case GE -> Fp32.compareGreaterEqual(core, n, 0) ? -1 : 0;
		case GT -> Fp32.compareGreater(core, n, 0) ? -1 : 0;
		case LE -> Fp32.compareGreaterEqual(core, 0, n) ? -1 : 0;
		default -> Fp32.compareGreater(core, 0, n) ? -1 : 0;
		};
	}

	private static long dual(Core core, int op, long n) {
		return switch (op) {
		case SQRT -> Fp64.sqrt(core, n);
		case RINTN -> Fp64.roundToIntegral(core, n, Rounding.TIES_EVEN, false);
		case RINTP -> Fp64.roundToIntegral(core, n, Rounding.UP, false);
		case RINTM -> Fp64.roundToIntegral(core, n, Rounding.DOWN, false);
		case RINTZ -> Fp64.roundToIntegral(core, n, Rounding.ZERO, false);
		case RINTA -> Fp64.roundToIntegral(core, n, Rounding.TIES_AWAY, false);
		case RINTX -> Fp64.roundToIntegral(core, n, Rounding.of(core), true);
		case RINTI -> Fp64.roundToIntegral(core, n, Rounding.of(core), false);
		case RECPE -> Fp64.recipEstimate(core, n);
		case RSQRTE -> Fp64.recipSqrtEstimate(core, n);
		case RECPX -> Fp64.recipExponent(core, n);
		case EQ -> Fp64.compareEqual(core, n, 0) ? -1 : 0;
		case GE -> Fp64.compareGreaterEqual(core, n, 0) ? -1 : 0;
		case GT -> Fp64.compareGreater(core, n, 0) ? -1 : 0;
		case LE -> Fp64.compareGreaterEqual(core, 0, n) ? -1 : 0;
		default -> Fp64.compareGreater(core, 0, n) ? -1 : 0;
		};
	}
}
