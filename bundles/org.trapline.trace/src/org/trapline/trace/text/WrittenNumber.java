// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.text;

/// A number as a text has it.
///
/// @param value may be NaN or infinite where the text says so
/// @param fractionDigits how many digits stand after the decimal mark
public record WrittenNumber(double value, int fractionDigits) {

	/// What one more in the last digit written adds: the value is known no better than this.
	public double step() {
		return Math.pow(10, -fractionDigits);
	}
}
