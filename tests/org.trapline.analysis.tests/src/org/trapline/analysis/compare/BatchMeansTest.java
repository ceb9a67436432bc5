// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.ExitSeries;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.MadeTrace;
import org.trapline.analysis.statistics.Moments;
import org.trapline.analysis.statistics.Welch;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

class BatchMeansTest {
	private static final ExitCause CAUSE = new ExitCause(ExitReason.HVC64, Refinement.NONE, "");
	private static final int PAIRS = 300;

	/// Exits that come at random: so many a second, the same on both sides. One test in twenty errs.
	@Test
	void equalRatesAreSaidToDifferAboutAsOftenAsAllowed() {
		Random random = new Random(11);
		int ratesDiffer = 0;
		int overheadsDiffer = 0;
		for (int pair = 0; pair < PAIRS; pair++) {
			ExitSummary one = summary(random, 1000, 1);
			ExitSummary other = summary(random, 1000, 1);
			ratesDiffer += p(rate(one), rate(other)) < 0.05 ? 1 : 0;
			overheadsDiffer += p(overhead(one), overhead(other)) < 0.05 ? 1 : 0;
		}
		// 15 are expected, with a standard deviation of 3.8
		assertThat(ratesDiffer).isBetween(4, 28);
		assertThat(overheadsDiffer).isBetween(4, 28);
	}

	@Test
	void ratesAndOverheadsThatDifferAreFound() {
		Random random = new Random(12);
		for (int pair = 0; pair < 20; pair++) {
			ExitSummary one = summary(random, 1000, 1);
			ExitSummary other = summary(random, 1300, 1);
			ExitSummary slower = summary(random, 1000, 1.3);
			assertThat(p(rate(one), rate(other))).isLessThan(0.01);
			assertThat(p(overhead(one), overhead(slower))).isLessThan(0.01);
		}
	}

	/// A Poisson count of mean n varies by the square root of n.
	@Test
	void ratesOfExitsThatComeAtRandomVaryAsTheySay() {
		Random random = new Random(13);
		double deviations = 0;
		for (int i = 0; i < 50; i++)
			deviations += rate(summary(random, 1000, 1)).deviation() / 50;
		// 50 exits in a twentieth of a second
		assertThat(deviations).isCloseTo(Math.sqrt(50) * 20, within(15.0));
	}

	private static double p(Moments one, Moments other) {
		return new Welch(one, other).test().p();
	}

	private static Moments rate(ExitSummary summary) {
		ExitSeries series = summary.series();
		return BatchMeans.rate(series, "", summary.handlingTimes().count() / summary.span().seconds());
	}

	private static Moments overhead(ExitSummary summary) {
		return BatchMeans.overhead(summary.series(), summary.split().overhead());
	}

	/// A second with exits at random, whose handling takes a random time.
	private static ExitSummary summary(Random random, double rate, double slower) {
		try (MadeTrace made = new MadeTrace()) {
			double time = 0;
			long end = 0;
			while (true) {
				time += -Math.log(1 - random.nextDouble()) / rate * 1e9;
				if (time >= 1e9)
					break;
				long at = Math.max(Math.round(time), end);
				long handling = Math.round(slower * (10_000 + random.nextInt(20_000)));
				made.add(CAUSE, 0, at, Math.min(100_000, at - end), handling);
				end = at + handling;
			}
			try (ExitTrace trace = made.finish(new ExitTrace.Span(0, 1_000_000_000))) {
				return ExitAnalysis.run(trace, ExitAnalysis.Parameters.FOR_RULES, Progress.none());
			}
		}
	}
}
