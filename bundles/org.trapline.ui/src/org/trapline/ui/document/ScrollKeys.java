// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.document;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/// Scrolls up and down by the keyboard, whichever part of the content has the focus.
final class ScrollKeys {
	/// What stays in sight when a page is turned, in points.
	private static final int OVERLAP = 40;
	private static final int LINE = 40;

	private final ScrolledComposite scroll;

	private ScrollKeys(ScrolledComposite scroll) {
		this.scroll = scroll;
	}

	/// @param scroll with all of its content
	static void install(ScrolledComposite scroll) {
		new ScrollKeys(scroll).listen(scroll.getContent());
	}

	private void listen(Control control) {
		control.addListener(SWT.KeyDown, this::pressed);
		if (control instanceof Composite composite)
			for (Control child : composite.getChildren())
				listen(child);
	}

	private void pressed(Event event) {
		int page = scroll.getClientArea().height - OVERLAP;
		int top = scroll.getOrigin().y;
		switch (event.keyCode) {
		case SWT.ARROW_UP -> scrollTo(top - LINE);
		case SWT.ARROW_DOWN -> scrollTo(top + LINE);
		case SWT.PAGE_UP -> scrollTo(top - page);
		case SWT.PAGE_DOWN -> scrollTo(top + page);
		case SWT.HOME -> scrollTo(0);
		case SWT.END -> scrollTo(scroll.getContent().getSize().y);
		default -> {
			// any other key is not ours
		}
		}
	}

	private void scrollTo(int top) {
		scroll.setOrigin(0, Math.max(0, top));
	}
}
