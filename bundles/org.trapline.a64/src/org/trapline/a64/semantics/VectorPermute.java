// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.half;
import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.second;
import static org.trapline.a64.semantics.Lanes.set;

import org.trapline.a64.core.Core;

/// Moves lanes of vectors to other places: by turns, by a distance, by a table.
public final class VectorPermute {
	private VectorPermute() {
	}

	/// ZIP1: lower halves of the lanes, by turns.
	public static void zip1(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, SwarLayout.interleaveLow(low(core, rn), low(core, rm), size),
				SwarLayout.interleaveHigh(low(core, rn), low(core, rm), size));
	}

	/// ZIP2: upper halves of the lanes, by turns.
	public static void zip2(Core core, int q, int size, int rm, int rn, int rd) {
		long n = half(core, q, rn);
		long m = half(core, q, rm);
		set(core, q, rd, q == 0 ? SwarLayout.interleaveHigh(n, m, size) : SwarLayout.interleaveLow(n, m, size),
				SwarLayout.interleaveHigh(n, m, size));
	}

	/// UZP1: lanes with even numbers.
	public static void uzp1(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, SwarLayout.even(low(core, rn), second(core, q, rn, rm), size),
				SwarLayout.even(low(core, rm), high(core, q, rm), size));
	}

	/// UZP2: lanes with odd numbers.
	public static void uzp2(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, SwarLayout.odd(low(core, rn), second(core, q, rn, rm), size),
				SwarLayout.odd(low(core, rm), high(core, q, rm), size));
	}

	/// TRN1: lanes with even numbers, by turns.
	public static void trn1(Core core, int q, int size, int rm, int rn, int rd) {
		if (size == 3)
			core.setQ(rd, low(core, rn), low(core, rm));
		else
			set(core, q, rd, SwarLayout.transposeEven(low(core, rn), low(core, rm), size),
					SwarLayout.transposeEven(high(core, q, rn), high(core, q, rm), size));
	}

	/// TRN2: lanes with odd numbers, by turns.
	public static void trn2(Core core, int q, int size, int rm, int rn, int rd) {
		if (size == 3)
			core.setQ(rd, high(core, rn), high(core, rm));
		else
			set(core, q, rd, SwarLayout.transposeOdd(low(core, rn), low(core, rm), size),
					SwarLayout.transposeOdd(high(core, q, rn), high(core, q, rm), size));
	}

	/// EXT: bytes from the upper end of the first on to the lower end of the second.
	public static void ext(Core core, int q, int rm, int imm4, int rn, int rd) {
		long second = second(core, q, rn, rm);
		if (q == 0)
			core.setD(rd, funnel(low(core, rn), second, imm4));
		else if (imm4 < Long.BYTES)
			core.setQ(rd, funnel(low(core, rn), second, imm4), funnel(second, low(core, rm), imm4));
		else
			core.setQ(rd, funnel(second, low(core, rm), imm4 - Long.BYTES),
					funnel(low(core, rm), high(core, rm), imm4 - Long.BYTES));
	}

	/// TBL: bytes of a table of up to four registers; 0 for an index beyond it.
	public static void tbl(Core core, int q, int rm, int len, int rn, int rd) {
		set(core, q, rd, look(core, low(core, rm), rn, len, 0), look(core, high(core, q, rm), rn, len, 0));
	}

	/// TBX: bytes of a table of up to four registers; the destination for an index beyond it.
	public static void tbx(Core core, int q, int rm, int len, int rn, int rd) {
		set(core, q, rd, look(core, low(core, rm), rn, len, low(core, rd)),
				look(core, high(core, q, rm), rn, len, high(core, q, rd)));
	}

	/// Eight bytes of sixteen, from a number on.
	private static long funnel(long low, long high, int from) {
		return from == 0 ? low : low >>> 8 * from | high << -8 * from;
	}

	/// Looks eight bytes up.
	///
	/// @param first register of the table; V0 comes after V31
	/// @param length registers of the table, less one
	/// @param beyond the bytes where an index is beyond the table
	private static long look(Core core, long indices, int first, int length, long beyond) {
		int bytes = (length + 1) * 16;
		long result = 0;
		for (int at = 0; at < Long.SIZE; at += Byte.SIZE) {
			int index = (int) (indices >>> at) & 0xFF;
			long found = core.v[2 * first + (index >>> 3) & 63] >>> 8 * index;
			result |= ((index < bytes ? found : beyond >>> at) & 0xFF) << at;
		}
		return result;
	}
}
