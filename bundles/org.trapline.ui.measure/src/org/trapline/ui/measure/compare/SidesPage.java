// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.chart.Swatch;
import org.trapline.ui.measure.open.LastFolder;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.Icon;

/// Which runs are compared: the sides in their order, the base first, what they are called and what they are to each
/// other, and how they are compared.
final class SidesPage implements ComparisonPage {
	private final ComparisonContext context;
	private @Nullable Controls controls;

	private record Controls(SearchedTable<Row> table, SideForm form, List<ToolItem> ofOne) {
	}

	/// A side and its place.
	private record Row(int index, ComparisonFile.Side side) {
	}

	SidesPage(ComparisonContext context) {
		this.context = context;
	}

	@Override
	public ComparisonPageKind kind() {
		return ComparisonPageKind.RUNS;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		ToolBar bar = body.buttons();
		context.look().button(bar, Icon.OPEN, "Add files, each a run",
				() -> add(new LastFolder().askForFiles(context.window(), "Add Runs to Comparison")));
		context.look().button(bar, Icon.FOLDER, "Add a folder: a run, or a set of runs",
				() -> add(new LastFolder().askForFolder(context.window(), "Add Folder of Runs to Comparison")));
		List<ToolItem> ofOne = new ArrayList<>();
		ofOne.add(context.look().button(bar, Icon.REMOVE, "Remove the side from the comparison (Delete)", this::remove));
		ofOne.add(context.look().button(bar, Icon.DRILL_UP, "Move the side up; the first is the base", () -> move(-1)));
		ofOne.add(context.look().button(bar, Icon.DRILL_DOWN, "Move the side down", () -> move(1)));
		context.look().button(bar, Icon.RUNS, "Recognise repeats: put runs of one configuration into one side",
				context.session()::recognise);
		SearchedTable<Row> table = new SearchedTable<>(body.page(), new TableSpec<>(context.exportName("runs"),
				columns(), row -> row.side().label(), context.table("runs")), context.look());
		body.fill(table.control());
		SideForm form = new SideForm(body.page(), context);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
		table.table().control().addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL)
				remove();
		});
		controls = new Controls(table, form, ofOne);
		table.table().onSelect(_ -> selected());
		context.theme().follow(body.page(), _ -> table.table().refill());
		Runnable end = context.session().onChange(this::show);
		body.page().addDisposeListener(_ -> end.run());
		show();
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.table.table().setFocus();
	}

	/// The form of the side chosen; null before the page was made.
	@Nullable SideForm form() {
		return controls == null ? null : controls.form;
	}

	private static List<Column<Row>> columns() {
		return List.of(
				Column.<Row>figures("place", "", 40, Row::index, row -> Integer.toString(row.index() + 1))
						.withTooltip("The first side is the base, which all others are compared with"),
				Column.words("label", "Side", 200, row -> row.side().label()),
				Column.<Row>words("role", "Role", 120, row -> row.index() == 0 ? "base: " + role(row) : role(row)),
				Column.<Row>figures("repeats", "Runs", 60, row -> row.side().runs().size(),
						row -> Integer.toString(row.side().runs().size()))
						.withTooltip("Runs that repeat the same configuration"),
				Column.words("files", "Files", 520,
						row -> row.side().runs().stream().map(Path::toString).collect(Collectors.joining(", "))));
	}

	private static String role(Row row) {
		return row.side().role().map(Role::word).orElse(row.index() == 0 ? "baseline" : "candidate");
	}

	private void show() {
		Controls c = controls;
		if (c == null)
			return;
		List<ComparisonFile.Side> sides = context.session().history().now().sides();
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < sides.size(); i++)
			rows.add(new Row(i, sides.get(i)));
		c.table.table().setRows(rows);
		selected();
	}

	private void selected() {
		Controls c = controls;
		if (c == null)
			return;
		int index = index();
		c.form.show(index);
		c.ofOne.forEach(item -> item.setEnabled(index >= 0));
	}

	private int index() {
		Controls c = controls;
		List<Row> rows = c == null ? List.of() : c.table.table().selection();
		return rows.size() == 1 ? rows.getFirst().index() : -1;
	}

	private void add(List<Path> paths) {
		if (!paths.isEmpty())
			context.session().add(paths);
	}

	private void remove() {
		int index = index();
		if (index < 0)
			return;
		List<ComparisonFile.Side> sides = new ArrayList<>(context.session().history().now().sides());
		sides.remove(index);
		context.session().change("Removing of Side", sides);
	}

	private void move(int by) {
		int index = index();
		List<ComparisonFile.Side> sides = new ArrayList<>(context.session().history().now().sides());
		if (index < 0 || index + by < 0 || index + by >= sides.size())
			return;
		String label = sides.get(index).label();
		Collections.swap(sides, index, index + by);
		context.session().change("Moving of Side", sides);
		if (controls != null)
			controls.table.table().select(Set.of(label));
	}
}
