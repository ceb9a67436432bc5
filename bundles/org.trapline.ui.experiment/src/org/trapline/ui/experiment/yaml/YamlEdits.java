// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Changes of a YAML text that leave all else as it is: comments, order, quotation marks and the breaking of lines.
///
/// @param yaml what is changed
/// @param order the keys that a map at a path can have, in the order in which they are usually written
/// @param newline what ends lines
public record YamlEdits(YamlText yaml, Function<YamlPath, List<String>> order, String newline) {
	/// Makes a path have a text or word, quoted if need be.
	public Edit setText(YamlPath path, String value) {
		return set(path, Scalars.written(value, inFlow(path)));
	}

	/// Makes a path have what a user entered: a list or map, or else a text.
	public Edit setValue(YamlPath path, String entered) {
		return set(path, Scalars.value(entered, inFlow(path)));
	}

	/// Makes a path have a value.
	///
	/// @param value as YAML on one line
	public Edit set(YamlPath path, String value) {
		Optional<Part> there = yaml.find(path);
		if (there.isPresent())
			return replace(path, there.get(), value);
		int index = YamlPath.index(path.last());
		YamlPath parent = path.parent();
		Optional<Part> around = yaml.find(parent);
		if (index >= 0)
			return add(parent, value);
		if (around.isPresent() && around.get() instanceof Part.Entries entries)
			return insert(parent, entries, path.last(), value);
		return set(parent, '{' + Scalars.written(path.last(), true) + ": " + value + '}');
	}

	private Edit replace(YamlPath path, Part part, String value) {
		Optional<Part.Entry> entry = yaml.entry(path);
		boolean block = part instanceof Part.Items(_, _, boolean flow, _) && !flow
				|| part instanceof Part.Entries(_, _, boolean braces, _) && !braces;
		if (entry.isPresent() && (block || part.start() == part.end())) {
			int from = entry.get().colonEnd();
			return new Edit(from, Math.max(from, part.end()) - from, (value.startsWith(newline) ? "" : " ") + value);
		}
		return new Edit(part.start(), part.end() - part.start(), (part.start() == part.end() ? " " : "") + value);
	}

	private Edit insert(YamlPath path, Part.Entries in, String key, String value) {
		String written = Scalars.written(key, in.flow()) + ':' + (value.startsWith(newline) ? "" : " ") + value;
		if (in.entries().isEmpty())
			return new Edit(in.start(), in.end() - in.start(), '{' + written + '}');
		Optional<Part.Entry> before = before(in, key, order.apply(path));
		String indent = " ".repeat(column(in.entries().getFirst().start()));
		if (before.isEmpty())
			return new Edit(in.entries().getFirst().start(), 0, written + (in.flow() ? ", " : newline + indent));
		int end = before.get().end();
		return in.flow() ? new Edit(end, 0, ", " + written) : new Edit(endOfLine(end), 0, newline + indent + written);
	}

	/// The entry that a new one comes behind: the last of those that are usually written before it.
	private static Optional<Part.Entry> before(Part.Entries in, String key, List<String> order) {
		int place = order.indexOf(key);
		if (place < 0)
			return Optional.of(in.entries().getLast());
		return in.entries().stream().filter(e -> order.contains(e.key()) && order.indexOf(e.key()) < place)
				.reduce((_, last) -> last);
	}

	/// Adds an item to the end of a list, which is made if there is none.
	///
	/// @param value as YAML on one line
	public Edit add(YamlPath list, String value) {
		Optional<Part> there = yaml.find(list);
		if (there.isEmpty() || !(there.get() instanceof Part.Items items))
			return set(list, list.steps().size() == 1 ? newline + "  - " + value : '[' + value + ']');
		if (items.items().isEmpty())
			return new Edit(items.start(), items.end() - items.start(), '[' + value + ']');
		int end = items.items().getLast().end();
		return items.flow() ? new Edit(end, 0, ", " + value)
				: new Edit(endOfLine(end), 0, newline + " ".repeat(column(dash(items.items().getFirst()))) + "- " + value);
	}

