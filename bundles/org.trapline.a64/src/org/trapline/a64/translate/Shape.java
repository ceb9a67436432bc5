// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Environment;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.semantics.Semantics;
import org.trapline.a64.table.Row;

/// What an instruction is to the control flow of a region.
enum Shape {
	/// Goes on to the next.
	PLAIN,
	/// Does nothing, and is polled after.
	NOTHING,
	/// B.cond, CBZ, TBZ and their kind.
	CONDITIONAL,
	/// B.
	JUMP,
	/// BL.
	CALL,
	/// BLR.
	CALL_REGISTER,
	/// BR, RET.
	INDIRECT,
	/// Asks for or returns from exceptions, or changes or reads the system: after it anything may hold.
	SYSTEM,
	/// Not to be translated: its exception is the interpreter's.
	UNDEFINED;

	private static final Shape[] BY_ROW = InstructionSet.table().rows().stream().map(Shape::shape).toArray(Shape[]::new);

	private static Shape shape(Row row) {
		if (Semantics.of(row).isEmpty())
			return UNDEFINED;
		return switch (row.name()) {
		case "B" -> JUMP;
		case "BL" -> CALL;
		case "BLR" -> CALL_REGISTER;
		default -> switch (row.opClass()) {
		case "BRANCH" -> CONDITIONAL;
		case "BRANCH_REG" -> INDIRECT;
		case "UNDEFINED" -> UNDEFINED;
		case "HINT" -> NOTHING;
		default -> row.polls() ? SYSTEM : PLAIN;
		};
		};
	}

	/// That of a word of a row.
	static Shape of(int row, int word) {
		return BY_ROW[row] == NOTHING && Environment.takes(word >>> 5 & 0x7F) ? SYSTEM : BY_ROW[row];
	}

	/// Whether a region may have it.
	boolean inside() {
		return this != UNDEFINED;
	}

	/// Whether execution does not go on to the next instruction within a region: after a call it does, when control is back.
	boolean ends() {
		return this == JUMP || this == INDIRECT || this == SYSTEM || this == UNDEFINED;
	}

	/// Where a direct branch goes.
	static long target(int row, int word, long pc) {
		return switch (InstructionSet.table().rows().get(row).name()) {
		case "B", "BL" -> pc + ((long) word << 38 >> 36);
		case "TBZ", "TBNZ" -> pc + ((long) (word >>> 5) << 50 >> 48);
		default -> pc + ((long) (word >>> 5) << 45 >> 43);
		};
	}
}
