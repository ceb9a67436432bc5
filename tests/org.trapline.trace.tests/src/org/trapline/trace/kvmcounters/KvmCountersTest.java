// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmcounters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.Span;
import org.trapline.measure.Notice;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

class KvmCountersTest {
	@TempDir
	Path directory;

	private final KvmCountersImporter importer = new KvmCountersImporter();

	/// awk '!/^#|vgic/ {print $1, $2}' is the oracle, here by split.
	@Test
	void theDumpOfDebugfsComesOutAsItsLinesHaveIt() throws IOException, ImportException {
		Path file = SharedRecordings.trace("kvm-debugfs/kvm-debugfs-1.txt");
		List<Tuple> expected = new ArrayList<>();
		for (String line : Files.readAllLines(file))
			if (!line.startsWith("#") && !line.contains("vgic-state")) {
				String[] cells = line.strip().split(" ");
				int slash = cells[0].lastIndexOf('/');
				expected.add(tuple(cells[0].substring(0, Math.max(0, slash)), cells[0].substring(slash + 1),
						Double.parseDouble(cells[1])));
			}
		Run run = Imports.read(importer, file);
		assertThat(run.all(CounterSeries.class))
				.extracting(CounterSeries::scope, CounterSeries::event, s -> s.points().getFirst().value())
				.containsExactlyElementsOf(expected).hasSize(40).contains(tuple("1894-4", "exits", 4948.0),
						tuple("", "exits", 6328.0), tuple("1894-4", "halt_wait_ns", 13814807856.0));
		assertThat(run.all(CounterSeries.class)).allMatch(s -> s.span() == Span.RUNNING_TOTAL && s.unit().isEmpty()
				&& s.points().size() == 1 && Double.isNaN(s.points().getFirst().seconds()));
		assertThat(run.partial()).isFalse();
		assertThat(Imports.notices(run, Severity.INFO)).contains("vgic-state (line 20) is a table");
	}

	@Test
	void severalReadingsArePointsOverTime() throws IOException {
		String first = Files.readString(SharedRecordings.trace("kvm-debugfs/kvm-debugfs-1.txt"));
		String second = first.replace("snapshot 1 1289.65", "snapshot 2 1291.90").replace("1894-4/exits 4948",
				"1894-4/exits 5100");
		Run run = Imports.read(importer, directory, first + second);
		assertThat(run.all(CounterSeries.class)).hasSize(40).allMatch(series -> series.points().size() == 2);
		assertThat(run.all(CounterSeries.class))
				.filteredOn(s -> s.scope().equals("1894-4") && s.event().equals("exits"))
				.flatExtracting(CounterSeries::points).extracting(Point::seconds, Point::value)
				.containsExactly(tuple(0.0, 4948.0), tuple(1291.90 - 1289.65, 5100.0));
	}

	@Test
	void readingsWithoutTimeAreToldApartByNamesThatComeAgain() {
		Run run = Imports.read(importer, directory, "exits 10\nhalt_wakeup 1\nexits 12\nhalt_wakeup 3\n");
		List<Point> points = run.all(CounterSeries.class).getFirst().points();
		assertThat(points).extracting(Point::value).containsExactly(10.0, 12.0);
		assertThat(points).allMatch(point -> Double.isNaN(point.seconds()));
		assertThat(Imports.notices(run, Severity.WARNING)).contains("without a line that tells the time");
	}

	@Test
	void pathsOfGrepAndOfFindAreRead() {
		Run run = Imports.read(importer, directory, """
				/sys/kernel/debug/kvm/exits:4948
				/sys/kernel/debug/kvm/1894-4/vcpu0/halt_wakeup:1081
				./1894-4/vcpu1/wfi_exit_stat:7
				1894-4/vgic-state:Distributor
				1894-4/vgic-state:nr_spis:	32
				1894-4/mmio_exit_user:268
				some_future_counter:3
				""");
		assertThat(run.all(CounterSeries.class))
				.extracting(CounterSeries::scope, CounterSeries::event, s -> s.points().getFirst().value())
				.containsExactly(tuple("", "exits", 4948.0), tuple("1894-4/vcpu0", "halt_wakeup", 1081.0),
						tuple("1894-4/vcpu1", "wfi_exit_stat", 7.0), tuple("1894-4", "mmio_exit_user", 268.0),
						tuple("", "some_future_counter", 3.0));
		assertThat(run.partial()).isFalse();
	}

