// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Load latencies of board seattle are those that were measured on one: benchmarks/latency.sh compares all sizes with the mean of
/// several orders of pages, this those that take no longer than a test may, with one.
class LoadLatencyTest {
	private static final long SMALL = 2 << 20;
	/// Areas that L3 holds, and areas of memory.
	private static final List<Long> LARGE = List.of(4L << 20, 16L << 20, 64L << 20);

	@Test
	void areThoseOfTheBoardInItsCaches() throws Exception {
		List<LoadLatency.Point> points = LoadLatency.points(reference(), bytes -> bytes <= SMALL, 1);
		List<Double> errors = points.stream().map(point -> Math.abs(point.error())).sorted().toList();
		assertThat(points).hasSizeGreaterThan(30);
		assertThat(errors.get(errors.size() / 2)).as("median error").isLessThan(0.08);
		assertThat(errors.get(errors.size() * 9 / 10 - 1)).as("error that one in ten exceeds").isLessThan(0.15);
	}

	@Test
	void areThoseOfTheBoardInMemory() throws Exception {
		List<LoadLatency.Point> points = LoadLatency.points(reference(), LARGE::contains, 1);
		assertThat(points).hasSize(3 * LARGE.size())
				.allSatisfy(point -> assertThat(Math.abs(point.error())).as(point.toString()).isLessThan(0.15));
		assertThat(points.stream().mapToDouble(point -> Math.abs(point.error())).sorted().skip(points.size() / 2).findFirst())
				.as("median error").hasValueCloseTo(0.0, within(0.08));
	}

	private static List<String> reference() throws Exception {
		try (var in = Objects.requireNonNull(LoadLatencyTest.class.getResourceAsStream("memory-latency-seattle.csv"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}
}
