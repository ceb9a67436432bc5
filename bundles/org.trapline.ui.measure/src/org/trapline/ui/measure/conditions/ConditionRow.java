// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.conditions;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.trapline.chart.Swatch;
import org.trapline.measure.Conditions;
import org.trapline.ui.theme.Look;

/// A line of the form: the condition's name, a field for its value, and who says so.
final class ConditionRow {
	private static final int TITLE_WIDTH = 170;
	private static final int SOURCE_WIDTH = 210;
	private static final int FIELD_WIDTH = 260;

	private final Look look;
	private final Label title;
	private final Control field;
	private final Label source;
	private boolean showing;

	/// @param hint what is to be said, and how
	/// @param expected values to choose from; others can be typed
	/// @param typed told each change that the user makes
	/// @param left told when the user leaves the field
	ConditionRow(Composite grid, Look look, String name, String hint, List<String> expected, Consumer<String> typed,
			Runnable left) {
		this.look = look;
		title = look.label(grid, name, Swatch.TEXT);
		title.setToolTipText(hint);
		GridDataFactory.swtDefaults().hint(TITLE_WIDTH, SWT.DEFAULT).applyTo(title);
		field = expected.isEmpty() ? text(grid, hint) : combo(grid, expected);
		field.setToolTipText(hint);
		field.addListener(SWT.Modify, _ -> {
			if (!showing)
				typed.accept(value());
		});
		field.addListener(SWT.FocusOut, _ -> left.run());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(FIELD_WIDTH, SWT.DEFAULT)
				.applyTo(field);
		source = look.label(grid, "", Swatch.MUTED);
		GridDataFactory.swtDefaults().hint(SOURCE_WIDTH, SWT.DEFAULT).applyTo(source);
	}

	private Control text(Composite grid, String hint) {
		Text text = look.plain(new Text(grid, SWT.BORDER | SWT.SINGLE));
		text.setMessage(hint);
		return text;
	}

	private Control combo(Composite grid, List<String> expected) {
		Combo combo = look.plain(new Combo(grid, SWT.DROP_DOWN));
		combo.setItems(expected.toArray(String[]::new));
		return combo;
	}

	/// What the field says.
	String value() {
		return field instanceof Combo combo ? combo.getText() : ((Text) field).getText();
	}

	/// Types into the field as the user would.
	void type(String value) {
		if (field instanceof Combo combo)
			combo.setText(value);
		else
			((Text) field).setText(value);
	}

	/// Shows what is known of the condition.
	void show(Optional<Conditions.Told> told) {
		String value = told.map(Conditions.Told::value).orElse("");
		if (!value.equals(value().strip())) {
			showing = true;
			type(value);
			showing = false;
		}
		source.setText(told.map(Conditions.Told::source).orElse("unknown").replace("&", "&&"));
		source.setToolTipText(told.map(Conditions.Told::source).orElse("No file says it, and nobody entered it"));
		look.paint(source, look.backgroundOf(source.getParent()), told.isEmpty() ? Swatch.NOTABLE : Swatch.MUTED);
		look.paint(title, look.backgroundOf(title.getParent()), told.isEmpty() ? Swatch.NOTABLE : Swatch.TEXT);
	}

	/// Puts the line into the form, or takes it out.
	void include(boolean included) {
		for (Control part : List.of(title, field, source)) {
			part.setVisible(included);
			((GridData) part.getLayoutData()).exclude = !included;
		}
	}

	boolean setFocus() {
		return field.setFocus();
	}
}
