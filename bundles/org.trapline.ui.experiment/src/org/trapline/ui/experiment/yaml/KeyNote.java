// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.List;
import java.util.Optional;

/// What is known of a key that a file can have.
///
/// @param name of the key
/// @param words what it means
/// @param form what stands there
/// @param unit of its number; may be empty
/// @param choices words that can stand there; of a number, beside it
/// @param preset what holds where the key is missing; empty where nothing does
/// @param range which numbers can stand there; may be empty
/// @param optional whether {@code none} can stand in the place of its keys
/// @param keys of its map, or of each item of its list
public record KeyNote(String name, String words, Form form, String unit, List<String> choices, String preset,
		String range,
		boolean optional, List<KeyNote> keys) {
	/// What stands at a key.
	public enum Form {
		/// A number, word or text.
		VALUE,
		/// {@code true} or {@code false}.
		FLAG,
		/// Keys with values.
		MAP,
		/// A list of maps.
		LIST,
		/// A list of words or texts.
		WORDS,
		/// Values by names that the file chooses.
		NAMED,
		/// Values of other keys: {@code host.tick: 100}.
		SETTINGS,
		/// Names that the file chooses, each with values of other keys.
		VARIANTS
	}

	public KeyNote {
		choices = List.copyOf(choices);
		keys = List.copyOf(keys);
	}

	/// A key without a value of its own that is known.
	static KeyNote of(String name, String words, Form form, List<KeyNote> keys) {
		return new KeyNote(name, words, form, "", List.of(), "", "", false, keys);
	}

	/// The note of one of its keys.
	public Optional<KeyNote> key(String wanted) {
		return keys.stream().filter(key -> key.name.equals(wanted)).findFirst();
	}

	/// The name, with the unit where there is one.
	public String title() {
		return unit.isEmpty() ? name : name + " (" + unit + ')';
	}

	/// All that is known, in a few lines.
	public String told() {
		StringBuilder text = new StringBuilder(words);
		if (!unit.isEmpty())
			text.append("\nUnit: ").append(unit);
		if (form == Form.FLAG)
			text.append("\nOne of: true, false");
		else if (!choices.isEmpty())
			text.append(range.isEmpty() ? "\nOne of: " : "\nOr: ").append(String.join(", ", choices));
		if (!range.isEmpty())
			text.append("\nFrom ").append(range);
		if (optional)
			text.append("\nnone for none");
		if (!preset.isEmpty())
			text.append("\nDefault: ").append(preset);
		return text.toString().strip();
	}
}
