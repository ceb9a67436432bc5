// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.Results;
import org.trapline.report.experiment.ExperimentWords;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;

/// The page with what was expected, and what was found of each point that an expectation speaks of.
final class ExpectedPage implements ResultsPage {
	private final ResultsContext context;
	private @Nullable SearchedTable<Line> table;

	ExpectedPage(ResultsContext context) {
		this.context = context;
	}

	/// A row of the table.
	///
	/// @param found of a point; empty where an expectation speaks of none
	record Line(Checked checked, Optional<Checked.Case> found) {
		boolean holds() {
			return found.map(Checked.Case::holds).orElse(false);
		}

		String point() {
			return found.map(Checked.Case::point).orElse("no point");
		}

		String words() {
			return found.map(one -> ExperimentWords.found(checked.expectation(), one)).orElse("");
		}
	}

	@Override
	public ResultsPageKind kind() {
		return ResultsPageKind.EXPECTED;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		PointActions actions = new PointActions(context, this::selected);
		actions.buttons(body.tools(), body.buttons());
		SearchedTable<Line> made = new SearchedTable<>(body.page(), new TableSpec<>(context.exportName("expected"), columns(),
				line -> List.of(line.checked.expectation().text(), line.point()), context.table("expected")), context.look());
		table = made;
		body.fill(made.control());
		made.addMenuItems(actions::menu);
		made.table().onOpen(_ -> actions.open());
		context.theme().follow(body.page(), _ -> made.table().refill());
		context.follow(parent, body.page(), this::show);
	}

	private List<Column<Line>> columns() {
		return List.of(Column.words("expected", "Expected", 340, line -> line.checked.expectation().text()),
				Column.<Line>words("holds", "Holds", 80, line -> line.holds() ? "yes" : "no")
						.withSwatch(line -> context.theme().rgb(line.holds() ? Swatch.BETTER : Swatch.WORSE)),
				Column.<Line>words("point", "Point", 280, Line::point).withTooltip("Of a pair the one that is divided"),
				Column.words("found", "Found", 320, Line::words));
	}

	private void show() {
		List<Line> lines = new ArrayList<>();
		for (Checked checked : context.session().opened().orElseThrow().checked()) {
			if (checked.cases().isEmpty())
				lines.add(new Line(checked, Optional.empty()));
			checked.cases().forEach(one -> lines.add(new Line(checked, Optional.of(one))));
		}
		table().table().setRows(lines);
	}

	private List<Results.Row> selected() {
		OpenedResults opened = context.session().opened().orElseThrow();
		return table().table().selection().stream().flatMap(line -> opened.row(line.point()).stream()).distinct().toList();
	}

	/// The table.
	SearchedTable<Line> table() {
		return Objects.requireNonNull(table);
	}

	@Override
	public void setFocus() {
		if (table != null)
			table.table().setFocus();
	}
}
