// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.Side;
import org.trapline.chart.PicturePlan.Section;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.Measurement;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.measure.Score;

class PlansTest {
	private static Run run(String label, List<Measurement> measurements) {
		return new Run(label, new Provenance(List.of(), "made", "", Map.of()), measurements, List.of());
	}

	private static Side side(String label, Role role) {
		return new Side(label, role, List.of(new RunFacts(run(label, List.of()), Optional.empty(), Optional.empty(), List.of(),
				List.of())));
	}

	private static Against against(String label, double factor) {
		List<CurveComparison> curves = new ArrayList<>(BenchSamples.contextSwitches(factor));
		curves.addAll(BenchSamples.memories(factor));
		curves.addAll(BenchSamples.bandwidths());
		return new Against(side(label, Role.GUEST), List.of(), BenchSamples.deltas(), Optional.of(BenchSamples.exits()),
				List.of(BenchSamples.distributions()), curves, BenchSamples.scores(), List.of());
	}

	private static Comparison comparison(Against... candidates) {
		return new Comparison(side("native", Role.NATIVE), Settings.DEFAULT, List.of(candidates), List.of(),
				List.of(BenchSamples.oversubscription()), List.of());
	}

	/// Every chart of the LS2080 talk: CoreMark, LMbench, context switching with its distribution, memory load, one and
	/// two VMs, oversubscription.
	@Test
	void everyChartOfTheTalkIsPlannedAndDrawn() {
		Comparison comparison = comparison(against("1 VM", 1.3), against("2 VMs", 1.7));
		List<PicturePlan> plans = ComparisonPictures.of(comparison);
		assertThat(plans).extracting(PicturePlan::section).contains(Section.values()).isSorted();
		assertThat(plans).extracting(PicturePlan::id).doesNotHaveDuplicates().contains("oversubscription CoreMark");
		for (PicturePlan plan : plans) {
			Picture picture = plan.picture(ChartView.WHOLE, ChartTheme.LIGHT);
			assertThat(picture).as(plan.id()).isNotInstanceOf(MessagePicture.class);
			assertThat(picture.title()).isEqualTo(plan.title());
			assertThat(CurvePictureTest.draw(picture, 900, plan.height()).hits()).as(plan.id()).isNotEmpty();
		}
		assertThat(plans.stream().filter(p -> p.section() == Section.CONTEXT_SWITCH).findFirst().orElseThrow()
				.picture(ChartView.WHOLE, ChartTheme.LIGHT).table().header())
						.contains("native median (µs)", "1 VM / native (%)", "2 VMs / native (%)");
	}

	@Test
	void oneOfSeveralCandidatesHasPicturesOfItsOwn() {
		Comparison comparison = comparison(against("1 VM", 1.3), against("2 VMs", 1.7));
		List<PicturePlan> plans = ComparisonPictures.of(comparison, comparison.against().getLast());
		assertThat(plans).extracting(PicturePlan::id).doesNotHaveDuplicates().contains("waterfall", "deltas");
		PicturePlan scores = plans.stream().filter(p -> p.section() == Section.SCORES).findFirst().orElseThrow();
		assertThat(scores.picture(ChartView.WHOLE, ChartTheme.LIGHT).table().header()).contains("2 VMs median")
				.noneMatch(h -> h.startsWith("1 VM"));
	}

	@Test
	void aRunHasAPictureOfEachKindOfMeasurement() {
		List<Measurement> all = new ArrayList<>(BenchSamples.wakeUps());
		BenchSamples.contextSwitches(1).forEach(c -> all.add(c.base()));
		BenchSamples.memories(1).forEach(c -> all.add(c.base()));
		BenchSamples.bandwidths().forEach(c -> all.add(c.base()));
		BenchSamples.scores().forEach(s -> all.add(new Score(s.delta().subject(), s.delta().unit(), s.delta().better(),
				s.delta().base())));
		List<PicturePlan> plans = RunPictures.of(run("x", all));
		assertThat(plans).extracting(PicturePlan::section).contains(Section.LATENCY, Section.CONTEXT_SWITCH,
				Section.MEMORY_LOAD, Section.BANDWIDTH, Section.SCORES).isSorted();
		assertThat(plans).extracting(PicturePlan::id).doesNotHaveDuplicates();
		for (PicturePlan plan : plans)
			assertThat(plan.picture(ChartView.WHOLE, ChartTheme.DARK)).as(plan.id()).isNotInstanceOf(MessagePicture.class);
		assertThat(plans.stream().filter(p -> p.section() == Section.LATENCY && p.principal()))
				.as("a report shows a distribution twice, not six times").hasSize(2);
	}

	@Test
	void repeatsOfContextSwitchesHaveTheirDistribution() {
		ContextSwitchLatency repeated = new ContextSwitchLatency("lat_ctx", Placement.BALANCED, 4096,
				BenchSamples.points(new double[] { 2, 8, 16 }, n -> n, 30));
		List<PicturePlan> plans = RunPictures.of(run("x", List.of(repeated)));
		assertThat(plans).extracting(PicturePlan::section).containsOnly(Section.CONTEXT_SWITCH);
		assertThat(plans).extracting(PicturePlan::title).contains("lat_ctx 4 KiB, balanced: violin of repeats",
				"lat_ctx 4 KiB, balanced: histogram of repeats");
		assertThat(plans.get(1).picture(ChartView.WHOLE, ChartTheme.LIGHT).table().rows()).hasSize(3);
	}

	@Test
	void aRunWithoutBenchmarksHasNone() {
		assertThat(RunPictures.of(run("x", List.of()))).isEmpty();
	}

	@Test
	void tooManyCurvesForOnePictureAreDividedByTheirKind() {
		List<Measurement> all = new ArrayList<>();
		for (int stride = 16; stride <= 1024; stride *= 2)
			for (var pattern : MemoryLoadLatency.Pattern.values())
				all.add(new MemoryLoadLatency("lat_mem_rd", pattern, stride, "",
						BenchSamples.memory(pattern, 0).points()));
		assertThat(RunPictures.of(run("x", all))).extracting(PicturePlan::title).containsExactly(
				"Memory-load latency: lat_mem_rd, linear", "Memory-load latency: lat_mem_rd, random");
	}
}
