// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;

/// Writes conditional selection and comparison.
final class ConditionalWriter {
	private ConditionalWriter() {
	}

	/// Writes an instruction if it is one of these.
	static boolean write(Emission out, String name) {
		switch (name) {
		case "CSEL", "CSINC", "CSINV", "CSNEG" -> select(out, name);
		case "CCMP_reg", "CCMN_reg" -> compare(out, name, false);
		case "CCMP_imm", "CCMN_imm" -> compare(out, name, true);
		default -> {
			return false;
		}
		}
		return true;
	}

	private static void select(Emission out, String name) {
		CodeBuilder code = out.code;
		Label holds = code.newLabel();
		Label end = code.newLabel();
		out.flags.branch(out.bits(12, 4), holds);
		out.x(out.rm());
		switch (name) {
		case "CSINC" -> out.constant(1L).code.ladd();
		case "CSINV" -> out.constant(-1L).code.lxor();
		case "CSNEG" -> code.lneg();
		default -> {
			// the register as it is
		}
		}
		if (!name.equals("CSEL"))
			IntegerWriter.narrow(out);
		code.goto_(end).labelBinding(holds);
		out.x(out.rn());
		code.labelBinding(end);
		if (name.equals("CSEL") || !out.wide())
			IntegerWriter.narrow(out);
		out.setX(out.rd());
	}

	private static void compare(Emission out, String name, boolean immediate) {
		CodeBuilder code = out.code;
		Label holds = code.newLabel();
		Label end = code.newLabel();
		out.flags.branch(out.bits(12, 4), holds);
		out.constant((long) out.bits(0, 4)).code.lstore(Locals.A);
		out.flags.set(Flags.LITERAL);
		code.goto_(end).labelBinding(holds);
		out.x(out.rn()).code.lstore(Locals.A);
		if (immediate)
			out.constant((long) out.rm());
		else
			out.x(out.rm());
		code.lstore(Locals.B);
		boolean subtract = name.startsWith("CCMP");
		out.flags.set(subtract ? out.wide() ? Flags.SUB64 : Flags.SUB32 : out.wide() ? Flags.ADD64 : Flags.ADD32);
		code.labelBinding(end);
	}
}
