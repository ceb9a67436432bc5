// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.util.Locale;

/// Signals that something here sends (asm-generic/signal.h); programs may use all of 1 to 64.
public enum Signal {
	SIGILL(4), SIGTRAP(5), SIGABRT(6), SIGBUS(7), SIGFPE(8), SIGKILL(9), SIGSEGV(11), SIGPIPE(13), SIGTERM(15),
	SIGCHLD(17), SIGCONT(18), SIGSTOP(19), SIGTSTP(20), SIGTTIN(21), SIGTTOU(22), SIGURG(23), SIGXCPU(24), SIGWINCH(28);

	/// The highest.
	public static final int LAST = 64;
	/// What a shell adds to a signal's number.
	private static final int SHELL = 128;

	private final int number;

	Signal(int number) {
		this.number = number;
	}

	public int number() {
		return number;
	}

	/// The status that a shell sees of a process that a signal ended.
	public static int status(int number) {
		return SHELL + number;
	}

	/// A signal's name, for instance {@code SIGSEGV}, or {@code signal 40}.
	public static String name(int number) {
		for (Signal signal : values())
			if (signal.number == number)
				return signal.name();
		return String.format(Locale.ROOT, "signal %d", number);
	}

	/// Whether a signal does nothing where there is no handler. Those that stop a process are among them: nobody could
	/// make it go on.
	static boolean ignored(int number) {
		for (Signal signal : new Signal[] {SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH})
			if (signal.number == number)
				return true;
		return false;
	}
}
