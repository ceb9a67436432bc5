// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import org.trapline.trace.bench.LogLines;

/// How far below its last row a table may go on, after lines of others.
final class Continuation {
	private static final int MOST_LINES_BETWEEN = 20;

	private Continuation() {
	}

	/// Notes that a table has its last row at the current line.
	static void at(LogLines lines, String note) {
		lines.note(note, Long.toString(lines.number()));
	}

	/// Whether a table's last row was noted, and is not far above the current line.
	static boolean near(LogLines lines, String note) {
		return lines.noted(note).filter(n -> lines.number() - Long.parseLong(n) <= MOST_LINES_BETWEEN).isPresent();
	}
}
