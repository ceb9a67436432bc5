// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.Optional;
import org.trapline.analysis.statistics.TestResult;

/// A verdict with what it rests on.
///
/// @param verdict what is to be said
/// @param tested whether a test or an interval backs it; without, it rests on the threshold alone
/// @param reason one sentence in words that says why, with figures
/// @param test the test done, if any
/// @param adjustedP the test's p after correction for all tests of the comparison; NaN without a test
public record Judgement(Verdict verdict, boolean tested, String reason, Optional<TestResult> test, double adjustedP) {
	/// A verdict by the threshold alone, or none at all.
	public static Judgement untested(Verdict verdict, String reason) {
		return new Judgement(verdict, false, reason, Optional.empty(), Double.NaN);
	}
}
