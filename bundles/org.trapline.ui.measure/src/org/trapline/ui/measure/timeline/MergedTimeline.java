// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.timeline;

import java.util.List;
import org.trapline.analysis.Timeline;

/// The lanes of a timeline merged into one: at each pixel the mean of what the vCPUs did.
final class MergedTimeline {
	private MergedTimeline() {
	}

	/// @return a timeline with a single lane, of the vCPU with index 0; without a lane where there is none
	static Timeline of(Timeline timeline) {
		if (timeline.lanes().isEmpty())
			return timeline;
		float[][] shares = new float[timeline.states().size()][timeline.pixels()];
		int[] exits = new int[timeline.pixels()];
		for (Timeline.Lane lane : timeline.lanes())
			switch (lane) {
			case Timeline.Exact exact -> add(timeline, exact, shares);
			case Timeline.Aggregated aggregated -> add(aggregated, shares, exits);
			}
		for (float[] state : shares)
			for (int p = 0; p < state.length; p++)
				state[p] /= timeline.lanes().size();
		return new Timeline(timeline.from(), timeline.to(), timeline.pixels(), timeline.states(),
				List.of(new Timeline.Aggregated(0, shares, exits)));
	}

	private static void add(Timeline.Aggregated lane, float[][] shares, int[] exits) {
		for (int s = 0; s < shares.length; s++)
			for (int p = 0; p < exits.length; p++)
				shares[s][p] += lane.shares()[s][p];
		for (int p = 0; p < exits.length; p++)
			exits[p] += lane.exits()[p];
	}

	private static void add(Timeline timeline, Timeline.Exact lane, float[][] shares) {
		double pixelNanos = (timeline.to() - timeline.from()) / (double) timeline.pixels();
		for (int i = 0; i < lane.starts().length; i++) {
			double from = Math.max(0, (lane.starts()[i] - timeline.from()) / pixelNanos);
			double to = Math.min(timeline.pixels(), (lane.ends()[i] - timeline.from()) / pixelNanos);
			float[] state = shares[lane.stateIndexes()[i]];
			for (int p = (int) from; p < to; p++)
				state[p] += (float) (Math.min(to, p + 1) - Math.max(from, p));
		}
	}
}
