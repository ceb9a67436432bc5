// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;

/// A condition on every side of a comparison.
///
/// @param title what it is called
/// @param values one for each side, in the comparison's order; empty where a side does not tell, several joined where
///        its repeats differ
/// @param state what that means
public record ConditionRow(String title, List<String> values, State state) {

	/// What a condition means for a comparison.
	public enum State {
		/// The same on all sides.
		SAME,
		/// Different, and meant to be: what the comparison is about, such as native and guest.
		INTENDED,
		/// Different: a difference measured may come from it.
		DIFFERENT,
		/// Known on some sides only.
		PARTLY_UNKNOWN,
		/// Known on no side.
		UNKNOWN
	}

	public ConditionRow {
		values = List.copyOf(values);
	}
}
