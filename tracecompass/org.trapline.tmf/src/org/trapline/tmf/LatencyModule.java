// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.tracecompass.analysis.timing.core.segmentstore.IAnalysisProgressListener;
import org.eclipse.tracecompass.analysis.timing.core.segmentstore.ISegmentStoreProvider;
import org.eclipse.tracecompass.segmentstore.core.ISegment;
import org.eclipse.tracecompass.segmentstore.core.ISegmentStore;
import org.eclipse.tracecompass.tmf.core.analysis.TmfAbstractAnalysisModule;
import org.eclipse.tracecompass.tmf.core.segment.ISegmentAspect;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.Filter;
import org.trapline.history.ExitSegment;
import org.trapline.history.SegmentKind;
import org.trapline.measure.ExitTrace;

/// Hands the segments of one kind, which the recording's state history has, to Trace Compass's views of segments. Which kind
/// it is the last word of its id says.
public final class LatencyModule extends TmfAbstractAnalysisModule implements ISegmentStoreProvider {
	private static final String PREFIX = "org.trapline.tmf.latency.";
	static final List<String> IDS = Arrays.stream(SegmentKind.values()).map(LatencyModule::id).toList();

	private final List<IAnalysisProgressListener> listeners = new CopyOnWriteArrayList<>();
	private volatile @Nullable ISegmentStore<ISegment> segments;

	/// The id of the module for a kind of segments.
	public static String id(SegmentKind kind) {
		return PREFIX + kind.name();
	}

	/// The kind of segments of a module.
	public static SegmentKind kind(String id) {
		return SegmentKind.valueOf(id.substring(PREFIX.length()));
	}

	@Override
	protected boolean executeAnalysis(IProgressMonitor monitor) {
		if (!(getTrace() instanceof RunTrace trace))
			return false;
		try {
			ISegmentStore<ISegment> all = of(trace.history(new MonitoredProgress(monitor)).segments(kind(getId())));
			ISegmentStore<ISegment> store = trace.filter().equals(Filter.ALL) ? all
					: new FilteredSegments(all, trace.exits().trace(), trace.filter());
			store.size(); // views ask for it in the user interface's thread
			segments = store;
			listeners.forEach(listener -> listener.onComplete(this, store));
			return true;
		} catch (CancellationException _) {
			return false;
		} catch (IOException e) {
			ILog.of(LatencyModule.class).error(getName() + " of " + trace.getPath() + ": " + e.getMessage(), e);
			fail(e);
			return false;
		}
	}

	@Override
	protected void canceling() {
		// the monitor says so
	}

	@Override
	public void dispose() {
		segments = null; // the history's to close
		super.dispose();
	}

	@Override
	public @Nullable ISegmentStore<ISegment> getSegmentStore() {
		return segments;
	}

	@Override
	public void addListener(IAnalysisProgressListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(IAnalysisProgressListener listener) {
		listeners.remove(listener);
	}

	@Override
	public Iterable<ISegmentAspect> getSegmentAspects() {
		if (!(getTrace() instanceof RunTrace run))
			return List.of();
		ExitTrace trace = run.exits().trace();
		ISegmentAspect cause = aspect("Reason", "Why the guest was left", ExitSegment::name);
		ISegmentAspect vcpu = aspect("vCPU", "Whose exit it is", segment -> vcpu(trace, segment.vcpu()));
		return kind(getId()) == SegmentKind.IPI
				? List.of(aspect("Sender", "The vCPU that sent the interrupt", segment -> vcpu(trace, segment.sender())),
						aspect("Receiver", "The vCPU that got it", segment -> vcpu(trace, segment.vcpu())), cause)
				: List.of(vcpu, cause);
	}

	private static String vcpu(ExitTrace trace, int index) {
		return index < 0 ? "" : trace.vcpus().get(index).vm() + " " + trace.vcpus().get(index).label();
	}

	/// Segments of a more special kind are segments; nobody adds to a store that is closed.
	@SuppressWarnings("unchecked")
	private static ISegmentStore<ISegment> of(ISegmentStore<? extends ISegment> store) {
		return (ISegmentStore<ISegment>) store;
	}

	private static ISegmentAspect aspect(String name, String help, Function<ExitSegment, String> cell) {
		return new ISegmentAspect() {
			@Override
			public String getName() {
				return name;
			}

			@Override
			public String getHelpText() {
				return help;
			}

			@Override
			public Comparator<ISegment> getComparator() {
				return Comparator.comparing(this::resolve);
			}

			@Override
			public String resolve(ISegment segment) {
				return segment instanceof ExitSegment exit ? cell.apply(exit) : "";
			}
		};
	}
}
