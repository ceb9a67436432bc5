// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.tracecompass.tmf.core.signal.TmfSelectionRangeUpdatedSignal;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignalManager;
import org.eclipse.tracecompass.tmf.core.signal.TmfWindowRangeUpdatedSignal;
import org.eclipse.tracecompass.tmf.core.timestamp.ITmfTimestamp;
import org.eclipse.tracecompass.tmf.core.timestamp.TmfTimeRange;
import org.eclipse.tracecompass.tmf.core.timestamp.TmfTimestamp;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.Filter;
import org.trapline.tmf.RunEvent;
import org.trapline.tmf.RunTrace;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.properties.ExitProperties;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.operation.NewestOnly;
import org.trapline.ui.operation.Outcome;

/// Carries what is selected in a run editor to Trace Compass's views, and back.
///
/// | run editor | Trace Compass |
/// | --- | --- |
/// | the filter's time range | the selected time range, and the window on it |
/// | the exit that is pointed at | the selected moment |
///
/// A moment that is selected in a view changes no filter; a range sets the filter's.
final class SelectionLink {
	private final RunLink source;
	private final RunSession session;
	private final RunTrace trace;
	private final ISelectionProvider properties;
	private final List<Runnable> ends;
	private final NewestOnly<Optional<ExitDetail>> lookup;
	private boolean taking;

	SelectionLink(RunLink source, RunEditor editor, RunSession session, RunTrace trace) {
		this.source = source;
		this.session = session;
		this.trace = trace;
		properties = editor.getSite().getSelectionProvider();
		lookup = new NewestOnly<>(session.runner());
		ends = List.of(session.selection().onChange(_ -> tell()), session.pointer().onPoint((exit, by) -> {
			if (by != this)
				tell(exit);
		}));
	}

	/// Tells Trace Compass's views of the filter's time range; where it has none, the window is on all of the trace.
	void tell() {
		if (taking || !source.selected())
			return;
		Filter filter = session.selection().filter();
		if (filter.hasTime()) {
			TmfTimeRange range = range(filter);
			TmfSignalManager.dispatchSignal(new TmfSelectionRangeUpdatedSignal(source, range.getStartTime(),
					range.getEndTime(), trace));
			TmfSignalManager.dispatchSignal(new TmfWindowRangeUpdatedSignal(source, range, trace));
		} else {
			TmfSignalManager.dispatchSignal(new TmfWindowRangeUpdatedSignal(source, trace.getTimeRange(), trace));
		}
	}

	/// The part of the filter's range that the trace covers.
	private TmfTimeRange range(Filter filter) {
		long first = trace.getStartTime().toNanos();
		long last = trace.getEndTime().toNanos();
		long begin = Math.clamp(filter.from(), first, last);
		return new TmfTimeRange(TmfTimestamp.fromNanos(begin),
				TmfTimestamp.fromNanos(Math.clamp(filter.to() - 1, begin, last)));
	}

	/// Takes what a view of Trace Compass selected, both ends included: a range becomes the filter's, of a moment the exit
	/// is shown.
	void take(long begin, long to) {
		taking = true;
		try {
			if (to > begin)
				session.selection().change(filter -> filter.withTime(begin, to + 1));
			else
				show(begin);
		} finally {
			taking = false;
		}
	}

	/// Points at the exit of the first event at or after a moment.
	private void show(long time) {
		lookup.start(session.reading("Finding an exit", _ -> trace.eventAt(time).map(RunEvent::exit)), outcome -> {
			if (outcome instanceof Outcome.Done<Optional<ExitDetail>>(var found))
				found.ifPresent(this::show);
		});
	}

	private void show(ExitDetail exit) {
		session.pointer().point(exit, this);
		properties.setSelection(new StructuredSelection(ExitProperties.of(exit, trace.exits().trace())));
	}

	/// Tells Trace Compass's views which exit is pointed at.
	private void tell(ExitDetail exit) {
		if (!source.selected())
			return;
		ITmfTimestamp time = TmfTimestamp.fromNanos(exit.time());
		TmfSignalManager.dispatchSignal(new TmfSelectionRangeUpdatedSignal(source, time, time, trace));
	}

	void close() {
		ends.forEach(Runnable::run);
		lookup.cancel();
	}
}
