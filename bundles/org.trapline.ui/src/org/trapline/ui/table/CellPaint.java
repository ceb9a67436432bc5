// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.jspecify.annotations.Nullable;

/// What cells show besides their text: bars that fill a share of the cell, and squares in a row's colour.
final class CellPaint<R> {
	private static final int SWATCH_SIZE = 10;
	/// With the space between it and the text.
	private static final int SWATCH_WIDTH = 14;
	private static final int BAR_ALPHA = 56;

	private final Table table;
	private final List<Column<R>> columns;
	private final IntFunction<@Nullable R> row;
	private final Map<RGB, Image> swatches = new HashMap<>();

	CellPaint(Table table, List<Column<R>> columns, IntFunction<@Nullable R> row) {
		this.table = table;
		this.columns = columns;
		this.row = row;
		if (columns.stream().anyMatch(c -> c.bar() != null))
			table.addListener(SWT.EraseItem, this::bar);
		table.addListener(SWT.Dispose, _ -> swatches.values().forEach(Image::dispose));
	}

	/// A square in a colour; null for no colour.
	@Nullable
	Image swatch(@Nullable RGB colour) {
		return colour == null ? null : swatches.computeIfAbsent(colour, rgb -> {
			ImageData square = new ImageData(SWATCH_WIDTH, SWATCH_SIZE, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
			int pixel = square.palette.getPixel(rgb);
			for (int y = 0; y < SWATCH_SIZE; y++)
				for (int x = 0; x < SWATCH_SIZE; x++) {
					square.setPixel(x, y, pixel);
					square.setAlpha(x, y, 255);
				}
			return new Image(table.getDisplay(), square);
		});
	}

	private void bar(Event event) {
		ToDoubleFunction<R> share = columns.get(event.index).bar();
		if (share == null || event.item == null)
			return;
		R shown = row.apply(table.indexOf((org.eclipse.swt.widgets.TableItem) event.item));
		if (shown == null)
			return;
		double part = Math.clamp(share.applyAsDouble(shown), 0, 1);
		int width = (int) Math.round((table.getColumn(event.index).getWidth() - 4) * part);
		if (width <= 0)
			return;
		Rectangle cell = new Rectangle(event.x, event.y, event.width, event.height);
		int alpha = event.gc.getAlpha();
		event.gc.setAlpha(BAR_ALPHA);
		event.gc.setBackground(table.getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND));
		event.gc.fillRectangle(cell.x + 2, cell.y + 2, width, cell.height - 4);
		event.gc.setAlpha(alpha);
	}
}
