// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.statistics.Moments;
import org.trapline.analysis.statistics.Sample;
import org.trapline.analysis.statistics.SerialDependence;
import org.trapline.measure.LatencyDistribution;

/// What is known of one quantity's values in one run.
public sealed interface Observed {

	Moments moments();

	/// All values.
	///
	/// @param sample the values
	/// @param worth how many independent values they tell as much as; NaN where their order is not known
	/// @param classWidth a value may be larger by less than this, since only its class is known; 0 for exact values
	/// @param beyond how many of the largest values are known to be large only; the sample has them as its maximum
	/// @param notes what to know of them, in sentences that can stand after a side's name and a colon
	record Values(Sample sample, double worth, double classWidth, long beyond, List<String> notes) implements Observed {
		public Values {
			notes = List.copyOf(notes);
		}

		@Override
		public Moments moments() {
			return sample.moments();
		}

		/// The values that are not known to be large only.
		Sample known() {
			return beyond == 0 ? sample : sample.smallest(sample.size() - beyond);
		}

		/// Independent values, or all that there are where that is not known.
		double worthAtMost() {
			return Double.isNaN(worth) ? sample.size() : Math.min(worth, sample.size());
		}
	}

	/// Moments, and nothing else.
	record OnlyMoments(Moments moments) implements Observed {
	}

	/// Values in the order they were measured. Those that are not finite are left out, and noted.
	static Values of(double... inOrder) {
		double[] finite = Arrays.stream(inOrder).filter(Double::isFinite).toArray();
		List<String> notes = new ArrayList<>();
		if (finite.length < inOrder.length)
			notes.add(inOrder.length - finite.length + " of " + inOrder.length
					+ " values are not numbers and left out.");
		return new Values(Sample.of(finite), SerialDependence.worthOf(finite), 0, 0, notes);
	}

	/// Times of exits, whose order is not known: within 0.1 %, as the histogram is.
	static Values of(LatencyHistogram histogram) {
		return of(histogram, Double.NaN);
	}

	/// Times of exits: within 0.1 %, as the histogram is.
	///
	/// @param worth how many independent values they tell as much as
	static Values of(LatencyHistogram histogram, double worth) {
		List<double[]> buckets = new ArrayList<>();
		histogram.each((nanos, count) -> buckets.add(new double[] {nanos, count}));
		return new Values(Sample.counted(buckets.stream().mapToDouble(b -> b[0]).toArray(),
				buckets.stream().mapToLong(b -> (long) b[1]).toArray()), worth, 0, 0, List.of());
	}

	/// What a benchmark tells of its times, in nanoseconds.
	static Observed of(LatencyDistribution.Times times) {
		return switch (times) {
		case LatencyDistribution.Samples(double[] nanos) -> of(nanos);
		case LatencyDistribution.Counted counted -> of(counted);
		case LatencyDistribution.Moments(long count, _, double mean, _, double deviation) ->
			new OnlyMoments(new Moments(count, mean, deviation));
		};
	}

	/// Times counted in classes, each at where its class begins.
	static Values of(LatencyDistribution.Counted counted) {
		SortedMap<Double, Long> classes = new TreeMap<>();
		for (int i = 0; i < counted.counts().length; i++)
			if (counted.counts()[i] > 0 && Double.isFinite(counted.nanos()[i]))
				classes.merge(counted.nanos()[i], counted.counts()[i], Long::sum);
		if (counted.beyond() > 0) {
			double end = Arrays.stream(counted.nanos()).filter(Double::isFinite).max().orElse(0) + counted.width();
			classes.merge(counted.max() > end ? counted.max() : end, counted.beyond(), Long::sum);
		}
		Sample sample = Sample.counted(classes.keySet().stream().mapToDouble(v -> v).toArray(),
				classes.values().stream().mapToLong(v -> v).toArray());
		return new Values(sample, Double.NaN, counted.width(), counted.beyond(), List.of());
	}
}