	@Test
	void tablesOverLinesAndHistogramsAreSkippedWithAWord() {
		Run run = Imports.read(importer, directory, """
				1894-4/exits 4948
				1894-4/vgic-state Distributor
				===========
				vgic_model:	GICv3
				nr_spis:	32

				VCPU 0 TYP   ID TGT_ID PLAEHCG     HWID   TARGET SRC PRI VCPU_ID
				       SGI    0      0 0001000        0        0   0   0      -1
				1894-4/halt_wait_hist 0 0 3 12 7
				1894-4/halt_poll_success_hist 0
				1894-4/wfi_exit_stat 3
				""");
		assertThat(run.all(CounterSeries.class)).extracting(CounterSeries::event).containsExactly("exits",
				"halt_poll_success_hist", "wfi_exit_stat");
		assertThat(Imports.notices(run, Severity.INFO)).contains("vgic-state (line 2) is a table",
				"halt_wait_hist (line 9) is a histogram");
		assertThat(run.partial()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "exits -5", "exits many", "exits 18446744073709551616", "exits 1.5", "exits nan", "exits",
			"exits 0x10", "=====" })
	void aLineThatIsNoCounterIsLeftOutWithItsNumber(String bad) {
		Run run = Imports.read(importer, directory, "halt_wakeup 1\n" + bad + "\nblocking 0\n");
		assertThat(run.all(CounterSeries.class)).hasSize(2);
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 2", "whole number below 2^64");
	}

