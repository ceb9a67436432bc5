// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gdb;

import org.trapline.a64.core.Core;
import org.trapline.platform.cpu.Cpu;

/// A CPU's registers as GDB numbers them: X0 to X30, SP, PC, CPSR, V0 to V31, FPSR, FPCR (features org.gnu.gdb.aarch64.core and fpu).
final class Registers {
	static final int COUNT = 68;
	static final int PC = 32;
	private static final int SP = 31;
	private static final int CPSR = 33;
	private static final int FIRST_VECTOR = 34;
	private static final int FPSR = 66;
	private static final int NZCV_SHIFT = 28;
	private static final int DAIF_SHIFT = 6;
	private static final int LEVEL_SHIFT = 2;

	/// What `qXfer:features:read` tells.
	static final String DESCRIPTION = description();

	private Registers() {
	}

	private static String description() {
		StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE target SYSTEM \"gdb-target.dtd\">\n"
				+ "<target version=\"1.0\"><architecture>aarch64</architecture>\n"
				+ "<feature name=\"org.gnu.gdb.aarch64.core\">\n");
		for (int i = 0; i < SP; i++)
			text.append("<reg name=\"x").append(i).append("\" bitsize=\"64\"/>\n");
		text.append("<reg name=\"sp\" bitsize=\"64\" type=\"data_ptr\"/>\n<reg name=\"pc\" bitsize=\"64\" type=\"code_ptr\"/>\n"
				+ "<reg name=\"cpsr\" bitsize=\"32\"/>\n</feature>\n<feature name=\"org.gnu.gdb.aarch64.fpu\">\n"
				+ "<vector id=\"v2d\" type=\"ieee_double\" count=\"2\"/>\n<vector id=\"v2u\" type=\"uint64\" count=\"2\"/>\n"
				+ "<vector id=\"v4f\" type=\"ieee_single\" count=\"4\"/>\n<vector id=\"v4u\" type=\"uint32\" count=\"4\"/>\n"
				+ "<vector id=\"v8u\" type=\"uint16\" count=\"8\"/>\n<vector id=\"v16u\" type=\"uint8\" count=\"16\"/>\n"
				+ "<union id=\"aarch64v\"><field name=\"d\" type=\"v2d\"/><field name=\"du\" type=\"v2u\"/>"
				+ "<field name=\"f\" type=\"v4f\"/><field name=\"su\" type=\"v4u\"/><field name=\"hu\" type=\"v8u\"/>"
				+ "<field name=\"bu\" type=\"v16u\"/></union>\n");
		for (int i = 0; i < FPSR - FIRST_VECTOR; i++)
			text.append("<reg name=\"v").append(i).append("\" bitsize=\"128\" type=\"aarch64v\"")
					.append(i == 0 ? " regnum=\"34\"" : "").append("/>\n");
		return text.append("<reg name=\"fpsr\" bitsize=\"32\"/>\n<reg name=\"fpcr\" bitsize=\"32\"/>\n</feature></target>\n")
				.toString();
	}

	/// A register in hexadecimal digits, its low byte first.
	static String read(Cpu cpu, int number) {
		Core core = cpu.core();
		if (number < SP || number == SP)
			return Hex.littleEndian(core.x[number], Long.BYTES);
		if (number == PC)
			return Hex.littleEndian(core.pc, Long.BYTES);
		if (number == CPSR)
			return Hex.littleEndian(cpsr(cpu), Integer.BYTES);
		if (number < FPSR) {
			int v = 2 * (number - FIRST_VECTOR);
			return Hex.littleEndian(core.v[v], Long.BYTES) + Hex.littleEndian(core.v[v + 1], Long.BYTES);
		}
		return Hex.littleEndian(number == FPSR ? core.fpsr : core.fpcr, Integer.BYTES);
	}

	private static long cpsr(Cpu cpu) {
		return (long) cpu.core().nzcv << NZCV_SHIFT | (long) cpu.state.daif << DAIF_SHIFT
				| cpu.state.level << LEVEL_SHIFT | (cpu.state.ownStack ? 1 : 0);
	}

	/// Digits of a register.
	static int digits(int number) {
		return 2 * (number < CPSR ? Long.BYTES : number == CPSR || number >= FPSR ? Integer.BYTES : 2 * Long.BYTES);
	}

	/// Sets a register; of CPSR only the condition flags.
	static void write(Cpu cpu, int number, String digits) {
		Core core = cpu.core();
		long low = Hex.littleEndian(digits.substring(0, Math.min(digits.length(), 2 * Long.BYTES)));
		if (number <= SP)
			core.x[number] = low;
		else if (number == PC)
			core.pc = low;
		else if (number == CPSR)
			core.nzcv = (int) (low >>> NZCV_SHIFT) & 0xF;
		else if (number < FPSR)
			core.setQ(number - FIRST_VECTOR, low, Hex.littleEndian(digits.substring(2 * Long.BYTES)));
		else if (number == FPSR)
			core.fpsr = (int) low;
		else
			core.fpcr = (int) low & core.fpcrBits;
	}
}
