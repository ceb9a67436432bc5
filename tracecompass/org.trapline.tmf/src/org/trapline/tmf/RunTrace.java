// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.tracecompass.tmf.core.event.ITmfEvent;
import org.eclipse.tracecompass.tmf.core.event.aspect.ITmfEventAspect;
import org.eclipse.tracecompass.tmf.core.exceptions.TmfTraceException;
import org.eclipse.tracecompass.tmf.core.timestamp.ITmfTimestamp;
import org.eclipse.tracecompass.tmf.core.timestamp.TmfTimestamp;
import org.eclipse.tracecompass.tmf.core.trace.ITmfContext;
import org.eclipse.tracecompass.tmf.core.trace.TmfContext;
import org.eclipse.tracecompass.tmf.core.trace.TmfTrace;
import org.eclipse.tracecompass.tmf.core.trace.TmfTraceManager;
import org.eclipse.tracecompass.tmf.core.trace.TraceValidationStatus;
import org.eclipse.tracecompass.tmf.core.trace.indexer.ITmfTraceIndexer;
import org.eclipse.tracecompass.tmf.core.trace.location.ITmfLocation;
import org.eclipse.tracecompass.tmf.core.trace.location.TmfLongLocation;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.Filter;
import org.trapline.history.StateHistory;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
import org.trapline.trace.Recording;

/// A recording as a trace of Trace Compass: an event for each exit and one for each entry, in order of time.
///
/// Positions are ranks, so that any event is found at once by rank or by time, and the number of events is known from the
/// begin. Rows are read when events are asked for; of fields nothing is kept. Where the exits are closed, the trace ends.
public final class RunTrace extends TmfTrace {
	/// As the extension names the type.
	public static final String TYPE = "org.trapline.tmf.run";
	private static final int CONFIDENCE = 100;

	private @Nullable Opened opened;
	private final RunHistory history = new RunHistory();

	private record Opened(OpenExits exits, Filter filter, EventOrder order, EventReader reader) {
	}

	/// A trace that Trace Compass opens by its path, with {@link #initTrace}.
	public RunTrace() {
	}

