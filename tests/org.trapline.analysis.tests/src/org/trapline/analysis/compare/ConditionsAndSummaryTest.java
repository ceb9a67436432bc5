// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.ConditionRow.State;
import org.trapline.measure.Condition;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;

class ConditionsAndSummaryTest {
	@Test
	void whatAGuestHasAndNativeHasNotIsIntended() {
		Comparison comparison = compare(
				side("native", Role.NATIVE, Map.of(Condition.SIDE, "native", Condition.CLOCK, "2 GHz", Condition.CPUS, "8")),
				side("guest", Role.GUEST, Map.of(Condition.SIDE, "guest", Condition.VCPUS, "2", Condition.VMM, "QEMU 7.2",
						Condition.CLOCK, "2000 MHz")));
		assertThat(state(comparison, Condition.SIDE)).isEqualTo(State.INTENDED);
		assertThat(state(comparison, Condition.VCPUS)).isEqualTo(State.INTENDED);
		assertThat(state(comparison, Condition.CLOCK)).isEqualTo(State.SAME);
		assertThat(state(comparison, Condition.CPUS)).isEqualTo(State.PARTLY_UNKNOWN);
		assertThat(state(comparison, Condition.GIC)).isEqualTo(State.UNKNOWN);
		assertThat(comparison.notices()).noneMatch(n -> n.severity() == Notice.Severity.WARNING);
	}

	@Test
	void whatDiffersWithoutBeingMeantIsWarnedOf() {
		Comparison comparison = compare(side("native", Role.NATIVE, Map.of(Condition.CLOCK, "2 GHz")),
				side("guest", Role.GUEST, Map.of(Condition.CLOCK, "1.5 GHz")));
		assertThat(comparison.conditions().getFirst()).isEqualTo(new ConditionRow(Condition.CLOCK.title(),
				List.of("2 GHz", "1.5 GHz"), State.DIFFERENT));
		assertThat(comparison.notices()).anyMatch(n -> n.severity() == Notice.Severity.WARNING
				&& n.message().startsWith("CPU clock differs: 2 GHz (native), 1.5 GHz (guest)"));
	}

	@Test
	void aDifferenceThatTheLabelsNameIsIntended() {
		Comparison comparison = compare(side("linux-vhe", Role.BASELINE, Map.of(Condition.HYPERVISOR, "VHE", Condition.VCPUS, "2")),
				side("linux-nvhe", Role.CANDIDATE, Map.of(Condition.HYPERVISOR, "nVHE", Condition.VCPUS, "4")));
		assertThat(state(comparison, Condition.HYPERVISOR)).isEqualTo(State.INTENDED);
		assertThat(state(comparison, Condition.VCPUS)).isEqualTo(State.DIFFERENT);
	}

	@Test
	void labelsMayHaveAWordTwice() {
		Comparison comparison = compare(side("a a", Role.BASELINE, Map.of(Condition.VCPUS, "2")),
				side("b b", Role.CANDIDATE, Map.of(Condition.VCPUS, "4")));
		assertThat(state(comparison, Condition.VCPUS)).isEqualTo(State.DIFFERENT);
	}

	@Test
	void whatIsKnownOfNoSideIsListed() {
		Comparison comparison = compare(side("a", Role.BASELINE, Map.of(Condition.CLOCK, "2 GHz")),
				side("b", Role.CANDIDATE, Map.of()));
		assertThat(comparison.notices()).anyMatch(n -> n.message().startsWith("Known on some sides only")
				&& n.message().contains("CPU clock"))
				.anyMatch(n -> n.message().startsWith("Known on no side") && n.message().contains("Frequency governor"));
	}

	@Test
	void conditionsOfTheUsersOwnAreSetSideBySide() {
		assertThat(compare(side("a", Role.BASELINE, Map.of()), side("b", Role.CANDIDATE, Map.of())).conditions())
				.hasSize(Condition.values().length);
	}

	@Test
	void anEmptyRunIsToldAndNothingIsMadeUp() {
		Comparison comparison = Comparison.of(
				List.of(new Side("a", Role.BASELINE, List.of(MadeSides.run("a"))), side("b", Role.CANDIDATE, Map.of())),
				Settings.DEFAULT, Progress.none());
		assertThat(comparison.against().getFirst().summary())
				.containsExactly("Nothing of b can be compared with a: they have no quantity in common.");
		assertThat(comparison.notices()).anyMatch(n -> n.message().equals("a is empty: nothing was measured in it."));
	}

	@Test
	void warningsAndPartsOfRunsAreToldAgain() {
		Run run = new Run("b", new Provenance(List.of(), "test", "", Map.of()), List.of(MadeSides.score("CM", 1)),
				List.of(Notice.warning("the recorder lost 5 events"), Notice.partial("ends early"), Notice.info("hello")));
		RunFacts facts = RunFacts.of(run, ExitAnalysis.Parameters.FOR_RULES, Progress.none());
		assertThat(compare(side("a", Role.BASELINE, Map.of()), new Side("b", Role.CANDIDATE, List.of(facts))).notices())
				.extracting(Notice::message).contains("b: the recorder lost 5 events")
				.anyMatch(m -> m.startsWith("b was read in part only")).noneMatch(m -> m.contains("hello"));
	}

	@Test
	void theSummaryNamesWhatIsWorseAndHowSureThatIs() {
		Against against = MadeSides.compare(MadeSides.score("CoreMark", 5000), MadeSides.score("CoreMark", 4000));
		assertThat(against.summary().get(0)).isEqualTo("guest is worse than native: of 1 quantity compared, 1 worse and 0"
				+ " better by more than 5 %, 0 the same, 0 that cannot be told.");
		assertThat(against.summary().get(1)).startsWith("Worse: CoreMark 20 % lower").contains("not tested");
		assertThat(against.summary().get(2)).isEqualTo("No verdict rests on a test; repeat the runs to be surer.");
	}

	@Test
	void worseComesFirstThenWhatWeighsMost() {
		Against against = MadeSides.compare(
				MadeSides.side("native", Role.NATIVE, MadeSides.score("a", 100), MadeSides.score("b", 100),
						MadeSides.score("c", 100), MadeSides.score("d", 100)),
				MadeSides.side("guest", Role.GUEST, MadeSides.score("a", 100), MadeSides.score("b", 80),
						MadeSides.score("c", 50), MadeSides.score("d", 400)));
		assertThat(against.deltas()).extracting(Delta::subject).containsExactly("c", "b", "d", "a");
	}

	private static Comparison compare(Side base, Side candidate) {
		return Comparison.of(List.of(base, candidate), Settings.DEFAULT, Progress.none());
	}

	private static Side side(String label, Role role, Map<Condition, String> conditions) {
		return new Side(label, role, List.of(MadeSides.run(label, "", conditions, MadeSides.score("CM", 1))));
	}

	private static State state(Comparison comparison, Condition condition) {
		return comparison.conditions().stream().filter(r -> r.title().equals(condition.title())).findFirst().orElseThrow()
				.state();
	}
}
