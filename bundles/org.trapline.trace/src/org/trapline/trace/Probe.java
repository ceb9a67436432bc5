// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace;

/// How sure an importer is that a recording is its own.
///
/// @param confidence 0 not mine, 100 certain (a magic number that no other format has)
/// @param reason what it saw, in words, for instance {@code begins with PERFILE2}; for 0 what it missed, or empty
public record Probe(int confidence, String reason) {
	public static final int CERTAIN = 100;

	public Probe {
		if (confidence < 0 || confidence > CERTAIN)
			throw new IllegalArgumentException("confidence " + confidence);
	}

	public static Probe no() {
		return new Probe(0, "");
	}

	public static Probe no(String reason) {
		return new Probe(0, reason);
	}

	public static Probe certain(String reason) {
		return new Probe(CERTAIN, reason);
	}

	public boolean possible() {
		return confidence > 0;
	}
}
