// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.ArrayList;
import java.util.List;
import org.trapline.history.Lane;
import org.trapline.history.StateHistory.Stretch;
import org.trapline.ui.timeline.content.RowContent.Columns;
import org.trapline.ui.timeline.content.RowContent.Layer;

/// A lane where several of its states share a pixel, from samples of its history.
final class SampledColumns {
	/// Samples of a column.
	static final int SAMPLES = 3;

	private SampledColumns() {
	}

	/// @param stretches of the lane that hold at the samples, in order of time
	static Columns of(Lane.Kind kind, List<Stretch> stretches, long from, long to, int columns, StateNames names) {
		List<Integer> values = stretches.stream().map(Stretch::value).distinct().sorted().toList();
		List<Layer> layers = new ArrayList<>();
		values.forEach(value -> layers.add(names.of(kind, value)));
		ShareSum sum = new ShareSum(names.origin(), from, to, columns, layers);
		int samples = columns * SAMPLES;
		int next = 0;
		for (int s = 0; s < samples; s++) {
			long time = from + (long) ((double) s * (to - from) / samples);
			while (next < stretches.size() && stretches.get(next).end() <= time)
				next++;
			if (next < stretches.size() && stretches.get(next).start() <= time)
				sum.add(values.indexOf(stretches.get(next).value()), time,
						from + (long) ((s + 1.0) * (to - from) / samples));
		}
		return sum.sum();
	}
}
