// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.tracecompass.analysis.timing.core.segmentstore.ISegmentStoreProvider;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.density2.AbstractSegmentStoreDensityView;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.density2.AbstractSegmentStoreDensityViewer;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.table.AbstractSegmentStoreTableViewer;
import org.eclipse.tracecompass.analysis.timing.ui.views.segmentstore.table.SegmentStoreTableViewer;
import org.eclipse.tracecompass.tmf.core.trace.ITmfTrace;
import org.jspecify.annotations.Nullable;

/// How many there are of each latency, beside the table of those that are looked at.
public final class LatencyDensityView extends AbstractSegmentStoreDensityView {
	public LatencyDensityView() {
		super("Density");
	}

	@Override
	public void createPartControl(Composite parent) {
		Started.by(getViewSite());
		super.createPartControl(parent);
		ChartColours.follow(getViewSite(), parent);
		setPartName(Started.title(getViewSite(), "density"));
	}

	@Override
	protected AbstractSegmentStoreTableViewer createSegmentStoreTableViewer(Composite parent) {
		TableViewer table = new TableViewer(parent, SWT.FULL_SELECTION | SWT.VIRTUAL);
		UsersChoice.only(table.getTable());
		return new SegmentStoreTableViewer(table, Started.module(getViewSite()), false);
	}

	@Override
	protected AbstractSegmentStoreDensityViewer createSegmentStoreDensityViewer(Composite parent) {
		String module = Started.module(getViewSite());
		return new AbstractSegmentStoreDensityViewer(parent) {
			@Override
			protected @Nullable ISegmentStoreProvider getSegmentStoreProvider(ITmfTrace trace) {
				return trace.getAnalysisModule(module) instanceof ISegmentStoreProvider provider ? provider : null;
			}
		};
	}
}
