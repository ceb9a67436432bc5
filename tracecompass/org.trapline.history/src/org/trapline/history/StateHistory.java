// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.tracecompass.segmentstore.core.ISegmentStore;
import org.eclipse.tracecompass.statesystem.core.ITmfStateSystem;
import org.eclipse.tracecompass.statesystem.core.StateSystemFactory;
import org.eclipse.tracecompass.statesystem.core.StateSystemUtils;
import org.eclipse.tracecompass.statesystem.core.backend.StateHistoryBackendFactory;
import org.eclipse.tracecompass.statesystem.core.exceptions.StateSystemDisposedException;
import org.eclipse.tracecompass.statesystem.core.interval.ITmfStateInterval;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;

/// What every vCPU and physical CPU of a recording did, whatever the recording's format: an open history.
///
/// Opening builds it where the cache has none, which takes a while; queries take milliseconds. Both are synchronous: call
/// them from a background thread. Queries may come from any thread, one goes on at a time, and {@link #close} waits for it;
/// a query after that throws an IllegalStateException. The exits must stay open as long.
public final class StateHistory implements AutoCloseable {
	private final HistoryFiles files;
	private final boolean temporary;
	private final Optional<GuestTasks> guests;
	private final List<Notice> notices;
	private final ITmfStateSystem states;
	private final Map<SegmentKind, ISegmentStore<ExitSegment>> segments;
	private final List<Lane> lanes;
	private boolean closed;

	/// A lane's value for a while.
	///
	/// @param start in nanoseconds of the recording's clock
	/// @param end the begin of what follows
	/// @param value see {@link Lane.Kind}
	public record Stretch(Lane lane, long start, long end, int value) {
		/// The state of a lane of {@link Lane.Kind#STATE}.
		public VcpuState state() {
			return VcpuState.of(value);
		}
	}

	/// An inter-processor interrupt from the sender's exit to the entry of its receiver, see {@link SegmentKind#IPI}.
	public record Arrow(int sender, long sent, int receiver, long entered) {
	}

	private StateHistory(ExitTrace trace, Optional<GuestTasks> guests, HistoryFiles files, boolean temporary,
			List<Notice> notices) throws IOException {
		this.guests = guests;
		this.files = files;
		this.temporary = temporary;
		this.notices = List.copyOf(notices);
		states = StateSystemFactory.newStateSystem(StateHistoryBackendFactory.createHistoryTreeBackendExistingFile(
				HistoryBuilder.ID, files.states().toFile(), HistoryFiles.FORMAT), false);
		segments = new EnumMap<>(SegmentKind.class);
		for (SegmentKind kind : SegmentKind.values())
			segments.put(kind, HistoryBuilder.store(trace, files, kind));
		lanes = new Lanes(trace, guests.map(GuestTasks::vcpus).orElse(Set.of()), Lanes.cpus(trace),
				states::optQuarkAbsolute).all();
		for (Lane lane : lanes)
			if (lane.quark() == ITmfStateSystem.INVALID_ATTRIBUTE)
				throw new IOException(files.states() + ": no attribute for " + lane.kind().label() + ' ' + lane.owner());
	}

	/// Opens the history of a recording, and builds it if the cache has none, or one that is of no use.
	///
	/// Of exits that come from no file, and where the cache cannot be written to, the history is kept in a temporary folder while it
	/// is open; {@link #notices} tells of the latter.
	///
	/// @param guests what the run has of its guests' tasks
	/// @throws IOException if there is no place for temporary files, either
	/// @throws java.util.concurrent.CancellationException if the progress was cancelled
	public static StateHistory open(ExitTrace trace, Optional<GuestTasks> guests, Provenance from, HistoryCache cache,
			Progress progress) throws IOException {
		return HistoryOpening.open(trace, guests, from, cache, progress);
	}

	static StateHistory load(ExitTrace trace, Optional<GuestTasks> guests, HistoryFiles files, boolean temporary,
			List<Notice> notices) throws IOException {
		return new StateHistory(trace, guests, files, temporary, notices);
	}

	/// What there is to say of the files: why they were built again, or are not kept.
	public List<Notice> notices() {
		return notices;
	}

	/// What the guests ran, which lanes of {@link Lane.Kind#GUEST_TASK} have the tasks of; empty where no guest tells.
	public Optional<GuestTasks> guests() {
		return guests;
	}

	/// First the lanes of the vCPUs, by their index, then those of their guests, then those of the physical CPUs.
	public List<Lane> lanes() {
		return lanes;
	}

	/// A lane; empty where the recording has no such vCPU or physical CPU.
	public Optional<Lane> lane(Lane.Kind kind, int owner) {
		return lanes.stream().filter(lane -> lane.kind() == kind && lane.owner() == owner).findFirst();
	}

	/// The state system, for Trace Compass's own views; it is this history's to dispose.
	public ITmfStateSystem states() {
		return states;
	}

