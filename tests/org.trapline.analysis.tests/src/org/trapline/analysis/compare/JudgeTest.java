// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.analysis.compare.Delta.Area;
import org.trapline.analysis.statistics.Moments;
import org.trapline.measure.Better;
import org.trapline.measure.Unit;

class JudgeTest {
	private static final Topic TIME = new Topic(Area.LATENCY, "wake-up", "median", Unit.NANOSECONDS, Better.LOWER, 1);
	private static final Topic SCORE = new Topic(Area.SCORE, "CoreMark", "iterations a second", Unit.PER_SECOND,
			Better.HIGHER, 1);
	private static final List<Double> HUNDRED = List.of(99.0, 100.0, 101.0, 100.0, 100.0);

	private static Delta runs(Topic topic, List<Double> base, List<Double> candidate) {
		return new Judge(Settings.DEFAULT).runs(topic, base, candidate).get();
	}

	private static List<Double> times(double factor) {
		return HUNDRED.stream().map(v -> v * factor).toList();
	}

	/// Interval: R, {@code t.test(c(99,100,101,100,100), 1.12 * c(99,100,101,100,100))}: 10.9 to 13.1 for the difference.
	@Test
	void aSignificantDifferenceBeyondTheThresholdIsWorseOrBetter() {
		Delta longer = runs(TIME, HUNDRED, times(1.12));
		assertThat(longer.verdict()).isEqualTo(Verdict.WORSE);
		assertThat(longer.judgement().tested()).isTrue();
		assertThat(longer.judgement().reason())
				.isEqualTo("12 % longer (10.8 to 13.2 %, p < 0.001, 5 runs on each side), beyond the threshold of 5 %.");
		assertThat(longer.change()).isCloseTo(0.12, within(1e-12));
		Delta higher = runs(SCORE, HUNDRED, times(1.12));
		assertThat(higher.verdict()).isEqualTo(Verdict.BETTER);
		assertThat(higher.judgement().reason()).startsWith("12 % higher (");
		assertThat(runs(SCORE, HUNDRED, times(0.5)).judgement().reason()).startsWith("50 % lower (");
		assertThat(runs(TIME, HUNDRED, times(4)).judgement().reason()).startsWith("4 times as long (3.95 to 4.05 times, p < ");
	}

	@Test
	void anIntervalInsideTheThresholdIsTheSame() {
		Delta same = runs(TIME, HUNDRED, List.of(100.1, 99.2, 101.1, 100.3, 99.9));
		assertThat(same.verdict()).isEqualTo(Verdict.SAME);
		assertThat(same.judgement().tested()).isTrue();
		assertThat(same.judgement().reason()).startsWith("No difference beyond the threshold of 5 %: 0.12 % longer (");
	}

	@Test
	void aRealDifferenceInsideTheThresholdIsTheSame() {
		Delta same = runs(TIME, HUNDRED, times(1.02));
		assertThat(same.verdict()).isEqualTo(Verdict.SAME);
		assertThat(same.judgement().reason()).startsWith("Real but smaller than the threshold of 5 %: 2 % longer (");
	}

	@Test
	void aRealDifferenceThatMayBeBeyondTheThresholdCannotBeTold() {
		Delta near = runs(TIME, HUNDRED, times(1.045));
		assertThat(near.verdict()).isEqualTo(Verdict.CANNOT_TELL);
		assertThat(near.judgement().reason()).startsWith("4.5 % longer (")
				.endsWith(": real, but it may be smaller than the threshold of 5 %. There are enough repeats to tell a"
						+ " difference of 5 %; this one is too near to it, and takes more.");
	}

	@Test
	void fewRepeatsThatVaryCannotTellAndSayHowManyWould() {
		Delta wide = runs(TIME, List.of(90.0, 110.0, 100.0), List.of(95.0, 118.0, 105.0));
		assertThat(wide.verdict()).isEqualTo(Verdict.CANNOT_TELL);
		assertThat(wide.judgement().reason())
				.matches("6 % longer \\(\\S+ % shorter to \\S+ % longer, p = 0\\.\\d+, 3 runs on each side\\): neither chance nor a"
						+ " difference beyond the threshold of 5 % can be excluded\\. About \\d+ repeats on each side would tell"
						+ " a difference of 5 %\\.");
	}

