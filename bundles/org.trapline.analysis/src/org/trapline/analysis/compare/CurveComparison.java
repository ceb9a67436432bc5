// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import org.trapline.measure.Curve;

/// A curve on two sides.
///
/// @param base the curve of the base
/// @param candidate the curve of the candidate, in its own unit
/// @param points where both can be told, ascending; inside the range that both were measured in only
/// @param plateaus stretches of nearly equal values, ascending; none for a curve that has no such stretches
/// @param notes what to know when reading it, in sentences: ranges that do not overlap, points left out
public record CurveComparison(Curve base, Curve candidate, List<At> points, List<Plateau> plateaus,
		List<String> notes) {

	/// Both sides at one x.
	///
	/// @param base median of the values, in the base's unit
	/// @param candidate median of the values, in the base's unit
	/// @param interpolated whether one of them lies between two points measured
	public record At(double x, double base, double candidate, boolean interpolated) {
		/// Candidate by base: guest/native.
		public double ratio() {
			return candidate / base;
		}
	}

	/// A stretch of nearly equal values that both sides have: what one level of the memory hierarchy serves.
	///
	/// @param name L1, L2, L3, memory where that can be told, else {@code plateau 1} and so on
	/// @param fromX first x
	/// @param toX last x
	/// @param delta its level on both sides
	public record Plateau(String name, double fromX, double toX, Delta delta) {
	}

	public CurveComparison {
		points = List.copyOf(points);
		plateaus = List.copyOf(plateaus);
		notes = List.copyOf(notes);
	}
}
