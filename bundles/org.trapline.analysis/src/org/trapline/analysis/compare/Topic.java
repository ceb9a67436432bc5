// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import org.trapline.analysis.compare.Delta.Area;
import org.trapline.measure.Better;
import org.trapline.measure.Unit;

/// What a difference is a difference of.
///
/// @param area what sort of measurement
/// @param subject of what, for instance {@code DABT_LOW}
/// @param quantity which figure of it, for instance {@code median}
/// @param unit of the figures
/// @param better which way is better
/// @param weight how much it matters among those of its area, 0 to 1
public record Topic(Area area, String subject, String quantity, Unit unit, Better better, double weight) {

	/// Another figure of the same subject.
	public Topic withQuantity(String newQuantity) {
		return new Topic(area, subject, newQuantity, unit, better, weight);
	}
}
