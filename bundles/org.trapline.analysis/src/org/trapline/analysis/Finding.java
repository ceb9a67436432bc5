// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;

/// Something worth a user's attention, said by a {@link Rule}.
///
/// @param rule the rule's id, for instance {@code ipi-dominates}
/// @param severity how much it matters
/// @param weight ranks findings of the same severity, largest first: mostly the share of time concerned, 0 to 1
/// @param title a few words
/// @param sentence what was found, with figures
/// @param advice what could be done about it; empty where there is nothing to advise
/// @param figures the figures that it rests on, as name and value with unit
/// @param filter the exits that it speaks of; {@link Filter#ALL} where it speaks of the recording
public record Finding(String rule, Severity severity, double weight, String title, String sentence,
		String advice, List<Figure> figures, Filter filter) {

	/// How much a finding matters.
	public enum Severity {
		/// Worth knowing.
		INFO,
		/// Likely to be worth a change.
		NOTABLE,
		/// Costs much, or makes the figures misleading.
		IMPORTANT
	}

	/// One figure.
	public record Figure(String name, String value) {
	}

	public Finding {
		figures = List.copyOf(figures);
	}
}
