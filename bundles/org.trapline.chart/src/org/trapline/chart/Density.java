// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.geom.Rectangle2D;

/// The density of values along an axis, estimated with a Gaussian kernel whose width is Silverman's rule of thumb
/// (Silverman, Density Estimation, 1986, equation 3.31) for the values as they lie on the axis.
final class Density {
	/// The kernel is no narrower than this, in pixels: narrower ones would draw each value for itself.
	private static final double LEAST = 1.2;
	/// The kernel ends so many widths from its middle.
	private static final double REACH = 4;

	private Density() {
	}

	/// One density for each pixel of a row, in no unit.
	///
	/// @param logarithmic whether the scale is; values at or below 0 are left out then
	static double[] over(Distribution values, Rectangle2D row, RowPicture.Scale scale, boolean logarithmic) {
		int pixels = (int) Math.max(2, Math.ceil(row.getWidth()));
		double[] counts = new double[pixels];
		double sum = 0;
		double squares = 0;
		double total = 0;
		for (int i = 0; i < values.values().length; i++) {
			double value = values.values()[i] + values.width() / 2;
			if (logarithmic && value <= 0)
				continue;
			double x = scale.x(value) - row.getX();
			long count = values.counts()[i];
			sum += x * count;
			squares += x * x * count;
			total += count;
			if (x >= 0 && x < pixels)
				counts[(int) x] += count;
		}
		double variance = Math.max(0, squares / total - sum / total * (sum / total));
		double quartiles = (scale.x(values.quantile(0.75)) - scale.x(values.quantile(0.25))) / 1.34;
		double spread = quartiles > 0 ? Math.min(Math.sqrt(variance), quartiles) : Math.sqrt(variance);
		// a row that is zoomed far into is narrower than the kernel
		double width = Math.clamp(0.9 * spread * Math.pow(total, -0.2), LEAST, pixels);
		return smooth(counts, Double.isNaN(width) ? LEAST : width);
	}

	private static double[] smooth(double[] counts, double width) {
		int reach = (int) Math.ceil(REACH * width);
		double[] kernel = new double[reach + 1];
		for (int i = 0; i <= reach; i++)
			kernel[i] = Math.exp(-0.5 * i * i / (width * width));
		double[] density = new double[counts.length];
		for (int i = 0; i < counts.length; i++)
			if (counts[i] > 0)
				for (int k = Math.max(0, i - reach); k < Math.min(counts.length, i + reach + 1); k++)
					density[k] += counts[i] * kernel[Math.abs(k - i)];
		return density;
	}
}
