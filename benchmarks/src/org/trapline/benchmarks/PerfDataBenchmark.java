// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;

/// How many events of a recording are read, decoded and made into exits in a second, by one thread that is warm.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = { "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED" })
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class PerfDataBenchmark {
	/// The recording; given with -p recording=FILE.
	@Param("")
	public String recording = "";

	/// Counts events, and the processor's time that they took, which tells the speed on a busy machine too.
	@State(Scope.Thread)
	public static class Events {
		private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		private long events;
		private long start;

		@Setup(Level.Iteration)
		public void begin() {
			events = 0;
			start = threads.getCurrentThreadCpuTime();
		}

		@TearDown(Level.Iteration)
		public void print() {
			double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
			System.out.printf(Locale.ROOT, "%.1f million events per second of processor time, ", events / seconds / 1e6);
		}
	}

	@Benchmark
	public long read(Events counter) throws ImportException, IOException {
		try (Run run = Importers.installed().open(Path.of(recording), Progress.none())) {
			ExitTrace trace = run.first(ExitTrace.class).orElseThrow();
			counter.events += trace.events();
			return trace.size();
		}
	}
}
