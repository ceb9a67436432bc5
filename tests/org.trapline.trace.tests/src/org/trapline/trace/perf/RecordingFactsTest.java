// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.EventSamples;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.Probe;
import org.trapline.trace.SharedRecordings;

/// What recordings say of themselves.
class RecordingFactsTest {
	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "kvm-linux-short", "kvm-linux-short-zstd", "kvm-linux-callgraph", "nvhe-linux-short",
			"vmix-c2" })
	void factsAreThosePerfPrints(String name) throws ImportException, IOException {
		Map<String, String> printed = new HashMap<>();
		for (String line : Files.readAllLines(SharedRecordings.trace("perf-record/" + name + ".header-only.txt"))) {
			int colon = line.indexOf(':');
			if (line.startsWith("# ") && colon > 0)
				printed.putIfAbsent(line.substring(2, colon).strip(), line.substring(colon + 1).strip());
		}
		Map<String, String> facts = facts(SharedRecordings.trace("perf-record/" + name + ".perf.data"));
		assertThat(facts).containsEntry(Fact.HOST, printed.get("hostname"))
				.containsEntry(Fact.KERNEL, printed.get("os release"))
				.containsEntry(Fact.RECORDER, "perf " + printed.get("perf version"))
				.containsEntry(Fact.ARCHITECTURE, printed.get("arch"))
				.containsEntry(Fact.CPUS,
						printed.get("nrcpus online") + " online, " + printed.get("nrcpus avail") + " available")
				.containsEntry("CPU id", printed.get("cpuid")).containsEntry(Fact.MEMORY, printed.get("total memory"))
				.containsEntry(Fact.COMMAND, printed.get("cmdline")).containsEntry("PMUs", printed.get("pmu mappings"))
				.containsEntry("cores", printed.get("sibling sockets"))
				.containsEntry(Fact.CLOCK, "perf's default (sched_clock of the host)");
		if (printed.containsKey("compressed"))
			assertThat(facts.get("compression")).isEqualToIgnoringCase(printed.get("compressed").replace(" =", ""));
	}

	@Test
	void aPipeTellsTheSame() throws ImportException, IOException {
		assertThat(facts(SharedRecordings.trace("perf-record/pipe-mode.perf.data"))).containsEntry(Fact.HOST, "kvmhost")
				.containsEntry(Fact.FORMAT, "perf.data (pipe), little endian")
				.containsEntry(Fact.COMMAND, "/usr/bin/perf record -a -e kvm:kvm_entry -e kvm:kvm_exit -e kvm:kvm_mmio"
						+ " -e sched:sched_switch -c 1 -o - sleep 0.4");
	}

	@Test
	void theClockOfARecordingIsNamedWithItsCalendarTime() throws ImportException, IOException {
		PerfDataWriter.Attr attr = new PerfDataWriter.Attr(0, 0, 1, SampleLayout.TIME | SampleLayout.IP, 0,
				PerfDataWriter.SAMPLE_ID_ALL | PerfDataWriter.USE_CLOCK, 1, java.util.List.of(9L));
		PerfDataWriter writer = new PerfDataWriter(ByteOrder.LITTLE_ENDIAN).attr(attr).round();
		assertThat(facts(written(writer))).containsEntry(Fact.CLOCK, "CLOCK_MONOTONIC").doesNotContainKey(Fact.RECORDED);
		writer.feature(23, f -> f.i64(4)).feature(29, f -> f.u32(1).u32(1).i64(1_795_364_783_800_204_000L, 77));
		assertThat(facts(written(writer))).containsEntry(Fact.CLOCK, "CLOCK_MONOTONIC, resolution 4 ns")
				.containsEntry(Fact.RECORDED, "2026-11-22T16:26:23.800204Z");
	}

	@Test
	void eventsAreNamedByTheirDescriptionTheirUpdateOrTheirNumber() throws ImportException, IOException {
		long type = SampleLayout.IDENTIFIER | SampleLayout.TIME;
		PerfDataWriter writer = new PerfDataWriter(ByteOrder.LITTLE_ENDIAN);
		PerfDataWriter.Attr[] attrs = { PerfDataWriter.Attr.hardware(0, type, 1), PerfDataWriter.Attr.hardware(1, type, 2),
				new PerfDataWriter.Attr(1, 1, 1, type, 0, 0, 0, java.util.List.of(3L)),
				new PerfDataWriter.Attr(3, 0x10000, 1, type, 0, 0, 0, java.util.List.of(4L)),
				new PerfDataWriter.Attr(8, 0x11, 1, type, 0, 0, 0, java.util.List.of(5L)),
				new PerfDataWriter.Attr(0, 77, 1, type, 0, 0, 0, java.util.List.of(6L)) };
		for (PerfDataWriter.Attr attr : attrs)
			writer.attr(attr);
		writer.feature(12, f -> {
			f.u32(1).u32(128).bytes(new byte[128]).u32(1).counted("cycles:G").i64(1);
		});
		writer.record(RecordType.EVENT_UPDATE, f -> f.i64(2, 2).string("my instructions").aligned());
		writer.record(RecordType.SAMPLE, Sample.at(1000, 0, 7, 1, new byte[0]).of(attrs[0], new Random(0)));
		for (byte[] bytes : java.util.List.of(writer.file(), writer.pipe()))
			try (Run run = Imports.tryRead(new PerfDataImporter(), directory, bytes).orElseThrow()) {
				assertThat(run.first(EventSamples.class).orElseThrow().events()).containsSubsequence("my instructions",
						"task-clock", "L1-dcache-load-misses", "type8/config=0x11/", "hardware:77");
				assertThat(run.first(EventSamples.class).orElseThrow().events().getFirst()).startsWith("cycles");
			}
	}

	@Test
	void contentTellsTheFormatNotTheName() throws ImportException, IOException {
		Probe probe = Imports.probe(new PerfDataImporter(), Files.copy(
				SharedRecordings.trace("perf-record/pipe-mode.perf.data"), directory.resolve("notes.txt")));
		assertThat(probe).isEqualTo(Probe.certain("begins with perf's magic number, little endian"));
		Path other = Files.writeString(directory.resolve("perf.data"), "PERFILE3 and so on", StandardCharsets.US_ASCII);
		assertThat(Imports.probe(new PerfDataImporter(), other).possible()).isFalse();
	}

	private Path written(PerfDataWriter writer) throws IOException {
		return Files.write(directory.resolve("perf.data"), writer.file());
	}

	private static Map<String, String> facts(Path file) throws ImportException, IOException {
		try (Run run = Imports.read(new PerfDataImporter(), file)) {
			assertThat(run.partial()).isFalse();
			assertThat(run.provenance().importer()).isEqualTo("perf.data");
			assertThat(run.provenance().importerReason()).contains("magic number");
			return run.provenance().facts();
		}
	}
}
