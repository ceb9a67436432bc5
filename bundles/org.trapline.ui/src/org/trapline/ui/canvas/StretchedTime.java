// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.trapline.chart.Drawing;

/// Moves and stretches the data of a picture to another range of time, until the picture of that range is drawn.
final class StretchedTime {
	private StretchedTime() {
	}

	/// @param drawn the range that the image shows
	/// @param wanted the range to show
	/// @param background where the image has nothing of the range
	static void paint(GC gc, Image image, Drawing.TimeAxis drawn, Drawing.TimeAxis wanted, Color background) {
		Rectangle data = new Rectangle((int) Math.ceil(drawn.area().getX()), (int) drawn.area().getY(),
				(int) drawn.area().getWidth(), (int) Math.ceil(drawn.area().getHeight()));
		double left = Math.max(drawn.xOf(wanted.from()), data.x);
		double right = Math.min(drawn.xOf(wanted.to()), data.x + data.width);
		Rectangle clip = gc.getClipping();
		gc.setClipping(data);
		gc.setBackground(background);
		gc.fillRectangle(data);
		if (right - left >= 1) {
			double perNano = data.width / (double) (wanted.to() - wanted.from());
			int x = (int) Math.round(data.x + (drawn.timeAt(left) - wanted.from()) * perNano);
			int end = (int) Math.round(data.x + (drawn.timeAt(right) - wanted.from()) * perNano);
			if (end > x)
				gc.drawImage(image, (int) left, data.y, (int) (right - left), data.height, x, data.y, end - x,
						data.height);
		}
		gc.setClipping(clip);
	}
}
