// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.half;
import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.set;

import org.trapline.a64.core.Core;

/// Products of integer vectors.
public final class VectorMultiply {
	private VectorMultiply() {
	}

	/// MUL: products.
	public static void mulV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneProduct.multiply(low(core, rn), low(core, rm), size),
				LaneProduct.multiply(high(core, q, rn), high(core, q, rm), size));
	}

	/// MLA: products, added up.
	public static void mlaV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneProduct.add(low(core, rd), low(core, rn), low(core, rm), size),
				LaneProduct.add(high(core, q, rd), high(core, q, rn), high(core, q, rm), size));
	}

	/// MLS: products, subtracted.
	public static void mlsV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneProduct.subtract(low(core, rd), low(core, rn), low(core, rm), size),
				LaneProduct.subtract(high(core, q, rd), high(core, q, rn), high(core, q, rm), size));
	}

	/// SQDMULH: high halves of doubled products.
	public static void sqdmulhV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneProduct.high(core, low(core, rn), low(core, rm), size),
				LaneProduct.high(core, high(core, q, rn), high(core, q, rm), size));
	}

	/// SQRDMULH: high halves of doubled products, rounded.
	public static void sqrdmulhV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneProduct.roundedHigh(core, low(core, rn), low(core, rm), size),
				LaneProduct.roundedHigh(core, high(core, q, rn), high(core, q, rm), size));
	}

	/// SQRDMLAH: high halves of doubled products, rounded, added up.
	public static void sqrdmlahV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneProduct.addHigh(core, low(core, rd), low(core, rn), low(core, rm), size),
				LaneProduct.addHigh(core, high(core, q, rd), high(core, q, rn), high(core, q, rm), size));
	}

	/// SQRDMLSH: high halves of doubled products, rounded, subtracted.
	public static void sqrdmlshV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneProduct.subtractHigh(core, low(core, rd), low(core, rn), low(core, rm), size),
				LaneProduct.subtractHigh(core, high(core, q, rd), high(core, q, rn), high(core, q, rm), size));
	}

	/// SDOT: sums of four products of bytes, signed, added up.
	public static void sdotV(Core core, int q, int rm, int rn, int rd) {
		set(core, q, rd, LaneProduct.dotSigned(low(core, rd), low(core, rn), low(core, rm)),
				LaneProduct.dotSigned(high(core, q, rd), high(core, q, rn), high(core, q, rm)));
	}

	/// UDOT: sums of four products of bytes, unsigned, added up.
	public static void udotV(Core core, int q, int rm, int rn, int rd) {
		set(core, q, rd, LaneProduct.dotUnsigned(low(core, rd), low(core, rn), low(core, rm)),
				LaneProduct.dotUnsigned(high(core, q, rd), high(core, q, rn), high(core, q, rm)));
	}

	/// SMULL: products twice as wide, signed.
	public static void smullV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, LaneProduct.wideSigned(n, m, size), LaneProduct.wideSigned(n >>> 32, m >>> 32, size));
	}

	/// SMLAL: products twice as wide, signed, added up.
	public static void smlalV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, Swar.add(low(core, rd), LaneProduct.wideSigned(n, m, size), size + 1),
				Swar.add(high(core, rd), LaneProduct.wideSigned(n >>> 32, m >>> 32, size), size + 1));
	}

	/// SMLSL: products twice as wide, signed, subtracted.
	public static void smlslV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, Swar.subtract(low(core, rd), LaneProduct.wideSigned(n, m, size), size + 1),
				Swar.subtract(high(core, rd), LaneProduct.wideSigned(n >>> 32, m >>> 32, size), size + 1));
	}

	/// UMULL: products twice as wide, unsigned.
	public static void umullV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, LaneProduct.wideUnsigned(n, m, size), LaneProduct.wideUnsigned(n >>> 32, m >>> 32, size));
	}

	/// UMLAL: products twice as wide, unsigned, added up.
	public static void umlalV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, Swar.add(low(core, rd), LaneProduct.wideUnsigned(n, m, size), size + 1),
				Swar.add(high(core, rd), LaneProduct.wideUnsigned(n >>> 32, m >>> 32, size), size + 1));
	}

	/// UMLSL: products twice as wide, unsigned, subtracted.
	public static void umlslV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, Swar.subtract(low(core, rd), LaneProduct.wideUnsigned(n, m, size), size + 1),
				Swar.subtract(high(core, rd), LaneProduct.wideUnsigned(n >>> 32, m >>> 32, size), size + 1));
	}

	/// SQDMULL: doubled products twice as wide, saturated.
	public static void sqdmullV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, LaneProduct.doubled(core, n, m, size), LaneProduct.doubled(core, n >>> 32, m >>> 32, size));
	}

	/// SQDMLAL: doubled products twice as wide, saturated, added up.
	public static void sqdmlalV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, LaneProduct.addDoubled(core, low(core, rd), n, m, size),
				LaneProduct.addDoubled(core, high(core, rd), n >>> 32, m >>> 32, size));
	}

	/// SQDMLSL: doubled products twice as wide, saturated, subtracted.
	public static void sqdmlslV(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		core.setQ(rd, LaneProduct.subtractDoubled(core, low(core, rd), n, m, size),
				LaneProduct.subtractDoubled(core, high(core, rd), n >>> 32, m >>> 32, size));
	}
}
