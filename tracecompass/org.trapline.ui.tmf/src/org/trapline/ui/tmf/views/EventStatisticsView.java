// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.tracecompass.internal.tmf.ui.views.statistics.TmfStatisticsViewImpl;

/// How many exits there are of each reason, and how many entries, in the whole recording and in the selected range.
public final class EventStatisticsView extends TmfStatisticsViewImpl {
	@Override
	public void createPartControl(Composite parent) {
		Started.by(getViewSite());
		super.createPartControl(parent);
		ChartColours.follow(getViewSite(), parent);
	}
}
