// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Shape;
import java.util.function.Supplier;

/// Something in a drawing that can be pointed at.
///
/// @param shape where it is
/// @param text writes {@link #tooltip()}; only called when that is asked for
/// @param subject what it stands for
public record Hit(Shape shape, Supplier<String> text, Subject subject) {

	/// What to say of it; lines are separated by {@code \n}.
	public String tooltip() {
		return text.get();
	}
}
