// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.compare.CurveComparison.At;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;

class CurvesTest {
	@Test
	void sizesAreInterpolatedOverTheirLogarithmInsideTheCommonRangeOnly() {
		CurveComparison curve = only(MadeSides.compare(MadeSides.loads(1024, 10, 4096, 30, 65536, 90),
				MadeSides.loads(512, 1, 2048, 44, 16384, 80)));
		// 512 B and 64 KiB are beyond what one side measured
		assertThat(curve.points()).extracting(At::x).containsExactly(1024.0, 2048.0, 4096.0, 16384.0);
		assertThat(curve.points().get(1).base()).isCloseTo(20, within(1e-9));
		assertThat(curve.points().get(1).ratio()).isCloseTo(2.2, within(1e-9));
		assertThat(curve.points()).allMatch(At::interpolated);
		assertThat(curve.notes()).anyMatch(n -> n.contains("2 points outside the range"));
	}

	@Test
	void processesAreInterpolatedAsTheyAre() {
		CurveComparison curve = only(MadeSides.compare(switches(Placement.UNIQUE, 2, 10, 6, 30),
				switches(Placement.UNIQUE, 2, 10, 4, 25, 6, 30)));
		assertThat(curve.points().get(1).base()).isCloseTo(20, within(1e-9));
	}

	@Test
	void repeatsCountAsTheirMedian() {
		Bandwidth base = new Bandwidth("bw_mem", "rd", List.of(new Point(1024, List.of(100.0, 900.0, 110.0))));
		assertThat(only(MadeSides.compare(base, base)).points().getFirst().base()).isEqualTo(110);
	}

	@Test
	void unitsAreConvertedToThoseOfTheBase() {
		CurveComparison curve = only(MadeSides.compare(
				new Bandwidth("bw_mem", "rd", Unit.MEGABYTES_PER_SECOND, List.of(new Point(1024, 1000))),
				new Bandwidth("bw_mem", "rd", Unit.GIGABYTES_PER_SECOND, List.of(new Point(1024, 2)))));
		assertThat(curve.points().getFirst().candidate()).isCloseTo(2000, within(1e-9));
	}

	@Test
	void unitsThatCannotBeConvertedAreTold() {
		Against against = MadeSides.compare(new Bandwidth("bw_x", "", List.of(new Point(0, 1000))),
				new Bandwidth("bw_x", "", Unit.of("widgets"), List.of(new Point(0, 2))));
		assertThat(against.curves()).isEmpty();
		assertThat(against.notCompared()).singleElement().asString().contains("MB/s", "widgets", "cannot be converted");
	}

	@Test
	void rangesThatDoNotOverlapAreTold() {
		Against against = MadeSides.compare(MadeSides.loads(1024, 2, 2048, 2), MadeSides.loads(4096, 2, 8192, 2));
		assertThat(against.curves()).isEmpty();
		assertThat(against.notCompared()).singleElement().asString()
				.contains("native was measured from 1 KiB to 2 KiB, guest from 4 KiB to 8 KiB", "do not overlap");
		assertThat(against.summary()).singleElement().asString().startsWith("Nothing of guest can be compared");
	}

	@Test
	void valuesThatCannotBeAreLeftOutAndTold() {
		CurveComparison curve = only(MadeSides.compare(MadeSides.loads(1024, 2, 2048, Double.NaN, 4096, 3),
				MadeSides.loads(1024, 2, 2048, 2, 4096, -3)));
		assertThat(curve.points()).extracting(At::x).containsExactly(1024.0, 2048.0);
		assertThat(curve.notes()).anyMatch(n -> n.startsWith("native has 1 value that cannot be"))
				.anyMatch(n -> n.startsWith("guest has 1 value that cannot be"));
	}

	@Test
	void aCurveOfUnusableValuesIsTold() {
		assertThat(MadeSides.compare(MadeSides.loads(1024, Double.NaN), MadeSides.loads(1024, 2)).notCompared())
				.singleElement().asString().contains("native has no usable value");
	}

