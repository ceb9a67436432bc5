// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.compare.Delta.Area;
import org.trapline.analysis.compare.DistributionComparison.Quantile;
import org.trapline.analysis.statistics.Sample;
import org.trapline.measure.Better;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Unit;

class DistributionComparisonTest {
	private static final Topic TOPIC = new Topic(Area.LATENCY, "wake-up", "", Unit.NANOSECONDS, Better.LOWER, 1);

	private static double[] latencies(long seed, int size, double middle, double spread) {
		RandomGenerator random = new SplittableRandom(seed);
		return DoubleStream.generate(() -> middle * Math.exp(spread * random.nextGaussian())).limit(size).toArray();
	}

	private record Result(DistributionComparison comparison, List<Delta> deltas) {
		static Result of(List<? extends Observed> base, List<? extends Observed> candidate) {
			JudgedDistribution judged = DistributionComparison.of(TOPIC, base, candidate, new Judge(Settings.DEFAULT));
			return new Result(judged.comparison(), judged.deltas().stream().map(Supplier::get).toList());
		}

		static Result of(double[] base, double[] candidate) {
			return of(List.of(Observed.of(base)), List.of(Observed.of(candidate)));
		}

		Delta delta(String quantity) {
			return deltas.stream().filter(d -> d.quantity().equals(quantity)).findAny().orElseThrow();
		}

		Verdict verdict(String quantity) {
			return delta(quantity).verdict();
		}
	}

	@Test
	void everyQuantileIsJudgedAndBothTestsAreTold() {
		Result result = Result.of(latencies(1, 20_000, 1000, 0.3), latencies(2, 20_000, 1150, 0.3));
		assertThat(result.deltas()).extracting(Delta::quantity).containsExactly("median", "p90", "p99", "p99.9");
		assertThat(result.verdict("median")).isEqualTo(Verdict.WORSE);
		assertThat(result.verdict("p90")).isEqualTo(Verdict.WORSE);
		assertThat(result.delta("median").judgement().test().orElseThrow().test()).isEqualTo("Mann-Whitney U");
		assertThat(result.delta("median").ratio().value()).isCloseTo(1.15, within(0.02));
		assertThat(result.delta("median").judgement().reason()).matches("1\\d\\.?\\d* % longer \\(1\\d\\.?\\d* to 1\\d\\.?\\d* %,"
				+ " p < 0\\.001 after correction for 4 tests, one run on each side\\), beyond the threshold of 5 %\\.");
		assertThat(result.comparison().quantiles()).extracting(Quantile::share).containsExactly(0.5, 0.9, 0.99, 0.999);
		assertThat(result.comparison().location().orElseThrow().p()).isLessThan(1e-10);
		assertThat(result.comparison().shape().orElseThrow().p()).isLessThan(1e-10);
		assertThat(result.comparison().notes()).anyMatch(n -> n.startsWith("One run on each side"));
	}

	@Test
	void aRunAgainstItselfIsTheSame() {
		for (int size : new int[] {1, 2, 5, 6, 100, 5000}) {
			double[] values = latencies(size, size, 1000, 1);
			assertThat(Result.of(values, values).deltas()).isNotEmpty()
					.allSatisfy(d -> assertThat(d.verdict()).isEqualTo(Verdict.SAME));
		}
		List<Observed> repeats = List.of(Observed.of(latencies(1, 50, 1000, 1)), Observed.of(latencies(2, 50, 1000, 1)));
		assertThat(Result.of(repeats, repeats).deltas()).allSatisfy(d -> assertThat(d.verdict()).isEqualTo(Verdict.SAME));
	}

	@ParameterizedTest
	@ValueSource(doubles = {0.7, 0.95, 1, 1.03, 1.06, 1.4})
	void exchangingTheSidesMirrorsTheVerdicts(double factor) {
		double[] base = latencies(3, 2000, 1000, 0.4);
		double[] candidate = latencies(4, 1500, 1000 * factor, 0.5);
		Result one = Result.of(base, candidate);
		Result other = Result.of(candidate, base);
		for (Delta delta : one.deltas())
			assertThat(other.verdict(delta.quantity())).isEqualTo(switch (delta.verdict()) {
			case WORSE -> Verdict.BETTER;
			case BETTER -> Verdict.WORSE;
			case SAME, CANNOT_TELL -> delta.verdict();
			});
	}

