// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.Map;
import org.trapline.a64.core.InstructionSet;

/// Writes how blocks end: branches within the region and out of it, with polls where they go back.
final class BranchWriter {
	private static final int LINK = 30;

	private final Emission out;
	private final Flow flow;
	/// Of the blocks that the region has.
	private final Map<Long, Label> blocks;
	/// Whether the flags are in locals.
	private final boolean flagsTouched;
	private final Calls calls;
	private final PredictionWriter predictions;

	BranchWriter(Emission out, Flow flow, Map<Long, Label> blocks, boolean flagsTouched, Calls calls) {
		this.out = out;
		this.flow = flow;
		this.calls = calls;
		this.flagsTouched = flagsTouched;
		this.blocks = blocks;
		predictions = new PredictionWriter(out);
	}

	/// Writes a block's last instruction if it branches, and where execution goes.
	///
	/// @param end address after the block
	/// @param following address of the block that is written next
	void write(Shape shape, long end, long following) {
		long target = shape == Shape.CONDITIONAL || shape == Shape.JUMP || shape == Shape.CALL
				? Shape.target(out.row(), out.word(), out.pc()) : end;
		switch (shape) {
		case CONDITIONAL -> conditional(target, end, following);
		case JUMP -> {
			branchTime(target, true);
			go(target, following);
		}
		case CALL -> {
			out.constant(end).setX(LINK);
			branchTime(target, true);
			out.constant(target).code.lstore(Locals.TO);
			call(end, Long.compareUnsigned(target, out.pc()) <= 0);
		}
		case CALL_REGISTER -> {
			register();
			out.constant(end).setX(LINK);
			call(end, true);
		}
		case INDIRECT -> {
			register();
			out.leave(true);
		}
		case NOTHING -> nothing(end, following);
		case SYSTEM -> CallWriter.last(out, flagsTouched);
		default -> go(end, following);
		}
	}

	private void conditional(long target, long end, long following) {
		Label label = blocks.get(target);
		if (label != null && Long.compareUnsigned(target, out.pc()) > 0 && !out.timing.branches()) {
			test(label);
			go(end, following);
			return;
		}
		Label taken = out.code.newLabel();
		predictions.counter();
		test(taken);
		branchTime(target, false);
		go(end, -1);
		out.code.labelBinding(taken);
		branchTime(target, true);
		go(target, -1);
	}

	/// Goes to an address from the present instruction.
	private void go(long to, long following) {
		boolean back = Long.compareUnsigned(to, out.pc()) <= 0;
		Label label = blocks.get(to);
		if (label == null)
			out.leave(to, back);
		else if (back && !out.departs()) {
			out.code.iload(Locals.LEFT).ifgt(label);
			out.leave(to, true);
		} else {
			if (back)
				leaveAtDeadline(to);
			arrive(to);
			if (to != following)
				out.code.goto_(label);
		}
	}

	/// Leaves for an address if the deadline is reached.
	private void leaveAtDeadline(long to) {
		Label on = out.code.newLabel();
		out.code.iload(Locals.LEFT).ifgt(on);
		out.leave(to, true);
		out.code.labelBinding(on);
	}

	/// Tells the timing model that control comes to a block, where it does not just go on to it.
	private void arrive(long to) {
		if (out.departs())
			out.fetch(flow.block(to));
	}

	private void nothing(long end, long following) {
		Label label = blocks.get(end);
		if (label == null)
			out.leave(end, true);
		else {
			leaveAtDeadline(end);
			arrive(end);
			if (end != following)
				out.code.goto_(label);
		}
	}

	/// Calls the function at {@link Locals#TO}.
	private void call(long end, boolean poll) {
		Label label = blocks.get(end);
		if (label == null) {
			out.leave(poll);
			return;
		}
		if (poll) {
			Label on = out.code.newLabel();
			out.code.iload(Locals.LEFT).ifgt(on);
			out.leave(true);
			out.code.labelBinding(on);
		}
		if (out.departs())
			out.depart();
		calls.call(out, flow.block(end), label);
	}

	/// Sets {@link Locals#TO} to the register that is branched to.
	private void register() {
		out.core().x(out.rn()).code.invokevirtual(Names.CORE, "address", Names.type(Names.J, Names.J)).lstore(Locals.TO);
		if (!out.timing.branches())
			return;
		if (out.timing.shortcuts().isPresent()) {
			predictions.indirect();
			return;
		}
		out.core().constant(out.pc()).code.lload(Locals.TO).iconst_1();
		time();
	}

	private void branchTime(long target, boolean taken) {
		if (!out.timing.branches())
			return;
		if (out.timing.shortcuts().isPresent()) {
			predictions.direct(target, taken);
			return;
		}
		out.core().constant(out.pc()).constant(target).constant(taken ? 1 : 0);
		time();
	}

	private void time() {
		out.call("branch", Names.I, Names.CORE, Names.J, Names.J, Names.I);
		spend();
	}

	/// Pops cycles that were spent.
	private void spend() {
		out.code.istore(Locals.INT).iload(Locals.LEFT).iload(Locals.INT).isub().istore(Locals.LEFT);
	}

	/// Goes to a label if the branch is taken.
	private void test(Label taken) {
		CodeBuilder code = out.code;
		switch (InstructionSet.table().rows().get(out.row()).name()) {
		case "CBZ" -> {
			zero();
			code.ifeq(taken);
		}
		case "CBNZ" -> {
			zero();
			code.ifne(taken);
		}
		case "TBZ" -> {
			bit();
			code.ifeq(taken);
		}
		case "TBNZ" -> {
			bit();
			code.ifne(taken);
		}
		default -> out.flags.branch(out.bits(0, 4), taken);
		}
	}

	private void zero() {
		if (out.wide())
			out.x(out.rd()).code.lconst_0().lcmp();
		else
			out.w(out.rd());
	}

	private void bit() {
		int bit = out.bits(31, 1) << 5 | out.bits(19, 5);
		if (bit < 32)
			out.w(out.rd()).constant(1 << bit).code.iand();
		else
			out.x(out.rd()).constant(1L << bit).code.land().lconst_0().lcmp();
	}
}
