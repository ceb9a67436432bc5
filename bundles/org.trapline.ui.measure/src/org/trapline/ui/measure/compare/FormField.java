// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.Look;

/// A field of text with its name, in a row: it counts when it loses the focus or by Enter, and only if the user changed
/// what it showed.
final class FormField {
	private final Text text;
	private final Consumer<String> given;
	private String shown = "";

	/// @param width in points
	/// @param given told what the user enters
	FormField(Composite row, Look look, String name, int width, Consumer<String> given) {
		this.given = given;
		look.label(row, name, Swatch.MUTED);
		text = look.plain(new Text(row, SWT.BORDER | SWT.SINGLE));
		text.setLayoutData(new RowData(width, SWT.DEFAULT));
		text.addListener(SWT.FocusOut, _ -> take());
		text.addListener(SWT.DefaultSelection, _ -> take());
	}

	FormField withTooltip(String tooltip) {
		text.setToolTipText(tooltip);
		return this;
	}

	Text control() {
		return text;
	}

	/// Shows a value, unless the user is typing another.
	void show(String value) {
		boolean typing = text.isFocusControl() && !text.getText().equals(shown);
		shown = value;
		if (!typing && !text.getText().equals(value))
			text.setText(value);
	}

	private void take() {
		if (!text.getText().equals(shown))
			given.accept(text.getText().strip());
	}
}
