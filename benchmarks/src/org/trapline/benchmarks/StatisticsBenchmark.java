// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trapline.analysis.statistics.Bootstrap;
import org.trapline.analysis.statistics.MannWhitney;
import org.trapline.analysis.statistics.Modes;
import org.trapline.analysis.statistics.QuantileEstimate;
import org.trapline.analysis.statistics.Sample;
import org.trapline.analysis.statistics.TestResult;

/// How long statistics of two samples take that have no equal values, which is the slowest case.
///
/// {@code bootstrap} makes 10,000 resamples of both; {@code drawnValueByValue} makes one, the obvious way.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = { "-XX:+UseSerialGC", "-Xmx256m" })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatisticsBenchmark {
	@Param({ "1000", "100000" })
	public int size = 0;

	private double[] values = {};
	private Sample base = Sample.of();
	private Sample candidate = Sample.of();
	private final SplittableRandom random = new SplittableRandom(1);
	private final Bootstrap tenThousand = new Bootstrap(10_000, 1, 0.95);

	@Setup
	public void make() {
		values = DoubleStream.generate(() -> 1000 * Math.exp(0.5 * random.nextGaussian())).limit(size).toArray();
		base = Sample.of(values);
		candidate = Sample.of(Arrays.stream(values).map(v -> 1.1 * v + random.nextDouble()).toArray());
	}

	@Benchmark
	public QuantileEstimate bootstrap() {
		return tenThousand.quantile(base, candidate, 0.5);
	}

	@Benchmark
	public double drawnValueByValue() {
		return Sample.of(DoubleStream.generate(() -> values[random.nextInt(size)]).limit(size).toArray()).median()
				- Sample.of(DoubleStream.generate(() -> values[random.nextInt(size)]).limit(size).toArray()).median();
	}

	@Benchmark
	public TestResult mannWhitney() {
		return MannWhitney.test(base, candidate);
	}

	@Benchmark
	public Modes modes() {
		return Modes.of(base);
	}
}
