// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.boot;

import java.time.Duration;
import java.util.Optional;

/// Where a run ends if the guest does not end it.
///
/// @param until text on the console at which it ends as wanted; empty for none
/// @param untilCycles since power-on, at which it ends as wanted
/// @param untilInstructions of all CPUs, at which it ends as wanted
/// @param cycles since power-on, at which it is given up
/// @param instructions of all CPUs, at which it is given up
/// @param time of this machine's clock, after which it is given up
public record Limits(String until, long untilCycles, long untilInstructions, long cycles, long instructions,
		Optional<Duration> time) {
	/// What is never reached.
	public static final long NONE = Long.MAX_VALUE;
	/// Only the guest ends the run.
	public static final Limits OPEN = new Limits("", NONE, NONE, NONE, NONE, Optional.empty());

	long nextCycles() {
		return Math.min(untilCycles, cycles);
	}

	long nextInstructions() {
		return Math.min(untilInstructions, instructions);
	}
}
