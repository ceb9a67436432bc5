// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Side;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.chart.Swatch;
import org.trapline.ui.measure.open.LastFolder;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.Card;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// Which runs are compared: the sides in their order, the base first, what they are called and what they are to each
/// other, and how they are compared.
final class SidesPage implements ComparisonPage {
	private static final int INVITATION_WIDTH = 460;
	/// Names of a path that there is room for.
	private static final int NAMES = 2;

	private final ComparisonContext context;
	private @Nullable Controls controls;

	/// @param invitation stands in place of table and form while there is no side
	/// @param ofOne buttons that do something to the side chosen
	private record Controls(PageBody body, Composite invitation, SearchedTable<Row> table, SideForm form,
			List<ToolItem> ofOne) {
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
		context.look().button(bar, Icon.OPEN, "Add files, each a run", this::addFiles);
		context.look().button(bar, Icon.FOLDER, "Add a folder: a run, or a set of runs", this::addFolder);
		List<ToolItem> ofOne = new ArrayList<>();
		ofOne.add(context.look().button(bar, Icon.REMOVE, "Remove the side from the comparison (Delete)", this::remove));
		ofOne.add(context.look().button(bar, Icon.DRILL_UP, "Move the side up; the first is the base", () -> move(-1)));
		ofOne.add(context.look().button(bar, Icon.DOWN, "Move the side down", () -> move(1)));
		context.look().button(bar, Icon.RUNS, "Recognise repeats: put runs of one configuration into one side",
				context.session()::recognise);
		Composite invitation = invitation(body.page());
		SearchedTable<Row> table = new SearchedTable<>(body.page(), new TableSpec<>(context.exportName("runs"),
				columns(), Row::index, context.table("runs")), context.look());
		body.fill(table.control());
		SideForm form = new SideForm(body.page(), context);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
		table.table().control().addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL)
				remove();
		});
		controls = new Controls(body, invitation, table, form, ofOne);
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

	/// Chooses a side by its place.
	void select(int index) {
		if (controls != null)
			controls.table.table().select(Set.of(index));
		selected();
	}

	private List<Column<Row>> columns() {
		return List.of(
				Column.<Row>figures("place", "", 40, Row::index, row -> Integer.toString(row.index() + 1))
						.withTooltip("The first side is the base, which all others are compared with"),
				Column.words("label", "Side", 200, row -> row.side().label()),
				Column.<Row>words("role", "Role", 120, row -> row.index() == 0 ? ("base: " + role(row)).strip() : role(row))
						.withTooltip("What the side is to the others, as told or as recognised"),
				Column.<Row>figures("repeats", "Runs", 60, row -> row.side().runs().size(),
						row -> Integer.toString(row.side().runs().size()))
						.withTooltip("Runs that repeat the same configuration"),
				Column.words("files", "Files", 420, row -> files(row, SidesPage::brief)),
				Column.<Row>words("paths", "Whole Paths", 520, row -> files(row, Path::toString)).hidden());
	}

	private static String files(Row row, Function<Path, String> name) {
		return row.side().runs().stream().map(name).collect(Collectors.joining(", "));
	}

	/// The end of a path, which tells more than its begin.
	private static String brief(Path path) {
		int names = path.getNameCount();
		return names <= NAMES ? path.toString() : "\u2026/" + path.subpath(names - NAMES, names);
	}

	private String role(Row row) {
		return row.side().role().or(() -> recognised(row.side().label())).map(Role::word)
				.orElse(context.session().comparison().isPresent() ? "not compared" : "");
	}

	private Optional<Role> recognised(String label) {
		return context.session().comparison().stream().flatMap(comparison -> comparison.sides().stream())
				.filter(side -> side.label().equals(label)).map(Side::role).findFirst();
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
		if (index() < 0 && !rows.isEmpty())
			select(0);
		else
			selected();
		shown(c.invitation, rows.isEmpty());
		shown(c.body.tools(), !rows.isEmpty());
		shown(c.table.control(), !rows.isEmpty());
		shown(c.form.control(), !rows.isEmpty());
		c.body.page().layout(true, true);
	}

	private static void shown(Control control, boolean visible) {
		((GridData) control.getLayoutData()).exclude = !visible;
		control.setVisible(visible);
	}

	/// What to do while there is nothing to compare.
	private Composite invitation(Composite parent) {
		Look look = context.look();
		Composite place = look.composite(parent);
		GridLayoutFactory.fillDefaults().applyTo(place);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(place);
		Card card = new Card(place, look);
		GridLayoutFactory.fillDefaults().margins(24, 20).spacing(0, 10).applyTo(card.control());
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).applyTo(card.control());
		look.heading(card.control(), "Which runs are to be compared?");
		for (String line : List.of("Drop files or folders here: recordings of exits, counters, outputs of benchmarks.",
				"A folder with one folder for each board, native or guest, gives a side for each.",
				"Repeats of one configuration, and what is native and what is guest, are recognised."))
			GridDataFactory.fillDefaults().hint(INVITATION_WIDTH, SWT.DEFAULT)
					.applyTo(look.paragraph(card.control(), line, Swatch.MUTED));
		Composite buttons = look.composite(card.control());
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		invite(buttons, "Add Files\u2026", this::addFiles);
		invite(buttons, "Add a Folder\u2026", this::addFolder);
		return place;
	}

	private void invite(Composite buttons, String text, Runnable work) {
		Button button = context.look().plain(new Button(buttons, SWT.PUSH));
		button.setText(text);
		button.addListener(SWT.Selection, _ -> work.run());
	}

	private void addFiles() {
		add(new LastFolder().askForFiles(context.window(), "Add Runs to Comparison"));
	}

	private void addFolder() {
		add(new LastFolder().askForFolder(context.window(), "Add Folder of Runs to Comparison"));
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

	/// Takes the side chosen out of the comparison.
	void remove() {
		int index = index();
		if (index < 0)
			return;
		List<ComparisonFile.Side> sides = new ArrayList<>(context.session().history().now().sides());
		sides.remove(index);
		context.session().change("Removing of Side", sides);
	}

	/// Moves the side chosen, so many places down.
	void move(int by) {
		int index = index();
		List<ComparisonFile.Side> sides = new ArrayList<>(context.session().history().now().sides());
		if (index < 0 || index + by < 0 || index + by >= sides.size())
			return;
		Collections.swap(sides, index, index + by);
		context.session().change("Moving of Side", sides);
		select(index + by);
	}
}
