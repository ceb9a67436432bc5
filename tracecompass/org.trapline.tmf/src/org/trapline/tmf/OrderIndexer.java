// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import org.eclipse.tracecompass.tmf.core.signal.TmfTraceUpdatedSignal;
import org.eclipse.tracecompass.tmf.core.timestamp.ITmfTimestamp;
import org.eclipse.tracecompass.tmf.core.timestamp.TmfTimeRange;
import org.eclipse.tracecompass.tmf.core.trace.ITmfContext;
import org.eclipse.tracecompass.tmf.core.trace.indexer.ITmfTraceIndexer;

/// The indexer of a trace whose events are in order already: there is nothing to be done but to say so.
final class OrderIndexer implements ITmfTraceIndexer {
	private final RunTrace trace;

	OrderIndexer(RunTrace trace) {
		this.trace = trace;
	}

	@Override
	public void buildIndex(long offset, TmfTimeRange range, boolean waitForCompletion) {
		trace.broadcast(new TmfTraceUpdatedSignal(this, trace, trace.getTimeRange(), trace.getNbEvents()));
	}

	@Override
	public boolean isIndexing() {
		return false;
	}

	@Override
	public void updateIndex(ITmfContext context, ITmfTimestamp timestamp) {
		// the order does not change
	}

	@Override
	public ITmfContext seekIndex(ITmfTimestamp timestamp) {
		return trace.seekEvent(timestamp);
	}

	@Override
	public ITmfContext seekIndex(long rank) {
		return trace.seekEvent(rank);
	}

	@Override
	public void dispose() {
		// the order is the trace's
	}
}
