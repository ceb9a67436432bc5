// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.Rule;
import org.trapline.measure.text.Quantities;

/// A finding being put together by a rule.
final class Says {
	/// From here on a cost is worth a change of the system: one part in twenty of all vCPU time.
	private static final double IMPORTANT_WALL = 0.05;
	/// From here on a cost can be measured against the noise of most benchmarks.
	private static final double NOTABLE_WALL = 0.01;

	private final Rule rule;
	private final Severity severity;
	private final double weight;
	private final List<Finding.Figure> figures = new ArrayList<>();
	private String title = "";
	private String sentence = "";
	private String advice = "";
	private Filter filter = Filter.ALL;

	/// @param weight share of time concerned
	Says(Rule rule, Severity severity, double weight) {
		this.rule = rule;
		this.severity = severity;
		this.weight = weight;
	}

	/// About something that takes a share of all vCPU time, which tells how severe it is.
	static Says ofWall(Rule rule, double share) {
		return new Says(rule, severity(share), share);
	}

	/// How severe it is that something takes a share of all vCPU time.
	static Severity severity(double shareOfWall) {
		return shareOfWall >= IMPORTANT_WALL ? Severity.IMPORTANT
				: shareOfWall >= NOTABLE_WALL ? Severity.NOTABLE : Severity.INFO;
	}

	Says title(String newTitle) {
		title = newTitle;
		return this;
	}

	Says sentence(String newSentence) {
		sentence = newSentence;
		return this;
	}

	Says advice(String newAdvice) {
		advice = newAdvice;
		return this;
	}

	Says about(Filter newFilter) {
		filter = newFilter;
		return this;
	}

	Says figure(String name, String value) {
		figures.add(new Finding.Figure(name, value));
		return this;
	}

	Says figure(String name, Quantities.Quantity value) {
		return figure(name, value.toString());
	}

	Says share(String name, double share) {
		return figure(name, Quantities.share(share));
	}

	Says count(String name, long count) {
		return figure(name, Quantities.count(count));
	}

	/// The finding, as the only one of its rule.
	List<Finding> alone() {
		return List.of(done());
	}

	Finding done() {
		return new Finding(rule.id(), severity, weight, title, sentence, advice, figures, filter);
	}
}