	/// The segments of a kind, for Trace Compass's own views; it is this history's to dispose.
	public ISegmentStore<ExitSegment> segments(SegmentKind kind) {
		ISegmentStore<ExitSegment> store = segments.get(kind);
		if (store == null)
			throw new IllegalArgumentException(kind.toString());
		return store;
	}

	/// What lanes show in a window: each value that holds at the begin of one of its pixels. Values are told whole, so the
	/// first and the last may reach beyond the window; where the recording tells nothing there is none.
	///
	/// @param from begin of the window, in nanoseconds of the recording's clock
	/// @param to end of the window, after from
	/// @param pixels how finely, 1 or more
	/// @return by lane in the order of {@link #lanes}, and time
	public synchronized List<Stretch> window(Collection<Lane> of, long from, long to, int pixels) {
		if (to <= from || pixels < 1)
			throw new IllegalArgumentException("a window of " + (to - from) + " ns and " + pixels + " pixels");
		long first = Math.max(from, states.getStartTime());
		long last = Math.min(to - 1, states.getCurrentEndTime());
		if (of.isEmpty() || last < first)
			return List.of();
		try {
			return stretches(of, open().query2D(quarks(of),
					StateSystemUtils.getTimes(first, last, Math.max(1, (to - from) / pixels))));
		} catch (StateSystemDisposedException e) {
			throw new IllegalStateException(e);
		}
	}

	/// Everything of lanes in a window, however short, as {@link #window} tells it: memory grows with it.
	public synchronized List<Stretch> all(Collection<Lane> of, long from, long to) {
		long first = Math.max(from, states.getStartTime());
		long last = Math.min(to - 1, states.getCurrentEndTime());
		if (of.isEmpty() || last < first)
			return List.of();
		try {
			return stretches(of, open().query2D(quarks(of), first, last));
		} catch (StateSystemDisposedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static List<Integer> quarks(Collection<Lane> lanes) {
		return lanes.stream().map(Lane::quark).toList();
	}

	private static List<Stretch> stretches(Collection<Lane> lanes, Iterable<ITmfStateInterval> intervals) {
		Map<Integer, Lane> byQuark = new HashMap<>();
		lanes.forEach(lane -> byQuark.put(lane.quark(), lane));
		List<Stretch> found = new ArrayList<>();
		for (ITmfStateInterval interval : intervals) {
			Lane lane = byQuark.get(interval.getAttribute());
			if (lane != null && interval.getValue() instanceof Integer value)
				found.add(new Stretch(lane, interval.getStartTime(), interval.getEndTime() + 1, value));
		}
		found.sort(Comparator.comparingInt((Stretch one) -> one.lane.quark()).thenComparingLong(Stretch::start));
		return found;
	}

	/// A lane's value at a moment; empty where the recording tells nothing.
	public Optional<Stretch> at(Lane lane, long time) {
		ITmfStateInterval interval = interval(lane, time);
		return interval.getValue() instanceof Integer value
				? Optional.of(new Stretch(lane, interval.getStartTime(), interval.getEndTime() + 1, value))
				: Optional.empty();
	}

	/// When a lane's value changes for the first time after a moment; empty where it does not.
	public OptionalLong next(Lane lane, long time) {
		if (time < states.getStartTime())
			return OptionalLong.of(states.getStartTime());
		long end = interval(lane, time).getEndTime();
		return end >= states.getCurrentEndTime() ? OptionalLong.empty() : OptionalLong.of(end + 1);
	}

	/// When a lane's value changed for the last time before a moment; empty where it did not.
	public OptionalLong previous(Lane lane, long time) {
		if (time <= states.getStartTime())
			return OptionalLong.empty();
		long start = interval(lane, time - 1).getStartTime();
		return start <= states.getStartTime() ? OptionalLong.empty() : OptionalLong.of(start);
	}

	/// The interrupts between vCPUs of which something lies in a window, by time, not more than so many.
	public synchronized List<Arrow> arrows(long from, long to, int most) {
		open();
		List<Arrow> arrows = new ArrayList<>();
		for (ExitSegment segment : segments(SegmentKind.IPI).getIntersectingElements(from, to)) {
			arrows.add(new Arrow(segment.sender(), segment.start(), segment.vcpu(), segment.end()));
			if (arrows.size() == most)
				break;
		}
		arrows.sort(Comparator.comparingLong(Arrow::sent));
		return arrows;
	}

	/// Closes the files, once the query that may be going on has ended; a temporary history is deleted.
	@Override
	public synchronized void close() {
		if (closed)
			return;
		closed = true;
		states.dispose();
		segments.values().forEach(ISegmentStore::dispose);
		if (temporary)
			HistoryOpening.discard(files);
	}

	private synchronized ITmfStateInterval interval(Lane lane, long time) {
		try {
			return open().querySingleState(Math.clamp(time, states.getStartTime(), states.getCurrentEndTime()), lane.quark());
		} catch (StateSystemDisposedException e) {
			throw new IllegalStateException(e);
		}
	}

	private ITmfStateSystem open() {
		if (closed)
			throw new IllegalStateException(files.folder() + " is closed");
		return states;
	}
}
