// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import java.util.Arrays;
import org.trapline.platform.board.Dram;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// Memory behind its controllers: banks with an open row each, and a bus whose transfers follow one another.
///
/// Times are cycles of the core's clock. A request waits for its bank, then takes as long as the bank's row makes it, then
/// waits for the bus.
final class DramModel {
	private static final long CLOSED = -1;

	private final int interleaveBits;
	private final int controllers;
	private final int banks;
	private final int rowBits;
	private final long hit;
	private final long miss;
	private final long conflict;
	private final long transfer;
	private final long[] rows;
	private final long[] bankFree;
	private final long[] busFree;

	/// @param hertz of the core's clock
	DramModel(Dram dram, long hertz, int lineBytes) {
		interleaveBits = Long.numberOfTrailingZeros(dram.interleaveBytes());
		controllers = dram.controllers();
		banks = dram.banks();
		rowBits = Long.numberOfTrailingZeros(dram.rowBytes());
		hit = cycles(dram.hitNanos(), hertz);
		miss = cycles(dram.missNanos(), hertz);
		conflict = cycles(dram.conflictNanos(), hertz);
		transfer = Math.max(1, Math.round((double) lineBytes * hertz / dram.bytesPerSecond()));
		rows = new long[controllers * banks];
		Arrays.fill(rows, CLOSED);
		bankFree = new long[rows.length];
		busFree = new long[controllers];
	}

	/// Cycles of a time, rounded.
	static long cycles(double nanos, long hertz) {
		return Math.round(nanos * hertz / 1e9);
	}

	/// Reads or writes a line.
	///
	/// @param physical address
	/// @param now when it is asked; negative for {@link SharedMemory#NO_TIME} and shortly after
	/// @return cycles from then until its data is there
	long access(long physical, long now) {
		long stripe = physical >>> interleaveBits;
		int controller = (int) (stripe & controllers - 1);
		// the address within the controller
		long inside = stripe >>> Integer.numberOfTrailingZeros(controllers) << interleaveBits
				| physical & (1L << interleaveBits) - 1;
		long row = inside >>> rowBits;
		// rows that follow each other are in other banks; the upper bits are mixed in so that strides do not meet in one
		int bank = (int) ((row ^ row / banks ^ row / banks / banks) & banks - 1);
		int index = controller * banks + bank;
		long open = rows[index];
		if (now < 0) {
			rows[index] = row;
			return 0;
		}
		long start = Math.max(now, bankFree[index]);
		long taken = open == row ? hit : open == CLOSED ? miss : conflict;
		rows[index] = row;
		// until then the bank is busy: a row that was opened can give its next line once this one is transferred
		bankFree[index] = start + taken - hit + transfer;
		long data = Math.max(start + taken, busFree[controller] + transfer);
		busFree[controller] = data;
		return data - now;
	}

	void save(StateOutput out) {
		out.int64s(rows);
		out.int64s(bankFree);
		out.int64s(busFree);
	}

	void restore(StateInput in) throws StateException {
		in.int64s(rows);
		in.int64s(bankFree);
		in.int64s(busFree);
	}
}
