// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.guest;

/// Sums over i of e\[i\] * h\[i + k\] for all lags k at once, of several pairs of e and h, by fast Fourier transforms
/// (Cooley and Tukey 1965).
final class Correlation {
	private final int size;
	private final double[] cosines;
	private final double[] sines;
	private final double[] sumReal;
	private final double[] sumImaginary;

	/// @param length of the longer signals; e and h end before it, so that nothing comes round
	Correlation(int length) {
		size = Math.max(2, Integer.highestOneBit(length - 1) << 1);
		cosines = new double[size / 2];
		sines = new double[size / 2];
		for (int i = 0; i < size / 2; i++) {
			cosines[i] = Math.cos(2 * Math.PI * i / size);
			sines[i] = -Math.sin(2 * Math.PI * i / size);
		}
		sumReal = new double[size];
		sumImaginary = new double[size];
	}

	/// How long signals are.
	int size() {
		return size;
	}

	/// Adds a pair of signals of [#size] values; both are used up.
	void add(double[] e, double[] h) {
		// both are real: one transform of e + ih has the two, by the symmetry of real signals' transforms
		transform(e, h);
		for (int k = 0; k < size; k++) {
			int mirror = size - k & size - 1;
			double eReal = (e[k] + e[mirror]) / 2;
			double eImaginary = (h[k] - h[mirror]) / 2;
			double hReal = (h[k] + h[mirror]) / 2;
			double hImaginary = (e[mirror] - e[k]) / 2;
			sumReal[k] += eReal * hReal + eImaginary * hImaginary;
			sumImaginary[k] += eReal * hImaginary - eImaginary * hReal;
		}
	}

	/// The sums by lag, each times [#size]; called once, at the end.
	double[] lags() {
		// the inverse transform is that with real and imaginary parts exchanged, but for a factor
		transform(sumImaginary, sumReal);
		return sumReal;
	}

	private void transform(double[] real, double[] imaginary) {
		for (int i = 1, j = 0; i < size; i++) {
			int bit = size >> 1;
			for (; (j & bit) != 0; bit >>= 1)
				j ^= bit;
			j ^= bit;
			if (i < j) {
				swap(real, i, j);
				swap(imaginary, i, j);
			}
		}
		for (int half = 1; half < size; half <<= 1) {
			int step = size / (2 * half);
			for (int from = 0; from < size; from += 2 * half)
				for (int k = 0; k < half; k++) {
					int low = from + k;
					int high = low + half;
					double c = cosines[k * step];
					double s = sines[k * step];
					double r = real[high] * c - imaginary[high] * s;
					double i = real[high] * s + imaginary[high] * c;
					real[high] = real[low] - r;
					imaginary[high] = imaginary[low] - i;
					real[low] += r;
					imaginary[low] += i;
				}
		}
	}

	private static void swap(double[] values, int i, int j) {
		double value = values[i];
		values[i] = values[j];
		values[j] = value;
	}
}
