// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.util.Arrays;
import org.trapline.a64.fp.Fp32;
import org.trapline.a64.fp.Fp32Pair;
import org.trapline.a64.fp.Fp64;
import org.trapline.a64.table.Row;

/// Writes the arithmetic of single and double precision that most programs consist of, on scalars, vectors and elements: as
/// calls of {@link Fp64}, {@link Fp32} and {@link Fp32Pair} on halves of registers, which leaves more of the 8,000 bytes that
/// HotSpot puts in place in a method than the instructions' own methods do.
final class FloatWriter {
	private static final int HALF_PRECISION = 3;
	/// Bytes of an operation in the usual case.
	private static final int PLACED = 72;
	private static final int PAIR_PLACED = 190;
	private static final long LOW = 0xFFFF_FFFFL;
	private static final long SIGN32 = 1L << 31;
	private static final long SIGNS32 = SIGN32 << 32 | SIGN32;

	private final Emission out;
	private final CodeBuilder code;
	/// Whether of double precision.
	private final boolean dual;
	private final String operation;

	private FloatWriter(Emission out, boolean dual, String operation) {
		this.out = out;
		this.dual = dual;
		this.operation = operation;
		code = out.code;
	}

	/// Writes an instruction if it is one of these.
	static boolean write(Emission out, Row row) {
		String operation = switch (row.name()) {
		case "FADD_f", "FADD_v", "FADDP_s" -> "add";
		case "FSUB_f", "FSUB_v" -> "sub";
		case "FMUL_f", "FNMUL_f", "FMUL_v", "FMUL_e", "FMUL_se" -> "mul";
		case "FDIV_f", "FDIV_v" -> "div";
		case "FSQRT_f", "FSQRT_v" -> "sqrt";
		case "FMADD", "FMSUB", "FNMADD", "FNMSUB", "FMLA_v", "FMLS_v", "FMLA_e", "FMLS_e", "FMLA_se", "FMLS_se" -> "mulAdd";
		default -> "";
		};
		boolean scalar = row.bits().field("ftype").isPresent();
		if (operation.isEmpty() || scalar && out.bits(22, 2) == HALF_PRECISION)
			return false;
		FloatWriter writer = new FloatWriter(out, out.bits(22, 1) == 1, operation);
		if (scalar)
			writer.scalar(row.name());
		else if (row.name().equals("FADDP_s"))
			writer.pair();
		else if (row.name().endsWith("e"))
			writer.byElement(row.name());
		else
			writer.vector(row.name().equals("FMLS_v"));
		return true;
	}

	private void scalar(String name) {
		target(0);
		out.core();
		if (operation.equals("mulAdd"))
			lane(out.ra(), name.startsWith("FNM"));
		lane(out.rn(), name.equals("FMSUB") || name.equals("FNMADD"));
		if (!operation.equals("sqrt"))
			lane(out.rm(), false);
		call(dual ? Fp64.class : Fp32.class, dual ? Names.J : Names.I);
		if (!dual)
			out.unsigned();
		if (name.equals("FNMUL_f"))
			out.constant(dual ? Long.MIN_VALUE : SIGN32).code.lxor();
		finish();
	}

	/// The lowest two lanes added.
	private void pair() {
		target(0);
		out.core();
		lane(out.rn(), false);
		if (dual)
			VectorMemoryWriter.push(out, out.rn(), 1);
		else {
			VectorMemoryWriter.low(out, out.rn());
			out.constant(Integer.SIZE).code.lushr().l2i();
		}
		call(dual ? Fp64.class : Fp32.class, dual ? Names.J : Names.I);
		if (!dual)
			out.unsigned();
		finish();
	}

	private void vector(boolean subtract) {
		boolean full = out.bits(30, 1) == 1;
		half(0, subtract, () -> VectorMemoryWriter.push(out, out.rm(), 0));
		if (full)
			half(1, subtract, () -> VectorMemoryWriter.push(out, out.rm(), 1));
		else
			clear();
	}

	private void byElement(String name) {
		element();
		boolean subtract = name.startsWith("FMLS");
		if (name.endsWith("_se")) {
			target(0);
			out.core();
			if (operation.equals("mulAdd"))
				lane(out.rd(), false);
			lane(out.rn(), subtract);
			code.lload(Locals.SECOND);
			if (!dual)
				code.l2i();
			call(dual ? Fp64.class : Fp32.class, dual ? Names.J : Names.I);
			if (!dual)
				out.unsigned();
			finish();
			return;
		}
		half(0, subtract, () -> code.lload(Locals.SECOND));
		if (out.bits(30, 1) == 1)
			half(1, subtract, () -> code.lload(Locals.SECOND));
		else
			clear();
	}

	/// Sets {@link Locals#SECOND} to the element of Vm, of single precision in both lanes.
	private void element() {
		int index = dual ? out.bits(11, 1) << 1 : out.bits(11, 1) << 1 | out.bits(21, 1);
		VectorMemoryWriter.push(out, out.rm(), index >> 1);
		if (!dual) {
			if ((index & 1) == 1)
				out.constant(Integer.SIZE).code.lushr();
			else
				out.constant(LOW).code.land();
			code.dup2();
			out.constant(Integer.SIZE).code.lshl().lor();
		}
		code.lstore(Locals.SECOND);
	}

	/// Sets half of Vd.
	///
	/// @param second pushes the second operand
	private void half(int half, boolean subtract, Runnable second) {
		target(half);
		out.core();
		if (operation.equals("mulAdd"))
			VectorMemoryWriter.push(out, out.rd(), half);
		VectorMemoryWriter.push(out, out.rn(), half);
		if (subtract)
			out.constant(dual ? Long.MIN_VALUE : SIGNS32).code.lxor();
		if (!operation.equals("sqrt"))
			second.run();
		call(dual ? Fp64.class : Fp32Pair.class, Names.J);
		code.lastore();
	}

	/// Pushes the lowest lane: a long, or of single precision an int.
	private void lane(int register, boolean negated) {
		VectorMemoryWriter.low(out, register);
		if (!dual)
			code.l2i();
		if (negated && dual)
			out.constant(Long.MIN_VALUE).code.lxor();
		else if (negated)
			out.constant(Integer.MIN_VALUE).code.ixor();
	}

	/// Calls the operation on the core and the operands that have been pushed.
	private void call(Class<?> type, ClassDesc number) {
		ClassDesc[] parameters = new ClassDesc[operation.equals("mulAdd") ? 4 : operation.equals("sqrt") ? 2 : 3];
		Arrays.fill(parameters, number);
		parameters[0] = Names.CORE;
		code.invokestatic(Names.of(type), operation, Names.type(number, parameters));
		out.places(type == Fp32Pair.class ? PAIR_PLACED : PLACED);
	}

	/// Pushes where half of Vd is stored.
	private void target(int half) {
		out.constant("V", Names.LONGS).constant(2 * out.rd() + half);
	}

	/// Stores a scalar, the rest of Vd being 0.
	private void finish() {
		code.lastore();
		clear();
	}

	private void clear() {
		target(1);
		code.lconst_0().lastore();
	}
}
