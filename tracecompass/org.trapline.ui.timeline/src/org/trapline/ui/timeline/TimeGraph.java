// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.TimeGraphViewer;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.ILinkEvent;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.IMarkerEvent;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.ITimeGraphEntry;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.widgets.TimeGraphColorScheme;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.widgets.TimeGraphControl;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.widgets.Utils.TimeFormat;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.WorkbenchTheme;
import org.trapline.ui.timeline.content.Row;
import org.trapline.ui.timeline.content.RowTree;
import org.trapline.ui.timeline.content.WindowContent;

/// Trace Compass's time graph with our rows. Its times are nanoseconds since the recording's begin.
///
/// The graph tells its listeners of a window only a while after it changed, so what it shows is compared whenever it is
/// painted. Its colours are fixed once it has painted: another theme needs another graph.
final class TimeGraph {
	/// Where vCPUs are not more than these, their lanes show from the beginning.
	private static final int FEW_VCPUS = 4;
	private static final int NAME_WIDTH = 190;
	/// What the graph leaves free at its right.
	private static final int RIGHT_MARGIN = 1;

	private final RowPainter painter;
	private final TimeGraphViewer viewer;
	private final Composite frame;
	private Listener listener;
	private TimeRangeShown shown = new TimeRangeShown(0, 0, 0);
	private Set<Integer> vcpus = Set.of();
	private boolean arrows = true;
	private boolean named;

	/// A part of the time, and how finely it is shown.
	record TimeRangeShown(long from, long to, int pixels) {
	}

	/// What the user does to a graph.
	interface Listener {
		/// Takes no notice.
		Listener NOBODY = new Listener() {
			@Override
			public void shown(TimeRangeShown range) {
				// nobody asks any more
			}

			@Override
			public void rested(TimeRangeShown range) {
				// nobody asks any more
			}

			@Override
			public void selected(long begin, long end) {
				// nobody asks any more
			}

			@Override
			public void selected(Row row) {
				// nobody asks any more
			}
		};

		/// Another part of the time shows.
		void shown(TimeRangeShown range);

		/// The same, once it rests.
		void rested(TimeRangeShown range);

		/// A moment or a range was selected.
		void selected(long begin, long end);

		/// Another row was selected.
		void selected(Row row);
	}

	/// @param length of the recording
	TimeGraph(Composite parent, RowTree rows, long length, WorkbenchTheme theme, Listener listener) {
		this.listener = listener;
		frame = new Composite(parent, SWT.NONE);
		frame.setLayout(new FillLayout());
		painter = new RowPainter(theme, frame);
		viewer = new TimeGraphViewer(frame, SWT.NONE) {
			@Override
			protected TimeGraphControl createTimeGraphControl(Composite in, TimeGraphColorScheme colours) {
				return new TimeGraphControl(in, new GraphColours(theme));
			}
		};
		viewer.setTimeFormat(TimeFormat.RELATIVE);
		viewer.setTimeGraphProvider(new Presentation(theme));
		viewer.setAutoExpandLevel(TimeGraphViewer.ALL_LEVELS);
		viewer.setNameWidthPref(NAME_WIDTH);
		viewer.setMarkerCategories(new ArrayList<>());
		viewer.setTimeBounds(0, Math.max(1, length));
		viewer.setInput(rows.roots().toArray(Row[]::new));
		canvas().setMidLinesVisible(false);
		canvas().setGridLineColor(theme.colour(Swatch.GRID));
		canvas().addListener(SWT.Resize, _ -> giveNamesRoom());
		GraphColours.apply(theme, viewer.getTimeGraphScale());
		// once more when the platform is done with its own change of the theme
		frame.getDisplay().asyncExec(() -> {
			if (!frame.isDisposed())
				GraphColours.apply(theme, viewer.getTimeGraphScale());
		});
		viewer.setStartFinishTime(0, Math.max(1, length));
		if (rows.vcpus().size() > FEW_VCPUS)
			rows.vcpus().values().forEach(row -> viewer.setExpandedState(row, false));
		viewer.addTimeListener(event -> this.listener.selected(Math.min(event.getBeginTime(), event.getEndTime()),
				Math.max(event.getBeginTime(), event.getEndTime())));
		viewer.addRangeListener(_ -> this.listener.rested(visible()));
		viewer.addSelectionListener(event -> {
			if (event.getSelection() instanceof Row row)
				this.listener.selected(row);
		});
		frame.addDisposeListener(_ -> {
			// the workbench may remember the control that had the focus last, and with it the graph
			this.listener = Listener.NOBODY;
			viewer.dispose();
			painter.dispose();
		});
	}

	Control control() {
		return frame;
	}

	/// For what the graph can do by itself.
	TimeGraphViewer viewer() {
		return viewer;
	}

