// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.GuestException;

/// Calls the semantics of an encoding with the fields of a word.
///
/// Written by DispatchWriter from the table; DispatchWriterTest fails when it is stale, and says how to renew it.
public final class Dispatch {
	private Dispatch() {
	}

	/// Executes an instruction.
	///
	/// @param row index in the table of the word's encoding
	/// @throws GuestException as the instruction raises it
	public static void execute(Core core, int row, int word) {
		switch (row >>> 6) {
		case 0 -> execute0(core, row, word);
		case 1 -> execute1(core, row, word);
		case 2 -> execute2(core, row, word);
		case 3 -> execute3(core, row, word);
		case 4 -> execute4(core, row, word);
		case 5 -> execute5(core, row, word);
		case 6 -> execute6(core, row, word);
		case 7 -> execute7(core, row, word);
		case 8 -> execute8(core, row, word);
		case 9 -> execute9(core, row, word);
		case 10 -> execute10(core, row, word);
		case 11 -> execute11(core, row, word);
		case 12 -> execute12(core, row, word);
		case 13 -> execute13(core, row, word);
		case 14 -> execute14(core, row, word);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute0(Core core, int row, int word) {
		switch (row) {
		case 0 -> IntegerImmediate.adr(core, word >>> 29 & 0x3, word >>> 5 & 0x7ffff, word & 0x1f);
		case 1 -> IntegerImmediate.adrp(core, word >>> 29 & 0x3, word >>> 5 & 0x7ffff, word & 0x1f);
		case 2 -> IntegerImmediate.addImm(core, word >>> 31, word >>> 22 & 0x1, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 3 -> IntegerImmediate.addsImm(core, word >>> 31, word >>> 22 & 0x1, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 4 -> IntegerImmediate.subImm(core, word >>> 31, word >>> 22 & 0x1, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 5 -> IntegerImmediate.subsImm(core, word >>> 31, word >>> 22 & 0x1, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 6 -> IntegerImmediate.andImm(core, word >>> 31, word >>> 22 & 0x1, word >>> 16 & 0x3f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 7 -> IntegerImmediate.orrImm(core, word >>> 31, word >>> 22 & 0x1, word >>> 16 & 0x3f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 8 -> IntegerImmediate.eorImm(core, word >>> 31, word >>> 22 & 0x1, word >>> 16 & 0x3f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 9 -> IntegerImmediate.andsImm(core, word >>> 31, word >>> 22 & 0x1, word >>> 16 & 0x3f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 10 -> IntegerImmediate.movn(core, word >>> 31, word >>> 21 & 0x3, word >>> 5 & 0xffff, word & 0x1f);
		case 11 -> IntegerImmediate.movz(core, word >>> 31, word >>> 21 & 0x3, word >>> 5 & 0xffff, word & 0x1f);
		case 12 -> IntegerImmediate.movk(core, word >>> 31, word >>> 21 & 0x3, word >>> 5 & 0xffff, word & 0x1f);
		case 13 -> Bitfields.sbfm(core, word >>> 31, word >>> 22 & 0x1, word >>> 16 & 0x3f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 14 -> Bitfields.bfm(core, word >>> 31, word >>> 22 & 0x1, word >>> 16 & 0x3f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 15 -> Bitfields.ubfm(core, word >>> 31, word >>> 22 & 0x1, word >>> 16 & 0x3f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 16 -> Bitfields.extr(core, word >>> 31, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 17 -> Branches.bCond(core, word >>> 5 & 0x7ffff, word & 0xf);
		case 18 -> ExceptionInstructions.svc(core, word >>> 5 & 0xffff);
		case 19 -> ExceptionInstructions.hvc(core, word >>> 5 & 0xffff);
		case 20 -> ExceptionInstructions.smc(core, word >>> 5 & 0xffff);
		case 21 -> ExceptionInstructions.brk(core, word >>> 5 & 0xffff);
		case 22 -> ExceptionInstructions.hlt(core, word >>> 5 & 0xffff);
		case 23 -> ExceptionInstructions.dcps1(core, word >>> 5 & 0xffff);
		case 24 -> ExceptionInstructions.dcps2(core, word >>> 5 & 0xffff);
		case 25 -> ExceptionInstructions.dcps3(core, word >>> 5 & 0xffff);
		case 26 -> SystemInstructions.hint(core, word >>> 8 & 0xf, word >>> 5 & 0x7);
		case 27 -> SystemInstructions.clrex(core, word >>> 8 & 0xf);
		case 28 -> SystemInstructions.dsb(core, word >>> 8 & 0xf);
		case 29 -> SystemInstructions.dmb(core, word >>> 8 & 0xf);
		case 30 -> SystemInstructions.isb(core, word >>> 8 & 0xf);
		case 31 -> SystemInstructions.msrSpsel(core, word >>> 8 & 0xf);
		case 32 -> SystemInstructions.msrDaifset(core, word >>> 8 & 0xf);
		case 33 -> SystemInstructions.msrDaifclr(core, word >>> 8 & 0xf);
		case 34 -> SystemInstructions.msrPan(core, word >>> 8 & 0xf);
		case 35 -> SystemInstructions.sys(core, word >>> 16 & 0x7, word >>> 12 & 0xf, word >>> 8 & 0xf, word >>> 5 & 0x7, word & 0x1f);
		case 36 -> SystemInstructions.sysl(core, word >>> 16 & 0x7, word >>> 12 & 0xf, word >>> 8 & 0xf, word >>> 5 & 0x7, word & 0x1f);
		case 37 -> SystemInstructions.msrReg(core, word >>> 19 & 0x1, word >>> 16 & 0x7, word >>> 12 & 0xf, word >>> 8 & 0xf, word >>> 5 & 0x7, word & 0x1f);
		case 38 -> SystemInstructions.mrs(core, word >>> 19 & 0x1, word >>> 16 & 0x7, word >>> 12 & 0xf, word >>> 8 & 0xf, word >>> 5 & 0x7, word & 0x1f);
		case 39 -> Branches.br(core, word >>> 5 & 0x1f);
		case 40 -> Branches.blr(core, word >>> 5 & 0x1f);
		case 41 -> Branches.ret(core, word >>> 5 & 0x1f);
		case 42 -> Branches.udf(core, word & 0xffff);
		case 43 -> ExceptionInstructions.eret(core);
		case 44 -> ExceptionInstructions.drps(core);
		case 45 -> Branches.b(core, word & 0x3ffffff);
		case 46 -> Branches.bl(core, word & 0x3ffffff);
		case 47 -> Branches.cbz(core, word >>> 31, word >>> 5 & 0x7ffff, word & 0x1f);
		case 48 -> Branches.cbnz(core, word >>> 31, word >>> 5 & 0x7ffff, word & 0x1f);
		case 49 -> Branches.tbz(core, word >>> 31, word >>> 19 & 0x1f, word >>> 5 & 0x3fff, word & 0x1f);
		case 50 -> Branches.tbnz(core, word >>> 31, word >>> 19 & 0x1f, word >>> 5 & 0x3fff, word & 0x1f);
		case 51 -> Multiply.udiv(core, word >>> 31, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 52 -> Multiply.sdiv(core, word >>> 31, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 53 -> Bitfields.lslv(core, word >>> 31, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 54 -> Bitfields.lsrv(core, word >>> 31, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 55 -> Bitfields.asrv(core, word >>> 31, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 56 -> Bitfields.rorv(core, word >>> 31, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 57 -> Crc32.crc32b(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 58 -> Crc32.crc32h(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 59 -> Crc32.crc32w(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 60 -> Crc32.crc32x(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 61 -> Crc32.crc32cb(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 62 -> Crc32.crc32ch(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 63 -> Crc32.crc32cw(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute1(Core core, int row, int word) {
		switch (row) {
		case 64 -> Crc32.crc32cx(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 65 -> Bitfields.rbit(core, word >>> 31, word >>> 5 & 0x1f, word & 0x1f);
		case 66 -> Bitfields.rev16(core, word >>> 31, word >>> 5 & 0x1f, word & 0x1f);
		case 67 -> Bitfields.revW(core, word >>> 5 & 0x1f, word & 0x1f);
		case 68 -> Bitfields.rev32(core, word >>> 5 & 0x1f, word & 0x1f);
		case 69 -> Bitfields.revX(core, word >>> 5 & 0x1f, word & 0x1f);
		case 70 -> Bitfields.clz(core, word >>> 31, word >>> 5 & 0x1f, word & 0x1f);
		case 71 -> Bitfields.cls(core, word >>> 31, word >>> 5 & 0x1f, word & 0x1f);
		case 72 -> IntegerRegister.andReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 73 -> IntegerRegister.bicReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 74 -> IntegerRegister.orrReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 75 -> IntegerRegister.ornReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 76 -> IntegerRegister.eorReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 77 -> IntegerRegister.eonReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 78 -> IntegerRegister.andsReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 79 -> IntegerRegister.bicsReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 80 -> IntegerRegister.addReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 81 -> IntegerRegister.addsReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 82 -> IntegerRegister.subReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 83 -> IntegerRegister.subsReg(core, word >>> 31, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 84 -> IntegerRegister.addExt(core, word >>> 31, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 10 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 85 -> IntegerRegister.addsExt(core, word >>> 31, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 10 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 86 -> IntegerRegister.subExt(core, word >>> 31, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 10 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 87 -> IntegerRegister.subsExt(core, word >>> 31, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 10 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 88 -> IntegerRegister.adc(core, word >>> 31, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 89 -> IntegerRegister.adcs(core, word >>> 31, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 90 -> IntegerRegister.sbc(core, word >>> 31, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 91 -> IntegerRegister.sbcs(core, word >>> 31, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 92 -> Conditionals.ccmnReg(core, word >>> 31, word >>> 16 & 0x1f, word >>> 12 & 0xf, word >>> 5 & 0x1f, word & 0xf);
		case 93 -> Conditionals.ccmpReg(core, word >>> 31, word >>> 16 & 0x1f, word >>> 12 & 0xf, word >>> 5 & 0x1f, word & 0xf);
		case 94 -> Conditionals.ccmnImm(core, word >>> 31, word >>> 16 & 0x1f, word >>> 12 & 0xf, word >>> 5 & 0x1f, word & 0xf);
		case 95 -> Conditionals.ccmpImm(core, word >>> 31, word >>> 16 & 0x1f, word >>> 12 & 0xf, word >>> 5 & 0x1f, word & 0xf);
		case 96 -> Conditionals.csel(core, word >>> 31, word >>> 16 & 0x1f, word >>> 12 & 0xf, word >>> 5 & 0x1f, word & 0x1f);
		case 97 -> Conditionals.csinc(core, word >>> 31, word >>> 16 & 0x1f, word >>> 12 & 0xf, word >>> 5 & 0x1f, word & 0x1f);
		case 98 -> Conditionals.csinv(core, word >>> 31, word >>> 16 & 0x1f, word >>> 12 & 0xf, word >>> 5 & 0x1f, word & 0x1f);
		case 99 -> Conditionals.csneg(core, word >>> 31, word >>> 16 & 0x1f, word >>> 12 & 0xf, word >>> 5 & 0x1f, word & 0x1f);
		case 100 -> Multiply.madd(core, word >>> 31, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 101 -> Multiply.msub(core, word >>> 31, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 102 -> Multiply.smaddl(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 103 -> Multiply.smsubl(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 104 -> Multiply.smulh(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 105 -> Multiply.umaddl(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 106 -> Multiply.umsubl(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 107 -> Multiply.umulh(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute2(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute3(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute4(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute5(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute6(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute7(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute8(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute9(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute10(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute11(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute12(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute13(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}

	private static void execute14(Core core, int row, int word) {
		switch (row) {
		default -> throw GuestException.undefined();
		}
	}
}
