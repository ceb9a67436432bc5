// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.ExitReason;

class TextReportTest {
	private static String write(RunAnalysis analysis, TextReport.Parameters parameters) throws IOException {
		StringBuilder out = new StringBuilder();
		TextReport.write(analysis, parameters, out);
		return out.toString();
	}

	@Test
	void tellsEverythingInTheOrderThatMatters() throws IOException {
		Golden.assertMatches("text.txt", write(SampleRuns.everything(), TextReport.Parameters.PLAIN));
	}

	@ParameterizedTest
	@ValueSource(ints = {60, 80, 100, 132})
	void noLineIsWiderThanTheTerminal(int width) throws IOException {
		for (GroupBy by : GroupBy.values()) {
			String text = write(SampleRuns.everything(), new TextReport.Parameters(by, 20, width, false));
			assertThat(text.lines()).allSatisfy(
					line -> assertThat(line.length()).as("by %s: %s", by, line).isLessThanOrEqualTo(width));
		}
	}

	@Test
	void narrowTablesKeepWhatMattersMostAndNameTheRest() throws IOException {
		String text = write(SampleRuns.everything(), new TextReport.Parameters(GroupBy.REASON, 20, 60, false));
		String head = text.lines().filter(l -> l.startsWith("Reason")).findFirst().orElseThrow();
		assertThat(head).contains("count", "sum", "share").doesNotContain("deviation");
		assertThat(text).contains("(too narrow for:").containsPattern("too narrow for:.*deviation");
	}

	@Test
	void unitsStandBelowEachOther() throws IOException {
		List<String> rows = write(SampleRuns.everything(), TextReport.Parameters.PLAIN).lines()
				.dropWhile(l -> !l.startsWith("Reason")).takeWhile(l -> !l.isBlank()).toList();
		int end = rows.getFirst().indexOf("p50") + "p50".length();
		assertThat(rows.stream().skip(1).map(r -> r.substring(end - 3, end))).hasSizeGreaterThan(3)
				.allMatch(unit -> unit.matches(" (ns|µs|ms|s )"));
	}

	@Test
	void coloursAreWrittenOnlyIfAskedForAndNamesCannotSetThem() throws IOException {
		assertThat(write(SampleRuns.everything(), TextReport.Parameters.PLAIN)).doesNotContain("\u001b", "\u0007");
		String coloured = write(SampleRuns.everything(), new TextReport.Parameters(GroupBy.VM, 20, 80, true));
		assertThat(coloured).contains("\u001b[1mFindings\u001b[0m").doesNotContain("\u001b[31m", "\u0007");
	}

	@Test
	void aPartialRecordingSaysSoFirst() throws IOException {
		String text = write(SampleRuns.everything(), TextReport.Parameters.PLAIN);
		assertThat(text.indexOf("PARTIAL")).isPositive().isLessThan(text.indexOf("Findings"));
	}

	@Test
	void aFilterIsNamed() throws IOException {
		Filter filter = Filter.ALL.withReasons(Set.of(ExitReason.WFX))
				.withTime(SampleRuns.START + 1_000_000, SampleRuns.START + 5_000_000);
		RunAnalysis analysis = SampleRuns.analysis(SampleRuns.run(List.of(SampleRuns.trace(SampleRuns.exits(400)))), filter);
		assertThat(write(analysis, TextReport.Parameters.PLAIN))
				.contains("only          from 1 ms to 5 ms after the start; WFX\n");
	}

	@Test
	void tellsWhyThereIsNothing() throws IOException {
		assertThat(write(SampleRuns.noExits(), TextReport.Parameters.PLAIN)).contains("The recording holds no exits.");
		RunAnalysis filtered = SampleRuns.analysis(SampleRuns.run(List.of(SampleRuns.trace(SampleRuns.exits(40)))),
				Filter.ALL.withReasons(Set.of(ExitReason.SVE)));
		assertThat(write(filtered, TextReport.Parameters.PLAIN)).contains("No exits match the filter.");
	}
}
