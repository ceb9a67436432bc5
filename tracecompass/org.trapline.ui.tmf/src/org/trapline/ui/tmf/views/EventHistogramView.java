// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.tracecompass.tmf.ui.views.histogram.HistogramView;

/// How many events there are at a time, in the whole recording and in the window.
public final class EventHistogramView extends HistogramView {
	@Override
	public void createPartControl(Composite parent) {
		Started.by(getViewSite());
		super.createPartControl(parent);
		ChartColours.follow(getViewSite(), parent);
	}
}
