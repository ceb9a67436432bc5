// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.Optional;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.analysis.statistics.TestResult;

/// A difference that waits for its verdict.
record Question(Topic topic, double base, double candidate, Estimate difference, Estimate ratio, Evidence evidence) {

	/// @param adjusted p of its test after correction; NaN without a test
	/// @param tests how many tests were corrected together
	Delta judged(Settings settings, double adjusted, int tests) {
		Judgement judgement = switch (evidence) {
		case Evidence.None(String why) -> Judgement.untested(Verdict.CANNOT_TELL, why);
		case Evidence.Identical() -> Judgement.untested(Verdict.SAME, "Both sides have the very same values.");
		case Evidence.Figures(String why) -> byThreshold(settings, why);
		case Evidence.Tested tested -> byTest(tested, settings, adjusted, tests);
		};
		return new Delta(topic.area(), topic.subject(), topic.quantity(), topic.unit(), topic.better(), base, candidate,
				difference, ratio, topic.weight(), judgement);
	}

	private Judgement byThreshold(Settings settings, String why) {
		Reasons reasons = new Reasons(this, settings);
		if (Double.isNaN(ratio.value()))
			return Judgement.untested(Verdict.CANNOT_TELL, reasons.noRatio());
		boolean beyond = Band.of(settings).beyond(ratio.value());
		return Judgement.untested(beyond ? direction() : Verdict.SAME, reasons.untested(beyond, why));
	}

	private Judgement byTest(Evidence.Tested tested, Settings settings, double adjusted, int tests) {
		Reasons reasons = new Reasons(this, settings);
		Optional<TestResult> test = Optional.of(tested.test());
		if (Double.isNaN(ratio.value()))
			return new Judgement(Verdict.CANNOT_TELL, true, reasons.noRatio(), test, adjusted);
		Band band = Band.of(settings);
		double error = 1 - settings.confidence();
		boolean apart = difference.low() > 0 || difference.high() < 0;
		boolean significant = adjusted < error && apart;
		boolean beyond = band.beyond(ratio.value());
		boolean nothing = difference.low() == 0 && difference.high() == 0;
		Verdict verdict = nothing || band.holds(ratio) ? Verdict.SAME
				: significant && beyond ? direction() : Verdict.CANNOT_TELL;
		String reason = switch (verdict) {
		case SAME -> reasons.same(tested, significant, adjusted, tests);
		case WORSE, BETTER -> reasons.beyond(tested, adjusted, tests);
		case CANNOT_TELL -> reasons.undecided(tested, significant, apart, adjusted, tests);
		};
		return new Judgement(verdict, true, reason, test, adjusted);
	}

	private Verdict direction() {
		return topic.better().than(candidate, base) ? Verdict.BETTER : Verdict.WORSE;
	}

	/// The ratios that do not matter.
	///
	/// @param high 1 and the threshold; the lowest is its inverse
	private record Band(double high) {
		/// Products of a threshold and a figure are off by this much at most.
		private static final double ROUNDING = 1e-12;

		static Band of(Settings settings) {
			return new Band(1 + settings.threshold());
		}

		boolean beyond(double ratio) {
			return !(Math.abs(Math.log(ratio)) <= Math.log(high) + ROUNDING);
		}

		/// Whether the whole interval lies inside.
		boolean holds(Estimate ratio) {
			return ratio.interval() && !beyond(ratio.low()) && !beyond(ratio.high());
		}
	}
}
