// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.LatencyDistribution.Samples;

class RepeatsTest {
	@Test
	void theSameCurveAgainHasAllValuesAtEachPlace() {
		List<Measurement> joined = Repeats.joined(List.of(switches(Placement.UNIQUE, new Point(4, 5.0), new Point(2, 3.0)),
				switches(Placement.UNIQUE, new Point(2, 3.5), new Point(8, 7.0)),
				switches(Placement.UNIQUE, new Point(2, List.of(1.0, 2.0)))));
		assertThat(joined).containsExactly(switches(Placement.UNIQUE, new Point(2, List.of(3.0, 3.5, 1.0, 2.0)),
				new Point(4, 5.0), new Point(8, 7.0)));
	}

	@Test
	void whatMeasuresSomethingElseStaysApartInTheOrderOfItsFirst() {
		Measurement unique = switches(Placement.UNIQUE, new Point(2, 3.0));
		Measurement balanced = switches(Placement.BALANCED, new Point(2, 4.0));
		Measurement score = new Score("lat_pipe", Unit.MICROSECONDS, Better.LOWER, 5);
		assertThat(Repeats.joined(List.of(score, unique, balanced))).containsExactly(score, unique, balanced);
	}

	@Test
	void theSameScoreAgainHasAllValuesAndWhatEachSaysOnce() {
		Score one = new Score("CoreMark", "", Unit.perSecond("iterations"), Better.HIGHER, List.of(1.0), "",
				Map.of("compiler", "GCC 12"));
		Score two = new Score("CoreMark", "", Unit.perSecond("iterations"), Better.HIGHER, List.of(2.0), "too short",
				Map.of("compiler", "GCC 13"));
		assertThat(Repeats.joined(List.of(one, two, one))).containsExactly(new Score("CoreMark", "",
				Unit.perSecond("iterations"), Better.HIGHER, List.of(1.0, 2.0, 1.0), "too short",
				Map.of("compiler", "GCC 12; GCC 13")));
	}

	@Test
	void distributionsAreNeverJoined() {
		Measurement times = new LatencyDistribution("wake-up", "", new Samples(new double[] { 1, 2 }));
		assertThat(Repeats.joined(List.of(times, times))).containsExactly(times, times);
	}

	@Test
	void pointsAtTheSamePlaceBecomeOne() {
		assertThat(Repeats.points(List.of(new Point(4, 1.0), new Point(2, 2.0), new Point(4, 3.0))))
				.containsExactly(new Point(2, 2.0), new Point(4, List.of(1.0, 3.0)));
		assertThat(Repeats.points(List.of())).isEmpty();
	}

	private static ContextSwitchLatency switches(Placement placement, Point... points) {
		return new ContextSwitchLatency("lat_ctx", placement, 0, List.of(points));
	}
}
