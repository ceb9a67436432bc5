// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.theme;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.trapline.chart.Swatch;

/// Gives controls the colours of the palette that the charts have, and keeps them right when the theme changes.
///
/// Controls painted here are left out of the platform's own styling, and so must be all that is inside them.
public final class Look {
	/// The platform's style engine leaves out controls that have TRUE under this key.
	private static final String NOT_STYLED = "org.eclipse.e4.ui.css.disabled";
	private static final String PAINT = "org.trapline.ui.theme.paint";

	private final WorkbenchTheme theme;

	public Look(WorkbenchTheme theme) {
		this.theme = theme;
	}

	private record Paint(Swatch background, Swatch foreground) {
	}

	public WorkbenchTheme theme() {
		return theme;
	}

	/// Makes a control the root of a page: it and all that is painted inside it follow the theme.
	public <C extends Composite> C root(C control) {
		paint(control, Swatch.BACKGROUND, Swatch.TEXT);
		theme.follow(control, _ -> repaint(control));
		return control;
	}

	/// Paints a control in colours of the palette.
	public <C extends Control> C paint(C control, Swatch background, Swatch foreground) {
		control.setData(NOT_STYLED, true);
		control.setData(PAINT, new Paint(background, foreground));
		colour(control);
		return control;
	}

	/// Leaves a button, field or combo inside a page to the system's own looks, which follow the theme.
	///
	/// The platform's style engine cannot style a control inside one that it is told to leave out.
	public <C extends Control> C plain(C control) {
		control.setData(NOT_STYLED, true);
		return control;
	}

	/// A composite on the background that its parent has.
	public Composite composite(Composite parent) {
		return paint(new Composite(parent, SWT.NONE), backgroundOf(parent), Swatch.TEXT);
	}

	/// A line of text on the background that its parent has.
	public Label label(Composite parent, String text, Swatch colour) {
		return label(parent, SWT.NONE, text, colour);
	}

	/// The heading of a part of a page.
	public Label heading(Composite parent, String text) {
		return font(label(parent, text, Swatch.TEXT), SWT.BOLD, 1.2);
	}

	/// Text that is broken into lines as the room demands, on the background that its parent has.
	public Label paragraph(Composite parent, String text, Swatch colour) {
		return label(parent, SWT.WRAP, text, colour);
	}

	/// Text with a link in it, on the background that its parent has.
	public Link link(Composite parent, String text, Runnable work) {
		Link link = paint(new Link(parent, SWT.NONE), backgroundOf(parent), Swatch.TEXT);
		link.setText(text);
		link.addListener(SWT.Selection, _ -> work.run());
		return link;
	}

	/// A tool bar on the background that its parent has.
	public ToolBar bar(Composite parent) {
		return paint(new ToolBar(parent, SWT.FLAT), backgroundOf(parent), Swatch.TEXT);
	}

	/// A button of a tool bar with an image, its text as the tooltip.
	public ToolItem button(ToolBar bar, Icon icon, String tooltip, Runnable work) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setImage(icon.imageFor(bar));
		item.setToolTipText(tooltip);
		item.addListener(SWT.Selection, _ -> work.run());
		return item;
	}

	/// The control in bold type, or another size.
	///
	/// @param scale of the size that controls have
	public <C extends Control> C font(C control, int style, double scale) {
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), control);
		FontDescriptor font = FontDescriptor.createFrom(control.getFont()).setStyle(style);
		int height = control.getFont().getFontData()[0].getHeight();
		control.setFont(resources.create(font.setHeight((int) Math.round(height * scale))));
		return control;
	}

	/// Takes a tab or a row out of the platform's styling.
	///
	/// The style engine keeps rows of virtual tables after they are gone, and the toolkit crashes when a switch of the
	/// theme reaches them.
	public static void leaveOut(Item item) {
		item.setData(NOT_STYLED, true);
	}

	private Label label(Composite parent, int style, String text, Swatch colour) {
		Label label = paint(new Label(parent, style), backgroundOf(parent), colour);
		label.setText(text.replace("&", "&&"));
		return label;
	}

	/// The background that a control was painted with; the page's where it was not.
	public Swatch backgroundOf(Control control) {
		return control.getData(PAINT) instanceof Paint paint ? paint.background : Swatch.BACKGROUND;
	}

	private void repaint(Composite composite) {
		colour(composite);
		for (Control child : composite.getChildren())
			if (child instanceof Composite inner)
				repaint(inner);
			else
				colour(child);
		composite.redraw();
	}

	private void colour(Control control) {
		if (!(control.getData(PAINT) instanceof Paint paint))
			return;
		control.setBackground(theme.colour(paint.background));
		control.setForeground(theme.colour(paint.foreground));
		switch (control) {
		case Link link -> link.setLinkForeground(theme.colour(Swatch.ACCENT));
		case Table table -> {
			table.setHeaderBackground(theme.colour(Swatch.PANEL));
			table.setHeaderForeground(theme.colour(Swatch.TEXT));
		}
		case CTabFolder tabs -> {
			tabs.setSelectionBackground(theme.colour(Swatch.BACKGROUND));
			tabs.setSelectionForeground(theme.colour(Swatch.TEXT));
			for (Control own : tabs.getChildren())
				if (own instanceof ToolBar)
					plain(own);
		}
		default -> {
			// nothing more to colour
		}
		}
	}
}
