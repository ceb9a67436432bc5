// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trapline.experiment.work.RunEvent;
import org.trapline.measure.text.Quantities;

/// Tells how far an experiment is: what went wrong, and on a terminal a line with points done, cycles and time left.
final class ExperimentProgress implements RunEvent.Listener, AutoCloseable {
	private static final long EVERY_NANOS = 200_000_000;

	private final PrintStream err;
	private final int total;
	private final boolean terminal = Terminal.is(Terminal.ERR);
	private final long start = System.nanoTime();
	private final Map<String, Long> running = new LinkedHashMap<>();
	private int ran;
	private int kept;
	private long next = start;
	private int width;

	/// @param total points
	ExperimentProgress(PrintStream err, int total) {
		this.err = err;
		this.total = total;
	}

	@Override
	public void on(RunEvent event) {
		switch (event) {
		case RunEvent.Kept _ -> kept++;
		case RunEvent.PutAside(var point, var to) -> say(point.name()
				+ " was run with other settings, inputs or another version: it is in " + to + " now, and run again");
		case RunEvent.Started(var point, _) -> running.put(point.name(), 0L);
		case RunEvent.Advanced(var point, long cycles) -> running.put(point.name(), cycles);
		case RunEvent.Retried(var point, String why) -> say(point.name() + ": " + why + "; it is tried again");
		case RunEvent.Finished(var point) -> {
			running.remove(point.name());
			ran++;
		}
		case RunEvent.Failed(var point, String why) -> {
			running.remove(point.name());
			ran++;
			say(point.name() + ": " + why);
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
		StringBuilder line = new StringBuilder("Point ").append(Math.min(total, ran + kept + 1)).append(" of ").append(total);
		if (ran > 0)
			line.append(", ").append(Quantities.time((now - start) / (double) ran * (total - ran - kept))).append(" left");
		running.forEach((name, cycles) -> line.append("; ").append(name).append(' ').append(Quantities.cycles(cycles)));
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
