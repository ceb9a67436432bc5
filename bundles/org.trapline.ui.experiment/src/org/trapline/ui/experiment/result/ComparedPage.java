// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.result.Compared;
import org.trapline.experiment.result.Results;
import org.trapline.report.experiment.ExperimentWords;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.ChoiceBar;

/// The page that tells by what factor each measure of each point is that of its base, or of the board's recording. A double
/// click sets both side by side in the comparison editor.
final class ComparedPage implements ResultsPage {
	private final ResultsContext context;
	private Against against = Against.BASE;
	private @Nullable SearchedTable<Compared.Row> table;

	/// What points are compared with.
	private enum Against {
		BASE, BOARD
	}

	ComparedPage(ResultsContext context) {
		this.context = context;
	}

	@Override
	public ResultsPageKind kind() {
		return ResultsPageKind.COMPARED;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		OpenedResults opened = context.session().opened().orElseThrow();
		against = opened.base().isPresent() ? Against.BASE : Against.BOARD;
		if (opened.base().isPresent() && opened.board().isPresent()) {
			body.name("Against");
			ChoiceBar<Against> bar = body.choice(against, this::show);
			bar.add(Against.BASE, opened.base().get().base(), "The base that the experiment names");
			bar.add(Against.BOARD, "the board", "The recording that the experiment names");
		} else {
			body.name("Against " + compared().map(Compared::base).map(base -> base.equals(Compared.BOARD)
					? "the board's recording" : base).orElse(""));
		}
		PointActions actions = new PointActions(context, this::selected);
		actions.buttons(body.tools(), body.buttons());
		SearchedTable<Compared.Row> made = new SearchedTable<>(body.page(), new TableSpec<>(context.exportName("compared"), columns(),
				Compared.Row::name, context.table("compared." + opened.results().experiment().name())), context.look());
		table = made;
		body.fill(made.control());
		made.addMenuItems(actions::menu);
		made.table().onOpen(_ -> {
			if (against == Against.BASE)
				actions.withBase();
			else
				actions.withBoard();
		});
		context.follow(parent, body.page(), () -> show(against));
	}

	private Optional<Compared> compared() {
		OpenedResults opened = context.session().opened().orElseThrow();
		return against == Against.BASE ? opened.base() : opened.board();
	}

	private List<Column<Compared.Row>> columns() {
		List<Column<Compared.Row>> columns = new ArrayList<>();
		columns.add(Column.words("point", "Point", 280, Compared.Row::name));
		for (Measure measure : context.session().opened().orElseThrow().results().experiment().measures())
			columns.add(Column.<Compared.Row>figures(measure.name(), measure.name(), Math.max(100, 8 * measure.name().length() + 30),
					row -> row.factors().getOrDefault(measure.name(), Double.NaN),
					row -> ExperimentWords.factor(row.factors().get(measure.name())).toString())
					.withTooltip(measure.name() + " by that of the base or board"));
		return columns;
	}

	private void show(Against wanted) {
		against = wanted;
		table().table().setRows(compared().map(Compared::rows).orElse(List.of()));
	}

	private List<Results.Row> selected() {
		OpenedResults opened = context.session().opened().orElseThrow();
		return table().table().selection().stream().flatMap(row -> opened.row(row.name()).stream()).toList();
	}

	/// The table.
	SearchedTable<Compared.Row> table() {
		return Objects.requireNonNull(table);
	}

	@Override
	public void setFocus() {
		if (table != null)
			table.table().setFocus();
	}
}
