// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pictures to files.
public final class PictureExport {
	private PictureExport() {
	}

	/// Whether text can be drawn. Where a system has no fonts, Java fails with whatever its font code meets first.
	public static boolean hasFonts() {
		try {
			return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics()
					.getFontMetrics(ChartTheme.LIGHT.labelFont()).stringWidth("m") > 0;
		} catch (RuntimeException | LinkageError | InternalError _) {
			return false;
		}
	}

	/// Draws a picture into an image.
	///
	/// @param scale pixels of the image for a unit of width and height: 2 for twice the resolution
	public static BufferedImage image(Picture picture, int width, int height, double scale) {
		BufferedImage image = new BufferedImage((int) Math.ceil(width * scale), (int) Math.ceil(height * scale),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		try {
			g.scale(scale, scale);
			picture.draw(g, new Rectangle2D.Double(0, 0, width, height));
		} finally {
			g.dispose();
		}
		return image;
	}

	/// Writes a PNG; the stream is left open.
	///
	/// @param scale as for {@link #image}
	public static void png(Picture picture, int width, int height, double scale, OutputStream out) throws IOException {
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			if (!ImageIO.write(image(picture, width, height, scale), "png", stream))
				throw new IOException("this Java runtime has no PNG writer");
		}
	}

	/// Writes an SVG file whose texts are text; the stream is left open. The same picture gives the same bytes.
	public static void svg(Picture picture, int width, int height, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		writer.write(new Svg(picture, width, height).write());
		writer.flush();
	}

	/// An SVG element to stand inside an HTML page, whose colours are the style sheet variables of {@link Swatch}.
	///
	/// Things that can be pointed at have their tooltips as titles.
	///
	/// @param picture made with {@link ChartTheme#PAGE}
	/// @param id unique in the page; begins the ids of parts of the picture
	public static String html(Picture picture, int width, int height, String id) {
		return new Svg(picture, width, height).inPage(id).write();
	}
}
