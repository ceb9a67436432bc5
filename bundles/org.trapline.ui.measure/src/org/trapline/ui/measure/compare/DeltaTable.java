// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.chart.Swatch;
import org.trapline.report.figures.DeltaColumn;
import org.trapline.report.figures.Differences;
import org.trapline.ui.measure.pages.Titles;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;

/// The table of differences of one candidate, what matters most first, and the reason of the verdict chosen in it.
final class DeltaTable {
	private static final int WHAT = 350;
	private static final int VALUE = 126;
	private static final int SHARE = 76;
	private static final int INTERVAL = 160;
	private static final int REASON_LINES = 2;

	private final Composite all;
	private final SearchedTable<Delta> table;
	private final Label reason;
	private List<Delta> order = List.of();

	/// @param name of what is remembered and exported
	DeltaTable(Composite parent, ComparisonContext context, String name) {
		all = context.look().composite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(all);
		table = new SearchedTable<>(all, new TableSpec<>(context.exportName(name), columns(context),
				DeltaTable::key, context.table(name)), context.look());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		reason = context.look().paragraph(all, "", Swatch.MUTED);
		GridDataFactory.fillDefaults().grab(true, false)
				.hint(SWT.DEFAULT, REASON_LINES * reason.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(reason);
		table.table().onSelect(rows -> explain(rows.isEmpty() ? "" : rows.getFirst().judgement().reason()));
		context.theme().follow(all, _ -> table.table().refill());
	}

	Control control() {
		return all;
	}

	SearchedTable<Delta> table() {
		return table;
	}

	/// Chooses a difference.
	void select(Delta delta) {
		table.table().select(Set.of(key(delta)));
		explain(delta.judgement().reason());
	}

	private static Object key(Delta delta) {
		return List.of(delta.area(), delta.subject(), delta.quantity());
	}

	/// The verdict's reason that is shown.
	String reason() {
		return reason.getText();
	}

	/// Shows the differences of some areas.
	void show(Comparison comparison, Against against, Set<Delta.Area> areas) {
		order = against.deltas();
		List<Delta> rows = order.stream().filter(d -> areas.contains(d.area())).toList();
		retitle(comparison, against);
		table.table().setRows(rows);
		explain(rows.isEmpty() ? "Nothing of this kind could be compared." : "");
	}

	private void explain(String text) {
		reason.setText(text.isEmpty() ? "Choose a row to read why its verdict is as it is." : text.replace("&", "&&"));
	}

	/// Sides are called by their labels, and the interval says how sure it is.
	private void retitle(Comparison comparison, Against against) {
		List<Column<Delta>> columns = table.table().columns();
		for (DeltaColumn figure : List.of(DeltaColumn.BASE, DeltaColumn.CANDIDATE, DeltaColumn.INTERVAL))
			for (int i = 0; i < columns.size(); i++)
				if (columns.get(i).id().equals(id(figure)))
					table.table().retitle(i,
							figure.title(comparison.base(), against.candidate(), comparison.settings()));
	}

	private List<Column<Delta>> columns(ComparisonContext context) {
		List<Column<Delta>> columns = new ArrayList<>();
		columns.add(Column.<Delta>words("verdict", "Verdict", 96, d -> d.verdict().words())
				.withSwatch(d -> context.theme().rgb(Swatch.of(d.verdict())))
				.withOrder(Comparator.comparing(this::rank))
				.withTooltip("Sorted by it, what matters most comes first"));
		columns.add(Column.words("what", "What", WHAT, Differences::what));
		columns.add(Column.<Delta>words("area", "Area", VALUE, d -> d.area().title()).hidden());
		for (DeltaColumn figure : DeltaColumn.values())
			columns.add(Column.<Delta>figures(id(figure), title(figure), width(figure), figure::value,
					d -> figure.quantity(d).toString()).withTooltip(Titles.capital(figure.hint())));
		columns.add(Column.<Delta>words("tested", "Rests on", 120,
				d -> d.judgement().test().map(t -> t.test()).orElse(d.judgement().tested() ? "interval" : "threshold alone"))
				.withTooltip("The test behind the verdict; without one, it rests on the threshold alone"));
		columns.add(Column.<Delta>words("reason", "Reason", 400, d -> d.judgement().reason()).hidden());
		return columns;
	}

	private static int width(DeltaColumn figure) {
		return switch (figure) {
		case BASE, CANDIDATE, DIFFERENCE -> VALUE;
		case RATIO, CHANGE, P -> SHARE;
		case INTERVAL -> INTERVAL;
		};
	}

	/// The place in the comparison's own order.
	private int rank(Delta delta) {
		return order.indexOf(delta);
	}

	private static String id(DeltaColumn figure) {
		return figure.name().toLowerCase(Locale.ROOT);
	}

	private static String title(DeltaColumn figure) {
		return switch (figure) {
		case BASE -> "Base";
		case CANDIDATE -> "Candidate";
		case RATIO -> "Ratio";
		case CHANGE -> "Change";
		case INTERVAL -> "Interval";
		case DIFFERENCE -> "Difference";
		case P -> "p";
		};
	}
}
