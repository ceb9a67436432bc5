// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.Span;
import org.trapline.measure.CounterSeries.State;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

/// The recordings from the arm64 host, against a simple reading of each file by the test.
class PerfStatFilesTest {
	private final PerfStatImporter importer = new PerfStatImporter();

	/// None of these event names has a comma: awk -F, would do.
	@ParameterizedTest
	@CsvSource({ "perf-stat-I100.csv,1", "perf-stat-hw.csv,0", "perf-stat-r3.csv,0" })
	void separatedFilesComeOutAsTheirColumnsHaveThem(String name, int value) throws IOException, ImportException {
		Path file = SharedRecordings.trace("perf-stat/" + name);
		Map<String, List<String[]>> expected = new LinkedHashMap<>();
		for (String line : Files.readAllLines(file))
			if (!line.isBlank() && !line.startsWith("#"))
				expected.computeIfAbsent(line.split(",", -1)[value + 2], _ -> new ArrayList<>())
						.add(line.strip().split(",", -1));
		Run run = Imports.read(importer, file);
		assertThat(run.notices()).isEmpty();
		List<CounterSeries> series = run.all(CounterSeries.class);
		assertThat(series).extracting(CounterSeries::event).containsExactlyElementsOf(expected.keySet());
		for (CounterSeries one : series) {
			List<String[]> rows = expected.getOrDefault(one.event(), List.of());
			assertThat(one.points()).as(one.event()).hasSameSizeAs(rows);
			assertThat(one.span()).isEqualTo(Span.INTERVAL);
			for (int i = 0; i < rows.size(); i++) {
				String[] row = rows.get(i);
				Point point = one.points().get(i);
				assertThat(one.unit()).isEqualTo(row[value + 1]);
				if (value == 1)
					assertThat(point.seconds()).isEqualTo(Double.parseDouble(row[0]));
				else
					assertThat(point.seconds()).isNaN();
				if (row[value].startsWith("<"))
					assertThat(point.state()).isEqualTo(State.NOT_SUPPORTED);
				else
					assertThat(point.value()).isEqualTo(Double.parseDouble(row[value]));
			}
		}
	}

	/// awk -F, '$4=="kvm:kvm_exit"{n+=$2} END{print n}', and so on.
	@ParameterizedTest
	@CsvSource({ "kvm:kvm_exit,1344", "kvm:kvm_entry,1344", "context-switches,581", "kvm:vgic_update_irq_pending,853" })
	void countsOfIntervalsAddUpToWhatAwkAddsUp(String event, double total) throws IOException, ImportException {
		CounterSeries series = series(Imports.read(importer, SharedRecordings.trace("perf-stat/perf-stat-I100.csv")),
				event);
		assertThat(series.points().stream().mapToDouble(Point::value).sum()).isEqualTo(total);
		assertThat(series.points()).extracting(Point::seconds).isSorted();
	}

	@ParameterizedTest
	@ValueSource(strings = { "perf-stat.json", "perf-stat-I100.json" })
	void jsonComesOutAsItsKeysHaveIt(String name) throws IOException, ImportException {
		Path file = SharedRecordings.trace("perf-stat/" + name);
		Pattern keys = Pattern
				.compile("\"counter-value\" : \"([\\d.]+)\", \"unit\" : \"(\\w*)\", \"event\" : \"([^\"]+)\"");
		Run run = Imports.read(importer, file);
		assertThat(run.notices()).isEmpty();
		Map<String, Integer> seen = new LinkedHashMap<>();
		for (String line : Files.readAllLines(file)) {
			Matcher matcher = keys.matcher(line);
			if (!matcher.find())
				continue;
			CounterSeries series = series(run, matcher.group(3));
			Point point = series.points().get(seen.merge(matcher.group(3), 1, Integer::sum) - 1);
			assertThat(series.unit()).isEqualTo(matcher.group(2));
			assertThat(point.value()).isEqualTo(Double.parseDouble(matcher.group(1)));
			assertThat(point.runningShare()).isEqualTo(1);
		}
		assertThat(run.all(CounterSeries.class)).hasSize(12)
				.allMatch(series -> series.points().size() == seen.getOrDefault(series.event(), 0));
	}

