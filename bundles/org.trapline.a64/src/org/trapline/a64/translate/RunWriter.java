// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import org.trapline.a64.core.KnownLines;
import org.trapline.a64.core.Shortcuts;
import org.trapline.a64.core.Timing;

/// Writes what a run of code costs a model with shortcuts where control comes to it.
final class RunWriter {
	/// Bytes that HotSpot puts in place for {@link RegionTiming#known}.
	private static final int KNOWN_PLACED = 50;

	private final Emission out;
	private final CodeBuilder code;
	private final Timing timing;

	RunWriter(Emission out, Timing timing) {
		this.out = out;
		this.timing = timing;
		code = out.code;
	}

	/// Writes it.
	///
	/// @param once whether that is only if the core says that control has come there
	void fetch(boolean once, Block to) {
		Label told = code.newLabel();
		if (once) {
			out.core().code.getfield(Names.CORE, "arrived", Names.Z).ifeq(told);
			out.core().constant(0).code.putfield(Names.CORE, "arrived", Names.Z);
		}
		Shortcuts.Run run = timing.run(to.run());
		KnownLines lines = out.constants.core.code.lines;
		long end = to.pc() + (long) run.instructions() * Integer.BYTES - 1;
		if ((end >>> lines.lineBits) - (to.pc() >>> lines.lineBits) <= 1)
			look(to, lines.entry(to.pc()), lines.entry(end), run, told);
		tell(to);
		code.labelBinding(told);
	}

	/// Goes to a label if the lines are known, of which there are two at most.
	private void look(Block to, int first, int last, Shortcuts.Run run, Label told) {
		Label tell = code.newLabel();
		out.shortcuts().constant("FETCHLINES", Names.LONGS).code.lload(Locals.CONTEXT);
		out.constant(to.pc()).constant(first).constant(last)
				.time("known", Names.Z, Names.SHORTCUTS, Names.LONGS, Names.J, Names.J, Names.I, Names.I).code.ifeq(tell);
		out.places(KNOWN_PLACED);
		out.event(Events.FETCH);
		out.shortcuts().constant(to.run()).time("within", Names.NOTHING, Names.SHORTCUTS, Names.J);
		if (run.more() != 0)
			spend(run.more());
		code.goto_(told).labelBinding(tell);
	}

	/// Adds parts of a cycle; where they are a whole one, that is taken off {@link Locals#LEFT}.
	private void spend(int more) {
		int parts = out.constants.core.shortcuts.orElseThrow().parts();
		code.iinc(Locals.FRACTION, more);
		// -1 if it is one, else 0
		out.constant(parts - 1).code.iload(Locals.FRACTION).isub();
		out.constant(Integer.SIZE - 1).code.ishr().istore(Locals.INT).iload(Locals.FRACTION).iload(Locals.INT);
		out.constant(parts).code.iand().isub().istore(Locals.FRACTION).iload(Locals.LEFT).iload(Locals.INT).iadd()
				.istore(Locals.LEFT);
	}

	private void tell(Block to) {
		code.iload(Locals.LEFT);
		out.core().shortcuts().constant("PROGRESS", Names.PROGRESS).constant(to.pc()).constant(to.run()).code
				.iload(Locals.LEFT).iload(Locals.FRACTION);
		out.time("fetch", Names.I, Names.CORE, Names.SHORTCUTS, Names.PROGRESS, Names.J, Names.J, Names.I, Names.I).code
				.isub().istore(Locals.LEFT);
		out.shortcuts().time("fraction", Names.I, Names.SHORTCUTS).code.istore(Locals.FRACTION);
	}
}
