// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.Arrays;
import org.trapline.measure.Better;

/// What is said of bars.
///
/// @param sides whose they are
record BarWords(Sides sides) {

	/// Beside a bar: its value, and what it is of the base.
	String beside(BarGroup group, int side) {
		String value = Exact.brief(group.median(side), group.unit());
		return side > 0 && Double.isFinite(group.ratio(side)) ? value + "  " + Exact.percent(group.ratio(side)) : value;
	}

	/// All of a group.
	String tooltip(BarGroup group) {
		StringBuilder text = new StringBuilder(group.name()).append(group.better() == Better.LOWER ? " (lower is better)"
				: " (higher is better)");
		for (int s = 0; s < sides.count(); s++) {
			double[] repeats = group.values().get(s);
			text.append('\n').append(sides.label(s).isEmpty() ? "" : sides.label(s) + ": ")
					.append(repeats.length == 0 ? "not measured" : Exact.value(group.median(s), group.unit()));
			if (repeats.length > 1)
				text.append(" (").append(repeats.length).append(" times, ")
						.append(Exact.number(Arrays.stream(repeats).min().orElse(0))).append(" to ")
						.append(Exact.value(Arrays.stream(repeats).max().orElse(0), group.unit())).append(')');
			if (s > 0 && Double.isFinite(group.ratio(s)))
				text.append("; ").append(Exact.percent(group.ratio(s))).append(" of ").append(sides.label(0));
			group.delta(s).ifPresent(d -> text.append(Exact.interval(d.ratio())).append(", ")
					.append(d.verdict().words()).append(d.judgement().reason().isEmpty() ? "" : ": ")
					.append(d.judgement().reason()));
		}
		group.notes().forEach(n -> text.append('\n').append(n));
		return text.toString();
	}
}