	@Test
	void aLongerTailIsWorseInTheTailOnly() {
		double[] base = latencies(5, 20_000, 1000, 0.1);
		double[] candidate = latencies(6, 20_000, 1000, 0.1);
		for (int i = 0; i < candidate.length; i += 50)
			candidate[i] *= 8;
		Result result = Result.of(base, candidate);
		assertThat(result.verdict("median")).isEqualTo(Verdict.SAME);
		assertThat(result.verdict("p99")).isEqualTo(Verdict.WORSE);
	}

	@Test
	void twoPathsArePointedOut() {
		double[] base = latencies(7, 5000, 1000, 0.1);
		double[] candidate = latencies(8, 5000, 1000, 0.1);
		for (int i = 0; i < candidate.length; i += 3)
			candidate[i] *= 6;
		DistributionComparison comparison = Result.of(base, candidate).comparison();
		assertThat(comparison.baseModes()).hasSize(1);
		assertThat(comparison.candidateModes()).hasSize(2);
		assertThat(comparison.notes()).anyMatch(n -> n.startsWith("Candidate: values heap up at "));
	}

	@Test
	void theRunIsTheUnitWhereThereAreRepeats() {
		// each run is shifted by chance by 10 %: within one, that looks certain
		List<Observed> base = IntStream.range(0, 4)
				.mapToObj(i -> (Observed) Observed.of(latencies(10 + i, 2000, 1000 * (1 + 0.1 * (i % 2)), 0.2))).toList();
		List<Observed> candidate = IntStream.range(0, 4)
				.mapToObj(i -> (Observed) Observed.of(latencies(20 + i, 2000, 1030 * (1 + 0.1 * (i / 2)), 0.2))).toList();
		Result repeats = Result.of(base, candidate);
		assertThat(repeats.verdict("median")).isEqualTo(Verdict.CANNOT_TELL);
		assertThat(repeats.delta("median").judgement().reason()).contains("4 runs on each side").contains("repeats");
		assertThat(Result.of(base.subList(0, 1), candidate.subList(3, 4)).verdict("median")).isEqualTo(Verdict.WORSE);
		assertThat(repeats.comparison().base().size()).isEqualTo(8000);
	}

	@Test
	void phasesOfARunWidenItsIntervals() {
		double[] base = latencies(11, 40_000, 1000, 0.2);
		double[] candidate = latencies(12, 40_000, 1000, 0.2);
		for (int i = 0; i < base.length; i++) {
			base[i] *= i / 2000 % 2 == 0 ? 1 : 1.5;
			candidate[i] *= i / 1000 % 3 == 0 ? 1 : 1.5;
		}
		Result inOrder = Result.of(base, candidate);
		double[] sorted = base.clone();
		Arrays.sort(sorted);
		Histogram histogram = new Histogram(3);
		Histogram other = new Histogram(3);
		Arrays.stream(base).forEach(v -> histogram.recordValue((long) v));
		Arrays.stream(candidate).forEach(v -> other.recordValue((long) v));
		Result noOrder = Result.of(List.of(Observed.of(new LatencyHistogram("base", 0, histogram))),
				List.of(Observed.of(new LatencyHistogram("candidate", 0, other))));
		double wide = inOrder.delta("median").ratio().high() - inOrder.delta("median").ratio().low();
		double narrow = noOrder.delta("median").ratio().high() - noOrder.delta("median").ratio().low();
		assertThat(wide).isGreaterThan(5 * narrow);
		assertThat(inOrder.comparison().notes()).anyMatch(n -> n.contains("tell as much as"));
		assertThat(noOrder.comparison().notes()).anyMatch(n -> n.contains("order of the values is not known"));
	}

