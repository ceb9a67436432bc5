// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.analysis.compare.Delta.Area;
import org.trapline.analysis.compare.Observed.Values;
import org.trapline.measure.Better;
import org.trapline.measure.Unit;

/// How often verdicts are wrong, by simulation with fixed seeds.
class VerdictSimulationTest {
	private static final Topic TOPIC = new Topic(Area.LATENCY, "made", "median", Unit.NANOSECONDS, Better.LOWER, 1);
	private static final Settings DEFAULT = new Settings(0.05, 0.95, 399, 1, List.of(0.5, 0.9), new Alignment.FirstExit());
	/// Every difference that is significant counts.
	private static final Settings NO_THRESHOLD = DEFAULT.withThreshold(0);

	private interface Question {
		List<Supplier<Delta>> ask(Judge judge);
	}

	/// In which share of the rounds any verdict is one of these.
	private static double share(int rounds, Settings settings, List<Verdict> verdicts, Question question) {
		int hits = 0;
		for (int i = 0; i < rounds; i++)
			if (question.ask(new Judge(settings)).stream().anyMatch(d -> verdicts.contains(d.get().verdict())))
				hits++;
		return hits / (double) rounds;
	}

	private static double alarms(int rounds, Question question) {
		return share(rounds, NO_THRESHOLD, List.of(Verdict.WORSE, Verdict.BETTER), question);
	}

	private static double[] logNormal(RandomGenerator random, int size, double middle, double spread) {
		return DoubleStream.generate(() -> middle * Math.exp(spread * random.nextGaussian())).limit(size).toArray();
	}

	private static List<Supplier<Delta>> compare(Judge judge, Observed base, Observed candidate) {
		return DistributionComparison.of(TOPIC, List.of(base), List.of(candidate), judge).deltas();
	}

	@ParameterizedTest
	@ValueSource(ints = {40, 200, 1000})
	void equalDistributionsAreSaidToDifferNoOftenerThanTheErrorRate(int size) {
		RandomGenerator random = new SplittableRandom(size);
		double rate = alarms(600, judge -> compare(judge, Observed.of(logNormal(random, size, 1000, 0.5)),
				Observed.of(logNormal(random, size, 1000, 0.5))));
		assertThat(rate).isBetween(0.01, 0.07);
	}

	@Test
	void equalDistributionsOfTiedValuesAreSaidToDifferNoOftenerThanTheErrorRate() {
		RandomGenerator random = new SplittableRandom(1);
		double rate = alarms(600, judge -> compare(judge, Observed.of(ticks(random, 1000)), Observed.of(ticks(random, 800))));
		assertThat(rate).isLessThan(0.07);
	}

	private static double[] ticks(RandomGenerator random, int size) {
		return DoubleStream.of(logNormal(random, size, 10, 0.3)).map(v -> 40 * Math.rint(v)).toArray();
	}

	@ParameterizedTest
	@ValueSource(ints = {3, 5, 10})
	void equalRunsAreSaidToDifferAboutAsOftenAsTheErrorRate(int runs) {
		RandomGenerator random = new SplittableRandom(runs);
		double rate = alarms(4000, judge -> List.of(judge.runs(TOPIC, runs(random, runs, 100, 3), runs(random, runs, 100, 3))));
		assertThat(rate).isBetween(0.03, 0.06);
	}

	private static List<Double> runs(RandomGenerator random, int runs, double mean, double deviation) {
		return DoubleStream.generate(() -> mean + deviation * random.nextGaussian()).limit(runs).boxed().toList();
	}

	@Test
	void manyTestsTogetherGiveNoMoreFalseAlarmsThanOne() {
		RandomGenerator random = new SplittableRandom(2);
		double rate = alarms(2000, judge -> DoubleStream.iterate(0, v -> v + 1).limit(20)
				.mapToObj(_ -> judge.runs(TOPIC, runs(random, 5, 100, 3), runs(random, 5, 100, 3))).toList());
		assertThat(rate).isBetween(0.02, 0.06);
	}

	/// Each value keeps 0.9 of the last one: 3,000 are worth about 160.
	private static double[] series(RandomGenerator random, int size) {
		double[] series = new double[size];
		double last = random.nextGaussian() / Math.sqrt(1 - 0.81);
		for (int i = 0; i < size; i++) {
			last = 0.9 * last + random.nextGaussian();
			series[i] = 1000 * Math.exp(0.1 * last);
		}
		return series;
	}

	@Test
	void dependentValuesGiveFewFalseAlarmsWhereTheirOrderIsKnown() {
		RandomGenerator random = new SplittableRandom(3);
		double known = alarms(250, judge -> compare(judge, Observed.of(series(random, 3000)),
				Observed.of(series(random, 3000))));
		double unknown = alarms(100, judge -> compare(judge, unordered(series(random, 3000)), unordered(series(random, 3000))));
		assertThat(known).isLessThan(0.1);
		assertThat(unknown).as("what would be if dependence were ignored").isGreaterThan(0.4);
	}

	private static Observed unordered(double[] values) {
		Values known = Observed.of(values);
		return new Values(known.sample(), Double.NaN, 0, 0, List.of());
	}

	@Test
	void aClearDifferenceIsFound() {
		RandomGenerator random = new SplittableRandom(4);
		double found = share(150, DEFAULT, List.of(Verdict.WORSE), judge -> compare(judge,
				Observed.of(logNormal(random, 500, 1000, 0.3)), Observed.of(logNormal(random, 500, 1150, 0.3))));
		assertThat(found).isGreaterThan(0.97);
		double runs = share(1000, DEFAULT, List.of(Verdict.WORSE),
				judge -> List.of(judge.runs(TOPIC, runs(random, 5, 100, 2), runs(random, 5, 110, 2))));
		assertThat(runs).isGreaterThan(0.97);
	}

	@Test
	void equalDistributionsAreCalledTheSameWhereThereAreEnoughValues() {
		RandomGenerator random = new SplittableRandom(5);
		double same = share(60, DEFAULT, List.of(Verdict.SAME), judge -> compare(judge,
				Observed.of(logNormal(random, 5000, 1000, 0.3)), Observed.of(logNormal(random, 5000, 1000, 0.3))));
		assertThat(same).isGreaterThan(0.97);
	}

	@Test
	void aDifferenceAsLargeAsTheThresholdIsSeldomCalledTheSame() {
		RandomGenerator random = new SplittableRandom(6);
		double same = share(400, DEFAULT, List.of(Verdict.SAME), judge -> compare(judge,
				Observed.of(logNormal(random, 4000, 1000, 0.3)), Observed.of(logNormal(random, 4000, 1050, 0.3))).subList(0, 1));
		assertThat(same).isLessThan(0.05);
		double runs = share(4000, DEFAULT, List.of(Verdict.SAME),
				judge -> List.of(judge.runs(TOPIC, runs(random, 8, 100, 1), runs(random, 8, 105, 1))));
		assertThat(runs).isLessThan(0.035);
	}
}
