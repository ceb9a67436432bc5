// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import java.util.Map;
import org.trapline.a64.Immediates;
import org.trapline.a64.core.Core;
import org.trapline.a64.semantics.Alu;

/// Rows of integer data processing, and the ops that they become.
final class IntegerForms {
	private static final int STACK_ALIGNMENT = 16;

	/// Makes an op with an immediate.
	private interface Immediate {
		Op make(int at, int rd, int rn, long immediate);
	}

	/// Makes an op of two registers.
	private interface Registers {
		Op make(int at, int rd, int rn, int rm);
	}

	/// Makes an op of two registers, the second of which is shifted or extended.
	private interface Shifted {
		Op make(int at, int rd, int rn, int rm, int description);
	}

	private IntegerForms() {
	}

	static void addTo(Map<String, Predecoder.Form> forms) {
		sum(forms, "ADD_imm", 1, Arithmetic.AddWi::new, Arithmetic.AddXi::new);
		sum(forms, "SUB_imm", -1, Arithmetic.AddWi::new, Arithmetic.AddXi::new);
		sumWithFlags(forms, "ADDS_imm", Comparisons.AddsWi::new, Comparisons.AddsXi::new);
		sumWithFlags(forms, "SUBS_imm", Comparisons.SubsWi::new, Comparisons.SubsXi::new);
		logical(forms, "AND_imm", Logic.AndI::new, Logic.AndI::new);
		logical(forms, "ORR_imm", Logic.OrrWi::new, Logic.OrrXi::new);
		logical(forms, "EOR_imm", Logic.EorWi::new, Logic.EorXi::new);
		forms.put("ANDS_imm", (at, word) -> of(word, Comparisons.AndsWi::new, Comparisons.AndsXi::new).make(at, Fields.result(word), Fields.rn(word), bitmask(word)));
		moves(forms);
		bitfields(forms);
		shifted(forms, "ADD_reg", Arithmetic.AddW::new, Arithmetic.AddX::new, Arithmetic.AddWs::new, Arithmetic.AddXs::new);
		shifted(forms, "SUB_reg", Arithmetic.SubW::new, Arithmetic.SubX::new, Arithmetic.SubWs::new, Arithmetic.SubXs::new);
		shifted(forms, "SUBS_reg", Comparisons.SubsW::new, Comparisons.SubsX::new, Comparisons.SubsWs::new,
				Comparisons.SubsXs::new);
		shifted(forms, "AND_reg", Logic.AndW::new, Logic.AndX::new, Logic.AndS::new, Logic.AndS::new);
		shifted(forms, "EOR_reg", Logic.EorW::new, Logic.EorX::new, Logic.EorS::new, Logic.EorS::new);
		shifted(forms, "ORR_reg", IntegerForms::orrW, IntegerForms::orrX, Logic.OrrS::new, Logic.OrrS::new);
		inverted(forms, "BIC_reg", Logic.AndS::new);
		inverted(forms, "EON_reg", Logic.EorS::new);
		inverted(forms, "ORN_reg", Logic.OrrS::new);
		extended(forms, "ADD_ext", Arithmetic.AddWs::new, Arithmetic.AddXs::new, false);
		extended(forms, "SUB_ext", Arithmetic.SubWs::new, Arithmetic.SubXs::new, false);
		extended(forms, "SUBS_ext", Comparisons.SubsWs::new, Comparisons.SubsXs::new, true);
		forms.put("MADD", (at, word) -> Fields.sf(word) == 0
				? new Arithmetic.MaddW(at, Fields.result(word), Fields.rn(word), Fields.rm(word), Fields.ra(word))
				: new Arithmetic.MaddX(at, Fields.result(word), Fields.rn(word), Fields.rm(word), Fields.ra(word)));
		select(forms, "CSEL", false, false);
		select(forms, "CSINC", false, true);
		select(forms, "CSINV", true, false);
		select(forms, "CSNEG", true, true);
		forms.put("CCMP_reg", (at, word) -> new Comparisons.Conditional(at, Fields.sf(word), Fields.rn(word),
				Fields.rm(word), 0, word >>> 12 & 15, word & 15));
		forms.put("CCMP_imm", (at, word) -> new Comparisons.Conditional(at, Fields.sf(word), Fields.rn(word), Core.ZERO,
				word >>> 16 & 31, word >>> 12 & 15, word & 15));
	}

	private static Immediate of(int word, Immediate narrow, Immediate wide) {
		return Fields.sf(word) == 0 ? narrow : wide;
	}

	/// ADD and SUB, which may change SP: stepped unless it stays as aligned as it is.
	private static void sum(Map<String, Predecoder.Form> forms, String name, int sign, Immediate narrow, Immediate wide) {
		forms.put(name, (at, word) -> {
			int immediate = sign * Fields.immediate12(word);
			boolean keeps = Fields.base(word) == Core.SP && Fields.sf(word) == 1 && immediate % STACK_ALIGNMENT == 0;
			if (Fields.rd(word) == Core.SP && !keeps)
				return new Slow.Step(at);
			return of(word, narrow, wide).make(at, Fields.rd(word), Fields.base(word), immediate);
		});
	}

	private static void sumWithFlags(Map<String, Predecoder.Form> forms, String name, Immediate narrow, Immediate wide) {
		forms.put(name, (at, word) -> (Fields.sf(word) == 0 ? narrow : wide).make(at, Fields.result(word),
				Fields.base(word), Fields.immediate12(word)));
	}

