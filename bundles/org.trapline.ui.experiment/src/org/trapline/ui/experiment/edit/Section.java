// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.Card;
import org.trapline.ui.theme.Look;

/// A card of a form with a heading and a line that says what it is about.
final class Section {
	private final Card card;

	Section(Composite parent, Look look, String title, String words) {
		card = new Card(parent, look);
		GridLayoutFactory.fillDefaults().margins(14, 10).spacing(0, 6).applyTo(card.control());
		Composite head = look.composite(card.control());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridDataFactory.swtDefaults().align(SWT.LEFT, SWT.END).applyTo(look.heading(head, title));
		Label told = look.label(head, words, Swatch.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.END).applyTo(told);
	}

	/// Where its content goes.
	Composite body() {
		return card.control();
	}

	/// Makes it fill the width that there is.
	Section wide() {
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card.control());
		return this;
	}

	/// Makes it fill the room that there is.
	Section large() {
		GridDataFactory.fillDefaults().grab(true, true).applyTo(card.control());
		return this;
	}

	/// A page that scrolls upwards and downwards, with so many columns of the same width.
	static Composite scrolled(Composite parent, Look look, int columns) {
		ScrolledComposite scroll = look.paint(new ScrolledComposite(parent, SWT.V_SCROLL), Swatch.BACKGROUND, Swatch.TEXT);
		Composite page = look.composite(scroll);
		GridLayoutFactory.fillDefaults().numColumns(columns).equalWidth(true).margins(12, 10).spacing(12, 10).applyTo(page);
		scroll.setContent(page);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		scroll.addListener(SWT.Resize, _ -> fit(page));
		return page;
	}

	/// Gives a scrolled page the height that its content needs.
	static void fit(Composite page) {
		if (page.getParent() instanceof ScrolledComposite scroll) {
			page.layout(true, true);
			scroll.setMinHeight(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
		}
	}

	/// A column of sections.
	static Composite column(Composite page, Look look) {
		Composite column = look.composite(page);
		GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(column);
		return column;
	}
}
