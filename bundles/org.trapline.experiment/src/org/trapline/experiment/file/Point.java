// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One run of an experiment: what was varied, with its values, and a repeat.
///
/// @param configuration what those are called that repeat the same, {@code side=guest,gic=v3}
/// @param values labels by the name of what is varied, in the file's order
/// @param repeat which one, from 1
/// @param seed of its random numbers
/// @param setup what is run
public record Point(String configuration, Map<String, String> values, int repeat, long seed, PointSetup setup) {
	public Point {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/// What it is called, and its folder: the same for the same values, whatever other points there are.
	public String name() {
		return repeat == 1 ? configuration : configuration + ".run" + repeat;
	}
}