	@Test
	void aFewLongPhasesAreNoTest() {
		double[] base = latencies(13, 4000, 1000, 0.05);
		double[] candidate = latencies(14, 4000, 1000, 0.05);
		for (int i = 0; i < 4000; i++) {
			base[i] *= i < 1700 ? 1 : 3;
			candidate[i] *= i < 2300 ? 1 : 3;
		}
		Delta median = Result.of(base, candidate).delta("median");
		assertThat(median.verdict()).isEqualTo(Verdict.BETTER);
		assertThat(median.judgement().tested()).isFalse();
		assertThat(median.judgement().reason()).contains("few long phases").contains("repeat each side 5 times");
	}

	@Test
	void classesAreAsWideAsTheyAre() {
		double[] classes = new double[100];
		Arrays.setAll(classes, i -> i * 1000.0);
		long[] base = new long[100];
		long[] candidate = new long[100];
		base[5] = 900;
		base[6] = 100;
		candidate[6] = 900;
		candidate[7] = 95;
		var moments = new LatencyDistribution.Moments(1000, 5000, 5100, 250_000, Double.NaN);
		Observed one = Observed.of(new LatencyDistribution.Counted(classes, base, 1000, 0, moments));
		Observed other = Observed.of(new LatencyDistribution.Counted(classes, candidate, 1000, 5, moments));
		Result result = Result.of(List.of(one), List.of(other));
		// from somewhere in 5 to 6 µs to somewhere in 6 to 7 µs
		assertThat(result.delta("median").difference().low()).isEqualTo(0);
		assertThat(result.delta("median").difference().high()).isEqualTo(2000);
		assertThat(result.delta("median").ratio().high()).isCloseTo(1.4, within(1e-12));
		assertThat(result.verdict("median")).isEqualTo(Verdict.CANNOT_TELL);
		assertThat(result.deltas()).extracting(Delta::quantity).doesNotContain("p99.9");
		assertThat(result.comparison().notes()).anyMatch(n -> n.startsWith("Base: values are counted in classes of 1 µs"))
				.anyMatch(n -> n.startsWith("Candidate: 5 values are larger than any class"))
				.anyMatch(n -> n.startsWith("p99.9 is not known"));
		assertThat(result.comparison().candidate().max()).isEqualTo(250_000);
	}

	@Test
	void valuesBeyondTheClassesAreNoModeAndNoneIsLargerThanTheOther() {
		double[] classes = new double[50];
		Arrays.setAll(classes, i -> i * 1000.0);
		long[] counts = new long[50];
		for (int i = 0; i < 50; i++)
			counts[i] = 1 + Math.round(500 * Math.exp(-0.5 * Math.pow((i - 20) / 4.0, 2)));
		Observed base = Observed.of(new LatencyDistribution.Counted(classes, counts, 1000, 900,
				new LatencyDistribution.Moments(5900, 0, 20_000, 90_000, Double.NaN)));
		Observed candidate = Observed.of(new LatencyDistribution.Counted(classes, counts, 1000, 900,
				new LatencyDistribution.Moments(5900, 0, 20_000, 900_000, Double.NaN)));
		DistributionComparison comparison = Result.of(List.of(base), List.of(candidate)).comparison();
		assertThat(comparison.baseModes()).hasSize(1);
		assertThat(comparison.candidateModes()).hasSize(1);
		assertThat(comparison.location().orElseThrow().effect()).isEqualTo(0.5);
		assertThat(comparison.shape().orElseThrow().statistic()).isZero();
	}

	@Test
	void classesInAnyOrderAreTaken() {
		var counted = new LatencyDistribution.Counted(new double[] {3000, 1000, Double.NaN, 3000}, new long[] {2, 5, 1, 4},
				1000, 0, new LatencyDistribution.Moments(11, 1000, 2000, 3999, Double.NaN));
		assertThat(Observed.of(counted).sample())
				.isEqualTo(Sample.counted(new double[] {1000, 3000}, new long[] {5, 6}));
	}

