// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.scatter.AbstractSegmentStoreScatterChartTreeViewer2;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.scatter.SegmentStoreScatterView2;
import org.eclipse.tracecompass.tmf.ui.viewers.TmfViewer;
import org.eclipse.tracecompass.tmf.ui.viewers.tree.ITmfTreeViewerEntry;

/// Latencies over time, by reason; which kind the view's second id says.
public final class LatencyScatterView extends SegmentStoreScatterView2 {
	@Override
	public void createPartControl(Composite parent) {
		Started.by(getViewSite());
		super.createPartControl(parent);
		ChartColours.follow(getViewSite(), parent);
		setPartName(Started.title(getViewSite(), "scatter"));
	}

	/// The tree of reasons, all of them ticked at first: Trace Compass would draw none.
	@Override
	protected TmfViewer createLeftChildViewer(Composite parent) {
		return new AbstractSegmentStoreScatterChartTreeViewer2(parent, Started.module(getViewSite())) {
			private int known;

			@Override
			protected void contentChanged(ITmfTreeViewerEntry root) {
				super.contentChanged(root);
				List<ITmfTreeViewerEntry> all = new ArrayList<>();
				collect(root, all);
				if (all.size() != known)
					setCheckedElements(all.toArray());
				known = all.size();
			}
		};
	}

	private static void collect(ITmfTreeViewerEntry entry, List<ITmfTreeViewerEntry> all) {
		for (ITmfTreeViewerEntry child : entry.getChildren()) {
			all.add(child);
			collect(child, all);
		}
	}
}
