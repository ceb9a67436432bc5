// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.scatter.SegmentStoreScatterView2;

/// Latencies over time, by reason; which kind the view's second id says.
public final class LatencyScatterView extends SegmentStoreScatterView2 {
	@Override
	public void createPartControl(Composite parent) {
		Started.by(getViewSite());
		super.createPartControl(parent);
		setPartName(Started.title(getViewSite(), "scatter"));
	}
}
