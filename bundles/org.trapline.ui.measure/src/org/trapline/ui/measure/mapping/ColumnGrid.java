// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.trapline.trace.table.TableField;
import org.trapline.trace.table.TablePreview;

/// The part of the wizard's page that asks what each column is, and what is the same for all rows: a line for each.
final class ColumnGrid {
	private static final String UNUSED = "not used";
	private static final String[] UNITS = { "", "ns", "us", "ms", "s", "cycles", "B", "KiB", "MiB", "MB/s", "MiB/s",
			"GB/s", "GiB/s", "/s" };
	private static final int SAMPLES = 4;
	private static final int SAMPLE_WIDTH = 260;

	private final ScrolledComposite scroll;
	private final Composite grid;
	private final Consumer<ColumnChoices> changed;
	private final List<Combo> fields = new ArrayList<>();
	private final Map<TableField, Text> constants = new EnumMap<>(TableField.class);
	private ColumnChoices choices;

	/// @param changed told what the user chooses
	ColumnGrid(Composite parent, ColumnChoices first, Consumer<ColumnChoices> changed) {
		this.changed = changed;
		choices = first;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		grid = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(4).applyTo(grid);
		scroll.setContent(grid);
	}

	Control control() {
		return scroll;
	}

	/// Makes the lines for the columns of a table.
	void show(TablePreview preview, ColumnChoices newChoices) {
		choices = newChoices;
		for (Control old : grid.getChildren())
			old.dispose();
		fields.clear();
		constants.clear();
		for (String head : List.of("Column", "Its first cells", "Is", "In"))
			heading(head);
		for (int c = 0; c < choices.columns().size(); c++)
			line(c, preview);
		heading("The same for all rows");
		for (int i = 1; i < 4; i++)
			heading("");
		for (TableField field : ColumnChoices.constants(choices.kind()))
			constant(field);
		offerConstants();
		grid.layout(true, true);
		scroll.setMinSize(grid.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	/// Chooses what a column is, as the user would.
	void choose(int column, String title) {
		Combo combo = fields.get(column);
		combo.setText(title);
		combo.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
	}

	private void heading(String text) {
		Label label = new Label(grid, SWT.NONE);
		label.setText(text);
		label.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry()
				.getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
	}

	private void line(int column, TablePreview preview) {
		ColumnChoices.Choice choice = choices.columns().get(column);
		new Label(grid, SWT.NONE).setText(choice.column().replace("&", "&&"));
		Label cells = new Label(grid, SWT.NONE);
		cells.setText(preview.cells(column).stream().limit(SAMPLES).collect(Collectors.joining("   ")).replace("&", "&&"));
		GridDataFactory.swtDefaults().hint(SAMPLE_WIDTH, SWT.DEFAULT).applyTo(cells);
		List<TableField> possible = ColumnChoices.fields(choices.kind());
		Combo is = new Combo(grid, SWT.READ_ONLY);
		is.add(UNUSED);
		possible.forEach(field -> is.add(field.title()));
		is.select(choice.field().map(field -> possible.indexOf(field) + 1).orElse(0));
		is.setToolTipText(choice.field().map(TableField::hint).orElse("Not part of the run"));
		Combo unit = new Combo(grid, SWT.DROP_DOWN);
		unit.setItems(UNITS);
		unit.setText(choice.unit());
		unit.setToolTipText("Unit of the cells that do not tell it themselves");
		unit.setEnabled(choice.field().filter(TableField::numeric).isPresent());
		is.addListener(SWT.Selection, _ -> {
			Optional<TableField> field = is.getSelectionIndex() == 0 ? Optional.empty()
					: Optional.of(possible.get(is.getSelectionIndex() - 1));
			unit.setEnabled(field.filter(TableField::numeric).isPresent());
			is.setToolTipText(field.map(TableField::hint).orElse("Not part of the run"));
			change(choices.with(column, field, unit.getEnabled() ? unit.getText() : ""));
		});
		unit.addListener(SWT.Modify,
				_ -> change(choices.with(column, choices.columns().get(column).field(), unit.getText())));
		fields.add(is);
	}

	private void constant(TableField field) {
		new Label(grid, SWT.NONE).setText(field.title());
		Text text = new Text(grid, SWT.BORDER);
		text.setMessage(field.hint());
		text.setText(choices.constants().getOrDefault(field, ""));
		GridDataFactory.fillDefaults().span(3, 1).applyTo(text);
		text.addListener(SWT.Modify, _ -> change(choices.with(field, text.getText())));
		constants.put(field, text);
	}

	/// Nothing that a column tells is the same for all rows.
	private void offerConstants() {
		constants.forEach((field, text) -> text.setEnabled(
				choices.columns().stream().noneMatch(column -> column.field().filter(field::equals).isPresent())));
	}

	private void change(ColumnChoices next) {
		choices = next;
		offerConstants();
		changed.accept(next);
	}
}
