// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModesTest {

	/// R's package diptest, {@code dip(c(qnorm(ppoints(500)), 4 + qnorm(ppoints(500))))} and so on; its function has steps
	/// of 1/1000, ours is linear between values, so they differ by as much at most.
	@Test
	void theDipIsThatOfRForLargeSamples() {
		double[] two = concat(normal(500, 0, 1), normal(500, 4, 1));
		double[] wide = concat(normal(700, 0, 1), normal(300, 3, 2));
		double[] three = concat(points(300, 0), concat(points(300, 2), points(400, 5)));
		assertThat(dip(two)).isCloseTo(0.0469804849327365, within(1e-3));
		assertThat(dip(wide)).isCloseTo(0.00099584984976399, within(1e-3));
		// on a linear scale, which a value below 0 takes
		assertThat(dip(Arrays.stream(three).map(v -> v - 10).toArray())).isCloseTo(0.120185015417951, within(1e-3));
	}

	/// For uniform values R's {@code qDiptab["20000",] * sqrt(20000)} is 0.3774, 0.5011, 0.5435, 0.6304 at 0.5, 0.9, 0.95
	/// and 0.99.
	@Test
	void pOfADipIsThatAmongUniformValues() {
		RandomGenerator random = Data.random(1);
		double[] p = new double[1000];
		for (int i = 0; i < p.length; i++)
			p[i] = DipTable.p(dip(DoubleStream.generate(() -> random.nextDouble() - 1).limit(4000).toArray()), 4000);
		Arrays.sort(p);
		assertThat(p[500]).isCloseTo(0.5, within(0.1));
		assertThat(p[100]).isCloseTo(0.1, within(0.03));
		assertThat(p[10]).isCloseTo(0.01, within(0.006));
		assertThat(DipTable.p(0.3774 / Math.sqrt(20000), 20000)).isCloseTo(0.5, within(0.03));
		assertThat(DipTable.p(0.5435 / Math.sqrt(20000), 20000)).isCloseTo(0.05, within(0.005));
		assertThat(DipTable.p(0.6304 / Math.sqrt(20000), 20000)).isCloseTo(0.01, within(0.002));
	}

	static Stream<Arguments> unimodal() {
		return Stream.of(Arguments.of("normal", of(RandomGenerator::nextGaussian)),
				Arguments.of("log-normal", of(r -> 1000 * Math.exp(r.nextGaussian()))),
				Arguments.of("exponential", of(r -> r.nextExponential())),
				Arguments.of("uniform", of(RandomGenerator::nextDouble)),
				Arguments.of("log-uniform", of(r -> Math.exp(5 * r.nextDouble()))),
				Arguments.of("Pareto", of(r -> 1000 / Math.sqrt(r.nextDouble()))),
				Arguments.of("whole microseconds", of(r -> 1 + Math.rint(5 * Math.exp(0.3 * r.nextGaussian())))),
				Arguments.of("ticks of 40 ns", of(r -> 40 + 40 * Math.rint(25 * Math.exp(0.5 * r.nextGaussian())))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("unimodal")
	void aSampleOfOneModeIsRarelySaidToHaveMore(String name, ToDoubleFunction<RandomGenerator> value) {
		for (int size : new int[] {30, 300, 10_000}) {
			RandomGenerator random = Data.random(size);
			int rounds = size > 1000 ? 20 : 300;
			int alarms = 0;
			for (int i = 0; i < rounds; i++)
				if (Modes.of(drawn(random, size, value)).several())
					alarms++;
			assertThat(alarms).as(name + ", " + size + " values").isLessThanOrEqualTo(rounds / 100);
		}
	}

	@Test
	void aFastAndASlowPathAreTwoModes() {
		Modes modes = Modes.of(drawn(Data.random(1), 5000,
				r -> (r.nextDouble() < 0.8 ? 1200 : 9000) * Math.exp(0.2 * r.nextGaussian())));
		assertThat(modes.modes()).hasSize(2);
		assertThat(modes.modes().get(0).position()).isCloseTo(1200, within(100.0));
		assertThat(modes.modes().get(1).position()).isCloseTo(9000, within(900.0));
		assertThat(modes.modes().get(0).share()).isCloseTo(0.8, within(0.02));
		assertThat(modes.modes().get(1).share()).isCloseTo(0.2, within(0.02));
	}

	@Test
	void threeModesAreToldApart() {
		Modes modes = Modes.of(drawn(Data.random(1), 5000, r -> {
			double path = r.nextDouble();
			return (path < 0.3 ? 1000 : path < 0.7 ? 3000 : 9000) * Math.exp(0.15 * r.nextGaussian());
		}));
		assertThat(modes.modes()).hasSize(3);
	}

	@Test
	void modesAreFoundInClasses() {
		double[] values = new double[40];
		long[] counts = new long[40];
		for (int i = 0; i < 40; i++) {
			values[i] = 1000 * (i + 3);
			counts[i] = 1 + Math.round(5000 * Math.exp(-0.5 * Math.pow((i - 6) / 2.0, 2)))
					+ Math.round(2000 * Math.exp(-0.5 * Math.pow((i - 25) / 3.0, 2)));
		}
		Modes modes = Modes.of(Sample.counted(values, counts));
		assertThat(modes.modes()).hasSize(2);
		assertThat(modes.modes().get(0).position()).isCloseTo(9000, within(1000.0));
		assertThat(modes.modes().get(1).position()).isCloseTo(28_000, within(1500.0));
	}

	@Test
	void fewIndependentValuesProveNothing() {
		Sample sample = drawn(Data.random(1), 5000, r -> (r.nextBoolean() ? 1000 : 3000) * Math.exp(0.2 * r.nextGaussian()));
		assertThat(Modes.of(sample).several()).isTrue();
		assertThat(Modes.of(sample, 10).several()).isFalse();
	}

	@Test
	void fewDistinctValuesHaveOneMode() {
		assertThat(Modes.of(Sample.of()).modes()).isEmpty();
		assertThat(Modes.of(Sample.of(5, 5, 5)).modes()).containsExactly(new Modes.Mode(5, 1));
		assertThat(Modes.of(Sample.of(1, 2)).several()).isFalse();
	}

	private static ToDoubleFunction<RandomGenerator> of(ToDoubleFunction<RandomGenerator> value) {
		return value;
	}

	private static Sample drawn(RandomGenerator random, int size, ToDoubleFunction<RandomGenerator> value) {
		return Sample.of(DoubleStream.generate(() -> value.applyAsDouble(random)).limit(size).toArray());
	}

	private static double dip(double... values) {
		Cells cells = Cells.of(Sample.of(values));
		return Dip.of(cells.edges(), cells.shares());
	}

	/// R's {@code ppoints(n)}.
	private static double[] points(int size, double from) {
		double[] points = new double[size];
		Arrays.setAll(points, i -> from + (i + 0.5) / size);
		return points;
	}

	private static double[] normal(int size, double mean, double deviation) {
		NormalDistribution normal = NormalDistribution.of(mean, deviation);
		return Arrays.stream(points(size, 0)).map(normal::inverseCumulativeProbability).toArray();
	}

	private static double[] concat(double[] one, double[] other) {
		return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
	}
}
