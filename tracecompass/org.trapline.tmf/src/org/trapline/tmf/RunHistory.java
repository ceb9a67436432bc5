// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.trapline.history.HistoryCache;
import org.trapline.history.StateHistory;
import org.trapline.measure.Progress;

/// The state history of a trace, opened once for all of its modules.
final class RunHistory implements AutoCloseable {
	private @Nullable StateHistory history;
	private boolean closed;

	synchronized StateHistory of(OpenExits exits, Progress progress) throws IOException {
		if (closed)
			throw new CancellationException("the trace is closed");
		StateHistory open = history;
		if (open == null)
			history = open = exits.read(progress,
					each -> StateHistory.open(exits.trace(), exits.guests(), exits.provenance(), HistoryCache.ofUser(),
							each));
		return open;
	}

	@Override
	public synchronized void close() {
		closed = true;
		if (history != null)
			history.close();
		history = null;
	}
}
