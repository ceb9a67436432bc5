// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.Locale;
import java.util.OptionalDouble;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.text.WrittenQuantities;

/// Whether what is told of a condition differs, however it is written.
final class Contradiction {
	/// Clocks read off a running machine differ by less.
	private static final double SAME_CLOCK = 0.01;

	private Contradiction() {
	}

	/// Whether a condition that both tell says that they are of different configurations.
	static boolean between(Conditions one, Conditions other) {
		for (Condition condition : Condition.values())
			if (one.get(condition).isPresent() && other.get(condition).isPresent()
					&& differ(condition, one.value(condition), other.value(condition)))
				return true;
		return one.others().entrySet().stream().anyMatch(e -> {
			Conditions.Told told = other.others().get(e.getKey());
			return told != null && !plain(told.value()).equals(plain(e.getValue().value()));
		});
	}

	/// Whether two values of a condition differ.
	static boolean differ(Condition condition, String one, String other) {
		if (condition == Condition.CLOCK) {
			OptionalDouble hertz = WrittenQuantities.hertz(one);
			OptionalDouble otherHertz = WrittenQuantities.hertz(other);
			if (hertz.isPresent() && otherHertz.isPresent())
				return !sameClock(hertz.getAsDouble(), otherHertz.getAsDouble());
		}
		return !plain(one).equals(plain(other));
	}

	/// Whether two frequencies, in hertz, can be readings of one clock.
	static boolean sameClock(double one, double other) {
		return Math.abs(Math.log(one / other)) <= SAME_CLOCK;
	}

	/// Without what people write differently.
	static String plain(String value) {
		return value.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
	}
}
