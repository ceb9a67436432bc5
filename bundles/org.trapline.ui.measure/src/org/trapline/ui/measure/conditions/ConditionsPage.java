// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.conditions;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.ui.history.History;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.measure.pages.PageContext;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.pages.RunPage;
import org.trapline.ui.measure.run.RunNotes;
import org.trapline.ui.theme.Card;
import org.trapline.ui.theme.ChoiceBar;
import org.trapline.ui.theme.Look;

/// The page of what makes a run reproducible: every condition with who says so, and a field to say what no file does.
///
/// What is entered is saved with the run, and can be undone.
public final class ConditionsPage implements RunPage {
	private final PageContext context;
	private final Look look;
	private final History<RunNotes> notes;
	private final Map<Condition, ConditionRow> rows = new EnumMap<>(Condition.class);
	private final Map<String, ConditionRow> others = new LinkedHashMap<>();
	private final Map<ConditionGroup, Control> cards = new EnumMap<>(ConditionGroup.class);
	private @Nullable Form form;

	private record Form(ScrolledComposite scroll, Composite column, Composite otherRows, ConditionRow label, Label count,
			ChoiceBar<Boolean> unknownOnly) {
		void fit() {
			column.layout(true, true);
			scroll.setMinHeight(column.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
		}
	}

	public ConditionsPage(PageContext context) {
		this.context = context;
		look = context.look();
		notes = context.session().notes();
	}

	@Override
	public PageKind kind() {
		return PageKind.CONDITIONS;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, look);
		body.name("Show");
		ChoiceBar<Boolean> unknownOnly = body.choice(false, this::include);
		unknownOnly.add(false, "All", "Every condition").add(true, "Unknown", "Those of which nothing is known");
		Label count = look.label(body.tools(), "", Swatch.TEXT);
		look.label(body.tools(), "Saved as " + context.session().notesFile().getFileName() + " with the files (Ctrl+S)",
				Swatch.MUTED).setToolTipText(context.session().notesFile().toString());
		ScrolledComposite scroll = body.fill(look.paint(new ScrolledComposite(body.page(), SWT.V_SCROLL),
				Swatch.BACKGROUND, Swatch.TEXT));
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		Composite column = look.composite(scroll);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
		scroll.setContent(column);
		ConditionRow label = new ConditionRow(card(column, "Run"), look, "Name", "what the run is called in comparisons",
				List.of(), value -> notes.change("Change of Name", "label", notes.now().named(value)), notes::rest);
		for (ConditionGroup group : ConditionGroup.values()) {
			Composite grid = card(column, group.title());
			cards.put(group, grid.getParent());
			group.conditions().forEach(condition -> rows.put(condition, row(grid, condition)));
		}
		Composite otherRows = card(column, "Others");
		Control add = look.link(column, "<a>Add a condition that has no field here\u2026</a>", this::ask);
		GridDataFactory.swtDefaults().applyTo(add);
		Form made = new Form(scroll, column, otherRows, label, count, unknownOnly);
		form = made;
		scroll.addListener(SWT.Resize, _ -> made.fit());
		Runnable end = notes.onChange(this::show);
		body.page().addDisposeListener(_ -> end.run());
		show();
	}

	@Override
	public void setFocus() {
		Optional<Condition> first = notes.now().conditions().unknown().stream().findFirst();
		first.map(rows::get).ifPresentOrElse(ConditionRow::setFocus, () -> {
			if (form != null)
				form.label.setFocus();
		});
	}

	/// Enters a condition as the user would.
	public void enter(Condition condition, String value) {
		ConditionRow row = rows.get(condition);
		if (row != null)
			row.type(value);
	}

	/// What a field says.
	public String shown(Condition condition) {
		ConditionRow row = rows.get(condition);
		return row == null ? "" : row.value();
	}

	/// Adds a condition that has no field.
	public void addOther(String name, String value) {
		notes.change("Addition of " + name, notes.now().withOther(name, value, read()));
	}

	private Composite card(Composite column, String heading) {
		Card card = new Card(column, look);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card.control());
		look.heading(card.control(), heading);
		Composite grid = look.composite(card.control());
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 4).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		return grid;
	}

	private ConditionRow row(Composite grid, Condition condition) {
		return new ConditionRow(grid, look, condition.title(), condition.hint(), ConditionGroup.expected(condition),
				value -> notes.change("Change of " + condition.title(), condition,
						notes.now().with(condition, value, read())),
				notes::rest);
	}

	/// What the files of the run say.
	private Conditions read() {
		return context.session().run().conditions();
	}

	private void ask() {
		InputDialog dialog = new InputDialog(context.window(), "Add a Condition",
				"What is it called? Comparisons set conditions of the same name side by side.", "",
				name -> name.isBlank() ? "" : null);
		if (dialog.open() != Window.OK)
			return;
		String name = dialog.getValue().strip();
		InputDialog second = new InputDialog(context.window(), "Add a Condition", name + ':', "",
				value -> value.isBlank() ? "" : null);
		if (second.open() == Window.OK)
			addOther(name, second.getValue());
	}

	private void show() {
		Form f = form;
		if (f == null)
			return;
		RunNotes now = notes.now();
		f.label.show(Optional.of(new Conditions.Told(now.label(), "")));
		rows.forEach((condition, row) -> row.show(now.conditions().get(condition)));
		for (String name : now.conditions().others().keySet())
			others.computeIfAbsent(name, _ -> new ConditionRow(f.otherRows, look, name, "a condition that you named",
					List.of(), value -> notes.change("Change of " + name, name, notes.now().withOther(name, value, read())),
					notes::rest));
		others.forEach((name, row) -> row.show(Optional.ofNullable(now.conditions().others().get(name))));
		include(f.otherRows.getParent(), !others.isEmpty());
		int unknown = now.conditions().unknown().size();
		f.count.setText(unknown == 0 ? "All conditions are known"
				: unknown + " of " + Condition.values().length + " conditions are unknown");
		f.count.getParent().layout();
		f.fit();
	}

	/// Leaves out what is known, or takes it in again.
	private void include(boolean unknownOnly) {
		List<Condition> unknown = notes.now().conditions().unknown();
		rows.forEach((condition, row) -> row.include(!unknownOnly || unknown.contains(condition)));
		cards.forEach((group, card) -> include(card,
				!unknownOnly || group.conditions().stream().anyMatch(unknown::contains)));
		if (form != null)
			form.fit();
	}

	private static void include(Control control, boolean included) {
		control.setVisible(included);
		((GridData) control.getLayoutData()).exclude = !included;
	}
}
