// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmstatreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.ExitTiming.Table;
import org.trapline.measure.ExitTiming.TimeUnit;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

class KvmStatReportTest {
	private static final String HEAD = """
			Analyze events for all VMs, all VCPUs:

			             VM-EXIT    Samples  Samples%     Time%    Min Time    Max Time         Avg time

			""";

	@TempDir
	Path directory;

	private final KvmStatReportImporter importer = new KvmStatReportImporter();

	/// Fields by position, as awk would take them; perf's own total is the second oracle.
	@Test
	void theRealReportComesOutAsItsTextHasIt() throws IOException, ImportException {
		Path file = SharedRecordings.trace("perf-kvm-stat/kvmstat-vmix.report.txt");
		ExitTiming timing = Imports.read(importer, file).first(ExitTiming.class).orElseThrow();
		assertThat(timing.unit()).isEqualTo(TimeUnit.MICROSECONDS);
		Table table = timing.tables().getFirst();
		assertThat(table.vm() + table.vcpu()).isEmpty();
		List<String[]> fields = Files.readAllLines(file).stream().filter(line -> line.contains("+-"))
				.map(line -> line.strip().replaceAll("[%us()]|\\+-", " ").split(" +")).toList();
		assertThat(table.rows()).hasSameSizeAs(fields).hasSize(6);
		for (int i = 0; i < fields.size(); i++) {
			String[] field = fields.get(i);
			Row row = table.rows().get(i);
			assertThat(row.type()).isEqualTo(field[0]);
			assertThat(row.count()).isEqualTo(Long.parseLong(field[1]));
			assertThat(row.min()).isEqualTo(Double.parseDouble(field[4]));
			assertThat(row.max()).isEqualTo(Double.parseDouble(field[5]));
			assertThat(row.mean()).isEqualTo(Double.parseDouble(field[6]));
			double expected = Double.parseDouble(field[7]) / 100 * row.mean() * Math.sqrt(row.count());
			if (row.count() > 1)
				assertThat(row.deviation()).isCloseTo(expected, within(1e-9 * expected));
			else
				assertThat(row.deviation()).isNaN();
		}
		assertThat(table.rows().stream().mapToLong(Row::count).sum()).isEqualTo(14281);
		assertThat(table.rows().stream().mapToDouble(Row::sum).sum()).isCloseTo(2357055.81, within(14281 * 0.005));
	}

	/// Deviations of single exits, computed from the events of the recording that the report is of: perf script of
	/// kvmstat-vmix.perf.data, entry to exit, by awk. What the report leaves of them is known to 0.005 % of the mean of
	/// each, times the square root of the count.
	@ParameterizedTest
	@CsvSource({ "DABT_LOW,184.00", "SYS64,2412.92", "HVC64,1357.16", "WFx,572.10", "IRQ,9220.94" })
	void deviationsAreThoseOfTheRecordedEvents(String type, double deviation) throws IOException, ImportException {
		Run run = Imports.read(importer, SharedRecordings.trace("perf-kvm-stat/kvmstat-vmix.report.txt"));
		Row row = rows(run).stream().filter(r -> r.type().equals(type)).findFirst().orElseThrow();
		assertThat(row.deviation()).isCloseTo(deviation, within(0.0001 * row.mean() * Math.sqrt(row.count())));
	}

	@Test
	void anArm64ReportSaysThatItsTimeIsTheGuestsBeforeTheExit() throws IOException, ImportException {
		Run run = Imports.read(importer, SharedRecordings.trace("perf-kvm-stat/kvmstat-vmix.report.txt"));
		assertThat(run.first(ExitTiming.class).orElseThrow().interval()).contains("guest time before the exit",
				"kvm_entry", "not its handling");
		assertThat(Imports.notices(run, Severity.WARNING)).contains("arm64", "BEFORE each exit",
				"kvmstat-vmix.report.txt");
		assertThat(run.provenance().facts()).containsEntry(Fact.ARCHITECTURE, "arm64").containsEntry(Fact.COMMAND,
				"perf kvm -i kvmstat-vmix.perf.data stat report --event=vmexit");
	}

	@Test
	void anX86ReportIsOfTheHandling() {
		Run run = Imports.read(importer, directory, HEAD + """
			       EPT_VIOLATION        100    50.00%    20.00%      1.00us     10.00us      4.00us ( +-   2.00% )
			                 HLT        100    50.00%    80.00%      2.00us     40.00us     16.00us ( +-   1.00% )

			Total Samples:200, Total events handled time:2000.00us.

			""");
		assertThat(run.first(ExitTiming.class).orElseThrow().interval()).isEmpty();
		assertThat(run.notices()).isEmpty();
		assertThat(rows(run).getFirst()).isEqualTo(new Row("EPT_VIOLATION", 100, 1, 10, 4, 400, 0.8));
		assertThat(run.provenance().facts()).containsEntry(Fact.ARCHITECTURE, "x86");
	}

