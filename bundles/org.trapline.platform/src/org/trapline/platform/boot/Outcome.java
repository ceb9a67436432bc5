// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.boot;

/// How a run ended.
public enum Outcome {
	/// The guest turned the machine off.
	POWER_OFF("the guest turned the machine off"),
	/// What was waited for has come.
	REACHED("the end that was asked for is reached"),
	/// A limit was reached before.
	LIMIT("a limit is reached"),
	/// The guest asked for a reset.
	RESET("the guest asked for a reset"),
	/// The guest's kernel has panicked.
	PANIC("the guest's kernel has panicked"),
	/// Each CPU raises an exception in the vector that is to handle it, again and again.
	STUCK("each CPU faults in its own exception vector, again and again"),
	/// No CPU will ever execute anything again.
	IDLE("no CPU has anything to execute, and nothing is planned that could change that"),
	/// The user or a debugger ended it.
	STOPPED("stopped");

	private final String words;

	Outcome(String words) {
		this.words = words;
	}

	/// Whether neither the guest nor the user has ended it as wanted.
	public boolean failed() {
		return this != POWER_OFF && this != REACHED && this != STOPPED;
	}

	/// What happened, as a part of a sentence.
	public String words() {
		return words;
	}
}
