// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;
import org.trapline.trace.GuestTrace;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
import org.trapline.trace.Recording;
import org.trapline.trace.conditions.PrintedOn;
import org.trapline.trace.runs.RunPlan;
import org.trapline.trace.runs.RunSource;

/// A host's trace and its guest's on one clock.
class GuestTest {
	private static final Pattern MOVED = Pattern.compile("moved by (-?[\\d,]+) ns \\(to within ([\\d,]+) ns\\)");

	@TempDir
	Path folder;

	private HostWithGuest both = new HostWithGuest(Path.of("host"), Path.of("guest"));

	@BeforeEach
	void folders() {
		both = new HostWithGuest(folder.resolve("host"), folder.resolve("guest"));
	}

	@Test
	void clocksThatTellTheTimeOfDayBringBothOnOneAxis() throws IOException, ImportException {
		both.write(HostWithGuest.HOST_OFFSET, HostWithGuest.inStep(), false);
		try (Run run = read(OptionalLong.empty())) {
			assertThat(fact(run)).contains("100.0 % of them inside guest time", "its clock by the clocks' times of day");
			assertThat(run.all(CounterSeries.class)).extracting(s -> s.event() + " " + s.scope())
					.containsExactly("guest:sched_switch board/vcpu0", "guest:sched_switch board/vcpu1");
			assertThat(run.all(CounterSeries.class)).extracting(GuestTest::sum).containsExactly((double) both.events[0],
					(double) both.events[1]);
			assertThat(Ctf.trace(run).size()).isEqualTo(6000);
			assertThat(run.notices()).noneMatch(n -> n.message().contains("guest"));
		}
	}

	@Test
	void vcpusHaveWhatTheGuestRan() throws IOException, ImportException {
		both.write(0, 0, false);
		try (Run run = read(OptionalLong.of(HostWithGuest.BOOTED_LATER))) {
			GuestTasks tasks = run.first(GuestTasks.class).orElseThrow();
			assertThat(tasks.vcpus()).hasSize(2);
			long end = both.switches.stream().mapToLong(List::getLast).max().orElseThrow();
			for (Vcpu vcpu : Ctf.trace(run).vcpus()) {
				List<Long> times = both.switches.get(vcpu.thread() == 101 ? 0 : 1);
				GuestTasks.Cursor cursor = tasks.cursor(vcpu.index());
				// the first event is a switch: who ran before it did so for no time
				assertThat(cursor.next()).isEqualTo(new GuestTasks.Switch(times.getFirst(), vcpu.index(), task(tasks, 0)));
				for (int i = 0; i < times.size(); i++)
					assertThat(cursor.next()).isEqualTo(new GuestTasks.Switch(times.get(i), vcpu.index(), task(tasks, i + 1)));
				assertThat(cursor.next()).isEqualTo(new GuestTasks.Switch(end, vcpu.index(), GuestTasks.UNKNOWN));
				assertThat(cursor.next()).isNull();
			}
		}
	}

	@Test
	void sameGuestTwiceIsToldOnce() throws IOException, ImportException {
		both.write(HostWithGuest.HOST_OFFSET, HostWithGuest.inStep(), false);
		long once;
		try (Run run = read(OptionalLong.empty())) {
			once = run.first(GuestTasks.class).orElseThrow().size();
		}
		try (Run run = Importers.installed().open(both.host, List.of(GuestTrace.of(both.guest), GuestTrace.of(both.guest)),
				Progress.none(), _ -> { }, PrintedOn.UNKNOWN)) {
			assertThat(run.first(GuestTasks.class).orElseThrow().size()).isEqualTo(once);
		}
	}

