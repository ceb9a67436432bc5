// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import org.trapline.measure.ExitTiming;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;

/// What a figure is, and so how it is written for people.
enum FigureKind {
	COUNT, RATE, TIME, SHARE;

	/// @param unit of a time
	Quantity quantity(double figure, ExitTiming.TimeUnit unit) {
		if (Double.isNaN(figure))
			return new Quantity(Quantities.UNKNOWN, "");
		return switch (this) {
		case COUNT -> new Quantity(Quantities.count(Math.round(figure)), "");
		case RATE -> Quantities.rate(figure);
		case TIME -> unit.quantity(figure);
		case SHARE -> Quantities.share(figure);
		};
	}
}
