// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.RGBA;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.IMarkerEvent;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.MarkerEvent;
import org.trapline.measure.text.Quantities;
import org.trapline.trace.runs.Bookmark;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.timeline.TimeGraph.TimeRangeShown;

/// The bookmarks of a run: part of what its editor saves and undoes, shown across all rows of its time line.
public final class Bookmarks {
	private final RunSession session;
	private final TimeLine timeLine;
	private final Shell window;

	Bookmarks(RunSession session, TimeLine timeLine, Shell window) {
		this.session = session;
		this.timeLine = timeLine;
		this.window = window;
	}

	/// All of them, in order of time.
	public List<Bookmark> all() {
		return session.notes().now().bookmarks();
	}

	/// Takes the selection's bookmark away, or asks for the name of a new one.
	void toggle() {
		Optional<TimeRangeShown> selection = timeLine.selection();
		if (selection.isEmpty()) {
			timeLine.say("Select a moment or a range first");
			return;
		}
		Optional<Bookmark> there = at(selection.get());
		if (there.isPresent()) {
			remove(there.get());
			return;
		}
		InputDialog dialog = new InputDialog(window, "Bookmark", "What is there to see?", proposal(selection.get()),
				name -> name.isBlank() ? "" : null);
		if (dialog.open() == Window.OK)
			add(selection.get().from(), selection.get().to() - selection.get().from(), dialog.getValue().strip());
	}

	/// Adds a bookmark.
	///
	/// @param at nanoseconds since the recording's begin
	/// @param length 0 for a moment
	public void add(long at, long length, String name) {
		List<Bookmark> more = new ArrayList<>(all());
		more.add(new Bookmark(at, length, name));
		session.notes().change("New Bookmark", session.notes().now().marked(more));
	}

	/// Takes a bookmark away.
	public void remove(Bookmark bookmark) {
		List<Bookmark> left = new ArrayList<>(all());
		left.remove(bookmark);
		session.notes().change("Removal of Bookmark", session.notes().now().marked(left));
	}

	/// Goes to the next bookmark, or the one before.
	void turn(boolean forward) {
		long from = timeLine.selection().map(TimeRangeShown::from).orElse(forward ? -1L : Long.MAX_VALUE);
		Optional<Bookmark> next = forward ? all().stream().filter(one -> one.at() > from).findFirst()
				: all().stream().filter(one -> one.at() < from).max(Comparator.comparingLong(Bookmark::at));
		next.ifPresentOrElse(one -> {
			timeLine.select(one.at(), one.at() + one.length());
			timeLine.say(one.name());
		}, () -> timeLine.say(all().isEmpty() ? "There is no bookmark: B sets one at the selection"
				: forward ? "No bookmark follows" : "No bookmark comes before"));
	}

	/// As the graph shows them.
	List<IMarkerEvent> markers(RGB colour) {
		return all().stream().<IMarkerEvent>map(one -> new MarkerEvent(null, one.at(), one.length(), IMarkerEvent.BOOKMARKS,
				new RGBA(colour.red, colour.green, colour.blue, one.length() > 0 ? 70 : 200), one.name(), true)).toList();
	}

	private Optional<Bookmark> at(TimeRangeShown selection) {
		return all().stream().filter(one -> one.at() == selection.from()
				&& one.at() + one.length() == selection.to()).findFirst();
	}

	private String proposal(TimeRangeShown selection) {
		return session.pointer().exit().filter(exit -> exit.time() - timeLine.trace().span().start() == selection.from())
				.map(exit -> exit.vcpu().label() + ' ' + exit.cause())
				.orElse("At " + Quantities.nanos(selection.from()));
	}
}
