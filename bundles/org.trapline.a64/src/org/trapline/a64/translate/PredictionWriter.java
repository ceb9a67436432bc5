// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.core.Shortcuts;

/// Writes how branches are predicted for a model with shortcuts, and what they cost: by the code itself, but for targets that are
/// not known and predictions that were wrong while something is outstanding, of which the model is told.
final class PredictionWriter {
	private static final int CERTAINLY_TAKEN = 3;
	/// Bytes that HotSpot puts in place for the methods of {@link RegionTiming} and what they call.
	private static final int LINK_PLACED = 45;
	private static final int BACK_PLACED = 110;
	private static final int INDIRECT_PLACED = 200;

	private final Emission out;
	private final CodeBuilder code;

	PredictionWriter(Emission out) {
		this.out = out;
		code = out.code;
	}

	private Shortcuts shortcuts() {
		return out.timing.shortcuts().flatMap(timing -> timing.shortcuts()).orElseThrow();
	}

	/// Sets {@link Locals#COUNTER} to where that of the present conditional branch is; before it is decided.
	void counter() {
		if (out.timing.shortcuts().isEmpty() || shortcuts().counters().length == 0)
			return;
		int last = shortcuts().counters().length - 1;
		code.iload(Locals.HISTORY);
		out.constant(shortcuts().historyMask() & last).code.iand();
		out.constant((int) (out.pc() >>> 2) & last).code.ixor().istore(Locals.COUNTER);
	}

	/// A branch to a constant address.
	void direct(long target, boolean taken) {
		Shape shape = Shape.of(out.row(), out.word());
		boolean conditional = shape == Shape.CONDITIONAL;
		boolean counter = conditional && shortcuts().counters().length > 0;
		Label tell = code.newLabel();
		Label told = code.newLabel();
		if (counter)
			predicted(target, taken, tell);
		else if (!conditional) {
			known(target, tell);
			if (shape == Shape.CALL) {
				out.shortcuts().constant(out.pc() + Integer.BYTES).code.invokevirtual(Names.SHORTCUTS, "push",
						Names.type(Names.NOTHING, Names.J));
				out.places(LINK_PLACED);
			}
		}
		if (counter || !conditional)
			code.goto_(told);
		code.labelBinding(tell);
		out.site(out.pc(), out.time(), target, taken ? number(target) : 0).code.iload(Locals.LEFT).iload(Locals.HISTORY);
		out.run();
		if (counter)
			code.iload(Locals.COUNTER).invokevirtual(Names.SITE, "conditional",
					Names.type(Names.I, Names.I, Names.I, Names.J, Names.I));
		else
			code.invokevirtual(Names.SITE, "branch", Names.type(Names.I, Names.I, Names.I, Names.J));
		code.istore(Locals.LEFT).labelBinding(told);
		if (!conditional)
			return;
		code.iload(Locals.HISTORY).iconst_1().ishl();
		if (taken)
			code.iconst_1().ior();
		code.istore(Locals.HISTORY);
	}

	/// Goes to a label if the present conditional branch is not predicted right, else has its counter learn.
	private void predicted(long target, boolean taken, Label not) {
		out.constant("COUNTERS", Names.BANK).code.iload(Locals.COUNTER).baload();
		out.constant(Shortcuts.TAKEN);
		if (taken)
			code.if_icmplt(not);
		else
			code.if_icmpge(not);
		if (taken)
			known(target, not);
		out.constant("COUNTERS", Names.BANK).code.iload(Locals.COUNTER);
		out.constant(taken ? CERTAINLY_TAKEN : 0).code.bastore();
	}

	/// Goes to a label if the target of the present branch is not remembered.
	private void known(long target, Label unknown) {
		out.constant("NUMBERS", Names.INTS).constant(shortcuts().set(out.pc())).code.iaload();
		out.constant(number(target)).code.if_icmpne(unknown);
	}

	private int number(long target) {
		return out.constants.number(out.pc(), target);
	}

	/// A branch to the address in {@link Locals#TO}.
	void indirect() {
		Label tell = code.newLabel();
		Label told = code.newLabel();
		if (InstructionSet.table().rows().get(out.row()).name().equals("RET")) {
			out.shortcuts().code.lload(Locals.TO);
			out.time("back", Names.I, Names.SHORTCUTS, Names.J).places(BACK_PLACED);
		} else {
			boolean links = Shape.of(out.row(), out.word()) == Shape.CALL_REGISTER;
			out.shortcuts().constant(out.pc()).code.lload(Locals.TO).iload(Locals.HISTORY);
			out.time(links ? "indirectAndLink" : "indirect", Names.I, Names.SHORTCUTS, Names.J, Names.J, Names.I)
					.places(INDIRECT_PLACED);
		}
		code.istore(Locals.INT).iload(Locals.INT).iflt(tell).iload(Locals.LEFT).iload(Locals.INT).isub()
				.istore(Locals.LEFT).goto_(told).labelBinding(tell);
		out.site(out.pc(), out.time(), 0, 0).code.iload(Locals.LEFT).iload(Locals.HISTORY);
		out.run().code.lload(Locals.TO).invokevirtual(Names.SITE, "indirect",
				Names.type(Names.I, Names.I, Names.I, Names.J, Names.J)).istore(Locals.LEFT).labelBinding(told);
		code.iload(Locals.HISTORY).lload(Locals.TO).invokestatic(Names.SHORTCUTS, "went", Names.type(Names.I, Names.I, Names.J))
				.istore(Locals.HISTORY);
	}
}
