// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf;

import java.io.IOException;
import java.util.Optional;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.tmf.OpenExits;
import org.trapline.ui.measure.run.RunSession;

/// The exits of a run editor's session, which closes them when it closes.
record SessionExits(RunSession session, ExitTrace trace) implements OpenExits {
	@Override
	public String label() {
		return session.run().label();
	}

	@Override
	public Optional<GuestTasks> guests() {
		return session.run().first(GuestTasks.class);
	}

	@Override
	public Provenance provenance() {
		return session.run().provenance();
	}

	@Override
	public <T> T read(Progress progress, Reading<T> reading) throws IOException {
		return session.read(progress, reading::read);
	}

	@Override
	public void release() {
		// the session's to close
	}
}
