// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/// A bar of buttons of which one is pressed.
///
/// @param <E> what they stand for
public final class ChoiceBar<E> {
	private final ToolBar bar;
	private final Map<E, ToolItem> items = new LinkedHashMap<>();
	private final Consumer<E> chosen;
	private E current;

	/// @param first pressed at first
	/// @param chosen told when the user presses another
	public ChoiceBar(Composite parent, Look look, E first, Consumer<E> chosen) {
		this.chosen = chosen;
		current = first;
		bar = look.bar(parent);
	}

	/// Adds a button with an image, its text as the tooltip.
	public ChoiceBar<E> add(E value, Icon icon, String text) {
		ToolItem item = item(value);
		item.setImage(icon.imageFor(bar));
		item.setToolTipText(text);
		return this;
	}

	/// Adds a button with a text.
	public ChoiceBar<E> add(E value, String text, String tooltip) {
		ToolItem item = item(value);
		item.setText(text);
		item.setToolTipText(tooltip);
		return this;
	}

	public ToolBar control() {
		return bar;
	}

	public E value() {
		return current;
	}

	/// Presses a button as the user would.
	public void choose(E value) {
		current = value;
		items.forEach((v, item) -> item.setSelection(v.equals(value)));
		chosen.accept(value);
	}

	private ToolItem item(E value) {
		ToolItem item = new ToolItem(bar, SWT.RADIO);
		item.setSelection(value.equals(current));
		items.put(value, item);
		item.addListener(SWT.Selection, _ -> {
			if (item.getSelection() && !value.equals(current)) {
				current = value;
				chosen.accept(value);
			}
		});
		return item;
	}
}
