// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.ChartView;
import org.trapline.chart.Drawing;
import org.trapline.chart.Hit;
import org.trapline.chart.Subject;
import org.trapline.ui.focus.FocusContext;
import org.trapline.ui.theme.WorkbenchTheme;

/// A canvas for a chart that the user looks into: a click on the legend hides and shows a series, dragging or the wheel
/// zooms, the scale of the values can be changed, and every zoom can be taken back.
///
/// All of it is one {@link ChartView}, from which the source makes the picture; keys and the context menu reach all of
/// it too ({@link ChartAction}).
public final class ChartCanvas {
	/// Key bindings of charts belong to this context; it is active while one has the focus.
	public static final String CONTEXT = "org.trapline.ui.chartContext";

	private static final String DATA = "org.trapline.ui.chart";
	private static final int REMEMBERED = 50;
	private static final double MIDDLE = 0.5;

	private final PictureCanvas canvas;
	private final Deque<ChartView> before = new ArrayDeque<>();
	private final Map<Drawing.Direction, ChartView.Range> wholes = new EnumMap<>(Drawing.Direction.class);
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private ChartSource source = (_, theme) -> new BlankPicture(theme);
	private ChartView view = ChartView.WHOLE;

	/// @param name what an exported file is called before the user gives another name
	public ChartCanvas(Composite parent, String name, WorkbenchTheme theme) {
		canvas = new PictureCanvas(parent, name, theme);
		canvas.onSelect(hit -> {
			if (hit.subject() instanceof Subject.Series(var series))
				toggle(series);
		});
		canvas.onDrawn(this::drawn);
		canvas.control().setData(DATA, this);
		FocusContext.attach(canvas.control(), CONTEXT);
		ChartDrag.attach(this, theme);
		canvas.addMenuItems(menu -> ChartMenu.fill(menu, this));
	}

	/// The chart that a control shows; empty for any other control.
	static Optional<ChartCanvas> of(@Nullable Object control) {
		return control instanceof Control c && !c.isDisposed() && c.getData(DATA) instanceof ChartCanvas chart
				? Optional.of(chart)
				: Optional.empty();
	}

	/// The canvas that shows it.
	public PictureCanvas canvas() {
		return canvas;
	}

	/// Shows what the source makes, as the user looked at what was there before: series hidden stay so, and so does the
	/// zoom.
	public void show(ChartSource newSource) {
		source = newSource;
		draw();
	}

	/// Shows what the source makes of something else: the whole of it, for its axes need not have anything in common
	/// with those before.
	public void showAnew(ChartSource newSource) {
		before.clear();
		view = new ChartView(view.hidden(), Optional.empty(), Optional.empty(), view.xScale(), view.yScale());
		show(newSource);
		listeners.forEach(Runnable::run);
	}

	/// What the user sees of it.
	public ChartView view() {
		return view;
	}

	/// Calls the listener when the user looks at it another way.
	public void onView(Runnable listener) {
		listeners.add(listener);
	}

	/// Looks at it another way; ranges and scales can be taken back by {@link #back}.
	public void look(ChartView next) {
		if (next.equals(view))
			return;
		if (!sameZoom(next, view)) {
			before.push(view);
			if (before.size() > REMEMBERED)
				before.removeLast();
		}
		become(next);
	}

	/// Hides a series, or shows it again.
	public void toggle(String series) {
		look(view.toggled(series));
	}

	/// Ids of the series in the order of the legend.
	public List<String> series() {
		Set<String> ids = new LinkedHashSet<>();
		for (Hit hit : canvas.drawing().map(Drawing::hits).orElse(List.of()))
			if (hit.subject() instanceof Subject.Series(var series))
				ids.add(series);
		return List.copyOf(ids);
	}

	/// What the legend calls a series.
	public String seriesName(String series) {
		return canvas.drawing().stream().flatMap(d -> d.hits().stream())
				.filter(hit -> hit.subject().equals(new Subject.Series(series))).findFirst()
				.map(hit -> hit.tooltip().lines().findFirst().orElse(series).replaceFirst(" \\(hidden\\)$", ""))
				.orElse(series);
	}

	/// Whether the zoom or scale before can be had back.
	public boolean canGoBack() {
		return !before.isEmpty();
	}

	/// Goes back to the zoom and scale before the last change; series stay as they are.
	public void back() {
		ChartView last = before.poll();
		if (last != null)
			become(new ChartView(view.hidden(), last.x(), last.y(), last.xScale(), last.yScale()));
	}

