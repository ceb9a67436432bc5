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
		default -> throw GuestException.undefined();
		}
	}

	private static void execute1(Core core, int row, int word) {
		switch (row) {
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
