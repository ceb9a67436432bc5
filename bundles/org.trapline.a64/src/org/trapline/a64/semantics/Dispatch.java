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
		case 108 -> Exclusive.stxrb(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 109 -> Exclusive.stlxrb(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 110 -> Exclusive.ldxrb(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 111 -> Exclusive.ldaxrb(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 112 -> Ordered.stllrb(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 113 -> Ordered.stlrb(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 114 -> Ordered.ldlarb(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 115 -> Ordered.ldarb(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 116 -> Exclusive.stxrh(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 117 -> Exclusive.stlxrh(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 118 -> Exclusive.ldxrh(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 119 -> Exclusive.ldaxrh(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 120 -> Ordered.stllrh(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 121 -> Ordered.stlrh(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 122 -> Ordered.ldlarh(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 123 -> Ordered.ldarh(core, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 124 -> Exclusive.stxr(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 125 -> Exclusive.stlxr(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 126 -> Exclusive.stxp(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 127 -> Exclusive.stlxp(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute2(Core core, int row, int word) {
		switch (row) {
		case 128 -> Exclusive.ldxr(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 129 -> Exclusive.ldaxr(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 130 -> Exclusive.ldxp(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 131 -> Exclusive.ldaxp(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 132 -> Ordered.stllr(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 133 -> Ordered.stlr(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 134 -> Ordered.ldlar(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 135 -> Ordered.ldar(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 136 -> Atomic.casp(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 15 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 137 -> Atomic.casb(core, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 15 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 138 -> Atomic.cash(core, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 15 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 139 -> Atomic.cas(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 15 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 140 -> Atomic.ldadd(core, word >>> 30, word >>> 23 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 141 -> Atomic.ldclr(core, word >>> 30, word >>> 23 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 142 -> Atomic.ldeor(core, word >>> 30, word >>> 23 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 143 -> Atomic.ldset(core, word >>> 30, word >>> 23 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 144 -> Atomic.ldsmax(core, word >>> 30, word >>> 23 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 145 -> Atomic.ldsmin(core, word >>> 30, word >>> 23 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 146 -> Atomic.ldumax(core, word >>> 30, word >>> 23 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 147 -> Atomic.ldumin(core, word >>> 30, word >>> 23 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 148 -> Atomic.swp(core, word >>> 30, word >>> 23 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 149 -> Ordered.ldapr(core, word >>> 30, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 150 -> Literal.ldrLit(core, word >>> 30 & 0x1, word >>> 5 & 0x7ffff, word & 0x1f);
		case 151 -> Literal.ldrswLit(core, word >>> 5 & 0x7ffff, word & 0x1f);
		case 152 -> Literal.prfmLit(core, word >>> 5 & 0x7ffff, word & 0x1f);
		case 153 -> Literal.ldrLitFp(core, word >>> 30, word >>> 5 & 0x7ffff, word & 0x1f);
		case 154 -> PairOffset.stnp(core, word >>> 31, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 155 -> PairOffset.ldnp(core, word >>> 31, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 156 -> PairIndexed.stpPost(core, word >>> 31, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 157 -> PairIndexed.ldpPost(core, word >>> 31, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 158 -> PairOffset.stp(core, word >>> 31, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 159 -> PairOffset.ldp(core, word >>> 31, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 160 -> PairIndexed.stpPre(core, word >>> 31, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 161 -> PairIndexed.ldpPre(core, word >>> 31, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 162 -> PairIndexed.ldpswPost(core, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 163 -> PairOffset.ldpsw(core, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 164 -> PairIndexed.ldpswPre(core, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 165 -> PairOffset.stnpFp(core, word >>> 30, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 166 -> PairOffset.ldnpFp(core, word >>> 30, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 167 -> PairIndexed.stpFpPost(core, word >>> 30, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 168 -> PairIndexed.ldpFpPost(core, word >>> 30, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 169 -> PairOffset.stpFp(core, word >>> 30, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 170 -> PairOffset.ldpFp(core, word >>> 30, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 171 -> PairIndexed.stpFpPre(core, word >>> 30, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 172 -> PairIndexed.ldpFpPre(core, word >>> 30, word >>> 15 & 0x7f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 173 -> IntegerOffset.strb(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 174 -> IntegerOffset.ldrb(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 175 -> IntegerOffset.ldrsbX(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 176 -> IntegerOffset.ldrsbW(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 177 -> IntegerOffset.strh(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 178 -> IntegerOffset.ldrh(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 179 -> IntegerOffset.ldrshX(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 180 -> IntegerOffset.ldrshW(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 181 -> IntegerOffset.strW(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 182 -> IntegerOffset.ldrW(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 183 -> IntegerOffset.ldrsw(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 184 -> IntegerOffset.strX(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 185 -> IntegerOffset.ldrX(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 186 -> IntegerOffset.prfm(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 187 -> IntegerPostIndex.strbPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 188 -> IntegerPostIndex.ldrbPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 189 -> IntegerPostIndex.ldrsbXPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 190 -> IntegerPostIndex.ldrsbWPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 191 -> IntegerPostIndex.strhPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute3(Core core, int row, int word) {
		switch (row) {
		case 192 -> IntegerPostIndex.ldrhPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 193 -> IntegerPostIndex.ldrshXPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 194 -> IntegerPostIndex.ldrshWPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 195 -> IntegerPostIndex.strWPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 196 -> IntegerPostIndex.ldrWPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 197 -> IntegerPostIndex.ldrswPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 198 -> IntegerPostIndex.strXPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 199 -> IntegerPostIndex.ldrXPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 200 -> IntegerPreIndex.strbPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 201 -> IntegerPreIndex.ldrbPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 202 -> IntegerPreIndex.ldrsbXPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 203 -> IntegerPreIndex.ldrsbWPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 204 -> IntegerPreIndex.strhPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 205 -> IntegerPreIndex.ldrhPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 206 -> IntegerPreIndex.ldrshXPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 207 -> IntegerPreIndex.ldrshWPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 208 -> IntegerPreIndex.strWPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 209 -> IntegerPreIndex.ldrWPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 210 -> IntegerPreIndex.ldrswPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 211 -> IntegerPreIndex.strXPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 212 -> IntegerPreIndex.ldrXPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 213 -> IntegerUnscaled.sturb(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 214 -> IntegerUnscaled.ldurb(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 215 -> IntegerUnscaled.ldursbX(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 216 -> IntegerUnscaled.ldursbW(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 217 -> IntegerUnscaled.sturh(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 218 -> IntegerUnscaled.ldurh(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 219 -> IntegerUnscaled.ldurshX(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 220 -> IntegerUnscaled.ldurshW(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 221 -> IntegerUnscaled.sturW(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 222 -> IntegerUnscaled.ldurW(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 223 -> IntegerUnscaled.ldursw(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 224 -> IntegerUnscaled.sturX(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 225 -> IntegerUnscaled.ldurX(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 226 -> IntegerUnscaled.prfum(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 227 -> Unprivileged.sttrb(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 228 -> Unprivileged.ldtrb(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 229 -> Unprivileged.ldtrsbX(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 230 -> Unprivileged.ldtrsbW(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 231 -> Unprivileged.sttrh(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 232 -> Unprivileged.ldtrh(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 233 -> Unprivileged.ldtrshX(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 234 -> Unprivileged.ldtrshW(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 235 -> Unprivileged.sttrW(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 236 -> Unprivileged.ldtrW(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 237 -> Unprivileged.ldtrsw(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 238 -> Unprivileged.sttrX(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 239 -> Unprivileged.ldtrX(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 240 -> IntegerIndexed.strbReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 241 -> IntegerIndexed.ldrbReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 242 -> IntegerIndexed.ldrsbXReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 243 -> IntegerIndexed.ldrsbWReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 244 -> IntegerIndexed.strhReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 245 -> IntegerIndexed.ldrhReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 246 -> IntegerIndexed.ldrshXReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 247 -> IntegerIndexed.ldrshWReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 248 -> IntegerIndexed.strWReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 249 -> IntegerIndexed.ldrWReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 250 -> IntegerIndexed.ldrswReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 251 -> IntegerIndexed.strXReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 252 -> IntegerIndexed.ldrXReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 253 -> IntegerIndexed.prfmReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 254 -> VectorOffset.strB(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 255 -> VectorOffset.ldrB(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute4(Core core, int row, int word) {
		switch (row) {
		case 256 -> VectorOffset.strQ(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 257 -> VectorOffset.ldrQ(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 258 -> VectorOffset.strH(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 259 -> VectorOffset.ldrH(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 260 -> VectorOffset.strS(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 261 -> VectorOffset.ldrS(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 262 -> VectorOffset.strD(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 263 -> VectorOffset.ldrD(core, word >>> 10 & 0xfff, word >>> 5 & 0x1f, word & 0x1f);
		case 264 -> VectorIndexed.strBPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 265 -> VectorIndexed.ldrBPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 266 -> VectorIndexed.strQPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 267 -> VectorIndexed.ldrQPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 268 -> VectorIndexed.strHPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 269 -> VectorIndexed.ldrHPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 270 -> VectorIndexed.strSPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 271 -> VectorIndexed.ldrSPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 272 -> VectorIndexed.strDPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 273 -> VectorIndexed.ldrDPost(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 274 -> VectorIndexed.strBPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 275 -> VectorIndexed.ldrBPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 276 -> VectorIndexed.strQPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 277 -> VectorIndexed.ldrQPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 278 -> VectorIndexed.strHPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 279 -> VectorIndexed.ldrHPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 280 -> VectorIndexed.strSPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 281 -> VectorIndexed.ldrSPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 282 -> VectorIndexed.strDPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 283 -> VectorIndexed.ldrDPre(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 284 -> VectorOffset.sturB(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 285 -> VectorOffset.ldurB(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 286 -> VectorOffset.sturQ(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 287 -> VectorOffset.ldurQ(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 288 -> VectorOffset.sturH(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 289 -> VectorOffset.ldurH(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 290 -> VectorOffset.sturS(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 291 -> VectorOffset.ldurS(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 292 -> VectorOffset.sturD(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 293 -> VectorOffset.ldurD(core, word >>> 12 & 0x1ff, word >>> 5 & 0x1f, word & 0x1f);
		case 294 -> VectorIndexed.strBReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 295 -> VectorIndexed.ldrBReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 296 -> VectorIndexed.strQReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 297 -> VectorIndexed.ldrQReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 298 -> VectorIndexed.strHReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 299 -> VectorIndexed.ldrHReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 300 -> VectorIndexed.strSReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 301 -> VectorIndexed.ldrSReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 302 -> VectorIndexed.strDReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 303 -> VectorIndexed.ldrDReg(core, word >>> 16 & 0x1f, word >>> 13 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 304 -> StoreMultiple.st4M(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 305 -> StoreMultiple.st4MPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 306 -> StoreMultiple.st14(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 307 -> StoreMultiple.st14Post(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 308 -> StoreMultiple.st3M(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 309 -> StoreMultiple.st3MPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 310 -> StoreMultiple.st13(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 311 -> StoreMultiple.st13Post(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 312 -> StoreMultiple.st11(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 313 -> StoreMultiple.st11Post(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 314 -> StoreMultiple.st2M(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 315 -> StoreMultiple.st2MPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 316 -> StoreMultiple.st12(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 317 -> StoreMultiple.st12Post(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 318 -> LoadMultiple.ld4M(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 319 -> LoadMultiple.ld4MPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute5(Core core, int row, int word) {
		switch (row) {
		case 320 -> LoadMultiple.ld14(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 321 -> LoadMultiple.ld14Post(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 322 -> LoadMultiple.ld3M(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 323 -> LoadMultiple.ld3MPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 324 -> LoadMultiple.ld13(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 325 -> LoadMultiple.ld13Post(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 326 -> LoadMultiple.ld11(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 327 -> LoadMultiple.ld11Post(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 328 -> LoadMultiple.ld2M(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 329 -> LoadMultiple.ld2MPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 330 -> LoadMultiple.ld12(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 331 -> LoadMultiple.ld12Post(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 332 -> StoreSingle.st1B(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 333 -> StoreSingle.st1BPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 334 -> StoreSingle.st1H(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 335 -> StoreSingle.st1HPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 336 -> StoreSingle.st1S(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 337 -> StoreSingle.st1SPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 338 -> StoreSingle.st1D(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 339 -> StoreSingle.st1DPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 340 -> StoreSingle.st2B(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 341 -> StoreSingle.st2BPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 342 -> StoreSingle.st2H(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 343 -> StoreSingle.st2HPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 344 -> StoreSingle.st2S(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 345 -> StoreSingle.st2SPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 346 -> StoreSingle.st2D(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 347 -> StoreSingle.st2DPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 348 -> StoreSingle.st3B(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 349 -> StoreSingle.st3BPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 350 -> StoreSingle.st3H(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 351 -> StoreSingle.st3HPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 352 -> StoreSingle.st3S(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 353 -> StoreSingle.st3SPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 354 -> StoreSingle.st3D(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 355 -> StoreSingle.st3DPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 356 -> StoreSingle.st4B(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 357 -> StoreSingle.st4BPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 358 -> StoreSingle.st4H(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 359 -> StoreSingle.st4HPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 360 -> StoreSingle.st4S(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 361 -> StoreSingle.st4SPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 362 -> StoreSingle.st4D(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 363 -> StoreSingle.st4DPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 364 -> LoadSingle.ld1B(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 365 -> LoadSingle.ld1BPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 366 -> LoadSingle.ld1H(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 367 -> LoadSingle.ld1HPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 368 -> LoadSingle.ld1S(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 369 -> LoadSingle.ld1SPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 370 -> LoadSingle.ld1D(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 371 -> LoadSingle.ld1DPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 372 -> LoadSingle.ld2B(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 373 -> LoadSingle.ld2BPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 374 -> LoadSingle.ld2H(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 375 -> LoadSingle.ld2HPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 376 -> LoadSingle.ld2S(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 377 -> LoadSingle.ld2SPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 378 -> LoadSingle.ld2D(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 379 -> LoadSingle.ld2DPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 380 -> LoadSingle.ld3B(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 381 -> LoadSingle.ld3BPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 382 -> LoadSingle.ld3H(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 383 -> LoadSingle.ld3HPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute6(Core core, int row, int word) {
		switch (row) {
		case 384 -> LoadSingle.ld3S(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 385 -> LoadSingle.ld3SPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 386 -> LoadSingle.ld3D(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 387 -> LoadSingle.ld3DPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 388 -> LoadSingle.ld4B(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 389 -> LoadSingle.ld4BPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 390 -> LoadSingle.ld4H(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 391 -> LoadSingle.ld4HPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 392 -> LoadSingle.ld4S(core, word >>> 30 & 0x1, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 393 -> LoadSingle.ld4SPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 394 -> LoadSingle.ld4D(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 395 -> LoadSingle.ld4DPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 396 -> LoadSingle.ld1r(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 397 -> LoadSingle.ld1rPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 398 -> LoadSingle.ld2r(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 399 -> LoadSingle.ld2rPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 400 -> LoadSingle.ld3r(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 401 -> LoadSingle.ld3rPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 402 -> LoadSingle.ld4r(core, word >>> 30 & 0x1, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 403 -> LoadSingle.ld4rPost(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 10 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute7(Core core, int row, int word) {
		switch (row) {
		case 511 -> Polynomial.pmulV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
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
		case 596 -> Polynomial.pmullV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
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
		case 939 -> Aes.aese(core, word >>> 5 & 0x1f, word & 0x1f);
		case 940 -> Aes.aesd(core, word >>> 5 & 0x1f, word & 0x1f);
		case 941 -> Aes.aesmc(core, word >>> 5 & 0x1f, word & 0x1f);
		case 942 -> Aes.aesimc(core, word >>> 5 & 0x1f, word & 0x1f);
		case 943 -> Sha1.sha1c(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 944 -> Sha1.sha1p(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 945 -> Sha1.sha1m(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 946 -> Sha1.sha1su0(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 947 -> Sha256.sha256h(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 948 -> Sha256.sha256h2(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 949 -> Sha256.sha256su1(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 950 -> Sha1.sha1h(core, word >>> 5 & 0x1f, word & 0x1f);
		case 951 -> Sha1.sha1su1(core, word >>> 5 & 0x1f, word & 0x1f);
		case 952 -> Sha256.sha256su0(core, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}
}
