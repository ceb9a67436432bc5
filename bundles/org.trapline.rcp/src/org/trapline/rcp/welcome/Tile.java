// SPDX-License-Identifier: EPL-2.0
package org.trapline.rcp.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.Card;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// A card that is one big link: an icon, a title, and at its right the keys that do the same or below it a line of text.
final class Tile {
	private final Look look;
	private final Card card;
	private final Label title;

	Tile(Composite parent, Look look, Icon icon, String text) {
		this.look = look;
		card = Card.opening(parent, look);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 6).spacing(10, 1).applyTo(card.control());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card.control());
		Label image = look.label(card.control(), "", Swatch.TEXT);
		image.setImage(icon.imageFor(image));
		title = look.font(look.label(card.control(), text, Swatch.ACCENT), SWT.BOLD, 1);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
	}

	Tile withKeys(String keys) {
		look.label(card.control(), keys, Swatch.MUTED);
		return this;
	}

	Tile withText(String text) {
		look.label(card.control(), "", Swatch.MUTED);
		look.label(card.control(), "", Swatch.MUTED);
		Label label = look.paragraph(card.control(), text, Swatch.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(100, SWT.DEFAULT).applyTo(label);
		return this;
	}

	/// To be called when all is in it.
	Tile onOpen(Runnable work) {
		card.onOpen(work);
		card.control().getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = title.getText();
			}
		});
		card.control().getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_LINK;
			}
		});
		return this;
	}

	void setTitle(String text) {
		title.setText(text);
	}
}
