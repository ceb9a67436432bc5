// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.util.List;
import java.util.Optional;
import org.trapline.measure.yaml.YamlSetting;

/// Something that is varied.
///
/// @param name what it is called
/// @param values that it takes, in order; labels are distinct
public record Axis(String name, List<Value> values) {
	/// A value that it takes.
	///
	/// @param label what the value is called
	/// @param settings what it means
	/// @param line of the file
	/// @param key of the file
	public record Value(String label, List<YamlSetting> settings, int line, String key) {
		public Value {
			settings = List.copyOf(settings);
		}
	}

	public Axis {
		values = List.copyOf(values);
	}

	/// The value of a label.
	public Optional<Value> value(String label) {
		return values.stream().filter(value -> value.label.equals(label)).findFirst();
	}

	/// With some of its values only.
	Axis only(List<String> labels) {
		return new Axis(name, values.stream().filter(value -> labels.contains(value.label)).toList());
	}
}
