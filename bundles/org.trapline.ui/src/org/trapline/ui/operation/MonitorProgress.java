// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.operation;

import org.eclipse.core.runtime.IProgressMonitor;
import org.trapline.measure.Progress;

/// A {@link Progress} that reports to the platform's progress monitor and is cancelled by it.
public final class MonitorProgress implements Progress {
	private static final int TICKS = 1000;

	private final IProgressMonitor monitor;
	private int reported;

	public MonitorProgress(IProgressMonitor monitor, String title) {
		this.monitor = monitor;
		monitor.beginTask(title, TICKS);
	}

	@Override
	public void at(long done, long total) {
		if (total <= 0)
			return;
		int now = (int) Math.clamp(done * (double) TICKS / total, 0, TICKS);
		if (now > reported) {
			monitor.worked(now - reported);
			reported = now;
		}
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled();
	}
}
