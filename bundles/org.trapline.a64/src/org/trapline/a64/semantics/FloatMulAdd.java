// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.fp.Fp16;
import org.trapline.a64.fp.Fp32;
import org.trapline.a64.fp.Fp32Pair;
import org.trapline.a64.fp.Fp64;

/// Products added to lanes, rounded once: on vectors, by an element, and on the lowest lane.
///
/// A size is log 2 of a lane's bytes: 1, 2, or 3. What is to be subtracted has its signs changed before, be it a NaN or not.
final class FloatMulAdd {
	private FloatMulAdd() {
	}

	/// Vd plus, lane by lane, Vn times Vm.
	static void add(Core core, int size, int q, int rm, int rn, int rd) {
		vector(core, size, q, Lanes.low(core, rm), Lanes.high(core, rm), 0, rn, rd);
	}

	/// Vd minus, lane by lane, Vn times Vm.
	static void sub(Core core, int size, int q, int rm, int rn, int rd) {
		vector(core, size, q, Lanes.low(core, rm), Lanes.high(core, rm), FloatLanes.signs(size), rn, rd);
	}

	/// Vd plus Vn times an element, which m has in all lanes.
	static void addByElement(Core core, int size, int q, long m, int rn, int rd) {
		vector(core, size, q, m, m, 0, rn, rd);
	}

	/// Vd minus Vn times an element.
	static void subByElement(Core core, int size, int q, long m, int rn, int rd) {
		vector(core, size, q, m, m, FloatLanes.signs(size), rn, rd);
	}

	/// The same of the lowest lane alone.
	static void addScalar(Core core, int size, long m, int rn, int rd) {
		core.setD(rd, lane(core, size, Lanes.low(core, rd), Lanes.low(core, rn), m));
	}

	/// The same of the lowest lane alone.
	static void subScalar(Core core, int size, long m, int rn, int rd) {
		core.setD(rd, lane(core, size, Lanes.low(core, rd), Lanes.low(core, rn) ^ FloatLanes.signs(size), m));
	}

	/// @param flip signs of Vn to change
	private static void vector(Core core, int size, int q, long m, long mHigh, long flip, int rn, int rd) {
		long low = half(core, size, Lanes.low(core, rd), Lanes.low(core, rn) ^ flip, m);
		Lanes.set(core, q, rd, low, q == 0 ? 0 : half(core, size, Lanes.high(core, rd), Lanes.high(core, rn) ^ flip, mHigh));
	}

	/// The lanes of 64 bits.
	private static long half(Core core, int size, long d, long n, long m) {
		return switch (size) {
		case 1 -> FloatLanes.words(halves(core, (int) d, (int) n, (int) m),
				halves(core, FloatLanes.upper(d), FloatLanes.upper(n), FloatLanes.upper(m)));
		case 2 -> Fp32Pair.mulAdd(core, d, n, m);
		default -> Fp64.mulAdd(core, d, n, m);
		};
	}

	private static int halves(Core core, int d, int n, int m) {
		return Fp16.mulAdd(core, d, n, m)
				| Fp16.mulAdd(core, d >>> Short.SIZE, n >>> Short.SIZE, m >>> Short.SIZE) << Short.SIZE;
	}

	/// The lowest lane, zero-extended.
	private static long lane(Core core, int size, long d, long n, long m) {
		return switch (size) {
		case 1 -> Fp16.mulAdd(core, (int) d, (int) n, (int) m);
		case 2 -> Integer.toUnsignedLong(Fp32.mulAdd(core, (int) d, (int) n, (int) m));
		default -> Fp64.mulAdd(core, d, n, m);
		};
	}
}
