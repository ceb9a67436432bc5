// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.List;
import org.trapline.ui.timeline.content.RowContent.Columns;
import org.trapline.ui.timeline.content.RowContent.Layer;

/// Sums up stretches of time to shares by column.
final class ShareSum {
	private final long origin;
	private final long from;
	private final long to;
	private final double column;
	private final List<Layer> layers;
	private final float[][] shares;

	/// @param origin the recording's begin
	/// @param from begin of the window, like all times here on the recording's clock
	/// @param columns how many, 1 or more
	ShareSum(long origin, long from, long to, int columns, List<Layer> layers) {
		this.origin = origin;
		this.from = from;
		this.to = to;
		this.layers = layers;
		column = ((double) to - from) / columns;
		shares = new float[layers.size()][columns];
	}

	void add(int layer, long start, long end) {
		float[] of = shares[layer];
		double begin = Math.max(0, (start - from) / column);
		double until = Math.min(of.length, (end - from) / column);
		for (int c = (int) begin; c < until; c++)
			of[c] += (float) (Math.min(until, c + 1) - Math.max(begin, c));
	}

	/// Adds shares that are known already, column by column.
	void add(int layer, float[] known) {
		for (int c = 0; c < known.length; c++)
			shares[layer][c] += known[c];
	}

	Columns sum() {
		return new Columns(from - origin, to - origin, layers, shares);
	}
}
