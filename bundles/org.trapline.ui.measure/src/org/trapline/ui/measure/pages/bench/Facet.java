// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.List;
import java.util.function.Function;
import org.trapline.measure.Curve;

/// A property by which the curves of a page are told apart, and by which the user picks some of them.
///
/// @param title what it is, for instance {@code Placement}
/// @param value what it is of a curve, in words
/// @param mixes whether curves that differ in it may be drawn in one picture
/// @param <C> the kind of curve
record Facet<C extends Curve>(String title, Function<C, String> value, boolean mixes) {

	/// Its values among some curves, each once, in their order.
	List<String> values(List<C> curves) {
		return curves.stream().map(value).distinct().toList();
	}
}
