// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.Span;
import org.trapline.measure.CounterSeries.State;

class CounterFactsTest {

	@Test
	void intervalsAddUpAndEachHasItsRate() {
		CounterFacts facts = CounterFacts
				.of(series("cycles", "", Span.INTERVAL, at(0.5, 100), at(1.0, 300), notCounted(1.5), at(2.0, 50)));
		assertThat(facts.counted()).isEqualTo(3);
		assertThat(facts.total()).isEqualTo(450);
		assertThat(facts.rates()).containsExactly(200, 600, Double.NaN, 100);
		assertThat(facts.ratePerSecond()).hasValue(300);
	}

	@Test
	void aRunningTotalCountsWhatItGrewBy() {
		CounterFacts facts = CounterFacts
				.of(series("exits", "", Span.RUNNING_TOTAL, at(10, 5_000), at(12, 5_600), at(13, 5_900)));
		assertThat(facts.total()).isEqualTo(900);
		assertThat(facts.rates()).containsExactly(Double.NaN, 300, 300);
		assertThat(facts.ratePerSecond()).hasValue(300);
	}

	@Test
	void aRunningTotalThatWasResetSkipsTheReset() {
		CounterFacts facts = CounterFacts
				.of(series("exits", "", Span.RUNNING_TOTAL, at(1, 100), at(2, 200), at(3, 5), at(4, 25)));
		assertThat(facts.total()).isEqualTo(120);
		assertThat(facts.rates()).containsExactly(Double.NaN, 100, Double.NaN, 20);
	}

	@Test
	void aSingleTotalHasNoRate() {
		CounterFacts facts = CounterFacts.of(series("exits", "", Span.RUNNING_TOTAL, at(Double.NaN, 5_000)));
		assertThat(facts.total()).isEqualTo(5_000);
		assertThat(facts.ratePerSecond()).isEmpty();
		assertThat(CounterFacts.of(series("x", "", Span.INTERVAL, notCounted(1))).ratePerSecond()).isEmpty();
	}

	@Test
	void theLeastRunningShareIsTheSmallestKnown() {
		CounterFacts facts = CounterFacts.of(series("cycles", "", Span.INTERVAL,
				new Point(1, 5, 0.8, Double.NaN, State.COUNTED, ""), new Point(2, 5, 0.51, Double.NaN, State.COUNTED, "")));
		assertThat(facts.leastRunningShare()).hasValue(0.51);
		assertThat(CounterFacts.of(series("x", "", Span.INTERVAL, at(1, 1))).leastRunningShare()).isEmpty();
	}

	@Test
	void theTotalOverScopesCountsNothingTwice() {
		List<CounterFacts> facts = CounterFacts.of(List.of(series("exits", "7-1", Span.RUNNING_TOTAL, at(1, 30)),
				series("exits", "7-1/vcpu0", Span.RUNNING_TOTAL, at(1, 10)),
				series("exits", "7-1/vcpu1", Span.RUNNING_TOTAL, at(1, 20)),
				series("exits", "9-1", Span.RUNNING_TOTAL, at(1, 5))));
		assertThat(CounterFacts.total(facts, "kvm_exit", "exits")).hasValue(35);
		assertThat(CounterFacts.total(facts, "cycles")).isEmpty();
	}

	private static CounterSeries series(String event, String scope, Span span, Point... points) {
		return new CounterSeries(event, scope, "", span, Arrays.asList(points));
	}

	private static Point at(double seconds, double value) {
		return new Point(seconds, value, Double.NaN, Double.NaN, State.COUNTED, "");
	}

	private static Point notCounted(double seconds) {
		return new Point(seconds, Double.NaN, Double.NaN, Double.NaN, State.NOT_COUNTED, "");
	}
}
