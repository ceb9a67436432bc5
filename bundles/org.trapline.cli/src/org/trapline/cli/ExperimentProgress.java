// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.PrintStream;
import java.util.List;
import org.trapline.experiment.work.RunEvent;
import org.trapline.experiment.work.RunStatus;
import org.trapline.measure.text.Quantities;

/// Tells how far an experiment is: what went wrong, and on a terminal a line with points done, cycles and time left.
final class ExperimentProgress implements RunEvent.Listener, AutoCloseable {
	private static final long EVERY_NANOS = 200_000_000;

	private final PrintStream err;
	private final RunStatus status;
	private final boolean terminal = Terminal.is(Terminal.ERR);
	private long next = System.nanoTime();
	private int width;

	/// @param status where what is told is summed up
	ExperimentProgress(PrintStream err, RunStatus status) {
		this.err = err;
		this.status = status;
	}

	@Override
	public void on(RunEvent event) {
		status.on(event);
		switch (event) {
		case RunEvent.PutAside(var point, var to) -> say(point.name()
				+ " was run with other settings, inputs or another version: it is in " + to + " now, and run again");
		case RunEvent.Retried(var point, String why) -> say(point.name() + ": " + why + "; it is tried again");
		case RunEvent.Failed(var point, String why, _) -> say(point.name() + ": " + why);
		case RunEvent.Kept _, RunEvent.Started _, RunEvent.Advanced _, RunEvent.Printed _, RunEvent.Finished _ -> {
			// told by the line that shows
		}
		}
		show();
	}

	private void say(String message) {
		close();
		err.println("trapline: " + message);
	}

	private void show() {
		long now = System.nanoTime();
		if (!terminal || now - next < 0)
			return;
		next = now + EVERY_NANOS;
		List<RunStatus.Row> rows = status.rows();
		StringBuilder line = new StringBuilder("Point ").append(Math.min(rows.size(), status.over() + 1)).append(" of ")
				.append(rows.size());
		status.left().ifPresent(seconds -> line.append(", ").append(Quantities.nanos(seconds * 1e9)).append(" left"));
		for (RunStatus.Row row : rows)
			if (row.state() == RunStatus.State.RUNNING)
				line.append("; ").append(row.point().name()).append(' ').append(Quantities.cycles(row.cycles()));
		int most = Math.max(20, Terminal.width() - 1);
		String shown = line.length() > most ? line.substring(0, most) : line.toString();
		err.print('\r' + shown + " ".repeat(Math.max(0, width - shown.length())));
		err.flush();
		width = shown.length();
	}

	@Override
	public void close() {
		if (width > 0) {
			err.print('\r' + " ".repeat(width) + '\r');
			err.flush();
		}
		width = 0;
	}
}
