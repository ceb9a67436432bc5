// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.Random;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Feature;

/// Values that registers and memory begin with: those at which something changes, and any.
final class Values {
	private static final long[] INTEGERS = {0, 1, -1, 2, -2, Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE + 1,
			0x80000000L, 0x7FFFFFFFL, 0xFFFFFFFFL, 0x100000000L, 0xFFFFFFFF80000000L, 0xFFFFFFFF7FFFFFFFL, 0x8000, 0x7FFF,
			0x80, 0x7F, 0xFF, 0xFFFF, 0x5555555555555555L, 0xAAAAAAAAAAAAAAAAL, 0x00FF00FF00FF00FFL, 0x0123456789ABCDEFL,
			0x8080808080808080L, 0x7F7F7F7F7F7F7F7FL, 0x8000800080008000L, 0x8000000080000000L, 0x7FFFFFFF7FFFFFFFL, 31,
			32, 33, 63, 64, 65};
	private static final int[] HALVES = {0, 0x8000, 1, 0x8001, 0x3FF, 0x400, 0x8400, 0x3C00, 0xBC00, 0x3800,
			0x4000, 0x3C01, 0x3BFF, 0x7BFF, 0xFBFF, 0x7C00, 0xFC00, 0x7E00, 0xFE01, 0x7D00, 0x7C01, 0xFDFF, 0x77FF,
			0x7800, 0x5BFF, 0x5C00, 0x3E00, 0x4100};
	private static final float[] SINGLES = {0, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, 0x1.fffffcp-127f,
			Float.MIN_NORMAL, -Float.MIN_NORMAL, 0x1.000002p-126f, 1, -1, 0.5f, 1.5f, 2.5f, -2.5f, 0.49999997f, 2, 3,
			0x1.000002p0f, 0x1.fffffep0f, 0x1p-24f, 0x1p-25f, 0x1p-14f, 0x1.ffcp15f, 0x1.ffep15f, 65536, 0x1p31f,
			-0x1p31f, 0x1.fffffep30f, 0x1p32f, 0x1p63f, -0x1p63f, 0x1p64f, 8388607.5f, 8388609, Float.MAX_VALUE,
			-Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
	private static final int[] SINGLE_NANS = {0x7FC00000, 0xFFC00000, 0x7FC00001, 0xFFFFFFFF, 0x7F800001,
			0xFF800001, 0x7FBFFFFF, 0x7FA12345};
	private static final double[] DOUBLES = {0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE,
			0x1.ffffffffffffep-1023, Double.MIN_NORMAL, -Double.MIN_NORMAL, 0x1.0000000000001p-1022, 1, -1, 0.5, 1.5, 2.5,
			-2.5, 0.49999999999999994, 2, 3, 0x1.0000000000001p0, 0x1.fffffffffffffp0, 0x1p-24, 0x1p-53, 0x1p-126,
			0x1p-149, 0x1p-150, 0x1.8p-150, 0x1.fffffep127, 0x1.ffffffp127, 0x1p128, 2147483647, 2147483647.5,
			2147483648.0, -2147483648.5, -2147483649.0, 4294967295.5, 4294967296.0, 0x1p63, -0x1p63, 0x1.fffffffffffffp62,
			0x1p64, 4503599627370495.5, 0x1p53, Double.MAX_VALUE, -Double.MAX_VALUE, Double.POSITIVE_INFINITY,
			Double.NEGATIVE_INFINITY};
	private static final long[] DOUBLE_NANS = {0x7FF8000000000000L, 0xFFF8000000000000L, 0x7FF8000000000001L, -1,
			0x7FF0000000000001L, 0xFFF0000000000001L, 0x7FF7FFFFFFFFFFFFL, 0x7FF4123456789ABCL};

	private static final long CONTROL = 0x7C00000;
	private static final long FZ16 = 1 << 19;

	private final Random random;
	private final long control;

	/// Values for registers of a model.
	Values(Random random, CoreModel model) {
		this.random = random;
		control = model.features().contains(Feature.FP16) ? CONTROL | FZ16 : CONTROL;
	}

	/// What an integer register may begin with.
	long integer() {
		long value = INTEGERS[random.nextInt(INTEGERS.length)];
		return switch (random.nextInt(8)) {
		case 0 -> random.nextLong();
		case 1 -> random.nextInt(256) - 128;
		case 2 -> 1L << random.nextInt(64);
		case 3 -> value ^ 1L << random.nextInt(64);
		case 4 -> random.nextLong() >> random.nextInt(64);
		default -> value;
		};
	}

	/// Half of a vector: lanes of one kind.
	///
	/// @param kind 0 to 7
	long lanes(int kind) {
		return switch (kind) {
		case 0, 1 -> longOfDouble();
		case 2, 3 -> Integer.toUnsignedLong(bitsOfSingle()) | (long) bitsOfSingle() << 32;
		case 4 -> half() | half() << 16 | half() << 32 | half() << 48;
		case 5 -> integer();
		case 6 -> narrow(16) | narrow(16) << 16 | narrow(16) << 32 | narrow(16) << 48;
		default -> {
			long bytes = 0;
			for (int i = 0; i < 8; i++)
				bytes = bytes << 8 | narrow(8);
			yield bytes;
		}
		};
	}

	private long narrow(int bits) {
		long mask = (1L << bits) - 1;
		return (random.nextInt(3) == 0 ? random.nextLong() : integer()) & mask;
	}

	private long half() {
		int value = HALVES[random.nextInt(HALVES.length)];
		return (switch (random.nextInt(4)) {
		case 0 -> random.nextInt();
		case 1 -> value ^ 1 << random.nextInt(16);
		default -> value;
		}) & 0xFFFFL;
	}

	private int bitsOfSingle() {
		int value = Float.floatToRawIntBits(SINGLES[random.nextInt(SINGLES.length)]);
		return switch (random.nextInt(8)) {
		case 0 -> random.nextInt();
		case 1 -> value ^ 1 << random.nextInt(32);
		case 2 -> SINGLE_NANS[random.nextInt(SINGLE_NANS.length)];
		// near each other, so that sums cancel and products round
		case 3 -> 0x3F800000 + (random.nextInt(9) - 4 << 23) + (random.nextInt() >>> 9) | random.nextInt() << 31;
		// near the ends of the exponent
		case 4 -> (random.nextInt() & 0x81FFFFFF) + (random.nextBoolean() ? 0x7C000000 : 0);
		default -> value;
		};
	}

	private long longOfDouble() {
		long value = Double.doubleToRawLongBits(DOUBLES[random.nextInt(DOUBLES.length)]);
		return switch (random.nextInt(8)) {
		case 0 -> random.nextLong();
		case 1 -> value ^ 1L << random.nextInt(64);
		case 2 -> DOUBLE_NANS[random.nextInt(DOUBLE_NANS.length)];
		case 3 -> 0x3FF0000000000000L + ((long) random.nextInt(9) - 4 << 52) + (random.nextLong() >>> 12)
				| random.nextLong() << 63;
		case 4 -> (random.nextLong() & 0x803FFFFFFFFFFFFFL) + (random.nextBoolean() ? 0x7F80000000000000L : 0);
		// what single precision can hold, or nearly
		case 5 -> Double.doubleToRawLongBits(Float.intBitsToFloat(bitsOfSingle()))
				^ random.nextLong() >>> 32 >>> random.nextInt(64);
		default -> value;
		};
	}

	/// Registers to begin with.
	State state() {
		long[] longs = new long[State.LONGS];
		for (int i = 0; i <= State.SP; i++)
			longs[i] = integer();
		longs[State.NZCV] = (long) random.nextInt(16) << 28;
		longs[State.FPCR] = control();
		longs[State.FPSR] = random.nextInt(4) == 0 ? status() : 0;
		for (int i = 0; i < 32; i++) {
			int kind = random.nextInt(8);
			longs[State.V + 2 * i] = lanes(kind);
			longs[State.V + 2 * i + 1] = lanes(kind);
		}
		return new State(longs);
	}

	/// A setting of FPCR: AHP, DN, FZ, RMode, FZ16; often 0.
	long control() {
		return random.nextInt(3) == 0 ? 0 : random.nextLong() & control;
	}

	/// A setting of FPSR: QC and the six cumulative exceptions.
	long status() {
		return random.nextInt() & 0x0800009F;
	}

	/// Memory to begin with.
	long[] memory() {
		long[] memory = new long[Batch.MEMORY_LONGS];
		for (int i = 0; i < memory.length; i++)
			memory[i] = lanes(random.nextInt(8));
		return memory;
	}
}
