// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/// Published data that examples of R use, and samples made by chance.
final class Data {
	/// Permeability of a membrane at term and at 12 to 26 weeks: Hollander and Wolfe (1973), page 69; R's
	/// {@code ?wilcox.test}.
	static final Sample TERM = Sample.of(0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46);
	static final Sample EARLY = Sample.of(1.15, 0.88, 0.90, 0.74, 1.21);
	/// R's {@code airquality$Ozone} in May and in August.
	static final Sample MAY = Sample.of(41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32,
			23, 45, 115, 37);
	static final Sample AUGUST = Sample.of(39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45,
			168, 73, 76, 118, 84, 85);
	/// R's {@code sleep$extra}, group 1 and group 2: Student (1908).
	static final Sample SLEEP_ONE = Sample.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
	static final Sample SLEEP_TWO = Sample.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

	private Data() {
	}

	static RandomGenerator random(long seed) {
		return new SplittableRandom(seed);
	}

	/// Skewed as latencies are: the logarithm is normal.
	static double[] logNormal(RandomGenerator random, int size, double middle, double spread) {
		return DoubleStream.generate(() -> middle * Math.exp(spread * random.nextGaussian())).limit(size).toArray();
	}

	static double[] whole(RandomGenerator random, int size, int bound) {
		return DoubleStream.generate(() -> random.nextInt(bound)).limit(size).toArray();
	}

	static double[] normal(RandomGenerator random, int size, double mean, double deviation) {
		return DoubleStream.generate(() -> mean + deviation * random.nextGaussian()).limit(size).toArray();
	}
}
