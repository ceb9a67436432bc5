// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trapline.analysis.ExitEvents;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Timeline;
import org.trapline.analysis.TimelineIndex;
import org.trapline.history.Lane;
import org.trapline.history.StateHistory;
import org.trapline.history.StateHistory.Stretch;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.Progress;

/// Reads what the rows show in a window: single states while they are few, shares by column once they are many.
///
/// Where states are many, the sums of {@link TimelineIndex} tell shares of time exactly, however short the states are;
/// lanes of which it knows nothing are sampled. To be used in one thread at a time.
public final class WindowReader {
	/// Single states are drawn where there are fewer than one to so many pixels.
	private static final int PIXELS_OF_STATE = 4;

	private final ExitTrace trace;
	private final StateHistory history;
	private final TimelineIndex index;
	private final RowTree rows;
	private final StateNames names;
	private final Arrows arrows;
	private final ExitEvents events;

	public WindowReader(ExitTrace trace, StateHistory history, TimelineIndex index, RowTree rows) {
		this.trace = trace;
		this.history = history;
		this.index = index;
		this.rows = rows;
		names = new StateNames(trace, history.guests().map(GuestTasks::tasks).orElse(List.of()));
		arrows = new Arrows(history, rows, names.origin());
		events = new ExitEvents(trace, Filter.ALL);
	}

	/// What happened in a window.
	///
	/// @param begin of the window, in nanoseconds since the recording's begin
	/// @param end of the window, after its begin
	/// @param pixels how finely, 1 or more
	/// @param filter exits that it leaves out are not shown; its range of time and its vCPUs leave all as it is
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public WindowContent read(long begin, long end, int pixels, Filter filter, Progress progress) {
		long from = begin + names.origin();
		long to = end + names.origin();
		Wanted wanted = new Wanted(trace, filter);
		Timeline timeline = index.window(from, to, pixels);
		Map<Row, RowContent> content = new HashMap<>();
		boolean allFew = true;
		for (Timeline.Lane lane : timeline.lanes()) {
			progress.checkCancelled();
			Optional<Timeline.Exact> few = few(lane, pixels);
			allFew &= few.isPresent();
			if (few.isPresent())
				single(few.get(), from, to, wanted, content);
			else
				columns(new VcpuColumns(names.origin(), timeline, lane, wanted::state), lane.vcpu(), content);
		}
		progress.checkCancelled();
		guests(content, from, to, pixels);
		progress.checkCancelled();
		others(content, allFew, from, to, pixels);
		progress.checkCancelled();
		Arrows.Found found = arrows.of(from, to);
		return new WindowContent(begin, end, content, found.arrows(), found.left());
	}

	private static Optional<Timeline.Exact> few(Timeline.Lane lane, int pixels) {
		return lane instanceof Timeline.Exact exact && exact.starts().length * PIXELS_OF_STATE <= pixels
				? Optional.of(exact)
				: Optional.empty();
	}

	private List<Row> lanesOf(int vcpu) {
		return rows.lanes().stream()
				.filter(row -> row.kind() == Row.Kind.LANE && row.owner() == vcpu && !ofGuest(row)).toList();
	}

	/// The row and the lanes of a vCPU, without its guest's, state by state.
	private void single(Timeline.Exact lane, long from, long to, Wanted wanted, Map<Row, RowContent> content) {
		List<Row> lanes = lanesOf(lane.vcpu());
		Map<Lane, List<Stretch>> found = history.all(lanes.stream().flatMap(row -> row.lane().stream()).toList(), from, to)
				.stream().collect(Collectors.groupingBy(Stretch::lane));
		ExitLookup exits = new ExitLookup(lane, events);
		VcpuStates states = new VcpuStates(exits, names, wanted);
		Map<Lane.Kind, List<Stretch>> byKind = new HashMap<>();
		found.forEach((key, stretches) -> byKind.put(key.kind(), stretches));
		Row vcpu = rows.vcpus().get(lane.vcpu());
		if (vcpu != null)
			content.put(vcpu, states.everything(vcpu, byKind.getOrDefault(Lane.Kind.STATE, List.of()),
					byKind.getOrDefault(Lane.Kind.REASON, List.of())));
		for (Row row : lanes)
			row.lane().ifPresent(of -> content.put(row, states.lane(row, byKind.getOrDefault(of.kind(), List.of()))));
	}

	private void columns(VcpuColumns columns, int vcpu, Map<Row, RowContent> content) {
		Row row = rows.vcpus().get(vcpu);
		if (row != null)
			content.put(row, columns.everything());
		for (Row lane : lanesOf(vcpu))
			lane.lane().map(Lane::kind).filter(kind -> kind == Lane.Kind.STATE || kind == Lane.Kind.REASON)
					.ifPresent(kind -> content.put(lane, columns.of(kind)));
	}

	private static boolean ofGuest(Row row) {
		return row.lane().filter(lane -> lane.kind() == Lane.Kind.GUEST_TASK).isPresent();
	}

	/// The lanes of guests, which may switch tasks far more often than they exit, or less.
	private void guests(Map<Row, RowContent> content, long from, long to, int pixels) {
		for (Row row : rows.lanes())
			row.lane().filter(_ -> ofGuest(row)).ifPresent(lane -> {
				List<Stretch> sampled = history.window(List.of(lane), from, to, pixels * SampledColumns.SAMPLES);
				content.put(row, sampled.size() * PIXELS_OF_STATE <= pixels
						? plain(row, lane.kind(), history.all(List.of(lane), from, to))
						: SampledColumns.of(lane.kind(), sampled, from, to, pixels, names));
			});
	}

	/// The lanes that are not told yet.
	private void others(Map<Row, RowContent> content, boolean few, long from, long to, int pixels) {
		List<Row> left = rows.lanes().stream().filter(row -> !content.containsKey(row)).toList();
		List<Lane> lanes = left.stream().flatMap(row -> row.lane().stream()).toList();
		List<Stretch> found = few ? history.all(lanes, from, to)
				: history.window(lanes, from, to, pixels * SampledColumns.SAMPLES);
		Map<Lane, List<Stretch>> byLane = found.stream().collect(Collectors.groupingBy(Stretch::lane));
		for (Row row : left)
			row.lane().ifPresent(lane -> {
				List<Stretch> stretches = byLane.getOrDefault(lane, List.of());
				content.put(row, few ? plain(row, lane.kind(), stretches)
						: SampledColumns.of(lane.kind(), stretches, from, to, pixels, names));
			});
	}

	private RowContent plain(Row row, Lane.Kind kind, List<Stretch> stretches) {
		List<StateEvent> states = new ArrayList<>();
		for (Stretch one : stretches) {
			RowContent.Layer layer = names.of(kind, one.value());
			states.add(new StateEvent(row, one.start() - names.origin(), one.end() - names.origin(), layer, null,
					names.task(kind, one.value()).orElse(null)));
		}
		return new RowContent.States(states);
	}
}
