// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.trapline.platform.device.TerminalConsole;

/// The process's standard streams as a guest's serial console.
final class BootTerminal implements AutoCloseable {
	private final TerminalConsole console;
	private final ConsoleKeys keys;
	private Optional<RawTerminal> raw = Optional.empty();

	/// @param out where what the guest sends goes
	BootTerminal(OutputStream out) {
		console = new TerminalConsole(new BufferedOutputStream(out));
		keys = new ConsoleKeys(console);
	}

	TerminalConsole console() {
		return console;
	}

	ConsoleKeys keys() {
		return keys;
	}

	/// Starts to take what is typed, each key at once if it is typed at a terminal.
	void start() throws IOException {
		boolean typed = Terminal.is(Terminal.IN);
		if (typed)
			raw = Optional.of(new RawTerminal());
		keys.start(new FileInputStream(FileDescriptor.in), typed);
	}

	@Override
	public void close() {
		raw.ifPresent(RawTerminal::close);
	}
}
