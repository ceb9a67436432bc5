// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.trapline.chart.Swatch;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.platform.board.Keys;
import org.trapline.ui.experiment.yaml.KeyNote;
import org.trapline.ui.experiment.yaml.KeyNote.Form;
import org.trapline.ui.experiment.yaml.Part;
import org.trapline.ui.experiment.yaml.YamlPath;

/// Fields for the keys of a part of a file, those of the parts inside of it below them.
final class PartForm {
	private static final int COLUMNS = 4;
	private static final int GAP = 14;

	private final FormContext context;
	private final Composite grid;
	private final List<KeyField> fields = new ArrayList<>();
	private final List<Runnable> others = new ArrayList<>();

	PartForm(Composite parent, FormContext context) {
		this.context = context;
		grid = context.look().composite(parent);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(6, 4).applyTo(grid);
	}

	Composite control() {
		return grid;
	}

	List<KeyField> fields() {
		return List.copyOf(fields);
	}

	/// Shows the fields of a part; none for a path that no file can have.
	///
	/// @param nested whether parts inside of it are shown too
	void part(YamlPath path, boolean nested) {
		clear();
		context.model().schema().at(path).ifPresent(note -> add(path, note.keys(), nested));
		show();
		grid.layout(true, true);
	}

	/// Shows no field.
	void clear() {
		for (Control child : grid.getChildren())
			child.dispose();
		fields.clear();
		others.clear();
	}

	/// Adds fields for these keys of a part.
	void add(YamlPath path, List<KeyNote> keys, boolean nested) {
		int count = 0;
		for (KeyNote key : keys)
			if ((key.form() == Form.VALUE || key.form() == Form.FLAG) && !key.name().equals(YamlKind.KEY)) {
				fields.add(new KeyField(grid, context, path.key(key.name()), key, key.title()));
				count++;
			}
		if (count % 2 == 1)
			context.look().label(grid, "", Swatch.MUTED).setLayoutData(GridDataFactory.swtDefaults().span(2, 1).create());
		if (nested)
			for (KeyNote key : keys)
				if (key.form() == Form.MAP)
					inside(path.key(key.name()), key);
	}

	/// Adds a field over the whole width.
	void addWide(YamlPath path, KeyNote note) {
		fields.add(new KeyField(grid, context, path, note, note.title()).span(COLUMNS - 1));
	}

	private void inside(YamlPath path, KeyNote key) {
		Composite line = context.look().composite(grid);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).indent(0, GAP).applyTo(line);
		context.look().font(context.look().label(line, key.name(), Swatch.TEXT), SWT.BOLD, 1);
		context.look().label(line, key.words(), Swatch.MUTED);
		if (key.optional())
			optional(line, path, key);
		if (!key.optional() || there(path, key))
			add(path, key.keys(), true);
	}

	/// A box that says whether an optional part is there.
	private void optional(Composite line, YamlPath path, KeyNote key) {
		Button box = context.look().plain(new Button(line, SWT.CHECK));
		box.setText("There is one");
		box.setSelection(there(path, key));
		box.addListener(SWT.Selection, _ -> {
			boolean on = box.getSelection();
			context.model().change(edits -> edits.set(path, on ? "{size: " + key.key("size").map(KeyNote::preset).orElse("1M")
					+ '}'
					: Keys.NONE));
		});
		others.add(() -> box.setEnabled(context.model().yaml().isPresent()));
	}

	/// Whether the file has an optional part.
	boolean there(YamlPath path, KeyNote key) {
		Optional<Part> part = context.model().yaml().flatMap(yaml -> yaml.find(path));
		if (part.isPresent())
			return part.get() instanceof Part.Entries;
		return key.key("size").map(size -> context.model().check().flatMap(check -> Effective.value(check,
				path.key(size.name()))).isPresent()).orElse(true);
	}

	/// Has all fields show what the file says.
	void show() {
		fields.forEach(KeyField::show);
		others.forEach(Runnable::run);
	}

	/// The field of a path, or of what it is part of.
	Optional<KeyField> field(YamlPath path) {
		return fields.stream().filter(field -> path.within(field.path()) || field.path().within(path)).findFirst();
	}
}
