// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.trapline.chart.Swatch;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.ui.theme.Card;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.TextBlock;

/// The conditions of a run in brief, on the overview: those known, and how many are not; it leads to the form.
final class ConditionsBrief {
	private static final int NAMED = 5;

	private final PageContext context;
	private final Look look;
	private final Composite place;

	ConditionsBrief(Composite column, PageContext context) {
		this.context = context;
		look = context.look();
		look.heading(column, "Conditions");
		place = look.composite(column);
		org.eclipse.jface.layout.GridLayoutFactory.fillDefaults().applyTo(place);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
		show();
	}

	/// Shows what is known by now.
	void show() {
		for (Control old : place.getChildren())
			old.dispose();
		Conditions conditions = context.session().conditions();
		Card card = Card.opening(place, look);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card.control());
		TextBlock text = new TextBlock(card.control(), look);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		conditions.known().forEach((condition, told) -> text.fact(condition.title(), told.value()));
		conditions.others().forEach((name, told) -> text.fact(name, told.value()));
		TextBlock rest = new TextBlock(card.control(), look);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(rest);
		List<Condition> unknown = conditions.unknown();
		if (!unknown.isEmpty())
			rest.line(unknown.size() + " of " + Condition.values().length + " are unknown: " + names(unknown),
					Swatch.NOTABLE);
		rest.line(unknown.isEmpty() ? "Show them \u2192" : "Complete them \u2192", Swatch.ACCENT);
		card.onOpen(() -> context.turnTo().accept(PageKind.CONDITIONS));
	}

	private static String names(List<Condition> conditions) {
		return conditions.stream().limit(NAMED).map(Condition::title).collect(Collectors.joining(", "))
				+ (conditions.size() > NAMED ? "\u2026" : "");
	}
}
