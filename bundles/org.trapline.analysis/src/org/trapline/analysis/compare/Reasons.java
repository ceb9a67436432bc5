// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.OptionalLong;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.measure.Unit;
import org.trapline.measure.Unit.Dimension;
import org.trapline.measure.text.Quantities;

/// The sentences that say why a difference is judged as it is.
final class Reasons {
	/// How many repeats a first test is advised to have: t's quantile is 2.3 then, against 4.3 with two.
	static final int REPEATS = 5;
	/// From this ratio on, times are told instead of percent.
	private static final double MANY = 3;
	private static final double SMALLEST_P = 0.001;
	private static final double MOST_TIMES = 1000;

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
								: "neither chance nor a difference beyond the threshold of " + threshold() + " can be excluded";
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
		return base == candidate ? base + " runs on each side"
				: base + (base == 1 ? " run against " : " runs against ") + candidate;
	}

	/// Which sides, as it stands after "on".
	static String side(boolean base, boolean candidate) {
		return base && candidate ? "either side" : base ? "the base's side" : "the candidate's side";
	}

	/// How many repeats would tell a difference as large as the threshold.
	///
	/// @param needed on each side; empty if too many
	/// @param have how many there are on each side at least
	static String moreRepeats(OptionalLong needed, long have, Settings settings) {
		if (needed.isEmpty())
			return "The runs vary too much to tell " + difference(settings) + '.';
		return needed.getAsLong() <= have
				? "There are enough repeats to tell " + difference(settings) + "; this one is too near to it, and takes more."
				: "About " + Quantities.count(needed.getAsLong()) + " repeats on each side would tell "
						+ difference(settings) + '.';
	}

	/// How much longer runs would tell a difference as large as the threshold: intervals shrink with the root of that.
	///
	/// @param ratio with its interval, if it has one
	static String longerRuns(Estimate ratio, Settings settings) {
		double half = Math.log(ratio.high() / ratio.low()) / 2 / Math.log1p(settings.threshold());
		double times = Math.ceil(half * half);
		if (!(times < MOST_TIMES))
			return "Only repeats, or runs of another order of length, would tell " + difference(settings) + '.';
		return times <= 1 ? "The runs are long enough to tell " + difference(settings)
				+ "; this one is too near to it, and takes longer ones."
				: "Runs about " + number(times) + " times as long would tell " + difference(settings) + '.';
	}

	private static String difference(Settings settings) {
		return "a difference of " + percent(settings.threshold());
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
			return number(to.low()) + " to " + number(to.high()) + " times, ";
		if (to.low() >= 1 && to.high() < MANY || to.high() <= 1) {
			double one = Math.abs(to.low() - 1);
			double two = Math.abs(to.high() - 1);
			return number(Math.min(one, two) * 100) + " to " + percent(Math.max(one, two)) + ", ";
		}
		return change(to.low()) + " to " + change(to.high()) + ", ";
	}

	private String change(double to) {
		return change(to, question.topic().unit());
	}

	/// A ratio in words: {@code 12 % longer}, {@code 3.4 times as high}.
	static String change(double to, Unit unit) {
		if (to == 1)
			return "no change";
		boolean time = unit.dimension() == Dimension.TIME || unit.dimension() == Dimension.CYCLES;
		if (Double.isInfinite(to))
			return "up from 0";
		if (to >= MANY)
			return number(to) + " times as " + (time ? "long" : "high");
		return percent(Math.abs(to - 1)) + ' '
				+ (to > 1 ? time ? "longer" : "higher" : time ? "shorter" : "lower");
	}

	private static String probability(double p) {
		return p < SMALLEST_P ? "p < 0.001" : "p = " + Quantities.number(p);
	}

	private String threshold() {
		return percent(settings.threshold());
	}

	private static String percent(double share) {
		return number(share * 100) + " %";
	}

	/// Three digits, but for zeros at the end.
	private static String number(double value) {
		String text = Quantities.number(value);
		return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
	}

	private static String sentence(String text) {
		return Character.toUpperCase(text.charAt(0)) + text.substring(1) + '.';
	}
}