	/// A trace of exits that somebody else has open.
	///
	/// @param path of the recording, for its name and for files that Trace Compass makes beside it
	/// @param filter which exits it has
	/// @throws java.util.concurrent.CancellationException if the progress was cancelled, or the exits are closed
	public static RunTrace of(OpenExits exits, Path path, Filter filter, Progress progress) throws IOException {
		RunTrace trace = new RunTrace();
		trace.open(exits, filter, progress);
		try {
			trace.initTrace(null, path.toString(), RunEvent.class,
					exits.label() + (filter.equals(Filter.ALL) ? "" : " (filtered)"), TYPE);
			return trace;
		} catch (TmfTraceException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private void open(OpenExits exits, Filter filter, Progress progress) throws IOException {
		EventOrder order = exits.read(progress, each -> EventOrder.of(exits.trace(), filter, each));
		opened = new Opened(exits, filter, order, new EventReader(exits.trace()));
	}

	/// The exits; throws an IllegalStateException where the trace is not open.
	public OpenExits exits() {
		return opened().exits;
	}

	/// Which of the exits the trace has.
	public Filter filter() {
		return opened().filter;
	}

	/// The recording's state history, which is built where there is none: call it from a background thread. It is the
	/// trace's to close.
	///
	/// @throws java.util.concurrent.CancellationException if the progress was cancelled, or the exits are closed
	public StateHistory history(Progress progress) throws IOException {
		return history.of(exits(), progress);
	}

	@Override
	public IStatus validate(@Nullable IProject project, String path) {
		try (Recording recording = Recording.glance(Path.of(path))) {
			if (!Importers.installed().judge(recording).isEmpty())
				return new TraceValidationStatus(CONFIDENCE, TYPE);
			return Status.error(path + " is not a recording that Trapline knows");
		} catch (ImportException | IOException e) {
			return Status.error(path + ": " + e.getMessage(), e);
		}
	}

	@Override
	public void initTrace(@Nullable IResource resource, String path, Class<? extends ITmfEvent> type)
			throws TmfTraceException {
		try {
			if (opened == null)
				open(ImportedExits.open(Path.of(path)), Filter.ALL, Progress.none());
		} catch (ImportException | IOException e) {
			throw new TmfTraceException(e.getMessage(), e);
		}
		super.initTrace(resource, path, type);
		forget(); // what is left there may be of another recording at this path
		EventOrder order = opened().order;
		ExitTrace.Span span = opened().exits.trace().span();
		setNbEvents(order.size());
		setStartTime(TmfTimestamp.fromNanos(order.size() == 0 ? span.start() : order.time(0)));
		setEndTime(TmfTimestamp.fromNanos(order.size() == 0 ? span.end() : order.time(order.size() - 1)));
	}

	@Override
	protected ITmfTraceIndexer createIndexer(int interval) {
		return new OrderIndexer(this);
	}

	@Override
	public Iterable<ITmfEventAspect<?>> getEventAspects() {
		return EventAspects.ALL;
	}

	/// All of it shows at first.
	@Override
	public ITmfTimestamp getInitialRangeOffset() {
		return TmfTimestamp.fromNanos(getEndTime().toNanos() - getStartTime().toNanos());
	}

	@Override
	public ITmfLocation getCurrentLocation() {
		return new TmfLongLocation(0);
	}

	@Override
	public double getLocationRatio(ITmfLocation location) {
		return (double) rank(location) / getNbEvents();
	}

	@Override
	public ITmfContext seekEvent(@Nullable ITmfLocation location) {
		return at(location == null ? 0 : rank(location));
	}

	@Override
	public ITmfContext seekEvent(double ratio) {
		return at(Math.round(ratio * getNbEvents()));
	}

	@Override
	public synchronized ITmfContext seekEvent(long rank) {
		return at(Math.max(0, rank));
	}

	@Override
	public synchronized ITmfContext seekEvent(@Nullable ITmfTimestamp time) {
		Opened open = opened;
		return at(time == null || open == null ? 0 : open.order.from(time.toNanos()));
	}

	/// The first event at or after a time, in nanoseconds of the recording's clock.
	public Optional<RunEvent> eventAt(long time) {
		return Optional.ofNullable(parseEvent(seekEvent(TmfTimestamp.fromNanos(time))));
	}

	/// A place behind the last event has no rank, as Trace Compass wants it.
	private ITmfContext at(long rank) {
		return rank < getNbEvents() ? new TmfContext(new TmfLongLocation(rank), rank)
				: new TmfContext(null, ITmfContext.UNKNOWN_RANK);
	}

	private static long rank(ITmfLocation location) {
		return location.getLocationInfo() instanceof Long rank ? rank : 0;
	}

	@Override
	public synchronized @Nullable ITmfEvent getNext(ITmfContext context) {
		RunEvent event = parseEvent(context);
		if (event == null)
			return null;
		context.setLocation(new TmfLongLocation(event.getRank() + 1));
		if (context.hasValidRank())
			context.increaseRank();
		return event;
	}

	@Override
	public synchronized @Nullable RunEvent parseEvent(ITmfContext context) {
		Opened open = opened;
		ITmfLocation location = context.getLocation();
		long rank = location == null ? Long.MAX_VALUE : rank(location);
		return open == null || rank >= open.order.size() ? null : read(open, rank);
	}

	/// @return null where the exits are closed
	private @Nullable RunEvent read(Opened open, long rank) {
		try {
			return open.exits.read(Progress.none(), _ -> new RunEvent(this, rank, open.reader.at(open.order.row(rank)),
					open.order.entry(rank)));
		} catch (CancellationException _) {
			return null;
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@Override
	public synchronized void dispose() {
		super.dispose();
		history.close();
		forget();
		Opened open = opened;
		opened = null;
		if (open != null) {
			open.order.close();
			open.exits.release();
		}
	}

	/// Deletes the files that Trace Compass's analyses keep of a trace outside a project: it goes by their path alone.
	private void forget() {
		if (getPath() != null && getResource() == null)
			TmfTraceManager.deleteSupplementaryFolder(this);
	}

	private Opened opened() {
		Opened open = opened;
		if (open == null)
			throw new IllegalStateException("the trace is not open");
		return open;
	}

	/// The kinds of latencies that views of segments show, as ids of modules.
	public static List<String> latencies() {
		return LatencyModule.IDS;
	}
}
