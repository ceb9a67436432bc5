// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTableTest {
	private static final Map<String, Picture> BENCHMARKS = BenchPictures.all(ChartTheme.LIGHT);

	/// RFC 4180, section 2.
	@Test
	void isWrittenAsCsv() throws Exception {
		StringBuilder csv = new StringBuilder();
		new PictureTable(List.of("a", "b (\"µs\")"), List.of(List.of("x, y", "1"), List.of("line\nbreak", ""))).csv(csv);
		assertThat(csv).hasToString("a,\"b (\"\"µs\"\")\"\r\n\"x, y\",1\r\n\"line\nbreak\",\r\n");
	}

	@ParameterizedTest
	@CsvSource({ "0.1,0.1", "13.0,13", "1e15,1000000000000000", "-0.0,0", "1e-7,0.0000001", "NaN,''", "Infinity,inf",
			"0.30000000000000004,0.3" })
	void numbersAreAsProgramsReadThem(double value, String cell) {
		assertThat(PictureTable.cell(value)).isEqualTo(cell);
	}

	@Test
	void everyRowHasAsManyCellsAsTheHeader() {
		List<List<String>> rows = List.of(List.of("1", "2"));
		assertThatThrownBy(() -> new PictureTable(List.of("a"), rows)).hasMessageContaining("2 cells");
	}

	static Stream<String> kinds() {
		return BENCHMARKS.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void everyPictureOfBenchmarksHasItsFigures(String kind) {
		PictureTable table = BENCHMARKS.get(kind).table();
		assertThat(table.header()).doesNotHaveDuplicates().isNotEmpty();
		assertThat(table.rows()).isNotEmpty().allSatisfy(r -> assertThat(r).doesNotContain("NaN", "null"));
	}
}
