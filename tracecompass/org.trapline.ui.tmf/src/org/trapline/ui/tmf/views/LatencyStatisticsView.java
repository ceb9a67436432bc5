// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.statistics.AbstractSegmentsStatisticsView;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.statistics.AbstractSegmentsStatisticsViewer;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.statistics.SegmentStoreStatisticsViewer;

/// Minimum, mean, deviation and maximum of latencies, by reason.
public final class LatencyStatisticsView extends AbstractSegmentsStatisticsView {
	@Override
	public void createPartControl(Composite parent) {
		Started.by(getViewSite());
		super.createPartControl(parent);
		setPartName(Started.title(getViewSite(), "statistics"));
	}

	@Override
	protected AbstractSegmentsStatisticsViewer createSegmentStoreStatisticsViewer(Composite parent) {
		return new SegmentStoreStatisticsViewer(parent, Started.module(getViewSite()));
	}
}
