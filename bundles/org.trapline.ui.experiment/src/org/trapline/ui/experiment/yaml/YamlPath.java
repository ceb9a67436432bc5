// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.ArrayList;
import java.util.List;

/// The way to a part of a YAML text, from the outermost keys.
///
/// @param steps keys, and places in lists as {@code [2]}
public record YamlPath(List<String> steps) {
	/// The whole text.
	public static final YamlPath ROOT = new YamlPath(List.of());

	public YamlPath {
		steps = List.copyOf(steps);
	}

	/// The way by some keys.
	public static YamlPath of(String... keys) {
		return new YamlPath(List.of(keys));
	}

	/// On to the value of a key.
	public YamlPath key(String key) {
		List<String> more = new ArrayList<>(steps);
		more.add(key);
		return new YamlPath(more);
	}

	/// On to an item of the list, from 0.
	public YamlPath item(int index) {
		return key("[" + index + ']');
	}

	/// Without the last step.
	public YamlPath parent() {
		return new YamlPath(steps.subList(0, steps.size() - 1));
	}

	/// The last step; empty for the whole text.
	public String last() {
		return steps.isEmpty() ? "" : steps.getLast();
	}

	public boolean isRoot() {
		return steps.isEmpty();
	}

	/// Whether this is the other, or a part of it.
	public boolean within(YamlPath other) {
		return steps.size() >= other.steps.size() && steps.subList(0, other.steps.size()).equals(other.steps);
	}

	/// The place that a step in a list names; -1 for a key.
	static int index(String step) {
		return step.matches("\\[\\d{1,6}]") ? Integer.parseInt(step.substring(1, step.length() - 1)) : -1;
	}

	/// As messages have it: {@code vary[0].key}.
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (String step : steps)
			text.append(text.isEmpty() || index(step) >= 0 ? "" : ".").append(step);
		return text.toString();
	}
}
