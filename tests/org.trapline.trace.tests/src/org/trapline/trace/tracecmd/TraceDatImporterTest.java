// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
import org.trapline.trace.Imports;
import org.trapline.trace.Recording;
import org.trapline.trace.SharedRecordings;
import org.trapline.trace.exits.Rows;
import org.trapline.trace.ftrace.FtraceTextImporter;

class TraceDatImporterTest {
	private static final Pattern PC = Pattern.compile("PC: 0x([0-9a-f]{16})");

	@TempDir
	private Path folder = Path.of("");

	@Test
	void theServiceLoaderFindsIt() throws IOException, ImportException {
		assertThat(Importers.installed().all()).anyMatch(TraceDatImporter.class::isInstance);
		try (Recording recording = Recording.open(SharedRecordings.trace("trace-cmd/trace-v7.dat"), Progress.none())) {
			assertThat(Importers.installed().judge(recording).getFirst().importer().id()).isEqualTo("trace.dat");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "trace-v6", "trace-v7", "trace-v7-zstd" })
	void countsEventsAsTraceCmdReportsThem(String name) throws IOException, ImportException {
		Map<String, Long> expected = new TreeMap<>();
		for (TraceCmd.Line line : TraceCmd.printed(name + ".report.txt"))
			expected.merge(line.event(), 1L, Long::sum);
		try (Run run = Exits.open(SharedRecordings.trace("trace-cmd/" + name + ".dat"))) {
			Map<String, Long> counted = new TreeMap<>();
			run.first(ExitTrace.class).orElseThrow().eventCounts()
					.forEach((event, n) -> counted.merge(event.substring(event.indexOf(':') + 1), n, Long::sum));
			assertThat(counted).isEqualTo(expected);
			assertThat(run.partial()).isFalse();
		}
	}

	/// Pairs the lines of the report, by thread, and compares time, interval and program counter.
	@ParameterizedTest
	@ValueSource(strings = { "trace-v6", "trace-v7", "trace-v7-zstd" })
	void exitsAreThePairsOfTheReport(String name) throws IOException, ImportException {
		Map<Integer, TraceCmd.Line> open = new HashMap<>();
		List<String> expected = new ArrayList<>();
		for (TraceCmd.Line line : TraceCmd.printed(name + ".report.txt"))
			if (line.event().equals("kvm_exit")) {
				open.put(line.pid(), line);
			} else if (line.event().equals("kvm_entry") && open.containsKey(line.pid())) {
				TraceCmd.Line exit = open.remove(line.pid());
				Matcher pc = PC.matcher(exit.fields());
				assertThat(pc.find()).isTrue();
				expected.add(exit.pid() + " " + exit.micros() + " " + line.micros() + " " + pc.group(1));
			}
		List<String> found = Exits.of(SharedRecordings.trace("trace-cmd/" + name + ".dat")).stream()
				.map(e -> e.vcpu().thread() + " " + (e.time() + 500) / 1000 + " " + (e.time() + e.interval() + 500) / 1000 + " "
						+ String.format("%016x", e.pc()))
				.toList();
		assertThat(found).hasSizeGreaterThan(100).isEqualTo(expected);
	}

