// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.OptionalLong;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.analysis.statistics.Welch;
import org.trapline.measure.Unit.Dimension;
import org.trapline.measure.text.Quantities;

/// The sentences that say why a difference is judged as it is.
final class Reasons {
	/// How many repeats a first test is advised to have: t's quantile is 2.3 then, against 4.3 with two.
	static final int REPEATS = 5;
	/// From this ratio on, times are told instead of percent.
	private static final double MANY = 3;
	private static final double SMALLEST_P = 0.001;

	private final Question question;
	private final Settings settings;
	private final double ratio;

	Reasons(Question question, Settings settings) {
		this.question = question;
		this.settings = settings;
		ratio = question.ratio().value();
	}

	String beyond(Evidence.Tested tested, double p, int tests) {
		return sentence(figures(tested, p, tests) + ", beyond the threshold of " + threshold());
	}

	String same(Evidence.Tested tested, boolean significant, double p, int tests) {
		String lead = significant ? "Real but smaller than the threshold of " + threshold()
				: "No difference beyond the threshold of " + threshold();
		return sentence(lead + ": " + figures(tested, p, tests));
	}

	String undecided(Evidence.Tested tested, boolean significant, boolean apart, double p, int tests) {
		double error = 1 - settings.confidence();
		String why = significant ? "real, but it may be smaller than the threshold of " + threshold()
				: p < error ? "the values differ, but by too little to tell this figure's difference"
						: tested.test().p() < error && apart ? "significant alone, but not among " + tests + " tests"
								: "not told from chance, nor within the threshold of " + threshold();
		return sentence(figures(tested, p, tests) + ": " + why) + ' ' + tested.remedy();
	}

	String untested(boolean beyond, String why) {
		return sentence(change(ratio) + ", " + (beyond ? "beyond" : "within") + " the threshold of " + threshold()
				+ "; not tested: " + why);
	}

	String noRatio() {
		return "One of the figures is negative, so there is no ratio to hold against the threshold.";
	}

	/// How many runs were tested, to stand in brackets.
	static String runs(int base, int candidate) {
		return base == candidate ? base + " runs on each side" : base + " against " + candidate + (base + candidate == 1
				? " run" : " runs");
	}

	/// Which sides, as it stands after "on".
	static String side(boolean base, boolean candidate) {
		return base && candidate ? "either side" : base ? "the base's side" : "the candidate's side";
	}

	/// What would tell a difference as large as the threshold.
	static String remedy(Welch welch, Settings settings, String more) {
		OptionalLong needed = welch.needed(settings.threshold(), settings.confidence());
		return needed.isEmpty() ? "The values vary too much to tell a difference of "
				+ Quantities.percent(settings.threshold()) + '.'
				: "About " + Quantities.count(needed.getAsLong()) + ' ' + more + " on each side would tell a difference of "
						+ Quantities.percent(settings.threshold()) + '.';
	}

	private String figures(Evidence.Tested tested, double p, int tests) {
		return change(ratio) + " (" + interval() + probability(p) + (tests > 1 ? " after correction for " + tests
				+ " tests" : "") + (tested.of().isEmpty() ? "" : ", " + tested.of()) + ')';
	}

	private String interval() {
		Estimate to = question.ratio();
		if (!to.interval())
			return "";
		if (to.low() >= MANY)
			return Quantities.number(to.low()) + " to " + Quantities.number(to.high()) + " times, ";
		if (to.low() >= 1 && to.high() < MANY || to.high() <= 1) {
			double one = Math.abs(to.low() - 1);
			double two = Math.abs(to.high() - 1);
			return Quantities.number(Math.min(one, two) * 100) + " to " + Quantities.percent(Math.max(one, two)) + ", ";
		}
		return change(to.low()) + " to " + change(to.high()) + ", ";
	}

	private String change(double to) {
		if (to == 1)
			return "no change";
		boolean time = question.topic().unit().dimension() == Dimension.TIME
				|| question.topic().unit().dimension() == Dimension.CYCLES;
		if (Double.isInfinite(to))
			return "up from 0";
		if (to >= MANY)
			return Quantities.number(to) + " times as " + (time ? "long" : "high");
		return Quantities.percent(Math.abs(to - 1)) + ' '
				+ (to > 1 ? time ? "longer" : "higher" : time ? "shorter" : "lower");
	}

	private static String probability(double p) {
		return p < SMALLEST_P ? "p < 0.001" : "p = " + Quantities.number(p);
	}

	private String threshold() {
		return Quantities.percent(settings.threshold());
	}

	private static String sentence(String text) {
		return Character.toUpperCase(text.charAt(0)) + text.substring(1) + '.';
	}
}
