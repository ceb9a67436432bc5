// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import java.util.Optional;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.trapline.history.SegmentKind;
import org.trapline.tmf.LatencyModule;

/// A view of Trace Compass's that opens on runs: of their events, or of one kind of latency each.
public enum ViewKind {
	/// All events in a table, with search and filters.
	EVENTS("org.trapline.ui.tmf.events", false),
	/// How many events there are at a time.
	HISTOGRAM("org.trapline.ui.tmf.histogram", false),
	/// How many events there are of each type, in all and in the selected range.
	STATISTICS("org.trapline.ui.tmf.statistics", false),
	/// Latencies in a table.
	LATENCY_TABLE("org.trapline.ui.tmf.latency.table", true),
	/// Latencies over time.
	LATENCY_SCATTER("org.trapline.ui.tmf.latency.scatter", true),
	/// How many there are of each latency.
	LATENCY_DENSITY("org.trapline.ui.tmf.latency.density", true),
	/// Minimum, mean, deviation, maximum by reason.
	LATENCY_STATISTICS("org.trapline.ui.tmf.latency.statistics", true);

	private final String id;
	private final boolean latency;

	ViewKind(String id, boolean latency) {
		this.id = id;
		this.latency = latency;
	}

	/// As plugin.xml names the view.
	public String id() {
		return id;
	}

	/// Whether it is a view of latencies, of which there is one for each kind.
	public boolean latency() {
		return latency;
	}

	/// Shows the view.
	///
	/// @param segments which latencies; of a view of events it is not looked at
	/// @throws PartInitException if the view cannot be made
	public IViewPart show(IWorkbenchPage page, Optional<SegmentKind> segments) throws PartInitException {
		return latency
				? page.showView(id, LatencyModule.id(segments.orElse(SegmentKind.HANDLING)), IWorkbenchPage.VIEW_ACTIVATE)
				: page.showView(id);
	}
}
