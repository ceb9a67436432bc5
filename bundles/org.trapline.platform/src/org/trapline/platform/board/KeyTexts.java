// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trapline.measure.yaml.YamlKind;

/// The keys of files, as boards, as a JSON schema and as a guide's table, which are kept in files that tests compare with these.
public final class KeyTexts {
	private final StringBuilder text = new StringBuilder();

	private KeyTexts() {
	}

	/// The schema of files of a kind (JSON Schema, draft 2020-12).
	///
	/// @param title what such a file is
	public static String schema(String title, YamlKind kind, List<Key> keys) {
		List<Key> all = new ArrayList<>();
		all.add(new Key.Value(YamlKind.KEY, Key.Type.CHOICE, "", 0, 0, List.of(kind.toString()), kind.toString(), "what the file is"));
		all.addAll(keys);
		return schema(title, all, "\"" + YamlKind.KEY + "\"");
	}

	/// The schema of sections of files of several kinds.
	///
	/// @param title what they are
	public static String sections(String title, List<Key> keys) {
		return schema(title, keys, "");
	}

	private static String schema(String title, List<Key> keys, String required) {
		KeyTexts schema = new KeyTexts();
		schema.line(0, "{");
		schema.line(1, "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",");
		schema.line(1, "\"title\": \"" + title + "\",");
		schema.object(1, keys);
		schema.line(1, "\"required\": [" + required + "]");
		schema.line(0, "}");
		return schema.text.toString();
	}

	private void object(int depth, List<Key> keys) {
		line(depth, "\"type\": \"object\",");
		line(depth, "\"additionalProperties\": false,");
		line(depth, "\"properties\": {");
		for (int i = 0; i < keys.size(); i++) {
			line(depth + 1, '"' + keys.get(i).name() + "\": {");
			line(depth + 2, "\"description\": \"" + keys.get(i).words() + "\",");
			switch (keys.get(i)) {
			case Key.Value value -> line(depth + 2, value(value));
			case Key.Part part -> part(depth + 2, part);
			}
			line(depth + 1, i == keys.size() - 1 ? "}" : "},");
		}
		line(depth, depth == 1 ? "}," : "}");
	}

	private void part(int depth, Key.Part part) {
		List<Key> keys = part.items().getFirst();
		switch (part.kind()) {
		case MAP -> object(depth, keys);
		case OPTIONAL -> {
			line(depth, "\"anyOf\": [{\"const\": \"none\"}, {");
			object(depth + 1, keys);
			line(depth, "}]");
		}
		case LIST -> {
			line(depth, "\"type\": \"array\",");
			line(depth, "\"minItems\": 1,");
			line(depth, "\"items\": {");
			object(depth + 1, keys);
			line(depth, "}");
		}
		}
	}

	private static String value(Key.Value key) {
		String preset = ", \"default\": ";
		String range = "\"minimum\": " + whole(key.least()) + ", \"maximum\": " + whole(key.most());
		return switch (key.type()) {
		case SIZE -> "\"type\": [\"string\", \"integer\"], \"pattern\": \"^[0-9.]+ *([KMGTkmgt]i?B?)?$\"" + preset + quoted(key);
		case ADDRESS -> "\"type\": [\"string\", \"integer\"], \"pattern\": \"^(0x[0-9a-fA-F_]+|[0-9]+[KMGT]?)$\"" + preset
				+ quoted(key);
		case FREQUENCY -> "\"type\": \"string\", \"pattern\": \"^[0-9.]+ *[kMG]?Hz$\"" + preset + quoted(key);
		case WHOLE -> key.choices().isEmpty() ? "\"type\": \"integer\", " + range + preset + key.value()
				: "\"anyOf\": [{\"const\": \"" + key.choices().getFirst() + "\"}, {\"type\": \"integer\", " + range + "}]" + preset
						+ quoted(key);
		case NUMBER -> "\"type\": \"number\", " + range + preset + key.value();
		case FLAG -> "\"type\": \"boolean\"" + preset + key.value();
		case CHOICE -> "\"enum\": [\"" + String.join("\", \"", key.choices()) + "\"]" + preset + quoted(key);
		case TEXT -> "\"type\": [\"string\", \"number\"]" + preset + quoted(key);
		};
	}

	private static String quoted(Key.Value key) {
		return '"' + key.value() + '"';
	}

	private static String whole(double number) {
		return String.format(Locale.ROOT, "%.0f", number);
	}

	private void line(int depth, String line) {
		text.append("\t".repeat(depth)).append(line).append('\n');
	}

	/// The guide's table.
	public static String table(List<Key> keys) {
		KeyTexts table = new KeyTexts();
		table.line(0, "| key | what | unit | default |");
		table.line(0, "| --- | --- | --- | --- |");
		table.rows("", keys);
		return table.text.toString();
	}

	private void rows(String path, List<Key> keys) {
		for (Key key : keys)
			switch (key) {
			case Key.Value value -> line(0, "| `" + path + key.name() + "` | " + key.words() + choices(value) + " | " + unit(value)
					+ " | " + (value.value().isEmpty() ? "" : '`' + value.value() + '`') + " |");
			case Key.Part part -> {
				String kind = switch (part.kind()) {
				case MAP -> "";
				case OPTIONAL -> "; `none` for none";
				case LIST -> "; a list";
				};
				String name = path + key.name() + (part.kind() == Key.Kind.LIST ? "[]" : "");
				line(0, "| `" + name + "` | **" + key.words() + "**" + kind + " | | |");
				rows(name + '.', part.items().getFirst());
			}
			}
	}

	private static String choices(Key.Value key) {
		return key.choices().isEmpty() ? "" : key.type() == Key.Type.CHOICE ? ": `" + String.join("`, `", key.choices()) + '`'
				: " (or `" + key.choices().getFirst() + "`)";
	}

	private static String unit(Key.Value key) {
		return switch (key.type()) {
		case SIZE -> "bytes";
		case ADDRESS -> "address";
		case FREQUENCY -> "Hz";
		default -> key.unit();
		};
	}
}
