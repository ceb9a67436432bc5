// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Combo;
import org.jspecify.annotations.Nullable;

/// What a drop-down list shows as chosen, with an ellipsis where it is wider than the list.
///
/// GTK 3 paints a list whose chosen text does not fit again and again, for as long as it shows; one thread is busy with that.
/// Choices are to be told by their position: the chosen one's text may be the short one.
public final class ChosenText {
	private static final String ELLIPSIS = "…";

	private final Combo combo;
	private int index = -1;
	private String full = "";
	private String brief = "";
	private @Nullable String hint;
	private boolean fitting;

	private ChosenText(Combo combo) {
		this.combo = combo;
		combo.addListener(SWT.Resize, _ -> fit());
		combo.addListener(SWT.Modify, _ -> fit());
	}

	/// Keeps a list's chosen text narrower than the list.
	///
	/// @param combo of style {@link SWT#READ_ONLY}
	public static Combo fitted(Combo combo) {
		new ChosenText(combo);
		return combo;
	}

	private void fit() {
		if (fitting)
			return;
		fitting = true;
		try {
			restore();
			int chosen = combo.getSelectionIndex();
			if (chosen < 0 || combo.getSize().x == 0)
				return;
			String text = combo.getItem(chosen);
			String shown = shown(text);
			if (!shown.equals(text)) {
				hint = combo.getToolTipText();
				combo.setToolTipText(text);
				index = chosen;
				full = text;
				brief = shown;
				replace(chosen, shown);
			}
		} finally {
			fitting = false;
		}
	}

	private void restore() {
		if (index < 0)
			return;
		if (index < combo.getItemCount() && combo.getItem(index).equals(brief))
			replace(index, full);
		if (full.equals(combo.getToolTipText()))
			combo.setToolTipText(hint);
		index = -1;
	}

	private void replace(int position, String text) {
		int chosen = combo.getSelectionIndex();
		combo.setItem(position, text);
		combo.select(chosen);
	}

	/// As much of a text as there is room for.
	private String shown(String text) {
		GC gc = new GC(combo);
		try {
			int widest = 0;
			for (String item : combo.getItems())
				widest = Math.max(widest, gc.textExtent(item).x);
			// the arrow, and what is around the text, in a list that has room for all
			int room = combo.getSize().x - (combo.computeSize(SWT.DEFAULT, SWT.DEFAULT).x - widest);
			if (gc.textExtent(text).x <= room)
				return text;
			int length = text.length();
			while (length > 0 && gc.textExtent(text.substring(0, length).stripTrailing() + ELLIPSIS).x > room)
				length--;
			return text.substring(0, length).stripTrailing() + ELLIPSIS;
		} finally {
			gc.dispose();
		}
	}
}
