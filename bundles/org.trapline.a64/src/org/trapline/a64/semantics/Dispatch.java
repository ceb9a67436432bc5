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
		default -> throw GuestException.undefined();
		}
	}

	private static void execute9(Core core, int row, int word) {
		switch (row) {
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
		case 695 -> VectorFloatReduction.fmaxnmv(core, word >>> 5 & 0x1f, word & 0x1f);
		case 696 -> VectorFloatReduction.fmaxnmvH(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 697 -> VectorFloatReduction.fminnmv(core, word >>> 5 & 0x1f, word & 0x1f);
		case 698 -> VectorFloatReduction.fminnmvH(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 699 -> VectorFloatReduction.fmaxv(core, word >>> 5 & 0x1f, word & 0x1f);
		case 700 -> VectorFloatReduction.fmaxvH(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 701 -> VectorFloatReduction.fminv(core, word >>> 5 & 0x1f, word & 0x1f);
		case 702 -> VectorFloatReduction.fminvH(core, word >>> 30 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute11(Core core, int row, int word) {
		switch (row) {
		case 750 -> VectorFixedPoint.scvtfVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 751 -> VectorFixedPoint.ucvtfVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 752 -> VectorFixedPoint.fcvtzsVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 753 -> VectorFixedPoint.fcvtzuVi(core, word >>> 30 & 0x1, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		default -> throw GuestException.undefined();
		}
	}

	private static void execute12(Core core, int row, int word) {
		switch (row) {
		case 781 -> VectorFloatElement.fmlaE(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 782 -> VectorFloatElement.fmlaEh(core, word >>> 30 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 783 -> VectorFloatElement.fmlsE(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 784 -> VectorFloatElement.fmlsEh(core, word >>> 30 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 785 -> VectorFloatElement.fmulE(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 786 -> VectorFloatElement.fmulEh(core, word >>> 30 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 787 -> VectorFloatElement.fmulxE(core, word >>> 30 & 0x1, word >>> 22 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
		case 788 -> VectorFloatElement.fmulxEh(core, word >>> 30 & 0x1, word >>> 21 & 0x1, word >>> 20 & 0x1, word >>> 16 & 0xf, word >>> 11 & 0x1, word >>> 5 & 0x1f, word & 0x1f);
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
		default -> throw GuestException.undefined();
		}
	}

	private static void execute13(Core core, int row, int word) {
		switch (row) {
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
		case 920 -> VectorFixedPoint.scvtfSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 921 -> VectorFixedPoint.ucvtfSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 922 -> VectorFixedPoint.fcvtzsSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
		case 923 -> VectorFixedPoint.fcvtzuSi(core, word >>> 19 & 0xf, word >>> 16 & 0x7, word >>> 5 & 0x1f, word & 0x1f);
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
