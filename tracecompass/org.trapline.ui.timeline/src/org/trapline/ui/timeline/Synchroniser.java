// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.RGBA;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.IMarkerEvent;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.MarkerEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.views.properties.IPropertySource;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.ExitEvents;
import org.trapline.analysis.Filter;
import org.trapline.chart.Swatch;
import org.trapline.ui.measure.properties.ExitProperties;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.operation.NewestOnly;
import org.trapline.ui.operation.Outcome;
import org.trapline.ui.theme.WorkbenchTheme;
import org.trapline.ui.timeline.TimeGraph.TimeRangeShown;
import org.trapline.ui.timeline.content.Row;

/// Keeps a time line, the run editor and Trace Compass's views together: the filter's range of time is the range that
/// is selected, the exit that one points at is selected in the other, and the filter's vCPUs and reasons are those that
/// show.
final class Synchroniser implements AutoCloseable {
	private static final String FILTER = "Filter";
	private static final int MARK_ALPHA = 36;

	private final RunSession session;
	private final TimeLine timeLine;
	private final WorkbenchTheme theme;
	private final Consumer<IPropertySource> properties;
	private final Bookmarks bookmarks;
	private final NewestOnly<Optional<ExitDetail>> lookup;
	private final TraceCompassLink traceCompass;
	private final List<Runnable> ends = new ArrayList<>();
	private boolean filtering;

	/// @param properties shows what is known of an exit in the Properties view
	Synchroniser(RunSession session, TimeLine timeLine, WorkbenchTheme theme, Shell window,
			Consumer<IPropertySource> properties) {
		this.session = session;
		this.timeLine = timeLine;
		this.theme = theme;
		this.properties = properties;
		bookmarks = new Bookmarks(session, timeLine, window);
		lookup = new NewestOnly<>(session.runner());
		traceCompass = new TraceCompassLink(timeLine, this::filtering);
		ends.add(session.selection().onChange(this::filterChanged));
		ends.add(session.pointer().onPoint((exit, by) -> {
			if (by != this)
				pointed(exit);
		}));
		ends.add(session.notes().onChange(this::marksChanged));
		filterChanged(session.selection().filter());
		session.pointer().exit().ifPresent(this::pointed);
	}

	@Override
	public void close() {
		ends.forEach(Runnable::run);
		lookup.cancel();
		traceCompass.close();
	}

	/// Whether an exit is being looked up.
	boolean busy() {
		return lookup.busy();
	}

	Bookmarks bookmarks() {
		return bookmarks;
	}

	/// The user, or a way that the user took, selected a moment or a range in the time line.
	void selected(long begin, long end) {
		if (begin < 0)
			return;
		follow(begin, end);
		traceCompass.tellSelection(begin, end);
	}

	/// The run editor goes with what is selected: a range is the filter's, a moment belongs to an exit.
	void follow(long begin, long end) {
		if (end > begin)
			filterBy(begin, end);
		else
			pointAt(timeLine.graph().flatMap(TimeGraph::row).flatMap(Row::vcpu), begin);
	}

	/// The user selected another row: the exit of its vCPU at the moment that is selected.
	void selected(Row row) {
		Optional<TimeRangeShown> selection = timeLine.selection().filter(range -> range.from() == range.to());
		if (selection.isPresent() && row.vcpu().isPresent())
			pointAt(row.vcpu(), selection.get().from());
	}

	/// Another part of the time shows, and the user is done with it.
	void rested(TimeRangeShown range) {
		traceCompass.tellWindow(range);
	}

	/// Takes a part of the time for the filter's; all of it for none.
	void filterBy(TimeRangeShown range) {
		if (range.from() <= 0 && range.to() >= timeLine.length())
			session.selection().change(filter -> filter.withTime(Filter.ALL.from(), Filter.ALL.to()));
		else
			filterBy(range.from(), range.to());
	}

	/// What is worth being zoomed to: the range that is selected, or else the filter's.
	Optional<TimeRangeShown> rangeOfInterest() {
		return timeLine.selection().filter(range -> range.to() > range.from()).or(this::filtered);
	}

	/// Points at an exit in the name of the time line, which shows it.
	void point(ExitDetail exit) {
		lookup.cancel(); // what was asked before it is not to come after it
		pointed(exit);
		tell(exit);
		traceCompass.tellSelection(begin(exit), begin(exit));
	}

	/// Shows the bookmarks and the filter's range of time anew.
	void marksChanged() {
		RGB accent = theme.rgb(Swatch.ACCENT);
		List<IMarkerEvent> filter = filtered().<IMarkerEvent>map(range -> new MarkerEvent(null, range.from(),
				range.to() - range.from(), FILTER, new RGBA(accent.red, accent.green, accent.blue, MARK_ALPHA), FILTER,
				false)).map(List::of).orElse(List.of());
		timeLine.graph().ifPresent(graph -> graph.mark(filter, bookmarks.markers(theme.rgb(Swatch.NOTABLE))));
	}

	private void filterBy(long begin, long end) {
		filtering = true;
		try {
			session.selection().change(filter -> filter.withTime(origin() + begin, origin() + end));
		} finally {
			filtering = false;
		}
	}

	private void filterChanged(Filter filter) {
		timeLine.graph().ifPresent(graph -> {
			graph.only(filter.vcpus());
			filtered().filter(_ -> !filtering).ifPresent(range -> {
				timeLine.reveal(range.from(), range.to());
				graph.select(range.from(), range.to());
			});
		});
		marksChanged();
		timeLine.reread();
	}

	private Optional<TimeRangeShown> filtered() {
		Filter filter = session.selection().filter();
		if (!filter.hasTime())
			return Optional.empty();
		return Optional.of(new TimeRangeShown(Math.clamp(filter.from() - origin(), 0, timeLine.length()),
				Math.clamp(filter.to() - origin(), 0, timeLine.length()), 1));
	}

	/// Whether the filter is being changed from here: what others make of that is known.
	boolean filtering() {
		return filtering;
	}

	/// Looks up which exit a moment belongs to, and points at it.
	///
	/// @param vcpu whose exit, unless one happened at that very moment
	private void pointAt(Optional<Integer> vcpu, long time) {
		lookup.start(session.reading("Looking up an exit", _ -> exitAt(vcpu, origin() + time)), outcome -> {
			if (outcome instanceof Outcome.Done<Optional<ExitDetail>>(var found))
				found.ifPresent(this::tell);
		});
	}

	private Optional<ExitDetail> exitAt(Optional<Integer> vcpu, long time) {
		ExitEvents events = new ExitEvents(timeLine.trace(), Filter.ALL);
		Optional<ExitDetail> near = vcpu.flatMap(index -> events.nearest(index, time));
		return near.filter(exit -> exit.time() == time)
				.or(() -> events.from(time, 1).stream().filter(exit -> exit.time() == time).findFirst()).or(() -> near);
	}

	private void tell(ExitDetail exit) {
		session.pointer().point(exit, this);
		properties.accept(ExitProperties.of(exit, timeLine.trace()));
	}

	private void pointed(ExitDetail exit) {
		long begin = begin(exit);
		timeLine.reveal(begin, begin + exit.interval());
		timeLine.graph().ifPresent(graph -> {
			graph.select(begin, begin + exit.interval());
			Row row = timeLine.rows().vcpus().get(exit.vcpu().index());
			if (row != null)
				graph.select(row);
		});
	}

	private long begin(ExitDetail exit) {
		return exit.time() - origin();
	}

	private long origin() {
		return timeLine.trace().span().start();
	}
}
