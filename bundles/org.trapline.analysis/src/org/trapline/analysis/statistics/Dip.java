// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import java.util.Arrays;

/// The dip of a continuous distribution function: its largest distance to the nearest one that has a single mode.
///
/// Hartigan and Hartigan, The Dip Test of Unimodality, Annals of Statistics 13 (1985); the computation is Hartigan's,
/// Algorithm AS 217, Applied Statistics 34 (1985): the greatest convex minorant before the mode and the least concave
/// majorant after it are fitted on an interval that shrinks towards the mode. Here the function is given by its nodes
/// and linear between them, where the algorithm has steps at values.
final class Dip {
	private final double[] x;
	private final double[] f;
	private final int[] convex;
	private final int[] concave;
	private double dip;

	private Dip(double[] x, double[] f) {
		this.x = x;
		this.f = f;
		convex = new int[x.length];
		concave = new int[x.length];
		int last = x.length - 1;
		for (int j = 1; j <= last; j++) {
			convex[j] = j - 1;
			while (convex[j] != 0 && bends(convex, j))
				convex[j] = convex[convex[j]];
		}
		concave[last] = last;
		for (int j = last - 1; j >= 0; j--) {
			concave[j] = j + 1;
			while (concave[j] != last && bends(concave, j))
				concave[j] = concave[concave[j]];
		}
	}

	/// @param x nodes, strictly ascending, two or more
	/// @param f the distribution function there, from 0 to 1
	static double of(double[] x, double[] f) {
		Dip dip = new Dip(x, f);
		dip.shrink();
		return dip.dip / 2;
	}

	/// Whether the next vertex lies on the wrong side of the line past it.
	private boolean bends(int[] next, int j) {
		int one = next[j];
		int two = next[one];
		return (x[j] - x[one]) * (f[one] - f[two]) >= (x[one] - x[two]) * (f[j] - f[one]);
	}

	private void shrink() {
		int low = 0;
		int high = x.length - 1;
		while (true) {
			int[] down = vertices(convex, high, low);
			int[] up = vertices(concave, low, high);
			int left = down.length - 1;
			int right = up.length - 1;
			double apart = 0;
			if (down.length > 2 || up.length > 2) {
				int i = down.length - 2;
				int j = 1;
				do {
					double distance;
					if (down[i] > up[j]) {
						distance = f[up[j]] - line(down[i + 1], down[i], up[j]);
						j++;
						if (distance >= apart) {
							apart = distance;
							left = i + 1;
							right = j - 1;
						}
					} else {
						distance = line(up[j - 1], up[j], down[i]) - f[down[i]];
						i--;
						if (distance >= apart) {
							apart = distance;
							left = i + 1;
							right = j;
						}
					}
					i = Math.max(0, i);
					j = Math.min(up.length - 1, j);
				} while (down[i] != up[j]);
			}
			if (apart < dip)
				return;
			for (int j = left; j < down.length - 1; j++)
				for (int k = down[j + 1]; k <= down[j]; k++)
					dip = Math.max(dip, f[k] - line(down[j + 1], down[j], k));
			for (int j = right; j < up.length - 1; j++)
				for (int k = up[j]; k <= up[j + 1]; k++)
					dip = Math.max(dip, line(up[j], up[j + 1], k) - f[k]);
			if (low == down[left] && high == up[right])
				return;
			low = down[left];
			high = up[right];
		}
	}

	/// The vertices on the way from one node to another, both included.
	private static int[] vertices(int[] next, int from, int to) {
		int[] vertices = new int[next.length];
		int count = 1;
		vertices[0] = from;
		for (int at = from; from < to ? at < to : at > to; count++) {
			at = next[at];
			vertices[count] = from < to ? Math.min(at, to) : Math.max(at, to);
		}
		return Arrays.copyOf(vertices, count);
	}

	/// The line through two nodes, at a third.
	private double line(int from, int to, int at) {
		return f[from] + (x[at] - x[from]) * (f[to] - f[from]) / (x[to] - x[from]);
	}
}
