// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import java.util.Random;

/// Contents of vector registers that integer instructions are tried with: in lanes of all widths, ends of their ranges,
/// numbers near those and near 0, distances of shifts, single bits, patterns, and random bits.
final class IntegerInputs {
	private final Random random;

	IntegerInputs(long seed) {
		random = new Random(seed);
	}

	/// The next. FPSR already says saturated in one of eight.
	LaneProgram.Input next() {
		long[] v = new long[2 * LaneProgram.Input.REGISTERS];
		int size = random.nextInt(4);
		for (int i = 0; i < v.length; i++)
			v[i] = doubleword(random.nextInt(4) == 0 ? random.nextInt(4) : size);
		return new LaneProgram.Input(0, random.nextInt(8) == 0 ? Saturating.QC : 0, v);
	}

	/// Eight bytes of lanes of a size.
	long doubleword(int size) {
		int bits = 8 << size;
		long value = 0;
		for (int at = 0; at < Long.SIZE; at += bits)
			value |= (lane(bits) & -1L >>> Long.SIZE - bits) << at;
		return value;
	}

	private long lane(int bits) {
		long least = -1L << bits - 1;
		return switch (random.nextInt(8)) {
		case 0 -> random.nextInt(5) - 2;
		case 1 -> least + random.nextInt(5) - 2;
		case 2 -> (random.nextBoolean() ? 1L : -1L) << random.nextInt(bits);
		case 3 -> random.nextInt(-bits - 2, bits + 3);
		case 4 -> (random.nextBoolean() ? least : ~least) >> bits / 2;
		case 5 -> random.nextBoolean() ? 0x5555555555555555L : 0x0F0F0F0F0F0F0F0FL;
		default -> random.nextLong();
		};
	}
}
