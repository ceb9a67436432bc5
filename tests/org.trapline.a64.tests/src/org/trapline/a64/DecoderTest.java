// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.a64.table.Row;
import org.trapline.a64.table.Table;
import org.trapline.a64.table.Words;

class DecoderTest {
	private static final Table TABLE = Table.load();

	@Test
	void decodesWhatTheRowsMatch() {
		List<Integer> words = new ArrayList<>(Words.ofEachRow(TABLE, Depth.of(50, 10), 1));
		words.addAll(Words.any(Depth.of(100_000, 10), 2));
		for (int word : words) {
			List<Row> matching = TABLE.rows().stream().filter(r -> r.matches(word)).toList();
			assertThat(matching).as("rows that match %08x", word).hasSizeLessThanOrEqualTo(1);
			assertThat(Decoder.decode(word)).as("%08x", word)
					.isEqualTo(matching.isEmpty() ? Decoder.UNALLOCATED : matching.getFirst().index());
		}
	}
}
