// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;
import org.trapline.trace.ImportException;

/// A host's recording with its guest's: {@code trace-cmd record -e kvm -A web}.
class GuestsTest {
	private static final long HOST_ID = 0x1111_2222_3333_4444L;
	private static final long GUEST_ID = 0x5555_6666_7777_8888L;
	private static final int GUEST = 13;
	private static final int TIME_SHIFT = 12;
	private static final int TRACE_ID = 11;
	/// The host's clock less the guest's.
	private static final long SHIFT = 700_000_000L;

	@TempDir
	private Path folder = Path.of("");

	@Test
	void theHostNamesTheVcpusOfItsGuest() throws IOException, ImportException {
		host().write(folder.resolve("trace.dat"));
		try (Run run = Exits.open(folder.resolve("trace.dat"))) {
			assertThat(run.first(ExitTrace.class).orElseThrow().vcpus())
					.extracting(Vcpu::vm, Vcpu::id, Vcpu::thread)
					.containsExactlyInAnyOrder(Tuple.tuple("web", 0, 101),
							Tuple.tuple("web", 1, 100));
			assertThat(run.provenance().facts()).containsEntry("vCPUs of guest web", "0 is thread 101, 1 is thread 100");
			assertThat(run.notices()).anyMatch(n -> n.severity() == Notice.Severity.INFO
					&& n.message().contains("guest \"web\", whose trace.dat (trace id 0x5555666677778888) is not beside it"));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theGuestsEventsAreCountedOnTheHostsClock(boolean asDirectory) throws IOException, ImportException {
		host().write(folder.resolve("trace.dat"));
		guest(SHIFT).write(folder.resolve("trace-web.dat"));
		Files.writeString(folder.resolve("notes.txt"), "nothing to do with it");
		try (Run run = Exits.open(asDirectory ? folder : folder.resolve("trace.dat"))) {
			assertThat(run.first(ExitTrace.class).orElseThrow().events()).isEqualTo(80);
			List<CounterSeries> series = run.all(CounterSeries.class);
			assertThat(series).extracting(s -> s.event() + " " + s.scope()).containsExactly("guest:mark web/vcpu0",
					"guest:mark web/vcpu1", "guest:sched_switch web/vcpu0");
			assertThat(series.get(0).points().stream().mapToDouble(CounterSeries.Point::value).sum()).isEqualTo(20);
			assertThat(series.get(2).points().stream().mapToDouble(CounterSeries.Point::value).sum()).isEqualTo(1);
			assertThat(run.provenance().facts()).containsEntry("guest web", "trace-web.dat, trace id 0x5555666677778888, "
					+ "41 events from 1.000050 to 1.019050 s of the host's clock, 100.0 % of them inside guest time");
			assertThat(run.provenance().files()).hasSize(2);
			assertThat(run.notices()).noneMatch(n -> n.message().contains("guest"));
		}
	}

	@Test
	void clocksThatAreApartAreNoticed() throws IOException, ImportException {
		host().write(folder.resolve("trace.dat"));
		guest(SHIFT + 500_000).write(folder.resolve("trace-web.dat"));
		try (Run run = Exits.open(folder.resolve("trace.dat"))) {
			assertThat(run.notices()).anyMatch(n -> n.severity() == Notice.Severity.WARNING
					&& n.message().contains("only 0.0 % of the events of guest \"web\""));
		}
	}

	@Test
	void aGuestOfAnotherSessionIsLeftOut() throws IOException, ImportException {
		host().write(folder.resolve("trace.dat"));
		TraceDatWriter stranger = TraceDatImporterTest.quiet(new TraceDatWriter());
		stranger.option(TRACE_ID, b -> b.putLong(99));
		stranger.write(folder.resolve("stranger.dat"));
		try (Run run = Exits.open(folder)) {
			assertThat(run.all(CounterSeries.class)).isEmpty();
			assertThat(run.notices()).extracting(Notice::message)
					.anyMatch(m -> m.contains("stranger.dat: trace id 0x63 is none of the guests'"))
					.anyMatch(m -> m.contains("is not beside it"));
		}
	}

	@Test
	void severalHostsInADirectoryAreRefused() throws IOException {
		TraceDatImporterTest.quiet(new TraceDatWriter()).write(folder.resolve("one.dat"));
		TraceDatImporterTest.quiet(new TraceDatWriter()).write(folder.resolve("two.dat"));
		assertThatThrownBy(() -> Exits.open(folder)).isInstanceOf(ImportException.class)
				.hasMessageContaining("2 trace.dat that can be read, 0 of them with guests");
	}

	@Test
	void aGuestWithoutTimeShiftOrOfAnotherHostIsAWarning() throws IOException, ImportException {
		host().write(folder.resolve("trace.dat"));
		TraceDatWriter guest = TraceDatImporterTest.quiet(new TraceDatWriter());
		guest.option(TRACE_ID, b -> b.putLong(GUEST_ID));
		guest.write(folder.resolve("trace-web.dat"));
		try (Run run = Exits.open(folder.resolve("trace.dat"))) {
			assertThat(run.notices()).anyMatch(n -> n.message().contains("has no time shift"));
		}
		guest.option(TIME_SHIFT, b -> b.putLong(1234).putInt(0).putInt(0));
		guest.write(folder.resolve("trace-web.dat"));
		try (Run run = Exits.open(folder.resolve("trace.dat"))) {
			assertThat(run.notices()).anyMatch(n -> n.message().contains("has a time shift to trace id 0x4d2"));
		}
	}

	/// Shifts with one, two and many samples, steady and interpolated, with and without scaling, against trace-cmd.
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5 })
	void timesAreShiftedAsTraceCmdReportsThem(int kind) throws IOException, ImportException {
		Random random = new Random(kind);
		TraceDatWriter guest = new TraceDatWriter();
		guest.version = kind % 2 == 0 ? 7 : 6;
		int samples = kind < 2 ? 1 : kind < 4 ? 2 : 9;
		guest.option(TIME_SHIFT, b -> {
			b.putLong(HOST_ID).putInt(kind == 3 || kind == 5 ? 1 : 0).putInt(2);
			for (int cpu = 0; cpu < 2; cpu++) {
				b.putInt(samples);
				for (int i = 0; i < samples; i++)
					b.putLong(2_000_000_000L + (samples - i) * 1_000_000_000L);
				for (int i = 0; i < samples; i++)
					b.putLong((kind - 2) * 250_000_000L + random.nextInt(1_000_000));
				for (int i = 0; i < samples; i++)
					b.putLong(kind < 4 ? 1 : 1025);
			}
			if (kind >= 4)
				for (int i = 0; i < 2 * samples; i++)
					b.putLong(10);
		});
		List<RingBufferPages> cpus = guest.buffer("", 3);
		for (int cpu = 0; cpu < 3; cpu++)
			for (int i = 0; i < 200; i++)
				cpus.get(cpu).event(1_000_000_000L + cpu * 1_000_003L + i * 60_000_019L, guest.mark(1, i));
		Path file = guest.write(folder.resolve("guest.dat"));
		List<TraceCmd.Line> report = TraceCmd.reported(file);
		assertThat(report).hasSize(600);
		TraceDatEventsTest.compare(Events.read(file), report);
	}

