// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.Importers;
import org.trapline.trace.SharedRecordings;
import org.trapline.trace.exits.ExitReconstruction;
import org.trapline.trace.exits.PrintedRecording;
import org.trapline.trace.exits.Rows;

/// Texts of real recordings: against the same events taken apart by the test's own regular expressions, and against the
/// binary recording that the text was printed from.
class PrintedTextOracleTest {
	private static final long MICROSECOND = 1000;

	private static Run open(String file) {
		try {
			return Importers.installed().open(SharedRecordings.trace(file), Progress.none());
		} catch (IOException | ImportException e) {
			throw new AssertionError(file, e);
		}
	}

	private static ExitTrace trace(Run run) {
		return run.first(ExitTrace.class).orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "perf-record/kvm-linux-short.script-guestcode.txt",
			"perf-record/kvm-linux-short-zstd.script-guestcode.txt", "perf-record/nvhe-linux-short.script-guestcode.txt",
			"perf-record/vmix-c2.script-guestcode.txt", "perf-record/pipe-mode.script-guestcode.txt",
			"trace-cmd/trace-v6.report.txt", "trace-cmd/trace-v7.report.txt", "trace-cmd/trace-v7-zstd.report.txt",
			"ftrace/ftrace-local.txt", "ftrace/ftrace-local-tgid.txt" })
	void readsWhatRegularExpressionsRead(String file) {
		PrintedRecording printed = PrintedRecording.of(file);
		try (Run run = open(file); ExitReconstruction exits = new ExitReconstruction()) {
			printed.feed(exits);
			try (ExitTrace expected = exits.finish(Map.of())) {
				assertThat(rows(trace(run))).isEqualTo(rows(expected)).isNotEmpty();
				assertThat(trace(run).losses()).isEqualTo(expected.losses());
				assertThat(trace(run).span()).isEqualTo(expected.span());
			}
			Map<String, Long> counts = printed.events().stream()
					.collect(Collectors.groupingBy(PrintedRecording.Event::name, Collectors.counting()));
			assertThat(trace(run).eventCounts().entrySet().stream()
					.collect(Collectors.toMap(e -> e.getKey().replaceFirst("^\\w+:", ""), Map.Entry::getValue)))
					.isEqualTo(counts);
			assertThat(Imports.notices(run, Notice.Severity.PARTIAL)).isEmpty();
		}
	}

	/// Rows without what the vCPU is called.
	private static List<Rows.Row> rows(ExitTrace trace) {
		return Rows.of(trace).stream().map(r -> new Rows.Row(r.time(), r.interval(), r.idle(), r.descheduled(), r.user(),
				r.awayAt(), r.guestBefore(), r.pc(), r.address(), r.cause(),
				new Vcpu(0, "", -1, -1, r.vcpu().thread(), ""), r.cpu(), r.flags(), r.targets())).toList();
	}

	@ParameterizedTest
	@CsvSource({ "perf-record/kvm-linux-short.script-guestcode.txt, perf-record/kvm-linux-short.perf.data",
			"perf-record/kvm-linux-short.script-F.txt, perf-record/kvm-linux-short.perf.data",
			"perf-record/kvm-linux-short-zstd.script-guestcode.txt, perf-record/kvm-linux-short-zstd.perf.data",
			"perf-record/nvhe-linux-short.script-guestcode.txt, perf-record/nvhe-linux-short.perf.data",
			"perf-record/vmix-c2.script-guestcode.txt, perf-record/vmix-c2.perf.data",
			"perf-record/pipe-mode.script-guestcode.txt, perf-record/pipe-mode.perf.data",
			"trace-cmd/trace-v6.report.txt, trace-cmd/trace-v6.dat", "trace-cmd/trace-v6.report-R.txt, trace-cmd/trace-v6.dat",
			"trace-cmd/trace-v7.report.txt, trace-cmd/trace-v7.dat",
			"trace-cmd/trace-v7-zstd.report.txt, trace-cmd/trace-v7-zstd.dat" })
	void hasTheExitsOfTheBinaryRecordingWithinAMicrosecond(String text, String binary) {
		try (Run printed = open(text); Run recorded = open(binary)) {
			List<Rows.Row> found = Rows.of(trace(printed));
			List<Rows.Row> expected = Rows.of(trace(recorded));
			assertThat(found).hasSameSizeAs(expected).isNotEmpty();
			for (int i = 0; i < found.size(); i++) {
				Rows.Row f = found.get(i);
				Rows.Row e = expected.get(i);
				String row = "exit " + i + "\n" + f + "\n" + e;
				assertThat(f.time()).as(row).isCloseTo(e.time(), within(MICROSECOND));
				assertThat(f.interval()).as(row).isCloseTo(e.interval(), within(MICROSECOND));
				assertThat(f.idle()).as(row).isCloseTo(e.idle(), within(MICROSECOND));
				assertThat(f.descheduled()).as(row).isCloseTo(e.descheduled(), within(2 * MICROSECOND));
				assertThat(f.user()).as(row).isCloseTo(e.user(), within(3 * MICROSECOND));
				assertThat(f.guestBefore()).as(row).isCloseTo(e.guestBefore(), within(MICROSECOND));
				assertThat(f.pc()).as(row).isEqualTo(e.pc());
				assertThat(f.address()).as(row).isEqualTo(e.address());
				assertThat(f.cause()).as(row).isEqualTo(e.cause());
				assertThat(f.flags()).as(row).isEqualTo(e.flags());
				assertThat(f.cpu()).as(row).isEqualTo(e.cpu());
				assertThat(f.vcpu().thread()).as(row).isEqualTo(e.vcpu().thread());
				assertThat(f.vcpu().id()).as(row).isEqualTo(e.vcpu().id());
			}
			assertThat(trace(printed).losses()).isEqualTo(trace(recorded).losses());
		}
	}
}