	/// Takes out what is at a path: a key with its value, or an item. What would be left empty goes too.
	public Edit remove(YamlPath path) {
		YamlPath parent = path.parent();
		Part around = yaml.find(parent).orElseThrow(() -> new IllegalArgumentException("nothing at " + parent));
		return switch (around) {
		case Part.Entries entries -> removeEntry(parent, entries, entries.entry(path.last()).orElseThrow());
		case Part.Items items -> removeItem(parent, items, YamlPath.index(path.last()));
		case Part.Scalar _ -> throw new IllegalArgumentException("nothing at " + path);
		};
	}

	private Edit removeEntry(YamlPath parent, Part.Entries in, Part.Entry entry) {
		int index = in.entries().indexOf(entry);
		int count = in.entries().size();
		if (count == 1)
			return parent.isRoot() || YamlPath.index(parent.last()) >= 0 ? new Edit(in.start(), in.end() - in.start(), "{}")
					: remove(parent);
		if (in.flow())
			return index < count - 1 ? cut(entry.start(), in.entries().get(index + 1).start())
					: cut(in.entries().get(index - 1).end(), entry.end());
		int line = startOfLine(entry.start());
		if (!yaml.text().substring(line, entry.start()).isBlank())
			return cut(entry.start(), in.entries().get(index + 1).start());
		return lines(line, entry.end());
	}

	private Edit removeItem(YamlPath list, Part.Items in, int index) {
		Part item = in.items().get(index);
		int count = in.items().size();
		if (count == 1)
			return remove(list);
		if (in.flow())
			return index < count - 1 ? cut(item.start(), in.items().get(index + 1).start())
					: cut(in.items().get(index - 1).end(), item.end());
		return lines(startOfLine(dash(item)), item.end());
	}

	/// Puts an item in the place of the next one, and that one in its place.
	public Edit swap(YamlPath list, int index) {
		if (!(yaml.find(list).orElseThrow() instanceof Part.Items items))
			throw new IllegalArgumentException("no list at " + list);
		Part first = items.items().get(index);
		Part second = items.items().get(index + 1);
		int firstEnd = items.flow() ? first.end() : withComment(first.end());
		int secondEnd = items.flow() ? second.end() : withComment(second.end());
		String text = yaml.text();
		return new Edit(first.start(), secondEnd - first.start(), text.substring(second.start(), secondEnd)
				+ text.substring(firstEnd, second.start()) + text.substring(first.start(), firstEnd));
	}

	/// Calls a key by another name.
	public Edit rename(YamlPath path, String name) {
		Part.Entry entry = yaml.entry(path).orElseThrow();
		return new Edit(entry.start(), entry.keyEnd() - entry.start(), Scalars.written(name, inFlow(path)));
	}

	/// Whether what stands at a path, or would, is in brackets or braces.
	public boolean inFlow(YamlPath path) {
		if (path.isRoot())
			return false;
		return yaml.find(path.parent()).map(around -> switch (around) {
		case Part.Entries entries -> entries.flow();
		case Part.Items items -> items.flow();
		case Part.Scalar _ -> true;
		}).orElse(true);
	}

	private Edit cut(int from, int to) {
		return new Edit(from, to - from, "");
	}

	/// Whole lines, from the beginning of one to the end of that of another place.
	private Edit lines(int from, int last) {
		int end = endOfLine(last);
		if (end < yaml.text().length())
			return cut(from, yaml.text().indexOf('\n', end) + 1);
		return cut(from == 0 ? 0 : yaml.text().lastIndexOf('\n', from - 1), end);
	}

	/// The place of an item's dash.
	private int dash(Part item) {
		return yaml.text().lastIndexOf('-', Math.max(0, item.start() - 1));
	}

	private int column(int offset) {
		return offset - startOfLine(offset);
	}

	private int startOfLine(int offset) {
		return yaml.text().lastIndexOf('\n', offset - 1) + 1;
	}

	/// Where the line of a place ends, before what ends it.
	private int endOfLine(int offset) {
		int end = yaml.text().indexOf('\n', offset);
		return end < 0 ? yaml.text().length() : end > 0 && yaml.text().charAt(end - 1) == '\r' ? end - 1 : end;
	}

	/// Behind the comment that stands on the same line, if nothing else does.
	private int withComment(int offset) {
		int end = endOfLine(offset);
		String rest = yaml.text().substring(offset, end);
		return rest.isBlank() || rest.strip().startsWith("#") ? end : offset;
	}
}
