// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.schedule;

import org.trapline.a64.Decoder;
import org.trapline.platform.board.Costs;

/// What each instruction of a page waits for and gives: arrays by index in the page.
public final class Dataflow {
	/// Number of the condition flags among registers.
	public static final int FLAGS = 64;
	/// How many registers there are: X0 to X30 and SP, V0 to V31, the flags.
	public static final int REGISTERS = 65;
	/// Bits of {@link #traits}.
	public static final byte READS_FLAGS = 1;
	public static final byte WRITES_FLAGS = 2;
	/// Waits for all before it.
	public static final byte SERIALISES = 4;

	/// Registers that each reads, as bits.
	public final long[] reads;
	/// Those of them that a load or store needs for its address.
	public final long[] addresses;
	/// Registers that each writes.
	public final long[] writes;
	/// Cycles from reading to writing.
	public final byte[] latencies;
	/// What else holds of each.
	public final byte[] traits;

	Dataflow(CoreTable table, Costs costs, int[] words) {
		int length = words.length;
		reads = new long[length];
		addresses = new long[length];
		writes = new long[length];
		latencies = new byte[length];
		traits = new byte[length];
		for (int i = 0; i < length; i++) {
			int row = Decoder.decode(words[i]);
			if (row == Decoder.UNALLOCATED)
				continue;
			Operands operands = Operands.of(row);
			Instruction instruction = Instruction.of(table, costs, row, words[i]);
			reads[i] = instruction.reads();
			addresses[i] = operands.address(words[i]);
			writes[i] = instruction.writes();
			latencies[i] = (byte) instruction.cost().latency();
			traits[i] = (byte) ((operands.readsFlags ? READS_FLAGS : 0) | (operands.writesFlags ? WRITES_FLAGS : 0)
					| (operands.serialises ? SERIALISES : 0));
		}
	}
}
