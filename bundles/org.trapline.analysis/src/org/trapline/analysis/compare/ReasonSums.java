// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.TimeDistribution;
import org.trapline.analysis.compare.ExitComparison.Figures;
import org.trapline.measure.ExitTiming;

/// The exits of one reason on one side, pooled over its repeats and its tables.
///
/// Counts and sums add up. Deviations are combined by the pairwise update of Chan, Golub and LeVeque (1983), so that the
/// pooled one is that of all exits together; it is not known if one of them is not.
final class ReasonSums {
	private final List<LatencyHistogram> histograms = new ArrayList<>();
	private Optional<TimeDistribution> only = Optional.empty();
	private long count;
	private double sum;
	private double mean;
	private double squares;
	private double min = Double.NaN;
	private double max = Double.NaN;
	private int parts;

	/// Adds the exits of a recording.
	void add(TimeDistribution times, LatencyHistogram histogram) {
		if (times.count() == 0)
			return;
		add(times.count(), times.sum(), times.mean(), times.deviation(), times.min(), times.max());
		only = parts == 1 ? Optional.of(times) : Optional.empty();
		histograms.add(histogram);
	}

	/// Adds a row of a table.
	///
	/// @param nanos of one of the table's unit; 1 where it stays as it is
	void add(ExitTiming.Row row, double nanos) {
		if (row.count() > 0)
			add(row.count(), row.sum() * nanos, row.mean() * nanos, row.deviation() * nanos, row.min() * nanos,
					row.max() * nanos);
	}

	private void add(long more, double moreSum, double moreMean, double deviation, double least, double most) {
		double all = (double) count + more;
		double apart = moreMean - mean;
		squares = (more > 1 ? deviation * deviation * (more - 1) : 0) + (count == 0 ? 0
				: squares + apart * apart * count * more / all);
		mean = count == 0 ? moreMean : mean + apart * more / all;
		min = parts == 0 ? least : Math.min(min, least);
		max = parts == 0 ? most : Math.max(max, most);
		count += more;
		sum += moreSum;
		parts++;
	}

	long count() {
		return count;
	}

	/// All handling time; NaN where a table does not tell it.
	double sum() {
		return sum;
	}

	double mean() {
		return count == 0 ? Double.NaN : mean;
	}

	/// Sample standard deviation; NaN where it is not known, or of a single exit.
	double deviation() {
		return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
	}

	/// Handling times of all repeats; none where only moments are known.
	List<LatencyHistogram> histograms() {
		return histograms;
	}

	/// The figures, as shares of what all exits come to.
	///
	/// @param seconds recorded; NaN where it is not known
	/// @param handling of all exits
	/// @param busy guest and hypervisor time; NaN where it is not known
	Figures figures(double seconds, double handling, double busy) {
		return new Figures(count, count / seconds, mean(), deviation(), sum, handling > 0 ? sum / handling : 0,
				sum / busy, times());
	}

	private Optional<TimeDistribution> times() {
		if (only.isPresent() || histograms.isEmpty())
			return only;
		LatencyHistogram merged = LatencyHistogram.merged("all", histograms);
		return Optional.of(new TimeDistribution(count, Math.round(min), merged.quantile(0.5), merged.quantile(0.9),
				merged.quantile(0.99), merged.quantile(0.999), Math.round(max), mean, deviation(), Math.round(sum)));
	}
}
