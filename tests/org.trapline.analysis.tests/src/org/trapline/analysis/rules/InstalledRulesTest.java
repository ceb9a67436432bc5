// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.analysis.rules.MadeRun.HYPERCALL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.Findings;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.MadeTrace;
import org.trapline.analysis.ReferenceTable;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

class InstalledRulesTest {

	@Test
	void theServiceLoaderFindsEveryRuleOnceUnderItsOwnId() {
		List<Rule> rules = Findings.rules();
		assertThat(rules).hasSizeGreaterThanOrEqualTo(20);
		assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates().contains("ipi-dominates", "user-mmio-hot-path",
				"timer-exits", "wfi-ping-pong", "descheduled-vcpus", "bimodal-handling", "one-vcpu-takes-interrupts",
				"recording-lost-events", "arm64-perf-kvm-stat-interval");
		assertThat(rules).allSatisfy(rule -> assertThat(rule.description()).endsWith("."));
	}

	@Test
	void theGuideListsEveryRule() throws IOException {
		Path guide = Path.of(System.getProperty("trapline.root", "."), "docs", "findings.md");
		assertThat(guide).as("the guide below the directory of the property trapline.root").exists();
		String text = Files.readString(guide);
		assertThat(Findings.rules()).allSatisfy(rule -> assertThat(text).contains("| `" + rule.id() + "` |"));
		assertThat(text.lines().filter(l -> l.startsWith("| `")).count()).isEqualTo(Findings.rules().size());
	}

	@Test
	void aRuleThatFailsIsReportedAndTheOthersGoOn() {
		Rule failing = new Rule() {
			@Override
			public String id() {
				return "fails";
			}

			@Override
			public String description() {
				return "Always fails.";
			}

			@Override
			public List<Finding> evaluate(RunFacts facts) {
				throw new IllegalStateException("no idea");
			}
		};
		List<Finding> findings = Findings.of(List.of(failing, new OverheadHigh()), MadeRun.of(ReferenceTable.timing()),
				Progress.none());
		assertThat(findings).extracting(Finding::rule).containsExactly("overhead-high", "fails");
		assertThat(findings.getLast().severity()).isEqualTo(Severity.INFO);
		assertThat(findings.getLast().sentence()).contains("fails", "no idea");
	}

	@Test
	void findingsComeMostImportantFirst() {
		List<Finding> made = Stream.of(0.1, 0.3, 0.2).flatMap(w -> Stream.of(Severity.values()).map(s -> finding(s, w)))
				.toList();
		Rule saysAll = new Rule() {
			@Override
			public String id() {
				return "all";
			}

			@Override
			public String description() {
				return "Says all.";
			}

			@Override
			public List<Finding> evaluate(RunFacts facts) {
				return made;
			}
		};
		List<Finding> sorted = Findings.of(List.of(saysAll), MadeRun.of(), Progress.none());
		assertThat(sorted).extracting(Finding::severity).containsExactly(Severity.IMPORTANT, Severity.IMPORTANT,
				Severity.IMPORTANT, Severity.NOTABLE, Severity.NOTABLE, Severity.NOTABLE, Severity.INFO, Severity.INFO,
				Severity.INFO);
		assertThat(sorted).extracting(Finding::weight).containsExactly(0.3, 0.2, 0.1, 0.3, 0.2, 0.1, 0.3, 0.2, 0.1);
	}

	@Test
	void everyRuleJudgesRandomAndEmptyRunsWithoutFailing() {
		try (MadeTrace random = MadeTrace.random(51, 30_000, 4);
				ExitTrace trace = random.finish();
				MadeTrace none = new MadeTrace();
				ExitTrace empty = none.finish()) {
			List<Finding> findings = Findings.of(MadeRun.of(trace), Progress.none());
			assertThat(findings).isNotEmpty().noneMatch(f -> f.title().contains("could not be evaluated"));
			assertThat(findings).allSatisfy(f -> {
				assertThat(f.sentence()).isNotBlank().endsWith(".").doesNotContain("NaN", "–");
				assertThat(f.title()).isNotBlank();
			});
			assertThat(Findings.of(MadeRun.of(empty), Progress.none()))
					.noneMatch(f -> f.title().contains("could not be evaluated"));
			assertThat(Findings.of(MadeRun.of(), Progress.none())).isEmpty();
		}
	}

	@Test
	void rulesJudgeTheExitsThatTheFactsAreAbout() {
		try (MadeRun run = new MadeRun()) {
			RunFacts facts = run.exits(10, HYPERCALL, 100, 100).facts();
			assertThat(facts.only(Filter.ALL, GroupBy.VCPU).orElseThrow()
					.by(GroupBy.VCPU).rows()).hasSize(1);
		}
	}

	private static Finding finding(Severity severity, double weight) {
		return new Finding("all", severity, weight, "title", "sentence", "", List.of(), Filter.ALL);
	}
}