	@Test
	void hostAndGuestHaveTheTimesThatBabeltraceGivesThem() throws IOException, ImportException, InterruptedException {
		both.write(HostWithGuest.HOST_OFFSET, HostWithGuest.inStep(), false);
		List<EventLog.Event> events = new ArrayList<>(EventLog.of(both.host).named());
		List<EventLog.Event> ofGuest = EventLog.of(both.guest).named();
		events.addAll(ofGuest);
		BabeltraceOracleTest.agree(events.stream().sorted(Comparator.comparingLong(EventLog.Event::time)).toList(),
				Babeltrace.lines("--clock-force-correlate", both.host, both.guest));
		try (Run run = read(OptionalLong.empty())) {
			assertThat(fact(run)).contains(String.format(Locale.ROOT, "%d events from %.6f to %.6f s",
					ofGuest.size(), (ofGuest.getFirst().time() - HostWithGuest.HOST_OFFSET) / 1e9,
					(ofGuest.getLast().time() - HostWithGuest.HOST_OFFSET) / 1e9));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 37_123_456, -1_700_000_001, 25_000 })
	void clocksThatAreApartAreBroughtTogetherByTheEvents(long apart) throws IOException, ImportException {
		both.write(HostWithGuest.HOST_OFFSET, HostWithGuest.inStep() + apart, false);
		try (Run run = read(OptionalLong.empty())) {
			expectMoved(run, -apart);
			assertThat(run.notices()).anyMatch(n -> n.severity() == Notice.Severity.WARNING
					&& n.message().contains("the times of guest \"board\" are moved by"));
			assertThat(run.all(CounterSeries.class)).extracting(GuestTest::sum).containsExactly((double) both.events[0],
					(double) both.events[1]);
		}
	}

	@Test
	void clocksThatTellNoTimeOfDayAreBroughtTogetherByTheEvents() throws IOException, ImportException {
		both.write(0, 0, false);
		try (Run run = read(OptionalLong.empty())) {
			expectMoved(run, HostWithGuest.BOOTED_LATER);
		}
	}

	/// Guests' events put where real vCPUs ran, by a clock that is apart.
	@ParameterizedTest
	@CsvSource({ "ctf/lttng-vmix-c4, 1795358392974770976", "ctf/perf-kvm-linux-short, 0" })
	void guestOfARealHostIsBroughtToItsClock(String recording, long hostOffset) throws IOException, ImportException {
		Path host = Ctf.recording(recording);
		CtfWriter guest = new CtfWriter(both.guest).declare("tick", "uint8_t _x;");
		guest.clock = "11111111-2222-3333-4444-555555555555";
		int events = 0;
		try (Run run = Ctf.read(host)) {
			List<Vcpu> vcpus = Ctf.trace(run).vcpus().stream().sorted(Comparator.comparingInt(Vcpu::thread)).toList();
			List<Ctf.Row> rows = Ctf.rows(run);
			guest.writeMetadata();
			for (int cpu = 0; cpu < vcpus.size(); cpu++) {
				int thread = vcpus.get(cpu).thread();
				CtfWriter.Packet packet = guest.packet(cpu);
				for (Ctf.Row row : rows)
					for (int part = 9; part > 0 && row.thread() == thread && row.guestBefore() > 10; part -= 2) {
						events++;
						packet.extended(0, row.time() - row.guestBefore() * part / 10 + 5_000_000_000L, 1, f -> f.u8(1));
					}
				guest.write("ch_" + cpu, packet.bytes());
			}
		}
		try (Run run = Importers.installed().open(host, List.of(GuestTrace.of(both.guest)), Progress.none(), _ -> { },
				PrintedOn.UNKNOWN)) {
			assertThat(fact(run)).contains(events + " events", "100.0 % of them inside guest time");
			Matcher moved = MOVED.matcher(fact(run));
			assertThat(moved.find()).as(fact(run)).isTrue();
			assertThat(number(moved.group(1))).isCloseTo(hostOffset - 5_000_000_000L, within(number(moved.group(2))));
		}
	}

	@Test
	void whatTheUserSaysIsTaken() throws IOException, ImportException {
		both.write(0, 0, false);
		try (Run run = read(OptionalLong.of(HostWithGuest.BOOTED_LATER))) {
			assertThat(fact(run)).contains("100.0 % of them inside guest time",
					"its clock moved by 86,400,123,456,789 ns as given");
			assertThat(run.notices()).noneMatch(n -> n.message().contains("guest"));
		}
		try (Run run = read(OptionalLong.of(HostWithGuest.BOOTED_LATER + 700_000_000))) {
			assertThat(fact(run)).contains("moved by 86,400,823,456,789 ns as given");
			assertThat(fact(run)).doesNotContain("100.0 %");
		}
	}

