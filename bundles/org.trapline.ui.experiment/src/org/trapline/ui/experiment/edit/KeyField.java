// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.ui.experiment.yaml.ExpectationWords;
import org.trapline.ui.experiment.yaml.KeyNote;
import org.trapline.ui.experiment.yaml.ProblemMarks;
import org.trapline.ui.experiment.yaml.YamlPath;

/// A field of a form for a key: its name with the unit, and its value. What holds where the file says nothing stands in
/// the empty field, in brackets in a list; to empty a field takes the key out of the file.
///
/// What is entered counts when the field loses the focus, or by Enter; what is chosen counts at once. While the user types,
/// what the file would be is checked, and the name tells whether it would be right.
final class KeyField {
	private static final int WIDTH = 150;
	/// Most words of a list that drops down.
	private static final int MOST_WORDS = 30;
	private static final int PAUSE_MILLIS = 200;
	private static final int PREVIEW_MILLIS = 350;

	private final FormContext context;
	private final YamlPath path;
	private final KeyNote note;
	private final Label label;
	private final Control control;
	private final boolean chosenOnly;
	private final Runnable preview = this::preview;
	private String shown = "";
	private @Nullable KeyProposals proposals;

	/// @param grid of two columns a field
	/// @param title what the form calls it
	KeyField(Composite grid, FormContext context, YamlPath path, KeyNote note, String title) {
		this.context = context;
		this.path = path;
		this.note = note;
		label = context.look().label(grid, title, Swatch.TEXT);
		List<String> words = context.words(path);
		chosenOnly = !words.isEmpty() && note.range().isEmpty() && note.choices().equals(words)
				|| note.form() == KeyNote.Form.FLAG;
		control = words.isEmpty() || words.size() > MOST_WORDS ? context.look().plain(new Text(grid, SWT.BORDER | SWT.SINGLE))
				: context.look().plain(new Combo(grid, chosenOnly ? SWT.READ_ONLY : SWT.DROP_DOWN));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT)
				.applyTo(control);
		if (control instanceof Text text && !words.isEmpty())
			proposals = new KeyProposals(text, () -> context.words(path), context.model().schema(),
					this::takeNow);
		if (!chosenOnly && context.file(path))
			Proposals.offer(control, before -> context.files(path, before));
		if (ExpectationWords.selects(path))
			Proposals.offer(control, context::selected);
		control.addListener(SWT.FocusOut, _ -> take());
		control.addListener(SWT.DefaultSelection, _ -> take());
		control.addListener(SWT.Modify, _ -> typed());
		if (control instanceof Combo combo)
			combo.addListener(SWT.Selection, _ -> {
				if (!combo.getListVisible())
					take();
			});
		show();
	}

	/// Makes the field as wide as so many columns of the grid.
	KeyField span(int columns) {
		((GridData) control.getLayoutData()).horizontalSpan = columns;
		return this;
	}

	YamlPath path() {
		return path;
	}

	/// What the field says: empty where the file says nothing.
	String value() {
		String text = control instanceof Combo combo ? combo.getText() : ((Text) control).getText();
		return control instanceof Combo && text.equals(unset()) ? "" : text.strip();
	}

	/// Enters a value as the user would.
	void enter(String value) {
		type(value);
		take();
	}

	/// Shows what the file says, unless the user is typing.
	void show() {
		String now = context.model().value(path).orElse("");
		boolean typing = control.isFocusControl() && !value().equals(shown);
		boolean read = context.model().yaml().isPresent();
		control.setEnabled(read);
		if (control instanceof Text text && !text.getMessage().equals(context.preset(path)))
			text.setMessage(context.preset(path));
		if (control instanceof Combo combo)
			offer(combo);
		if (!typing && read) {
			shown = now;
			type(now);
		}
		mark();
	}

	/// Tells what is wrong with the value, and what is known of the key.
	void mark() {
		mark(context.problems(path));
	}

	private void mark(List<YamlProblem> problems) {
		context.look().paint(label, context.look().backgroundOf(label.getParent()), problems.isEmpty()
				? shown.isEmpty() ? Swatch.MUTED : Swatch.TEXT : Swatch.IMPORTANT);
		StringBuilder told = new StringBuilder();
		problems.forEach(problem -> told.append(ProblemMarks.words(problem)).append("\n\n"));
		told.append(note.told());
		label.setToolTipText(told.toString());
		control.setToolTipText(told.toString());
	}

	/// The user types, or a value is shown.
	private void typed() {
		if (control.isFocusControl())
			control.getDisplay().timerExec(PREVIEW_MILLIS, preview);
	}

	/// Checks what the user has typed so far.
	private void preview() {
		if (!control.isDisposed())
			preview(value());
	}

	/// Tells whether a value would be right.
	void preview(String typed) {
		if (typed.equals(shown) || typed.isEmpty())
			mark();
		else
			context.model().preview(edits -> edits.setValue(path, typed), check -> {
				if (!control.isDisposed() && !value().equals(shown) && value().equals(typed))
					mark(context.problems(check, path));
			});
	}

	boolean setFocus() {
		return control.setFocus();
	}

	private String unset() {
		String preset = context.preset(path);
		return preset.isEmpty() ? "" : '(' + preset + ')';
	}

	private void offer(Combo combo) {
		List<String> items = new ArrayList<>(context.words(path));
		if (chosenOnly || !unset().isEmpty())
			items.addFirst(unset());
		if (!items.equals(List.of(combo.getItems()))) {
			String text = combo.getText();
			combo.setItems(items.toArray(String[]::new));
			combo.setText(text);
			if (chosenOnly) // as ChosenText, but what is shown is what the file says
				((GridData) combo.getLayoutData()).minimumWidth = combo.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		}
	}

	private void type(String value) {
		if (control instanceof Combo combo) {
			String text = value.isEmpty() ? unset() : value;
			if (chosenOnly && combo.indexOf(text) < 0)
				combo.add(text); // what is wrong shows too
			if (!combo.getText().equals(text))
				combo.setText(text);
		} else if (!((Text) control).getText().equals(value))
			((Text) control).setText(value);
	}

	/// Takes what was entered into the file; while the user chooses a proposal, when that has ended elsewhere.
	void take() {
		if (control.isDisposed())
			return;
		if (proposals == null || !proposals.open())
			takeNow();
		else
			control.getDisplay().timerExec(PAUSE_MILLIS, () -> {
				if (!control.isDisposed() && !control.isFocusControl())
					take();
			});
	}

	private void takeNow() {
		String value = value();
		if (value.equals(shown))
			return;
		shown = value;
		if (!value.isEmpty())
			context.model().change(edits -> edits.setValue(path, value));
		else if (context.model().yaml().flatMap(yaml -> yaml.find(path)).isPresent())
			context.model().change(edits -> edits.remove(path));
	}
}
