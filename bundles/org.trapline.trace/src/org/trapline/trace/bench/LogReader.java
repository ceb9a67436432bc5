// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import java.io.IOException;

/// Reads what one benchmark printed, wherever in a log it stands. Stateless.
public interface LogReader {
	/// Whether a line begins such output. Never throws, and is cheap: it is asked of every line that nobody has taken.
	///
	/// @param line without its end, control sequences and spaces around it
	boolean begins(String line);

	/// Whether the current line goes on with output that this reader knows from before, by what the lines remember: the
	/// last command, or what was noted. Asked only where no reader {@link #begins}.
	default boolean continues(LogLines lines) {
		return false;
	}

	/// Reads the output that the current line begins or continues, up to and including the last line that belongs to it:
	/// the line after is the current one then. Takes one line at least.
	///
	/// What cannot be read of it is told to {@link LogResults#problems()}, and the rest is read.
	void read(LogLines lines, LogResults results) throws IOException;
}
