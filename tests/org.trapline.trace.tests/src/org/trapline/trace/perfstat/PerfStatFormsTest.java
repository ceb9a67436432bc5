// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.State;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Run;
import org.trapline.trace.Imports;

/// Layouts as perf 6.1 prints them, seen on a two-CPU machine, and as its source and manual say of others.
class PerfStatFormsTest {
	/// Readings that every form can show: event, unit, value, share in percent.
	private static final List<Sample> SAMPLES = List.of(new Sample("task-clock", "msec", 1234.56, 100),
			new Sample("cycles:G", "", 751660498, 51.05), new Sample("kvm:kvm_exit", "", 1573, 100),
			new Sample("armv8_pmuv3/event=0x08,umask=2/", "", 42, 100), new Sample("r1b", "", 0, 63.43));

	private static final String ELAPSED = "       0.001104027 seconds time elapsed\n";

	@TempDir
	Path directory;

	private final PerfStatImporter importer = new PerfStatImporter();

	private record Sample(String event, String unit, double value, double share) {
		/// As print_counter_value_std prints it.
		String text(Locale locale) {
			String number = String.format(locale, unit.isEmpty() ? "%,18.0f" : "%,18.2f", value);
			String share = share() == 100 ? "" : String.format(locale, "  (%.2f%%)", share());
			return String.format(locale, "%s %-4s %-32s #  %8.3f /sec                 %s\n", number, unit, event, 5.5,
					share);
		}

		/// As print_counter_value_csv and its kin print it.
		String separated(String separator, Locale locale) {
			String number = String.format(locale, unit.isEmpty() ? "%.0f" : "%.2f", value);
			return String.join(separator, number, unit, event, "592485008", String.format(locale, "%.2f", share),
					String.format(locale, "%.3f", 5.5), "/sec") + "\n";
		}

