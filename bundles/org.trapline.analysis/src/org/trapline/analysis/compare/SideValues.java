// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import java.util.function.Function;
import org.trapline.analysis.compare.Observed.Values;
import org.trapline.analysis.statistics.Sample;

/// The values of all runs of one side.
///
/// @param runs one or more
record SideValues(List<Values> runs) {

	/// All values.
	Sample all() {
		return pooled(Values::sample);
	}

	/// The values that are known, and not only that they are large.
	Sample known() {
		return pooled(Values::known);
	}

	/// All values, those that are known to be large only taken as one and the same.
	///
	/// @param largest which one
	Sample withBeyond(double largest) {
		long beyond = runs.stream().mapToLong(Values::beyond).sum();
		return beyond == 0 ? all() : known().and(Sample.counted(new double[] {largest}, new long[] {beyond}));
	}

	/// How many independent values they tell as much as.
	double worth() {
		return runs.stream().mapToDouble(Values::worthAtMost).sum();
	}

	/// A quantile of each run of which it is known.
	List<Double> quantiles(double share) {
		return runs.stream().filter(v -> knows(v, share)).map(v -> v.sample().quantile(share)).toList();
	}

	/// Whether a quantile of some run is known: whether it lies among the values that are, with half a value beyond it.
	boolean knows(double share) {
		return runs.stream().anyMatch(v -> knows(v, share));
	}

	private static boolean knows(Values values, double share) {
		long size = values.sample().size();
		return size > 0 && (1 - share) * size >= Math.max(0.5, values.beyond());
	}

	private Sample pooled(Function<Values, Sample> values) {
		return runs.stream().map(values).reduce(Sample.of(), Sample::and);
	}
}
