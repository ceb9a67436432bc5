// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnFileTest {

	@ParameterizedTest
	@ValueSource(ints = {0, 1, ColumnFile.BLOCK_ROWS - 1, ColumnFile.BLOCK_ROWS, ColumnFile.BLOCK_ROWS + 1,
			3 * ColumnFile.BLOCK_ROWS + 7})
	void rowsComeBackAsTheyWereWritten(int rows) {
		try (ColumnFileWriter writer = new ColumnFileWriter(
				List.of(ColumnType.LONG, ColumnType.SHORT, ColumnType.INT))) {
			for (int i = 0; i < rows; i++) {
				writer.longs(0)[writer.row()] = i * 0x1_0000_0001L;
				writer.shorts(1)[writer.row()] = (short) (i * 3);
				writer.ints(2)[writer.row()] = -i;
				writer.next();
			}
			try (ColumnFile file = writer.finish()) {
				assertThat(file.rows()).isEqualTo(rows);
				ColumnFile.Reader reader = file.reader();
				for (int block = file.blocks() - 1; block >= 0; block--)
					comesBack(reader, block);
				assertThatThrownBy(() -> reader.load(file.blocks())).isInstanceOf(IndexOutOfBoundsException.class);
			}
		}
	}

	private static void comesBack(ColumnFile.Reader reader, int block) {
		int rows = reader.load(block);
		for (int row = 0; row < rows; row++) {
			int i = block * ColumnFile.BLOCK_ROWS + row;
			if (reader.longs(0)[row] != i * 0x1_0000_0001L || reader.shorts(1)[row] != (short) (i * 3)
					|| reader.ints(2)[row] != -i)
				throw new AssertionError("row " + i + " came back as " + reader.longs(0)[row] + ", "
						+ reader.shorts(1)[row] + ", " + reader.ints(2)[row]);
		}
	}
}