	@Test
	void hostAndGuestTogetherAreWhatTraceCmdReportsOfBoth() throws IOException, ImportException {
		Path host = host().write(folder.resolve("trace.dat"));
		Path guest = guest(SHIFT).write(folder.resolve("trace-web.dat"));
		List<TraceCmd.Line> report = TraceCmd.reported(host, guest);
		assertThat(report).hasSize(121);
		long guestLines = report.stream().filter(l -> l.micros() >= 1_000_050 && l.pid() < 10).count();
		assertThat(guestLines).isEqualTo(41);
		assertThat(Events.read(guest)).extracting(Events.Event::micros)
				.containsExactlyElementsOf(report.stream().filter(l -> l.pid() < 10).map(TraceCmd.Line::micros).toList());
	}

	/// Two vCPUs that each run their guest for 100 µs in each of 20 milliseconds from 1 s on; vCPU 0 is thread 101.
	private static TraceDatWriter host() {
		TraceDatWriter host = new TraceDatWriter();
		host.option(TRACE_ID, b -> b.putLong(HOST_ID));
		host.option(GUEST, b -> b.put("web\0".getBytes(StandardCharsets.UTF_8)).putLong(GUEST_ID).putInt(2)
				.putInt(0).putInt(101).putInt(1).putInt(100));
		List<RingBufferPages> cpus = host.buffer("", 2);
		for (int i = 0; i < 20; i++)
			for (int cpu = 0; cpu < 2; cpu++) {
				long at = 1_000_000_000L + i * 1_000_000L;
				cpus.get(cpu).event(at, host.entry(100 + cpu, 0x10)).event(at + 100_000, host.exit(100 + cpu, 2, 0x16, 0x10));
			}
		return host;
	}

	/// Events in the middle of the time that the vCPUs run.
	///
	/// @param shift to be added to its clock
	private static TraceDatWriter guest(long shift) {
		TraceDatWriter guest = new TraceDatWriter();
		guest.option(TRACE_ID, b -> b.putLong(GUEST_ID));
		guest.option(TIME_SHIFT, b -> {
			b.putLong(HOST_ID).putInt(0).putInt(2);
			for (int cpu = 0; cpu < 2; cpu++)
				b.putInt(1).putLong(0).putLong(shift).putLong(1);
		});
		List<RingBufferPages> cpus = guest.buffer("", 2);
		for (int i = 0; i < 20; i++)
			for (int cpu = 0; cpu < 2; cpu++)
				cpus.get(cpu).event(1_000_050_000L - SHIFT + i * 1_000_000L, guest.mark(1 + cpu, i));
		cpus.getFirst().event(1_019_050_000L - SHIFT, guest.sched(1, "init", 1, 2, "kthreadd"));
		return guest;
	}
}
