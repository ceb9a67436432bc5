// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.State;

/// What the readings of one counter come to.
///
/// @param series the counter
/// @param counted how many of its readings are values
/// @param total what was counted: of a running total that was read more than once, what it grew by; 0 without a value
/// @param ratePerSecond the total over the time in which it was counted; empty where that is not known
/// @param rates by reading: what was counted since the reading before, over the time since; NaN where one is not known
/// @param leastRunningShare smallest share of time that the counter really ran, 0 to 1; empty where it is not told
public record CounterFacts(CounterSeries series, int counted, double total, OptionalDouble ratePerSecond,
		double[] rates, OptionalDouble leastRunningShare) {

	public static CounterFacts of(CounterSeries series) {
		return switch (series.span()) {
		case INTERVAL -> ofIntervals(series);
		case RUNNING_TOTAL -> ofRunningTotal(series);
		};
	}

	/// One for each counter.
	public static List<CounterFacts> of(List<CounterSeries> counters) {
		List<CounterFacts> facts = new ArrayList<>();
		for (CounterSeries series : counters)
			facts.add(of(series));
		return facts;
	}

	/// The total of a counter over all scopes.
	///
	/// @param names of the event, first choice first
	/// @return empty where no counter of these names has a value
	public static OptionalDouble total(List<CounterFacts> counters, String... names) {
		for (String name : names) {
			double total = 0;
			boolean any = false;
			for (CounterFacts counter : counters)
				if (counter.counted > 0 && counter.series.event().equals(name) && !inside(counter, counters)) {
					any = true;
					total += counter.total;
				}
			if (any)
				return OptionalDouble.of(total);
		}
		return OptionalDouble.empty();
	}

	/// Whether a counter's scope is part of that of another counter of the same event: a vCPU of a VM, a VM of all.
	private static boolean inside(CounterFacts counter, List<CounterFacts> counters) {
		String scope = counter.series.scope();
		for (CounterFacts other : counters) {
			String wider = other.series.scope();
			if (other.counted > 0 && other.series.event().equals(counter.series.event()) && !wider.equals(scope)
					&& (wider.isEmpty() || scope.startsWith(wider + '/')))
				return true;
		}
		return false;
	}

	private static CounterFacts ofIntervals(CounterSeries series) {
		List<Point> points = series.points();
		double[] rates = new double[points.size()];
		double total = 0;
		double seconds = 0;
		double before = 0;
		int counted = 0;
		for (int i = 0; i < rates.length; i++) {
			Point point = points.get(i);
			boolean is = point.state() == State.COUNTED;
			rates[i] = is ? perSecond(point.value(), point.seconds() - before) : Double.NaN;
			if (is) {
				counted++;
				total += point.value();
				seconds += point.seconds() - before;
			}
			before = point.seconds();
		}
		return facts(series, counted, total, seconds, rates);
	}

	private static CounterFacts ofRunningTotal(CounterSeries series) {
		List<Point> points = series.points();
		double[] rates = new double[points.size()];
		double total = 0;
		double seconds = 0;
		int counted = 0;
		Point before = new Point(Double.NaN, 0, Double.NaN, Double.NaN, State.NOT_COUNTED, "");
		for (int i = 0; i < rates.length; i++) {
			Point point = points.get(i);
			rates[i] = Double.NaN;
			if (point.state() != State.COUNTED)
				continue;
			double grown = point.value() - before.value();
			double since = point.seconds() - before.seconds();
			if (counted++ == 0)
				total = point.value();
			else if (grown >= 0) { // else the counter was reset in between
				rates[i] = perSecond(grown, since);
				total = counted == 2 ? grown : total + grown;
				seconds += since;
			}
			before = point;
		}
		return facts(series, counted, total, seconds, rates);
	}

	private static CounterFacts facts(CounterSeries series, int counted, double total, double seconds, double[] rates) {
		double least = Double.NaN;
		for (Point point : series.points())
			if (Double.isNaN(least) || point.runningShare() < least)
				least = point.runningShare();
		double rate = counted == 0 ? Double.NaN : perSecond(total, seconds);
		return new CounterFacts(series, counted, total, Double.isNaN(rate) ? OptionalDouble.empty() : OptionalDouble.of(rate),
				rates, Double.isNaN(least) ? OptionalDouble.empty() : OptionalDouble.of(least));
	}

	private static double perSecond(double value, double seconds) {
		return seconds > 0 ? value / seconds : Double.NaN;
	}
}
