// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import org.trapline.analysis.compare.Comparison;

/// When a comparison makes the command fail, so that a build can depend on it.
enum FailOn {
	/// Whatever it says.
	NEVER,
	/// If anything is worse beyond the threshold.
	WORSE,
	/// If anything is, and a test or an interval backs it.
	TESTED;

	boolean fails(Comparison comparison) {
		return this != NEVER && comparison.against().stream().anyMatch(a -> a.worse(this == TESTED));
	}
}