	@Test
	void singleValuesAreJudgedByTheThresholdAlone() {
		Delta worse = runs(TIME, List.of(100.0), List.of(112.0));
		assertThat(worse.verdict()).isEqualTo(Verdict.WORSE);
		assertThat(worse.judgement().tested()).isFalse();
		assertThat(worse.judgement().reason()).isEqualTo("12 % longer, beyond the threshold of 5 %; not tested: one value on"
				+ " each side, which no test can be made of; repeat each side 5 times or more.");
		assertThat(worse.difference().interval()).isFalse();
		assertThat(runs(TIME, List.of(100.0), List.of(104.0)).verdict()).isEqualTo(Verdict.SAME);
		assertThat(runs(TIME, List.of(100.0), List.of(100.0)).judgement().reason()).startsWith("No change, within");
	}

	@Test
	void aSingleRunIsTestedAgainstRepeatsOfTheOtherSide() {
		Delta worse = runs(TIME, HUNDRED, List.of(112.0));
		assertThat(worse.verdict()).isEqualTo(Verdict.WORSE);
		assertThat(worse.judgement().tested()).isTrue();
		assertThat(worse.judgement().reason()).contains("5 runs against 1");
	}

	@Test
	void valuesThatDoNotVaryAreJudgedByTheThresholdAlone() {
		Delta delta = runs(TIME, List.of(5.0, 5.0, 5.0), List.of(7.0, 7.0));
		assertThat(delta.verdict()).isEqualTo(Verdict.WORSE);
		assertThat(delta.judgement().tested()).isFalse();
		assertThat(delta.judgement().reason()).contains("the values of each side are all equal");
	}

	@Test
	void theVerySameValuesAreTheSame() {
		Delta delta = runs(TIME, List.of(80.0, 120.0, 100.0), List.of(100.0, 80.0, 120.0));
		assertThat(delta.verdict()).isEqualTo(Verdict.SAME);
		assertThat(delta.judgement().reason()).isEqualTo("Both sides have the very same values.");
	}

	@Test
	void whatIsNoValueIsSaid() {
		assertThat(runs(TIME, List.of(), HUNDRED).judgement().reason()).isEqualTo("There are no values on the base's side.");
		assertThat(runs(TIME, HUNDRED, List.of(Double.NaN)).judgement().reason())
				.isEqualTo("A value is not a number on the candidate's side.");
		assertThat(runs(TIME, List.of(-3.0), List.of(2.0)).judgement().reason()).contains("negative");
		assertThat(runs(TIME, List.of(-3.0, -4.0), List.of(2.0, 3.0)).verdict()).isEqualTo(Verdict.CANNOT_TELL);
		assertThat(runs(TIME, List.of(0.0), List.of(0.0)).verdict()).isEqualTo(Verdict.SAME);
		Delta fromZero = runs(TIME, List.of(0.0), List.of(2.0));
		assertThat(fromZero.verdict()).isEqualTo(Verdict.WORSE);
		assertThat(fromZero.judgement().reason()).startsWith("Up from 0, beyond");
		Moments none = new Moments(0, Double.NaN, Double.NaN);
		assertThat(new Judge(Settings.DEFAULT).moments(TIME, none, none).get().judgement().reason())
				.isEqualTo("There are no values on either side.");
		assertThat(new Judge(Settings.DEFAULT).moments(TIME, new Moments(3, 5, 1), new Moments(4, Double.NaN, 1)).get()
				.judgement().reason()).isEqualTo("The mean is not known on the candidate's side.");
		assertThat(new Judge(Settings.DEFAULT).moments(TIME, new Moments(9, 5, Double.NaN), new Moments(9, 6, 1)).get()
				.judgement().tested()).isFalse();
	}

