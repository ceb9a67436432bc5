// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.TimeDistribution;
import org.trapline.analysis.compare.ExitComparison.Figures;
import org.trapline.analysis.statistics.Moments;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.Unit;

/// The exits of one reason on one side, pooled over its repeats and its tables.
///
/// Counts and sums add up, and so do moments: the pooled deviation is that of all exits together, and not known if one
/// of its parts is not.
final class ReasonSums {
	private final List<LatencyHistogram> histograms = new ArrayList<>();
	private Optional<TimeDistribution> only = Optional.empty();
	private Moments moments = new Moments(0, Double.NaN, Double.NaN);
	private double sum;
	private double min = Double.NaN;
	private double max = Double.NaN;
	private int parts;

	/// Adds the exits of a recording.
	void add(TimeDistribution times, LatencyHistogram histogram) {
		if (times.count() == 0)
			return;
		add(new Moments(times.count(), times.mean(), times.deviation()), times.sum(), times.min(), times.max());
		only = parts == 1 ? Optional.of(times) : Optional.empty();
		histograms.add(histogram);
	}

	/// Adds a row of a table.
	///
	/// @param nanos of one of the table's unit; 1 where it stays as it is
	void add(ExitTiming.Row row, double nanos) {
		if (row.count() > 0)
			add(new Moments(row.count(), row.mean() * nanos, row.deviation() * nanos), row.sum() * nanos,
					row.min() * nanos, row.max() * nanos);
	}

	private void add(Moments more, double moreSum, double least, double most) {
		moments = moments.and(more);
		min = parts == 0 ? least : Math.min(min, least);
		max = parts == 0 ? most : Math.max(max, most);
		sum += moreSum;
		parts++;
	}

	long count() {
		return moments.count();
	}

	/// All handling time; NaN where a table does not tell it.
	double sum() {
		return sum;
	}

	/// Number, mean and sample deviation, each as far as it is known.
	Moments moments() {
		return moments;
	}

	/// The figures, as shares of what all exits come to.
	///
	/// @param seconds recorded; NaN where it is not known
	/// @param unit of the times
	/// @param handling of all exits
	/// @param busy guest and hypervisor time; NaN where it is not known
	Figures figures(double seconds, Unit unit, double handling, double busy) {
		return new Figures(count(), count() / seconds, unit, moments.mean(),
				count() < 2 ? Double.NaN : moments.deviation(), sum, handling > 0 ? sum / handling : 0, sum / busy, times());
	}

	private Optional<TimeDistribution> times() {
		if (only.isPresent() || histograms.isEmpty())
			return only;
		LatencyHistogram merged = LatencyHistogram.merged("all", histograms);
		return Optional.of(new TimeDistribution(count(), Math.round(min), merged.quantile(0.5), merged.quantile(0.9),
				merged.quantile(0.99), merged.quantile(0.999), Math.round(max), moments.mean(), moments.deviation(),
				Math.round(sum)));
	}
}
