// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

/// Says why a calibration cannot be.
public final class CalibrationException extends Exception {
	private static final long serialVersionUID = 1;

	/// @param message what was found and what was expected
	public CalibrationException(String message) {
		super(message);
	}
}
