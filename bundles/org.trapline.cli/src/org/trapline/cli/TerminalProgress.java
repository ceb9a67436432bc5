// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.PrintStream;
import org.trapline.measure.Progress;

/// A progress line on a terminal, which {@link #close()} wipes.
final class TerminalProgress implements Progress, AutoCloseable {
	private static final long FIRST_AFTER_NANOS = 300_000_000;
	private static final long EVERY_NANOS = 100_000_000;

	private final PrintStream err;
	private final String what;
	private long next = System.nanoTime() + FIRST_AFTER_NANOS;
	private int width;

	private TerminalProgress(PrintStream err, String what) {
		this.err = err;
		this.what = what;
	}

	/// Shows progress where standard error is a terminal.
	static Progress on(PrintStream err, String what) {
		return Terminal.is(Terminal.ERR) ? new TerminalProgress(err, what) : Progress.none();
	}

	/// Wipes the line that a progress may have drawn.
	static void end(Progress progress) {
		if (progress instanceof TerminalProgress t)
			t.close();
	}

	@Override
	public void at(long done, long total) {
		long now = System.nanoTime();
		if (now - next < 0)
			return;
		next = now + EVERY_NANOS;
		String line = total > 0 ? what + " " + Math.min(100, done * 100 / total) + " %" : what + " ...";
		err.print('\r' + line + " ".repeat(Math.max(0, width - line.length())));
		err.flush();
		width = line.length();
	}

	@Override
	public boolean cancelled() {
		return false;
	}

	@Override
	public void close() {
		if (width > 0) {
			err.print('\r' + " ".repeat(width) + '\r');
			err.flush();
		}
	}
}
