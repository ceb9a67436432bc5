// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

/// Says why a row of a table cannot be read.
final class CellException extends Exception {
	private static final long serialVersionUID = 1;

	private final String found;
	private final String expected;

	CellException(String found, String expected) {
		super("found " + found + ", expected " + expected, null, false, false);
		this.found = found;
		this.expected = expected;
	}

	String found() {
		return found;
	}

	String expected() {
		return expected;
	}
}
