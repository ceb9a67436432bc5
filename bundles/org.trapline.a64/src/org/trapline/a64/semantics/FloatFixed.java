// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.fp.Fp16;
import org.trapline.a64.fp.Fp32;
import org.trapline.a64.fp.Fp64;

/// Conversions of lanes between floating point and integers or fixed point of the same width.
///
/// A size is log 2 of a lane's bytes: 1, 2, or 3.
final class FloatFixed {
	private FloatFixed() {
	}

	/// Each lane of Vn from fixed point.
	static void from(Core core, boolean unsigned, int size, int fractionBits, int q, int rn, int rd) {
		long low = from(core, unsigned, size, fractionBits, Lanes.low(core, rn));
		Lanes.set(core, q, rd, low, q == 0 ? 0 : from(core, unsigned, size, fractionBits, Lanes.high(core, rn)));
	}

	/// The lowest lane of Vn from fixed point.
	static void scalarFrom(Core core, boolean unsigned, int size, int fractionBits, int rn, int rd) {
		long n = Lanes.low(core, rn);
		core.setD(rd, switch (size) {
		case 1 -> fromHalf(core, unsigned, fractionBits, (int) n);
		case 2 -> Integer.toUnsignedLong(fromSingle(core, unsigned, fractionBits, (int) n));
		default -> fromDual(core, unsigned, fractionBits, n);
		});
	}

	/// Each lane of Vn to fixed point, saturated.
	///
	/// @param rounding of {@link org.trapline.a64.fp.Rounding}
	static void to(Core core, boolean unsigned, int rounding, int size, int fractionBits, int q, int rn, int rd) {
		long low = to(core, unsigned, rounding, size, fractionBits, Lanes.low(core, rn));
		Lanes.set(core, q, rd, low, q == 0 ? 0 : to(core, unsigned, rounding, size, fractionBits, Lanes.high(core, rn)));
	}

	/// The lowest lane of Vn to fixed point, saturated.
	static void scalarTo(Core core, boolean unsigned, int rounding, int size, int fractionBits, int rn, int rd) {
		long n = Lanes.low(core, rn);
		core.setD(rd, switch (size) {
		case 1 -> toHalf(core, unsigned, rounding, fractionBits, (int) n);
		case 2 -> Integer.toUnsignedLong(toSingle(core, unsigned, rounding, fractionBits, (int) n));
		default -> toDual(core, unsigned, rounding, fractionBits, n);
		});
	}

	private static long from(Core core, boolean unsigned, int size, int fractionBits, long n) {
		return switch (size) {
		case 1 -> FloatLanes.words(fromHalves(core, unsigned, fractionBits, (int) n),
				fromHalves(core, unsigned, fractionBits, FloatLanes.upper(n)));
		case 2 -> FloatLanes.words(fromSingle(core, unsigned, fractionBits, (int) n),
				fromSingle(core, unsigned, fractionBits, FloatLanes.upper(n)));
		default -> fromDual(core, unsigned, fractionBits, n);
		};
	}

	private static int fromHalves(Core core, boolean unsigned, int fractionBits, int n) {
		return fromHalf(core, unsigned, fractionBits, n)
				| fromHalf(core, unsigned, fractionBits, n >>> Short.SIZE) << Short.SIZE;
	}

	private static int fromHalf(Core core, boolean unsigned, int fractionBits, int n) {
		return unsigned ? Fp16.fromUnsigned(core, n & 0xFFFF, fractionBits) : Fp16.fromSigned(core, (short) n, fractionBits);
	}

	private static int fromSingle(Core core, boolean unsigned, int fractionBits, int n) {
		return unsigned ? Fp32.fromUnsigned(core, Integer.toUnsignedLong(n), fractionBits)
				: Fp32.fromSigned(core, n, fractionBits);
	}

	private static long fromDual(Core core, boolean unsigned, int fractionBits, long n) {
		return unsigned ? Fp64.fromUnsigned(core, n, fractionBits) : Fp64.fromSigned(core, n, fractionBits);
	}

	private static long to(Core core, boolean unsigned, int rounding, int size, int fractionBits, long n) {
		return switch (size) {
		case 1 -> FloatLanes.words(toHalves(core, unsigned, rounding, fractionBits, (int) n),
				toHalves(core, unsigned, rounding, fractionBits, FloatLanes.upper(n)));
		case 2 -> FloatLanes.words(toSingle(core, unsigned, rounding, fractionBits, (int) n),
				toSingle(core, unsigned, rounding, fractionBits, FloatLanes.upper(n)));
		default -> toDual(core, unsigned, rounding, fractionBits, n);
		};
	}

	private static int toHalves(Core core, boolean unsigned, int rounding, int fractionBits, int n) {
		return toHalf(core, unsigned, rounding, fractionBits, n)
				| toHalf(core, unsigned, rounding, fractionBits, n >>> Short.SIZE) << Short.SIZE;
	}

	/// Zero-extended.
	private static int toHalf(Core core, boolean unsigned, int rounding, int fractionBits, int n) {
		return 0xFFFF & (int) (unsigned ? Fp16.toUnsigned(core, n, Short.SIZE, fractionBits, rounding)
				: Fp16.toSigned(core, n, Short.SIZE, fractionBits, rounding));
	}

	private static int toSingle(Core core, boolean unsigned, int rounding, int fractionBits, int n) {
		return (int) (unsigned ? Fp32.toUnsigned(core, n, Integer.SIZE, fractionBits, rounding)
				: Fp32.toSigned(core, n, Integer.SIZE, fractionBits, rounding));
	}

	private static long toDual(Core core, boolean unsigned, int rounding, int fractionBits, long n) {
		return unsigned ? Fp64.toUnsigned(core, n, Long.SIZE, fractionBits, rounding)
				: Fp64.toSigned(core, n, Long.SIZE, fractionBits, rounding);
	}
}
