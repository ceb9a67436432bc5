// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Load latencies of board seattle are those that were measured on one: benchmarks/latency.sh compares all sizes, this those that
/// take no longer than a test may.
class LoadLatencyTest {
	private static final long MOST = 2 << 20;

	@Test
	void areThoseOfTheBoard() throws Exception {
		List<LoadLatency.Point> points = LoadLatency.points(reference(), MOST, 1);
		List<Double> errors = points.stream().map(point -> Math.abs(point.error())).sorted().toList();
		assertThat(points).hasSizeGreaterThan(30);
		assertThat(errors.get(errors.size() / 2)).as("median error").isLessThan(0.08);
		assertThat(errors.get(errors.size() * 9 / 10 - 1)).as("error that one in ten exceeds").isLessThan(0.15);
	}

	private static List<String> reference() throws Exception {
		try (var in = Objects.requireNonNull(LoadLatencyTest.class.getResourceAsStream("memory-latency-seattle.csv"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}
}
