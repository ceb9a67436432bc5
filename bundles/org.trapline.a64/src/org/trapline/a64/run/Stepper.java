// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.trapline.a64.Decoder;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.semantics.Dispatch;

/// Executes one instruction at a time by its semantics alone: the plainest way to run a core, against which the faster ones are
/// tested.
public final class Stepper {
	private final Core core;

	public Stepper(Core core) {
		this.core = core;
	}

	/// Executes instructions until a poll at or after the core's deadline.
	///
	/// A poll is after a branch that was taken to its own or a lower address, after an instruction that {@link
	/// org.trapline.a64.table.Row#polls}, and after an exception.
	public void run() {
		boolean poll = step();
		while (!poll || core.time() < core.deadline)
			poll = step();
	}

	/// Executes one instruction, or takes the exception that it raises.
	///
	/// @return whether a poll is due
	public boolean step() {
		long from = core.pc;
		core.next = from + Integer.BYTES;
		boolean poll;
		try {
			CodePage page = core.code.fetch(from);
			int at = (int) (from & CoreMemory.PAGE_BYTES - 1) >>> 2;
			core.cycles += core.arrive(from, page);
			int row = page.rows[at];
			if (row == Decoder.UNALLOCATED)
				throw GuestException.undefined();
			if (core.vectorsTrapped && InstructionSet.vector(row))
				throw core.environment.vectorTrap(core);
			Dispatch.execute(core, row, page.words[at]);
			core.instructions++;
			core.cycles += page.cycles[at];
			core.depart(row);
			poll = InstructionSet.polls(row) || Long.compareUnsigned(core.next, from) <= 0;
		} catch (GuestException e) {
			core.next = from;
			core.environment.exception(core, e);
			core.arrived = true;
			poll = true;
		}
		core.pc = core.next;
		return poll;
	}
}
