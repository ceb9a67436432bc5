// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.element;
import static org.trapline.a64.semantics.Lanes.scalar;

import org.trapline.a64.core.Core;

/// Products of integer scalars in SIMD registers: those of the vector instructions on one lane.
public final class ScalarMultiply {
	private ScalarMultiply() {
	}

	/// SQDMULH: high half of the doubled product.
	public static void sqdmulhS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, LaneProduct.high(core, scalar(core, rn, size), scalar(core, rm, size), size));
	}

	/// SQRDMULH: high half of the doubled product, rounded.
	public static void sqrdmulhS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, LaneProduct.roundedHigh(core, scalar(core, rn, size), scalar(core, rm, size), size));
	}

	/// SQRDMLAH: high half of the doubled product, rounded, added.
	public static void sqrdmlahS(Core core, int size, int rm, int rn, int rd) {
		long n = scalar(core, rn, size);
		long m = scalar(core, rm, size);
		long d = scalar(core, rd, size);
		core.setD(rd, LaneProduct.addHigh(core, d, n, m, size));
	}

	/// SQRDMLSH: high half of the doubled product, rounded, subtracted.
	public static void sqrdmlshS(Core core, int size, int rm, int rn, int rd) {
		long n = scalar(core, rn, size);
		long m = scalar(core, rm, size);
		long d = scalar(core, rd, size);
		core.setD(rd, LaneProduct.subtractHigh(core, d, n, m, size));
	}

	/// SQDMULL: doubled product twice as wide, saturated.
	public static void sqdmullS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, LaneProduct.doubled(core, scalar(core, rn, size), scalar(core, rm, size), size));
	}

	/// SQDMLAL: doubled product twice as wide, saturated, added.
	public static void sqdmlalS(Core core, int size, int rm, int rn, int rd) {
		long n = scalar(core, rn, size);
		long m = scalar(core, rm, size);
		long d = scalar(core, rd, size + 1);
		core.setD(rd, LaneProduct.addDoubled(core, d, n, m, size));
	}

	/// SQDMLSL: doubled product twice as wide, saturated, subtracted.
	public static void sqdmlslS(Core core, int size, int rm, int rn, int rd) {
		long n = scalar(core, rn, size);
		long m = scalar(core, rm, size);
		long d = scalar(core, rd, size + 1);
		core.setD(rd, LaneProduct.subtractDoubled(core, d, n, m, size));
	}

	/// SQDMULH: high half of the doubled product, by an element.
	public static void sqdmulhSe(Core core, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		core.setD(rd, LaneProduct.high(core, scalar(core, rn, size), element, size));
	}

	/// SQRDMULH: high half of the doubled product, rounded, by an element.
	public static void sqrdmulhSe(Core core, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		core.setD(rd, LaneProduct.roundedHigh(core, scalar(core, rn, size), element, size));
	}

	/// SQRDMLAH: high half of the doubled product, rounded, added, by an element.
	public static void sqrdmlahSe(Core core, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		core.setD(rd, LaneProduct.addHigh(core, scalar(core, rd, size), scalar(core, rn, size), element, size));
	}

	/// SQRDMLSH: high half of the doubled product, rounded, subtracted, by an element.
	public static void sqrdmlshSe(Core core, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		core.setD(rd, LaneProduct.subtractHigh(core, scalar(core, rd, size), scalar(core, rn, size), element, size));
	}

	/// SQDMULL: doubled product twice as wide, saturated, by an element.
	public static void sqdmullSe(Core core, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		core.setD(rd, LaneProduct.doubled(core, scalar(core, rn, size), element, size));
	}

	/// SQDMLAL: doubled product twice as wide, saturated, added, by an element.
	public static void sqdmlalSe(Core core, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		long n = scalar(core, rn, size);
		long d = scalar(core, rd, size + 1);
		core.setD(rd, LaneProduct.addDoubled(core, d, n, element, size));
	}

	/// SQDMLSL: doubled product twice as wide, saturated, subtracted, by an element.
	public static void sqdmlslSe(Core core, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		long n = scalar(core, rn, size);
		long d = scalar(core, rd, size + 1);
		core.setD(rd, LaneProduct.subtractDoubled(core, d, n, element, size));
	}
}