	@Test
	void nearlyTheSameCurvesAreNotComparedAndTheDifferenceIsNamed() {
		MemoryLoadLatency stride128 = MadeSides.loads(1024, 2);
		MemoryLoadLatency stride64 = new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.RANDOM, 64, "",
				stride128.points());
		assertThat(notCompared(stride128, stride64)).contains("the strides differ");
		assertThat(notCompared(stride128, new MemoryLoadLatency("ramlat 1x64", MemoryLoadLatency.Pattern.RANDOM, 128, "",
				stride128.points()))).contains("the methods differ");
		assertThat(notCompared(stride128, new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.LINEAR, 128, "",
				stride128.points()))).contains("one is random, the other linear");
	}

	@Test
	void placementsAreNotMixed() {
		Against against = MadeSides.compare(switches(Placement.BALANCED, 2, 10), switches(Placement.UNIQUE, 2, 10));
		assertThat(against.curves()).isEmpty();
		assertThat(against.notCompared()).anyMatch(n -> n.contains("placed differently"));
	}

	/// From 16 processes on, the guest takes half as long again.
	@Test
	void whereTwoCurvesPartIsFound() {
		double[] base = new double[40];
		double[] candidate = new double[40];
		for (int i = 0; i < 20; i++) {
			int n = 2 + 2 * i;
			base[2 * i] = candidate[2 * i] = n;
			base[2 * i + 1] = n + (i % 3) * 0.01;
			candidate[2 * i + 1] = base[2 * i + 1] * (n < 16 ? 1.0 + (i % 2) * 0.001 : 1.5 + (i % 2) * 0.001);
		}
		Against against = MadeSides.compare(switches(Placement.BALANCED, base), switches(Placement.BALANCED, candidate));
		assertThat(against.deltas()).extracting(Delta::quantity).containsExactly("from 16 processes on",
				"up to 14 processes");
		assertThat(against.deltas()).extracting(Delta::verdict).containsExactly(Verdict.WORSE, Verdict.SAME);
		assertThat(against.deltas().getFirst().ratio().value()).isCloseTo(1.5, within(0.01));
		assertThat(against.summary()).anyMatch(s -> s.contains("from 16 processes on") && s.contains("% longer"));
	}

	@Test
	void aPointMeasuredOnceIsJudgedByTheThresholdAlone() {
		Against against = MadeSides.compare(new Bandwidth("bw_pipe", "", List.of(new Point(0, 100))),
				new Bandwidth("bw_pipe", "", List.of(new Point(0, 80))));
		assertThat(against.deltas()).singleElement().satisfies(d -> {
			assertThat(d.verdict()).isEqualTo(Verdict.WORSE);
			assertThat(d.judgement().tested()).isFalse();
			assertThat(d.judgement().reason()).contains("measured once");
		});
		assertThat(against.worse(true)).isFalse();
		assertThat(against.worse(false)).isTrue();
	}

	@Test
	void severalTimesMeasuredTheTimesAreTheRepeats() {
		Bandwidth base = new Bandwidth("bw_mem", "rd", List.of(new Point(1024, List.of(100.0, 101.0, 99.0, 100.0)),
				new Point(2048, List.of(100.0, 101.0, 99.0, 100.0))));
		Bandwidth candidate = new Bandwidth("bw_mem", "rd", List.of(new Point(1024, List.of(80.0, 81.0, 79.0, 80.0)),
				new Point(2048, List.of(80.0, 81.0, 79.0, 80.0))));
		Delta delta = MadeSides.compare(base, candidate).deltas().getFirst();
		assertThat(delta.verdict()).isEqualTo(Verdict.WORSE);
		assertThat(delta.judgement().reason()).contains("4 runs on each side");
	}

	private static String notCompared(MemoryLoadLatency base, MemoryLoadLatency candidate) {
		Against against = MadeSides.compare(base, candidate);
		assertThat(against.curves()).isEmpty();
		return String.join("\n", against.notCompared());
	}

	private static CurveComparison only(Against against) {
		assertThat(against.curves()).as(against.notCompared().toString()).hasSize(1);
		return against.curves().getFirst();
	}

	/// @param points processes and microseconds in turn
	private static ContextSwitchLatency switches(Placement placement, double... points) {
		Point[] list = new Point[points.length / 2];
		for (int i = 0; i < list.length; i++)
			list[i] = new Point(points[2 * i], points[2 * i + 1]);
		return new ContextSwitchLatency("lat_ctx", placement, 0, Arrays.asList(list));
	}
}
