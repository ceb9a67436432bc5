// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.PackedHistogram;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.measure.ExitReason;

/// A distribution of latencies with the name and colour under which a chart shows it.
///
/// @param histogram nanoseconds; not written to
public record LatencyCurve(String key, Histogram histogram, Swatch colour) {

	/// Of an {@link org.trapline.analysis.ExitSummary}'s histograms by reason; those without exits are left out.
	public static List<LatencyCurve> ofReasons(List<LatencyHistogram> histograms) {
		return histograms.stream().filter(h -> h.histogram().getTotalCount() > 0)
				.map(h -> new LatencyCurve(h.key(), h.histogram(), Swatch.of(ExitReason.values()[(int) h.id()]))).toList();
	}

	/// Of histograms of things that have no colour of their own, for instance vCPUs.
	public static List<LatencyCurve> ofSeries(List<LatencyHistogram> histograms) {
		List<LatencyCurve> curves = new ArrayList<>();
		for (LatencyHistogram h : histograms)
			if (h.histogram().getTotalCount() > 0)
				curves.add(new LatencyCurve(h.key(), h.histogram(), Swatch.series(curves.size())));
		return curves;
	}

	/// All curves together, under the key {@code all}.
	public static LatencyCurve all(List<LatencyCurve> curves) {
		Histogram sum = new PackedHistogram(3);
		for (LatencyCurve curve : curves)
			sum.add(curve.histogram);
		return new LatencyCurve("all", sum, Swatch.ACCENT);
	}

	/// As many nines as the number of exits can tell: 3 for 1000 exits, of which one is slower than 99.9 %.
	double nines() {
		return Math.max(0.5, Math.log10(histogram.getTotalCount()));
	}

	/// The smallest value of all curves, at least 1.
	static double min(List<LatencyCurve> curves) {
		return Math.max(1, curves.stream().mapToLong(c -> c.histogram.getMinValue()).min().orElse(1));
	}

	/// The largest value of all curves, at least 1.
	static double max(List<LatencyCurve> curves) {
		return Math.max(1, curves.stream().mapToLong(c -> c.histogram.getMaxValue()).max().orElse(1));
	}
}
