// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {
	/// Those of the group of Advanced SIMD and floating point, and loads and stores whose V is 1 (Arm ARM C4.1).
	@Test
	void rowsOfTheVectorRegistersAreVector() {
		for (Row row : Table.load().rows()) {
			int group = row.bits().value() >>> 25 & 7;
			boolean memory = (group & 5) == 4;
			assertThat(row.vector()).as(row.name()).isEqualTo(group == 7 || memory && (row.bits().value() >>> 26 & 1) != 0);
		}
	}
}
