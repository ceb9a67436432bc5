// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.util.Locale;
import org.trapline.kvm.cost.Cost;
import org.trapline.kvm.cost.Step;

/// What is believed of a step's cost before a board is looked at: log-normal, since costs are positive and kernels
/// differ by factors.
///
/// @param step which one
/// @param cycles the middle
/// @param relative how far off it may be, one standard deviation: 1 for a factor of two either way
/// @param low least cycles that it can take, 1 or more
/// @param high most cycles
/// @param why in words
public record Prior(Step step, double cycles, double relative, double low, double high, String why) {
	/// Of a figure that was published or measured.
	public static final double PUBLISHED = 0.1;
	/// Of a figure that was calibrated from another board or kernel.
	public static final double CALIBRATED = 1;
	/// Of a figure that is somebody's judgement.
	public static final double ESTIMATED = 2;
	private static final double FACTOR = 20;
	private static final double MOST = 10_000_000;

	public Prior {
		if (!(cycles > 0) || !(relative > 0) || !(low > 0) || !(low <= high))
			throw new IllegalArgumentException(step.key() + ' ' + cycles + ' ' + relative + ' ' + low + ".." + high);
	}

	/// The prior that follows from a figure's source.
	public static Prior of(Step step, Cost cost) {
		String source = cost.source().toLowerCase(Locale.ROOT);
		double relative = source.startsWith("estimated") ? ESTIMATED
				: source.startsWith("calibrated") || source.startsWith("as ") || source.equals("the experiment") ? CALIBRATED
				: PUBLISHED;
		String why = relative == ESTIMATED ? "estimated" : relative == CALIBRATED ? "calibrated elsewhere" : "published";
		return about(step, cost.cycles(), relative, why);
	}

	/// A prior with the bounds that are usual.
	public static Prior about(Step step, double cycles, double relative, String why) {
		return new Prior(step, cycles, relative, Math.max(1, Math.floor(cycles / FACTOR)), Math.min(MOST,
				Math.ceil(cycles * FACTOR)),
				why);
	}

	/// The same within other bounds.
	///
	/// @param least 1 or more
	public Prior within(double least, double most) {
		return new Prior(step, Math.clamp(cycles, least, most), relative, least, most, why);
	}

	/// Whether somebody has published or measured the figure, so that it is left as it is unless it is asked for.
	public boolean firm() {
		return relative <= PUBLISHED;
	}

	/// The standard deviation of the cost's logarithm.
	double sigma() {
		return Math.log1p(relative);
	}
}
