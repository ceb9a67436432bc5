// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

/// What is to be said of a difference; those that matter more come first.
public enum Verdict {
	WORSE("worse"), BETTER("better"), CANNOT_TELL("cannot tell"), SAME("same");

	private final String words;

	Verdict(String words) {
		this.words = words;
	}

	public String words() {
		return words;
	}
}
