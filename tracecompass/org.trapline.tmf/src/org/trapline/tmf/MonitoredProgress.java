// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.trapline.measure.Progress;

/// The progress of an analysis, on the monitor that Trace Compass gives it.
final class MonitoredProgress implements Progress {
	private static final int STEPS = 1000;

	private final SubMonitor monitor;
	private int reported;

	MonitoredProgress(IProgressMonitor monitor) {
		this.monitor = SubMonitor.convert(monitor, STEPS);
	}

	@Override
	public void at(long done, long total) {
		int now = total <= 0 ? 0 : (int) Math.min(STEPS, done * STEPS / total);
		if (now > reported)
			monitor.worked(now - reported);
		reported = Math.max(reported, now);
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled();
	}
}