	@Test
	void allTestsOfAComparisonAreCorrectedTogether() {
		Judge alone = new Judge(Settings.DEFAULT);
		List<Double> candidate = List.of(105.0, 108.0, 114.0, 103.0, 112.0);
		List<Double> base = List.of(96.0, 104.0, 100.0, 97.0, 103.0);
		Delta one = alone.runs(TIME, base, candidate).get();
		assertThat(one.judgement().test().orElseThrow().p()).isBetween(0.006, 0.04);
		assertThat(one.verdict()).isEqualTo(Verdict.WORSE);
		Judge judge = new Judge(Settings.DEFAULT);
		Supplier<Delta> among = judge.runs(TIME, base, candidate);
		List<Supplier<Delta>> others = new ArrayList<>();
		for (int i = 0; i < 13; i++)
			others.add(judge.runs(TIME, base, List.of(99.0, 95.0, 104.0, 98.0 + i / 10.0, 103.5)));
		assertThat(among.get().judgement().adjustedP()).isCloseTo(14 * one.judgement().adjustedP(), within(1e-12));
		assertThat(among.get().verdict()).isEqualTo(Verdict.CANNOT_TELL);
		assertThat(among.get().judgement().reason()).contains(" after correction for 14 tests")
				.contains("significant alone, but not among 14 tests");
		assertThat(others).allSatisfy(other -> assertThat(other.get().judgement().adjustedP()).isEqualTo(1));
		assertThat(judge.tests()).isEqualTo(14);
		assertThat(judge.correction()).hasValueSatisfying(note -> assertThat(note).startsWith("14 tests").contains("Holm"));
	}

	@Test
	void noQuestionFollowsAnAnswer() {
		Judge judge = new Judge(Settings.DEFAULT);
		judge.runs(TIME, HUNDRED, times(2)).get();
		assertThatThrownBy(() -> judge.runs(TIME, HUNDRED, HUNDRED)).isInstanceOf(IllegalStateException.class);
	}

	@ParameterizedTest
	@ValueSource(doubles = {0.5, 0.94, 0.951, 0.9523, 0.9525, 0.97, 1, 1.001, 1.02, 1.045, 1.0499, 1.0501, 1.055, 1.2, 5})
	void exchangingTheSidesMirrorsTheVerdict(double factor) {
		for (List<Double> base : List.of(List.of(100.0), HUNDRED, List.of(90.0, 110.0, 104.0), List.of(100.0, 100.0))) {
			List<Double> candidate = base.stream().map(v -> v * factor + (base.size() > 2 ? v % 7 / 10 : 0)).toList();
			Verdict one = runs(TIME, base, candidate).verdict();
			Verdict other = runs(TIME, candidate, base).verdict();
			assertThat(other).as(base + " " + candidate).isEqualTo(switch (one) {
			case WORSE -> Verdict.BETTER;
			case BETTER -> Verdict.WORSE;
			case SAME, CANNOT_TELL -> one;
			});
		}
	}

	@ParameterizedTest
	@CsvSource({"1.12,WORSE", "1.02,SAME", "1.047,CANNOT_TELL", "0.8,BETTER"})
	void anotherUnitChangesNoVerdict(double factor, Verdict verdict) {
		List<Double> candidate = times(factor);
		assertThat(runs(TIME, HUNDRED, candidate).verdict()).isEqualTo(verdict);
		for (double scale : new double[] {1e-9, 1e-3, 1e6})
			assertThat(runs(TIME, HUNDRED.stream().map(v -> v * scale).toList(),
					candidate.stream().map(v -> v * scale).toList()).verdict()).isEqualTo(verdict);
	}

	/// As an exit-timing table has them.
	@Test
	void momentsOfATableAreTested() {
		Delta delta = new Judge(Settings.DEFAULT).moments(TIME, new Moments(79_000, 13_400, 4_000),
				new Moments(80_000, 12_060, 4_000)).get();
		assertThat(delta.verdict()).isEqualTo(Verdict.BETTER);
		assertThat(delta.judgement().reason()).startsWith("10 % shorter (9.7").contains("p < 0.001, one run on each side");
	}
}
