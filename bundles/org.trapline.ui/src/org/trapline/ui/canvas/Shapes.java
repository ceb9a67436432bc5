// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;

/// Shapes of a picture, drawn over it on the screen.
public final class Shapes {
	private Shapes() {
	}

	/// Draws the outline of a shape in the foreground colour.
	public static void outline(GC gc, Shape shape) {
		Path path = new Path(gc.getDevice());
		float[] at = new float[6];
		for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next())
			switch (steps.currentSegment(at)) {
			case PathIterator.SEG_MOVETO -> path.moveTo(at[0], at[1]);
			case PathIterator.SEG_LINETO -> path.lineTo(at[0], at[1]);
			case PathIterator.SEG_QUADTO -> path.quadTo(at[0], at[1], at[2], at[3]);
			case PathIterator.SEG_CUBICTO -> path.cubicTo(at[0], at[1], at[2], at[3], at[4], at[5]);
			default -> path.close();
			}
		gc.drawPath(path);
		path.dispose();
	}
}
