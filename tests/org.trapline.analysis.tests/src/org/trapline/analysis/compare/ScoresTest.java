// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.Better;
import org.trapline.measure.Condition;
import org.trapline.measure.Measurement;
import org.trapline.measure.Progress;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;

class ScoresTest {
	@Test
	void guestByNativeIsToldWithItsVerdict() {
		Against against = MadeSides.compare(MadeSides.score("CoreMark", 5000, 5010, 4990, 5005, 4995),
				MadeSides.score("CoreMark", 4500, 4510, 4490, 4505, 4495));
		ScoreComparison score = against.scores().getFirst();
		assertThat(score.delta().ratio().value()).isCloseTo(0.9, within(1e-9));
		assertThat(score.delta().verdict()).isEqualTo(Verdict.WORSE);
		assertThat(score.delta().judgement().tested()).isTrue();
		assertThat(against.summary().getFirst()).startsWith("guest is worse than native");
	}

	@Test
	void theClockGivesTheScorePerMegahertz() {
		ScoreComparison score = MadeSides.compare(side("native", Map.of(Condition.CLOCK, "2 GHz"), MadeSides.score("CM", 8000)),
				side("guest", Map.of(), MadeSides.score("CM", 7000))).scores().getFirst();
		assertThat(score.basePerMegahertz()).hasValue(4);
		assertThat(score.candidatePerMegahertz()).isEmpty();
	}

	@Test
	void theClocksOfRepeatsAreOneIfTheyAreNearlyTheSame() {
		Side near = new Side("native", Role.NATIVE, List.of(run("1.8 GHz"), run("1810 MHz")));
		Side far = new Side("guest", Role.GUEST, List.of(run("1.8 GHz"), run("1.5 GHz")));
		ScoreComparison score = MadeSides.compare(near, far).scores().getFirst();
		assertThat(score.basePerMegahertz().orElseThrow()).isCloseTo(8000 / 1805.0, within(1e-9));
		assertThat(score.candidatePerMegahertz()).isEmpty();
	}

	@Test
	void aScoreThatDoesNotCountIsNotJudged() {
		Against against = MadeSides.compare(MadeSides.score("CoreMark", 5000), new Score("CoreMark", "",
				Unit.perSecond("iterations"), Better.HIGHER, List.of(3000.0), "it ran for 4 s, less than 10 s", Map.of()));
		assertThat(against.scores().getFirst().delta().verdict()).isEqualTo(Verdict.CANNOT_TELL);
		assertThat(against.scores().getFirst().delta().judgement().reason()).contains("guest", "it ran for 4 s");
		assertThat(against.scores().getFirst().notes()).anyMatch(n -> n.startsWith("guest: it ran for 4 s"));
	}

	@Test
	void compilerFlagsThatDifferAreNotedAndFiguresAreNot() {
		ScoreComparison score = MadeSides.compare(detailed("-O2", "12.64"), detailed("-O3 -mcpu=native", "13.1")).scores()
				.getFirst();
		assertThat(score.notes()).containsExactly("flags differs: -O2 on native, -O3 -mcpu=native on guest.");
	}

	@Test
	void unitsAreConvertedOrTold() {
		Score seconds = new Score("hackbench", Unit.SECONDS, Better.LOWER, 12);
		assertThat(MadeSides.compare(seconds, new Score("hackbench", Unit.MILLISECONDS, Better.LOWER, 13_000)).scores()
				.getFirst().candidate()).containsExactly(13.0);
		assertThat(MadeSides.compare(seconds, new Score("hackbench", Unit.PER_SECOND, Better.LOWER, 13)).notCompared())
				.singleElement().asString().contains("cannot be converted");
	}

	@Test
	void aScoreOfOneSideIsTold() {
		assertThat(MadeSides.compare(MadeSides.score("a", 1), MadeSides.score("b", 1)).notCompared())
				.containsExactly("a: guest has no such score.", "b: native has no such score.");
	}

