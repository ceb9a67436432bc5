// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.trapline.trace.text.WrittenNumber;

/// How long a table was recorded, told from its columns per second.
///
/// Each row tells it twice, by its count and by its sum. The figure with most digits is taken of those that agree with
/// the median, so that one wrong figure decides nothing.
final class RecordedTime {
	private static final double MICROS = 1e6;
	private static final double NANOS = 1e9;

	private final List<Estimate> estimates = new ArrayList<>();

	/// @param doubt how far off the seconds may be, relative to them
	record Estimate(double seconds, double doubt) {

		/// Whether what a cell says agrees with this.
		boolean agrees(double whole, WrittenNumber perSecond) {
			double expected = whole / seconds;
			return !(Math.abs(perSecond.value() - expected) > perSecond.step() + expected * (doubt + 1 / MICROS));
		}
	}

	/// Takes what one cell says.
	///
	/// @param whole what was counted or summed up, exact
	/// @param perSecond the same per second
	void add(double whole, WrittenNumber perSecond) {
		double rate = perSecond.value();
		if (rate > 0 && whole > 0)
			estimates.add(new Estimate(roundest(whole / rate, perSecond.step() / rate / 2), perSecond.step() / rate));
	}

	/// The number with fewest decimals, nine at the most, that is as near as the figures tell.
	private static double roundest(double seconds, double doubt) {
		double scale = 1;
		for (; scale < NANOS; scale *= 10)
			if (Math.abs(Math.rint(seconds * scale) / scale - seconds) <= seconds * doubt)
				break;
		return Math.rint(seconds * scale) / scale;
	}

	/// What was told; empty if nothing was.
	OptionalDouble seconds() {
		return estimates.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(best().seconds());
	}

	/// @throws java.util.NoSuchElementException if nothing was told
	Estimate best() {
		estimates.sort(Comparator.comparingDouble(Estimate::seconds));
		Estimate median = estimates.get(estimates.size() / 2);
		return estimates.stream()
				.filter(e -> Math.abs(e.seconds() - median.seconds())
						<= median.seconds() * (e.doubt() + median.doubt() + 1 / MICROS))
				.min(Comparator.comparingDouble(Estimate::doubt)).orElseThrow();
	}
}
