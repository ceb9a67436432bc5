// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignalManager;
import org.eclipse.tracecompass.tmf.core.signal.TmfTraceClosedSignal;
import org.eclipse.tracecompass.tmf.core.signal.TmfTraceOpenedSignal;
import org.eclipse.tracecompass.tmf.core.signal.TmfTraceSelectedSignal;
import org.eclipse.tracecompass.tmf.core.trace.TmfTraceManager;
import org.eclipse.ui.IPropertyListener;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitTrace;
import org.trapline.tmf.RunTrace;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;

/// A run editor and the trace of the run that it has open, if it has one; the source of the signals that tell of it.
final class RunLink {
	private final RunEditor editor;
	private final IPropertyListener changes = (_, _) -> refresh();
	private @Nullable RunSession session;
	private @Nullable RunTrace trace;
	private @Nullable SelectionLink selection;
	private OperationRunner.@Nullable Running opening;
	/// What the trace has of the run's exits, or is to have; its time range is that of the selection instead.
	private Filter filter = Filter.ALL;
	private Runnable unfollow = () -> { };
	/// Whether the editor is the one that was activated last.
	private boolean wanted;

	RunLink(RunEditor editor) {
		this.editor = editor;
		editor.addPropertyListener(changes);
		refresh();
	}

	Optional<RunTrace> trace() {
		return Optional.ofNullable(trace);
	}

	/// Whether Trace Compass's views show this run.
	boolean selected() {
		return trace != null && TmfTraceManager.getInstance().getActiveTrace() == trace;
	}

	/// Lets Trace Compass's views show this run, as soon as it is open.
	void select() {
		wanted = true;
		RunTrace open = trace;
		if (open != null && !selected()) {
			TmfSignalManager.dispatchSignal(new TmfTraceSelectedSignal(this, open));
			if (selection != null)
				selection.tell();
		}
	}

	/// What a view of Trace Compass selected, in nanoseconds, both included.
	void selected(long begin, long end) {
		if (selection != null)
			selection.take(begin, end);
	}

	void close() {
		editor.removePropertyListener(changes);
		end();
		unfollow.run();
		session = null;
	}

	/// Looks whether the editor has another run open than before.
	private void refresh() {
		RunSession now = editor.session().orElse(null);
		if (now == session)
			return;
		end();
		unfollow.run();
		unfollow = () -> { };
		session = now;
		if (now == null)
			return;
		filter = timeless(now.selection().filter());
		unfollow = now.selection().onChange(changed -> refilter(now, timeless(changed)));
		now.trace().ifPresent(exits -> open(now, exits));
	}

	/// Another filter of vCPUs, reasons or physical CPUs makes another trace.
	private void refilter(RunSession run, Filter wantedNow) {
		if (wantedNow.equals(filter))
			return;
		filter = wantedNow;
		end();
		run.trace().ifPresent(exits -> open(run, exits));
	}

	private static Filter timeless(Filter filter) {
		return filter.withTime(Filter.ALL.from(), Filter.ALL.to());
	}

	private void open(RunSession run, ExitTrace exits) {
		SessionExits open = new SessionExits(run, exits);
		Filter chosen = filter;
		opening = run.runner().start(
				run.reading("Putting the events of " + open.label() + " in order",
						progress -> RunTrace.of(open, run.request().where(), chosen, progress)),
				OperationRunner.Visibility.PASSING, outcome -> opened(run, chosen, outcome));
	}

	private void opened(RunSession run, Filter chosen, Outcome<RunTrace> outcome) {
		if (!(outcome instanceof Outcome.Done<RunTrace>(RunTrace ready))) {
			if (outcome instanceof Outcome.Failed<RunTrace> failed && !(failed.cause() instanceof CancellationException))
				ILog.of(RunLink.class).error("Trace Compass's views have no events of " + run.run().label() + ": "
						+ failed.message(), failed.cause());
			return;
		}
		if (run != session || !chosen.equals(filter)) {
			ready.dispose();
			return;
		}
		opening = null;
		trace = ready;
		RunTrace before = TmfTraceManager.getInstance().getActiveTrace() instanceof RunTrace other ? other : null;
		TmfSignalManager.dispatchSignal(new TmfTraceOpenedSignal(this, ready, null));
		selection = new SelectionLink(this, editor, run, ready);
		if (before != null && !wanted)
			TmfSignalManager.dispatchSignal(new TmfTraceSelectedSignal(this, before));
		else
			TmfSignalManager.dispatchSignal(new TmfTraceSelectedSignal(this, ready));
		if (selected())
			selection.tell();
	}

	private void end() {
		if (opening != null)
			opening.cancel();
		opening = null;
		if (selection != null)
			selection.close();
		selection = null;
		RunTrace open = trace;
		trace = null;
		if (open != null) {
			TmfSignalManager.dispatchSignal(new TmfTraceClosedSignal(this, open));
			open.dispose();
		}
	}
}
