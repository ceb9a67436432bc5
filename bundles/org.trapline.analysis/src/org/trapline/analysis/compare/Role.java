// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

/// What a side of a comparison is to the others.
public enum Role {
	NATIVE("native"), GUEST("guest"), BASELINE("baseline"), CANDIDATE("candidate"), BOARD("board"), MODEL("model");

	private final String word;

	Role(String word) {
		this.word = word;
	}

	/// As it stands in a sentence.
	public String word() {
		return word;
	}
}
