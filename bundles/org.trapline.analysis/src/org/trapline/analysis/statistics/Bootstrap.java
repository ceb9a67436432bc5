// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;

/// Bootstrap intervals of how two samples differ in a quantile.
///
/// What a resample's quantile is depends on one or two of its order statistics only, so these are drawn and nothing
/// else: the k-th smallest of n values drawn from a sample is the sample's value at the share U, U from the beta
/// distribution of k and n + 1 - k, and the next one is at 1 - (1 - U) W^(1 / (n - k)), W uniform (David and Nagaraja,
/// Order Statistics, 2003, sections 2.1 and 2.5). That is no approximation, and takes the same time for ten values as
/// for a million.
///
/// Intervals are percentile intervals (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13), whose
/// ends lie at the shares of the resamples that the confidence leaves out. They carry over to ratios, and for a
/// quantile of one sample they are its order-statistic interval. BCa, which is better for smooth statistics, takes its
/// acceleration from the jackknife, and that is not consistent for quantiles (section 11.6).
///
/// The same samples and seed give the same interval whatever else is drawn, and exchanging different samples mirrors
/// it.
///
/// @param resamples how many
/// @param seed of the random numbers
/// @param confidence of the intervals, 0.95 for 95 %
public record Bootstrap(int resamples, long seed, double confidence) {
	public Bootstrap {
		if (resamples < 1 || !(confidence > 0 && confidence < 1))
			throw new IllegalArgumentException(resamples + " resamples, confidence " + confidence);
	}

	/// How two samples differ in a quantile.
	///
	/// @param base one value or more
	/// @param candidate one value or more
	/// @param share of the quantile, between 0 and 1
	public QuantileEstimate quantile(Sample base, Sample candidate, double share) {
		return quantile(base, candidate, share, base.size(), candidate.size());
	}

	/// How two samples differ in a quantile, where values depend on those before them, so that they tell only as much as
	/// fewer would: resamples are of that many.
	///
	/// @param baseWorth how many independent values the base's tell as much as; its size where they are independent
	/// @param candidateWorth likewise
	public QuantileEstimate quantile(Sample base, Sample candidate, double share, double baseWorth,
			double candidateWorth) {
		double b = base.quantile(share);
		double c = candidate.quantile(share);
		Estimate ratio = b > 0 && c > 0 ? Estimate.of(c / b) : Estimate.UNKNOWN;
		if (Math.min(baseWorth, candidateWorth) < QuantileEstimate.fewest(share, confidence))
			return new QuantileEstimate(share, b, c, Estimate.of(c - b), ratio);
		boolean exchanged = base.compare(candidate) > 0;
		SplittableRandom seeds = new SplittableRandom(seed ^ Double.doubleToLongBits(share));
		double[] one = draw(exchanged ? candidate : base, share, exchanged ? candidateWorth : baseWorth, seeds.split());
		double[] two = draw(exchanged ? base : candidate, share, exchanged ? baseWorth : candidateWorth, seeds.split());
		double[] bases = exchanged ? two : one;
		double[] candidates = exchanged ? one : two;
		double[] differences = new double[resamples];
		Arrays.setAll(differences, i -> candidates[i] - bases[i]);
		if (DoubleStream.concat(Arrays.stream(one), Arrays.stream(two)).allMatch(v -> v > 0)) {
			double[] ratios = new double[resamples];
			Arrays.setAll(ratios, i -> candidates[i] / bases[i]);
			ratio = interval(c / b, ratios);
		}
		return new QuantileEstimate(share, b, c, interval(c - b, differences), ratio);
	}

	/// A quantile of as many resamples as asked for.
	///
	/// @param worth how many values a resample has; at most the sample's size
	double[] draw(Sample sample, double share, double worth, SplittableRandom seeded) {
		UniformRandomProvider random = seeded::nextLong;
		long size = Math.max(1, Math.min(sample.size(), Math.round(worth)));
		QuantileRank rank = QuantileRank.of(share, size);
		var betas = ChengBetaSampler.of(random, rank.first(), size + 1.0 - rank.first());
		double[] drawn = new double[resamples];
		for (int i = 0; i < resamples; i++) {
			double at = betas.sample();
			double value = at(sample, at);
			if (rank.pair()) {
				double next = 1 - (1 - at) * Math.pow(random.nextDouble(), 1.0 / (size - rank.first()));
				value = Sample.middle(value, at(sample, next));
			}
			drawn[i] = value;
		}
		return drawn;
	}

	private static double at(Sample sample, double share) {
		return sample.ranked(Math.clamp((long) Math.ceil(share * sample.size()), 1, sample.size()));
	}

	private Estimate interval(double value, double[] drawn) {
		Arrays.sort(drawn);
		int left = (int) Math.max(0, Math.floor((resamples + 1.0) * (1 - confidence) / 2) - 1);
		return new Estimate(value, drawn[left], drawn[resamples - 1 - left]);
	}
}
