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
