// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

/// Says what is wrong with the text of a tracepoint's format.
public final class TracepointFormatException extends Exception {
	private static final long serialVersionUID = 1;

	private final int line;
	private final String found;
	private final String expected;

	TracepointFormatException(int line, String found, String expected) {
		super("tracepoint format line " + line + ": found " + found + ", expected " + expected);
		this.line = line;
		this.found = found;
		this.expected = expected;
	}

	/// The line of the format text, from 1.
	public int line() {
		return line;
	}

	public String found() {
		return found;
	}

	public String expected() {
		return expected;
	}
}
