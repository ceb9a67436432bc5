// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;

/// Writes integer arithmetic and logic.
final class IntegerWriter {
	private static final int UXTX = 3;

	private IntegerWriter() {
	}

	/// Writes an instruction if it is one of these.
	static boolean write(Emission out, String name) {
		switch (name) {
		case "ADR" -> out.constant(out.pc() + offset(out)).setX(out.rd());
		case "ADRP" -> out.constant((out.pc() & -4096) + (offset(out) << 12)).setX(out.rd());
		case "ADD_imm", "SUB_imm" -> addImmediate(out, name.startsWith("SUB"));
		case "ADDS_imm", "SUBS_imm" -> {
			base(out);
			out.code.lstore(Locals.A);
			out.constant(immediate(out)).code.lstore(Locals.B);
			sumToFlags(out, name.startsWith("SUB"));
		}
		case "ADD_reg", "SUB_reg" -> addRegister(out, name.startsWith("SUB"));
		case "ADDS_reg", "SUBS_reg" -> {
			out.x(out.rn()).code.lstore(Locals.A);
			shifted(out);
			sumToFlags(out, name.startsWith("SUB"));
		}
		case "ADD_ext", "SUB_ext" -> {
			out.base(out.rn());
			extended(out, out.bits(13, 3), out.bits(10, 3));
			sum(out.code, name.startsWith("SUB"));
			narrow(out);
			out.setBase(out.rd());
		}
		case "ADDS_ext", "SUBS_ext" -> {
			out.base(out.rn()).code.lstore(Locals.A);
			extended(out, out.bits(13, 3), out.bits(10, 3));
			sumToFlags(out, name.startsWith("SUB"));
		}
		case "ADC", "SBC", "ADCS", "SBCS" -> withCarry(out, name.startsWith("SBC"), name.endsWith("S"));
		default -> {
			return LogicWriter.write(out, name);
		}
		}
		return true;
	}

	private static long offset(Emission out) {
		return (long) out.bits(5, 19) << 45 >> 43 | out.bits(29, 2);
	}

	private static long immediate(Emission out) {
		return (long) out.bits(10, 12) << 12 * out.bits(22, 1);
	}

	/// The base register, or its low half.
	private static void base(Emission out) {
		out.base(out.rn());
		narrow(out);
	}

	private static void addImmediate(Emission out, boolean subtract) {
		out.base(out.rn());
		long immediate = subtract ? -immediate(out) : immediate(out);
		if (immediate != 0)
			out.constant(immediate).code.ladd();
		narrow(out);
		out.setBase(out.rd());
	}

	private static void addRegister(Emission out, boolean subtract) {
		CodeBuilder code = out.code;
		if (out.wide()) {
			out.x(out.rn());
			shifted(out);
			sum(code, subtract);
			out.setX(out.rd());
		} else {
			out.w(out.rn());
			shiftedInt(out);
			if (subtract)
				code.isub();
			else
				code.iadd();
			out.setW(out.rd());
		}
	}

	/// Adds or subtracts the value on the stack and {@link Locals#A}, or where an immediate was stored {@link Locals#B},
	/// and keeps them as the flags.
	private static void sumToFlags(Emission out, boolean subtract) {
		CodeBuilder code = out.code;
		if (!immediateForm(out))
			code.lstore(Locals.B);
		if (out.rd() != 31) {
			code.lload(Locals.A).lload(Locals.B);
			sum(code, subtract);
			narrow(out);
			out.setX(out.rd());
		}
		out.flags.set(subtract ? out.wide() ? Flags.SUB64 : Flags.SUB32 : out.wide() ? Flags.ADD64 : Flags.ADD32);
	}

	private static boolean immediateForm(Emission out) {
		return out.bits(24, 5) == 0b10001;
	}

	private static void sum(CodeBuilder code, boolean subtract) {
		if (subtract)
			code.lsub();
		else
			code.ladd();
	}

	/// Clears the top half of the long on the stack if the instruction is of 32 bits.
	static void narrow(Emission out) {
		if (!out.wide())
			out.code.loadConstant(0xFFFF_FFFFL).land();
	}

	/// Pushes Rm shifted as the instruction says; of 32 bits zero-extended.
	static void shifted(Emission out) {
		int amount = out.bits(10, 6);
		if (!out.wide()) {
			if (amount == 0)
				out.x(out.rm());
			else {
				shiftedInt(out);
				out.unsigned();
			}
			return;
		}
		out.x(out.rm());
		if (amount == 0)
			return;
		out.constant(amount);
		switch (out.bits(22, 2)) {
		case 0 -> out.code.lshl();
		case 1 -> out.code.lushr();
		case 2 -> out.code.lshr();
		default -> out.code.invokestatic(Names.LONG, "rotateRight", Names.type(Names.J, Names.J, Names.I));
		}
	}

	static void shiftedInt(Emission out) {
		int amount = out.bits(10, 6);
		out.w(out.rm());
		if (amount == 0)
			return;
		out.constant(amount);
		switch (out.bits(22, 2)) {
		case 0 -> out.code.ishl();
		case 1 -> out.code.iushr();
		case 2 -> out.code.ishr();
		default -> out.code.invokestatic(Names.INTEGER, "rotateRight", Names.type(Names.I, Names.I, Names.I));
		}
	}

	/// Pushes Rm extended and shifted left.
	static void extended(Emission out, int option, int amount) {
		CodeBuilder code = out.code;
		out.x(out.rm());
		switch (option) {
		case 0 -> out.constant(0xFFL).code.land();
		case 1 -> out.constant(0xFFFFL).code.land();
		case 2 -> out.constant(0xFFFF_FFFFL).code.land();
		case UXTX + 1 -> code.l2i().i2b().i2l();
		case UXTX + 2 -> code.l2i().i2s().i2l();
		case UXTX + 3 -> code.l2i().i2l();
		default -> {
			// the register as it is
		}
		}
		if (amount != 0)
			out.constant(amount).code.lshl();
	}

	private static void withCarry(Emission out, boolean subtract, boolean setFlags) {
		CodeBuilder code = out.code;
		out.x(out.rn()).code.lstore(Locals.VALUE);
		out.x(out.rm());
		if (subtract)
			out.constant(-1L).code.lxor();
		code.lstore(Locals.SECOND);
		out.flags.push();
		out.constant(1).code.iushr().iconst_1().iand().istore(Locals.INT);
		code.lload(Locals.VALUE).lload(Locals.SECOND).ladd().iload(Locals.INT).i2l().ladd();
		narrow(out);
		out.setX(out.rd());
		if (setFlags) {
			out.constant(out.bits(31, 1)).code.lload(Locals.VALUE).lload(Locals.SECOND).iload(Locals.INT)
					.invokestatic(Names.ALU, "addFlags", Names.type(Names.I, Names.I, Names.J, Names.J, Names.I)).i2l()
					.lstore(Locals.A);
			out.flags.set(Flags.LITERAL);
		}
	}
}
