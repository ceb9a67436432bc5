// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.ExitEvents;
import org.trapline.analysis.Filter;
import org.trapline.history.Lane;
import org.trapline.history.StateHistory;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.operation.NewestOnly;
import org.trapline.ui.operation.Outcome;
import org.trapline.ui.timeline.TimeGraph.TimeRangeShown;
import org.trapline.ui.timeline.content.Row;
import org.trapline.ui.timeline.content.StateEvent;

/// Ways from the selection to other moments: changes of the selected row, exits of the same reason, and what a text is
/// found in. They are looked up in the background.
final class Navigation {
	private final RunSession session;
	private final OpenHistory open;
	private final TimeLine timeLine;
	private final NewestOnly<Optional<Target>> lookup;

	/// Where a way leads: an exit, a switch to a guest's task, or a moment at which a row changes.
	private sealed interface Target {
		record Exit(ExitDetail exit) implements Target {
		}

		record Task(GuestTasks.Switch to) implements Target {
		}

		record Moment(long time) implements Target {
		}
	}

	Navigation(RunSession session, OpenHistory open, TimeLine timeLine) {
		this.session = session;
		this.open = open;
		this.timeLine = timeLine;
		lookup = new NewestOnly<>(session.runner());
	}

	boolean busy() {
		return lookup.busy();
	}

	void close() {
		lookup.cancel();
	}

	/// To where the selected row's state changes next, or changed before.
	void change(boolean forward) {
		Optional<Lane> lane = row().flatMap(this::lane);
		if (lane.isEmpty()) {
			timeLine.say("Select a vCPU, a lane or a physical CPU first");
			return;
		}
		long from = begin();
		StateHistory history = open.history();
		look(forward ? "It does not change any more" : "It did not change before", _ -> {
			OptionalLong time = forward ? history.next(lane.get(), from) : history.previous(lane.get(), from);
			return time.isPresent() ? Optional.of(new Target.Moment(time.getAsLong())) : Optional.empty();
		});
	}

	/// To the next exit, or the one before, of the reason of the exit that is selected; on its vCPU.
	void sameReason(boolean forward) {
		Optional<ExitDetail> exit = session.pointer().exit();
		if (exit.isEmpty()) {
			timeLine.say("Select an exit first");
			return;
		}
		Filter alike = Filter.ALL.withReasons(Set.of(exit.get().cause().reason()))
				.withVcpus(Set.of(exit.get().vcpu().index()));
		look("No other " + exit.get().cause().reason() + (forward ? " follows" : " comes before"),
				trace -> nearest(new ExitEvents(trace, alike), exit.get(), forward).map(Target.Exit::new));
	}

	/// To the next row, or else exit or guest's task, that a text is found in.
	void search(String text, boolean forward) {
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		if (wanted.isEmpty())
			return;
		Optional<Row> row = rows().stream().filter(one -> one.getName().toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
		if (row.isPresent()) {
			timeLine.graph().ifPresent(graph -> graph.select(row.get()));
			timeLine.say("");
			return;
		}
		ExitSearch search = ExitSearch.of(wanted, open.trace());
		Set<Integer> tasks = tasks(wanted);
		long from = begin();
		look("Nothing " + (forward ? "more " : "before ") + "is called \u201c" + text.strip() + "\u201d",
				trace -> nearer(search.next(trace, from, forward), task(tasks, from, forward), forward));
	}

	/// To where a lane of a guest takes up a task of a state's name next, or took up one before.
	///
	/// @param state with a task
	void sameTask(StateEvent state, boolean forward) {
		List<GuestTasks.Task> all = open.history().guests().map(GuestTasks::tasks).orElse(List.of());
		Set<Integer> alike = indexes(all, task -> task.label().equals(state.getLabel()));
		look("No other " + state.getLabel() + (forward ? " follows" : " comes before"), _ -> open.history().guests()
				.flatMap(tasks -> tasks.nearest(alike, Set.of(state.row().owner()), origin() + state.getTime(), forward))
				.map(Target.Task::new));
	}

	private static Set<Integer> indexes(List<GuestTasks.Task> tasks, Predicate<GuestTasks.Task> wanted) {
		return IntStream.range(0, tasks.size()).filter(i -> wanted.test(tasks.get(i))).boxed().collect(Collectors.toSet());
	}

	/// The guests' tasks whose name has a text in it, as indexes.
	private Set<Integer> tasks(String text) {
		List<GuestTasks.Task> all = open.history().guests().map(GuestTasks::tasks).orElse(List.of());
		return indexes(all, task -> task.label().toLowerCase(Locale.ROOT).contains(text));
	}

	private Optional<GuestTasks.Switch> task(Set<Integer> wanted, long from, boolean forward) {
		return wanted.isEmpty() ? Optional.empty()
				: open.history().guests().flatMap(tasks -> tasks.nearest(wanted, tasks.vcpus(), from, forward));
	}

	private static Optional<Target> nearer(Optional<ExitDetail> exit, Optional<GuestTasks.Switch> task, boolean forward) {
		Optional<Target> ofExit = exit.map(Target.Exit::new);
		Optional<Target> ofTask = task.map(Target.Task::new);
		if (exit.isPresent() && task.isPresent())
			return exit.get().time() <= task.get().time() == forward ? ofExit : ofTask;
		return ofExit.or(() -> ofTask);
	}

	private List<Row> rows() {
		return timeLine.graph().map(TimeGraph::visibleRows).orElse(List.of());
	}

	private Optional<Row> row() {
		return timeLine.graph().flatMap(TimeGraph::row);
	}

	private Optional<Lane> lane(Row row) {
		return row.kind() == Row.Kind.VCPU ? open.history().lane(Lane.Kind.STATE, row.owner()) : row.lane();
	}

	/// Begin of the selection, or of what shows, on the recording's clock.
	private long begin() {
		return origin() + timeLine.selection().map(TimeRangeShown::from).orElse(timeLine.window().from());
	}

	private long origin() {
		return open.trace().span().start();
	}

	private static Optional<ExitDetail> nearest(ExitEvents events, ExitDetail exit, boolean forward) {
		List<ExitDetail> found = forward ? events.after(exit, 1) : events.before(exit, 1);
		return found.stream().findFirst();
	}

	private void look(String otherwise, Function<ExitTrace, Optional<Target>> work) {
		lookup.start(session.reading("Searching the time line", _ -> work.apply(open.trace())), outcome -> {
			if (!(outcome instanceof Outcome.Done<Optional<Target>>(var found)))
				return;
			timeLine.say(found.isPresent() ? "" : otherwise);
			found.ifPresent(this::go);
		});
	}

	private void go(Target target) {
		switch (target) {
		case Target.Exit(ExitDetail exit) -> timeLine.point(exit);
		case Target.Task(GuestTasks.Switch to) -> {
			open.rows().lanes().stream().filter(row -> row.lane().equals(open.history().lane(Lane.Kind.GUEST_TASK, to.vcpu())))
					.findFirst().ifPresent(row -> timeLine.graph().ifPresent(graph -> graph.select(row)));
			timeLine.select(to.time() - origin(), to.time() - origin());
		}
		case Target.Moment(long time) -> timeLine.select(time - origin(), time - origin());
		}
	}
}
