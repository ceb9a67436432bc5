// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a benchmark gives as its result: one figure, or one for each time it was run.
///
/// @param benchmark what was run, for instance {@code CoreMark} or {@code lat_syscall null}
/// @param scope which of several instances at once, for instance {@code vm2}; empty for the only one
/// @param unit of the values
/// @param better which way is better
/// @param values in the order they were measured; one or more
/// @param invalid why it does not count by the benchmark's own rules, in words; empty if it does, or has no such rules
/// @param details what else the benchmark says, for instance its compiler's flags
public record Score(String benchmark, String scope, Unit unit, Better better, List<Double> values, String invalid,
		Map<String, String> details) implements Measurement {

	public Score {
		values = List.copyOf(values);
		if (values.isEmpty())
			throw new IllegalArgumentException(benchmark + " without a value");
		details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
	}

	/// A valid score of one value that nothing else is said of.
	public Score(String benchmark, Unit unit, Better better, double value) {
		this(benchmark, "", unit, better, List.of(value), "", Map.of());
	}

	/// What makes two scores repeats of one another.
	public record Identity(String benchmark, String scope, Unit unit) {
	}

	public Identity identity() {
		return new Identity(benchmark, scope, unit);
	}

	/// What distinguishes it from other scores.
	public String name() {
		return scope.isEmpty() ? benchmark : benchmark + ", " + scope;
	}

	public boolean valid() {
		return invalid.isEmpty();
	}

	/// The middle of the values.
	public double median() {
		return Repeats.median(values);
	}
}
