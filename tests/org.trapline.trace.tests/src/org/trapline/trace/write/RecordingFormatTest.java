// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;
import org.trapline.trace.perf.PerfDataImporter;
import org.trapline.trace.tracecmd.TraceDatImporter;

/// Written recordings: imported again they have the same exits, and the tools that they are for open them.
class RecordingFormatTest {
	private static final Pattern EVENT = Pattern.compile(".*?\\s(?:kvm:|sched:|irq:|trapline:)?((?:kvm|sched|irq|vgic|trapline)_\\w+):\\s.*");

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({"perf-record/kvm-linux-short.perf.data, PERF_DATA", "perf-record/kvm-linux-short.perf.data, TRACE_DAT",
			"perf-record/nvhe-linux-short.perf.data, PERF_DATA", "perf-record/vmix-c2.perf.data, PERF_DATA",
			"perf-record/vmix-c2.perf.data, TRACE_DAT", "trace-cmd/trace-v7.dat, PERF_DATA",
			"trace-cmd/trace-v6.dat, TRACE_DAT"})
	void importedAgainItHasTheSameExits(String name, RecordingFormat format) throws Exception {
		Path source = SharedRecordings.trace(name);
		try (Run run = Imports.read(name.startsWith("perf") ? new PerfDataImporter() : new TraceDatImporter(), source)) {
			ExitTrace trace = run.first(ExitTrace.class).orElseThrow();
			Path written = write(trace, format);
			try (Run again = Imports.read(importer(format), written)) {
				assertThat(again.partial()).isFalse();
				assertThat(again.first(ExitTrace.class).orElseThrow().span()).isEqualTo(trace.span());
				List<String> found = rows(again.first(ExitTrace.class).orElseThrow());
				List<String> expected = rows(trace);
				assertThat(found).hasSameSizeAs(expected).hasSizeGreaterThan(100);
				for (int i = 0; i < found.size(); i++)
					assertThat(found.get(i)).isEqualTo(expected.get(i));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"PERF_DATA", "TRACE_DAT"})
	void itsToolPrintsItsEvents(RecordingFormat format) throws Exception {
		try (Run run = Imports.read(new PerfDataImporter(), SharedRecordings.trace("perf-record/vmix-c2.perf.data"))) {
			Path written = write(run.first(ExitTrace.class).orElseThrow(), format);
			List<String> lines = switch (format) {
			case PERF_DATA -> output("perf", "script", "-i", written.toString());
			// its plugin for kvm_exit is of x86
			case TRACE_DAT -> output("trace-cmd", "report", "-N", written.toString());
			};
			Map<String, Long> printed = new TreeMap<>();
			for (String line : lines) {
				assertThat(line).doesNotContain("FAILED TO PARSE").doesNotContain("UNKNOWN TYPE");
				Matcher event = EVENT.matcher(line);
				if (event.matches())
					printed.merge(event.group(1), 1L, Long::sum);
			}
			try (Run again = Imports.read(importer(format), written)) {
				Map<String, Long> counted = new TreeMap<>();
				again.first(ExitTrace.class).orElseThrow().eventCounts()
						.forEach((event, count) -> counted.put(event.substring(event.indexOf(':') + 1), count));
				assertThat(printed).isEqualTo(counted);
			}
			assertThat(lines).anyMatch(line -> line.contains("kvm_exit") && line.contains("TRAP: HSR_EC: 0x0024 (DABT_LOW), PC: 0x"))
					.anyMatch(line -> line.contains("kvm_mmio") && line.contains("mmio write len 4 gpa 0x"));
		}
	}

	private Path write(ExitTrace trace, RecordingFormat format) throws IOException {
		Path file = folder.resolve(format == RecordingFormat.PERF_DATA ? "perf.data" : "trace.dat");
		try (OutputStream out = Files.newOutputStream(file)) {
			format.write(trace, "trapline test", out, Progress.none());
		}
		return file;
	}

	private static Importer importer(RecordingFormat format) {
		return format == RecordingFormat.PERF_DATA ? new PerfDataImporter() : new TraceDatImporter();
	}

	/// Rows by vCPU thread, so that neither the order of vCPUs nor that of causes matters.
	private static List<String> rows(ExitTrace trace) throws ImportException {
		List<String> rows = new ArrayList<>();
		ExitBlocks blocks = trace.blocks();
		for (int block = 0; block < trace.blockCount(); block++) {
			int count = blocks.load(block);
			for (int r = 0; r < count; r++)
				rows.add(blocks.times()[r] + " thread " + trace.vcpus().get(blocks.vcpus()[r]).thread() + ' '
						+ trace.causes().get(blocks.causes()[r]) + " interval " + blocks.intervals()[r] + " idle "
						+ blocks.idle()[r] + " descheduled " + blocks.descheduled()[r] + " user " + blocks.userTime()[r]
						+ " away " + blocks.awayAt()[r] + " guest " + blocks.guestBefore()[r] + " pc "
						+ Long.toHexString(blocks.pcs()[r]) + " address " + Long.toHexString(blocks.addresses()[r]) + " cpu "
						+ blocks.cpus()[r] + " flags " + blocks.flags()[r]);
		}
		rows.sort(null);
		return rows;
	}

	private static List<String> output(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
		return lines;
	}
}