	@Test
	void momentsOnlyGiveMeansOnly() {
		Observed moments = Observed.of(new LatencyDistribution.Moments(1000, 500, 1000, 9000, 100));
		Result result = Result.of(List.of(Observed.of(latencies(1, 1000, 1200, 0.1))), List.of(moments));
		assertThat(result.deltas()).extracting(Delta::quantity).containsExactly("mean");
		assertThat(result.verdict("mean")).isEqualTo(Verdict.BETTER);
		assertThat(result.delta("mean").judgement().test().orElseThrow().test()).isEqualTo("Welch's t");
		assertThat(result.comparison().quantiles()).isEmpty();
		assertThat(result.comparison().location()).isEmpty();
		assertThat(result.comparison().notes()).anyMatch(n -> n.contains("only moments are known on the candidate's side"));
	}

	@Test
	void fewValuesGiveMeans() {
		Result few = Result.of(new double[] {100, 101, 99}, new double[] {120, 121, 119});
		assertThat(few.verdict("mean")).isEqualTo(Verdict.WORSE);
		assertThat(few.comparison().notes()).anyMatch(n -> n.startsWith("With fewer than 6 values"));
		Result one = Result.of(new double[] {100}, new double[] {120});
		assertThat(one.verdict("mean")).isEqualTo(Verdict.WORSE);
		assertThat(one.delta("mean").judgement().tested()).isFalse();
	}

	@Test
	void quantilesThatTakeMoreValuesAreNotJudged() {
		Result result = Result.of(latencies(1, 200, 1000, 0.1), latencies(2, 200, 1000, 0.1));
		assertThat(result.deltas()).extracting(Delta::quantity).containsExactly("median", "p90");
		assertThat(result.comparison().notes())
				.anyMatch(n -> n.equals("p99 has no interval: that takes 368 independent values on each side."))
				.anyMatch(n -> n.startsWith("p99.9 is not known"));
	}

	@Test
	void badValuesAreSaid() {
		Result empty = Result.of(new double[] {}, latencies(1, 10, 1000, 0.1));
		assertThat(empty.delta("mean").judgement().reason()).isEqualTo("There are no values on the base's side.");
		double[] some = latencies(2, 100, 1000, 0.1);
		double[] bad = some.clone();
		bad[3] = Double.NaN;
		bad[4] = -5;
		Result result = Result.of(bad, latencies(3, 100, 1000, 0.1));
		assertThat(result.comparison().notes()).anyMatch(n -> n.equals("Base: 1 of 100 values are not numbers and left out."))
				.anyMatch(n -> n.startsWith("Base: the smallest value is negative"));
		assertThat(result.verdict("median")).isEqualTo(Verdict.SAME);
		double[] fives = new double[50];
		Arrays.fill(fives, 5);
		assertThat(Result.of(fives, fives).verdict("median")).isEqualTo(Verdict.SAME);
		double[] sixes = new double[50];
		Arrays.fill(sixes, 6);
		assertThat(Result.of(fives, sixes).verdict("median")).isEqualTo(Verdict.WORSE);
	}

	@Test
	void zerosHaveNoRatioAndYetAVerdict() {
		double[] zeros = new double[50];
		double[] fewMore = new double[50];
		fewMore[7] = 3;
		double[] sixes = new double[50];
		Arrays.fill(sixes, 6);
		Delta up = Result.of(zeros, sixes).delta("median");
		assertThat(up.verdict()).isEqualTo(Verdict.WORSE);
		assertThat(up.judgement().reason()).startsWith("Up from 0 (p < 0.001");
		assertThat(Result.of(sixes, zeros).verdict("median")).isEqualTo(Verdict.BETTER);
		assertThat(Result.of(zeros, fewMore).verdict("median")).isEqualTo(Verdict.SAME);
	}

	@Test
	void anIntervalThatReachesBelowZeroIsNotInsideTheThreshold() {
		double[] base = latencies(1, 20, 1000, 0.01);
		double[] candidate = latencies(2, 20, 1000, 0.01);
		for (int i = 0; i < 9; i++)
			candidate[i] = -5;
		assertThat(Result.of(base, candidate).verdict("median")).isEqualTo(Verdict.CANNOT_TELL);
	}
}