	@Test
	void instancesThatDifferAreToldOnce() {
		assertThat(MadeSides.compare(side("native", Map.of(), MadeSides.score("CM", 1)),
				side("guest", Map.of(), scoped("vm1", 1), scoped("vm2", 1))).notCompared())
				.containsExactly("CM: the instances that ran at once differ, one alone on native, vm1, vm2 on guest.");
	}

	@Test
	void guestsOnOneCpuAreSetAgainstAsManyProcesses() {
		List<Side> sides = List.of(side("native", Map.of(), MadeSides.score("CM", 1000)),
				side("native x2", Map.of(Condition.SIDE, "native"), scoped("p1", 500), scoped("p2", 480)),
				side("guest", Map.of(Condition.SIDE, "guest"), MadeSides.score("CM", 950)),
				side("guest x2", Map.of(Condition.SIDE, "guest", Condition.VMS, "2"), MadeSides.score("CM", 400, 420)),
				side("guest x4", Map.of(Condition.SIDE, "guest"), scoped("vm1", 200), scoped("vm2", 200), scoped("vm3", 200),
						scoped("vm4", 150)));
		Oversubscription rows = compare(sides).oversubscription().getFirst();
		assertThat(rows.benchmark()).isEqualTo("CM");
		assertThat(rows.rows()).extracting(Oversubscription.Row::instances).containsExactly(1, 2, 4);
		assertThat(rows.rows()).extracting(Oversubscription.Row::guests).containsExactly(950.0, 820.0, 750.0);
		assertThat(rows.rows().get(1).processes()).isEqualTo(980);
		assertThat(rows.rows().get(2).processes()).isNaN();
		assertThat(rows.rows().get(1).ratio()).isCloseTo(820 / 980.0, within(1e-12));
	}

	@Test
	void oneScoreOfManyInstancesIsTakenAsThatOfEachAndSaid() {
		Comparison comparison = compare(List.of(side("native", Map.of(Condition.PROCESSES, "2"), MadeSides.score("CM", 500)),
				side("guest", Map.of(Condition.SIDE, "guest", Condition.VMS, "2"), MadeSides.score("CM", 400))));
		assertThat(comparison.oversubscription().getFirst().rows()).containsExactly(new Oversubscription.Row(2, 1000, 800));
		assertThat(comparison.notices()).anyMatch(n -> n.message().contains("score of guest is taken as that of each"));
	}

	@Test
	void oneInstanceOnEachSideIsNoOversubscription() {
		assertThat(compare(List.of(side("native", Map.of(), MadeSides.score("CM", 1)),
				side("guest", Map.of(Condition.SIDE, "guest"), MadeSides.score("CM", 1)))).oversubscription()).isEmpty();
	}

	@Test
	void labelsHaveToBeDistinct() {
		Side side = side("a", Map.of(), MadeSides.score("CM", 1));
		org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> compare(List.of(side, side)))
				.withMessageContaining("two sides are called a");
	}

	private static Comparison compare(List<Side> sides) {
		return Comparison.of(sides, Settings.DEFAULT, Progress.none());
	}

	private static Side side(String label, Map<Condition, String> conditions, Measurement... measurements) {
		return new Side(label, label.startsWith("native") ? Role.NATIVE : Role.GUEST,
				List.of(MadeSides.run(label, "", conditions, measurements)));
	}

	private static RunFacts run(String clock) {
		return MadeSides.run("r", "", Map.of(Condition.CLOCK, clock), MadeSides.score("CM", 8000));
	}

	private static Score scoped(String scope, double value) {
		return new Score("CM", scope, Unit.perSecond("iterations"), Better.HIGHER, new ArrayList<>(List.of(value)), "",
				Map.of());
	}

	private static Score detailed(String flags, String seconds) {
		return new Score("CoreMark", "", Unit.perSecond("iterations"), Better.HIGHER, List.of(1.0), "",
				Map.of("flags", flags, "seconds", seconds));
	}
}
