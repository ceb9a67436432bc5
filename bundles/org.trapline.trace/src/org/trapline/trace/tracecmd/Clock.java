// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.util.Optional;

/// What a ring buffer's times count, by the name of its clock (Documentation/trace/ftrace.rst, trace_clock).
enum Clock {
	NANOSECONDS(1, ""),
	/// jiffies_64_to_clock_t: hundredths of a second.
	UPTIME(10_000_000, "has a resolution of 10 ms, so that most durations are 0 or far off"),
	COUNTER(1, "numbers the events: times and durations are numbers of events, not nanoseconds"),
	TICKS(1, "counts ticks of the machine's counter, and the file does not tell their frequency: times and durations are"
			+ " ticks, not nanoseconds"),
	UNKNOWN(1, "is not known here: times are taken for nanoseconds");

	private final long unitNanos;
	private final String warning;

	Clock(long unitNanos, String warning) {
		this.unitNanos = unitNanos;
		this.warning = warning;
	}

	/// @param name as the kernel writes it; empty where the file does not tell, for local
	/// @param converted whether the file tells how ticks become nanoseconds
	static Clock of(String name, boolean converted) {
		return switch (name) {
		case "", "local", "global", "perf", "mono", "mono_raw", "boot", "tai", "tsc2nsec" -> NANOSECONDS;
		case "uptime" -> UPTIME;
		case "counter" -> COUNTER;
		case "x86-tsc", "ppc-tb" -> converted ? NANOSECONDS : TICKS;
		default -> UNKNOWN;
		};
	}

	/// Nanoseconds of one count, where it has any.
	long unitNanos() {
		return unitNanos;
	}

	/// What has to be known to read the figures.
	Optional<String> warning() {
		return warning.isEmpty() ? Optional.empty() : Optional.of(warning);
	}
}
