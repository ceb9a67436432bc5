// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.Swatch;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.theme.WorkbenchTheme;
import org.trapline.ui.timeline.content.Row;
import org.trapline.ui.timeline.content.RowContent;
import org.trapline.ui.timeline.content.StateEvent;

/// Draws what rows show, as the charts draw it: the same colours, exits over all else and never less than a pixel wide,
/// shares stacked.
///
/// A row of columns is drawn once, as an image, which is stretched until the content of another window is there.
final class RowPainter {
	private static final int LEAST_LABEL_WIDTH = 40;
	private static final int LEAST_LABEL_HEIGHT = 13;
	private static final int TEXT_GAP = 4;
	private static final int FONT_POINTS = 8;
	/// Coordinates that the toolkit can draw at.
	private static final int FARTHEST = 16_000;

	private final WorkbenchTheme theme;
	private final Map<Row, Drawn> drawn = new HashMap<>();
	private final Font font;

	private record Drawn(RowContent.Columns columns, int height, ChartTheme theme, Image image) {
	}

	/// Where a row's time is drawn.
	///
	/// @param area without margins
	/// @param from what its left edge stands for, in nanoseconds since the recording's begin
	/// @param to what its right edge stands for
	record Place(Rectangle area, long from, long to) {
		int xOf(long time) {
			double x = area.x + (double) (time - from) / (to - from) * area.width;
			return (int) Math.clamp(x, area.x - 1.0, area.x + area.width + 1.0);
		}
	}

	/// @param owner what it paints on, which frees its resources
	RowPainter(WorkbenchTheme theme, Control owner) {
		this.theme = theme;
		ResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), owner);
		font = resources.create(FontDescriptor.createFrom(owner.getFont()).setHeight(FONT_POINTS));
	}

	void paint(Row row, Place place, GC gc) {
		if (place.area.isEmpty() || place.to <= place.from)
			return;
		Rectangle clipped = gc.getClipping();
		gc.setClipping(place.area);
		gc.setFont(font);
		switch (row.content()) {
		case RowContent.States(List<StateEvent> events) -> {
			states(RowContent.inside(events, place.from, place.to), false, place, gc);
			states(RowContent.inside(events, place.from, place.to), true, place, gc);
		}
		case RowContent.Columns columns -> columns(row, columns, place, gc);
		}
		gc.setClipping(clipped);
	}

	/// Frees the images.
	void dispose() {
		drawn.values().forEach(one -> one.image.dispose());
		drawn.clear();
	}

	private void states(List<StateEvent> events, boolean exits, Place place, GC gc) {
		for (StateEvent event : events) {
			if (isExit(event.swatch()) != exits)
				continue;
			int from = place.xOf(event.getTime());
			int to = place.xOf(event.end());
			int width = Math.max(exits ? 1 : 0, to - from);
			if (width == 0)
				continue;
			gc.setBackground(theme.colour(event.swatch()));
			gc.fillRectangle(from, place.area.y, width, place.area.height);
			if (width >= LEAST_LABEL_WIDTH && place.area.height >= LEAST_LABEL_HEIGHT)
				label(event, from, to, place, gc);
		}
	}

	private static boolean isExit(Swatch swatch) {
		return swatch != Swatch.GUEST && swatch != Swatch.IDLE && swatch != Swatch.DESCHEDULED;
	}

	private void label(StateEvent event, int from, int to, Place place, GC gc) {
		int left = Math.max(from, place.area.x);
		int room = Math.min(to, place.area.x + place.area.width) - left - 2 * TEXT_GAP;
		String whole = event.getLabel() + ' ' + Quantities.nanos(event.getDuration());
		Point extent = gc.textExtent(whole);
		String text = whole;
		if (extent.x > room) {
			text = event.getLabel();
			extent = gc.textExtent(text);
		}
		if (extent.x > room)
			return;
		java.awt.Color on = theme.current().textOn(event.swatch());
		gc.setForeground(new Color(on.getRed(), on.getGreen(), on.getBlue()));
		gc.drawText(text, left + TEXT_GAP, place.area.y + (place.area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
	}

	private void columns(Row row, RowContent.Columns columns, Place place, GC gc) {
		int count = columns.count();
		double width = (double) (columns.to() - columns.from()) / Math.max(1, count);
		int first = (int) Math.clamp(Math.floor((place.from - columns.from()) / width), 0, count);
		int last = (int) Math.clamp(Math.ceil((place.to - columns.from()) / width), 0, count);
		if (last <= first)
			return;
		double scale = (double) place.area.width / (place.to - place.from);
		// of a column that is far wider than the area, which happens until another window is read, the toolkit draws nothing
		int left = (int) Math.clamp(place.area.x + (columns.start(first) - place.from) * scale, -FARTHEST, FARTHEST);
		int right = (int) Math.clamp(place.area.x + (columns.start(last) - place.from) * scale, -FARTHEST, FARTHEST);
		int height = place.area.height;
		gc.setInterpolation(SWT.NONE);
		gc.drawImage(image(row, columns, height, gc.getDevice()), first, 0, last - first, height, left, place.area.y,
				Math.max(1, right - left), height);
	}

	private Image image(Row row, RowContent.Columns columns, int height, Device device) {
		Drawn known = drawn.get(row);
		if (known != null && known.columns == columns && known.height == height && known.theme == theme.current())
			return known.image;
		if (known != null)
			known.image.dispose();
		Image image = new Image(device, data(columns, height));
		drawn.put(row, new Drawn(columns, height, theme.current(), image));
		return image;
	}

	private ImageData data(RowContent.Columns columns, int height) {
		int count = columns.count();
		PaletteData palette = new PaletteData(0xFF0000, 0xFF00, 0xFF);
		ImageData data = new ImageData(count, height, 24, palette);
		data.alphaData = new byte[count * height];
		int[] colours = columns.layers().stream().mapToInt(layer -> pixel(layer.swatch(), palette)).toArray();
		for (int c = 0; c < count; c++) {
			float sum = 0;
			int y = height;
			for (int l = 0; l < colours.length && y > 0; l++) {
				sum += columns.shares()[l][c];
				int top = height - Math.round(Math.min(1, sum) * height);
				while (y > top) {
					y--;
					data.setPixel(c, y, colours[l]);
					data.alphaData[y * count + c] = (byte) 0xFF;
				}
			}
		}
		return data;
	}

	private int pixel(Swatch swatch, PaletteData palette) {
		RGB rgb = theme.rgb(swatch);
		return palette.getPixel(rgb);
	}
}
