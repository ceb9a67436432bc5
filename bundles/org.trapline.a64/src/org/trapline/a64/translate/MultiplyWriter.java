// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;

/// Writes multiplication and division.
final class MultiplyWriter {
	private MultiplyWriter() {
	}

	/// Writes an instruction if it is one of these.
	static boolean write(Emission out, String name) {
		CodeBuilder code = out.code;
		switch (name) {
		case "MADD", "MSUB" -> {
			if (out.wide())
				multiply(out, name.equals("MSUB"), () -> out.x(out.rn()).x(out.rm()));
			else
				multiplyInts(out, name.equals("MSUB"));
		}
		case "SMADDL", "SMSUBL" -> multiply(out, name.equals("SMSUBL"), () -> {
			out.w(out.rn()).code.i2l();
			out.w(out.rm()).code.i2l();
		});
		case "UMADDL", "UMSUBL" -> multiply(out, name.equals("UMSUBL"), () -> {
			out.x(out.rn()).constant(0xFFFF_FFFFL).code.land();
			out.x(out.rm()).constant(0xFFFF_FFFFL).code.land();
		});
		case "SMULH", "UMULH" -> {
			out.x(out.rn()).x(out.rm());
			code.invokestatic(Names.MATH, name.equals("SMULH") ? "multiplyHigh" : "unsignedMultiplyHigh",
					Names.type(Names.J, Names.J, Names.J));
			out.setX(out.rd());
		}
		case "UDIV", "SDIV" -> {
			out.constant(out.bits(31, 1)).x(out.rn()).x(out.rm());
			code.invokestatic(Names.ALU, name.equals("UDIV") ? "divideUnsigned" : "divideSigned",
					Names.type(Names.J, Names.I, Names.J, Names.J));
			out.setX(out.rd());
		}
		default -> {
			return ConditionalWriter.write(out, name);
		}
		}
		return true;
	}

	private static void multiply(Emission out, boolean subtract, Runnable factors) {
		if (out.ra() != 31 || subtract)
			out.x(out.ra());
		factors.run();
		out.code.lmul();
		if (subtract)
			out.code.lsub();
		else if (out.ra() != 31)
			out.code.ladd();
		out.setX(out.rd());
	}

	private static void multiplyInts(Emission out, boolean subtract) {
		if (out.ra() != 31 || subtract)
			out.w(out.ra());
		out.w(out.rn()).w(out.rm());
		out.code.imul();
		if (subtract)
			out.code.isub();
		else if (out.ra() != 31)
			out.code.iadd();
		out.setW(out.rd());
	}
}
