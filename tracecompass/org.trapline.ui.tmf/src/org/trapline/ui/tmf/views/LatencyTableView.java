// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.table.AbstractSegmentStoreTableView;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.table.AbstractSegmentStoreTableViewer;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.table.SegmentStoreTableViewer;

/// Latencies in a table.
public final class LatencyTableView extends AbstractSegmentStoreTableView {
	@Override
	public void createPartControl(Composite parent) {
		Started.by(getViewSite());
		super.createPartControl(parent);
		setPartName(Started.title(getViewSite(), "table"));
	}

	@Override
	protected AbstractSegmentStoreTableViewer createSegmentStoreViewer(TableViewer viewer) {
		UsersChoice.only(viewer.getTable());
		return new SegmentStoreTableViewer(viewer, Started.module(getViewSite()));
	}
}
