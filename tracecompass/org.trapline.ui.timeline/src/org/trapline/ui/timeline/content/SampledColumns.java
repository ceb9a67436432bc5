// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
		// tasks of one name are one layer
		Map<Integer, Integer> layerOf = new HashMap<>();
		List<Layer> layers = new ArrayList<>();
		for (int value : stretches.stream().map(Stretch::value).distinct().sorted().toList()) {
			Layer layer = names.of(kind, value);
			if (!layers.contains(layer))
				layers.add(layer);
			layerOf.put(value, layers.indexOf(layer));
		}
		ShareSum sum = new ShareSum(names.origin(), from, to, columns, layers);
		int samples = columns * SAMPLES;
		int next = 0;
		for (int s = 0; s < samples; s++) {
			long time = from + (long) ((double) s * (to - from) / samples);
			while (next < stretches.size() && stretches.get(next).end() <= time)
				next++;
			if (next < stretches.size() && stretches.get(next).start() <= time)
				sum.add(layerOf.getOrDefault(stretches.get(next).value(), 0), time,
						from + (long) ((s + 1.0) * (to - from) / samples));
		}
		return sum.sum();
	}
}
