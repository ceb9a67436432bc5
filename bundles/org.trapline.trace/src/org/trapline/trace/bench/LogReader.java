// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import java.io.IOException;

/// Reads what one benchmark printed, wherever in a log it stands. Stateless.
public interface LogReader {
	/// Whether a line begins such output. Never throws, and is cheap: it is asked of every line that nobody has taken.
	///
	/// @param line without its end, control sequences and spaces around it
	boolean begins(String line);

	/// Reads the output that the current line begins, up to and including the last line that belongs to it: the line
	/// after is the current one then. Takes one line at least.
	///
	/// What cannot be read of it is told to {@link LogResults#problems()}, and the rest is read.
	void read(LogLines lines, LogResults results) throws IOException;
}
