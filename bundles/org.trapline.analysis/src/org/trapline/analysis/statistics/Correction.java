// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The p values of several tests, made larger since one of many is small by chance.
///
/// Each gives adjusted values in the order of the tests, to be held against the error rate wanted; NaN stays NaN and is
/// not counted as a test. Both are R's {@code p.adjust}.
public final class Correction {
	private Correction() {
	}

	/// Bounds the probability of even one false alarm, whatever the tests' dependence: Holm, A Simple Sequentially
	/// Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6 (1979).
	public static double[] holm(double... p) {
		int[] order = ascending(p);
		double[] adjusted = nan(p.length);
		double most = 0;
		for (int rank = 0; rank < order.length; rank++) {
			most = Math.max(most, Math.min(1, p[order[rank]] * (order.length - rank)));
			adjusted[order[rank]] = most;
		}
		return adjusted;
	}

	/// Bounds the share of false alarms among all alarms: Benjamini and Hochberg, Controlling the False Discovery Rate,
	/// Journal of the Royal Statistical Society B 57 (1995). For tests that are independent or depend positively.
	public static double[] benjaminiHochberg(double... p) {
		int[] order = ascending(p);
		double[] adjusted = nan(p.length);
		double least = 1;
		for (int rank = order.length - 1; rank >= 0; rank--) {
			least = Math.min(least, p[order[rank]] * order.length / (rank + 1));
			adjusted[order[rank]] = least;
		}
		return adjusted;
	}

	private static double[] nan(int length) {
		double[] values = new double[length];
		Arrays.fill(values, Double.NaN);
		return values;
	}

	private static int[] ascending(double[] p) {
		return IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).boxed()
				.sorted(Comparator.comparingDouble(i -> p[i])).mapToInt(i -> i).toArray();
	}
}
