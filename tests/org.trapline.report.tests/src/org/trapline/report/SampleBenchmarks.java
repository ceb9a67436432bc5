// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Better;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Measurement;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.MemoryLoadLatency.Pattern;
import org.trapline.measure.Notice;
import org.trapline.measure.Point;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;

/// A run of benchmarks with a bit of everything, the same each time.
final class SampleBenchmarks {
	private SampleBenchmarks() {
	}

	static List<Measurement> all() {
		return List.of(
				new Score("CoreMark", "", Unit.perSecond("iterations"), Better.HIGHER, List.of(4746.835, 4751.2, 4740.0), "",
						Map.of("Compiler flags", "-O2 -static")),
				new Score("lat_syscall null", Unit.MICROSECONDS, Better.LOWER, 18.8817),
				new Score("CoreMark", SampleRuns.NASTY, Unit.perSecond("iterations"), Better.HIGHER, List.of(7.0),
						"it ran 3.2 s, CoreMark asks for 10 s", Map.of()),
				switching(0, Placement.BALANCED, 4227, 4987, 4913), switching(16 << 10, Placement.UNIQUE, 4041, 2927),
				loads(Pattern.RANDOM, 128), loads(Pattern.LINEAR, 16),
				new Bandwidth("bw_mem", "rd", List.of(new Point(8 << 20, List.of(17_034.44, 16_990.0)))),
				new Bandwidth("bw_pipe", "", List.of(new Point(0, 48.08))),
				new Bandwidth("bw_file_rd", "io_only", List.of(new Point(4096, 900), new Point(1 << 20, 2_400))),
				new LatencyDistribution("cyclictest wake-up latency", "thread 0",
						new LatencyDistribution.Counted(new double[] {3_000, 4_000, 5_000, 90_000}, new long[] {90, 800, 0, 9},
								1_000, 1, new LatencyDistribution.Moments(900, 3_000, 4_321, 812_000, Double.NaN))),
				new LatencyDistribution("hackbench", "",
						new LatencyDistribution.Samples(new double[] {2e9, 1.9e9, 2.4e9})),
				new LatencyDistribution("perf bench sched", "",
						new LatencyDistribution.Moments(1000, 1_200, 1_500, 9_000, 100)));
	}

	private static ContextSwitchLatency switching(long bytes, Placement placement, double... micros) {
		List<Point> points = new ArrayList<>();
		for (int i = 0; i < micros.length; i++)
			points.add(new Point(2 << i, micros[i]));
		return new ContextSwitchLatency("lat_ctx", placement, bytes, points);
	}

	/// Three plateaus from 512 B to 64 MiB, seven points a doubling.
	private static MemoryLoadLatency loads(Pattern pattern, long stride) {
		List<Point> points = new ArrayList<>();
		for (long size = 512; size <= 64 << 20; size *= 2)
			for (int part = 0; part < 7 && size + size / 8 * part <= 64 << 20; part++)
				points.add(new Point(size + size / 8.0 * part,
						size < 32 << 10 ? 2 : size < 1 << 20 ? 9 : pattern == Pattern.RANDOM ? 150 : 12));
		return new MemoryLoadLatency("lat_mem_rd", pattern, stride, "", points);
	}

	static Conditions conditions() {
		return new Conditions(Map.of(), Map.of("DIMMs <two>", new Conditions.Told("2 | 8 GB", "run.yaml")))
				.with(Condition.SIDE, "guest", "folder name").with(Condition.CPU, "Cortex-A57", "cpuinfo")
				.with(Condition.CLOCK, "1.8 GHz", "run.yaml").with(Condition.CACHES, "L1d 32 KiB, L2 1 MiB", "lscpu");
	}

	static Run run(List<Measurement> measurements, Conditions conditions) {
		return new Run("bench.log", new Provenance(List.of(Path.of("dir", "bench.log")), "benchmark logs", "says so",
				Map.of()), conditions, measurements, List.of(Notice.info("2 lines are of no benchmark known")));
	}

	static RunAnalysis analysis(Run run) {
		return RunAnalysis.of(run, ExitAnalysis.Parameters.ALL, Progress.none());
	}

	static RunAnalysis everything() {
		return analysis(run(all(), conditions()));
	}
}
