// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.theme;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;

/// Lines of text in one control, each broken as the width demands, with an image or a name before it where it has one.
///
/// A page made of these has few controls, so that it is laid out at once however much it says.
public final class TextBlock extends Canvas {
	private static final int GAP = 4;
	private static final int ICON = 16;
	private static final int ICON_GAP = 10;
	private static final int NAME_GAP = 12;
	private static final double MOST_FOR_NAMES = 0.4;

	private final Look look;
	private final LocalResourceManager resources;
	private final List<Line> lines = new ArrayList<>();
	private int measuredWidth = -1;
	private int measuredHeight;

	/// A line.
	///
	/// @param icon before it; null for none
	/// @param name before it, in muted colour; empty for none
	private record Line(@Nullable Image icon, String name, String text, Font font, Swatch colour) {
	}

	public TextBlock(Composite parent, Look look) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		this.look = look;
		resources = new LocalResourceManager(JFaceResources.getResources(), this);
		look.paint(this, look.backgroundOf(parent), Swatch.TEXT);
		addListener(SWT.Paint, this::paint);
		Menu menu = new Menu(this);
		MenuItem copy = new MenuItem(menu, SWT.PUSH);
		copy.setText("&Copy");
		copy.addListener(SWT.Selection, _ -> copy());
		setMenu(menu);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = text();
			}
		});
	}

	/// Adds a line.
	public TextBlock line(String text, Swatch colour) {
		return add(null, "", text, getFont(), colour);
	}

	/// Adds a line in bold type of another size.
	///
	/// @param scale of the size that controls have
	public TextBlock title(String text, double scale) {
		return add(null, "", text, bold(scale), Swatch.TEXT);
	}

	/// Adds a line in bold type after an image; the lines that follow are as far right.
	public TextBlock title(Icon icon, String text, Swatch colour) {
		return add(resources.create(icon.descriptor()), "", text, bold(1), colour);
	}

	/// Adds a line after an image.
	public TextBlock line(Icon icon, String text) {
		return add(resources.create(icon.descriptor()), "", text, getFont(), Swatch.TEXT);
	}

	/// Adds a value after its name.
	public TextBlock fact(String name, String value) {
		return add(null, name, value, getFont(), Swatch.TEXT);
	}

	/// All lines.
	public String text() {
		StringBuilder text = new StringBuilder();
		for (Line line : lines)
			text.append(line.name.isEmpty() ? "" : line.name + '\t').append(line.text).append('\n');
		return text.toString();
	}

	/// Takes all lines to the clipboard.
	public void copy() {
		Clipboard clipboard = new Clipboard(getDisplay());
		try {
			clipboard.setContents(new Object[] { text() }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? oneLineWidth() : widthHint;
		if (width != measuredWidth) {
			measuredWidth = width;
			measuredHeight = place(width, (_, _, _, _) -> { });
		}
		return new Point(width, heightHint == SWT.DEFAULT ? measuredHeight : heightHint);
	}

	private interface Placed {
		void at(Line line, int left, int y, TextLayout layout);
	}

	private TextBlock add(@Nullable Image icon, String name, String text, Font font, Swatch colour) {
		lines.add(new Line(icon, name, text, font, colour));
		measuredWidth = -1;
		return this;
	}

	private Font bold(double scale) {
		int height = (int) Math.round(getFont().getFontData()[0].getHeight() * scale);
		return resources.create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).setHeight(height));
	}

	private int oneLineWidth() {
		int widest = 0;
		TextLayout layout = new TextLayout(getDisplay());
		for (Line line : lines) {
			layout.setFont(line.font);
			layout.setText(line.text);
			widest = Math.max(widest, layout.getBounds().width);
		}
		layout.dispose();
		return widest + left(Integer.MAX_VALUE);
	}

	/// Where the text begins, behind images and names.
	private int left(int width) {
		if (lines.stream().anyMatch(line -> line.icon != null))
			return ICON + ICON_GAP;
		int widest = 0;
		TextLayout layout = new TextLayout(getDisplay());
		layout.setFont(getFont());
		for (Line line : lines) {
			layout.setText(line.name);
			widest = Math.max(widest, line.name.isEmpty() ? 0 : layout.getBounds().width + NAME_GAP);
		}
		layout.dispose();
		return (int) Math.min(widest, width * MOST_FOR_NAMES);
	}

	/// Lays the lines out for a width.
	///
	/// @return the height they take
	private int place(int width, Placed placed) {
		int left = left(width);
		int y = 0;
		TextLayout layout = new TextLayout(getDisplay());
		for (Line line : lines) {
			layout.setFont(line.font);
			layout.setText(line.text);
			layout.setWidth(Math.max(1, width - left));
			placed.at(line, left, y, layout);
			y += Math.max(layout.getBounds().height, line.icon == null ? 0 : ICON) + GAP;
		}
		layout.dispose();
		return Math.max(0, y - GAP);
	}

	private void paint(Event event) {
		place(getClientArea().width, (line, left, y, layout) -> {
			Image icon = line.icon;
			if (icon != null)
				event.gc.drawImage(icon, 0, y + 1);
			if (!line.name.isEmpty()) {
				event.gc.setForeground(look.theme().colour(Swatch.MUTED));
				event.gc.drawText(line.name, 0, y, true);
			}
			event.gc.setForeground(look.theme().colour(line.colour));
			layout.draw(event.gc, left, y);
		});
	}
}
