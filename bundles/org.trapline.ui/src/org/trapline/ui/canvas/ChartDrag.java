// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.awt.geom.Rectangle2D;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Drawing;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.WorkbenchTheme;

/// Zooming of a {@link ChartCanvas} with the mouse: dragging over a range or a rectangle, and the wheel.
///
/// Inside of what scrolls, the wheel zooms with the Control key only.
final class ChartDrag {
	/// A drag that is no higher, in points, is meant as a range from left to right.
	private static final int LEVEL = 16;
	/// A shorter drag is a click.
	private static final int LEAST = 5;
	/// Height of a line: too little to be meant as a range of the upright axis.
	private static final double LINE = 1;
	private static final double WHEEL_STEP = 0.8;
	private static final int OPACITY = 40;

	private final ChartCanvas chart;
	private final WorkbenchTheme theme;
	private final Canvas control;
	private @Nullable Point start;
	private @Nullable Point now;

	private ChartDrag(ChartCanvas chart, WorkbenchTheme theme) {
		this.chart = chart;
		this.theme = theme;
		control = chart.canvas().control();
	}

	static void attach(ChartCanvas chart, WorkbenchTheme theme) {
		ChartDrag drag = new ChartDrag(chart, theme);
		drag.control.addListener(SWT.MouseDown, drag::down);
		drag.control.addListener(SWT.MouseMove, drag::move);
		drag.control.addListener(SWT.MouseUp, drag::up);
		drag.control.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ESC)
				drag.end();
		});
		drag.control.addListener(SWT.MouseVerticalWheel, drag::wheel);
		chart.canvas().addOverlay((gc, drawing, _) -> drag.paint(gc, drawing));
	}

	private void down(Event e) {
		boolean inside = chart.canvas().drawing().stream().flatMap(d -> d.valueAxes().stream())
				.anyMatch(a -> a.area().contains(e.x, e.y));
		if (e.button == 1 && (e.stateMask & SWT.MODIFIER_MASK) == 0 && inside)
			start = new Point(e.x, e.y);
	}

	private void move(Event e) {
		if (start == null)
			return;
		now = new Point(e.x, e.y);
		control.redraw();
	}

	private void up(Event e) {
		Point from = start;
		end();
		if (from == null || e.button != 1)
			return;
		Rectangle2D dragged = dragged(from, new Point(e.x, e.y));
		if (Math.max(dragged.getWidth(), dragged.getHeight()) >= LEAST)
			chart.zoomTo(dragged);
	}

	private void end() {
		start = null;
		now = null;
		control.redraw();
	}

	private void wheel(Event e) {
		boolean scrolls = false;
		for (Composite outer = control.getParent(); outer != null; outer = outer.getParent())
			scrolls |= outer instanceof ScrolledComposite;
		if (!chart.canZoom() || scrolls && (e.stateMask & SWT.CTRL) == 0)
			return;
		chart.zoom(e.x, e.y, e.count > 0 ? WHEEL_STEP : 1 / WHEEL_STEP);
		e.doit = false;
	}

	private void paint(GC gc, Drawing drawing) {
		Point from = start;
		Point to = now;
		if (from == null || to == null)
			return;
		Rectangle2D band = dragged(from, to);
		for (Drawing.ValueAxis axis : drawing.valueAxes()) {
			if (!axis.area().contains(from.x, from.y))
				continue;
			Rectangle2D area = axis.area();
			if (band.getHeight() == LINE)
				band = new Rectangle2D.Double(band.getX(), area.getY(), band.getWidth(), area.getHeight());
			band = band.createIntersection(area);
		}
		gc.setBackground(theme.colour(Swatch.ACCENT));
		gc.setForeground(theme.colour(Swatch.ACCENT));
		gc.setAlpha(OPACITY);
		gc.fillRectangle((int) band.getX(), (int) band.getY(), (int) band.getWidth(), (int) band.getHeight());
		gc.setAlpha(255);
		gc.drawRectangle((int) band.getX(), (int) band.getY(), (int) band.getWidth(), (int) band.getHeight());
	}

	/// What was dragged over; a line where a range from left to right is meant.
	private Rectangle2D dragged(Point from, Point to) {
		boolean level = Math.abs(to.y - from.y) < LEVEL && chart.zoomsLevel();
		return new Rectangle2D.Double(Math.min(from.x, to.x), level ? from.y : Math.min(from.y, to.y),
				Math.abs(to.x - from.x), level ? LINE : Math.abs(to.y - from.y));
	}
}