		String json(Locale locale) {
			return String.format(locale, "{\"counter-value\" : \"%f\", \"unit\" : \"%s\", \"event\" : \"%s\", "
					+ "\"event-runtime\" : 592485008, \"pcnt-running\" : %.2f, \"metric-value\" : %f, "
					+ "\"metric-unit\" : \"/sec\"}\n", value, unit, event, share, 5.5);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "de-DE", "fr-FR", "de-CH", "ru-RU" })
	void theTextOfAnyLocaleIsRead(String tag) {
		Locale locale = Locale.forLanguageTag(tag);
		StringBuilder text = new StringBuilder("\n Performance counter stats for 'system wide':\n\n");
		SAMPLES.forEach(sample -> text.append(sample.text(locale)));
		text.append(String.format(locale, "\n %17.9f seconds time elapsed\n\n", 3.057290128));
		Run run = Imports.read(importer, directory, text.toString());
		assertSamples(run, 6);
		assertThat(run.all(CounterSeries.class).getLast().points().getFirst().value()).isEqualTo(3.057290128);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', value = { ",!en-US", "';'!en-US", "|!en-US", "'\t'!en-US", ":!en-US", "' '!en-US",
			"::!en-US", "';'!de-DE", "|!fr-FR", "'\t'!de-DE", ":!de-DE", ",!de-DE" })
	void anySeparatorIsFoundInAnyLocale(String separator, String tag) {
		StringBuilder text = new StringBuilder("# started on Sun Nov 22 14:09:37 2026\n\n");
		SAMPLES.forEach(sample -> text.append(sample.separated(separator, Locale.forLanguageTag(tag))));
		assertSamples(Imports.read(importer, directory, text.toString()), 5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "de-DE" })
	void jsonOfAnyLocaleIsRead(String tag) {
		StringBuilder text = new StringBuilder();
		SAMPLES.forEach(sample -> text.append(sample.json(Locale.forLanguageTag(tag))));
		assertSamples(Imports.read(importer, directory, text.toString()), 5);
		String list = "[" + text.toString().strip().replace("}\n", "},\n") + "]\n";
		assertSamples(Imports.read(importer, directory, list), 5);
	}

	@Test
	void countersOfCpusCoresSocketsNodesThreadsAndCgroupsHaveTheirScope() {
		assertThat(scopes("""
				CPU0                    52.07 msec task-clock                       #    1.000 CPUs utilized         \s
				CPU1          <not supported>      cycles                                                     \s
				S0-D0-C0           1              52.00 msec task-clock                       #    1.000 CPUs utilized
				S0-D0-C1           1                 15      context-switches                 #  288.253 /sec
				S1-D0-CLS2         4                 15      context-switches                 #  288.253 /sec
				S0-D0-L3-ID0       4    <not counted>      context-switches
				S0        2             103.84 msec task-clock                       #    2.001 CPUs utilized         \s
				N0        2                 26      context-switches                 #  251.343 /sec                  \s
				S0-D0-C0                          26      context-switches
				       my worker-9248          <not counted> msec task-clock                                       \s
				 CPU 0/KVM-1895                     33      context-switches                                        \s
				     GC Thread#1-9123                     12      context-switches                                  \s
				            103.19 msec task-clock                       / #    2.000 CPUs utilized         \s
				     <not counted>      page-faults               machine.slice/vm1                                 \s
				         1,234,567      cycles [armv8_pmuv3_0]           machine.slice                              \s
				""")).containsExactly(tuple("task-clock", "CPU0", 52.07), tuple("cycles", "CPU1", Double.NaN),
				tuple("task-clock", "S0-D0-C0", 52.0), tuple("context-switches", "S0-D0-C1", 15.0),
				tuple("context-switches", "S1-D0-CLS2", 15.0), tuple("context-switches", "S0-D0-L3-ID0", Double.NaN),
				tuple("task-clock", "S0", 103.84), tuple("context-switches", "N0", 26.0),
				tuple("context-switches", "S0-D0-C0", 26.0), tuple("task-clock", "my worker-9248", Double.NaN),
				tuple("context-switches", "CPU 0/KVM-1895", 33.0), tuple("context-switches", "GC Thread#1-9123", 12.0),
				tuple("task-clock", "/", 103.19), tuple("page-faults", "machine.slice/vm1", Double.NaN),
				tuple("cycles [armv8_pmuv3_0]", "machine.slice", 1234567.0));
	}

	@Test
	void theSameScopesAreReadBetweenSeparators() {
		Run run = Imports.read(importer, directory, """
				CPU0,52.18,msec,task-clock,52179436,100.00,1.000,CPUs utilized
				S0-D0-C0,1,9,,context-switches,52154679,100.00,172.566,/sec
				S0-D0-C1,52.15,msec,task-clock,52154068,100.00,1.000,CPUs utilized
				N0,2,33,,context-switches,104531599,100.00,315.694,/sec
				N0,1,<not supported>,,cycles,0,100.00,,
				my worker-9248,<not counted>,,page-faults,0,100.00,,
				103.68,msec,task-clock,/,130244612,100.00,2.000,CPUs utilized
				7,,cycles,machine.slice/vm1,130244612,100.00,,
				5,,cpu/event=0x3c,umask=0x0/,vms,130244612,90.00,,
				6,,cpu/event=0x3c,umask=0x0/,12.50%,130244612,90.00,,
				""");
		assertThat(run.notices()).isEmpty();
		assertThat(run.all(CounterSeries.class)).extracting(CounterSeries::event, CounterSeries::scope).containsExactly(
				tuple("task-clock", "CPU0"), tuple("context-switches", "S0-D0-C0"), tuple("task-clock", "S0-D0-C1"),
				tuple("context-switches", "N0"), tuple("cycles", "N0"), tuple("page-faults", "my worker-9248"),
				tuple("task-clock", "/"), tuple("cycles", "machine.slice/vm1"),
				tuple("cpu/event=0x3c,umask=0x0/", "vms"), tuple("cpu/event=0x3c,umask=0x0/", ""));
		assertThat(run.all(CounterSeries.class).getLast().points().getFirst().deviation()).isEqualTo(0.125);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"cpu\" : \"3\", |CPU3",
			"\"core\" : \"S0-D0-C1\", \"aggregate-number\" : 1, |S0-D0-C1",
			"\"core\" : \"S0-D0-C1\", \"counters\" : 1, |S0-D0-C1",
			"\"core\" : \"S0-D0-C1\"|S0-D0-C1", "\"socket\" : \"S1\", \"counters\" : 8, |S1",
			"\"cluster\" : \"S0-D0-CLS1\", \"counters\" : 4, |S0-D0-CLS1", "\"node\" : \"N0\", \"counters\" : 4, |N0",
			"\"thread\" : \"my worker-9248\", |my worker-9248", "''|''" })
	void theScopesOfJsonAreRead(String keys, String scope) {
		Run run = Imports.read(importer, directory, "{" + keys + "\"counter-value\" : \"12.000000\", \"unit\" : \"\", "
				+ "\"event\" : \"cycles\", \"event-runtime\" : 51777676, \"pcnt-running\" : 100.00}\n");
		assertThat(run.notices()).isEmpty();
		assertThat(run.all(CounterSeries.class)).extracting(CounterSeries::scope).containsExactly(scope);
	}

	@Test
	void jsonOfCgroupsRunsAndIntervalsIsRead() {
		Run run = Imports.read(importer, directory, """
				{"interval" : 1.000112668, "counter-value" : "12.000000", "unit" : "", "event" : "cycles", \
				"cgroup" : "/vms", "variance" : 8.20, "event-runtime" : 5, "pcnt-running" : 33.33, \
				"metric-value" : -nan, "metric-unit" : "GHz"}
				{"interval" : 1.000112668, "metric-value" : "0.500000", "metric-unit" : "stalled per insn"}
				""");
		CounterSeries series = run.all(CounterSeries.class).getFirst();
		assertThat(series.scope()).isEqualTo("/vms");
		assertThat(series.points()).containsExactly(new Point(1.000112668, 12, 0.3333, 0.082, State.COUNTED,
				"-nan GHz, 0.500 stalled per insn"));
	}

	@Test
	void intervalsOfTextHaveTheirTimes() {
		Run run = Imports.read(importer, directory, """
				# started on Sun Nov 22 15:32:50 2026

				#           time CPU                    counts unit events
				     0.050174486 CPU0                    50.47 msec task-clock              #    1.009 CPUs utilized
				     0.050174486 CPU1                       20      context-switches                 #  396.155 /sec
				     0.101010933 CPU0                    50.82 msec task-clock              #    1.016 CPUs utilized
				#           time CPU                    counts unit events
				     0.101010933 CPU1            <not counted>      context-switches
				""");
		assertThat(run.notices()).isEmpty();
		assertThat(run.all(CounterSeries.class)).hasSize(2);
		assertThat(run.all(CounterSeries.class).getFirst().points()).extracting(Point::seconds, Point::value)
				.containsExactly(tuple(0.050174486, 50.47), tuple(0.101010933, 50.82));
		assertThat(run.all(CounterSeries.class).getLast().points()).extracting(Point::state)
				.containsExactly(State.COUNTED, State.NOT_COUNTED);
	}

	@Test
	void summariesAfterIntervalsAreNotCountedAgain() {
		Run text = Imports.read(importer, directory, """
				#           time             counts unit events
				     0.020095404               0.65 msec task-clock                       #    0.032 CPUs utilized

				 Performance counter stats for 'sleep 0.05':

				              0.70 msec task-clock                       #    0.014 CPUs utilized

				       0.051276961 seconds time elapsed

				""");
		assertThat(text.all(CounterSeries.class).getFirst().points()).hasSize(1);
		assertThat(Imports.notices(text, Severity.INFO)).contains("repeat the intervals");
		Run separated = Imports.read(importer, directory, """
				     0.030135976,1.04,msec,task-clock,1043947,100.00,0.035,CPUs utilized
				         summary,1.12,msec,task-clock,1115222,100.00,0.021,CPUs utilized
				""");
		assertThat(separated.all(CounterSeries.class).getFirst().points()).hasSize(1);
		assertThat(Imports.notices(separated, Severity.INFO)).contains("repeat the intervals");
	}

	@Test
	void metricsOnLinesOfTheirOwnBelongToTheCounterBefore() {
		Run text = Imports.read(importer, directory, """
				 Performance counter stats for 'true':

				         1,000,000      instructions                     #    0.50  insn per cycle
				                                                  #    1.20  stalled cycles per insn
				                TopdownL1                 #     20.2 %  tma_backend_bound
				       1001.234567      task-clock (msec)         #    1.000 CPUs utilized

				""" + ELAPSED);
		assertThat(text.notices()).isEmpty();
		assertThat(text.all(CounterSeries.class).getFirst().points().getFirst().metric())
				.isEqualTo("0.50 insn per cycle, 1.20 stalled cycles per insn, 20.2 % tma_backend_bound");
		assertThat(text.all(CounterSeries.class).get(1)).isEqualTo(new CounterSeries("task-clock", "", "msec",
				List.of(new Point(Double.NaN, 1001.234567, 1, Double.NaN, State.COUNTED, "1.000 CPUs utilized"))));
		Run separated = Imports.read(importer, directory, """
				1000000,,instructions,592485008,100.00,0.50,insn per cycle
				,,,,,1.20,stalled cycles per insn
				""");
		assertThat(separated.all(CounterSeries.class).getFirst().points().getFirst().metric())
				.isEqualTo("0.50 insn per cycle, 1.20 stalled cycles per insn");
	}

	@Test
	void severalReportsInAFileAreToldApart() {
		String report = """
				# started on Sun Nov 22 16:17:40 2026

				 Performance counter stats for 'true':

				                50      page-faults                      #   96.428 K/sec

				       0.001104027 seconds time elapsed

				""";
		Run run = Imports.read(importer, directory, "what a program printed 12 times\n" + report + report);
		assertThat(run.all(CounterSeries.class)).extracting(CounterSeries::event, CounterSeries::scope).containsExactly(
				tuple("page-faults", ""), tuple("time elapsed", ""), tuple("page-faults", "report 2"),
				tuple("time elapsed", "report 2"));
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void coloursOfATerminalAreIgnored() {
		Run run = Imports.read(importer, directory, "\u001b[H\u001b[2J Performance counter stats for 'true':\n\n"
				+ "      1,000      cycles    #  \u001b[31m 0.50 \u001b[m GHz\n\n");
		assertThat(run.all(CounterSeries.class).getFirst().points().getFirst().metric()).isEqualTo("0.50 GHz");
	}

	private List<Tuple> scopes(String table) {
		Run run = Imports.read(importer, directory,
				" Performance counter stats for 'system wide':\n\n" + table + "\n" + ELAPSED);
		assertThat(run.notices()).isEmpty();
		return run.all(CounterSeries.class).stream().filter(series -> !series.event().equals("time elapsed"))
				.map(series -> tuple(series.event(), series.scope(), series.points().getFirst().value())).toList();
	}

	private static void assertSamples(Run run, int series) {
		assertThat(run.notices()).isEmpty();
		List<CounterSeries> all = run.all(CounterSeries.class);
		assertThat(all).hasSize(series);
		for (int i = 0; i < SAMPLES.size(); i++) {
			Sample sample = SAMPLES.get(i);
			Point point = all.get(i).points().getFirst();
			assertThat(tuple(all.get(i).event(), all.get(i).unit(), all.get(i).scope()))
					.isEqualTo(tuple(sample.event(), sample.unit(), ""));
			assertThat(point.value()).as(sample.event()).isEqualTo(sample.value());
			assertThat(point.runningShare()).as(sample.event()).isEqualTo(Math.round(sample.share() * 100) / 10000.0);
			assertThat(point.metric().replace(',', '.')).as(sample.event()).isEqualTo("5.500 /sec");
			assertThat(point.state()).isEqualTo(State.COUNTED);
		}
	}
}
