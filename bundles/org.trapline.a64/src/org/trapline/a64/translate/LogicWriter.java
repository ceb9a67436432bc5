// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import org.trapline.a64.Immediates;

/// Writes logical instructions and moves of immediates.
final class LogicWriter {
	private LogicWriter() {
	}

	/// Writes an instruction if it is one of these.
	static boolean write(Emission out, String name) {
		switch (name) {
		case "AND_imm", "ORR_imm", "EOR_imm" -> {
			immediate(out, name);
			out.setBase(out.rd());
		}
		case "ANDS_imm" -> {
			immediate(out, name);
			toFlags(out);
		}
		case "AND_reg", "BIC_reg", "ORR_reg", "ORN_reg", "EOR_reg", "EON_reg" -> {
			register(out, name);
			out.setX(out.rd());
		}
		case "ANDS_reg", "BICS_reg" -> {
			register(out, name);
			toFlags(out);
		}
		case "MOVZ" -> out.constant(moved(out)).setX(out.rd());
		case "MOVN" -> out.constant(out.wide() ? ~moved(out) : ~moved(out) & 0xFFFF_FFFFL).setX(out.rd());
		case "MOVK" -> {
			long hole = ~(0xFFFFL << 16 * out.bits(21, 2));
			out.x(out.rd()).constant(out.wide() ? hole : hole & 0xFFFF_FFFFL).code.land();
			out.constant(moved(out)).code.lor();
			out.setX(out.rd());
		}
		default -> {
			return BitfieldWriter.write(out, name);
		}
		}
		return true;
	}

	private static long moved(Emission out) {
		return (long) out.bits(5, 16) << 16 * out.bits(21, 2);
	}

	private static void immediate(Emission out, String name) {
		long mask = Immediates.bitmask(out.bits(22, 1), out.bits(16, 6), out.bits(10, 6));
		if (!out.wide())
			mask &= 0xFFFF_FFFFL;
		out.x(out.rn());
		if (out.rn() == 31 && name.equals("ORR_imm")) {
			out.code.pop2();
			out.constant(mask);
			return;
		}
		out.constant(mask);
		combine(out.code, name);
		if (!name.startsWith("AND"))
			IntegerWriter.narrow(out);
	}

	private static void register(Emission out, String name) {
		boolean inverted = name.startsWith("BIC") || name.startsWith("ORN") || name.startsWith("EON");
		if (name.equals("ORR_reg") && out.rn() == 31)
			IntegerWriter.shifted(out);
		else {
			out.x(out.rn());
			IntegerWriter.shifted(out);
			if (inverted)
				out.constant(-1L).code.lxor();
			combine(out.code, name);
		}
		IntegerWriter.narrow(out);
	}

	private static void combine(CodeBuilder code, String name) {
		switch (name.substring(0, 2)) {
		case "OR" -> code.lor();
		case "EO" -> code.lxor();
		default -> code.land();
		}
	}

	private static void toFlags(Emission out) {
		if (out.rd() != 31)
			out.code.dup2();
		out.code.lstore(Locals.A);
		if (out.rd() != 31)
			out.setX(out.rd());
		out.flags.set(out.wide() ? Flags.LOGIC64 : Flags.LOGIC32);
	}
}
