// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.util.Locale;

/// A figure of a row of the board's table that the model is to have.
///
/// @param row of the exit-timing table
/// @param figure which
/// @param board what it is on the board: cycles, or a share
/// @param boardError its standard error there, by the spread of single exits
public record Target(String row, Figure figure, double board, double boardError) {
	/// What can be fitted of a row.
	public enum Figure {
		/// The mean time of its exits, in cycles.
		MEAN,
		/// Its part of all time.
		SHARE;

		/// As a command line says it.
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}
}
