// SPDX-License-Identifier: EPL-2.0

package org.trapline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's main class. It runs on a plain class path, without Equinox. */
@Command(name = "trapline", mixinStandardHelpOptions = true, version = "Trapline 1.0.0-SNAPSHOT",
		description = "Shows what the exits of a KVM guest on an AArch64 board cost.")
public final class Main {
	private Main() {
	}

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new Main()).execute(arguments));
	}
}
