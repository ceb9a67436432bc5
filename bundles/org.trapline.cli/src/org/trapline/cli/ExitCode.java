// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

/// What the process's exit status says.
final class ExitCode {
	/// All was done.
	static final int OK = 0;
	/// A file could not be used, or the result not be written.
	static final int FAILED = 1;
	/// The command line was wrong.
	static final int USAGE = 2;
	/// All was done, and something is worse beyond the threshold, which the command was told to fail on.
	static final int WORSE = 3;
	/// All was done, but a recording could be read in part only: the figures cover that part.
	static final int PARTIAL = 4;

	/// The run of a board was given up at a limit.
	static final int LIMIT = 5;
	/// The guest asked for a reset, panicked, or can never go on.
	static final int GUEST = 6;
	/// The user ended the run of a board.
	static final int STOPPED = 7;

	private ExitCode() {
	}
}
