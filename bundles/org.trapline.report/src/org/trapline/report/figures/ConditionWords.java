// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Run;

/// What reports say of the conditions of a run, in the same words.
public final class ConditionWords {
	/// A condition that is known.
	public record Known(String title, Conditions.Told told) {
	}

	private ConditionWords() {
	}

	/// What is known, those that have a name of ours first.
	public static List<Known> known(Conditions conditions) {
		List<Known> known = new ArrayList<>();
		conditions.known().forEach((condition, told) -> known.add(new Known(condition.title(), told)));
		conditions.others().forEach((title, told) -> known.add(new Known(title, told)));
		return known;
	}

	/// What is not known, in a sentence; empty where everything is.
	///
	/// @param most most names in it; the others are counted
	public static String unknown(Conditions conditions, int most) {
		List<Condition> unknown = conditions.unknown();
		if (unknown.isEmpty())
			return "";
		boolean all = unknown.size() <= most + 1;
		return "Not known: " + unknown.stream().limit(all ? unknown.size() : most).map(Condition::title)
				.collect(Collectors.joining(", ")) + (all ? "" : " and " + (unknown.size() - most) + " more") + '.';
	}

	/// Whether a run's conditions are worth telling: something is known of them, or it has results of benchmarks, which
	/// nobody can reproduce without.
	public static boolean worthTelling(Run run) {
		return !known(run.conditions()).isEmpty() || Measured.anything(run);
	}
}
