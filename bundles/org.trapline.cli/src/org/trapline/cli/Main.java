// SPDX-License-Identifier: EPL-2.0

package org.trapline.cli;

import java.io.PrintStream;
import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's main class. It runs on a plain class path, without Equinox. */
@Command(name = "trapline", mixinStandardHelpOptions = true, version = "Trapline 1.0.0-SNAPSHOT",
		description = "Shows what the exits of a KVM guest on an AArch64 board cost.")
public final class Main {
	private Main() {
	}

	public static void main(String[] arguments) {
		System.exit(run(System.out, System.err, arguments));
	}

	/** Runs a command, and returns its exit code. */
	static int run(PrintStream out, PrintStream err, String... arguments) {
		return new CommandLine(new Main()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
				.execute(arguments);
	}
}
