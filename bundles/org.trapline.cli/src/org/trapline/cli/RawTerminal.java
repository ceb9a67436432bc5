// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The terminal in the mode in which each key arrives as it is pressed, Ctrl-C included; put back when closed or when the process
/// ends.
final class RawTerminal implements AutoCloseable {
	private static final File INPUT = new File("/proc/self/fd/0");
	private static final int SECONDS = 2;

	private final String before;
	private final Thread restoring;

	/// @throws IOException if the terminal cannot be set
	RawTerminal() throws IOException {
		before = stty("-g");
		restoring = Thread.ofPlatform().unstarted(this::restore);
		Runtime.getRuntime().addShutdownHook(restoring);
		stty("raw", "-echo");
	}

	@Override
	public void close() {
		restore();
		try {
			Runtime.getRuntime().removeShutdownHook(restoring);
		} catch (IllegalStateException _) {
			// it is being run
		}
	}

	private void restore() {
		try {
			stty(before);
		} catch (IOException _) {
			// the terminal has gone
		}
	}

	private static String stty(String... words) throws IOException {
		List<String> command = new ArrayList<>(List.of("stty"));
		command.addAll(List.of(words));
		Process process = new ProcessBuilder(command).redirectInput(INPUT).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		try {
			if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0)
				return output;
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		throw new IOException("stty " + String.join(" ", words) + ": found a failure, expected the terminal to be set");
	}
}
