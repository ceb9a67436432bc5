// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.trapline.ui.experiment.yaml.Scalars;
import org.trapline.ui.experiment.yaml.YamlPath;

/// A list of sentences of a file, as expectations; a field below it changes the one chosen, or adds one.
final class Phrases {
	private final FormContext context;
	private final YamlPath path;
	private final Composite frame;
	private final RowList rows;
	private final Text text;

	/// @param words offered behind what was typed so far
	/// @param title head of the list
	/// @param hint an example of what is to be said
	Phrases(Composite parent, FormContext context, YamlPath path, Proposals.Words words, String title, String hint,
			int height) {
		this.context = context;
		this.path = path;
		frame = context.look().composite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(frame);
		rows = new RowList(frame, context, path, List.of(title), height).changing(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
		Composite line = context.look().composite(frame);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		text = context.look().plain(new Text(line, SWT.BORDER));
		text.setMessage(hint);
		text.setToolTipText("Ctrl+Space offers what can stand here");
		Proposals.offer(text, words);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		button(line, "Add", this::add);
		button(line, "Change", this::change);
		text.addListener(SWT.DefaultSelection, _ -> add());
		rows.onSelect(index -> text.setText(index < 0 ? "" : rows.table().getItem(index).getText()));
	}

	private void button(Composite line, String name, Runnable work) {
		Button button = context.look().plain(new Button(line, SWT.PUSH));
		button.setText(name);
		button.addListener(SWT.Selection, _ -> work.run());
	}

	Composite control() {
		return frame;
	}

	RowList rows() {
		return rows;
	}

	/// Shows what the file says.
	void show() {
		rows.show(context.model().yaml().map(yaml -> IntStream.range(0, yaml.size(path))
				.mapToObj(i -> List.of(yaml.value(path.item(i)).orElse(""))).toList()).orElse(List.of()));
	}

	/// Adds a sentence as the user would.
	void add(String sentence) {
		text.setText(sentence);
		add();
	}

	private void add() {
		String sentence = text.getText().strip();
		if (!sentence.isEmpty())
			context.model().change(edits -> edits.add(path, Scalars.written(sentence, edits.inFlow(path.item(0)))));
	}

	private void change() {
		String sentence = text.getText().strip();
		int index = rows.selected();
		if (!sentence.isEmpty() && index >= 0)
			context.model().change(edits -> edits.setText(path.item(index), sentence));
	}
}