	@ParameterizedTest
	@CsvSource({ "DABT_LOW,ARM64", "WFx,ARM64", "IRQ,ARM64", "SYS64,ARM64", "HVC64,ARM64", "ERET,ARM64", "BTI,ARM64",
			"MSR_WRITE,X86", "npf,X86", "EXTERNAL_INTERRUPT,X86", "STORE_GUEST_PAGE_FAULT,RISCV", "UNKNOWN,UNKNOWN",
			"SHUTDOWN,UNKNOWN" })
	void theArchitectureIsToldFromTheNamesOfExits(String name, MeasuredInterval interval) {
		assertThat(MeasuredInterval.of(List.of("UNKNOWN", name))).isEqualTo(interval);
	}

	@Test
	void aReportThatTellsNoArchitectureComesWithAWarning() {
		Run run = Imports.read(importer, directory, HEAD + row("UNKNOWN", 10, 1, 3, 2) + total(10, 20));
		assertThat(Imports.notices(run, Severity.WARNING)).contains("nothing tells which architecture", "on arm64");
		assertThat(run.first(ExitTiming.class).orElseThrow().interval()).startsWith("unknown");
	}

	@Test
	void theReportOfAVcpuKeepsNoSmallestTimesWherePerfLostThem() throws IOException, ImportException {
		Run run = Imports.read(importer, SharedRecordings.trace("perf-kvm-stat/kvmstat-vmix.report-vcpu0.txt"));
		Table table = run.first(ExitTiming.class).orElseThrow().tables().getFirst();
		assertThat(table.vcpu()).isEqualTo("0");
		assertThat(table.rows()).hasSize(6).allMatch(row -> Double.isNaN(row.min()));
		assertThat(table.rows().getFirst().mean()).isEqualTo(53.69);
		assertThat(Imports.notices(run, Severity.WARNING)).contains("0.00us as the smallest time");
		assertThat(Imports.notices(run, Severity.INFO)).contains("books all exits on vCPU 0");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void anEmptyReportIsATableWithoutRows(int vcpu) throws IOException, ImportException {
		Run run = Imports.read(importer,
				SharedRecordings.trace("perf-kvm-stat/kvmstat-vmix.report-vcpu" + vcpu + ".txt"));
		Table table = run.first(ExitTiming.class).orElseThrow().tables().getFirst();
		assertThat(table.vcpu()).isEqualTo(String.valueOf(vcpu));
		assertThat(table.rows()).isEmpty();
		assertThat(run.partial()).isFalse();
		assertThat(Imports.notices(run, Severity.INFO)).contains("no samples of vCPU " + vcpu);
	}

	@Test
	void reportsOfSeveralVcpusInAFileAreTablesOfOneTiming() throws IOException {
		StringBuilder all = new StringBuilder();
		for (int vcpu = 0; vcpu < 4; vcpu++)
			all.append(Files.readString(
					SharedRecordings.trace("perf-kvm-stat/kvmstat-vmix.report-vcpu" + vcpu + ".txt")));
		Run run = Imports.read(importer, directory, all.toString());
		assertThat(run.all(ExitTiming.class)).hasSize(1);
		assertThat(run.first(ExitTiming.class).orElseThrow().tables()).extracting(Table::vcpu).containsExactly("0", "1",
				"2", "3");
	}

	@Test
	void aReportThatOnlySortsDifferentlyIsNotCountedAgain() throws IOException {
		Run run = Imports.read(importer, directory,
				Files.readString(SharedRecordings.trace("perf-kvm-stat/kvmstat-vmix.report-key-sample.txt"))
						+ Files.readString(SharedRecordings.trace("perf-kvm-stat/kvmstat-vmix.report-key-time.txt")));
		assertThat(run.all(ExitTiming.class)).hasSize(1);
		assertThat(rows(run)).hasSize(6);
		assertThat(Imports.notices(run, Severity.INFO)).contains("repeats an earlier one");
	}

	/// The sums of the four reports, by another way: awk '$1=="IRQ"{n+=$2}' gives 495, and so on.
	@Test
	void liveReportsAreOneTableAndACounterForEachExit() throws IOException, ImportException {
		Run run = Imports.read(importer, SharedRecordings.trace("perf-kvm-stat/perf-kvm-stat-live.txt"));
		assertThat(run.all(ExitTiming.class)).hasSize(1);
		Table table = run.first(ExitTiming.class).orElseThrow().tables().getFirst();
		assertThat(table.rows()).extracting(Row::type, Row::count).containsExactly(
				tuple("IRQ", 107L + 129 + 120 + 139),
				tuple("WFx", 11L + 17 + 12 + 18),
				tuple("SYS64", 3L + 4 + 2 + 6));
		assertThat(table.rows().getFirst().min()).isEqualTo(56.78);
		assertThat(table.rows().getFirst().max()).isEqualTo(14883.22);
		assertThat(table.rows().stream().mapToDouble(Row::sum).sum())
				.isCloseTo(280987.46 + 334223.57 + 314150.61 + 379727.25, within(568 * 0.005));
		assertThat(table.seconds().orElseThrow()).isCloseTo(2.998796 + 0.998343, within(1e-6));
		List<CounterSeries> series = run.all(CounterSeries.class);
		assertThat(series).extracting(CounterSeries::event).containsExactly("IRQ", "WFx", "SYS64");
		assertThat(series.getFirst().points()).extracting(Point::value).containsExactly(107.0, 129.0, 120.0, 139.0);
		assertThat(series.getFirst().points().get(1).seconds() - series.getFirst().points().getFirst().seconds())
				.isCloseTo(0.999403, within(1e-6));
		assertThat(run.partial()).isFalse();
	}

	/// The deviation of two halves put together is that of the whole.
	@Test
	void momentsOfLiveReportsAddUp() {
		Random random = new Random(4);
		double[] first = random.doubles(400, 10, 90).toArray();
		double[] second = random.doubles(250, 40, 400).toArray();
		double[] both = java.util.stream.DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
		Run run = Imports.read(importer, directory, "10:00:00.000000\n" + HEAD + measured("HVC64", first)
				+ "10:00:01.000000\n" + HEAD + measured("HVC64", second));
		Row row = rows(run).getFirst();
		assertThat(row.count()).isEqualTo(650);
		assertThat(row.mean()).isCloseTo(mean(both), within(0.01));
		assertThat(row.deviation()).isCloseTo(deviation(both), within(0.01 * deviation(both)));
	}

	@Test
	void liveReportsMayPassMidnightAndMissAnExit() {
		Run run = Imports.read(importer, directory, "23:59:59.500000\n" + HEAD + row("WFx", 4, 1, 3, 2) + total(4, 8)
				+ "00:00:00.500000\n" + HEAD + row("HVC64", 5, 1, 3, 2) + total(5, 10));
		assertThat(run.all(CounterSeries.class).getFirst().points()).containsExactly(
				new Point(1, 4, Double.NaN, Double.NaN, CounterSeries.State.COUNTED, ""),
				new Point(2, 0, Double.NaN, Double.NaN, CounterSeries.State.COUNTED, ""));
	}

	@Test
	void theTableOfPerfsBrowserIsRead() {
		Run run = Imports.read(importer, directory, """
				KVM event statistics (2 entries)
				+----------+---------+---------+-----------+-------+---------------+---------------+----------------+
				|Event name| Samples | Sample% | Time (ns) | Time% | Max Time (ns) | Min Time (ns) | Mean Time (ns) |
				+----------+---------+---------+-----------+-------+---------------+---------------+----------------+
				|      msr |      10 |  50.00% |     20000 | 10.00%|          4000 |          1000 |           2000 |
				|      hlt |      10 |  50.00% |    180000 | 90.00%|         40000 |         10000 |          18000 |
				""".replace("%|", "% |"));
		ExitTiming timing = run.first(ExitTiming.class).orElseThrow();
		assertThat(timing.unit()).isEqualTo(TimeUnit.NANOSECONDS);
		assertThat(timing.interval()).isEmpty();
		Row row = timing.tables().getFirst().rows().getFirst();
		assertThat(List.of(row.type(), row.count(), row.min(), row.max(), row.mean(), row.sum()))
				.isEqualTo(List.of("msr", 10L, 1000.0, 4000.0, 2000.0, 20000.0));
		assertThat(row.deviation()).isNaN();
	}

	@Test
	void reportsOfAProcessNameItAndAccessesAreToldFromExits() {
		Run run = Imports.read(importer, directory,
				HEAD.replace("all VMs", "pid(s) 1894").replace("VM-EXIT", "MMIO Access")
						+ row("0xfee00380:W", 10, 1, 3, 2) + total(10, 20));
		assertThat(run.first(ExitTiming.class).orElseThrow().tables().getFirst().vm()).isEqualTo("1894");
		assertThat(run.first(ExitTiming.class).orElseThrow().interval()).contains("access");
	}

	@Test
	void lostEventsAndWrongTotalsAreTold() {
		Run run = Imports.read(importer, directory,
				HEAD + row("HVC64", 10, 1, 3, 2) + total(11, 20) + "\nLost events: 42\n\n");
		assertThat(Imports.notices(run, Severity.WARNING)).contains("Lost events: 42", "rows of 10 samples",
				"11 samples");
	}

	@ParameterizedTest
	@ValueSource(strings = { "  HVC64  x 1% 1% 1us 2us 3us ( +- 1% )", "  HVC64   10   5.00%",
			"  HVC64   -10  10.00%  10.00%  1.00us  3.00us  2.00us ( +-  1.00% )",
			"  HVC64   18446744073709551616  10.00%  10.00%  1.00us  3.00us  2.00us ( +-  1.00% )",
			"  HVC64   10  10.00%  10.00%  1.00ms  3.00us  2.00us ( +-  1.00% )",
			"  WFx   10  10.00%  10.00%  1.00us  3.00us  2.00us ( +-  1.00% )" })
	void aRowThatCannotBeReadIsLeftOutWithItsLine(String bad) {
		Run run = Imports.read(importer, directory, HEAD + row("WFx", 10, 1, 3, 2) + bad + "\n" + total(20, 40));
		assertThat(rows(run)).hasSize(1);
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 6");
	}

	@Test
	void notANumberAndCommasAreRead() {
		Run run = Imports.read(importer, directory, HEAD + row("WFx", 10, 1, 3, 2).replace('.', ',')
				+ row("HVC64", 1, 0, 0, 0).replaceAll("\\+- .*%", "+-   -nan%") + total(11, 20));
		assertThat(rows(run).getFirst().mean()).isEqualTo(2);
		assertThat(rows(run).getLast().deviation()).isNaN();
	}

	@Test
	void textThatIsNoReportIsRefused() throws IOException {
		assertThat(Imports.refusal(importer, directory, "hello\nworld\n")).contains("no report of perf kvm stat",
				"Analyze events for");
	}

	@Test
	void aReportCutAtAnyByteGivesWhatIsWholeAndSaysSo() throws IOException, ImportException {
		Path file = SharedRecordings.trace("perf-kvm-stat/kvmstat-vmix.report-key-time.txt");
		byte[] whole = Files.readAllBytes(file);
		List<Row> all = rows(Imports.read(importer, file));
		int read = 0;
		for (int length = 1; length < new String(whole).indexOf("us.\n"); length++) {
			Optional<Run> run = Imports.tryRead(importer, directory, Arrays.copyOf(whole, length));
			if (run.isEmpty())
				continue;
			read++;
			assertThat(all).as("cut at %d", length).containsAll(rows(run.get()));
			assertThat(run.get().partial()).as("cut at %d", length).isTrue();
		}
		assertThat(read).isGreaterThan(600);
	}

	@Test
	void flippedBytesNeverBreakTheImport() throws IOException {
		byte[] whole = Files.readAllBytes(SharedRecordings.trace("perf-kvm-stat/perf-kvm-stat-live.txt"));
		assertThat(Imports.survivors(importer, directory, whole, 500, 20)).isGreaterThan(400);
	}

	private static List<Row> rows(Run run) {
		return run.first(ExitTiming.class).orElseThrow().tables().getFirst().rows();
	}

	private static String row(String type, long count, double min, double max, double mean) {
		return String.format("%20s %10d %8.2f%% %8.2f%% %9.2fus %9.2fus %9.2fus ( +-%7.2f%% )\n", type, count, 50.0,
				50.0, min, max, mean, 1.0);
	}

	private static String total(long samples, double micros) {
		return String.format("\nTotal Samples:%d, Total events handled time:%.2fus.\n\n", samples, micros);
	}

	/// A report of one exit as perf computes it: the deviation is that of the mean.
	private static String measured(String type, double[] micros) {
		return String.format("%20s %10d %8.2f%% %8.2f%% %9.2fus %9.2fus %9.2fus ( +-%7.2f%% )\n", type, micros.length,
				100.0, 100.0, Arrays.stream(micros).min().orElseThrow(), Arrays.stream(micros).max().orElseThrow(),
				mean(micros), 100 * deviation(micros) / Math.sqrt(micros.length) / mean(micros))
				+ total(micros.length, Arrays.stream(micros).sum());
	}

	private static double mean(double[] values) {
		return Arrays.stream(values).average().orElseThrow();
	}

	private static double deviation(double[] values) {
		double mean = mean(values);
		return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
	}
}
