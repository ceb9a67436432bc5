// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Curve;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;
import org.trapline.trace.bench.BenchLogImporter;
import org.trapline.trace.bench.Logs;

/// The logs of a host and of its guest, in which lmbench is one of several benchmarks.
class SharedLogsTest {
	private static final String NATIVE = "bench-l1-native.txt";
	private static final String GUEST = "bench-l2-kvmguest.txt";

	@Test
	void everyFigureOfTheHostIsThereAsPrinted() throws IOException, ImportException {
		Run run = read(NATIVE);
		assertThat(Logs.score(run, "lat_syscall null")).isEqualTo("18.8817 µs");
		assertThat(Logs.score(run, "lat_syscall read")).isEqualTo("13.6672 µs");
		assertThat(Logs.score(run, "lat_pipe")).isEqualTo("858.5475 µs");
		assertThat(Logs.score(run, "lat_proc fork")).isEqualTo("7178.8462 µs");
		assertThat(Logs.points(run, "lat_ctx 0 B, placement not told"))
				.isEqualTo("2=4226.68 4=4987.32 8=4913.32 16=5602.55");
		assertThat(Logs.points(run, "lat_ctx 16 KiB, placement not told")).isEqualTo("2=4041.08 8=2927.11");
		assertThat(Logs.points(run, "bw_pipe")).isEqualTo("0=48.08");
	}

	/// The serial console ends its lines with CR LF; kvmtool and the guest's kernel write in between.
	@Test
	void everyFigureOfTheGuestIsThereAsPrinted() throws IOException, ImportException {
		Run run = read(GUEST);
		assertThat(Logs.score(run, "lat_syscall null")).isEqualTo("1.9616 µs");
		assertThat(Logs.points(run, "lat_ctx 0 B, placement not told"))
				.isEqualTo("2=6986.09 4=6064.96 8=2482.79 16=3617.77");
		assertThat(Logs.points(run, "bw_mem wr")).isEqualTo("8388608=17465.12");
		assertThat(Logs.points(run, "bw_pipe")).isEqualTo("0=63.86");
	}

	@Test
	void operationsOfBwMemComeFromTheHeadingsAboveThem() throws IOException, ImportException {
		Run run = read(NATIVE);
		assertThat(Logs.points(run, "bw_mem rd")).isEqualTo("8388608=17034.44");
		assertThat(Logs.points(run, "bw_mem wr")).isEqualTo("8388608=154.87");
		assertThat(Logs.points(run, "bw_mem rdwr")).isEqualTo("8388608=132.49");
		assertThat(Logs.points(run, "bw_mem cp")).isEqualTo("8388608=367.32");
		assertThat(Logs.points(run, "bw_mem fwr")).isEqualTo("8388608=7020.04");
		assertThat(Logs.points(run, "bw_mem frd")).isEqualTo("8388608=2679.84");
		assertThat(Logs.points(run, "bw_mem fcp")).isEqualTo("8388608=714.09");
		assertThat(Logs.points(run, "bw_mem bzero")).isEqualTo("8388608=2344.54");
		assertThat(Logs.points(run, "bw_mem bcopy")).isEqualTo("8388608=2549.4");
	}

	/// The heading says 8 MiB; the output goes to 16 MiB, and is right.
	@ParameterizedTest
	@ValueSource(strings = { NATIVE, GUEST })
	void loadLatencyHasExactSizesAndGoesAsFarAsTheOutput(String file) throws IOException, ImportException {
		Run run = read(file);
		Curve curve = Logs.curve(run, "lat_mem_rd, linear, stride 128 B");
		assertThat(((MemoryLoadLatency) curve).stride()).isEqualTo(128);
		assertThat(curve.points()).hasSize(91).first().extracting(p -> p.x()).isEqualTo(512.0);
		assertThat(curve.points().getLast().x()).isEqualTo(16 << 20);
		assertThat(curve.points()).allSatisfy(p -> assertThat(p.x() % 512).as("bytes of %s", p).isZero());
		assertThat(curve.points().stream().map(p -> (long) p.x()).limit(8)).containsExactly(512L, 1024L, 2048L, 3072L,
				4096L, 6144L, 8192L, 10240L);
	}

	@ParameterizedTest
	@ValueSource(strings = { NATIVE, GUEST })
	void nothingIsLeftOutOrInDoubt(String file) throws IOException, ImportException {
		Run run = read(file);
		assertThat(run.partial()).as(Logs.partial(run)).isFalse();
		assertThat(Logs.warnings(run)).doesNotContain("lmbench", "lat_", "bw_");
	}

	private static Run read(String file) throws IOException, ImportException {
		return Imports.read(new BenchLogImporter(), SharedRecordings.trace("bench/" + file));
	}
}
