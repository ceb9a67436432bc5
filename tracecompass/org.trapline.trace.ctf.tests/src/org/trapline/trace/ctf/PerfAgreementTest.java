// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;

/// A recording gives the same exits as perf.data and converted to CTF.
class PerfAgreementTest {
	@TempDir
	Path folder;

	@Test
	void recordingConvertedOnArm64GivesTheSameExits() throws IOException, ImportException {
		try (Run ctf = Ctf.open(Ctf.recording("ctf/perf-kvm-linux-short"));
				Run perf = Ctf.open(Ctf.recording("perf-record/kvm-linux-short.perf.data"))) {
			agree(ctf, perf);
			assertThat(Ctf.trace(ctf).vcpus()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("vm")
					.isEqualTo(Ctf.trace(perf).vcpus());
		}
	}

	@Test
	void samplesInBothFormsHaveTheSameExits() throws IOException, ImportException {
		Path samples = Path.of(System.getProperty("trapline.root", ""), "samples");
		try (Run ctf = Ctf.open(samples.resolve("linux-guest.ctf")); Run perf = Ctf.open(samples.resolve("linux-guest.perf.data"))) {
			agree(ctf, perf);
		}
	}

	@ParameterizedTest
	@CsvSource({ "vmix-c2, false", "nvhe-linux-short, true", "kvm-linux-short-zstd, true" })
	void recordingConvertedHereGivesTheSameExits(String name, boolean all)
			throws IOException, ImportException, InterruptedException {
		Path data = Ctf.recording("perf-record/" + name + ".perf.data");
		Path converted = convert(data, all);
		try (Run ctf = Ctf.open(converted); Run perf = Ctf.open(data)) {
			agree(ctf, perf);
			// names of threads and processes are in the records that --all adds
			assertThat(Ctf.trace(ctf).vcpus())
					.usingRecursiveFieldByFieldElementComparatorIgnoringFields(
							all ? new String[0] : new String[] { "vm", "threadName" })
					.isEqualTo(Ctf.trace(perf).vcpus());
		}
	}

	@Test
	void convertedCallChainsAreReadAsBabeltraceReadsThem() throws IOException, ImportException, InterruptedException {
		Path converted = convert(Ctf.recording("perf-record/kvm-linux-callgraph.perf.data"), true);
		BabeltraceOracleTest.agree(EventLog.of(converted).named(), Babeltrace.lines(converted));
	}

	private static void agree(Run ctf, Run perf) {
		assertThat(Ctf.rows(ctf)).hasSizeGreaterThan(200).isEqualTo(Ctf.rows(perf));
		assertThat(Ctf.trace(ctf).losses()).isEqualTo(Ctf.trace(perf).losses());
		assertThat(Ctf.trace(ctf).eventCounts()).containsAllEntriesOf(Ctf.trace(perf).eventCounts());
	}

	private Path convert(Path data, boolean all) throws IOException, InterruptedException {
		Path to = folder.resolve("ctf");
		List<String> command = new ArrayList<>(List.of("perf", "data", "convert", "-i", data.toString(), "--to-ctf",
				to.toString()));
		if (all)
			command.add("--all");
		Process perf;
		try {
			perf = new ProcessBuilder(command).redirectErrorStream(true).start();
		} catch (IOException e) {
			throw new AssertionError("this test needs perf (Debian package linux-perf)", e);
		}
		String said = new String(perf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (perf.waitFor() != 0)
			throw new AssertionError("perf does not convert " + data + ":\n" + said);
		return to;
	}
}
