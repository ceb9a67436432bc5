// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

/// A form in which perf prints counters, read line by line.
interface StatText {
	/// Takes the next line.
	///
	/// @return false if it was left out, having been told of
	boolean line(long number, String line);

	/// Says what is missing at the end of the text.
	default void end() {
	}
}
