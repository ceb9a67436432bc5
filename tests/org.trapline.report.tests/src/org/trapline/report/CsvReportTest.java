// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.ExitTiming;

class CsvReportTest {
	private static String write(RunAnalysis analysis, GroupBy by) throws IOException {
		StringBuilder out = new StringBuilder();
		CsvReport.write(analysis, new CsvReport.Parameters(by), out);
		return out.toString();
	}

	private static List<CSVRecord> read(String csv) throws IOException {
		return CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv)).getRecords();
	}

	@ParameterizedTest
	@EnumSource
	void theBreakdownReadsBackExactly(GroupBy by) throws IOException {
		RunAnalysis analysis = SampleRuns.everything();
		List<CSVRecord> records = read(write(analysis, by));
		List<ExitBreakdown.Row> rows = analysis.facts().summary().orElseThrow().by(by).rows();
		assertThat(records).hasSameSizeAs(rows);
		for (int i = 0; i < rows.size(); i++) {
			ExitBreakdown.Row row = rows.get(i);
			CSVRecord read = records.get(i);
			assertThat(read.get(1)).isEqualTo(row.key());
			assertThat(Long.parseLong(read.get("count"))).isEqualTo(row.handling().count());
			assertThat(Long.parseLong(read.get("handling_ns"))).isEqualTo(row.handling().sum());
			assertThat(Double.parseDouble(read.get("mean_ns"))).isEqualTo(row.handling().mean());
			assertThat(Double.parseDouble(read.get("share_of_wall"))).isEqualTo(row.shareOfWall());
			assertThat(Long.parseLong(read.get("idle_ns"))).isEqualTo(row.split().idle());
		}
	}

	@Test
	void isWrittenAsKept() throws IOException {
		Golden.assertMatches("breakdown.csv", write(SampleRuns.everything(), GroupBy.CAUSE));
		Golden.assertMatches("timing.csv", write(SampleRuns.onlyTiming(), GroupBy.REASON));
		Golden.assertMatches("counters.csv", write(SampleRuns.onlyCounters(), GroupBy.REASON));
	}

	@Test
	void tablesInSeveralUnitsNameThemInAColumn() throws IOException {
		ExitTiming micros = new ExitTiming(ExitTiming.TimeUnit.MICROSECONDS, "guest time", List.of(new ExitTiming.Table("",
				"3", OptionalDouble.empty(), List.of(new ExitTiming.Row("WFX", 4, 1, 3, 2, 8, 0.5)))));
		List<CSVRecord> records = read(write(SampleRuns.analysis(SampleRuns.run(List.of(SampleRuns.timing(), micros)),
				Filter.ALL), GroupBy.REASON));
		assertThat(records.getFirst().get("unit")).isEqualTo("cycle");
		assertThat(records.getFirst().get("times_are")).isEqualTo("exit to entry");
		assertThat(records.getLast().get("unit")).isEqualTo("us");
		assertThat(records.getLast().get("times_are")).isEqualTo("guest time");
		assertThat(records.getLast().get("mean")).isEqualTo("2");
	}

	@Test
	void whatIsNotKnownIsAnEmptyCell() throws IOException {
		List<CSVRecord> records = read(write(SampleRuns.onlyCounters(), GroupBy.REASON));
		CSVRecord unsupported = records.getLast();
		assertThat(unsupported.get("value")).isEmpty();
		assertThat(unsupported.get("state")).isEqualTo("not_supported");
	}
}
