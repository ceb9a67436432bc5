// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.core.Shortcuts;

/// Writes how branches are predicted for a model with shortcuts, and what they cost: by the code itself, but for targets that are
/// not known and predictions that were wrong while something is outstanding, of which the model is told.
final class PredictionWriter {
	private static final int TAKEN = 2;
	private static final int CERTAINLY_TAKEN = 3;
	/// Bytes that HotSpot puts in place for the methods of {@link RegionTiming} and what they call.
	private static final int WRONG_PLACED = 80;
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
		Label tell = code.newLabel();
		Label told = code.newLabel();
		if (shape == Shape.CONDITIONAL)
			conditional(target, taken, tell, told);
		else {
			known(target, tell);
			if (shape == Shape.CALL) {
				out.shortcuts().constant(out.pc() + Integer.BYTES).code.invokevirtual(Names.SHORTCUTS, "push",
						Names.type(Names.NOTHING, Names.J));
				out.places(LINK_PLACED);
			}
			code.goto_(told);
		}
		code.labelBinding(tell);
		out.site(out.pc(), out.time(), target, number(target)).code.iload(Locals.LEFT).iload(Locals.HISTORY);
		out.run().constant(taken ? 1 : 0).code.invokevirtual(Names.SITE, "branch",
				Names.type(Names.I, Names.I, Names.I, Names.J, Names.I));
		told(told);
	}

	/// Pops what is left behind the call of the model, and counts the branch.
	private void told(Label told) {
		code.istore(Locals.LEFT);
		out.constant("PACE", Names.PACE).code.getfield(Names.PACE, "history", Names.I).istore(Locals.HISTORY)
				.labelBinding(told);
		out.event(Events.BRANCH);
	}

	private void conditional(long target, boolean taken, Label tell, Label told) {
		Shortcuts shortcuts = shortcuts();
		if (shortcuts.counters().length == 0)
			return;
		Label wrong = code.newLabel();
		Label learnt = code.newLabel();
		out.constant("COUNTERS", Names.BANK).code.iload(Locals.COUNTER).baload();
		out.constant(TAKEN);
		if (taken)
			code.if_icmplt(wrong);
		else
			code.if_icmpge(wrong);
		if (taken)
			known(target, tell);
		out.constant("COUNTERS", Names.BANK).code.iload(Locals.COUNTER);
		out.constant(taken ? CERTAINLY_TAKEN : 0).code.bastore().labelBinding(learnt);
		code.iload(Locals.HISTORY).iconst_1().ishl();
		if (taken)
			code.iconst_1().ior();
		code.istore(Locals.HISTORY).goto_(told).labelBinding(wrong);
		out.shortcuts().code.iload(Locals.COUNTER);
		out.constant(taken ? 1 : -1).time("wrong", Names.Z, Names.SHORTCUTS, Names.I, Names.I).code.ifeq(tell);
		out.places(WRONG_PLACED);
		out.spend(shortcuts.missCycles() * shortcuts.parts());
		code.goto_(learnt);
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
				.istore(Locals.LEFT).iload(Locals.HISTORY).lload(Locals.TO)
				.invokestatic(Names.SHORTCUTS, "went", Names.type(Names.I, Names.I, Names.J)).istore(Locals.HISTORY)
				.goto_(told).labelBinding(tell);
		out.site(out.pc(), out.time(), 0, 0).code.iload(Locals.LEFT).iload(Locals.HISTORY);
		out.run().code.lload(Locals.TO).invokevirtual(Names.SITE, "indirect",
				Names.type(Names.I, Names.I, Names.I, Names.J, Names.J));
		told(told);
	}
}