	/// The report rounds times to microseconds and leaves some fields out.
	@ParameterizedTest
	@ValueSource(strings = { "trace-v6", "trace-v7", "trace-v7-zstd" })
	void exitsAreThoseOfTheReportReadAsText(String name) throws IOException, ImportException {
		try (Run run = Imports.read(new FtraceTextImporter(),
				SharedRecordings.trace("trace-cmd/" + name + ".report.txt"))) {
			List<Rows.Row> printed = Rows.of(run.first(ExitTrace.class).orElseThrow());
			List<Rows.Row> read = Exits.of(SharedRecordings.trace("trace-cmd/" + name + ".dat"));
			assertThat(read).hasSameSizeAs(printed).hasSizeGreaterThan(100);
			for (int i = 0; i < read.size(); i++) {
				Rows.Row r = read.get(i);
				Rows.Row p = printed.get(i);
				assertThat(r.cause()).as("%s and %s", r, p).isEqualTo(p.cause());
				assertThat(r.vcpu().thread()).isEqualTo(p.vcpu().thread());
				assertThat(r.vcpu().label()).isEqualTo(p.vcpu().label());
				assertThat(r.pc()).isEqualTo(p.pc());
				assertThat(r.cpu()).isEqualTo(p.cpu());
				assertThat(r.flags()).isEqualTo(p.flags());
				assertThat(r.time()).isCloseTo(p.time(), within(500L));
				assertThat(r.interval()).isCloseTo(p.interval(), within(1000L));
				assertThat(r.idle()).isCloseTo(p.idle(), within(2000L));
				assertThat(r.descheduled()).isCloseTo(p.descheduled(), within(4000L));
				assertThat(r.guestBefore()).isCloseTo(p.guestBefore(), within(1000L));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "trace-v6, 7, none", "trace-v6, 7, zstd", "trace-v7, 6, none", "trace-v7-zstd, 6, none" })
	void convertedRecordingsHaveTheSameExits(String name, int version, String compression)
			throws IOException, ImportException {
		Path original = SharedRecordings.trace("trace-cmd/" + name + ".dat");
		Path converted = folder.resolve("converted.dat");
		TraceCmd.convert(original, converted, version, compression);
		assertThat(Exits.of(converted)).isEqualTo(Exits.of(original));
	}

	@Test
	void tellsWhereTheRecordingComesFrom() throws IOException, ImportException {
		try (Run run = Exits.open(SharedRecordings.trace("trace-cmd/trace-v7-zstd.dat"))) {
			assertThat(run.provenance().facts()).containsEntry(Fact.FORMAT, "trace.dat version 7, zstd 1.5.4")
					.containsEntry(Fact.HOST, "kvmhost").containsEntry(Fact.KERNEL, "Linux 6.1.0-56-arm64")
					.containsEntry(Fact.ARCHITECTURE, "aarch64").containsEntry(Fact.CPUS, "4")
					.containsEntry(Fact.CLOCK, "local").containsEntry("trace id", "0x75ed01a7cc86db40")
					.containsEntry(Fact.RECORDER, "trace-cmd 3.1.6 not-a-git-repo")
					.containsEntry("ring buffers", "entries 0, overrun 0, commit overrun 0, dropped events 0, read events 2823");
			assertThat(run.provenance().importer()).isEqualTo("trace.dat");
			assertThat(run.first(ExitTrace.class).orElseThrow().vcpus()).extracting(v -> v.label() + " " + v.threadName())
					.containsExactly("vCPU 1 kvm-vcpu-1", "vCPU 0 kvm-vcpu-0");
		}
	}

	@Test
	void exitsWithLostEventsInsideAreLeftOut() throws IOException, ImportException {
		TraceDatWriter writer = new TraceDatWriter();
		List<RingBufferPages> cpus = writer.buffer("", 2);
		cpus.get(0).event(1000, writer.exit(100, 2, 0x16, 0x10)).event(2000, writer.entry(100, 0x14))
				.event(3000, writer.exit(100, 2, 0x16, 0x20)).lost(7).event(9000, writer.entry(100, 0x24))
				.event(10000, writer.exit(100, 2, 0x16, 0x30)).event(10500, writer.entry(100, 0x34)).lost(-1)
				.event(20000, writer.exit(100, 2, 0x16, 0x40)).event(21000, writer.entry(100, 0x44));
		cpus.get(1).event(1500, writer.exit(101, 0, 0, 0x50)).event(8000, writer.entry(101, 0x54));
		try (Run run = Exits.open(writer.write(folder.resolve("lost.dat")))) {
			ExitTrace trace = run.first(ExitTrace.class).orElseThrow();
			assertThat(Rows.of(trace)).extracting(Rows.Row::pc).containsExactlyInAnyOrder(0x10L, 0x50L, 0x30L, 0x40L);
			assertThat(trace.losses().lostEvents()).isEqualTo(7);
			assertThat(trace.losses().intervalsAcrossLoss()).isEqualTo(1);
			assertThat(run.notices()).anyMatch(n -> n.severity() == Notice.Severity.WARNING
					&& n.message().contains("lost 7 events in 2 places"));
		}
		assertThat(TraceCmd.report(folder.resolve("lost.dat"))).contains("CPU:0 [7 EVENTS DROPPED]",
				"CPU:0 [EVENTS DROPPED]");
	}

	/// The page that tells of the loss begins at 9000; the thread has moved to another CPU long before.
	@Test
	void aLossIsKnownBeforeTheEventsAfterIt() throws IOException, ImportException {
		TraceDatWriter writer = new TraceDatWriter();
		List<RingBufferPages> cpus = writer.buffer("", 2);
		cpus.get(0).event(1000, writer.entry(100, 0x10)).event(3000, writer.exit(100, 2, 0x16, 0x20)).lost(2)
				.event(9000, writer.mark(7, 1));
		cpus.get(1).event(6000, writer.entry(100, 0x24)).event(7000, writer.exit(100, 2, 0x16, 0x30)).event(8000,
				writer.entry(100, 0x34));
		assertThat(Exits.of(writer.write(folder.resolve("moved.dat")))).extracting(Rows.Row::pc).containsExactly(0x30L);
	}

	@Test
	void theKernelsOwnCountOfLostEventsIsAWarning() throws IOException, ImportException {
		TraceDatWriter writer = quiet(new TraceDatWriter());
		writer.option(2, "CPU: 0\nentries: 0\noverrun: 12\ncommit overrun: 0\ndropped events: 3\nread events: 5\n\0")
				.option(2, "CPU: 1\nentries: 0\noverrun: 0\ncommit overrun: 0\ndropped events: 0\nread events: 6\n\0");
		try (Run run = Exits.open(writer.write(folder.resolve("stats.dat")))) {
			assertThat(run.notices()).extracting(Notice::message)
					.anyMatch(m -> m.contains("CPU 0: overrun 12, dropped events 3") && !m.contains("CPU 1"));
			assertThat(run.provenance().facts()).containsEntry("ring buffers",
					"entries 0, overrun 12, commit overrun 0, dropped events 3, read events 11");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 6, 7 })
	void instancesAreMergedAndTheirCopiesCounted(int version) throws IOException, ImportException {
		TraceDatWriter writer = new TraceDatWriter();
		writer.version = version;
		List<RingBufferPages> top = writer.buffer("", 2);
		List<RingBufferPages> kvm = writer.buffer("kvm", 2);
		top.get(1).event(100, writer.mark(7, 1)).event(5000, writer.mark(7, 2));
		kvm.get(0).event(1000, writer.exit(100, 2, 0x16, 0x10)).event(2000, writer.entry(100, 0x14)).event(3000,
				writer.mark(100, 3));
		List<RingBufferPages> copy = writer.buffer("copy", 2);
		copy.get(0).event(1000, writer.exit(100, 2, 0x16, 0x10)).event(2000, writer.entry(100, 0x14));
		Path file = writer.write(folder.resolve("instances.dat"));
		List<TraceCmd.Line> report = TraceCmd.reported(file);
		assertThat(report).hasSize(7);
		try (Run run = Exits.open(file)) {
			ExitTrace trace = run.first(ExitTrace.class).orElseThrow();
			assertThat(trace.events()).isEqualTo(report.size());
			assertThat(trace.eventCounts()).containsEntry("kvm:kvm_exit", 2L).containsEntry("trapline:mark", 3L);
			assertThat(Rows.of(trace)).extracting(Rows.Row::interval).containsExactly(1000L);
			assertThat(trace.losses().unordered() + trace.losses().exitsWithoutEntry()
					+ trace.losses().entriesWithoutExit()).isZero();
			assertThat(run.provenance().facts()).containsEntry("instances", "kvm, copy");
			assertThat(run.notices()).extracting(Notice::message)
					.anyMatch(m -> m.startsWith("several buffers recorded kvm:kvm_entry, kvm:kvm_exit, trapline:mark"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "6, none", "7, none", "7, zstd" })
	void textOfALatencyTracerIsReadAsText(int version, String compression) throws IOException, ImportException {
		Path text = SharedRecordings.trace("ftrace/ftrace-local.txt");
		TraceDatWriter writer = new TraceDatWriter();
		writer.version = version;
		writer.compression = compression;
		writer.text = Files.readAllBytes(text);
		Path file = writer.write(folder.resolve("latency.dat"));
		assertThat(TraceCmd.report(file)).contains(Files.readString(text).lines().skip(12).findFirst().orElseThrow());
		try (Run run = Exits.open(file); Run plain = Imports.read(new FtraceTextImporter(), text)) {
			assertThat(Exits.of(file)).hasSizeGreaterThan(20)
					.isEqualTo(Rows.of(plain.first(ExitTrace.class).orElseThrow()));
			assertThat(run.provenance().importer()).isEqualTo("trace.dat");
			assertThat(run.provenance().facts()).containsEntry(Fact.FORMAT, "trace.dat version " + version
					+ (compression.equals("none") ? ", not compressed" : ", zstd 1.0"));
		}
	}

	@Test
	void processMapsNameTheVm() throws IOException, ImportException {
		TraceDatWriter writer = quiet(new TraceDatWriter());
		writer.option(10, "64 1 /usr/bin/qemu-system-aarch64\n0 1000 /lib/libc.so\n\0");
		try (Run run = Exits.open(writer.write(folder.resolve("maps.dat")))) {
			assertThat(run.first(ExitTrace.class).orElseThrow().vcpus().getFirst().vm())
					.isEqualTo("/usr/bin/qemu-system-aarch64 100");
		}
	}

	@Test
	void aRecordingWithoutKvmEventsIsDescribed() throws IOException, ImportException {
		TraceDatWriter writer = new TraceDatWriter();
		writer.formats.remove("kvm");
		writer.buffer("", 1).getFirst().event(1000, writer.mark(7, 1)).event(3000, writer.mark(7, 2));
		try (Run run = Exits.open(writer.write(folder.resolve("marks.dat")))) {
			ExitTrace trace = run.first(ExitTrace.class).orElseThrow();
			assertThat(trace.size()).isZero();
			assertThat(trace.eventCounts()).containsOnly(Map.entry("trapline:mark", 2L));
			assertThat(trace.span()).isEqualTo(new ExitTrace.Span(1000, 3000));
			assertThat(run.notices()).extracting(Notice::message)
					.anyMatch(m -> m.contains("neither kvm_exit nor kvm_entry"));
		}
	}

	@Test
	void eventsWithoutAFormatAreCounted() throws IOException, ImportException {
		TraceDatWriter writer = quiet(new TraceDatWriter());
		writer.formats.remove("trapline");
		writer.buffers.getFirst().cpus().getFirst().event(9_000_000_000L, writer.mark(7, 1));
		Path file = writer.write(folder.resolve("unknown.dat"));
		try (Run run = Exits.open(file)) {
			ExitTrace trace = run.first(ExitTrace.class).orElseThrow();
			assertThat(trace.eventCounts()).containsEntry("(no format)", 1L);
			assertThat(trace.events()).isEqualTo(3);
			assertThat(run.notices()).extracting(Notice::message).anyMatch(m -> m.contains("no format"));
		}
	}

	@Test
	void anImportCanBeCancelled() throws IOException {
		TraceDatWriter writer = new TraceDatWriter();
		RingBufferPages pages = writer.buffer("", 1).getFirst();
		for (int i = 0; i < 100_000; i++)
			pages.event(i, writer.mark(7, i));
		Path file = writer.write(folder.resolve("long.dat"));
		List<Long> seen = new ArrayList<>();
		Progress progress = new Progress() {
			@Override
			public void at(long done, long total) {
				assertThat(done).isBetween(0L, total);
				seen.add(done);
			}

			@Override
			public boolean cancelled() {
				return !seen.isEmpty();
			}
		};
		assertThatThrownBy(() -> {
			for (int i = 0; i < 2; i++)
				new Importers(List.of(new TraceDatImporter())).open(file, progress).close();
		}).isInstanceOf(CancellationException.class);
		assertThat(seen).hasSize(1);
	}

	/// One exit of 1000 ns at 1 s.
	static TraceDatWriter quiet(TraceDatWriter writer) {
		writer.buffer("", 1).getFirst().event(1_000_000_000L, writer.exit(100, 2, 0x16, 0x10)).event(1_000_001_000L,
				writer.entry(100, 0x14));
		return writer;
	}
}
