// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;

class LargeRecordingTest {
	/// What building may take, in processor time of its thread.
	private static final long MOST_NANOS = 6_000_000_000L;
	private static final int WINDOWS = 20;
	private static final int PIXELS = 1_500;

	@TempDir
	Path cache;

	@Test
	void buildingTakesSecondsAndRedrawingNext() throws IOException, ImportException {
		try (Run run = Recordings.open("perf-record/vmix-c4-large.perf.data.xz")) {
			ExitTrace trace = Recordings.trace(run);
			long building = cpuTime();
			try (StateHistory history = Recordings.history(run, cache)) {
				building = cpuTime() - building;
				assertThat(building).isLessThan(MOST_NANOS);
				Random random = new Random(7);
				long length = trace.span().end() - trace.span().start();
				long least = Long.MAX_VALUE;
				long most = 0;
				// the first round warms up
				for (int w = -WINDOWS; w < WINDOWS; w++) {
					long width = length >> Math.floorMod(w, WINDOWS) / 2;
					long from = trace.span().start() + (long) (random.nextDouble() * (length - width));
					long query = cpuTime();
					assertThat(history.window(history.lanes(), from, from + width, PIXELS)).isNotEmpty();
					query = cpuTime() - query;
					if (w < 0)
						continue;
					least = Math.min(least, query);
					most = Math.max(most, query);
				}
				System.out.printf("%,d exits of %d vCPUs: building %.2f s, windows of %d pixels %.1f to %.1f ms, %,d bytes%n",
						trace.size(), trace.vcpus().size(), building / 1e9, PIXELS, least / 1e6, most / 1e6, bytes());
			}
		}
	}

	private long bytes() throws IOException {
		try (var files = Files.walk(cache)) {
			return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
		}
	}

	private static long cpuTime() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}
}
