// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trapline.analysis.statistics.Correction;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.analysis.statistics.Moments;
import org.trapline.analysis.statistics.QuantileEstimate;
import org.trapline.analysis.statistics.TestResult;
import org.trapline.analysis.statistics.Welch;
import org.trapline.measure.text.Quantities;

/// Judges every difference of one comparison, once all their tests are known.
///
/// Each question gives a supplier of its answer. The first answer that is asked for ends the questions: the p values of
/// all tests are corrected together (Holm), so no verdict can be told before. For one thread.
///
/// A ratio is beyond the threshold where it exceeds 1 + threshold or is below 1 / (1 + threshold), so that exchanging
/// the sides mirrors every verdict.
public final class Judge {
	private final Settings settings;
	private final List<Double> p = new ArrayList<>();
	private double[] adjusted = {};
	private boolean closed;

	public Judge(Settings settings) {
		this.settings = settings;
	}

	public Settings settings() {
		return settings;
	}

	/// One figure for each run, the run being what is repeated: scores, points of a curve, a quantile of each run. The
	/// means of both sides are compared.
	///
	/// @param base one for each run, in any order
	/// @param candidate likewise
	public Supplier<Delta> runs(Topic topic, List<Double> base, List<Double> candidate) {
		Optional<String> bad = SideFigures.fault(base, candidate);
		if (bad.isPresent())
			return none(topic, SideFigures.mean(base), SideFigures.mean(candidate), bad.get());
		if (base.size() > 1 && SideFigures.sample(base).equals(SideFigures.sample(candidate)))
			return identical(topic, SideFigures.mean(base));
		Moments b = SideFigures.sample(base).moments();
		Moments c = SideFigures.sample(candidate).moments();
		if (!Welch.possible(b, c))
			return figures(topic, b.mean(), c.mean(), "one value on each side, which no test can be made of; repeat each"
					+ " side " + Reasons.REPEATS + " times or more");
		return welch(topic, b, c, Reasons.runs(base.size(), candidate.size()), true);
	}

	/// Means of values of which moments only are known. Where values depend on those before them, their number is to be
	/// that of the independent ones that they tell as much as.
	public Supplier<Delta> moments(Topic topic, Moments base, Moments candidate) {
		if (base.count() == 0 || candidate.count() == 0)
			return none(topic, base.mean(), candidate.mean(), "There are no values on "
					+ Reasons.side(base.count() == 0, candidate.count() == 0) + '.');
		if (!Double.isFinite(base.mean()) || !Double.isFinite(candidate.mean()))
			return none(topic, base.mean(), candidate.mean(), "The mean is not known on "
					+ Reasons.side(!Double.isFinite(base.mean()), !Double.isFinite(candidate.mean())) + '.');
		if (base.count() > 1 && base.equals(candidate))
			return identical(topic, base.mean());
		if (!Welch.possible(base, candidate))
			return figures(topic, base.mean(), candidate.mean(),
					"no deviation is known, which a test would need; record more values");
		return welch(topic, base, candidate, "one run on each side", false);
	}

	/// A quantile of values.
	///
	/// @param test a test of it or of the values' location
	/// @param of what was tested, to stand in brackets, for instance {@code one run on each side}
	public Supplier<Delta> quantile(Topic topic, QuantileEstimate estimate, TestResult test, String of) {
		if (!estimate.difference().interval())
			return figures(topic, estimate.base(), estimate.candidate(), "too few values for an interval; record more");
		return ask(new Question(topic, estimate.base(), estimate.candidate(), estimate.difference(),
				SideFigures.orPlain(estimate.ratio(), estimate.base(), estimate.candidate()),
				new Evidence.Tested(test, of, Reasons.longerRuns(estimate.ratio(), settings))));
	}

	/// Two figures of which a test and intervals are known.
	///
	/// @param of what was tested, to stand in brackets, for instance {@code 12 points}
	public Supplier<Delta> estimated(Topic topic, double base, double candidate, Estimate difference, Estimate ratio,
			TestResult test, String of) {
		return ask(new Question(topic, base, candidate, difference, ratio,
				new Evidence.Tested(test, of, "More of them, or repeats, would tell more.")));
	}

	/// A figure of the very same values on both sides, as of a run against itself: no chance is in that.
	Supplier<Delta> identical(Topic topic, double value) {
		return ask(new Question(topic, value, value, Estimate.of(0), Estimate.of(1), new Evidence.Identical()));
	}

	/// Two figures that no test can be made of.
	///
	/// @param why a clause: why there is no test, and what to do
	public Supplier<Delta> figures(Topic topic, double base, double candidate, String why) {
		Optional<String> bad = SideFigures.fault(List.of(base), List.of(candidate));
		return bad.isPresent() ? none(topic, base, candidate, bad.get())
				: ask(new Question(topic, base, candidate, Estimate.of(candidate - base), SideFigures.ratio(base, candidate),
						new Evidence.Figures(why)));
	}

	/// A quantity that cannot be compared.
	///
	/// @param base NaN where it is not known
	/// @param candidate NaN where it is not known
	/// @param why a sentence
	public Supplier<Delta> none(Topic topic, double base, double candidate, String why) {
		return ask(new Question(topic, base, candidate, Estimate.UNKNOWN, Estimate.UNKNOWN, new Evidence.None(why)));
	}

	/// How many tests there are.
	public int tests() {
		return p.size();
	}

	/// How several tests were corrected, a sentence; empty where there was none.
	public Optional<String> correction() {
		return p.isEmpty() ? Optional.empty()
				: Optional.of(Quantities.count(p.size()) + (p.size() == 1 ? " test was made; it needs no correction"
						: " tests were made; their p values are corrected together by Holm's method") + ". Intervals are "
						+ Quantities.percent(settings.confidence()) + " each and not corrected.");
	}

	private Supplier<Delta> welch(Topic topic, Moments base, Moments candidate, String of, boolean repeats) {
		Welch welch = new Welch(base, candidate);
		if (welch.constant())
			return figures(topic, base.mean(), candidate.mean(),
					"the values of each side are all equal, which leaves nothing to test by");
		Estimate ratio = welch.ratio(settings.confidence());
		return ask(new Question(topic, base.mean(), candidate.mean(), welch.difference(settings.confidence()),
				SideFigures.orPlain(ratio, base.mean(), candidate.mean()),
				new Evidence.Tested(welch.test(), of, repeats
						? Reasons.moreRepeats(welch.needed(settings.threshold(), settings.confidence()),
								Math.min(base.count(), candidate.count()), settings)
						: Reasons.longerRuns(ratio, settings))));
	}

	private Supplier<Delta> ask(Question question) {
		if (closed)
			throw new IllegalStateException("a question after the first answer: " + question.topic());
		if (!(question.evidence() instanceof Evidence.Tested tested))
			return new Answer(question, -1);
		p.add(tested.test().p());
		return new Answer(question, p.size() - 1);
	}

	private Delta answer(Question question, int test) {
		if (!closed) {
			closed = true;
			adjusted = Correction.holm(p.stream().mapToDouble(v -> v).toArray());
		}
		return question.judged(settings, test < 0 ? Double.NaN : adjusted[test], p.size());
	}

	/// Judges when first asked.
	private final class Answer implements Supplier<Delta> {
		private final Question question;
		private final int test;
		private Optional<Delta> delta = Optional.empty();

		Answer(Question question, int test) {
			this.question = question;
			this.test = test;
		}

		@Override
		public Delta get() {
			if (delta.isEmpty())
				delta = Optional.of(answer(question, test));
			return delta.get();
		}
	}
}
