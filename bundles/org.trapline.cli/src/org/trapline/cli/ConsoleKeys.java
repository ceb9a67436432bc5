// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.trapline.platform.device.TerminalConsole;

/// Passes what is typed to a guest's console, and takes out what is meant for Trapline: what follows Ctrl-A.
final class ConsoleKeys {
	/// What a key after Ctrl-A asks for.
	enum Request {
		/// x: end the run.
		QUIT,
		/// t: change between functional and timing mode.
		MODE,
		/// s: save a checkpoint.
		SAVE,
		/// i: print statistics.
		STATISTICS,
		/// h: say which keys there are.
		HELP
	}

	/// The keys, as they are told.
	static final String WORDS = "Ctrl-A x ends the run, t changes between functional and timing mode, s saves a checkpoint,"
			+ " i prints statistics, a sends Ctrl-A";

	private static final int ESCAPE = 1;

	private final TerminalConsole console;
	private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
	private boolean escaped;
	private volatile boolean ended;

	ConsoleKeys(TerminalConsole console) {
		this.console = console;
	}

	/// Starts to pass what comes from a stream.
	///
	/// @param escape whether Ctrl-A is special
	void start(InputStream in, boolean escape) {
		Thread.ofPlatform().daemon().name("console").start(() -> {
			byte[] bytes = new byte[4096];
			try {
				for (int length = in.read(bytes); length >= 0; length = in.read(bytes))
					pass(bytes, length, escape);
			} catch (IOException _) {
				// as its end
			} catch (InterruptedException _) {
				Thread.currentThread().interrupt();
			}
			ended = true;
		});
	}

	/// Whether nothing more will come.
	boolean ended() {
		return ended;
	}

	/// What was asked for; empty if nothing was.
	Optional<Request> next() {
		return Optional.ofNullable(requests.poll());
	}

	void pass(byte[] bytes, int length, boolean escape) throws InterruptedException {
		if (!escape) {
			console.put(bytes, 0, length);
			return;
		}
		for (int i = 0; i < length; i++)
			if (escaped) {
				escaped = false;
				key(bytes[i]);
			} else if (bytes[i] == ESCAPE) {
				escaped = true;
			} else {
				console.put(bytes, i, 1);
			}
	}

	private void key(byte key) throws InterruptedException {
		switch (key) {
		case 'x', 'X' -> requests.put(Request.QUIT);
		case 't' -> requests.put(Request.MODE);
		case 's' -> requests.put(Request.SAVE);
		case 'i' -> requests.put(Request.STATISTICS);
		case 'a', ESCAPE -> console.put(new byte[] {ESCAPE}, 0, 1);
		default -> requests.put(Request.HELP);
		}
	}
}
