// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.experiment.file.Axis;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.result.Compared;
import org.trapline.experiment.result.Figure;
import org.trapline.experiment.result.Results;
import org.trapline.measure.text.Quantities;
import org.trapline.report.experiment.ExperimentWords;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;

/// The page with each measure of each point, and of the board; what is not as expected is marked.
final class PointsPage implements ResultsPage {
	private static final int WIDTH = 96;
	private static final int MOST_WIDTH = 240;
	private static final int CHARACTER = 8;
	private static final int MARGIN = 22;

	private final ResultsContext context;
	private final Map<String, String> chosen = new LinkedHashMap<>();
	private @Nullable SearchedTable<Results.Row> table;

	PointsPage(ResultsContext context) {
		this.context = context;
	}

	@Override
	public ResultsPageKind kind() {
		return ResultsPageKind.TABLE;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		PointActions actions = actions();
		for (Axis axis : experiment().axes())
			if (axis.values().size() > 1)
				filter(axis, body);
		ToolBar bar = body.buttons();
		actions.buttons(body.tools(), bar);
		SearchedTable<Results.Row> made = new SearchedTable<>(body.page(), new TableSpec<>(context.exportName("points"), columns(),
				Results.Row::name, context.table(columnsName())), context.look());
		table = made;
		body.fill(made.control());
		made.addMenuItems(actions::menu);
		made.table().onOpen(_ -> actions.open());
		made.table().moreExports(() -> context.session().opened().map(ResultsReports::of).orElse(List.of()));
		context.theme().follow(body.page(), _ -> made.table().refill());
		context.follow(parent, body.page(), this::show);
	}

	private OpenedResults opened() {
		return context.session().opened().orElseThrow();
	}

	private Experiment experiment() {
		return opened().results().experiment();
	}

	/// Tables of other experiments have other columns, which are remembered apart.
	private String columnsName() {
		return "points." + experiment().name();
	}

	/// A list of the values of an axis, of which one is shown or all.
	private void filter(Axis axis, PageBody body) {
		body.name(axis.name());
		List<String> labels = axis.values().stream().map(Axis.Value::label).toList();
		Combo list = body.list(index -> {
			if (index == 0)
				chosen.remove(axis.name());
			else
				chosen.put(axis.name(), labels.get(index - 1));
			show();
		});
		list.add("all");
		labels.forEach(list::add);
		list.select(0);
	}

	private List<Column<Results.Row>> columns() {
		List<Column<Results.Row>> columns = new ArrayList<>();
		columns.add(Column.words("point", "Point", 240, Results.Row::name));
		List<Axis> axes = experiment().axes();
		if (axes.size() > 1)
			for (Axis axis : axes)
				columns.add(Column.<Results.Row>words("axis." + axis.name(), axis.name(), 100,
						row -> row.values().getOrDefault(axis.name(), "")).hidden());
		for (Measure measure : experiment().measures())
			columns.add(measure(measure.name()));
		columns.add(Column.words("not_met", "Not as expected", 300, row -> String.join("; ", opened().notMet(row))));
		columns.add(Column.<Results.Row>figures("repeats", "Repeats", 80, row -> row.runs().size(),
				row -> board(row) ? "" : Integer.toString(row.runs().size())).hidden());
		columns.add(Column.<Results.Row>words("missing", "Missing", 240, PointsPage::missing).hidden());
		return columns;
	}

	private Column<Results.Row> measure(String name) {
		return Column.<Results.Row>figures(name, name, width(name), row -> row.value(name).map(Figure.Values::median).orElse(Double.NaN),
				row -> text(row, name)).withTooltip(hint(name)).withSwatch(row -> colour(row, name));
	}

	/// So wide that neither the name nor a value is cut off.
	private int width(String measure) {
		int longest = Stream.concat(Stream.of(measure + "  "), opened().results().rows().stream().map(row -> text(row, measure)))
				.mapToInt(String::length).max().orElse(0);
		return Math.clamp(CHARACTER * longest + MARGIN, WIDTH, MOST_WIDTH);
	}

	private static String text(Results.Row row, String measure) {
		return row.value(measure).isEmpty() ? Quantities.UNKNOWN : ExperimentWords.quantity(row.figures().get(measure)).toString();
	}

	private static String hint(String measure) {
		return measure + ": the median of repeats; a square marks what is not as expected";
	}

	private @Nullable RGB colour(Results.Row row, String measure) {
		return opened().failing(row).contains(measure) ? context.theme().rgb(Swatch.WORSE) : null;
	}

	private static String missing(Results.Row row) {
		return String.join("; ", row.figures().values().stream().filter(Figure.Missing.class::isInstance)
				.map(figure -> ((Figure.Missing) figure).why()).distinct().toList());
	}

	private static boolean board(Results.Row row) {
		return row.name().equals(Compared.BOARD);
	}

	private void show() {
		Results results = opened().results();
		List<Results.Row> rows = new ArrayList<>(results.rows().stream()
				.filter(row -> row.values().entrySet().containsAll(chosen.entrySet())).toList());
		if (!results.board().isEmpty())
			rows.add(new Results.Row(Compared.BOARD, Map.of(), List.of(), results.board()));
		if (table != null)
			table.table().setRows(rows);
	}

	private List<Results.Row> selected() {
		return Objects.requireNonNull(table).table().selection().stream().filter(row -> !board(row)).toList();
	}

	/// Shows only points with a value, or all again.
	///
	/// @param label empty for all
	void filter(String axis, String label) {
		if (label.isEmpty())
			chosen.remove(axis);
		else
			chosen.put(axis, label);
		show();
	}

	/// What can be done with the selected points.
	PointActions actions() {
		return new PointActions(context, this::selected);
	}

	/// The table.
	SearchedTable<Results.Row> table() {
		return Objects.requireNonNull(table);
	}

	@Override
	public void setFocus() {
		if (table != null)
			table.table().setFocus();
	}
}
