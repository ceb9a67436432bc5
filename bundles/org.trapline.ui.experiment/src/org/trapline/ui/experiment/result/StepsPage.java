// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.PartsPicture;
import org.trapline.chart.PartsPicture.Amount;
import org.trapline.experiment.result.Breakdown;
import org.trapline.experiment.result.PointParts;
import org.trapline.report.experiment.StepColumn;
import org.trapline.ui.canvas.ChartCanvas;
import org.trapline.ui.canvas.ChartSource;
import org.trapline.ui.canvas.ChartTools;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.ChoiceBar;

/// The page that tells where the cycles of exits went: all exits of a point, or those of one cause at every point; bars of
/// groups of steps above a table of the steps.
final class StepsPage implements ResultsPage {
	private static final int WIDTH = 104;

	private final ResultsContext context;
	private String point = "";
	/// Empty for all of a point.
	private String cause = "";
	private Amount amount = Amount.ALL;
	private Amount drawn = amount;
	private @Nullable Controls controls;

	private record Controls(Combo points, Combo causes, ChartCanvas chart, SearchedTable<Line> table) {
	}

	/// A row of the table.
	record Line(String point, Breakdown.Cause cause, Breakdown.Part part) {
	}

	StepsPage(ResultsContext context) {
		this.context = context;
	}

	@Override
	public ResultsPageKind kind() {
		return ResultsPageKind.STEPS;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		body.name("Exits");
		Combo causes = body.list(index -> choose(point, index == 0 ? "" : causes().get(index - 1)));
		causes.setToolTipText("All exits of a point, or those of one cause at all points");
		body.name("of");
		Combo points = body.list(index -> choose(all().get(index).point(), cause));
		body.name("cycles of");
		ChoiceBar<Amount> amounts = body.choice(amount, chosen -> {
			amount = chosen;
			choose(point, cause);
		});
		amounts.add(Amount.ALL, Amount.ALL.words(), "What the exits of a cause took together");
		amounts.add(Amount.EXIT, Amount.EXIT.words(), "What an exit of a cause took on average");
		SashForm halves = body.halves();
		ChartCanvas chart = new ChartCanvas(halves, context.exportName("steps"), context.theme());
		ChartTools.add(body.tools(), chart, context.look());
		SearchedTable<Line> table = new SearchedTable<>(halves, new TableSpec<>(context.exportName("steps"), columns(),
				line -> List.of(line.point, line.cause.name(), line.part.step()), context.table("steps")), context.look());
		halves.setWeights(58, 42);
		controls = new Controls(points, causes, chart, table);
		context.theme().follow(body.page(), _ -> table.table().refill());
		context.follow(parent, body.page(), () -> choose(point, cause));
	}

	private List<PointParts> all() {
		return context.session().opened().orElseThrow().parts().stream().filter(parts -> parts.steps().isPresent()).toList();
	}

	private List<String> causes() {
		return PointParts.causes(all());
	}

	private List<Column<Line>> columns() {
		List<Column<Line>> columns = new ArrayList<>(List.of(Column.words("point", "Point", 180, Line::point),
				Column.words("exit", "Exit", 200, line -> line.cause.name()),
				Column.<Line>words("group", "Part", 130, line -> line.part.group())
						.withSwatch(line -> PartsPicture.ofGroup(line.part.group()).map(context.theme()::rgb).orElse(null)),
				Column.words("step", "Step", 120, line -> line.part.step())));
		for (StepColumn column : StepColumn.values())
			columns.add(Column.<Line>figures(column.name().toLowerCase(Locale.ROOT), title(column), WIDTH,
					line -> column.value(line.cause, line.part), line -> column.quantity(line.cause, line.part).toString())
					.withTooltip(column.hint()));
		columns.add(Column.words("is", "Is", 340, line -> StepColumn.words(line.part)));
		return columns;
	}

	private static String title(StepColumn column) {
		return column.title().substring(0, 1).toUpperCase(Locale.ROOT) + column.title().substring(1);
	}

	/// Shows all exits of a point, or those of one cause at all points.
	///
	/// @param wantedCause empty for all
	void choose(String wantedPoint, String wantedCause) {
		Controls c = Objects.requireNonNull(controls);
		List<PointParts> all = all();
		List<String> causes = causes();
		if (all.isEmpty())
			return;
		boolean same = wantedPoint.equals(point) && wantedCause.equals(cause) && drawn == amount;
		drawn = amount;
		PointParts shown = all.stream().filter(parts -> parts.point().equals(wantedPoint)).findFirst().orElse(all.getFirst());
		point = shown.point();
		cause = causes.contains(wantedCause) ? wantedCause : "";
		c.points.setItems(all.stream().map(PointParts::point).toArray(String[]::new));
		c.points.select(all.indexOf(shown));
		c.points.setEnabled(cause.isEmpty() && all.size() > 1);
		c.causes.setItems(Stream.concat(Stream.of("all"), causes.stream()).toArray(String[]::new));
		c.causes.select(causes.indexOf(cause) + 1);
		c.causes.getParent().layout();
		c.table.table().setRows((cause.isEmpty() ? Stream.of(shown) : all.stream()).flatMap(this::lines).toList());
		ChartSource source = source(shown, all, cause, amount);
		if (same)
			c.chart.show(source);
		else
			c.chart.showAnew(source);
	}

	private static ChartSource source(PointParts shown, List<PointParts> all, String cause, Amount amount) {
		return cause.isEmpty() ? (view, theme) -> PartsPicture.ofSteps(": " + shown.point(), shown.steps().orElseThrow(), amount, view,
				theme)
				: (view, theme) -> PartsPicture.ofCause(cause, all, amount, view, theme);
	}

	private Stream<Line> lines(PointParts parts) {
		return parts.steps().stream().flatMap(steps -> steps.causes().stream())
				.filter(one -> cause.isEmpty() || one.name().equals(cause))
				.flatMap(one -> one.parts().stream().map(part -> new Line(parts.point(), one, part)));
	}

	/// The chart.
	ChartCanvas chart() {
		return Objects.requireNonNull(controls).chart;
	}

	/// The table.
	SearchedTable<Line> table() {
		return Objects.requireNonNull(controls).table;
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.causes.setFocus();
	}
}