	@Test
	void theLargestCounterAndGroupedDigitsAreRead() {
		Run run = Imports.read(importer, directory,
				"halt_wait_ns 18446744073709551615\nexits 1,234,567\nblocking 1'000\n");
		assertThat(run.all(CounterSeries.class)).extracting(s -> s.points().getFirst().value()).containsExactly(0x1p64,
				1234567.0, 1000.0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kvm_stat-once.txt", "kvm_stat-once-debugfs.txt" })
	void kvmStatOnceComesOutAsItsColumnsHaveIt(String name) throws IOException, ImportException {
		Path file = SharedRecordings.trace("kvm-debugfs/" + name);
		List<Tuple> expected = Files.readAllLines(file).stream().map(line -> line.split(" +"))
				.map(cells -> tuple(cells[0], Double.parseDouble(cells[1]), cells[2] + " in the last interval"))
				.toList();
		Run run = Imports.read(importer, file);
		assertThat(run.all(CounterSeries.class)).extracting(CounterSeries::event, s -> s.points().getFirst().value(),
				s -> s.points().getFirst().metric()).containsExactlyElementsOf(expected);
		assertThat(run.provenance().facts()).containsEntry("format", "kvm_stat -1");
	}

	@Test
	void unknownExitsOfKvmStatAreExplained() throws IOException, ImportException {
		Run run = Imports.read(importer, SharedRecordings.trace("kvm-debugfs/kvm_stat-once.txt"));
		assertThat(run.all(CounterSeries.class)).hasSize(119);
		assertThat(Imports.notices(run, Severity.INFO)).contains("kvm_exit(UNKNOWN) stands for interrupts");
		Run debugfs = Imports.read(importer, SharedRecordings.trace("kvm-debugfs/kvm_stat-once-debugfs.txt"));
		assertThat(debugfs.notices()).isEmpty();
	}

	/// As StdFormat of kvm_stat prints them: the banner again after 20 lines.
	@Test
	void theLogOfKvmStatIsCountersByInterval() {
		String banner = "exits halt_wakeup kvm_exit(WFx) wfi_exit_stat \n";
		Run run = Imports.read(importer, directory, banner
				+ "2026-11-22 23:59:58       458        19         3         7\n"
				+ "2026-11-23 00:00:00       400        20         0         8\n" + banner
				+ "2026-11-23 00:00:02       300        21         1         9\n");
		assertThat(run.notices()).isEmpty();
		assertThat(run.all(CounterSeries.class)).extracting(CounterSeries::event).containsExactly("exits",
				"halt_wakeup", "kvm_exit(WFx)", "wfi_exit_stat");
		CounterSeries exits = run.all(CounterSeries.class).getFirst();
		assertThat(exits.span()).isEqualTo(Span.INTERVAL);
		assertThat(exits.points()).extracting(Point::seconds, Point::value).containsExactly(tuple(2.0, 458.0),
				tuple(4.0, 400.0), tuple(6.0, 300.0));
	}

	@Test
	void theLogOfOldVersionsHasALineEverySecond() {
		Run run = Imports.read(importer, directory,
				"exits halt_wakeup \n       458         19 \n       400         20 \n");
		assertThat(run.all(CounterSeries.class).getFirst().points()).extracting(Point::seconds, Point::value)
				.containsExactly(tuple(1.0, 458.0), tuple(2.0, 400.0));
	}

	@Test
	void theLogAsCsvIsRead() {
		Run run = Imports.read(importer, directory, "timestamp,exits,kvm_exit(WFx)\n2026-11-22 14:08:39,458,3\n"
				+ "2026-11-22 14:08:40,400,0\n2026-11-22 14:08:42,1,2\n");
		assertThat(run.notices()).isEmpty();
		assertThat(run.all(CounterSeries.class).getFirst().points()).extracting(Point::seconds, Point::value)
				.containsExactly(tuple(1.0, 458.0), tuple(2.0, 400.0), tuple(4.0, 1.0));
		assertThat(run.provenance().facts()).containsEntry("format", "kvm_stat -l -c, 3 intervals");
	}

	@Test
	void aLogOfAllTracepointsIsKnownInSpiteOfItsLongLines() throws IOException, ImportException {
		StringBuilder banner = new StringBuilder();
		StringBuilder row = new StringBuilder("2026-11-22 14:08:39");
		for (String line : Files.readAllLines(SharedRecordings.trace("kvm-debugfs/kvm_stat-once.txt"))) {
			banner.append(line.split(" ")[0]).append(' ');
			row.append(String.format(" %9d", banner.length()));
		}
		Path file = Files.writeString(directory.resolve("log.txt"), banner + "\n" + row + "\n");
		assertThat(Imports.probe(importer, file).confidence()).isGreaterThan(80);
		assertThat(Imports.read(importer, file).all(CounterSeries.class)).hasSize(119);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-22 14:08:40 458", "2026-11-22 14:08:40 458 1 2", "2026-11-22 14:08:40 458 x",
			"2026-13-22 14:08:40 458 1", "2026-11-22 14:08:40 -4 1", "2026-11-22 14:08:40 18446744073709551616 1" })
	void aLineOfALogThatCannotBeReadIsLeftOutWithItsNumber(String bad) {
		String good = "2026-11-22 14:08:39 458 1\n";
		Run run = Imports.read(importer, directory, "exits halt_wakeup\n" + good + bad + "\n" + good);
		assertThat(run.all(CounterSeries.class).getFirst().points()).hasSize(2);
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "exits", "hello world", "{\"exits\": 4}", "12 kvm:kvm_exit:", "4948 exits" })
	void textThatIsNoneOfThisIsRefused(String text) throws IOException {
		assertThat(Imports.refusal(importer, directory, text + "\n")).contains("no names of KVM's counters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "kvm-debugfs-1.txt", "kvm_stat-once-debugfs.txt" })
	void aFileCutAtAnyByteGivesWhatIsWholeAndSaysSo(String name) throws IOException {
		byte[] whole = Files.readAllBytes(SharedRecordings.trace("kvm-debugfs/" + name));
		List<CounterSeries> all = Imports.tryRead(importer, directory, whole).orElseThrow().all(CounterSeries.class);
		int read = 0;
		for (int length = 1; length < whole.length; length += name.startsWith("kvm-") ? 7 : 1) {
			Optional<Run> run = Imports.tryRead(importer, directory, Arrays.copyOf(whole, length));
			if (run.isEmpty())
				continue;
			read++;
			List<CounterSeries> some = run.get().all(CounterSeries.class);
			assertThat(some.subList(0, some.size() - 1)).as("cut at %d", length)
					.isEqualTo(all.subList(0, some.size() - 1));
			String text = new String(whole, 0, length, StandardCharsets.ISO_8859_1);
			if (!text.substring(text.lastIndexOf('\n') + 1).isBlank())
				assertThat(run.get().notices()).as("cut at %d", length).extracting(Notice::message)
						.anyMatch(message -> message.contains("line"));
		}
		assertThat(read).isGreaterThan(800);
	}

	@Test
	void flippedBytesNeverBreakTheImport() throws IOException {
		byte[] whole = Files.readAllBytes(SharedRecordings.trace("kvm-debugfs/kvm-debugfs-1.txt"));
		assertThat(Imports.survivors(importer, directory, whole, 300, 20)).isGreaterThan(50);
	}
}
