// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Measurement;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;

class RunAnalysisTest {

	@Test
	void aRecordingHasItsFiguresInItsHeadlines() {
		try (MadeTrace made = new MadeTrace()) {
			for (int i = 0; i < 1000; i++)
				made.add(MadeTrace.CAUSES.get(i % 10 == 0 ? 3 : 7), i % 2, i * 1_000_000L + 900_000, 900_000, 100_000);
			try (ExitTrace trace = made.finish(new ExitTrace.Span(0, 1_000_000_000L))) {
				RunAnalysis analysis = of(ExitAnalysis.Parameters.FOR_RULES, trace);
				assertThat(text(analysis, "Exits")).isEqualTo("1\u202f000");
				assertThat(text(analysis, "Exit rate")).isEqualTo("1 k/s");
				assertThat(text(analysis, "Overhead")).isEqualTo("10 %");
				assertThat(text(analysis, "Handling time, median")).isEqualTo("100 µs");
				assertThat(text(analysis, "Most frequent reason")).isEqualTo("HVC64");
				assertThat(text(analysis, "Idle")).isEqualTo("0 %");
				assertThat(text(analysis, "Span")).isEqualTo("1 s");
				assertThat(text(analysis, "vCPUs")).isEqualTo("2");
				assertThat(analysis.headlines()).extracting(Headline::name).doesNotContain("Descheduled");
			}
		}
	}

	@Test
	void whatRulesNeedIsAddedToTheGroupsAskedFor() {
		try (MadeTrace made = MadeTrace.random(71, 5_000, 3); ExitTrace trace = made.finish()) {
			RunAnalysis analysis = of(new ExitAnalysis.Parameters(EnumSet.of(GroupBy.PC), Filter.ALL, 10, 5), trace);
			assertThat(analysis.facts().summary().orElseThrow().breakdowns()).containsOnlyKeys(GroupBy.PC, GroupBy.REASON,
					GroupBy.CAUSE, GroupBy.VCPU);
			assertThat(analysis.findings()).noneMatch(f -> f.title().contains("could not be evaluated"));
		}
	}

	@Test
	void aFilterRestrictsFactsHeadlinesAndFindings() {
		try (MadeTrace made = MadeTrace.random(72, 5_000, 3); ExitTrace trace = made.finish()) {
			Filter filter = Filter.ALL.withReasons(Set.of(ExitReason.HVC64));
			RunAnalysis analysis = of(ExitAnalysis.Parameters.FOR_RULES.withFilter(filter), trace);
			long calls = made.exits().stream().filter(e -> e.cause().reason() == ExitReason.HVC64).count();
			assertThat(text(analysis, "Exits")).isEqualTo(Long.toString(calls));
			assertThat(text(analysis, "Costliest reason")).isEqualTo("HVC64");
			assertThat(analysis.findings()).extracting(Finding::rule).contains("hypercall-storm")
					.doesNotContain("user-mmio-hot-path");
			assertThat(of(ExitAnalysis.Parameters.FOR_RULES, trace).findings()).extracting(Finding::rule)
					.contains("user-mmio-hot-path");
		}
	}

	@Test
	void anExitTimingTableHasItsFiguresInItsHeadlines() {
		RunAnalysis analysis = of(ExitAnalysis.Parameters.FOR_RULES, ReferenceTable.timing());
		assertThat(text(analysis, "Exits")).isEqualTo("316\u202f620");
		assertThat(text(analysis, "Exit rate")).isEqualTo("31.7 k/s");
		assertThat(text(analysis, "Overhead")).isEqualTo("17.5 %");
		assertThat(text(analysis, "Costliest type")).isEqualTo("DABT_IO_MEM_IPI");
		assertThat(text(analysis, "DABT_IO_MEM_IPI, mean")).isEqualTo("13.4 k cycles");
		assertThat(text(analysis, "Clock")).isEqualTo("1.82 GHz");
		assertThat(text(analysis, "Span")).isEqualTo("10 s");
		assertThat(analysis.headlines()).noneMatch(h -> h.name().contains("median") || h.name().contains("99"));
	}

	@Test
	void countersHaveTheirFiguresInTheirHeadlines() {
		RunAnalysis analysis = of(ExitAnalysis.Parameters.FOR_RULES, counter("cycles", 2000, 0.5),
				counter("instructions", 3000, 0.5), counter("kvm:kvm_exit", 40, Double.NaN));
		assertThat(text(analysis, "Instructions per cycle")).isEqualTo("1.50");
		assertThat(text(analysis, "Exits")).isEqualTo("40");
		assertThat(text(analysis, "Counters")).isEqualTo("3");
		assertThat(text(analysis, "Span")).isEqualTo("2 s");
		assertThat(text(analysis, "Least time counted")).isEqualTo("50 %");
	}

	@Test
	void aRunWithNothingInItHasNothingToSay() {
		RunAnalysis analysis = of(ExitAnalysis.Parameters.ALL);
		assertThat(analysis.headlines()).isEmpty();
		assertThat(analysis.findings()).isEmpty();
	}

	private static CounterSeries counter(String event, double value, double share) {
		return new CounterSeries(event, "", "",
				List.of(new CounterSeries.Point(2, value, share, Double.NaN, CounterSeries.State.COUNTED, "")));
	}

	private static RunAnalysis of(ExitAnalysis.Parameters parameters, Measurement... measurements) {
		return RunAnalysis.of(new Run("made", new Provenance(List.of(), "test", "", Map.of()), List.of(measurements),
				List.of()), parameters, Progress.none());
	}

	private static String text(RunAnalysis analysis, String name) {
		return analysis.headlines().stream().filter(h -> h.name().equals(name)).findFirst().orElseThrow().text();
	}
}
