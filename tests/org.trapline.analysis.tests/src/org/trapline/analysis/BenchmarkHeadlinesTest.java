// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Better;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Measurement;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;

class BenchmarkHeadlinesTest {
	private static List<Headline> headlines(List<Measurement> measurements) {
		Run run = new Run("r", new Provenance(List.of(), "made", "", Map.of()), measurements, List.of());
		return RunAnalysis.of(run, ExitAnalysis.Parameters.FOR_RULES, Progress.none()).headlines();
	}

	@Test
	void whatEngineersQuoteStandsFirst() {
		List<Measurement> all = new ArrayList<>();
		for (int i = 0; i < 6; i++)
			all.add(new Score("lat_fs " + i, Unit.MICROSECONDS, Better.LOWER, i + 1));
		all.add(new Score("lat_syscall null", Unit.MICROSECONDS, Better.LOWER, 0.25));
		all.add(new Score("CoreMark", "", Unit.perSecond("iterations"), Better.HIGHER, List.of(4747.0), "it ran 3 s", Map.of()));
		assertThat(headlines(all)).extracting(h -> h.name() + " " + h.text()).containsExactly(
				"CoreMark 4\u202f747 iterations/s", "lat_syscall null 250 ns", "lat_fs 0 1 µs", "lat_fs 1 2 µs",
				"lat_fs 2 3 µs", "More scores 3");
		assertThat(headlines(all).getFirst().hint()).isEqualTo("It does not count: it ran 3 s.");
	}

	@Test
	void ofCurvesTheEndsAreTold() {
		assertThat(headlines(List.of(
				new ContextSwitchLatency("lat_ctx", ContextSwitchLatency.Placement.DEFAULT, 16 << 10, List.of(new Point(2, 9))),
				new ContextSwitchLatency("lat_ctx", ContextSwitchLatency.Placement.DEFAULT, 0,
						List.of(new Point(2, List.of(4.0, 6.0, 5.0)), new Point(4, 7))),
				new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.LINEAR, 128, "", List.of(new Point(512, 1))),
				new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.RANDOM, 64, "",
						List.of(new Point(512, 2), new Point(1 << 26, 150))),
				new Bandwidth("bw_pipe", "", List.of(new Point(0, 48))),
				new Bandwidth("bw_mem", "rd", List.of(new Point(1 << 23, 17_034))),
				new LatencyDistribution("cyclictest", "", new LatencyDistribution.Moments(10, 1_000, 2_000, 9_000, 1)))))
				.extracting(h -> h.name() + " " + h.text()).containsExactly("Context switch, 2 processes 5 µs",
						"Load from 512 B 2 ns", "Load from 64 MiB 150 ns", "bw_mem rd, 8 MiB 17.0 GB/s",
						"cyclictest, longest 9 µs");
	}
}
