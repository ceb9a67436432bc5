// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.LatencyDistribution.Counted;
import org.trapline.measure.LatencyDistribution.Moments;
import org.trapline.measure.LatencyDistribution.Samples;
import org.trapline.measure.Measurement;

class CountersAndLatenciesTest {
	@Test
	void scopesOfACounterAreSummedSinceTheirNamesDiffer() {
		Against against = MadeSides.compare(side("a", counter("exits", "100-4/vcpu0", 1000), counter("exits", "100-4/vcpu1", 500)),
				side("b", counter("exits", "200-4/vcpu0", 3000)));
		Delta delta = MadeSides.delta(against, "exits", "rate");
		assertThat(delta.base()).isCloseTo(150, within(1e-9));
		assertThat(delta.candidate()).isCloseTo(300, within(1e-9));
		assertThat(delta.verdict()).isEqualTo(Verdict.WORSE);
		assertThat(delta.judgement().tested()).isFalse();
	}

	@Test
	void whetherMoreOfACounterIsBetterIsNotGuessed() {
		Delta delta = MadeSides.compare(counter("halt_wakeup", "", 10), counter("halt_wakeup", "", 100)).deltas().getFirst();
		assertThat(delta.verdict()).isEqualTo(Verdict.CANNOT_TELL);
		assertThat(delta.judgement().reason()).contains("halt_wakeup");
	}

	@Test
	void ofThousandsThoseThatChangedMostAreTold() {
		List<Measurement> base = new ArrayList<>();
		List<Measurement> candidate = new ArrayList<>();
		for (int i = 0; i < 2000; i++) {
			base.add(counter("c" + i, "", 1000));
			candidate.add(counter("c" + i, "", i < 50 ? 1000 * (2 + i) : 1000));
		}
		Against against = MadeSides.compare(side("a", base.toArray(Measurement[]::new)),
				side("b", candidate.toArray(Measurement[]::new)));
		assertThat(against.deltas()).hasSize(20).extracting(Delta::subject).contains("c49", "c30").doesNotContain("c5", "c60");
		assertThat(against.notCompared()).singleElement().asString().contains("30 more of 2000");
	}

	@Test
	void countersOfOneSideAreTold() {
		assertThat(MadeSides.compare(side("a", counter("exits", "", 1), MadeSides.score("s", 1)),
				side("b", MadeSides.score("s", 1))).notCompared()).containsExactly("Counters: b has none.");
	}

	@Test
	void perfsDeviationOverItsRepeatsMakesATest() {
		Delta delta = MadeSides.compare(repeated("cycles", 1000, 0.001), repeated("cycles", 2000, 0.001)).deltas().getFirst();
		assertThat(delta.judgement().tested()).isTrue();
		assertThat(delta.verdict()).isEqualTo(Verdict.WORSE);
	}

	@Test
	void latenciesOfTheSameThreadAreCompared() {
		double[] fast = new double[200];
		double[] slow = new double[200];
		for (int i = 0; i < 200; i++) {
			fast[i] = 50_000 + 37 * (i * 7919 % 200);
			slow[i] = 80_000 + 37 * (i * 7919 % 200);
		}
		Against against = MadeSides.compare(new LatencyDistribution("wake-up", "thread 0", new Samples(fast)),
				new LatencyDistribution("wake-up", "thread 0", new Samples(slow)));
		assertThat(MadeSides.delta(against, "wake-up, thread 0", "median").verdict()).isEqualTo(Verdict.WORSE);
		assertThat(against.distributions()).hasSize(1);
		assertThat(against.distributions().getFirst().base().size()).isEqualTo(200);
	}

	@Test
	void threadsThatOneSideLacksAreTakenTogetherAndSaid() {
		Against against = MadeSides.compare(side("a", moments("thread 0", 50), moments("thread 1", 60)),
				side("b", moments("thread 0", 70)));
		assertThat(against.distributions()).hasSize(1);
		assertThat(against.notCompared()).singleElement().asString().contains("thread 0, thread 1",
				"the distributions of all are compared");
	}

	@Test
	void whatCannotBeATimeIsTold() {
		Against nothing = MadeSides.compare(new LatencyDistribution("x", "", new Samples(new double[] {Double.NaN})),
				new LatencyDistribution("x", "", new Samples(new double[] {1, 2, 3})));
		assertThat(nothing.deltas()).isEmpty();
		assertThat(nothing.notCompared()).singleElement().asString().isEqualTo("x: native has no usable time.");
		Against empty = MadeSides.compare(
				new LatencyDistribution("x", "", new Counted(new double[] {0}, new long[] {0}, 1000, 0,
						new Moments(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN))),
				new LatencyDistribution("x", "", new Samples(new double[] {1, 2, 3})));
		assertThat(empty.notCompared()).singleElement().asString().contains("no usable time");
	}

	@Test
	void negativeLatenciesAndSingleOnesDoNotStopTheRest() {
		Against against = MadeSides.compare(
				side("a", new LatencyDistribution("x", "", new Samples(new double[] {-5, 3, 4, 5, 6, 7, 8, 9})),
						new LatencyDistribution("one", "", new Samples(new double[] {5})), MadeSides.score("s", 1)),
				side("b", new LatencyDistribution("x", "", new Samples(new double[] {5, 3, 4, 5, 6, 7, 8, 9})),
						new LatencyDistribution("one", "", new Samples(new double[] {6})), MadeSides.score("s", 1)));
		assertThat(against.scores()).hasSize(1);
		assertThat(against.distributions()).hasSize(2);
		assertThat(against.distributions().getFirst().notes()).anyMatch(n -> n.contains("negative"));
	}

	private static Side side(String label, Measurement... measurements) {
		return MadeSides.side(label, Role.CANDIDATE, measurements);
	}

	private static LatencyDistribution moments(String scope, double mean) {
		return new LatencyDistribution("wake-up", scope, new Moments(1000, 1, mean, 1000, 5));
	}

	private static CounterSeries counter(String event, String scope, double value) {
		return new CounterSeries(event, scope, "",
				List.of(new CounterSeries.Point(10, value, Double.NaN, Double.NaN, CounterSeries.State.COUNTED, "")));
	}

	private static CounterSeries repeated(String event, double value, double deviation) {
		return new CounterSeries(event, "", "", List.of(
				new CounterSeries.Point(Double.NaN, value, Double.NaN, deviation, CounterSeries.State.COUNTED, "")));
	}
}
