// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.report.experiment.ExitColumn;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;

/// The page with the exit-timing table of a point beside the board's.
final class ExitsPage implements ResultsPage {
	private static final int WIDTH = 120;

	private final ResultsContext context;
	private int chosen;
	private @Nullable Combo points;
	private @Nullable SearchedTable<ExitsBeside.Line> table;

	ExitsPage(ResultsContext context) {
		this.context = context;
	}

	@Override
	public ResultsPageKind kind() {
		return ResultsPageKind.EXITS;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		body.name("Point");
		points = body.list(index -> {
			chosen = index;
			show();
		});
		body.name("Exits of " + beside().whose() + ", beside the board's recording");
		SearchedTable<ExitsBeside.Line> made = new SearchedTable<>(body.page(), new TableSpec<>(context.exportName("exits"), columns(),
				ExitsBeside.Line::type, context.table("exits")), context.look());
		table = made;
		body.fill(made.control());
		context.theme().follow(body.page(), _ -> made.table().refill());
		context.follow(parent, body.page(), this::show);
	}

	private List<ExitsBeside> all() {
		return context.session().opened().orElseThrow().exits();
	}

	private ExitsBeside beside() {
		return all().get(Math.clamp(chosen, 0, all().size() - 1));
	}

	private List<Column<ExitsBeside.Line>> columns() {
		List<Column<ExitsBeside.Line>> columns = new ArrayList<>();
		columns.add(Column.<ExitsBeside.Line>words("type", "Type", 180, ExitsBeside.Line::type)
				.withSwatch(line -> context.theme().rgb(Swatch.ofType(line.type()))));
		for (ExitColumn column : ExitColumn.values())
			columns.add(Column.<ExitsBeside.Line>figures(column.name().toLowerCase(Locale.ROOT), title(column), WIDTH, column::value,
					line -> column.quantity(line, beside().cycles()).toString()).withTooltip(column.hint()));
		return columns;
	}

	private static String title(ExitColumn column) {
		return column.title().substring(0, 1).toUpperCase(Locale.ROOT) + column.title().substring(1);
	}

	private void show() {
		if (all().isEmpty() || table == null || points == null)
			return;
		chosen = Math.clamp(chosen, 0, all().size() - 1);
		points.setItems(all().stream().map(ExitsBeside::point).toArray(String[]::new));
		points.select(chosen);
		points.getParent().layout();
		table.table().setRows(beside().lines());
	}

	/// The table.
	SearchedTable<ExitsBeside.Line> table() {
		return Objects.requireNonNull(table);
	}

	@Override
	public void setFocus() {
		if (table != null)
			table.table().setFocus();
	}
}
