// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;

/// Lets every {@link Rule} judge a run.
public final class Findings {
	private static final Comparator<Finding> MOST_IMPORTANT_FIRST = Comparator.comparing(Finding::severity)
			.thenComparingDouble(Finding::weight).reversed().thenComparing(Finding::rule);

	private Findings() {
	}

	/// The rules that the service loader finds.
	public static List<Rule> rules() {
		List<Rule> rules = new ArrayList<>();
		for (Rule rule : ServiceLoader.load(Rule.class, Rule.class.getClassLoader()))
			rules.add(rule);
		return rules;
	}

	/// What all rules find in a run as a whole, most important first.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static List<Finding> of(Run run, Progress progress) {
		return of(RunFacts.of(run, ExitAnalysis.Parameters.FOR_RULES, progress), progress);
	}

	/// What all rules find in facts, most important first.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static List<Finding> of(RunFacts facts, Progress progress) {
		return of(rules(), facts, progress);
	}

	/// What rules find in facts, most important first. A rule that fails is itself reported, as information.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static List<Finding> of(List<Rule> rules, RunFacts facts, Progress progress) {
		List<Finding> findings = new ArrayList<>();
		for (Rule rule : rules) {
			progress.checkCancelled();
			try {
				findings.addAll(rule.evaluate(facts));
			} catch (RuntimeException e) { // a rule may come from anywhere; one that fails must not take the others along
				findings.add(failed(rule, e));
			}
		}
		findings.sort(MOST_IMPORTANT_FIRST);
		return List.copyOf(findings);
	}

	private static Finding failed(Rule rule, RuntimeException e) {
		return new Finding(rule.id(), Finding.Severity.INFO, 0, "Rule could not be evaluated",
				"The rule " + rule.id() + " failed on this run (" + e + "), so what it looks for is not known.",
				"Report this to Trapline's developers, with the recording if you can.", List.of(), Filter.ALL);
	}
}