	/// Shows the whole of all axes.
	public void unzoom() {
		look(view.unzoomed());
	}

	public boolean zoomed() {
		return view.x().isPresent() || view.y().isPresent();
	}

	/// Zooms to a rectangle of the canvas, in its points.
	public void zoomTo(Rectangle2D dragged) {
		canvas.drawing().ifPresent(drawing -> look(view.zoomed(drawing, dragged)));
	}

	/// Zooms along the axis from left to right, or the upright one where there is no other.
	///
	/// @param x coordinate of the canvas that stays where it is
	/// @param y coordinate of the canvas that stays where it is
	/// @param factor below 1 to see less of it
	public void zoom(double x, double y, double factor) {
		mainZoom().ifPresent(zoom -> range(zoom.axis(), zoom.zoomed(
				zoom.shareAt(zoom.axis().direction() == Drawing.Direction.X ? x : y), factor)));
	}

	/// Zooms about the middle.
	public void zoom(double factor) {
		mainZoom().ifPresent(zoom -> range(zoom.axis(), zoom.zoomed(MIDDLE, factor)));
	}

	/// Moves along the axis that {@link #zoom} zooms.
	///
	/// @param share of what is shown; positive to higher values
	public void move(double share) {
		mainZoom().filter(_ -> zoomed()).ifPresent(zoom -> range(zoom.axis(), zoom.moved(share)));
	}

	/// Whether there is an axis to zoom.
	public boolean canZoom() {
		return mainAxis().isPresent();
	}

	/// Whether the axis from left to right can be zoomed.
	boolean zoomsLevel() {
		return axis(Drawing.Direction.X).isPresent();
	}

	/// Whether there is an axis of values whose scale can be changed.
	public boolean canScale() {
		return scaledAxis().isPresent();
	}

	/// Whether the axis of values is logarithmic now.
	public boolean logarithmic() {
		return scaledAxis().map(Drawing.ValueAxis::logarithmic).orElse(false);
	}

	/// Changes the scale of the axis of values from linear to logarithmic, or back.
	public void toggleScale() {
		if (canScale())
			look(view.withScales(view.xScale(),
					logarithmic() ? ChartView.Scale.LINEAR : ChartView.Scale.LOGARITHMIC));
	}

	/// The upright axis; the other one where there is no upright one, as below level bars.
	private Optional<Drawing.ValueAxis> scaledAxis() {
		return axis(Drawing.Direction.Y).or(() -> axis(Drawing.Direction.X));
	}

	private Optional<Drawing.ValueAxis> mainAxis() {
		return axis(Drawing.Direction.X).or(() -> axis(Drawing.Direction.Y));
	}

	private Optional<AxisZoom> mainZoom() {
		return mainAxis().flatMap(axis -> Optional.ofNullable(wholes.get(axis.direction()))
				.map(whole -> new AxisZoom(axis, whole)));
	}

	private Optional<Drawing.ValueAxis> axis(Drawing.Direction direction) {
		return canvas.drawing().stream().flatMap(d -> d.valueAxes().stream()).filter(a -> a.direction() == direction)
				.findFirst();
	}

	/// Learns how far the axes reach that are not zoomed.
	private void drawn() {
		if (!(canvas.picture().orElse(null) instanceof ViewedPicture(_, ChartView of)))
			return;
		for (Drawing.Direction direction : Drawing.Direction.values()) {
			boolean whole = direction == Drawing.Direction.X ? of.x().isEmpty() : of.y().isEmpty();
			if (whole)
				axis(direction).ifPresent(a -> wholes.put(direction, new ChartView.Range(a.low(), a.high())));
		}
	}

	private void range(Drawing.ValueAxis axis, Optional<ChartView.Range> range) {
		look(axis.direction() == Drawing.Direction.X
				? new ChartView(view.hidden(), range, view.y(), view.xScale(), view.yScale())
				: new ChartView(view.hidden(), view.x(), range, view.xScale(), view.yScale()));
	}

	private static boolean sameZoom(ChartView a, ChartView b) {
		return a.x().equals(b.x()) && a.y().equals(b.y()) && a.xScale() == b.xScale() && a.yScale() == b.yScale();
	}

	private void become(ChartView next) {
		view = next;
		draw();
		listeners.forEach(Runnable::run);
	}

	private void draw() {
		ChartSource from = source;
		ChartView of = view;
		canvas.show((theme, _, _, _) -> new ViewedPicture(from.picture(of, theme), of));
	}
}
