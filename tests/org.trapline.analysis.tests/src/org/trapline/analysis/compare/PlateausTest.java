// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.compare.CurveComparison.Plateau;
import org.trapline.measure.Condition;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;

class PlateausTest {
	private static final double KIB = 1 << 10;
	private static final double MIB = 1 << 20;

	/// The levels that the board's designers give: see FACTS of the Cortex-A57 beside the file.
	@Test
	void theSeattleBoardHasL1L2WithItsTlbStepL3AndMemory() throws IOException {
		List<Plateau> plateaus = plateaus(seattle(1), seattle(1), Map.of());
		assertThat(plateaus).extracting(Plateau::name).containsExactly("L1", "L2, step 1", "L2, step 2", "L3", "memory");
		assertThat(plateaus.get(0).delta().base()).isCloseTo(2.0, within(0.01));
		assertThat(plateaus.get(1).delta().base()).isBetween(8.35, 9.01);
		assertThat(plateaus.get(2).delta().base()).isCloseTo(13.4, within(0.1));
		assertThat(plateaus.get(3).delta().base()).isCloseTo(30, within(1.5));
		assertThat(plateaus.get(4).delta().base()).isCloseTo(180, within(5.0));
		assertThat(plateaus.get(4).fromX()).isEqualTo(32 * MIB);
	}

	@Test
	void knownCachesNameThem() throws IOException {
		assertThat(plateaus(seattle(1), seattle(1.02), Map.of(Condition.CACHES, "L1d 32 KiB, L2 1 MiB, L3 8 MiB")))
				.extracting(Plateau::name).containsExactly("L1", "L2, step 1", "L2, step 2", "L3", "memory");
		assertThat(plateaus(seattle(1), seattle(1.02), Map.of(Condition.CACHES, "L1d 32 KiB, L2 8 MiB")))
				.extracting(Plateau::name).containsExactly("L1", "L2, step 1", "L2, step 2", "L2, step 3", "memory");
	}

	@Test
	void noiseAndOutliersMakeNoPlateausOfTheirOwn() {
		for (int seed = 1; seed <= 50; seed++) {
			List<Plateau> plateaus = plateaus(noisy(seed, 1), noisy(seed + 1000, 1), Map.of());
			assertThat(plateaus).as("seed " + seed).extracting(Plateau::name).containsExactly("L1", "L2", "memory");
			assertThat(plateaus.get(0).toX()).isBetween(24 * KIB, 40 * KIB);
			assertThat(plateaus.get(1).toX()).isBetween(0.75 * MIB, 1.25 * MIB);
			assertThat(plateaus.get(2).delta().base()).isCloseTo(100, within(15.0));
		}
	}

	@Test
	void aPlateauThatIsSlowerOnOneSideIsTold() {
		Against against = MadeSides.compare(noisy(3, 1), noisy(4, 1.5));
		List<Plateau> plateaus = against.curves().getFirst().plateaus();
		assertThat(plateaus).extracting(Plateau::name).containsExactly("L1", "L2", "memory");
		assertThat(plateaus.get(2).delta().verdict()).isEqualTo(Verdict.WORSE);
		assertThat(plateaus.get(2).delta().ratio().value()).isCloseTo(1.5, within(0.12));
		assertThat(plateaus.get(0).delta().verdict()).isNotEqualTo(Verdict.WORSE);
		assertThat(against.curves().getFirst().notes()).anyMatch(n -> n.contains("guest is") && n.contains("% slower"));
	}

	@Test
	void aSteadyClimbHasNoPlateau() {
		List<Point> points = new ArrayList<>();
		for (double x = KIB; x <= 64 * MIB; x *= 1.25)
			points.add(new Point(x, Math.sqrt(x)));
		assertThat(plateaus(curve(points), curve(points), Map.of())).isEmpty();
	}

	@Test
	void aCurveOfTwoPointsHasNoPlateau() {
		assertThat(plateaus(MadeSides.loads(KIB, 2, MIB, 9), MadeSides.loads(KIB, 2, MIB, 9), Map.of())).isEmpty();
	}

	@Test
	void aFlatCurveIsOnePlateau() {
		MemoryLoadLatency flat = MadeSides.loads(KIB, 2, 2 * KIB, 2, 4 * KIB, 2, 8 * KIB, 2);
		assertThat(plateaus(flat, flat, Map.of())).extracting(Plateau::name).containsExactly("L1");
	}

	private static List<Plateau> plateaus(MemoryLoadLatency base, MemoryLoadLatency candidate,
			Map<Condition, String> conditions) {
		return MadeSides.compare(new Side("native", Role.NATIVE, List.of(MadeSides.run("native", "", conditions, base))),
				new Side("guest", Role.GUEST, List.of(MadeSides.run("guest", "", conditions, candidate)))).curves().getFirst()
				.plateaus();
	}

	/// Load latency of the AMD Seattle board as ramlat measured it, times a factor.
	private static MemoryLoadLatency seattle(double factor) throws IOException {
		Path file = Path.of(System.getProperty("trapline.traces")).resolve("../reference/memory-latency-a57-seattle.csv");
		assertThat(file).as("the reference of the board's load latency, beside the recordings").exists();
		List<Point> points = new ArrayList<>();
		for (String line : Files.readAllLines(file))
			if (line.startsWith("ramlat,4K,")) {
				String[] cells = line.split(",");
				points.add(new Point(Double.parseDouble(cells[2]), factor * Double.parseDouble(cells[3])));
			}
		return new MemoryLoadLatency("ramlat 1xPTR", MemoryLoadLatency.Pattern.RANDOM, 0, "4K", points);
	}

	/// Levels of 2, 10 and 100 ns with 10 % of noise, and an outlier now and then, on lat_mem_rd's grid.
	private static MemoryLoadLatency noisy(int seed, double memory) {
		Random random = new Random(seed);
		List<Point> points = new ArrayList<>();
		for (double octave = KIB; octave < 32 * MIB; octave *= 2)
			for (int step = 0; step < 8; step++) {
				double x = octave * (1 + step / 8.0);
				double level = x <= 32 * KIB ? 2 : x <= MIB ? 10 : 100 * memory;
				double outlier = random.nextInt(40) == 0 ? 3 : 1;
				points.add(new Point(x, level * outlier * Math.exp(0.1 * random.nextGaussian())));
			}
		return curve(points);
	}

	private static MemoryLoadLatency curve(List<Point> points) {
		return new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.RANDOM, 128, "", points);
	}
}
