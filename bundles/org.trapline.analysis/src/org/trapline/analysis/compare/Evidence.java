// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import org.trapline.analysis.statistics.TestResult;

/// What a difference rests on.
sealed interface Evidence {

	/// A test, with intervals of difference and ratio.
	///
	/// @param of what was tested, to stand in brackets: {@code one run on each side}
	/// @param remedy what would tell more, a sentence
	record Tested(TestResult test, String of, String remedy) implements Evidence {
	}

	/// Two figures without anything that says how much they vary.
	///
	/// @param why there is no test, and what to do, a clause
	record Figures(String why) implements Evidence {
	}

	/// The very same values on both sides.
	record Identical() implements Evidence {
	}

	/// Nothing to compare.
	///
	/// @param why a sentence
	record None(String why) implements Evidence {
	}
}
