// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

/// Says that parts of a scenario do not go together.
public final class ScenarioException extends Exception {
	private static final long serialVersionUID = 1;

	private final String key;
	private final String found;
	private final String expected;

	/// @param key of the section {@code host:} or {@code vms:}, with dots between
	/// @param found what stands there
	/// @param expected what should
	public ScenarioException(String key, String found, String expected) {
		super("key " + key + ": found " + found + ", expected " + expected);
		this.key = key;
		this.found = found;
		this.expected = expected;
	}

	public String key() {
		return key;
	}

	public String found() {
		return found;
	}

	public String expected() {
		return expected;
	}
}
