// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.TimeGraphViewer;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/// The view of the active run's time line.
public final class TimeLineView extends ViewPart {
	public static final String ID = "org.trapline.ui.timeline.view";

	private @Nullable TimeGraphViewer viewer;

	@Override
	public void createPartControl(Composite parent) {
		viewer = new TimeGraphViewer(parent, SWT.NONE);
	}

	@Override
	public void setFocus() {
		if (viewer != null)
			viewer.setFocus();
	}
}
