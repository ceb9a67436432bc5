// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text that is YAML, with its parts.
///
/// @param text as it is
/// @param root its outermost part
public record YamlText(String text, Part root) {
	/// Reads a text.
	///
	/// @return empty if it is no YAML of the simple sort that Trapline's files are
	public static Optional<YamlText> parse(String text) {
		return new PartReader(text).read().map(root -> new YamlText(text, root));
	}

	/// The part at a path.
	public Optional<Part> find(YamlPath path) {
		Optional<Part> part = Optional.of(root);
		for (String step : path.steps())
			part = part.flatMap(p -> step(p, step));
		return part;
	}

	private static Optional<Part> step(Part part, String step) {
		int index = YamlPath.index(step);
		return switch (part) {
		case Part.Items items when index >= 0 && index < items.items().size() -> Optional.of(items.items().get(index));
		case Part.Entries entries when index < 0 -> entries.entry(step).map(Part.Entry::value);
		default -> Optional.empty();
		};
	}

	/// The key with its value at a path; empty for items of lists.
	public Optional<Part.Entry> entry(YamlPath path) {
		return path.isRoot() ? Optional.empty() : find(path.parent()).flatMap(parent -> parent instanceof Part.Entries entries
				? entries.entry(path.last()) : Optional.empty());
	}

	/// The path that a message gives, {@code set.board.cpus}, where keys have dots themselves; as far as the text has it.
	public YamlPath resolve(String written) {
		return resolve(root, written, YamlPath.ROOT);
	}

	private static YamlPath resolve(Part part, String rest, YamlPath so) {
		if (rest.isEmpty())
			return so;
		switch (part) {
		case Part.Items items -> {
			int end = rest.indexOf(']');
			int index = end < 0 ? -1 : YamlPath.index(rest.substring(0, end + 1));
			return index < 0 || index >= items.items().size() ? so
					: resolve(items.items().get(index), rest.substring(end + 1).replaceFirst("^\\.", ""), so.item(index));
		}
		case Part.Entries entries -> {
			for (Part.Entry entry : entries.entries()) {
				String after = rest.startsWith(entry.key()) ? rest.substring(entry.key().length()) : "-";
				if (after.isEmpty() || after.startsWith(".") || after.startsWith("["))
					return resolve(entry.value(), after.replaceFirst("^\\.", ""), so.key(entry.key()));
			}
			return so;
		}
		case Part.Scalar _ -> {
			return so;
		}
		}
	}

	/// The path to the innermost part that a place of the text belongs to: on a key, that of its value.
	public YamlPath at(int offset) {
		return at(root, offset, YamlPath.ROOT);
	}

	private static YamlPath at(Part part, int offset, YamlPath so) {
		switch (part) {
		case Part.Items items -> {
			for (int i = 0; i < items.items().size(); i++)
				if (offset >= items.items().get(i).start() && offset <= items.items().get(i).end())
					return at(items.items().get(i), offset, so.item(i));
		}
		case Part.Entries entries -> {
			for (Part.Entry entry : entries.entries())
				if (offset >= entry.start() && offset <= entry.end())
					return at(entry.value(), offset, so.key(entry.key()));
		}
		case Part.Scalar _ -> {
			return so;
		}
		}
		return so;
	}

	/// What a path has as one word or text; a list or map as YAML on one line; empty if it has nothing.
	public Optional<String> value(YamlPath path) {
		return find(path).map(this::written);
	}

	/// The keys of a map at a path, in order.
	public List<String> keys(YamlPath path) {
		return find(path).map(part -> part instanceof Part.Entries entries
				? entries.entries().stream().map(Part.Entry::key).toList() : List.<String>of()).orElse(List.of());
	}

	/// How many items a list at a path has; 0 for no list.
	public int size(YamlPath path) {
		return find(path).map(part -> part instanceof Part.Items items ? items.items().size() : 0).orElse(0);
	}

	/// A word or text as what it stands for, a list or map as YAML on one line.
	public String written(Part part) {
		return part instanceof Part.Scalar scalar ? scalar.text() : flow(part);
	}

	private String flow(Part part) {
		return switch (part) {
		case Part.Scalar scalar -> Scalars.written(scalar.text(), !scalar.plain() && !scalar.text().isEmpty(), true);
		case Part.Items items -> {
			List<String> all = new ArrayList<>();
			items.items().forEach(item -> all.add(flow(item)));
			yield '[' + String.join(", ", all) + ']';
		}
		case Part.Entries entries -> {
			List<String> all = new ArrayList<>();
			entries.entries().forEach(e -> all.add(Scalars.written(e.key(), true) + ": " + flow(e.value())));
			yield '{' + String.join(", ", all) + '}';
		}
		};
	}

	/// The line of a place, from 1.
	public int line(int offset) {
		return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
	}
}
