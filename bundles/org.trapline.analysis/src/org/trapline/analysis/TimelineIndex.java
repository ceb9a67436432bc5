// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

/// A summary of a recording at several resolutions that answers for any window of time at once.
///
/// Built once, then asked from one thread at a time.
public final class TimelineIndex {
	private TimelineIndex() {
	}

	/// Builds the index in one pass.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static TimelineIndex of(ExitTrace trace, Progress progress) {
		throw new UnsupportedOperationException("written next");
	}

	/// What happened in a window.
	///
	/// @param from begin of the window, in nanoseconds of the recording's clock
	/// @param to end of the window, after from
	/// @param pixels how finely, 1 or more
	public Timeline window(long from, long to, int pixels) {
		throw new UnsupportedOperationException("written next");
	}
}