	@Test
	void eventsThatFitNowhereMoveNothing() throws IOException, ImportException {
		both.write(HostWithGuest.HOST_OFFSET, HostWithGuest.inStep() + 37_123_456, true);
		try (Run run = read(OptionalLong.empty())) {
			assertThat(fact(run)).contains("its clock by the clocks' times of day");
		}
	}

	@Test
	void folderOfBothIsOneRecording() throws IOException, ImportException {
		both.write(HostWithGuest.HOST_OFFSET, HostWithGuest.inStep(), false);
		try (Run run = Ctf.open(folder)) {
			assertThat(run.all(CounterSeries.class)).hasSize(2);
			assertThat(run.provenance().importerReason())
					.isEqualTo("holds the CTF trace host of a host, and its guests' of the same time: guest");
		}
		assertThat(RunSource.installed().plans(folder)).hasSize(1);
	}

	@Test
	void tracesOfDifferentTimesAreRecordingsOfTheirOwn() throws IOException, ImportException {
		both.write(HostWithGuest.HOST_OFFSET, HostWithGuest.inStep() + 3_600_000_000_000L, false);
		assertThat(RunSource.installed().plans(folder)).extracting(RunPlan::label).containsExactly("guest", "host");
	}

	@Test
	void foldersOpenedTogetherAreTheHostAndItsGuestInAnyOrder() throws IOException, ImportException {
		both.write(0, 0, false);
		RunSource source = RunSource.installed();
		RunPlan plan = source.together(List.of(both.guest, both.host));
		assertThat(plan.where()).isEqualTo(both.host);
		assertThat(plan.guests()).containsExactly(GuestTrace.of(both.guest));
		try (Run run = source.open(plan, Progress.none())) {
			expectMoved(run, HostWithGuest.BOOTED_LATER);
			assertThat(run.provenance().files()).containsExactly(both.host, both.guest);
		}
	}

	@Test
	void guestThatCannotBeReadLeavesTheHost() throws IOException, ImportException {
		both.write(HostWithGuest.HOST_OFFSET, HostWithGuest.inStep(), false);
		Files.delete(both.guest.resolve("metadata"));
		try (Run run = read(OptionalLong.empty())) {
			assertThat(Ctf.trace(run).size()).isEqualTo(6000);
			assertThat(run.partial()).isTrue();
			assertThat(Ctf.notices(run)).contains("the guest's recording was left out", "file \"metadata\"");
		}
	}

	private static int task(GuestTasks tasks, int turn) {
		return tasks.tasks().indexOf(HostWithGuest.TASKS.get(turn % HostWithGuest.TASKS.size()));
	}

	private Run read(OptionalLong offset) throws IOException, ImportException {
		try (Recording recording = Recording.open(both.host, Progress.none())) {
			return Importers.installed().judge(recording).getFirst().importer().read(recording,
					List.of(new GuestTrace(both.guest, offset)), Progress.none());
		}
	}

	private static void expectMoved(Run run, long offset) {
		Matcher moved = MOVED.matcher(fact(run));
		assertThat(moved.find()).as(fact(run)).isTrue();
		long uncertainty = number(moved.group(2));
		assertThat(number(moved.group(1))).isCloseTo(offset, within(uncertainty));
		// no event lies closer than 400 ns to the ends of its stay in the guest
		assertThat(uncertainty).isBetween(400L, 2_000L);
		assertThat(fact(run)).contains("100.0 % of them inside guest time");
	}

	private static long number(String text) {
		return Long.parseLong(text.replace(",", ""));
	}

	private static String fact(Run run) {
		return run.provenance().facts().getOrDefault("guest board", run.provenance().facts().toString());
	}

	private static double sum(CounterSeries series) {
		return series.points().stream().mapToDouble(CounterSeries.Point::value).sum();
	}
}
