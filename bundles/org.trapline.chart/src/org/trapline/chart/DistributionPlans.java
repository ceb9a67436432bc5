// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trapline.analysis.compare.DistributionComparison;
import org.trapline.chart.DistributionPicture.Form;
import org.trapline.chart.PicturePlan.Section;
import org.trapline.measure.LatencyDistribution;

/// The pictures of distributions: one for each form, of those that belong together.
final class DistributionPlans {
	/// More distributions than there are colours cannot be told apart.
	private static final int MOST = 8;

	private static final Set<Form> PRINCIPAL = EnumSet.of(Form.HISTOGRAM, Form.CUMULATIVE);

	private static final List<Form> REPEATS = List.of(Form.BOX, Form.VIOLIN, Form.HISTOGRAM, Form.CUMULATIVE);

	private DistributionPlans() {
	}

	/// Of one run: the scopes of one name share a picture.
	static void of(List<LatencyDistribution> all, List<PicturePlan> plans) {
		Map<String, List<LatencyDistribution>> byName = new LinkedHashMap<>();
		for (LatencyDistribution each : all)
			byName.computeIfAbsent(each.name(), _ -> new ArrayList<>()).add(each);
		byName.forEach((name, some) -> {
			List<Distribution> drawn = Distribution.of(some.subList(0, Math.min(MOST, some.size())));
			String left = some.size() > MOST ? " (the first " + MOST + " of " + some.size() + ")" : "";
			forms(name + left, "", drawn, true, plans);
		});
	}

	/// Of both sides.
	///
	/// @param suffix of ids and titles
	/// @param principal whether a report shows any of them
	static void of(DistributionComparison compared, Sides sides, String suffix, boolean principal,
			List<PicturePlan> plans) {
		forms(compared.subject(), suffix, Distribution.of(compared, sides), principal, plans);
		if (compared.quantiles().isEmpty())
			return;
		String title = compared.subject() + ": shift of quantiles" + suffix;
		plans.add(new PicturePlan("shift " + compared.subject() + suffix, Section.LATENCY, title, 280, principal,
				(view, theme) -> QuantileShiftPicture.of(title, compared, sides, view, theme)));
	}

	/// The repeats of a context switch: boxes and violins of every number of processes, and the shape of those with most
	/// repeats.
	///
	/// @param name of the curve
	/// @param all from {@link Distribution#ofRepeats}
	/// @param sides how many neighbours belong together
	static void ofRepeats(String name, List<Distribution> all, int sides, String suffix, List<PicturePlan> plans) {
		if (all.isEmpty())
			return;
		int most = 0;
		for (int i = 0; i < all.size(); i += sides)
			if (all.get(i).size() > all.get(most).size())
				most = i;
		for (Form form : REPEATS) {
			boolean rows = form == Form.BOX || form == Form.VIOLIN;
			List<Distribution> drawn = rows ? all : all.subList(most, most + sides);
			String title = name + ": " + form.title().toLowerCase(Locale.ROOT) + " of repeats" + suffix;
			plans.add(new PicturePlan("repeats " + form + ' ' + name + suffix, Section.CONTEXT_SWITCH, title,
					DistributionPicture.heightFor(form, drawn.size()), form == Form.BOX,
					(view, theme) -> DistributionPicture.of(title, drawn, form, view, theme)));
		}
	}

	private static void forms(String name, String suffix, List<Distribution> drawn, boolean principal,
			List<PicturePlan> plans) {
		boolean shaped = drawn.stream().anyMatch(Distribution::shaped);
		// moments look the same in every form
		for (Form form : shaped ? Form.values() : new Form[] { Form.BOX }) {
			String title = name + ": " + (shaped ? form.title().toLowerCase(Locale.ROOT) : "moments") + suffix;
			plans.add(new PicturePlan(form.name().toLowerCase(Locale.ROOT) + ' ' + name + suffix, Section.LATENCY,
					title, DistributionPicture.heightFor(form, drawn.size()), principal && (!shaped || PRINCIPAL.contains(form)),
					(view, theme) -> DistributionPicture.of(title, drawn, form, view, theme)));
		}
	}
}
