// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

/// Recordings that are a directory: perf record --threads, with a file for each of perf's threads, and --kcore.
class DirectoryTest {
	private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
	private static final long TYPE = SampleLayout.IDENTIFIER | SampleLayout.TID | SampleLayout.TIME | SampleLayout.CPU
			| SampleLayout.RAW;
	private static final PerfDataWriter.Attr ENTRY = PerfDataWriter.Attr.tracepoint(Kvm.ENTRY, TYPE, 9);
	private static final PerfDataWriter.Attr EXIT = PerfDataWriter.Attr.tracepoint(Kvm.EXIT, TYPE, 10);

	@TempDir
	Path directory;

	private static PerfDataWriter writer() {
		return Kvm.tracingData(new PerfDataWriter(ORDER)).attr(ENTRY).attr(EXIT);
	}

	@Test
	void eventsOfAllFilesAreMerged() throws ImportException, IOException {
		Random random = new Random(3);
		PerfDataWriter main = writer().round();
		Files.write(directory.resolve("data"), main.file());
		Files.write(directory.resolve("notes"), new byte[] { 1, 2, 3 });
		PerfDataWriter[] streams = { writer(), writer() };
		// a vCPU that moves to the other CPU with every exit, so that each pair has its halves in two files
		for (int i = 0; i < 2000; i++) {
			long time = 1000 + 10L * i;
			streams[i % 2].record(RecordType.SAMPLE, i % 2 == 0
					? Sample.at(time, 0, 77, 10, Kvm.exit(ORDER, 77, 0, 0, i)).of(EXIT, random)
					: Sample.at(time, 1, 77, 9, Kvm.entry(ORDER, 77, i)).of(ENTRY, random));
			if (i % 100 == 0)
				streams[i % 2].round();
		}
		for (int i = 0; i < streams.length; i++)
			Files.write(directory.resolve("data." + i), streams[i].records());
		try (Run run = Imports.read(new PerfDataImporter(), directory)) {
			ExitTrace trace = run.first(ExitTrace.class).orElseThrow();
			assertThat(trace.size()).isEqualTo(1000);
			assertThat(trace.events()).isEqualTo(2000);
			assertThat(run.partial()).isFalse();
			assertThat(run.provenance().facts()).containsEntry(Fact.FORMAT, "perf.data (directory), little endian");
			assertThat(run.label()).isEqualTo(directory.getFileName().toString());
		}
	}

	@Test
	void aDirectoryWithOneFileIsARecordingToo() throws ImportException, IOException {
		Files.copy(SharedRecordings.trace("perf-record/kvm-linux-short.perf.data"), directory.resolve("data"));
		Files.createDirectory(directory.resolve("kcore_dir"));
		assertThat(Imports.probe(new PerfDataImporter(), directory).reason()).contains("a directory whose file \"data\"");
		try (Run run = Imports.read(new PerfDataImporter(), directory)) {
			assertThat(run.first(ExitTrace.class).orElseThrow().events()).isEqualTo(2492);
		}
	}

	@Test
	void damageInOneFileLeavesTheOthers() throws ImportException, IOException {
		Files.write(directory.resolve("data"), writer().round().file());
		PerfDataWriter good = writer();
		for (int i = 0; i < 10; i++)
			good.record(RecordType.SAMPLE,
					Sample.at(1000 + i, 0, 77, 9, Kvm.entry(ORDER, 77, i)).of(ENTRY, new Random(0)));
		Files.write(directory.resolve("data.0"), new byte[100]);
		Files.write(directory.resolve("data.1"), good.records());
		try (Run run = Imports.read(new PerfDataImporter(), directory)) {
			assertThat(run.first(ExitTrace.class).orElseThrow().events()).isEqualTo(10);
			assertThat(Imports.notices(run, Notice.Severity.PARTIAL)).contains("data.0 at offset 0");
		}
	}

	@Test
	void anyOtherDirectoryIsNone() throws ImportException, IOException {
		assertThat(Imports.probe(new PerfDataImporter(), directory).possible()).isFalse();
		Files.write(directory.resolve("data"), "something".getBytes());
		assertThat(Imports.probe(new PerfDataImporter(), directory).possible()).isFalse();
	}
}
