// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Combo;
import org.trapline.measure.Curve;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.theme.ChoiceBar;

/// The tools by which the user picks among the curves of a page: one for each facet in which they differ.
///
/// @param <C> the kind of curve
final class FacetBar<C extends Curve> {
	private static final String ALL = "All";
	/// More values than this stand in a list.
	private static final int MOST_SEGMENTS = 6;

	private final List<C> curves;
	private final List<Choice<C>> choices = new ArrayList<>();

	/// @param chosen what the user chose; empty for all
	private record Choice<C extends Curve>(Facet<C> facet, Supplier<Optional<String>> chosen) {
		boolean passes(C curve) {
			return chosen.get().map(value -> value.equals(facet.value().apply(curve))).orElse(true);
		}
	}

	/// @param changed told when the user picks others
	FacetBar(PageBody body, List<Facet<C>> facets, List<C> curves, Runnable changed) {
		this.curves = curves;
		for (Facet<C> facet : facets) {
			List<String> values = new ArrayList<>(facet.values(curves));
			if (values.size() < 2)
				continue;
			if (facet.mixes())
				values.addFirst(ALL);
			body.name(facet.title());
			choices.add(new Choice<>(facet, values.size() <= MOST_SEGMENTS ? segments(body, facet, values, changed)
					: list(body, values, changed)));
		}
	}

	/// The curves picked, in their order.
	List<C> picked() {
		return curves.stream().filter(curve -> choices.stream().allMatch(choice -> choice.passes(curve))).toList();
	}

	private static <C extends Curve> Supplier<Optional<String>> segments(PageBody body, Facet<C> facet,
			List<String> values, Runnable changed) {
		ChoiceBar<String> bar = body.choice(values.getFirst(), _ -> changed.run());
		values.forEach(value -> bar.add(value, value, facet.title() + ": " + value));
		return () -> Optional.of(bar.value()).filter(value -> !value.equals(ALL));
	}

	private static Supplier<Optional<String>> list(PageBody body, List<String> values, Runnable changed) {
		Combo list = body.list(_ -> changed.run());
		values.forEach(list::add);
		list.select(0);
		return () -> Optional.of(values.get(list.getSelectionIndex())).filter(value -> !value.equals(ALL));
	}
}
