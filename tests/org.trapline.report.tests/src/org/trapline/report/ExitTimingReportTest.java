// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Filter;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.Progress;

class ExitTimingReportTest {
	private static String write(RunAnalysis analysis, boolean perVcpu) throws IOException {
		StringBuilder out = new StringBuilder();
		ExitTimingReport.write(analysis, new ExitTimingReport.Parameters(perVcpu), out, Progress.none());
		return out.toString();
	}

	/// The table as it was printed on the board.
	private static List<String> reference() throws IOException {
		String traces = System.getProperty("trapline.traces");
		assertThat(traces).as("-Dtrapline.traces, beside which the reference table lies").isNotNull();
		return Files.readAllLines(Path.of(traces).resolveSibling("reference/exit-timing-ls2080.tsv"));
	}

	/// A number of the reference: {@code .} groups thousands, {@code ,} is the decimal mark.
	private static double number(String cell) {
		return Double.parseDouble(cell.replace(".", "").replace(',', '.'));
	}

	@Test
	void theReferenceTableComesOutAsItWentIn() throws IOException {
		List<String> reference = reference();
		List<String> written = write(SampleRuns.onlyTiming(), false).lines().toList();
		assertThat(written.getFirst()).isEqualTo(reference.getFirst().stripTrailing());
		assertThat(written).hasSameSizeAs(reference.stream().filter(l -> !l.isBlank()).toList());
		for (int line = 1; line < written.size(); line++) {
			String[] expected = reference.get(line).split("\t");
			String[] cells = written.get(line).split("\t");
			assertThat(cells[0]).isEqualTo(expected[0]);
			assertThat(Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray()).as(expected[0])
					.containsExactly(Arrays.stream(expected).skip(1).mapToDouble(ExitTimingReportTest::number).toArray(),
							Offset.offset(0.011));
		}
	}

	@Test
	void anEventRecordingGivesOneTableInMicroseconds() throws IOException {
		RunAnalysis analysis = SampleRuns.analysis(SampleRuns.run(List.of(SampleRuns.trace(SampleRuns.exits(400)))),
				Filter.ALL);
		Golden.assertMatches("exit-timing.tsv", write(analysis, false));
	}

	@Test
	void tablesOfVcpusHaveHeadingsWithoutAnythingOdd() throws IOException {
		RunAnalysis analysis = SampleRuns.analysis(SampleRuns.run(List.of(SampleRuns.trace(SampleRuns.exits(400)))),
				Filter.ALL);
		List<String> headings = write(analysis, true).lines().filter(l -> l.startsWith("VM")).toList();
		assertThat(headings).hasSize(2).allMatch(h -> h.matches("VM [\\w.]+, vCPU [01]"));
	}

	@Test
	void aRunWithoutExitsHasNoTable() throws IOException {
		assertThat(write(SampleRuns.onlyCounters(), false)).isEmpty();
	}
}
