// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Instruction words for tests: of every encoding, and any at all.
public final class Words {
	private Words() {
	}

	/// So many words of each row of a table, with random fields: some of them are not allocated by the row's conditions.
	public static List<Integer> ofEachRow(Table table, int each, long seed) {
		Random random = new Random(seed);
		List<Integer> words = new ArrayList<>();
		for (Row row : table.rows())
			for (int i = 0; i < each; i++)
				words.add(random.nextInt() & ~row.bits().mask() | row.bits().value());
		return words;
	}

	/// Any words.
	public static List<Integer> any(int count, long seed) {
		return new Random(seed).ints(count).boxed().toList();
	}
}