	private static void logical(Map<String, Predecoder.Form> forms, String name, Immediate narrow, Immediate wide) {
		forms.put(name, (at, word) -> Fields.rd(word) == Core.SP ? new Slow.Step(at)
				: (Fields.sf(word) == 0 ? narrow : wide).make(at, Fields.rd(word), Fields.rn(word), bitmask(word)));
	}

	private static long bitmask(int word) {
		return Alu.narrow(Fields.sf(word),
				Immediates.bitmask(word >>> 22 & 1, word >>> 16 & 63, word >>> 10 & 63));
	}

	private static void moves(Map<String, Predecoder.Form> forms) {
		forms.put("ADR", (at, word) -> new Logic.Adr(at, Fields.result(word), 0, 4L * at + adr(word)));
		forms.put("ADRP", (at, word) -> new Logic.Adr(at, Fields.result(word), 0, (long) adr(word) << 12));
		forms.put("MOVZ", (at, word) -> new Logic.Constant(at, Fields.result(word), 0, wide(word)));
		forms.put("MOVN", (at, word) -> new Logic.Constant(at, Fields.result(word), 0,
				Alu.narrow(Fields.sf(word), ~wide(word))));
		forms.put("MOVK", (at, word) -> {
			long description = (long) (word >>> 5 & 0xFFFF) << 8 | (word >>> 21 & 3) * 16;
			return of(word, Logic.MovkW::new, Logic.MovkX::new).make(at, Fields.result(word), 0,
					description);
		});
	}

	private static int adr(int word) {
		return word << 8 >> 13 << 2 | word >>> 29 & 3;
	}

	private static long wide(int word) {
		return (long) (word >>> 5 & 0xFFFF) << (word >>> 21 & 3) * 16;
	}

	private static void bitfields(Map<String, Predecoder.Form> forms) {
		forms.put("UBFM", (at, word) -> new Logic.Ubfm(at, Fields.result(word), Fields.rn(word), shifts(word)));
		forms.put("SBFM", (at, word) -> of(word, Logic.SbfmW::new, Logic.SbfmX::new).make(at,
				Fields.result(word), Fields.rn(word), shifts(word)));
		forms.put("BFM", (at, word) -> {
			long field = Alu.unsignedBitfield(Fields.sf(word), -1, word >>> 16 & 63, word >>> 10 & 63);
			return new Logic.Bfm(at, Fields.result(word), Fields.rn(word), shifts(word) & 0xFF, shifts(word) >>> 8,
					Alu.narrow(Fields.sf(word), ~field));
		});
	}

	/// The two shifts of 64 bits that make a bitfield of either width: left, and in the next byte right.
	private static int shifts(int word) {
		int immr = word >>> 16 & 63;
		int imms = word >>> 10 & 63;
		int left = 63 - imms;
		int right = Fields.sf(word) == 1 || imms >= immr ? left + immr : 31 + immr - imms;
		return left | (right & 63) << 8;
	}

	private static Op orrW(int at, int rd, int rn, int rm) {
		return rn == Core.ZERO ? new Logic.MovW(at, rd, rm, 0) : new Logic.OrrW(at, rd, rn, rm);
	}

	private static Op orrX(int at, int rd, int rn, int rm) {
		return rn == Core.ZERO ? new Logic.MovX(at, rd, rm, 0) : new Logic.OrrX(at, rd, rn, rm);
	}

	private static void shifted(Map<String, Predecoder.Form> forms, String name, Registers narrow, Registers wide,
			Shifted narrowShifted, Shifted wideShifted) {
		forms.put(name, (at, word) -> {
			int rd = Fields.result(word);
			int rn = Fields.rn(word);
			int rm = Fields.rm(word);
			if ((word >>> 10 & 63) == 0)
				return (Fields.sf(word) == 0 ? narrow : wide).make(at, rd, rn, rm);
			return (Fields.sf(word) == 0 ? narrowShifted : wideShifted).make(at, rd, rn, rm, description(word));
		});
	}

	private static int description(int word) {
		return Operand.shifted(Fields.sf(word), word >>> 22 & 3, word >>> 10 & 63);
	}

	private static void inverted(Map<String, Predecoder.Form> forms, String name, Shifted kind) {
		forms.put(name, (at, word) -> kind.make(at, Fields.result(word), Fields.rn(word), Fields.rm(word),
				Operand.inverted(description(word))));
	}

	private static void extended(Map<String, Predecoder.Form> forms, String name, Shifted narrow, Shifted wide,
			boolean flags) {
		forms.put(name, (at, word) -> {
			if (!flags && Fields.rd(word) == Core.SP)
				return new Slow.Step(at);
			return (Fields.sf(word) == 0 ? narrow : wide).make(at, Fields.result(word), Fields.base(word),
					Fields.rm(word), Operand.extended(word >>> 13 & 7, word >>> 10 & 7));
		});
	}

	private static void select(Map<String, Predecoder.Form> forms, String name, boolean invert, boolean increment) {
		forms.put(name, (at, word) -> new Comparisons.Select(at, Fields.sf(word), Fields.result(word), Fields.rn(word),
				Fields.rm(word), word >>> 12 & 15, invert, increment));
	}
}