	@Test
	void theTextForPeopleComesOutWithUnitsMetricsAndTheTimeElapsed() throws IOException, ImportException {
		Run run = Imports.read(importer, SharedRecordings.trace("perf-stat/perf-stat-plain.txt"));
		assertThat(run.notices()).isEmpty();
		assertThat(run.all(CounterSeries.class)).extracting(CounterSeries::event).containsExactly("task-clock",
				"context-switches", "cpu-migrations", "page-faults", "cycles", "kvm:kvm_exit", "kvm:kvm_entry",
				"kvm:kvm_userspace_exit", "kvm:kvm_mmio", "kvm:kvm_wfx_arm64", "kvm:vgic_update_irq_pending",
				"sched:sched_switch", "time elapsed");
		assertThat(series(run, "task-clock")).isEqualTo(new CounterSeries("task-clock", "", "msec", List
				.of(new Point(Double.NaN, 12256.88, 1, Double.NaN, State.COUNTED, "4.009 CPUs utilized"))));
		assertThat(series(run, "cycles").points()).containsExactly(
				new Point(Double.NaN, 9388112476.0, 1, Double.NaN, State.COUNTED, "0.766 GHz"));
		assertThat(series(run, "time elapsed")).isEqualTo(new CounterSeries("time elapsed", "", "s",
				List.of(new Point(Double.NaN, 3.057290128, Double.NaN, Double.NaN, State.COUNTED, ""))));
		assertThat(run.provenance().facts()).containsEntry(Fact.RECORDED, "Sun Nov 22 14:09:15 2026")
				.containsEntry("counted", "'system wide'");
	}

	@Test
	void multiplexedCountersHaveTheirShare() throws IOException, ImportException {
		Run run = Imports.read(importer, SharedRecordings.trace("perf-stat/perf-stat-mux.txt"));
		assertThat(run.all(CounterSeries.class)).hasSize(13);
		assertThat(series(run, "cycles").points().getFirst()).isEqualTo(
				new Point(Double.NaN, 751660498, 0.5105, Double.NaN, State.COUNTED, ""));
		assertThat(series(run, "cycles:G").points().getFirst().runningShare()).isEqualTo(0.6451);
		assertThat(series(run, "r4").points().getFirst().runningShare()).isEqualTo(0.5608);
		assertThat(run.provenance().facts()).containsEntry("counted", "process id '1600'");
	}

	@Test
	void repeatedRunsHaveTheDeviationOfTheirMean() throws IOException, ImportException {
		Run run = Imports.read(importer, SharedRecordings.trace("perf-stat/perf-stat-r3.csv"));
		assertThat(series(run, "task-clock").points().getFirst().deviation()).isEqualTo(0.2001);
		assertThat(series(run, "kvm:kvm_wfx_arm64").points().getFirst().deviation()).isEqualTo(0.3687);
	}

	/// What perf prints after +- is the standard deviation of the mean: with --table it prints the runs as well.
	@Test
	void theDeviationIsThatOfTheMeanOfTheRunsThatPerfLists() throws IOException {
		double[] runs = { 0.052343, 0.051935, 0.052023 };
		Run run = Imports.read(importer, Files.createTempDirectory("perf-stat"), """

				 Performance counter stats for 'sleep 0.05' (3 runs):

				              1.08 msec task-clock                       #    0.021 CPUs utilized  ( +-  3.33% )
				   <not supported>      cycles                                                     \s

				          # Table of individual measurements:
				          0.052343 (+0.000243) #
				          0.051935 (-0.000165) #
				          0.052023 (-0.000077) #

				          # Final result:
				          0.052100 +- 0.000124 seconds time elapsed  ( +-  0.24% )

				""");
		double mean = (runs[0] + runs[1] + runs[2]) / 3;
		double squares = 0;
		for (double seconds : runs)
			squares += (seconds - mean) * (seconds - mean);
		assertThat(series(run, "time elapsed").points().getFirst().deviation())
				.isCloseTo(Math.sqrt(squares / 2 / 3) / mean, within(0.00005));
		assertThat(run.provenance().facts()).containsEntry("runs", "3").containsEntry(Fact.COMMAND, "sleep 0.05");
		assertThat(run.notices()).isEmpty();
		assertThat(run.all(CounterSeries.class)).hasSize(3);
	}

	private static CounterSeries series(Run run, String event) {
		return run.all(CounterSeries.class).stream().filter(series -> series.event().equals(event)).findFirst()
				.orElseThrow(() -> new AssertionError("no " + event));
	}
}
