// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.Map;

/// A change worth trying: a variant of the proposed experiment.
///
/// @param label its name as a value of what is varied
/// @param title in words
/// @param settings what it sets, in order
/// @param share of the exits' time that it could touch, 0 to 1
/// @param why in words
public record Change(String label, String title, Map<String, String> settings, double share, String why) {
	public Change {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
	}
}
