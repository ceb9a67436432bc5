// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;
import org.eclipse.tracecompass.tmf.core.signal.TmfSelectionRangeUpdatedSignal;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignalHandler;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignalManager;
import org.eclipse.tracecompass.tmf.core.signal.TmfWindowRangeUpdatedSignal;
import org.eclipse.tracecompass.tmf.core.timestamp.ITmfTimestamp;
import org.eclipse.tracecompass.tmf.core.timestamp.TmfTimeRange;
import org.eclipse.tracecompass.tmf.core.timestamp.TmfTimestamp;
import org.trapline.ui.timeline.TimeGraph.TimeRangeShown;

/// The time line among Trace Compass's views: tells and follows its signals of what is selected and which part of the
/// time shows. Their times are the recording's clock, and their ranges have both ends in them.
///
/// Public for Trace Compass's signal manager, which calls it by reflection.
public final class TraceCompassLink implements AutoCloseable {
	private final TimeLine timeLine;
	private final BooleanSupplier busy;
	private boolean closed;

	/// @param busy whether signals are to be left alone, since they come of what is being done
	TraceCompassLink(TimeLine timeLine, BooleanSupplier busy) {
		this.timeLine = timeLine;
		this.busy = busy;
		TmfSignalManager.register(this);
	}

	@Override
	public void close() {
		closed = true;
		TmfSignalManager.deregister(this);
	}

	/// Tells what is selected, a range or, where both are the same, a moment; in nanoseconds since the recording's begin.
	void tellSelection(long begin, long end) {
		TmfSignalManager.dispatchSignal(new TmfSelectionRangeUpdatedSignal(this, stamp(begin),
				stamp(Math.max(begin, end - 1))));
	}

	/// Tells which part of the time shows.
	void tellWindow(TimeRangeShown range) {
		TmfSignalManager.dispatchSignal(new TmfWindowRangeUpdatedSignal(this,
				new TmfTimeRange(stamp(range.from()), stamp(range.to()))));
	}

	/// Another view selected a moment or a range.
	@TmfSignalHandler
	public void selectionRangeUpdated(TmfSelectionRangeUpdatedSignal signal) {
		if (signal.getSource() != this)
			follow(signal.getBeginTime(), signal.getEndTime(),
					(begin, end) -> timeLine.selectedElsewhere(begin, end > begin ? end + 1 : end));
	}

	/// Another view shows another part of the time.
	@TmfSignalHandler
	public void windowRangeUpdated(TmfWindowRangeUpdatedSignal signal) {
		if (signal.getSource() != this)
			follow(signal.getCurrentRange().getStartTime(), signal.getCurrentRange().getEndTime(),
					(begin, end) -> timeLine.shownElsewhere(begin, end + 1));
	}

	/// Takes a range of time.
	private interface Taker {
		void take(long begin, long end);
	}

	/// Views of other traces tell of times that this recording does not have.
	private void follow(ITmfTimestamp one, ITmfTimestamp other, Taker taker) {
		if (busy.getAsBoolean())
			return;
		long begin = Math.min(one.toNanos(), other.toNanos()) - origin();
		long end = Math.max(one.toNanos(), other.toNanos()) - origin();
		if (end < 0 || begin > timeLine.length())
			return;
		Display.getDefault().asyncExec(() -> {
			if (!closed)
				taker.take(Math.max(0, begin), Math.min(timeLine.length() - 1, end));
		});
	}

	private ITmfTimestamp stamp(long time) {
		return TmfTimestamp.fromNanos(origin() + time);
	}

	private long origin() {
		return timeLine.trace().span().start();
	}
}
