// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import org.trapline.measure.Unit;

/// One benchmark run in N guests at once against N processes at once on the same CPUs.
///
/// @param benchmark which
/// @param unit of the values
/// @param rows by N, ascending
public record Oversubscription(String benchmark, Unit unit, List<Row> rows) {

	/// N instances at once.
	///
	/// @param instances N
	/// @param processes what all processes achieve together; NaN where that was not measured
	/// @param guests what all guests achieve together; NaN where that was not measured
	public record Row(int instances, double processes, double guests) {
		/// Guests by processes.
		public double ratio() {
			return guests / processes;
		}
	}

	public Oversubscription {
		rows = List.copyOf(rows);
	}
}
