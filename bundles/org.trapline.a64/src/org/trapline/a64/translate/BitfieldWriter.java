// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import org.trapline.a64.semantics.Alu;

/// Writes moves of bitfields, shifts by a register, and what counts and reverses bits.
final class BitfieldWriter {
	private BitfieldWriter() {
	}

	/// Writes an instruction if it is one of these.
	static boolean write(Emission out, String name) {
		CodeBuilder code = out.code;
		switch (name) {
		case "UBFM", "SBFM" -> {
			field(out, name.equals("SBFM"));
			set(out);
		}
		case "BFM" -> insert(out);
		case "EXTR" -> extract(out);
		case "LSLV", "LSRV", "ASRV", "RORV" -> {
			push(out, out.rn());
			out.w(out.rm());
			shift(out, name);
			set(out);
		}
		case "REV_W" -> {
			out.w(out.rn());
			code.invokestatic(Names.INTEGER, "reverseBytes", Names.type(Names.I, Names.I));
			out.setW(out.rd());
		}
		case "REV_X" -> {
			out.x(out.rn());
			code.invokestatic(Names.LONG, "reverseBytes", Names.type(Names.J, Names.J));
			out.setX(out.rd());
		}
		case "CLZ" -> {
			push(out, out.rn());
			ClassDesc type = out.wide() ? Names.LONG : Names.INTEGER;
			code.invokestatic(type, "numberOfLeadingZeros", Names.type(Names.I, out.wide() ? Names.J : Names.I)).i2l();
			out.setX(out.rd());
		}
		default -> {
			return MultiplyWriter.write(out, name);
		}
		}
		return true;
	}

	/// Pushes a register in the instruction's width.
	private static void push(Emission out, int register) {
		if (out.wide())
			out.x(register);
		else
			out.w(register);
	}

	private static void set(Emission out) {
		if (out.wide())
			out.setX(out.rd());
		else
			out.setW(out.rd());
	}

	private static void shift(Emission out, String name) {
		CodeBuilder code = out.code;
		boolean wide = out.wide();
		switch (name) {
		case "LSLV" -> {
			if (wide)
				code.lshl();
			else
				code.ishl();
		}
		case "LSRV" -> {
			if (wide)
				code.lushr();
			else
				code.iushr();
		}
		case "ASRV" -> {
			if (wide)
				code.lshr();
			else
				code.ishr();
		}
		default -> code.invokestatic(wide ? Names.LONG : Names.INTEGER, "rotateRight",
				wide ? Names.type(Names.J, Names.J, Names.I) : Names.type(Names.I, Names.I, Names.I));
		}
	}

	private static void field(Emission out, boolean signed) {
		int top = out.wide() ? 63 : 31;
		int immr = out.bits(16, 6);
		int imms = out.bits(10, 6);
		push(out, out.rn());
		if (imms != top)
			out.constant(top - imms);
		if (imms != top)
			shift(out, "LSLV");
		int down = top - imms + immr & top;
		if (down != 0) {
			out.constant(down);
			shift(out, signed ? "ASRV" : "LSRV");
		}
	}

	private static void insert(Emission out) {
		CodeBuilder code = out.code;
		int sf = out.bits(31, 1);
		int immr = out.bits(16, 6);
		int imms = out.bits(10, 6);
		long field = Alu.unsignedBitfield(sf, -1, immr, imms);
		long kept = Alu.narrow(sf, ~field);
		out.x(out.rd()).constant(kept).code.land();
		if (imms >= immr) {
			out.x(out.rn());
			if (immr != 0)
				out.constant(immr).code.lushr();
		} else
			out.x(out.rn()).constant((sf == 0 ? 32 : 64) - immr).code.lshl();
		out.constant(field).code.land();
		code.lor();
		out.setX(out.rd());
	}

	private static void extract(Emission out) {
		int lsb = out.bits(10, 6);
		CodeBuilder code = out.code;
		if (lsb == 0)
			push(out, out.rm());
		else if (out.rn() == out.rm()) {
			push(out, out.rn());
			out.constant(lsb);
			shift(out, "RORV");
		} else {
			push(out, out.rm());
			out.constant(lsb);
			shift(out, "LSRV");
			push(out, out.rn());
			out.constant((out.wide() ? 64 : 32) - lsb);
			shift(out, "LSLV");
			if (out.wide())
				code.lor();
			else
				code.ior();
		}
		set(out);
	}
}
