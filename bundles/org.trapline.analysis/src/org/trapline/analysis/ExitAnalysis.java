// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.EnumSet;
import java.util.Set;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

/// Sums up the exits of a recording in one pass.
public final class ExitAnalysis {

	/// What to sum up.
	///
	/// @param groups which breakdowns
	/// @param filter which exits
	/// @param buckets into how many buckets the series over time is cut, 1 or more
	/// @param most most rows of the breakdowns by PC and address; the rest is summed up in one row {@code others}
	public record Parameters(Set<GroupBy> groups, Filter filter, int buckets, int most) {
		/// All groupings of all exits.
		public static final Parameters ALL = new Parameters(EnumSet.allOf(GroupBy.class), Filter.ALL, 200, 50);

		public Parameters {
			groups = Set.copyOf(groups);
			if (buckets < 1 || most < 1)
				throw new IllegalArgumentException(buckets + " buckets and " + most + " rows, expected 1 or more");
		}

		public Parameters withFilter(Filter newFilter) {
			return new Parameters(groups, newFilter, buckets, most);
		}
	}

	private ExitAnalysis() {
	}

	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static ExitSummary run(ExitTrace trace, Parameters parameters, Progress progress) {
		throw new UnsupportedOperationException("written next");
	}
}
