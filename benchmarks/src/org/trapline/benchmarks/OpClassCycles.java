// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Row;

/// Cycles by op class alone, of no core in particular: what counting costs is measured, not what it counts.
final class OpClassCycles implements Timing {
	@Override
	public void costs(@Nullable Row[] rows, int[] words, int from, int to, int[] cycles) {
		for (int i = from; i < to; i++) {
			Row row = rows[i];
			cycles[i] = row == null ? 0 : cycles(row.opClass());
		}
	}

	private static int cycles(String opClass) {
		if (opClass.contains("DIV") || opClass.contains("SQRT"))
			return 12;
		return opClass.startsWith("F") || opClass.startsWith("LOAD") || opClass.startsWith("MUL") ? 4 : 1;
	}
}
