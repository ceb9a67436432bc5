// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

/// What one line of perf's output reads as.
sealed interface StatLine {
	/// A counter.
	record Counter(Reading reading) implements StatLine {
	}

	/// Something derived from the counter of the line before.
	record Metric(String text) implements StatLine {
	}

	/// A total that repeats the intervals before it: {@code --summary}.
	record Summary() implements StatLine {
	}
}
