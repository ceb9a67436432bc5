// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.util.List;
import java.util.stream.Collectors;
import org.trapline.platform.board.Key;

/// The JSON schema of keys, as the model has them.
final class KeySchema {
	private KeySchema() {
	}

	static String of(List<Key> keys) {
		return "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\n"
				+ keys.stream().map(KeySchema::property).collect(Collectors.joining(",\n")) + "}}";
	}

	private static String property(Key key) {
		return "\"" + key.name() + "\": {\"description\": \"" + key.words() + unit(key) + "\", " + switch (key) {
		case Key.Value value -> value(value);
		case Key.Part part when part.kind() == Key.Kind.LIST -> "\"type\": \"array\", \"minItems\": 1, \"items\": "
				+ of(part.items().getFirst());
		case Key.Part part -> "\"allOf\": [" + of(part.items().getFirst()) + "]";
		} + "}";
	}

	private static String unit(Key key) {
		return key instanceof Key.Value value && !value.unit().isEmpty() ? " (" + value.unit() + ")" : "";
	}

	private static String value(Key.Value value) {
		String range = "\"minimum\": " + (long) value.least() + ", \"maximum\": " + (long) value.most();
		return switch (value.type()) {
		case WHOLE -> value.choices().isEmpty() ? "\"type\": \"integer\", " + range
				: "\"anyOf\": [{\"type\": \"integer\", " + range + "}, {\"enum\": " + words(value) + "}]";
		case NUMBER -> "\"type\": \"number\", " + range;
		case FLAG -> "\"type\": \"boolean\"";
		case CHOICE -> "\"enum\": " + words(value);
		case SIZE -> "\"type\": [\"string\", \"integer\"], \"pattern\": \"^[0-9.]+ *[KMGT]?i?B?$\"";
		case ADDRESS, FREQUENCY, TEXT -> "\"type\": [\"string\", \"number\"]";
		};
	}

	private static String words(Key.Value value) {
		return value.choices().stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", ", "[", "]"));
	}
}
