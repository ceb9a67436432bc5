// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.platform.board.Key;
import org.trapline.ui.experiment.yaml.KeyNote.Form;

/// Makes notes of keys: of those that a reader asks for, and of those of a JSON schema.
final class KeyNotes {
	/// A unit at the end of a description.
	private static final Pattern UNIT = Pattern.compile("(.*) \\(([A-Za-z%]+)\\)");

	private KeyNotes() {
	}

	/// Of the keys that a reader asked for.
	static List<KeyNote> of(List<Key> keys) {
		return keys.stream().map(key -> switch (key) {
		case Key.Value value -> of(value);
		case Key.Part part -> new KeyNote(part.name(), part.words(), part.kind() == Key.Kind.LIST ? Form.LIST : Form.MAP, "",
				List.of(), "", "", part.kind() == Key.Kind.OPTIONAL, part.items().isEmpty() ? List.of()
						: of(part.items().getFirst()));
		}).toList();
	}

	private static KeyNote of(Key.Value key) {
		String unit = switch (key.type()) {
		case SIZE -> "bytes";
		case ADDRESS -> "address";
		case FREQUENCY -> "Hz";
		default -> key.unit();
		};
		String range = key.type() == Key.Type.WHOLE || key.type() == Key.Type.NUMBER ? range(key.least(), key.most()) : "";
		return new KeyNote(key.name(), key.words(), key.type() == Key.Type.FLAG ? Form.FLAG : Form.VALUE, unit, key.choices(),
				key.value(), range, false, List.of());
	}

	private static String range(double least, double most) {
		return String.format(Locale.ROOT, "%.0f to %.0f", least, most);
	}

	/// Of the properties of an object of a JSON schema, as maps and lists.
	static List<KeyNote> of(Map<?, ?> schema, Map<?, ?> definitions) {
		List<KeyNote> notes = new ArrayList<>();
		if (schema.get("properties") instanceof Map<?, ?> properties)
			properties.forEach((name, value) -> {
				if (value instanceof Map<?, ?> property)
					notes.add(of(name.toString(), property, definitions));
			});
		return notes;
	}

	private static KeyNote of(String name, Map<?, ?> property, Map<?, ?> definitions) {
		String reference = text(property, "$ref");
		String described = text(property, "description");
		if (described.isEmpty() && definitions.get(reference.substring(reference.lastIndexOf('/') + 1)) instanceof Map<?,
				?> other)
			described = text(other, "description");
		Matcher unit = UNIT.matcher(described);
		String words = unit.matches() ? unit.group(1) : described;
		List<KeyNote> keys = of(property.get("items") instanceof Map<?, ?> items ? items : property, definitions);
		List<String> choices = property.get("enum") instanceof List<?> list ? list.stream().map(String::valueOf).toList()
				: List.of();
		String range = property.get("minimum") instanceof Number least && property.get("maximum") instanceof Number most
				? range(least.doubleValue(), most.doubleValue()) : "";
		return new KeyNote(name, words, form(property, reference), unit.matches() ? unit.group(2) : "", choices,
				text(property, "default"), range, false, keys);
	}

	private static Form form(Map<?, ?> property, String reference) {
		if (reference.endsWith("/settings"))
			return Form.SETTINGS;
		return switch (text(property, "type")) {
		case "boolean" -> Form.FLAG;
		case "array" -> property.get("items") instanceof Map<?, ?> items && items.containsKey("properties") ? Form.LIST
				: Form.WORDS;
		case "object" -> property.containsKey("properties") ? Form.MAP
				: property.get("additionalProperties") instanceof Map<?, ?> each && text(each, "$ref").endsWith("/settings")
						? Form.VARIANTS : Form.NAMED;
		default -> Form.VALUE;
		};
	}

	private static String text(Map<?, ?> map, String key) {
		Object value = map.get(key);
		return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
	}
}
