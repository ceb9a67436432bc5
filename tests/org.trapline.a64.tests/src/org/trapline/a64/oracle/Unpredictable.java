// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;

/// Tells instructions whose effect the architecture leaves open (CONSTRAINED UNPREDICTABLE).
final class Unpredictable {
	private static final int NONE = -1;

	private Unpredictable() {
	}

	/// Whether a word of a row is one.
	static boolean is(Row row, int word) {
		int rt = field(row, word, "Rt");
		int rt2 = field(row, word, "Rt2");
		int rn = field(row, word, "Rn");
		int rs = field(row, word, "Rs");
		String kind = row.opClass();
		boolean load = kind.startsWith("LOAD");
		boolean pair = row.syntax().contains("t2>");
		if (load && pair && rt == rt2)
			return true;
		if (kind.equals("STORE_EXCLUSIVE"))
			return rs == rt || pair && rs == rt2 || rs == rn && rn != 31;
		boolean writeback = row.name().endsWith("_post") || row.name().endsWith("_pre");
		boolean general = !kind.endsWith("VECTOR") && !kind.endsWith("STRUCTURE");
		return writeback && general && rn != 31 && (rt == rn || pair && rt2 == rn);
	}

	private static int field(Row row, int word, String name) {
		return row.bits().field(name).map((Field f) -> f.of(word)).orElse(NONE);
	}
}
