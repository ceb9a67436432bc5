// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.Arrays;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The state of a core that moves with its CPU: registers, flags, PC.
final class CoreState {
	private CoreState() {
	}

	/// Makes a core as after a reset, at an address.
	///
	/// @param argument X0
	static void start(Core core, long pc, long argument) {
		Arrays.fill(core.x, 0);
		core.x[0] = argument;
		core.pc = pc;
		core.next = pc;
		core.arrived = true;
		core.nzcv = 0;
		core.fpcr = 0;
		core.fpsr = 0;
		core.monitor.clear();
	}

	/// The instruction at an address that was executed; 0 if it is not known any longer.
	static int word(Core core, long address) {
		CodePage page = core.code.peek(address);
		return page == null ? 0 : page.words[(int) (address & CoreMemory.PAGE_BYTES - 1) >>> 2];
	}

	/// Gives one core the state of another of the same model.
	static void copy(Core from, Core to) {
		System.arraycopy(from.x, 0, to.x, 0, from.x.length);
		System.arraycopy(from.v, 0, to.v, 0, from.v.length);
		to.pc = from.pc;
		to.next = from.next;
		to.nzcv = from.nzcv;
		to.fpcr = from.fpcr;
		to.fpsr = from.fpsr;
		to.vectorsTrapped = from.vectorsTrapped;
		to.stackChecked = from.stackChecked;
		to.zeroTrapped = from.zeroTrapped;
		to.watched = from.watched;
		to.monitor.clear();
	}

	/// Writes it, with what the core has counted.
	static void save(Core core, StateOutput out) {
		out.int64s(core.x);
		out.int64s(core.v);
		out.int64s(new long[] { core.pc, core.instructions, core.cycles });
		out.int32s(new int[] { core.nzcv, core.fpcr, core.fpsr });
		out.int64s(core.monitor.state());
		out.bool(core.arrived);
	}

	/// Gives a core what was saved.
	static void restore(Core core, StateInput in) throws StateException {
		in.int64s(core.x);
		in.int64s(core.v);
		long[] counts = new long[3];
		in.int64s(counts);
		core.pc = counts[0];
		core.next = core.pc;
		core.instructions = counts[1];
		core.cycles = counts[2];
		int[] flags = new int[3];
		in.int32s(flags);
		core.nzcv = flags[0];
		core.fpcr = flags[1];
		core.fpsr = flags[2];
		long[] monitor = core.monitor.state();
		in.int64s(monitor);
		boolean marks = monitor[0] != -1;
		if (marks && (!core.memory.ram().contains(monitor[0]) || monitor[1] < 1 || monitor[1] > 16 || Long.bitCount(monitor[1]) != 1
				|| (monitor[0] & monitor[1] - 1) != 0))
			throw new StateException(String.format("an exclusive monitor of %d bytes at 0x%x, expected 1 to 16 of memory", monitor[1],
					monitor[0]));
		core.monitor.state(monitor);
		core.arrived = in.bool();
	}
}
