// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

/// How memory answers, once a request has reached its controller.
///
/// @param controllers among which lines are interleaved
/// @param interleaveBytes that follow each other in one
/// @param banks of each controller that have an open row
/// @param rowBytes of a row
/// @param hitNanos from request to data where the row is open
/// @param missNanos where no row of the bank is open
/// @param conflictNanos where another row is open
/// @param bytesPerSecond that a controller transfers at the most
public record Dram(int controllers, long interleaveBytes, int banks, long rowBytes, double hitNanos, double missNanos,
		double conflictNanos, long bytesPerSecond) {
	static Dram read(Keys keys) {
		Dram dram = new Dram(
				keys.power("controllers", 1, 16, 2, "among which addresses are interleaved"),
				keys.bytes("interleave", 64, 1 << 20, 256, "bytes that follow each other in one controller"),
				keys.power("banks", 1, 256, 16, "of each controller that have an open row"),
				keys.bytes("row", 512, 64 << 10, 8 << 10, "bytes of a row"),
				keys.nanos("hit", 45, "from request to data where the row is open"),
				keys.nanos("miss", 60, "where no row of the bank is open"),
				keys.nanos("conflict", 75, "where another row is open"),
				keys.bytes("bandwidth", 1 << 20, 1L << 40, 12_800_000_000L, "bytes a second that a controller transfers"));
		if (Long.bitCount(dram.interleaveBytes) != 1)
			keys.problem("interleave", dram.interleaveBytes + " bytes", "a power of two");
		if (Long.bitCount(dram.rowBytes) != 1)
			keys.problem("row", dram.rowBytes + " bytes", "a power of two");
		if (dram.hitNanos > dram.missNanos || dram.missNanos > dram.conflictNanos)
			keys.problem("hit", dram.hitNanos + ", " + dram.missNanos + " and " + dram.conflictNanos
					+ " ns for hit, miss and conflict", "none less than the one before");
		return dram;
	}
}
