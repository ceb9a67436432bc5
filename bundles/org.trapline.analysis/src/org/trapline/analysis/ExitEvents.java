// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import java.util.Optional;
import org.trapline.measure.ExitTrace;

/// Single exits of a recording, for a table of events: by row, or page by page in order of time.
///
/// Reads the blocks concerned, not the recording. Not thread-safe.
public final class ExitEvents {

	/// @param filter which exits the pages hold; {@link #at} looks at all
	public ExitEvents(ExitTrace trace, Filter filter) {
		throw new UnsupportedOperationException("written next");
	}

	/// The exit of a row of the trace, 0 to {@link ExitTrace#size()} - 1.
	public ExitDetail at(long row) {
		throw new UnsupportedOperationException("written next");
	}

	/// The first exits at or after a time, in order of time.
	public List<ExitDetail> from(long time, int most) {
		throw new UnsupportedOperationException("written next");
	}

	/// The exits that follow one, in order of time.
	public List<ExitDetail> after(ExitDetail last, int most) {
		throw new UnsupportedOperationException("written next");
	}

	/// The exits that come just before one, in order of time.
	public List<ExitDetail> before(ExitDetail first, int most) {
		throw new UnsupportedOperationException("written next");
	}

	/// The exit of a vCPU whose guest time before it, or interval after it, holds the time; else the one nearest to it.
	///
	/// @param vcpu index into {@link ExitTrace#vcpus()}
	/// @return empty where the vCPU has no exit that passes the filter
	public Optional<ExitDetail> nearest(int vcpu, long time) {
		throw new UnsupportedOperationException("written next");
	}
}
