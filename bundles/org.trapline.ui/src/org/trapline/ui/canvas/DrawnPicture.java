// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.trapline.chart.Drawing;
import org.trapline.chart.Picture;

/// A picture as pixels of the monitor, with what lies where in it, in points.
///
/// @param width in points
/// @param height in points
/// @param zoom of the monitor that it was drawn for, in percent
/// @param pixels the image, in the monitor's pixels
record DrawnPicture(Picture picture, Drawing drawing, int width, int height, int zoom, ImageData pixels) {
	private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

	/// Draws a picture; by any thread.
	static DrawnPicture draw(Picture picture, int width, int height, int zoom) {
		double scale = zoom / 100.0;
		BufferedImage image = new BufferedImage(pixels(width, scale), pixels(height, scale), BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		Drawing drawing;
		try {
			g.scale(scale, scale);
			drawing = picture.draw(g, new Rectangle2D.Double(0, 0, width, height));
		} finally {
			g.dispose();
		}
		return new DrawnPicture(picture, drawing, width, height, zoom, data(image));
	}

	/// The image for a device, sharp at the zoom that it was drawn for.
	Image image(Device device) {
		ImageDataProvider provider = wanted -> wanted == zoom ? pixels
				: wanted == 100 ? pixels.scaledTo(width, height) : null;
		return new Image(device, provider);
	}

	private static int pixels(int points, double scale) {
		return Math.max(1, (int) Math.round(points * scale));
	}

	private static ImageData data(BufferedImage image) {
		int[] from = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		byte[] to = new byte[from.length * 4];
		for (int i = 0, b = 0; i < from.length; i++) {
			int pixel = from[i];
			to[b++] = 0;
			to[b++] = (byte) (pixel >> 16);
			to[b++] = (byte) (pixel >> 8);
			to[b++] = (byte) pixel;
		}
		return new ImageData(image.getWidth(), image.getHeight(), 32, RGB, 4, to);
	}
}
