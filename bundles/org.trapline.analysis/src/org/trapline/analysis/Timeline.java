// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;

/// What each vCPU did in a window of time, no finer than the window has pixels.
///
/// @param from begin of the window, in nanoseconds of the recording's clock
/// @param to end of the window
/// @param pixels columns that the window is cut into; column p covers {@code from + p * (to - from) / pixels} on
/// @param states what the state indexes of the lanes stand for
/// @param lanes one for each vCPU of the trace, by its index
public record Timeline(long from, long to, int pixels, List<TimelineState> states, List<Lane> lanes) {

	/// One vCPU.
	public sealed interface Lane {
		/// Index into {@link org.trapline.measure.ExitTrace#vcpus()}.
		int vcpu();
	}

	/// Every state as it is, in order of time: where the window has few exits.
	///
	/// Segments do not overlap; a gap between them is time of which the recording tells nothing. The first and the last
	/// one may reach beyond the window.
	///
	/// @param starts begins of the segments in nanoseconds
	/// @param ends their ends
	/// @param stateIndexes into {@link Timeline#states()}
	/// @param rows the row of the trace that a segment belongs to: guest time belongs to the exit that ends it
	public record Exact(int vcpu, long[] starts, long[] ends, int[] stateIndexes, long[] rows) implements Lane {
	}

	/// Shares of each state by pixel: where the window has many exits.
	///
	/// What the shares of a pixel leave of 1 is time of which the recording tells nothing.
	///
	/// @param shares by index into {@link Timeline#states()} and pixel, 0 to 1
	/// @param exits how many exits happened, by pixel
	public record Aggregated(int vcpu, float[][] shares, int[] exits) implements Lane {

		/// The state with the largest share of a pixel, or -1 where nothing is known.
		public int dominant(int pixel) {
			int best = -1;
			float most = 0;
			for (int s = 0; s < shares.length; s++)
				if (shares[s][pixel] > most) {
					most = shares[s][pixel];
					best = s;
				}
			return best;
		}

		/// How much of a pixel is known.
		public float coverage(int pixel) {
			float sum = 0;
			for (float[] share : shares)
				sum += share[pixel];
			return sum;
		}
	}

	public Timeline {
		states = List.copyOf(states);
		lanes = List.copyOf(lanes);
	}
}
