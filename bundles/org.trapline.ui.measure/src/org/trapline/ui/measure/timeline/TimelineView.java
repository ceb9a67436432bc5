// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.timeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Timeline;
import org.trapline.chart.Drawing;
import org.trapline.chart.MessagePicture;
import org.trapline.chart.Swatch;
import org.trapline.chart.TimelinePicture;
import org.trapline.measure.ExitTrace;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.measure.pages.FigureFiles;
import org.trapline.ui.measure.pages.PageContext;
import org.trapline.ui.measure.run.TimeRange;

/// The lanes of a timeline, with zoom by wheel, pan by dragging, and a range of time by dragging with Shift held.
final class TimelineView {
	private static final double WHEEL_STEP = 0.8;

	private final PageContext context;
	private final ExitTrace trace;
	private final PictureCanvas canvas;
	private final List<Consumer<TimeWindow>> windowListeners = new CopyOnWriteArrayList<>();
	private TimeWindow window;
	private @Nullable SharedIndex index;
	private @Nullable Drag drag;
	private int pointer = -1;

	/// A drag under way.
	///
	/// @param axis what was shown when it began
	/// @param selecting whether it marks a range rather than moving what is shown
	private record Drag(int x, Drawing.TimeAxis axis, TimeWindow window, boolean selecting) {
	}

	TimelineView(Composite parent, PageContext context, ExitTrace trace) {
		this.context = context;
		this.trace = trace;
		window = TimeWindow.whole(trace.span().start(), trace.span().end());
		canvas = context.canvas(parent, "timeline");
		canvas.figures(() -> List.of(FigureFiles.exits(context.session(), trace,
				context.session().selection().filter().withTime(window.from(), window.to()))));
		canvas.addOverlay(this::paintRange);
		canvas.addOverlay(this::paintPointer);
		canvas.control().addListener(SWT.MouseWheel, this::wheel);
		canvas.control().addListener(SWT.MouseHorizontalWheel, e -> pan(-e.count * window.width() / 20));
		canvas.control().addListener(SWT.MouseDown, this::press);
		canvas.control().addListener(SWT.MouseMove, this::move);
		canvas.control().addListener(SWT.MouseUp, this::release);
		canvas.control().addListener(SWT.MouseExit, _ -> point(-1));
	}

	PictureCanvas canvas() {
		return canvas;
	}

	TimeWindow window() {
		return window;
	}

	/// Calls the listener when another part of the time is shown.
	void onWindow(Consumer<TimeWindow> listener) {
		windowListeners.add(listener);
	}

	void show(SharedIndex newIndex) {
		index = newIndex;
		draw();
	}

	/// Shows another part of the time.
	void show(TimeWindow newWindow) {
		if (newWindow.equals(window))
			return;
		window = newWindow;
		canvas.drawing().flatMap(Drawing::timeAxis).ifPresent(
				axis -> canvas.expectTime(new Drawing.TimeAxis(axis.area(), newWindow.from(), newWindow.to())));
		draw();
		windowListeners.forEach(listener -> listener.accept(newWindow));
	}

	void pan(long nanos) {
		show(window.pan(nanos));
	}

	/// Says what is going on while there is nothing to draw.
	void explain(String sentence) {
		canvas.show((theme, _, _, _) -> new MessagePicture("Timeline", sentence, theme));
	}

	/// Draws anew, for instance for another filter.
	void draw() {
		SharedIndex from = index;
		if (from == null)
			return;
		TimeWindow part = window;
		Filter filter = context.session().selection().filter();
		canvas.show((theme, width, _, scale) -> {
			Timeline timeline = from.window(part.from(), part.to(), width, scale);
			return TimelinePicture.of(FilteredTimeline.of(timeline, filter, trace), trace.vcpus(), trace.span().start(),
					theme);
		});
	}

	private Optional<Drawing.TimeAxis> axis() {
		return canvas.drawing().flatMap(Drawing::timeAxis)
				.map(axis -> new Drawing.TimeAxis(axis.area(), window.from(), window.to()));
	}

	private void wheel(Event event) {
		if ((event.stateMask & SWT.SHIFT) != 0)
			pan(-event.count * window.width() / 20);
		else
			axis().ifPresent(axis -> show(window.zoom(Math.pow(WHEEL_STEP, event.count / 3.0), axis.timeAt(event.x))));
		event.doit = false;
	}

	private void press(Event event) {
		if (event.button == 1)
			drag = axis().map(a -> new Drag(event.x, a, window, (event.stateMask & SWT.SHIFT) != 0)).orElse(null);
	}

	private void move(Event event) {
		Drag now = drag;
		if (now != null && !now.selecting && (event.stateMask & SWT.BUTTON1) != 0)
			show(now.window.pan(now.axis.timeAt(now.x) - now.axis.timeAt(event.x)));
		point(event.x);
	}

	private void release(Event event) {
		Drag now = drag;
		drag = null;
		if (now != null && now.selecting && Math.abs(event.x - now.x) > 2) {
			long from = now.axis.timeAt(Math.min(now.x, event.x));
			long to = now.axis.timeAt(Math.max(now.x, event.x));
			context.session().selection().change(f -> f.withTime(from, to));
		}
		canvas.control().redraw();
	}

	private void point(int x) {
		pointer = x;
		canvas.control().redraw();
	}

	/// The range of time that the filter has, or that a drag marks.
	private void paintRange(GC gc, Drawing drawing, Rectangle area) {
		Drag now = drag;
		Filter filter = context.session().selection().filter();
		axis().ifPresent(axis -> {
			if (now != null && now.selecting && pointer >= 0)
				shade(gc, axis, Math.min(now.x, pointer), Math.max(now.x, pointer));
			else if (filter.hasTime())
				shade(gc, axis, axis.xOf(Math.max(filter.from(), window.start())),
						axis.xOf(Math.min(filter.to(), window.end())));
		});
	}

	private void shade(GC gc, Drawing.TimeAxis axis, double from, double to) {
		int left = (int) Math.round(Math.clamp(from, axis.area().getX(), axis.area().getMaxX()));
		int right = (int) Math.round(Math.clamp(to, axis.area().getX(), axis.area().getMaxX()));
		int top = (int) axis.area().getY();
		int height = (int) axis.area().getHeight();
		gc.setBackground(context.theme().colour(Swatch.ACCENT));
		gc.setForeground(context.theme().colour(Swatch.ACCENT));
		gc.setAlpha(48);
		gc.fillRectangle(left, top, right - left, height);
		gc.setAlpha(255);
		gc.drawLine(left, top, left, top + height);
		gc.drawLine(right, top, right, top + height);
	}

	private void paintPointer(GC gc, Drawing drawing, Rectangle area) {
		axis().filter(axis -> pointer >= axis.area().getX() && pointer <= axis.area().getMaxX()).ifPresent(axis -> {
			int top = (int) axis.area().getY();
			int bottom = (int) axis.area().getMaxY();
			gc.setForeground(context.theme().colour(Swatch.MUTED));
			gc.drawLine(pointer, top, pointer, bottom);
			String time = TimeRange.moment(axis.timeAt(pointer) - trace.span().start(),
					window.width() / axis.area().getWidth());
			int width = gc.textExtent(time).x;
			int x = pointer + 4 + width > axis.area().getMaxX() ? pointer - 4 - width : pointer + 4;
			gc.setBackground(context.theme().colour(Swatch.BACKGROUND));
			gc.setForeground(context.theme().colour(Swatch.TEXT));
			gc.drawText(time, x, top);
		});
	}
}
