// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import java.io.IOException;
import java.util.Optional;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;

/// Exits that somebody holds open and may close at any time.
public interface OpenExits {
	/// What the run is called.
	String label();

	ExitTrace trace();

	/// What the guests ran meanwhile, where the run tells.
	Optional<GuestTasks> guests();

	Provenance provenance();

	/// Reads the exits, which stay open meanwhile.
	///
	/// @throws java.util.concurrent.CancellationException if they are closed, or the progress says so
	<T> T read(Progress progress, Reading<T> reading) throws IOException;

	/// Called when the trace is disposed of: closes what nobody else holds.
	void release();

	/// Something that reads exits.
	@FunctionalInterface
	interface Reading<T> {
		T read(Progress progress) throws IOException;
	}
}
