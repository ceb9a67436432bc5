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
		case 404 -> FloatInteger.scvtfFix(core, word >>> 31, word >>> 22 & 0x3, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 405 -> FloatInteger.ucvtfFix(core, word >>> 31, word >>> 22 & 0x3, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 406 -> FloatInteger.fcvtzsFix(core, word >>> 31, word >>> 22 & 0x3, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 407 -> FloatInteger.fcvtzuFix(core, word >>> 31, word >>> 22 & 0x3, word >>> 10 & 0x3f, word >>> 5 & 0x1f, word & 0x1f);
		case 408 -> FloatInteger.fcvtnsInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 409 -> FloatInteger.fcvtnuInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 410 -> FloatInteger.scvtfInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 411 -> FloatInteger.ucvtfInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 412 -> FloatInteger.fcvtasInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 413 -> FloatInteger.fcvtauInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 414 -> FloatInteger.fcvtpsInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 415 -> FloatInteger.fcvtpuInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 416 -> FloatInteger.fcvtmsInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 417 -> FloatInteger.fcvtmuInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 418 -> FloatInteger.fcvtzsInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 419 -> FloatInteger.fcvtzuInt(core, word >>> 31, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 420 -> FloatMove.fmovToGenH(core, word >>> 31, word >>> 5 & 0x1f, word & 0x1f);
		case 421 -> FloatMove.fmovFromGenH(core, word >>> 31, word >>> 5 & 0x1f, word & 0x1f);
		case 422 -> FloatMove.fmovToGenS(core, word >>> 5 & 0x1f, word & 0x1f);
		case 423 -> FloatMove.fmovFromGenS(core, word >>> 5 & 0x1f, word & 0x1f);
		case 424 -> FloatMove.fmovToGenD(core, word >>> 5 & 0x1f, word & 0x1f);
		case 425 -> FloatMove.fmovFromGenD(core, word >>> 5 & 0x1f, word & 0x1f);
		case 426 -> FloatMove.fmovToGenTop(core, word >>> 5 & 0x1f, word & 0x1f);
		case 427 -> FloatMove.fmovFromGenTop(core, word >>> 5 & 0x1f, word & 0x1f);
		case 428 -> FloatMove.fmovF(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 429 -> FloatMove.fabsF(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 430 -> FloatMove.fnegF(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 431 -> FloatArithmetic.fsqrtF(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 432 -> FloatConversion.fcvtSD(core, word >>> 5 & 0x1f, word & 0x1f);
		case 433 -> FloatConversion.fcvtSH(core, word >>> 5 & 0x1f, word & 0x1f);
		case 434 -> FloatConversion.fcvtDS(core, word >>> 5 & 0x1f, word & 0x1f);
		case 435 -> FloatConversion.fcvtDH(core, word >>> 5 & 0x1f, word & 0x1f);
		case 436 -> FloatConversion.fcvtHS(core, word >>> 5 & 0x1f, word & 0x1f);
		case 437 -> FloatConversion.fcvtHD(core, word >>> 5 & 0x1f, word & 0x1f);
		case 438 -> FloatRounding.frintnF(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 439 -> FloatRounding.frintpF(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 440 -> FloatRounding.frintmF(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 441 -> FloatRounding.frintzF(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 442 -> FloatRounding.frintaF(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 443 -> FloatRounding.frintxF(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 444 -> FloatRounding.frintiF(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 445 -> FloatArithmetic.fmulF(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 446 -> FloatArithmetic.fdivF(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 447 -> FloatArithmetic.faddF(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute7(Core core, int row, int word) {
		switch (row) {
		case 448 -> FloatArithmetic.fsubF(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 449 -> FloatArithmetic.fmaxF(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 450 -> FloatArithmetic.fminF(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 451 -> FloatArithmetic.fmaxnmF(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 452 -> FloatArithmetic.fminnmF(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 453 -> FloatArithmetic.fnmulF(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 454 -> FloatMultiplyAdd.fmadd(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 455 -> FloatMultiplyAdd.fmsub(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 456 -> FloatMultiplyAdd.fnmadd(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 457 -> FloatMultiplyAdd.fnmsub(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 10 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 458 -> FloatComparison.fcmp(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f);
		case 459 -> FloatComparison.fcmpZero(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f);
		case 460 -> FloatComparison.fcmpe(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f);
		case 461 -> FloatComparison.fcmpeZero(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f);
		case 462 -> FloatComparison.fccmp(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 12 & 0xf, word >>> 5 & 0x1f, word & 0xf);
		case 463 -> FloatComparison.fccmpe(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 12 & 0xf, word >>> 5 & 0x1f, word & 0xf);
		case 464 -> FloatMove.fcsel(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 12 & 0xf, word >>> 5 & 0x1f, word & 0x1f);
		case 465 -> FloatMove.fmovImm(core, word >>> 22 & 0x3, word >>> 13 & 0xff, word & 0x1f);
		case 466 -> VectorAdd.shaddV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 467 -> VectorAdd.uhaddV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 468 -> VectorAdd.sqaddV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 469 -> VectorAdd.uqaddV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 470 -> VectorAdd.srhaddV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 471 -> VectorAdd.urhaddV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 472 -> VectorBits.andV(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 473 -> VectorBits.bicV(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 474 -> VectorBits.orrV(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 475 -> VectorBits.ornV(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 476 -> VectorBits.eorV(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 477 -> VectorBits.bslV(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 478 -> VectorBits.bitV(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 479 -> VectorBits.bifV(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 480 -> VectorAdd.shsubV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 481 -> VectorAdd.uhsubV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 482 -> VectorAdd.sqsubV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 483 -> VectorAdd.uqsubV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 484 -> VectorCompare.cmgtV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 485 -> VectorCompare.cmhiV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 486 -> VectorCompare.cmgeV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 487 -> VectorCompare.cmhsV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 488 -> VectorShift.sshlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 489 -> VectorShift.ushlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 490 -> VectorShift.sqshlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 491 -> VectorShift.uqshlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 492 -> VectorShift.srshlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 493 -> VectorShift.urshlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 494 -> VectorShift.sqrshlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 495 -> VectorShift.uqrshlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 496 -> VectorCompare.smaxV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 497 -> VectorCompare.umaxV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 498 -> VectorCompare.sminV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 499 -> VectorCompare.uminV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 500 -> VectorAdd.sabdV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 501 -> VectorAdd.uabdV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 502 -> VectorAdd.sabaV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 503 -> VectorAdd.uabaV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 504 -> VectorAdd.addV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 505 -> VectorAdd.subV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 506 -> VectorCompare.cmtstV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 507 -> VectorCompare.cmeqV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 508 -> VectorMultiply.mlaV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 509 -> VectorMultiply.mlsV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 510 -> VectorMultiply.mulV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute8(Core core, int row, int word) {
		switch (row) {
		case 512 -> VectorCompare.smaxpV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 513 -> VectorCompare.umaxpV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 514 -> VectorCompare.sminpV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 515 -> VectorCompare.uminpV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 516 -> VectorMultiply.sqdmulhV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 517 -> VectorMultiply.sqrdmulhV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 518 -> VectorAdd.addpV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 519 -> VectorFloatArithmetic.fmaxnmV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 520 -> VectorFloatReduction.fmaxnmpV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 521 -> VectorFloatArithmetic.fminnmV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 522 -> VectorFloatReduction.fminnmpV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 523 -> VectorFloatArithmetic.fmlaV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 524 -> VectorFloatArithmetic.fmlsV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 525 -> VectorFloatArithmetic.faddV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 526 -> VectorFloatReduction.faddpV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 527 -> VectorFloatArithmetic.fsubV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 528 -> VectorFloatArithmetic.fabdV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 529 -> VectorFloatArithmetic.fmulxV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 530 -> VectorFloatArithmetic.fmulV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 531 -> VectorFloatCompare.fcmeqV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 532 -> VectorFloatCompare.fcmgeV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 533 -> VectorFloatCompare.fcmgtV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 534 -> VectorFloatCompare.facgeV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 535 -> VectorFloatCompare.facgtV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 536 -> VectorFloatArithmetic.fmaxV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 537 -> VectorFloatReduction.fmaxpV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 538 -> VectorFloatArithmetic.fminV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 539 -> VectorFloatReduction.fminpV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 540 -> VectorFloatArithmetic.frecpsV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 541 -> VectorFloatArithmetic.fdivV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 542 -> VectorFloatArithmetic.frsqrtsV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 543 -> VectorHalfArithmetic.fmaxnmVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 544 -> VectorFloatReduction.fmaxnmpVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 545 -> VectorHalfArithmetic.fminnmVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 546 -> VectorFloatReduction.fminnmpVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 547 -> VectorHalfArithmetic.fmlaVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 548 -> VectorHalfArithmetic.fmlsVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 549 -> VectorHalfArithmetic.faddVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 550 -> VectorFloatReduction.faddpVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 551 -> VectorHalfArithmetic.fsubVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 552 -> VectorHalfArithmetic.fabdVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 553 -> VectorHalfArithmetic.fmulxVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 554 -> VectorHalfArithmetic.fmulVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 555 -> VectorFloatCompare.fcmeqVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 556 -> VectorFloatCompare.fcmgeVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 557 -> VectorFloatCompare.fcmgtVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 558 -> VectorFloatCompare.facgeVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 559 -> VectorFloatCompare.facgtVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 560 -> VectorHalfArithmetic.fmaxVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 561 -> VectorFloatReduction.fmaxpVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 562 -> VectorHalfArithmetic.fminVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 563 -> VectorFloatReduction.fminpVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 564 -> VectorHalfArithmetic.frecpsVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 565 -> VectorHalfArithmetic.fdivVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 566 -> VectorHalfArithmetic.frsqrtsVh(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 567 -> VectorMultiply.sdotV(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 568 -> VectorMultiply.udotV(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 569 -> VectorMultiply.sqrdmlahV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 570 -> VectorMultiply.sqrdmlshV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 571 -> VectorWiden.saddlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 572 -> VectorWiden.uaddlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 573 -> VectorWiden.saddwV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 574 -> VectorWiden.uaddwV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 575 -> VectorWiden.ssublV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute9(Core core, int row, int word) {
		switch (row) {
		case 576 -> VectorWiden.usublV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 577 -> VectorWiden.ssubwV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 578 -> VectorWiden.usubwV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 579 -> VectorNarrow.addhnV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 580 -> VectorNarrow.raddhnV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 581 -> VectorWiden.sabalV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 582 -> VectorWiden.uabalV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 583 -> VectorNarrow.subhnV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 584 -> VectorNarrow.rsubhnV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 585 -> VectorWiden.sabdlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 586 -> VectorWiden.uabdlV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 587 -> VectorMultiply.smlalV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 588 -> VectorMultiply.umlalV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 589 -> VectorMultiply.sqdmlalV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 590 -> VectorMultiply.smlslV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 591 -> VectorMultiply.umlslV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 592 -> VectorMultiply.sqdmlslV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 593 -> VectorMultiply.smullV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 594 -> VectorMultiply.umullV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 595 -> VectorMultiply.sqdmullV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 597 -> VectorBits.rev64V(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 598 -> VectorBits.rev16V(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 599 -> VectorBits.rev32V(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 600 -> VectorWiden.saddlpV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 601 -> VectorWiden.uaddlpV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 602 -> VectorAdd.suqaddV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 603 -> VectorAdd.usqaddV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 604 -> VectorBits.clsV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 605 -> VectorBits.clzV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 606 -> VectorBits.cntV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 607 -> VectorBits.notV(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 608 -> VectorBits.rbitV(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 609 -> VectorWiden.sadalpV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 610 -> VectorWiden.uadalpV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 611 -> VectorAdd.sqabsV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 612 -> VectorAdd.sqnegV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 613 -> VectorCompare.cmgtZeroV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 614 -> VectorCompare.cmeqZeroV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 615 -> VectorCompare.cmltZeroV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 616 -> VectorCompare.cmgeZeroV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 617 -> VectorCompare.cmleZeroV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 618 -> VectorAdd.absV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 619 -> VectorAdd.negV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 620 -> VectorNarrow.xtnV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 621 -> VectorNarrow.sqxtunV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 622 -> VectorNarrow.sqxtnV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 623 -> VectorNarrow.uqxtnV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 624 -> VectorWiden.shllV(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 625 -> VectorFloatWidth.fcvtnV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 626 -> VectorFloatWidth.fcvtxnV(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 627 -> VectorFloatWidth.fcvtlV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 628 -> VectorFloatUnary.frintnV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 629 -> VectorFloatUnary.frintmV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 630 -> VectorFloatToInteger.fcvtnsV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 631 -> VectorFloatToInteger.fcvtmsV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 632 -> VectorFloatToInteger.fcvtasV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 633 -> VectorFixedPoint.scvtfV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 634 -> VectorFloatCompare.fcmgtZeroV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 635 -> VectorFloatCompare.fcmeqZeroV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 636 -> VectorFloatCompare.fcmltZeroV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 637 -> VectorFloatUnary.fabsV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 638 -> VectorFloatUnary.frintpV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 639 -> VectorFloatUnary.frintzV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute10(Core core, int row, int word) {
		switch (row) {
		case 640 -> VectorFloatToInteger.fcvtpsV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 641 -> VectorFloatToInteger.fcvtzsV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 642 -> VectorFloatUnary.frecpeV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 643 -> VectorFloatUnary.frintaV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 644 -> VectorFloatUnary.frintxV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 645 -> VectorFloatToInteger.fcvtnuV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 646 -> VectorFloatToInteger.fcvtmuV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 647 -> VectorFloatToInteger.fcvtauV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 648 -> VectorFixedPoint.ucvtfV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 649 -> VectorFloatCompare.fcmgeZeroV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 650 -> VectorFloatCompare.fcmleZeroV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 651 -> VectorFloatUnary.fnegV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 652 -> VectorFloatUnary.frintiV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 653 -> VectorFloatToInteger.fcvtpuV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 654 -> VectorFloatToInteger.fcvtzuV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 655 -> VectorFloatUnary.frsqrteV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 656 -> VectorFloatUnary.fsqrtV(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 657 -> VectorEstimate.urecpeV(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 658 -> VectorEstimate.ursqrteV(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 659 -> VectorFloatUnary.frintnVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 660 -> VectorFloatUnary.frintmVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 661 -> VectorFloatToInteger.fcvtnsVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 662 -> VectorFloatToInteger.fcvtmsVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 663 -> VectorFloatToInteger.fcvtasVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 664 -> VectorFixedPoint.scvtfVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 665 -> VectorFloatCompare.fcmgtZeroVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 666 -> VectorFloatCompare.fcmeqZeroVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 667 -> VectorFloatCompare.fcmltZeroVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 668 -> VectorFloatUnary.fabsVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 669 -> VectorFloatUnary.frintpVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 670 -> VectorFloatUnary.frintzVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 671 -> VectorFloatToInteger.fcvtpsVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 672 -> VectorFloatToInteger.fcvtzsVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 673 -> VectorFloatUnary.frecpeVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 674 -> VectorFloatUnary.frintaVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 675 -> VectorFloatUnary.frintxVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 676 -> VectorFloatToInteger.fcvtnuVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 677 -> VectorFloatToInteger.fcvtmuVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 678 -> VectorFloatToInteger.fcvtauVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 679 -> VectorFixedPoint.ucvtfVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 680 -> VectorFloatCompare.fcmgeZeroVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 681 -> VectorFloatCompare.fcmleZeroVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 682 -> VectorFloatUnary.fnegVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 683 -> VectorFloatUnary.frintiVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 684 -> VectorFloatToInteger.fcvtpuVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 685 -> VectorFloatToInteger.fcvtzuVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 686 -> VectorFloatUnary.frsqrteVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 687 -> VectorFloatUnary.fsqrtVh(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 688 -> VectorAcross.saddlv(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 689 -> VectorAcross.uaddlv(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 690 -> VectorAcross.smaxv(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 691 -> VectorAcross.umaxv(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 692 -> VectorAcross.sminv(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 693 -> VectorAcross.uminv(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 694 -> VectorAcross.addv(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 695 -> VectorFloatReduction.fmaxnmv(core, word >>> 5 & 0x1f, word & 0x1f);
		case 696 -> VectorFloatReduction.fmaxnmvH(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 697 -> VectorFloatReduction.fminnmv(core, word >>> 5 & 0x1f, word & 0x1f);
		case 698 -> VectorFloatReduction.fminnmvH(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 699 -> VectorFloatReduction.fmaxv(core, word >>> 5 & 0x1f, word & 0x1f);
		case 700 -> VectorFloatReduction.fmaxvH(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 701 -> VectorFloatReduction.fminv(core, word >>> 5 & 0x1f, word & 0x1f);
		case 702 -> VectorFloatReduction.fminvH(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 703 -> VectorMove.dupElem(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute11(Core core, int row, int word) {
		switch (row) {
		case 704 -> VectorMove.dupGen(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 705 -> VectorMove.smov(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 706 -> VectorMove.umov(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 707 -> VectorMove.insGen(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 708 -> VectorMove.insElem(core, word >>> 16 & 0x1f, word >>> 11 & 0xf, word >>> 5 & 0x1f, word & 0x1f);
		case 709 -> VectorMove.dupScalar(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 710 -> VectorMove.moviS(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 13 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 711 -> VectorMove.moviH(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 13 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 712 -> VectorMove.moviMsl(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 713 -> VectorMove.mvniS(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 13 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 714 -> VectorMove.mvniH(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 13 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 715 -> VectorMove.mvniMsl(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 12 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 716 -> VectorMove.orrVs(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 13 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 717 -> VectorMove.orrVhi(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 13 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 718 -> VectorMove.bicVs(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 13 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 719 -> VectorMove.bicVhi(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 13 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 720 -> VectorMove.moviB(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 721 -> VectorMove.moviD(core, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 722 -> VectorMove.movi2d(core, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 723 -> VectorMove.fmovVs(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 724 -> VectorMove.fmovVd(core, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 725 -> VectorMove.fmovVh(core, word >>> 30 & 0x1, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 726 -> VectorShiftImmediate.sshrVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 727 -> VectorShiftImmediate.ushrVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 728 -> VectorShiftImmediate.ssraVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 729 -> VectorShiftImmediate.usraVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 730 -> VectorShiftImmediate.srshrVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 731 -> VectorShiftImmediate.urshrVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 732 -> VectorShiftImmediate.srsraVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 733 -> VectorShiftImmediate.ursraVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 734 -> VectorShiftImmediate.sriVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 735 -> VectorShiftImmediate.shlVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 736 -> VectorShiftImmediate.sliVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 737 -> VectorShiftImmediate.sqshluVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 738 -> VectorShiftImmediate.sqshlVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 739 -> VectorShiftImmediate.uqshlVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 740 -> VectorNarrow.shrnVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 741 -> VectorNarrow.sqshrunVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 742 -> VectorNarrow.rshrnVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 743 -> VectorNarrow.sqrshrunVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 744 -> VectorNarrow.sqshrnVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 745 -> VectorNarrow.uqshrnVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 746 -> VectorNarrow.sqrshrnVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 747 -> VectorNarrow.uqrshrnVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 748 -> VectorWiden.sshllVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 749 -> VectorWiden.ushllVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 750 -> VectorFixedPoint.scvtfVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 751 -> VectorFixedPoint.ucvtfVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 752 -> VectorFixedPoint.fcvtzsVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 753 -> VectorFixedPoint.fcvtzuVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 754 -> VectorPermute.uzp1(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 755 -> VectorPermute.trn1(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 756 -> VectorPermute.zip1(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 757 -> VectorPermute.uzp2(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 758 -> VectorPermute.trn2(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 759 -> VectorPermute.zip2(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 760 -> VectorPermute.ext(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 11 & 0xf, word >>> 5 & 0x1f, word & 0x1f);
		case 761 -> VectorPermute.tbl(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 13 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 762 -> VectorPermute.tbx(core, word >>> 30 & 0x1, word >>> 16 & 0x1f, word >>> 13 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 763 -> VectorElement.mulE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 764 -> VectorElement.mlaE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 765 -> VectorElement.mlsE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 766 -> VectorElement.sqdmulhE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 767 -> VectorElement.sqrdmulhE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute12(Core core, int row, int word) {
		switch (row) {
		case 768 -> VectorElement.sqrdmlahE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 769 -> VectorElement.sqrdmlshE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 770 -> VectorElement.smlalE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 771 -> VectorElement.umlalE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 772 -> VectorElement.sqdmlalE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 773 -> VectorElement.smlslE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 774 -> VectorElement.umlslE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 775 -> VectorElement.sqdmlslE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 776 -> VectorElement.smullE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 777 -> VectorElement.umullE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 778 -> VectorElement.sqdmullE(core, word >>> 30 & 0x1, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 779 -> VectorElement.sdotE(core, word >>> 30 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 780 -> VectorElement.udotE(core, word >>> 30 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 781 -> VectorFloatElement.fmlaE(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 782 -> VectorFloatElement.fmlaEh(core, word >>> 30 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 783 -> VectorFloatElement.fmlsE(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 784 -> VectorFloatElement.fmlsEh(core, word >>> 30 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 785 -> VectorFloatElement.fmulE(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 786 -> VectorFloatElement.fmulEh(core, word >>> 30 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 787 -> VectorFloatElement.fmulxE(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 788 -> VectorFloatElement.fmulxEh(core, word >>> 30 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 789 -> ScalarInteger.sqaddS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 790 -> ScalarInteger.uqaddS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 791 -> ScalarInteger.sqsubS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 792 -> ScalarInteger.uqsubS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 793 -> ScalarShift.sqshlS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 794 -> ScalarShift.uqshlS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 795 -> ScalarShift.sqrshlS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 796 -> ScalarShift.uqrshlS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 797 -> ScalarInteger.cmgtS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 798 -> ScalarInteger.cmhiS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 799 -> ScalarInteger.cmgeS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 800 -> ScalarInteger.cmhsS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 801 -> ScalarInteger.addS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 802 -> ScalarInteger.subS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 803 -> ScalarInteger.cmtstS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 804 -> ScalarInteger.cmeqS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 805 -> ScalarShift.sshlS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 806 -> ScalarShift.ushlS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 807 -> ScalarShift.srshlS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 808 -> ScalarShift.urshlS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 809 -> ScalarMultiply.sqdmulhS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 810 -> ScalarMultiply.sqrdmulhS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 811 -> SimdScalarArithmetic.fmulxS(core, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 812 -> SimdScalarArithmetic.fmulxSh(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 813 -> VectorFloatCompare.fcmeqS(core, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 814 -> VectorFloatCompare.fcmeqSh(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 815 -> SimdScalarArithmetic.frecpsS(core, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 816 -> SimdScalarArithmetic.frecpsSh(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 817 -> SimdScalarArithmetic.frsqrtsS(core, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 818 -> SimdScalarArithmetic.frsqrtsSh(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 819 -> VectorFloatCompare.fcmgeS(core, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 820 -> VectorFloatCompare.fcmgeSh(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 821 -> VectorFloatCompare.facgeS(core, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 822 -> VectorFloatCompare.facgeSh(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 823 -> SimdScalarArithmetic.fabdS(core, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 824 -> SimdScalarArithmetic.fabdSh(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 825 -> VectorFloatCompare.fcmgtS(core, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 826 -> VectorFloatCompare.fcmgtSh(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 827 -> VectorFloatCompare.facgtS(core, word >>> 22 & 0x1, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 828 -> VectorFloatCompare.facgtSh(core, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 829 -> ScalarMultiply.sqrdmlahS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 830 -> ScalarMultiply.sqrdmlshS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 831 -> ScalarMultiply.sqdmlalS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute13(Core core, int row, int word) {
		switch (row) {
		case 832 -> ScalarMultiply.sqdmlslS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 833 -> ScalarMultiply.sqdmullS(core, word >>> 22 & 0x3, word >>> 16 & 0x1f, word >>> 5 & 0x1f, word & 0x1f);
		case 834 -> ScalarInteger.suqaddS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 835 -> ScalarInteger.usqaddS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 836 -> ScalarInteger.sqabsS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 837 -> ScalarInteger.sqnegS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 838 -> ScalarInteger.cmgtZeroS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 839 -> ScalarInteger.cmeqZeroS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 840 -> ScalarInteger.cmltZeroS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 841 -> ScalarInteger.cmgeZeroS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 842 -> ScalarInteger.cmleZeroS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 843 -> ScalarInteger.absS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 844 -> ScalarInteger.negS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 845 -> ScalarInteger.sqxtunS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 846 -> ScalarInteger.sqxtnS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 847 -> ScalarInteger.uqxtnS(core, word >>> 22 & 0x3, word >>> 5 & 0x1f, word & 0x1f);
		case 848 -> VectorFloatWidth.fcvtxnS(core, word >>> 5 & 0x1f, word & 0x1f);
		case 849 -> VectorFloatToInteger.fcvtnsS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 850 -> VectorFloatToInteger.fcvtmsS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 851 -> VectorFloatToInteger.fcvtasS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 852 -> VectorFixedPoint.scvtfS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 853 -> VectorFloatCompare.fcmgtZeroS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 854 -> VectorFloatCompare.fcmeqZeroS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 855 -> VectorFloatCompare.fcmltZeroS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 856 -> VectorFloatToInteger.fcvtpsS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 857 -> VectorFloatToInteger.fcvtzsS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 858 -> VectorFloatUnary.frecpeS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 859 -> VectorFloatToInteger.fcvtnuS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 860 -> VectorFloatToInteger.fcvtmuS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 861 -> VectorFloatToInteger.fcvtauS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 862 -> VectorFixedPoint.ucvtfS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 863 -> VectorFloatCompare.fcmgeZeroS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 864 -> VectorFloatCompare.fcmleZeroS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 865 -> VectorFloatToInteger.fcvtpuS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 866 -> VectorFloatToInteger.fcvtzuS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 867 -> VectorFloatUnary.frsqrteS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 868 -> VectorFloatUnary.frecpxS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 869 -> VectorFloatToInteger.fcvtnsSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 870 -> VectorFloatToInteger.fcvtmsSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 871 -> VectorFloatToInteger.fcvtasSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 872 -> VectorFixedPoint.scvtfSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 873 -> VectorFloatCompare.fcmgtZeroSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 874 -> VectorFloatCompare.fcmeqZeroSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 875 -> VectorFloatCompare.fcmltZeroSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 876 -> VectorFloatToInteger.fcvtpsSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 877 -> VectorFloatToInteger.fcvtzsSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 878 -> VectorFloatUnary.frecpeSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 879 -> VectorFloatToInteger.fcvtnuSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 880 -> VectorFloatToInteger.fcvtmuSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 881 -> VectorFloatToInteger.fcvtauSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 882 -> VectorFixedPoint.ucvtfSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 883 -> VectorFloatCompare.fcmgeZeroSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 884 -> VectorFloatCompare.fcmleZeroSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 885 -> VectorFloatToInteger.fcvtpuSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 886 -> VectorFloatToInteger.fcvtzuSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 887 -> VectorFloatUnary.frsqrteSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 888 -> VectorFloatUnary.frecpxSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 889 -> ScalarInteger.addpS(core, word >>> 5 & 0x1f, word & 0x1f);
		case 890 -> VectorFloatReduction.fmaxnmpS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 891 -> VectorFloatReduction.fmaxnmpSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 892 -> VectorFloatReduction.fminnmpS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 893 -> VectorFloatReduction.fminnmpSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 894 -> VectorFloatReduction.faddpS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 895 -> VectorFloatReduction.faddpSh(core, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute14(Core core, int row, int word) {
		switch (row) {
		case 896 -> VectorFloatReduction.fmaxpS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 897 -> VectorFloatReduction.fmaxpSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 898 -> VectorFloatReduction.fminpS(core, word >>> 22 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 899 -> VectorFloatReduction.fminpSh(core, word >>> 5 & 0x1f, word & 0x1f);
		case 900 -> ScalarShift.sshrSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 901 -> ScalarShift.ushrSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 902 -> ScalarShift.ssraSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 903 -> ScalarShift.usraSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 904 -> ScalarShift.srshrSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 905 -> ScalarShift.urshrSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 906 -> ScalarShift.srsraSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 907 -> ScalarShift.ursraSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 908 -> ScalarShift.sriSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 909 -> ScalarShift.shlSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 910 -> ScalarShift.sliSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 911 -> ScalarShift.sqshluSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 912 -> ScalarShift.sqshlSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 913 -> ScalarShift.uqshlSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 914 -> ScalarShift.sqshrunSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 915 -> ScalarShift.sqrshrunSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 916 -> ScalarShift.sqshrnSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 917 -> ScalarShift.uqshrnSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 918 -> ScalarShift.sqrshrnSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 919 -> ScalarShift.uqrshrnSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 920 -> VectorFixedPoint.scvtfSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 921 -> VectorFixedPoint.ucvtfSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 922 -> VectorFixedPoint.fcvtzsSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 923 -> VectorFixedPoint.fcvtzuSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 924 -> ScalarMultiply.sqdmlalSe(core, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 925 -> ScalarMultiply.sqdmlslSe(core, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 926 -> ScalarMultiply.sqdmullSe(core, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 927 -> ScalarMultiply.sqdmulhSe(core, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 928 -> ScalarMultiply.sqrdmulhSe(core, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 929 -> ScalarMultiply.sqrdmlahSe(core, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 930 -> ScalarMultiply.sqrdmlshSe(core, word >>> 22 & 0x3, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 931 -> VectorFloatElement.fmlaSe(core, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 932 -> VectorFloatElement.fmlaSeh(core, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 933 -> VectorFloatElement.fmlsSe(core, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 934 -> VectorFloatElement.fmlsSeh(core, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 935 -> VectorFloatElement.fmulSe(core, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 936 -> VectorFloatElement.fmulSeh(core, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 937 -> VectorFloatElement.fmulxSe(core, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 938 -> VectorFloatElement.fmulxSeh(core, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}
}
