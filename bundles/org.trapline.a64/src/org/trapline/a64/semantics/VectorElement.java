// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.element;
import static org.trapline.a64.semantics.Lanes.half;
import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.set;

import org.trapline.a64.core.Core;

/// Products of an integer vector and an element of another: those of
/// {@link VectorMultiply} with the element in all lanes.
public final class VectorElement {
	private VectorElement() {
	}

	/// MUL: products.
	public static void mulE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		set(core, q, rd, LaneProduct.multiply(low(core, rn), element, size),
				LaneProduct.multiply(high(core, q, rn), element, size));
	}

	/// MLA: products, added up.
	public static void mlaE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		set(core, q, rd, LaneProduct.add(low(core, rd), low(core, rn), element, size),
				LaneProduct.add(high(core, q, rd), high(core, q, rn), element, size));
	}

	/// MLS: products, subtracted.
	public static void mlsE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		set(core, q, rd, LaneProduct.subtract(low(core, rd), low(core, rn), element, size),
				LaneProduct.subtract(high(core, q, rd), high(core, q, rn), element, size));
	}

	/// SQDMULH: high halves of doubled products.
	public static void sqdmulhE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		set(core, q, rd, LaneProduct.high(core, low(core, rn), element, size),
				LaneProduct.high(core, high(core, q, rn), element, size));
	}

	/// SQRDMULH: high halves of doubled products, rounded.
	public static void sqrdmulhE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		set(core, q, rd, LaneProduct.roundedHigh(core, low(core, rn), element, size),
				LaneProduct.roundedHigh(core, high(core, q, rn), element, size));
	}

	/// SQRDMLAH: high halves of doubled products, rounded, added up.
	public static void sqrdmlahE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		set(core, q, rd, LaneProduct.addHigh(core, low(core, rd), low(core, rn), element, size),
				LaneProduct.addHigh(core, high(core, q, rd), high(core, q, rn), element, size));
	}

	/// SQRDMLSH: high halves of doubled products, rounded, subtracted.
	public static void sqrdmlshE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		set(core, q, rd, LaneProduct.subtractHigh(core, low(core, rd), low(core, rn), element, size),
				LaneProduct.subtractHigh(core, high(core, q, rd), high(core, q, rn), element, size));
	}

	/// SDOT: sums of four products of bytes, signed, added up. The element is a word.
	public static void sdotE(Core core, int q, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, 2, l, m, rm4, h);
		set(core, q, rd, LaneProduct.dotSigned(low(core, rd), low(core, rn), element),
				LaneProduct.dotSigned(high(core, q, rd), high(core, q, rn), element));
	}

	/// UDOT: sums of four products of bytes, unsigned, added up. The element is a word.
	public static void udotE(Core core, int q, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, 2, l, m, rm4, h);
		set(core, q, rd, LaneProduct.dotUnsigned(low(core, rd), low(core, rn), element),
				LaneProduct.dotUnsigned(high(core, q, rd), high(core, q, rn), element));
	}

	/// SMULL: products twice as wide, signed.
	public static void smullE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		long n = half(core, q, rn);
		core.setQ(rd, LaneProduct.wideSigned(n, element, size), LaneProduct.wideSigned(n >>> 32, element, size));
	}

	/// SMLAL: products twice as wide, signed, added up.
	public static void smlalE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		long n = half(core, q, rn);
		core.setQ(rd, Swar.add(low(core, rd), LaneProduct.wideSigned(n, element, size), size + 1),
				Swar.add(high(core, rd), LaneProduct.wideSigned(n >>> 32, element, size), size + 1));
	}

	/// SMLSL: products twice as wide, signed, subtracted.
	public static void smlslE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		long n = half(core, q, rn);
		core.setQ(rd, Swar.subtract(low(core, rd), LaneProduct.wideSigned(n, element, size), size + 1),
				Swar.subtract(high(core, rd), LaneProduct.wideSigned(n >>> 32, element, size), size + 1));
	}

	/// UMULL: products twice as wide, unsigned.
	public static void umullE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		long n = half(core, q, rn);
		core.setQ(rd, LaneProduct.wideUnsigned(n, element, size), LaneProduct.wideUnsigned(n >>> 32, element, size));
	}

	/// UMLAL: products twice as wide, unsigned, added up.
	public static void umlalE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		long n = half(core, q, rn);
		core.setQ(rd, Swar.add(low(core, rd), LaneProduct.wideUnsigned(n, element, size), size + 1),
				Swar.add(high(core, rd), LaneProduct.wideUnsigned(n >>> 32, element, size), size + 1));
	}

	/// UMLSL: products twice as wide, unsigned, subtracted.
	public static void umlslE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		long n = half(core, q, rn);
		core.setQ(rd, Swar.subtract(low(core, rd), LaneProduct.wideUnsigned(n, element, size), size + 1),
				Swar.subtract(high(core, rd), LaneProduct.wideUnsigned(n >>> 32, element, size), size + 1));
	}

	/// SQDMULL: doubled products twice as wide, saturated.
	public static void sqdmullE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		long n = half(core, q, rn);
		core.setQ(rd, LaneProduct.doubled(core, n, element, size),
				LaneProduct.doubled(core, n >>> 32, element, size));
	}

	/// SQDMLAL: doubled products twice as wide, saturated, added up.
	public static void sqdmlalE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		long n = half(core, q, rn);
		core.setQ(rd, LaneProduct.addDoubled(core, low(core, rd), n, element, size),
				LaneProduct.addDoubled(core, high(core, rd), n >>> 32, element, size));
	}

	/// SQDMLSL: doubled products twice as wide, saturated, subtracted.
	public static void sqdmlslE(Core core, int q, int size, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, size, l, m, rm4, h);
		long n = half(core, q, rn);
		core.setQ(rd, LaneProduct.subtractDoubled(core, low(core, rd), n, element, size),
				LaneProduct.subtractDoubled(core, high(core, rd), n >>> 32, element, size));
	}
}
