// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

/// How a program ended.
public sealed interface Ending {
	/// The status that a shell sees.
	int status();

	/// What is to be said of it; empty where there is nothing.
	String report();

	/// It called exit.
	record Exited(int status) implements Ending {
		@Override
		public String report() {
			return "";
		}
	}

	/// A signal ended it.
	///
	/// @param signal its number
	record Killed(int signal, String report) implements Ending {
		@Override
		public int status() {
			return Signal.status(signal);
		}
	}

	/// It waited for what nobody could do, so that it would have waited for ever.
	record Stuck(String report) implements Ending {
		@Override
		public int status() {
			return 1;
		}
	}
}
