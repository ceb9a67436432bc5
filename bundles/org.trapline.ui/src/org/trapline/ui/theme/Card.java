// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.theme;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.trapline.chart.Swatch;

/// A panel with a thin round border, in which a figure or a finding stands.
public final class Card {
	private static final int ARC = 8;

	private final Composite composite;
	private final Look look;

	/// A card that only shows something.
	public Card(Composite parent, Look look) {
		this(parent, look, false);
	}

	private Card(Composite parent, Look look, boolean opens) {
		this.look = look;
		int style = SWT.DOUBLE_BUFFERED | (opens ? SWT.NONE : SWT.NO_FOCUS);
		composite = look.paint(new Composite(parent, style), Swatch.PANEL, Swatch.TEXT);
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 2).applyTo(composite);
		composite.addListener(SWT.Paint, this::border);
	}

	/// A card that will do something by {@link #onOpen}: it takes the keyboard's focus.
	public static Card opening(Composite parent, Look look) {
		return new Card(parent, look, true);
	}

	public Composite control() {
		return composite;
	}

	/// Makes the whole card, with all that it holds now, do something when it is clicked, or by Enter or Space while it
	/// has the focus.
	public void onOpen(Runnable work) {
		hand(composite, work);
		composite.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
		composite.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR || e.keyCode == ' ')
				work.run();
		});
		composite.addListener(SWT.FocusIn, _ -> composite.redraw());
		composite.addListener(SWT.FocusOut, _ -> composite.redraw());
	}

	private void hand(Control control, Runnable work) {
		control.setCursor(control.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		control.addListener(SWT.MouseUp, e -> {
			if (e.button == 1)
				work.run();
		});
		if (control instanceof Composite inner)
			for (Control child : inner.getChildren())
				hand(child, work);
	}

	private void border(Event event) {
		Rectangle area = composite.getClientArea();
		event.gc.setAntialias(SWT.ON);
		event.gc.setForeground(look.theme().colour(composite.isFocusControl() ? Swatch.ACCENT : Swatch.BORDER));
		event.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
	}
}
