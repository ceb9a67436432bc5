// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.Conditions;
import org.trapline.measure.Measurement;
import org.trapline.measure.Score;

class BenchmarkReportsTest {
	private static String text(RunAnalysis analysis, int width) throws IOException {
		StringBuilder out = new StringBuilder();
		TextReport.write(analysis, new TextReport.Parameters(GroupBy.REASON, 30, width, false), out);
		return out.toString();
	}

	@Test
	void textTellsScoresCurvesLatenciesAndConditions() throws IOException {
		Golden.assertMatches("benchmarks.txt", text(SampleBenchmarks.everything(), 0));
	}

	@ParameterizedTest
	@ValueSource(ints = {60, 80, 100})
	void noLineIsWiderThanTheTerminal(int width) throws IOException {
		assertThat(text(SampleBenchmarks.everything(), width).lines())
				.allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
	}

	@Test
	void aLongCurveIsToldByDoublings() throws IOException {
		List<String> rows = text(SampleBenchmarks.everything(), 0).lines()
				.dropWhile(l -> !l.startsWith("Memory-load latency")).skip(2).takeWhile(l -> !l.startsWith("(")).toList();
		assertThat(rows).hasSize(18);
		assertThat(rows.getFirst()).startsWith("512 B ");
		assertThat(rows.getLast()).startsWith("64 MiB ");
	}

	@Test
	void jsonTellsThemWithUnits() throws IOException {
		StringWriter out = new StringWriter();
		JsonReport.write(SampleBenchmarks.everything(), out);
		Golden.assertMatches("benchmarks.json", out.toString().replaceAll("(?s)\"curves\" : .*?\"latencies\"",
				"\"curves\" : [ ], \"latencies\""));
		assertThat(out.toString()).contains("\"kind\" : \"memory_load\"", "\"stride_bytes\" : 128",
				"\"invalid_reason\" : \"it ran 3.2 s, CoreMark asks for 10 s\"");
	}

	@Test
	void csvHasARowForEachValue() throws IOException {
		StringBuilder out = new StringBuilder();
		CsvReport.write(SampleBenchmarks.everything(), new CsvReport.Parameters(GroupBy.REASON), out);
		List<Measurement> few = SampleBenchmarks.all().stream()
				.filter(m -> !(m instanceof org.trapline.measure.MemoryLoadLatency)).toList();
		StringBuilder kept = new StringBuilder();
		ValuesExport.write(SampleBenchmarks.run(few, Conditions.UNKNOWN), kept);
		Golden.assertMatches("values.csv", kept.toString());
		try (CSVParser parser = CSVParser.parse(new StringReader(out.toString()),
				CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			assertThat(parser).filteredOn(r -> r.get("name").startsWith("CoreMark")).extracting(r -> r.get("value"))
					.containsExactly("4746.835", "4751.2", "4740", "7");
		}
	}

	@Test
	void aRunOfOneScoreHasNoEmptySections() throws IOException {
		List<Measurement> one = SampleBenchmarks.all().stream().filter(Score.class::isInstance).limit(1).toList();
		String text = text(SampleBenchmarks.analysis(SampleBenchmarks.run(one, SampleBenchmarks.conditions())), 80);
		assertThat(text).doesNotContain("Latency", "Bandwidth", "Exits", "Findings", "Counters", "latency");
		assertThat(text.lines().filter(l -> l.startsWith("CoreMark"))).hasSize(1);
	}
}
