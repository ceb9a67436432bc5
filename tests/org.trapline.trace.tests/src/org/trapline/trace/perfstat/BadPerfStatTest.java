// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.Notice;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Run;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;
import org.trapline.trace.counter.SeriesCollector;

class BadPerfStatTest {
	private static final String GOOD = "11,,page-faults,1105319,100.00,68.758,K/sec\n";

	@TempDir
	Path directory;

	private final PerfStatImporter importer = new PerfStatImporter();

	@ParameterizedTest
	@ValueSource(strings = { "-5,,cycles,1105319,100.00,,", "five,,cycles,1105319,100.00,,", "nan,,cycles,1,100.00,,",
			"18446744073709551616,,cycles,1105319,100.00,,", "5,,cycles,1105319", "5,,cycles,x,y,,", "5", ",", ",,,,,,",
			"5,,,1105319,100.00,,", "inf,,cycles,1105319,100.00,,", "1e999,,cycles,1105319,100.00,,",
			"text that is something else" })
	void aSeparatedLineThatCannotBeReadIsLeftOutWithItsNumber(String bad) {
		Run run = Imports.read(importer, directory, GOOD + bad + "\n" + GOOD);
		assertThat(run.all(CounterSeries.class)).hasSize(1);
		assertThat(run.all(CounterSeries.class).getFirst().points()).hasSize(2);
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 2", "expected value, unit, event");
	}

	@ParameterizedTest
	@ValueSource(strings = { "        -12      cycles", "  twelve      cycles", "  18446744073709551616      cycles",
			"  <not what>      cycles", "  nan      cycles", "  12" })
	void aLineOfTextThatCannotBeReadIsLeftOutWithItsNumber(String bad) {
		Run run = Imports.read(importer, directory, "\n Performance counter stats for 'true':\n\n"
				+ "      11      page-faults\n" + bad + "\n      12      branches\n\n"
				+ "       0.001104027 seconds time elapsed\n");
		assertThat(run.all(CounterSeries.class)).hasSize(3);
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 5", "a count or <not counted>, and an event");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"counter-value\" : \"12\", \"event\" : ",
			"{\"counter-value\" : \"x\", \"event\" : \"y\"}", "{\"counter-value\" : \"-1\", \"event\" : \"y\"}",
			"{\"counter-value\" : \"1\"}", "{}", "12", "{\"event\" : {}}",
			"{\"counter-value\" : \"18446744073709551616\", \"event\" : \"y\"}", "{{{{", "null" })
	void anObjectThatCannotBeReadIsLeftOutWithItsLine(String bad) {
		String good = "{\"counter-value\" : \"12.0\", \"unit\" : \"\", \"event\" : \"z\", \"pcnt-running\" : 100.00}\n";
		Run run = Imports.read(importer, directory, good + bad + "\n" + good);
		assertThat(run.all(CounterSeries.class)).hasSize(1);
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 2", "counter-value and event");
	}

	@Test
	void objectsNestedWithoutEndAreLeftOut() {
		String good = "{\"counter-value\" : \"12.0\", \"unit\" : \"\", \"event\" : \"z\", \"pcnt-running\" : 100.00}\n";
		Run run = Imports.read(importer, directory, good + "{\"a\":[".repeat(300) + "\n" + good);
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 2");
	}

	@Test
	void aReportWithoutCountersIsRefused() throws IOException {
		assertThat(Imports.refusal(importer, directory, " Performance counter stats for 'true':\n\n"))
				.contains("without any counter");
		assertThat(Imports.refusal(importer, directory, "# started on Sun Nov 22 14:09:37 2026\n\n"))
				.contains("no heading or line of perf stat", "Performance counter stats for");
	}

	@Test
	void readingsBeyondWhatMemoryHoldsAreNotKept() throws IOException {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i <= SeriesCollector.MOST_POINTS; i++)
			text.append(i).append(".000000001,1,,r8,5,100.00,,\n");
		Run run = Imports.read(importer, directory, text.toString());
		assertThat(run.all(CounterSeries.class).getFirst().points()).hasSize(SeriesCollector.MOST_POINTS);
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains(SeriesCollector.MOST_POINTS + " readings");
	}

	@Test
	void aLongLineIsLeftOut() {
		Run run = Imports.read(importer, directory, GOOD + "1,".repeat(100_000) + "\n" + GOOD);
		assertThat(run.all(CounterSeries.class).getFirst().points()).hasSize(2);
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 2", "200000 characters");
	}

	/// Cut anywhere, a file gives the series of the whole, shorter, and says so unless it ends between lines.
	@ParameterizedTest
	@ValueSource(strings = { "perf-stat-plain.txt", "perf-stat-mux.txt", "perf-stat-hw.csv", "perf-stat-r3.csv",
			"perf-stat.json" })
	void aFileCutAtAnyByteGivesWhatIsWholeAndSaysSo(String name) throws IOException {
		byte[] whole = Files.readAllBytes(SharedRecordings.trace("perf-stat/" + name));
		List<CounterSeries> all = Imports.tryRead(importer, directory, whole).orElseThrow().all(CounterSeries.class);
		int read = 0;
		for (int length = 1; length < whole.length; length++) {
			Optional<Run> run = Imports.tryRead(importer, directory, Arrays.copyOf(whole, length));
			if (run.isEmpty())
				continue;
			read++;
			assertThat(wrongPoints(run.get().all(CounterSeries.class), all)).as("%s cut at %d", name, length)
					.isLessThanOrEqualTo(whole[length - 1] == '\n' ? 0 : 1);
			boolean betweenLines = whole[length - 1] == '\n' || lastLine(whole, length).isBlank();
			if (!betweenLines)
				assertThat(run.get().notices()).as("%s cut at %d", name, length).extracting(Notice::message)
						.anyMatch(message -> message.contains("line"));
		}
		assertThat(read).isGreaterThan(whole.length / 2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "perf-stat-plain.txt", "perf-stat-r3.csv", "perf-stat.json" })
	void flippedBytesNeverBreakTheImport(String name) throws IOException {
		byte[] whole = Files.readAllBytes(SharedRecordings.trace("perf-stat/" + name));
		assertThat(Imports.survivors(importer, directory, whole, 300, 10)).isGreaterThan(200);
	}

	/// Points that are not those of the same series of the whole: the last line's may be, if it was cut.
	private static long wrongPoints(List<CounterSeries> some, List<CounterSeries> all) {
		long wrong = 0;
		for (CounterSeries series : some) {
			List<Point> expected = all.stream()
					.filter(s -> s.event().equals(series.event()) && s.scope().equals(series.scope()))
					.findFirst().map(CounterSeries::points).orElse(List.of());
			for (int i = 0; i < series.points().size(); i++)
				if (i >= expected.size() || !expected.get(i).equals(series.points().get(i)))
					wrong++;
		}
		return wrong;
	}

	private static String lastLine(byte[] bytes, int length) {
		String text = new String(bytes, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
		return text.substring(text.lastIndexOf('\n') + 1);
	}
}
