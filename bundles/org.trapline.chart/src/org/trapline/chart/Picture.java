// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// A result that can be drawn, at any size, wherever there is a {@link Graphics2D}: on a canvas, into a PNG or an SVG.
///
/// A picture is immutable and may be drawn by any thread. It never draws more points than the area has pixels.
public interface Picture {
	/// What is shown, in a few words; not part of the drawing.
	String title();

	/// Draws the picture.
	///
	/// @param g where to; may be scaled, its hints and clip are left as they were
	/// @param area to fill, in user space; at a scale of 1 a unit is a pixel
	/// @return what lies where in the area
	Drawing draw(Graphics2D g, Rectangle2D area);

	/// The figures that are drawn, from the data and not from pixels; {@link PictureTable#NONE} where the figures are
	/// those of a table beside the picture.
	default PictureTable table() {
		return PictureTable.NONE;
	}
}
