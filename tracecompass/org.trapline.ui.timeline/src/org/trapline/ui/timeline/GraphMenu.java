// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.widgets.TimeGraphControl;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.widgets.Utils;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitReason;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.focus.MenuAction;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.timeline.TimeGraph.TimeRangeShown;
import org.trapline.ui.timeline.content.Row;
import org.trapline.ui.timeline.content.StateEvent;

/// The context menu of the graph: what can be done with what is under the pointer, or by the keyboard with what is selected.
///
/// A click with the right button selects the moment and the row under it, unless they lie in a range that is selected.
final class GraphMenu {
	/// How much time shows around an exit that is zoomed to: of its own length, before and behind it.
	private static final int AROUND = 1;

	private final TimeGraph graph;
	private final TimeLine timeLine;
	private final RunSession session;
	private final Runnable showEvents;

	/// Where the menu was asked for.
	///
	/// @param state that is drawn there
	private record Place(Optional<Row> row, Optional<StateEvent> state, Optional<ExitDetail> exit) {
	}

	/// @param showEvents turns to the page of the run editor that lists events
	GraphMenu(TimeGraph graph, TimeLine timeLine, RunSession session, Runnable showEvents) {
		this.graph = graph;
		this.timeLine = timeLine;
		this.session = session;
		this.showEvents = showEvents;
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		graph.canvas().setMenu(menu.createContextMenu(graph.canvas()));
		graph.canvas().addDisposeListener(_ -> menu.dispose());
	}

	private void fill(IMenuManager menu) {
		Place place = place();
		place.exit.ifPresent(exit -> ofExit(menu, exit));
		place.state.filter(state -> state.task().isPresent()).ifPresent(state -> ofTask(menu, state));
		menu.add(MenuAction.of("&Copy", Icon.COPY, () -> copy(place)));
		menu.add(item(bookmarked() ? "Remove Book&mark\tB" : "Book&mark\u2026\tB", Icon.BOOKMARK, TimeLineAction.BOOKMARK,
				timeLine.selection().isPresent()));
		menu.add(new Separator());
		boolean row = place.row.filter(Row::hasTimeEvents).isPresent();
		menu.add(item("Ne&xt Change\tN", Icon.FORWARD, TimeLineAction.NEXT, row));
		menu.add(item("Change &Before\tP", Icon.BACK, TimeLineAction.PREVIOUS, row));
		menu.add(new Separator());
		menu.add(item("Zoom &In\tW", Icon.ZOOM_IN, TimeLineAction.ZOOM_IN, true));
		menu.add(item("Zoom &Out\tS", Icon.ZOOM_OUT, TimeLineAction.ZOOM_OUT, true));
		menu.add(item("Zoom to &Selection\tZ", Icon.ZOOM_SELECTION, TimeLineAction.ZOOM_SELECTION,
				timeLine.hasRangeOfInterest()));
		menu.add(item("Show &All of It\t0", Icon.ZOOM_FIT, TimeLineAction.ZOOM_FIT, true));
		menu.add(new Separator());
		place.row.flatMap(Row::vcpu).ifPresent(vcpu -> menu.add(MenuAction.of("Filter b&y "
				+ escaped(timeLine.trace().vcpus().get(vcpu).label()), Icon.FILTER,
				() -> session.selection().change(filter -> filter.withVcpus(Set.of(vcpu))))));
		menu.add(item("Filter by the &Time Shown\tF", Icon.FILTER, TimeLineAction.FILTER_TIME, true));
		MenuAction clear = MenuAction.of("A&ll Exits Again", Icon.FILTER_CLEAR, () -> session.selection().clear());
		clear.setEnabled(!session.selection().filter().equals(Filter.ALL));
		menu.add(clear);
		menu.add(new Separator());
		menu.add(MenuAction.check("Arro&ws\tH", graph.arrows(), () -> timeLine.perform(TimeLineAction.ARROWS)));
	}

