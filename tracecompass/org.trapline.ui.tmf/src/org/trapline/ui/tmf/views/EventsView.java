// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignalHandler;
import org.eclipse.tracecompass.tmf.core.signal.TmfTraceClosedSignal;
import org.eclipse.tracecompass.tmf.core.signal.TmfTraceSelectedSignal;
import org.eclipse.tracecompass.tmf.core.trace.ITmfTrace;
import org.eclipse.tracecompass.tmf.core.trace.TmfTraceManager;
import org.eclipse.tracecompass.tmf.ui.viewers.events.TmfEventsTable;
import org.eclipse.tracecompass.tmf.ui.views.TmfView;
import org.jspecify.annotations.Nullable;

/// Trace Compass's table of events, with its search and filters, of the run whose editor was activated last.
public final class EventsView extends TmfView {
	private @Nullable Composite place;
	private @Nullable TmfEventsTable table;
	private @Nullable ITmfTrace shown;

	public EventsView() {
		super("Events");
	}

	@Override
	public void createPartControl(Composite parent) {
		Started.by(getViewSite());
		super.createPartControl(parent);
		Composite composite = new Composite(parent, SWT.NONE);
		composite.setLayout(new FillLayout());
		place = composite;
		show(TmfTraceManager.getInstance().getActiveTrace());
	}

	/// The table; null before the view is made.
	public @Nullable TmfEventsTable table() {
		return table;
	}

	@TmfSignalHandler
	public void selected(TmfTraceSelectedSignal signal) {
		getSite().getShell().getDisplay().execute(() -> show(signal.getTrace()));
	}

	@TmfSignalHandler
	public void closed(TmfTraceClosedSignal signal) {
		getSite().getShell().getDisplay().execute(() -> {
			if (signal.getTrace() == shown)
				show(null);
		});
	}

	private void show(@Nullable ITmfTrace trace) {
		Composite composite = place;
		if (composite == null || composite.isDisposed() || trace == shown && table != null)
			return;
		if (table != null)
			table.dispose();
		shown = trace;
		TmfEventsTable events = trace == null ? new TmfEventsTable(composite, 0)
				: new TmfEventsTable(composite, trace.getCacheSize(), trace.getEventAspects());
		events.setTrace(trace, false);
		table = events;
		composite.layout(true, true);
	}

	@Override
	public void setFocus() {
		if (table != null)
			table.setFocus();
	}

	@Override
	public void dispose() {
		if (table != null)
			table.dispose();
		super.dispose();
	}
}
