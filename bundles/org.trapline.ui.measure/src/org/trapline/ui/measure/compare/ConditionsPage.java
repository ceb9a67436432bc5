// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.ConditionRow;
import org.trapline.analysis.compare.Side;
import org.trapline.chart.Swatch;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.measure.pages.WhenShown;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;

/// The conditions under which each side was measured, those that may explain a difference first.
final class ConditionsPage implements ComparisonPage {
	private final ComparisonContext context;
	private @Nullable PageBody body;
	private @Nullable SearchedTable<ConditionRow> table;
	private List<String> sides = List.of();

	ConditionsPage(ComparisonContext context) {
		this.context = context;
	}

	@Override
	public ComparisonPageKind kind() {
		return ComparisonPageKind.CONDITIONS;
	}

	@Override
	public void create(Composite parent) {
		body = new PageBody(parent, context.look());
		WhenShown shown = new WhenShown(parent);
		Runnable end = context.session().onChange(() -> shown.run(this::show));
		body.page().addDisposeListener(_ -> end.run());
		show();
	}

	@Override
	public void setFocus() {
		if (table != null)
			table.table().setFocus();
	}

	private void show() {
		PageBody place = body;
		if (place == null || context.session().busy())
			return;
		context.session().comparison().ifPresent(comparison -> {
			List<String> labels = comparison.sides().stream().map(Side::label).toList();
			SearchedTable<ConditionRow> current = table;
			if (current == null || !labels.equals(sides)) {
				if (current != null)
					current.control().dispose();
				sides = labels;
				table = current = made(place, comparison);
				place.page().layout(true, true);
			}
			current.table().setRows(comparison.conditions());
		});
	}

	private SearchedTable<ConditionRow> made(PageBody place, Comparison comparison) {
		List<Column<ConditionRow>> columns = new ArrayList<>();
		columns.add(Column.<ConditionRow>words("state", "On the sides", 150, row -> words(row.state()))
				.withSwatch(row -> context.theme().rgb(colour(row.state())))
				.withOrder(Comparator.comparing(ConditionRow::state))
				.withTooltip("Whether the sides agree; a condition that differs may be what makes the difference"));
		columns.add(Column.words("condition", "Condition", 180, ConditionRow::title));
		for (int i = 0; i < comparison.sides().size(); i++) {
			int side = i;
			columns.add(Column.words("side" + i, comparison.sides().get(i).label(), 220, row -> row.values().get(side)));
		}
		SearchedTable<ConditionRow> made = new SearchedTable<>(place.page(), new TableSpec<>(
				context.exportName("conditions"), columns, ConditionRow::title, context.table("conditions")), context.look());
		place.fill(made.control());
		context.theme().follow(made.control(), _ -> made.table().refill());
		return made;
	}

	private static String words(ConditionRow.State state) {
		return switch (state) {
		case SAME -> "the same";
		case INTENDED -> "differs as meant";
		case DIFFERENT -> "differs";
		case PARTLY_UNKNOWN -> "known on some";
		case UNKNOWN -> "not known";
		};
	}

	private static Swatch colour(ConditionRow.State state) {
		return switch (state) {
		case SAME -> Swatch.MUTED;
		case INTENDED -> Swatch.INFO;
		case DIFFERENT -> Swatch.IMPORTANT;
		case PARTLY_UNKNOWN -> Swatch.NOTABLE;
		case UNKNOWN -> Swatch.OTHERS;
		};
	}
}
