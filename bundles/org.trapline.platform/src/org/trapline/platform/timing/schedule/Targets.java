// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.schedule;

import org.trapline.a64.table.Row;

/// Where the direct branches of a page lead.
final class Targets {
	/// No instruction of the page.
	private static final int NONE = Integer.MAX_VALUE;

	private Targets() {
	}

	/// Index in the page of what an instruction branches to; negative for one before the page, and large for one behind it and
	/// for what is no direct branch or is a call.
	static int of(Row row, int word, int index) {
		return switch (row.name()) {
		case "B" -> index + (word << 6 >> 6);
		case "B_cond", "CBZ", "CBNZ" -> index + (word << 8 >> 13);
		case "TBZ", "TBNZ" -> index + (word << 13 >> 18);
		default -> NONE;
		};
	}

	/// Whether no simple loop goes on after an instruction: calls, returns, exceptions, and branches back.
	static boolean ends(Row row, int word, int index) {
		return row.branches() && (of(row, word, index) == NONE || of(row, word, index) <= index);
	}
}