	private void ofExit(IMenuManager menu, ExitDetail exit) {
		ExitReason reason = exit.cause().reason();
		menu.add(MenuAction.of("Show in &Events", Icon.EVENTS, () -> {
			timeLine.point(exit);
			showEvents.run();
		}));
		menu.add(MenuAction.of("&Zoom to Exit", Icon.ZOOM_SELECTION, () -> {
			long begin = exit.time() - timeLine.trace().span().start();
			timeLine.show(begin - AROUND * exit.interval() - 1, begin + (1 + AROUND) * exit.interval() + 1);
		}));
		menu.add(MenuAction.of("&Next " + reason + "\tShift+N", Icon.NEXT_REASON, () -> turn(exit,
				TimeLineAction.NEXT_OF_REASON)));
		menu.add(MenuAction.of("&Previous " + reason + "\tShift+P", Icon.PREVIOUS_REASON, () -> turn(exit,
				TimeLineAction.PREVIOUS_OF_REASON)));
		menu.add(MenuAction.of("&Filter by " + reason, Icon.FILTER,
				() -> session.selection().change(filter -> filter.withReasons(Set.of(reason)))));
		menu.add(new Separator());
	}

	private void ofTask(IMenuManager menu, StateEvent state) {
		String name = escaped(state.getLabel());
		menu.add(MenuAction.of("&Next " + name, Icon.NEXT_REASON, () -> timeLine.sameTask(state, true)));
		menu.add(MenuAction.of("&Previous " + name, Icon.PREVIOUS_REASON, () -> timeLine.sameTask(state, false)));
		menu.add(new Separator());
	}

	private void turn(ExitDetail from, TimeLineAction action) {
		timeLine.point(from);
		timeLine.perform(action);
	}

	/// What is under the pointer; what is selected, where the pointer is elsewhere.
	private Place place() {
		TimeGraphControl canvas = graph.canvas();
		Point at = canvas.toControl(canvas.getDisplay().getCursorLocation());
		if (!canvas.getClientArea().contains(at))
			return new Place(graph.row(), Optional.empty(), session.pointer().exit());
		Optional<Row> row = canvas.getEntry(at) instanceof Row under ? Optional.of(under) : Optional.empty();
		if (row.isEmpty() || at.x < graph.viewer().getNameSpace()) {
			row.ifPresent(graph::choose);
			return new Place(row, Optional.empty(), Optional.empty());
		}
		long time = canvas.getTimeAtX(at.x);
		if (timeLine.selection().filter(range -> range.from() < range.to() && range.from() <= time && time <= range.to())
				.isEmpty()) {
			graph.choose(row.get());
			timeLine.select(time, time);
		}
		Optional<StateEvent> state = Utils.findEvent(row.get(), time, 2) instanceof StateEvent there ? Optional.of(there)
				: Optional.empty();
		return new Place(row, state, state.flatMap(StateEvent::exit));
	}

	private boolean bookmarked() {
		return timeLine.selection().filter(range -> timeLine.bookmarks().all().stream()
				.anyMatch(one -> one.at() == range.from() && one.at() + one.length() == range.to())).isPresent();
	}

	private void copy(Place place) {
		Clipboard clipboard = new Clipboard(graph.canvas().getDisplay());
		try {
			clipboard.setContents(new Object[] { words(place) }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	/// What is told of a place: the row and the time, the state there, and of an exit all that its tooltip tells; a line each.
	private String words(Place place) {
		List<String> lines = new ArrayList<>();
		place.row.ifPresent(row -> lines.add(row.path()));
		timeLine.selection().map(this::words).ifPresent(lines::add);
		place.state.ifPresent(state -> {
			if (!state.getLabel().isEmpty())
				lines.add(state.getLabel() + ", " + Quantities.nanos(state.getDuration()));
			lines.addAll(state.shares());
		});
		place.state.filter(state -> state.task().isPresent())
				.ifPresent(state -> RowPresentation.told(state).forEach((name, value) -> lines.add(name + ": " + value)));
		place.exit.ifPresent(exit -> RowPresentation.told(exit).forEach((name, value) -> lines.add(name + ": " + value)));
		return String.join("\n", lines);
	}

	private String words(TimeRangeShown range) {
		double origin = timeLine.trace().span().start();
		String from = String.format(Locale.ROOT, "%.9f s", (origin + range.from()) / 1e9);
		return range.from() == range.to() ? from
				: String.format(Locale.ROOT, "%s to %.9f s", from, (origin + range.to()) / 1e9);
	}

	private MenuAction item(String text, Icon icon, TimeLineAction action, boolean possible) {
		MenuAction item = MenuAction.of(text, icon, () -> timeLine.perform(action));
		item.setEnabled(possible);
		return item;
	}

	private static String escaped(String text) {
		return text.replace("&", "&&");
	}
}
