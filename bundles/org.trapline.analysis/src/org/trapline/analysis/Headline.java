// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

/// One of the few figures that stand first where a run is shown.
///
/// @param name what it is, for instance {@code Handling time, median}
/// @param value as text without its unit, for instance {@code 12.3}
/// @param unit for instance {@code µs}; empty where there is none
/// @param hint a sentence on what it means or rests on, for a tooltip
public record Headline(String name, String value, String unit, String hint) {

	/// Value and unit.
	public String text() {
		return unit.isEmpty() ? value : value + ' ' + unit;
	}
}
