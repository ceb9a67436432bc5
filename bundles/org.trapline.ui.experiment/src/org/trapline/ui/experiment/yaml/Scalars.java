// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.List;

/// Writes words and texts as YAML, with quotation marks only where it would be something else without them.
public final class Scalars {
	private Scalars() {
	}

	/// Writes a text.
	///
	/// @param flow whether it is to stand in brackets or braces
	public static String written(String text, boolean flow) {
		return written(text, false, flow);
	}

	/// @param quoted whether it has quotation marks in any case
	static String written(String text, boolean quoted, boolean flow) {
		return !quoted && plain(text, flow) ? text : quoted(text);
	}

	/// Writes what a user entered for a list or map, which is taken as YAML if it is some.
	///
	/// @param flow whether it is to stand in brackets or braces
	public static String value(String entered, boolean flow) {
		String text = entered.strip();
		boolean collection = text.startsWith("[") && text.endsWith("]") || text.startsWith("{") && text.endsWith("}");
		if (collection && YamlText.parse("[" + text + "]").filter(t -> t.root() instanceof Part.Items items
				&& items.items().size() == 1 && !(items.items().getFirst() instanceof Part.Scalar)).isPresent())
			return text;
		return written(text, flow);
	}

	private static boolean plain(String text, boolean flow) {
		if (text.isEmpty() || !text.equals(text.strip()) || text.equals("~") || text.equalsIgnoreCase("null"))
			return false;
		return YamlText.parse(flow ? "[" + text + "]" : "k: " + text).map(t -> switch (t.root()) {
		case Part.Items(_, _, _, List<Part> items) -> items.size() == 1 && same(items.getFirst(), text);
		case Part.Entries(_, _, _, List<Part.Entry> entries) -> entries.size() == 1 && same(entries.getFirst().value(), text);
		case Part.Scalar _ -> false;
		}).orElse(false);
	}

	private static boolean same(Part part, String text) {
		return part instanceof Part.Scalar scalar && scalar.plain() && scalar.text().equals(text);
	}

	private static String quoted(String text) {
		StringBuilder out = new StringBuilder("\"");
		text.codePoints().forEach(c -> {
			switch (c) {
			case '"', '\\' -> out.append('\\').appendCodePoint(c);
			case '\n' -> out.append("\\n");
			case '\t' -> out.append("\\t");
			default -> {
				if (Character.isISOControl(c))
					out.append(String.format("\\u%04X", c));
				else
					out.appendCodePoint(c);
			}
			}
		});
		return out.append('"').toString();
	}
}
