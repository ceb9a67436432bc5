// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.set;

import org.trapline.a64.core.Core;

/// Logic on vectors, and what counts and reverses bits.
public final class VectorBits {
	private VectorBits() {
	}

	/// AND: both.
	public static void andV(Core core, int q, int rm, int rn, int rd) {
		set(core, q, rd, low(core, rn) & low(core, rm), high(core, q, rn) & high(core, q, rm));
	}

	/// BIC: the first without the second.
	public static void bicV(Core core, int q, int rm, int rn, int rd) {
		set(core, q, rd, low(core, rn) & ~low(core, rm), high(core, q, rn) & ~high(core, q, rm));
	}

	/// ORR: either.
	public static void orrV(Core core, int q, int rm, int rn, int rd) {
		set(core, q, rd, low(core, rn) | low(core, rm), high(core, q, rn) | high(core, q, rm));
	}

	/// ORN: the first or not the second.
	public static void ornV(Core core, int q, int rm, int rn, int rd) {
		set(core, q, rd, low(core, rn) | ~low(core, rm), high(core, q, rn) | ~high(core, q, rm));
	}

	/// EOR: one but not both.
	public static void eorV(Core core, int q, int rm, int rn, int rd) {
		set(core, q, rd, low(core, rn) ^ low(core, rm), high(core, q, rn) ^ high(core, q, rm));
	}

	/// BSL: the first where the destination is 1, else the second.
	public static void bslV(Core core, int q, int rm, int rn, int rd) {
		set(core, q, rd, Swar.select(low(core, rd), low(core, rn), low(core, rm)),
				Swar.select(high(core, q, rd), high(core, q, rn), high(core, q, rm)));
	}

	/// BIT: the first where the second is 1, else the destination.
	public static void bitV(Core core, int q, int rm, int rn, int rd) {
		set(core, q, rd, Swar.select(low(core, rm), low(core, rn), low(core, rd)),
				Swar.select(high(core, q, rm), high(core, q, rn), high(core, q, rd)));
	}

	/// BIF: the first where the second is 0, else the destination.
	public static void bifV(Core core, int q, int rm, int rn, int rd) {
		set(core, q, rd, Swar.select(low(core, rm), low(core, rd), low(core, rn)),
				Swar.select(high(core, q, rm), high(core, q, rd), high(core, q, rn)));
	}

	/// NOT: inverted.
	public static void notV(Core core, int q, int rn, int rd) {
		set(core, q, rd, ~low(core, rn), ~high(core, q, rn));
	}

	/// RBIT: bits of each byte in reverse order.
	public static void rbitV(Core core, int q, int rn, int rd) {
		set(core, q, rd, Long.reverseBytes(Long.reverse(low(core, rn))),
				Long.reverseBytes(Long.reverse(high(core, q, rn))));
	}

	/// CNT: ones in each byte.
	public static void cntV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, LaneBits.ones(low(core, rn)), LaneBits.ones(high(core, q, rn)));
	}

	/// CLZ: leading zeros.
	public static void clzV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, LaneBits.leadingZeros(low(core, rn), size), LaneBits.leadingZeros(high(core, q, rn), size));
	}

	/// CLS: leading bits after the sign that equal it.
	public static void clsV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, LaneBits.leadingSigns(low(core, rn), size), LaneBits.leadingSigns(high(core, q, rn), size));
	}

	/// REV64: lanes in reverse order in each doubleword.
	public static void rev64V(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, SwarLayout.reverse(low(core, rn), size, 3), SwarLayout.reverse(high(core, q, rn), size, 3));
	}

	/// REV32: lanes in reverse order in each word.
	public static void rev32V(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, SwarLayout.reverse(low(core, rn), size, 2), SwarLayout.reverse(high(core, q, rn), size, 2));
	}

	/// REV16: bytes in reverse order in each halfword.
	public static void rev16V(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, SwarLayout.reverse(low(core, rn), 0, 1), SwarLayout.reverse(high(core, q, rn), 0, 1));
	}
}
