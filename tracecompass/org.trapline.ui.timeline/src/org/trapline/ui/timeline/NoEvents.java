// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Run;

/// Why a run has no time line.
final class NoEvents {
	private static final String WHAT_HAS = " Recordings of events have one: perf.data, trace.dat, ftrace text, CTF, and "
			+ "points of experiments that were run with exits: trace.";

	private NoEvents() {
	}

	static String why(Run run) {
		if (run.first(ExitTrace.class).isPresent())
			return "The recording holds events, but not a single exit of a vCPU that is complete. See its notices in the run "
					+ "editor, and docs/recording.md for which events to record.";
		if (run.first(ExitTiming.class).isPresent())
			return "It tells how many exits there were and how long they took in all, not when each of them happened."
					+ WHAT_HAS;
		return "It holds results of benchmarks or counters, and no exits of vCPUs." + WHAT_HAS;
	}
}
