// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import java.util.List;

/// Where values heap up: one place for most quantities, several where slow and fast paths were measured together.
///
/// More than one is told only if both agree: the dip test finds that the values have not a single mode (p < 0.01), and
/// a smoothed density has several peaks, each with a twentieth of the values or more, and between them a valley that is
/// less than two thirds as high as the lower one. The second is the practical size: among a million values the test
/// alone would find any roughness. Positive values are looked at on a logarithmic scale. Each distinct value is spread
/// to half way to its neighbours, so that values that are counted in classes or ticks do not make a heap each.
///
/// Simulated with values of one mode (normal, log-normal, exponential, uniform, rounded), at most one sample in a
/// hundred is said to have more.
///
/// @param modes ascending; one or more, none of no values
/// @param dip distance to the nearest distribution of one mode, 0 to 0.25; see Hartigan and Hartigan (1985)
/// @param p probability of a dip as large if the values were uniform, which of all with one mode have the largest
public record Modes(List<Mode> modes, double dip, double p) {
	/// Probability of the dip below which it counts.
	private static final double ERROR = 0.01;
	private static final int FEWEST = 20;

	/// A place where values heap up.
	///
	/// @param position where they are densest
	/// @param share of all values that lie between the valleys around it
	public record Mode(double position, double share) {
	}

	public Modes {
		modes = List.copyOf(modes);
	}

	public boolean several() {
		return modes.size() > 1;
	}

	public static Modes of(Sample sample) {
		return of(sample, sample.size());
	}

	/// The modes of values that depend on those before them, so that they tell only as much as fewer would.
	///
	/// @param worth how many independent values they tell as much as; the sample's size where they are independent
	public static Modes of(Sample sample, double worth) {
		if (sample.size() == 0)
			return new Modes(List.of(), 0, 1);
		if (sample.distinct() < 3)
			return new Modes(List.of(new Mode(sample.median(), 1)), 0, 1);
		Cells cells = Cells.of(sample);
		double dip = Dip.of(cells.edges(), cells.shares());
		double p = DipTable.p(dip, Math.min(worth, sample.size()));
		Density density = Density.of(cells, Math.min(worth, sample.size()));
		return new Modes(p < ERROR && worth >= FEWEST ? density.peaks() : List.of(new Mode(density.highest(), 1)), dip, p);
	}
}
