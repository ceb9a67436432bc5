// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import org.trapline.a64.core.Core;

/// Writes what sets and reads the flags. They are kept as operands; a condition that is read where it is known what
/// they follow from becomes a comparison.
final class FlagWriter {
	private static final int EQ = 0;
	private static final int CS = 2;
	private static final int MI = 4;
	private static final int VS = 6;
	private static final int HI = 8;
	private static final int GE = 10;
	private static final int GT = 12;
	private static final int ALWAYS = 14;

	private final Emission out;
	private FlagState state = FlagState.UNKNOWN;

	FlagWriter(Emission out) {
		this.out = out;
	}

	void know(FlagState present) {
		state = present;
	}

	FlagState state() {
		return state;
	}

	/// Says what the operands, which have been stored, are.
	void set(int kind) {
		out.constant(kind).code.istore(Locals.KIND);
	}

	/// Takes the flags from the core.
	void fromCore() {
		out.core().code.getfield(Names.CORE, "nzcv", Names.I).i2l().lstore(Locals.A);
		set(Flags.LITERAL);
	}

	/// Gives the flags to the core.
	void toCore() {
		out.core();
		push();
		out.code.putfield(Names.CORE, "nzcv", Names.I);
	}

	/// Pushes the flags as four bits.
	void push() {
		CodeBuilder code = out.code;
		if (state.kind() == Flags.LITERAL)
			code.lload(Locals.A).l2i();
		else {
			if (state.kind() == FlagState.ANY || state.literal() >= 0)
				code.iload(Locals.KIND);
			else
				out.constant(state.kind());
			code.lload(Locals.A).lload(Locals.B).invokestatic(Names.FLAGS, "nzcv",
					Names.type(Names.I, Names.I, Names.J, Names.J));
		}
	}

	/// Goes to a label if a condition holds.
	void branch(int cond, Label target) {
		CodeBuilder code = out.code;
		if (cond >= ALWAYS)
			code.goto_(target);
		else if (state.literal() >= 0) {
			Label after = code.newLabel();
			code.iload(Locals.KIND).ifeq(Flags.holds(state.literal(), cond) ? target : after);
			known(state.kind(), cond, target);
			code.labelBinding(after);
		} else
			known(state.kind(), cond, target);
	}

	private void known(int kind, int cond, Label target) {
		int even = cond & ~1;
		boolean negated = (cond & 1) != 0;
		switch (kind) {
		case Flags.SUB64, Flags.SUB32 -> {
			if (even == VS)
				literal(cond, target);
			else
				subtraction(kind == Flags.SUB64, even, negated, target);
		}
		case Flags.ADD64, Flags.ADD32 -> {
			if (even == EQ || even == MI) {
				sum(kind == Flags.ADD64);
				sign(kind == Flags.ADD64, even == EQ ? Opcode.IFEQ : Opcode.IFLT, negated, target);
			} else
				literal(cond, target);
		}
		case Flags.LOGIC64, Flags.LOGIC32 -> logical(kind == Flags.LOGIC64, even, negated, target);
		default -> literal(cond, target);
		}
	}

	private void subtraction(boolean wide, int even, boolean negated, Label target) {
		CodeBuilder code = out.code;
		operand(Locals.A, wide);
		operand(Locals.B, wide);
		switch (even) {
		case MI -> {
			if (wide)
				code.lsub();
			else
				code.isub();
			sign(wide, Opcode.IFLT, negated, target);
		}
		case CS, HI -> {
			code.invokestatic(wide ? Names.LONG : Names.INTEGER, "compareUnsigned",
					wide ? Names.type(Names.I, Names.J, Names.J) : Names.type(Names.I, Names.I, Names.I));
			jump(even == CS ? Opcode.IFGE : Opcode.IFGT, negated, target);
		}
		default -> {
			Opcode test = even == EQ ? Opcode.IFEQ : even == GE ? Opcode.IFGE : Opcode.IFGT;
			if (wide)
				code.lcmp();
			else
				test = even == EQ ? Opcode.IF_ICMPEQ : even == GE ? Opcode.IF_ICMPGE : Opcode.IF_ICMPGT;
			jump(test, negated, target);
		}
		}
	}

	private void logical(boolean wide, int even, boolean negated, Label target) {
		switch (even) {
		case CS, VS, HI -> {
			// C and V are 0
			if (negated)
				out.code.goto_(target);
		}
		default -> {
			operand(Locals.A, wide);
			sign(wide, switch (even) {
			case EQ -> Opcode.IFEQ;
			case MI -> Opcode.IFLT;
			case GE -> Opcode.IFGE;
			case GT -> Opcode.IFGT;
			default -> throw new IllegalStateException("condition " + even);
			}, negated, target);
		}
		}
	}

	/// Tests the flags themselves.
	private void literal(int cond, Label target) {
		push();
		int even = cond & ~1;
		int bit = even == EQ ? Core.Z : even == CS ? Core.C : even == MI ? Core.N : even == VS ? Core.V : 0;
		if (bit == 0)
			out.constant(cond).code.invokestatic(Names.FLAGS, "holds", Names.type(Names.Z, Names.I, Names.I))
					.ifne(target);
		else {
			out.constant(bit).code.iand();
			jump(Opcode.IFNE, (cond & 1) != 0, target);
		}
	}

	private void operand(int local, boolean wide) {
		out.code.lload(local);
		if (!wide)
			out.code.l2i();
	}

	private void sum(boolean wide) {
		operand(Locals.A, wide);
		operand(Locals.B, wide);
		if (wide)
			out.code.ladd();
		else
			out.code.iadd();
	}

	/// Compares what is on the stack with 0.
	private void sign(boolean wide, Opcode test, boolean negated, Label target) {
		if (wide)
			out.code.lconst_0().lcmp();
		jump(test, negated, target);
	}

	private void jump(Opcode test, boolean negated, Label target) {
		out.code.branch(negated ? opposite(test) : test, target);
	}

	private static Opcode opposite(Opcode test) {
		return switch (test) {
		case IFEQ -> Opcode.IFNE;
		case IFNE -> Opcode.IFEQ;
		case IFLT -> Opcode.IFGE;
		case IFGE -> Opcode.IFLT;
		case IFGT -> Opcode.IFLE;
		case IF_ICMPEQ -> Opcode.IF_ICMPNE;
		case IF_ICMPGE -> Opcode.IF_ICMPLT;
		case IF_ICMPGT -> Opcode.IF_ICMPLE;
		default -> throw new IllegalStateException(test.toString());
		};
	}
}
