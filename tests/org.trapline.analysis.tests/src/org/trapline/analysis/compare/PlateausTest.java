// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.measure.Cache;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.MemoryLoadLatency.Pattern;
import org.trapline.measure.Point;

class PlateausTest {
	private static MemoryLoadLatency curve(List<Point> points) {
		return new MemoryLoadLatency("ramlat", Pattern.RANDOM, 0, "4K", points);
	}

	/// The published ladder of a Cortex-A57 at 2.0 GHz: L1 at 4 cycles up to 16 KiB, memory near 180 ns.
	@Test
	void aRealLadderHasItsLevels() throws Exception {
		Path file = Path.of(System.getProperty("trapline.traces"), "../reference/memory-latency-a57-seattle.csv");
		assertThat(file).as("the reference latencies of a Cortex-A57").exists();
		List<Point> points = Files.readAllLines(file).stream().filter(l -> l.startsWith("ramlat,4K,"))
				.map(l -> l.split(",")).map(l -> new Point(Double.parseDouble(l[2]), Double.parseDouble(l[3]))).toList();
		List<Plateaus.Plateau> plateaus = Plateaus.of(curve(points),
				Cache.parse("L1d 32 KiB, L2 1 MiB, L3 8 MiB"));
		assertThat(plateaus.getFirst().name()).isEqualTo("L1");
		assertThat(plateaus.getFirst().level()).isCloseTo(2.002, within(1e-9));
		assertThat(plateaus.getFirst().toX()).isEqualTo(16 << 10);
		assertThat(plateaus.getLast().name()).isEqualTo("memory");
		assertThat(plateaus.getLast().level()).isBetween(165.0, 190.0);
	}

	@Test
	void valuesThatAreNoLatenciesAreLeftOut() {
		assertThat(Plateaus.of(curve(List.of(new Point(0, 1), new Point(64, Double.NaN), new Point(128, 0))), List.of()))
				.isEmpty();
	}
}
