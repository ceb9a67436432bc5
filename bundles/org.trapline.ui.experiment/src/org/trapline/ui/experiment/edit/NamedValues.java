// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.trapline.ui.experiment.yaml.KeyNote;
import org.trapline.ui.experiment.yaml.Scalars;
import org.trapline.ui.experiment.yaml.YamlEdits;
import org.trapline.ui.experiment.yaml.YamlPath;

/// A table of names with values that the file chooses: parameters, settings, variants; a line of fields below it
/// changes the row chosen or adds one.
final class NamedValues {
	private static final int ROWS = 3;

	private final FormContext context;
	private final YamlPath path;
	private final Composite frame;
	private final RowList rows;
	private final Text name;
	private final Text value;

	/// @param heads of the two columns
	/// @param settings whether names are keys that settings can name
	NamedValues(Composite parent, FormContext context, YamlPath path, List<String> heads, boolean settings) {
		this.context = context;
		this.path = path;
		frame = context.look().composite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(frame);
		rows = new RowList(frame, context, path, heads, ROWS).changing(false);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
		Composite line = context.look().composite(frame);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		name = context.look().plain(new Text(line, SWT.BORDER));
		name.setMessage(heads.getFirst().toLowerCase(Locale.ROOT));
		if (settings)
			new KeyProposals(name, () -> context.words(YamlPath.of("vary").item(0).key("key")), context.model().schema(),
					this::help);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(130, SWT.DEFAULT).applyTo(name);
		value = context.look().plain(new Text(line, SWT.BORDER));
		value.setMessage(heads.getLast().toLowerCase(Locale.ROOT));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(150, SWT.DEFAULT).applyTo(value);
		Button set = context.look().plain(new Button(line, SWT.PUSH));
		set.setText("Set");
		set.addListener(SWT.Selection, _ -> set());
		value.addListener(SWT.DefaultSelection, _ -> set());
		name.addListener(SWT.Modify, _ -> help());
		rows.onSelect(this::chosen);
	}

	Composite control() {
		return frame;
	}

	RowList rows() {
		return rows;
	}

	/// Shows what the file says.
	void show() {
		rows.show(context.model().yaml().map(yaml -> yaml.keys(path).stream()
				.map(key -> List.of(key, shown(yaml.value(path.key(key))))).toList()).orElse(List.of()));
	}

	private String shown(Optional<String> written) {
		return written.map(text -> variants() && text.startsWith("{") ? text.substring(1, text.length() - 1) : text)
				.orElse("");
	}

	private boolean variants() {
		return context.model().schema().at(path).filter(note -> note.form() == KeyNote.Form.VARIANTS).isPresent();
	}

	private void chosen(int index) {
		if (index < 0)
			return;
		name.setText(rows.table().getItem(index).getText(0));
		value.setText(rows.table().getItem(index).getText(1));
	}

	/// Sets the value of a name as the user would.
	void set(String newName, String newValue) {
		name.setText(newName);
		value.setText(newValue);
		set();
	}

	private void set() {
		String key = name.getText().strip();
		String text = value.getText().strip();
		if (key.isEmpty() || text.isEmpty())
			return;
		YamlPath at = path.key(key);
		context.model().change(edits -> variants() ? edits.set(at, '{' + text + '}') : edits.set(at, typed(edits, at, text)));
	}

	private static String typed(YamlEdits edits, YamlPath at, String text) {
		return Scalars.value(text, edits.inFlow(at));
	}

	private void help() {
		String told = context.model().schema().settable(name.getText())
				.map(note -> note.name() + "\n" + note.told()).orElse("");
		name.setToolTipText(told);
		value.setToolTipText(told);
	}
}
