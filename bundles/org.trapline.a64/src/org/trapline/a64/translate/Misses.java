// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Where a region is left before an instruction that its code cannot do, as an access to a page that is not in the TLB: {@link
/// RegionCalls#miss} executes it, and execution goes on behind it, whatever way.
///
/// Not to come back into the region costs more each time than a call there would. But where code may come back from a call, the
/// JIT keeps all values in memory around it, and knows nothing of the TLB behind it.
final class Misses {
	private final List<Miss> all = new ArrayList<>();

	/// @param instruction as {@link RegionCalls#miss} takes it
	/// @param time that the block's instructions from this one on take, which was counted
	/// @param count what those are, as {@link Locals#COUNT} counts
	/// @param run that it is of, if that is known
	private record Miss(Label label, long pc, long instruction, int time, long count,
			OptionalLong run) {
	}

	/// The place that leaves before the present instruction.
	Label label(Emission out) {
		if (!all.isEmpty() && all.getLast().pc == out.pc())
			return all.getLast().label;
		Label label = out.code.newLabel();
		long instruction = (long) out.word() << 32 | out.cycles() << RegionCalls.ROW_BITS | out.row();
		all.add(new Miss(label, out.pc(), instruction, out.restTime(), out.restCount(), out.knownRun()));
		return label;
	}

	/// Writes them.
	///
	/// @param leave writes what gives the core the region's state
	void write(Emission out, Runnable leave) {
		if (all.isEmpty())
			return;
		CodeBuilder code = out.code;
		Label common = code.newLabel();
		for (Miss miss : all) {
			code.labelBinding(miss.label);
			out.constant(miss.pc).code.lstore(Locals.TO);
			out.constant(miss.instruction).code.lstore(Locals.VALUE);
			out.spend(-miss.time);
			out.inRun(miss.run);
			if (out.timing.counted()) {
				code.lload(Locals.COUNT);
				out.constant(-miss.count).code.ladd().lstore(Locals.COUNT);
			}
			code.goto_(common);
		}
		code.labelBinding(common);
		leave.run();
		out.core().constant("FLAGS", Names.FLAGS).constant("PROGRESS", Names.PROGRESS).code.lload(Locals.VALUE);
		out.call("miss", Names.I, Names.CORE, Names.FLAGS, Names.PROGRESS, Names.J).code.ireturn();
	}
}