	TimeGraphControl canvas() {
		return viewer.getTimeGraphControl();
	}

	/// What it shows now.
	TimeRangeShown visible() {
		return new TimeRangeShown(viewer.getTime0(), viewer.getTime1(), Math.max(1, viewer.getTimeSpace()));
	}

	/// Shows another part of the time.
	void show(long from, long to) {
		viewer.setStartFinishTimeNotify(from, to);
	}

	/// Shows another part of the time without telling that it did.
	void follow(long from, long to) {
		viewer.setStartFinishTime(from, to);
	}

	/// Selects a moment or a range, without telling that it did.
	void select(long begin, long end) {
		viewer.setSelectionRange(begin, end, false);
	}

	/// What is selected; empty while nothing is.
	Optional<TimeRangeShown> selection() {
		long begin = viewer.getSelectionBegin();
		long end = viewer.getSelectionEnd();
		return begin < 0 || end < 0 ? Optional.empty()
				: Optional.of(new TimeRangeShown(Math.min(begin, end), Math.max(begin, end), 1));
	}

	/// The row that is selected.
	Optional<Row> row() {
		return viewer.getSelection() instanceof Row row ? Optional.of(row) : Optional.empty();
	}

	/// Selects a row, wherever it is.
	void choose(Row row) {
		viewer.setSelection(new StructuredSelection(row), false);
	}

	/// Selects a row and makes it visible.
	void select(Row row) {
		viewer.setSelection(new StructuredSelection(row), true);
	}

	/// Shows what the rows hold now.
	void refresh(WindowContent content) {
		viewer.setLinks(new ArrayList<ILinkEvent>(content.arrows()));
		canvas().redraw();
	}

	/// Lines and ranges that are marked across all rows.
	void mark(List<IMarkerEvent> markers, List<IMarkerEvent> bookmarks) {
		viewer.setMarkers(new ArrayList<>(markers));
		viewer.setBookmarks(new ArrayList<>(bookmarks));
		canvas().redraw();
	}

	/// Shows some vCPUs only.
	///
	/// @param wanted by index; empty for all
	void only(Set<Integer> wanted) {
		if (wanted.equals(vcpus))
			return;
		vcpus = Set.copyOf(wanted);
		viewer.setFilters(vcpus.isEmpty() ? new ViewerFilter[0] : new ViewerFilter[] { new OnlyVcpus(vcpus) });
	}

	/// Hides the arrows, or shows them again.
	///
	/// @return whether they show now
	boolean toggleArrows() {
		arrows = !arrows;
		canvas().hideArrows(!arrows);
		canvas().redraw();
		return arrows;
	}

	/// Whether arrows show.
	boolean arrows() {
		return arrows;
	}

	/// The rows that show, from top to bottom.
	List<Row> visibleRows() {
		List<Row> visible = new ArrayList<>();
		for (ITimeGraphEntry entry : viewer.getExpandedElements())
			if (entry instanceof Row row)
				visible.add(row);
		return visible;
	}

	/// The rows that the user has closed.
	Set<ITimeGraphEntry> collapsed() {
		return new HashSet<>(viewer.getAllCollapsedElements());
	}

	/// Closes rows.
	void collapse(Set<ITimeGraphEntry> closed) {
		viewer.setExpandedState(closed, false);
	}

	/// A graph that has no size yet takes all of it for the times.
	private void giveNamesRoom() {
		if (named || canvas().getClientArea().width < 2 * NAME_WIDTH)
			return;
		named = true;
		viewer.setNameSpace(NAME_WIDTH);
	}

	private RowPainter.Place place(Rectangle bounds) {
		return new RowPainter.Place(new Rectangle(bounds.x, bounds.y, Math.max(0, bounds.width - RIGHT_MARGIN),
				Math.max(0, bounds.height)), viewer.getTime0(), viewer.getTime1());
	}

	private void painted() {
		TimeRangeShown now = visible();
		if (now.equals(shown))
			return;
		shown = now;
		listener.shown(now);
	}

	private final class Presentation extends RowPresentation {
		Presentation(WorkbenchTheme theme) {
			super(theme, painter, TimeGraph.this::place);
		}

		@Override
		public void postDrawControl(Rectangle bounds, GC gc) {
			painted();
		}
	}

	/// Hides the rows of other vCPUs.
	private static final class OnlyVcpus extends ViewerFilter {
		private final Set<Integer> wanted;

		OnlyVcpus(Set<Integer> wanted) {
			this.wanted = wanted;
		}

		@Override
		public boolean select(@Nullable Viewer of, @Nullable Object parent, @Nullable Object element) {
			return !(element instanceof Row row) || row.vcpu().map(wanted::contains).orElse(true);
		}
	}
}
