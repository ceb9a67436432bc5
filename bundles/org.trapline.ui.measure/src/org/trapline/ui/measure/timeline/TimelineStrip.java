// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.timeline;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.trapline.analysis.Timeline;
import org.trapline.chart.Drawing;
import org.trapline.chart.Swatch;
import org.trapline.chart.TimelinePicture;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Vcpu;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.measure.pages.FigureFiles;
import org.trapline.ui.measure.pages.PageContext;

/// The whole recording in a strip below the lanes, all vCPUs in one, and in it the part that the lanes show.
/// A click or drag moves that part.
final class TimelineStrip {
	private final PageContext context;
	private final ExitTrace trace;
	private final TimelineView lanes;
	private final PictureCanvas canvas;

	TimelineStrip(Composite parent, PageContext context, ExitTrace trace, TimelineView lanes) {
		this.context = context;
		this.trace = trace;
		this.lanes = lanes;
		canvas = context.canvas(parent, "whole-timeline");
		canvas.figures(() -> List.of(FigureFiles.exits(context.session(), trace,
				context.session().selection().filter())));
		canvas.addOverlay(this::paintWindow);
		canvas.control().addListener(SWT.MouseDown, this::moveTo);
		canvas.control().addListener(SWT.MouseMove, e -> {
			if ((e.stateMask & SWT.BUTTON1) != 0)
				moveTo(e);
		});
		canvas.control().addListener(SWT.MouseWheel, e -> axis().ifPresent(
				axis -> lanes.show(lanes.window().zoom(Math.pow(0.8, e.count / 3.0), axis.timeAt(e.x)))));
		lanes.onWindow(_ -> canvas.control().redraw());
	}

	void show(SharedIndex index) {
		ExitTrace.Span span = trace.span();
		List<Vcpu> all = List.of(new Vcpu(0, "", -1, -1, -1, "all vCPUs"));
		canvas.show((theme, width, _, scale) -> {
			Timeline whole = index.window(span.start(), Math.max(span.end(), span.start() + TimeWindow.LEAST), width, scale);
			return TimelinePicture.strip(MergedTimeline.of(whole), all, span.start(), theme);
		});
	}

	Canvas control() {
		return canvas.control();
	}

	private Optional<Drawing.TimeAxis> axis() {
		return canvas.drawing().flatMap(Drawing::timeAxis);
	}

	private void moveTo(Event event) {
		TimeWindow window = lanes.window();
		axis().ifPresent(axis -> lanes.pan(axis.timeAt(event.x) - (window.from() + window.width() / 2)));
	}

	private void paintWindow(GC gc, Drawing drawing, Rectangle area) {
		TimeWindow window = lanes.window();
		drawing.timeAxis().filter(_ -> !window.isWhole()).ifPresent(axis -> {
			int top = (int) axis.area().getY();
			int height = (int) axis.area().getHeight();
			int left = (int) Math.round(axis.xOf(window.from()));
			int right = Math.max(left + 2, (int) Math.round(axis.xOf(window.to())));
			gc.setBackground(context.theme().colour(Swatch.BACKGROUND));
			gc.setAlpha(150);
			gc.fillRectangle((int) axis.area().getX(), top, left - (int) axis.area().getX(), height);
			gc.fillRectangle(right, top, (int) axis.area().getMaxX() - right, height);
			gc.setAlpha(255);
			gc.setForeground(context.theme().colour(Swatch.ACCENT));
			gc.drawRectangle(left, top, right - left, height);
		});
	}
}
