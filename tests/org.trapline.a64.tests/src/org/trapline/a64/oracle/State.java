// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.nio.LongBuffer;
import org.trapline.a64.core.Core;

/// The registers of a core as longs, in the order of the C program's struct state.
///
/// @param longs x0 to x30, sp, nzcv, fpcr, fpsr, spare, then v0 to v31, low half first
record State(long[] longs) {
	static final int LONGS = 100;
	static final int SP = 31;
	static final int NZCV = 32;
	static final int FPCR = 33;
	static final int FPSR = 34;
	static final int V = 36;
	private static final int FLAGS = 28;

	/// What a core holds.
	static State of(Core core) {
		long[] longs = new long[LONGS];
		System.arraycopy(core.x, 0, longs, 0, SP + 1);
		longs[NZCV] = (long) core.nzcv << FLAGS;
		longs[FPCR] = Integer.toUnsignedLong(core.fpcr);
		longs[FPSR] = Integer.toUnsignedLong(core.fpsr);
		System.arraycopy(core.v, 0, longs, V, LONGS - V);
		return new State(longs);
	}

	/// Reads one.
	static State read(LongBuffer from) {
		long[] longs = new long[LONGS];
		from.get(longs);
		return new State(longs);
	}

	/// Gives a core these registers.
	void put(Core core) {
		System.arraycopy(longs, 0, core.x, 0, SP + 1);
		core.nzcv = (int) (longs[NZCV] >>> FLAGS);
		core.fpcr = (int) longs[FPCR];
		core.fpsr = (int) longs[FPSR];
		System.arraycopy(longs, V, core.v, 0, LONGS - V);
	}

	/// The same with another value in one place.
	State with(int index, long value) {
		long[] copy = longs.clone();
		copy[index] = value;
		return new State(copy);
	}

	/// What stands at an index: {@code x3}, {@code v7.d[1]}.
	static String name(int index) {
		return switch (index) {
		case SP -> "sp";
		case NZCV -> "nzcv";
		case FPCR -> "fpcr";
		case FPSR -> "fpsr";
		default -> index < SP ? "x" + index : "v" + (index - V) / 2 + ".d[" + (index - V) % 2 + "]";
		};
	}
}
