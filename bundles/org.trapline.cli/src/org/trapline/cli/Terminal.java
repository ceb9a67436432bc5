// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The terminal that the process may be attached to.
final class Terminal {
	static final int IN = 0;
	static final int OUT = 1;
	static final int ERR = 2;
	private static final int STTY_SECONDS = 1;

	private Terminal() {
	}

	/// Whether a standard stream is a terminal: Linux names its file.
	static boolean is(int stream) {
		try {
			String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
			return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
		} catch (IOException | UnsupportedOperationException _) {
			return false;
		}
	}

	/// Whether to colour what is printed: on a terminal, unless NO_COLOR is set (no-color.org) or it is a dumb one.
	static boolean colour() {
		String no = System.getenv("NO_COLOR");
		return is(OUT) && (no == null || no.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
	}

	/// Its width in characters; 0 where standard output is none or does not tell.
	static int width() {
		if (!is(OUT))
			return 0;
		try {
			Process stty = new ProcessBuilder("stty", "size").redirectInput(Path.of("/proc/self/fd/1").toFile())
					.redirectError(ProcessBuilder.Redirect.DISCARD).start();
			String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split(" ");
			return stty.waitFor(STTY_SECONDS, TimeUnit.SECONDS) && size.length == 2 ? Integer.parseInt(size[1]) : 0;
		} catch (IOException | NumberFormatException _) {
			return 0;
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}
}
