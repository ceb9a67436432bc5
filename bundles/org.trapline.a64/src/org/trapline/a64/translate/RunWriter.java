// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.KnownLines;
import org.trapline.a64.core.Shortcuts;
import org.trapline.a64.core.Timing;

/// Writes what a run of code costs a model with shortcuts where control comes to it.
final class RunWriter {
	private final Emission out;
	private final CodeBuilder code;
	private final Timing timing;

	RunWriter(Emission out, Timing timing) {
		this.out = out;
		this.timing = timing;
		code = out.code;
	}

	/// Control comes to a block from the present instruction.
	///
	/// @param branched whether by a branch
	void fetch(Block to, boolean branched) {
		if (!branched)
			out.shortcuts().time("fetched", Names.NOTHING, Names.SHORTCUTS);
		comes(to, out::run);
	}

	/// Control comes to a block from elsewhere, if the core says so.
	void arrive(Block to) {
		Label told = code.newLabel();
		out.core().code.getfield(Names.CORE, "arrived", Names.Z).ifeq(told);
		out.core().constant(0).code.putfield(Names.CORE, "arrived", Names.Z);
		out.shortcuts().time("fetched", Names.NOTHING, Names.SHORTCUTS);
		comes(to, () -> code.lload(Locals.RUN));
		code.labelBinding(told);
	}

	/// @param from pushes the run before
	private void comes(Block to, Runnable from) {
		Label tell = code.newLabel();
		Label told = code.newLabel();
		Shortcuts.Run run = timing.run(to.run());
		out.spend(run.more());
		KnownLines lines = out.constants.core.code.lines;
		long end = to.pc() + (long) run.instructions() * Integer.BYTES - 1;
		if ((end >>> lines.lineBits) - (to.pc() >>> lines.lineBits) <= 1) {
			out.constant("PACE", Names.PACE).code.getfield(Names.PACE, "pending", Names.Z).ifne(tell);
			known(lines.entry(to.pc()), to.pc());
			if (lines.entry(end) == lines.entry(to.pc()))
				code.ifeq(told);
			else {
				code.ifne(tell);
				known(lines.entry(end), to.pc());
				code.ifeq(told);
			}
		}
		code.labelBinding(tell);
		out.site(to.pc(), run.more(), to.run(), 0).code.iload(Locals.LEFT);
		from.run();
		code.invokevirtual(Names.SITE, "fetch", Names.type(Names.I, Names.I, Names.J)).istore(Locals.LEFT)
				.labelBinding(told);
		out.comesTo(to);
	}

	/// Compares what is known at an entry with a line of a page: 0 if they are the same.
	private void known(int entry, long pc) {
		out.constant("FETCHLINES", Names.LONGS).constant(entry).code.laload();
		out.constant(pc & CoreMemory.PAGE_MASK).code.lload(Locals.CONTEXT).lor().lcmp();
	}
}
