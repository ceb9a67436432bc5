// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value that stands for what a file says at a key.
///
/// @param path the way to the key: {@code gic.version}, {@code clusters[0].l2.size}; a list without a number stands for each of
///        its items
/// @param value as YAML
public record YamlSetting(String path, String value) {
	private static final Pattern STEP = Pattern.compile("([A-Za-z0-9_-]+)((?:\\[\\d{1,4}])*)");
	private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

	/// A setting as it is written, {@code path=value}; empty if it is none.
	public static Optional<YamlSetting> parse(String text) {
		int at = text.indexOf('=');
		return at < 1 ? Optional.empty() : Optional.of(new YamlSetting(text.substring(0, at).strip(), text.substring(at + 1)));
	}

	@Override
	public String toString() {
		return path + '=' + value;
	}

	/// The file's content with this set.
	Node.Entries in(Path file, Node.Entries root) throws YamlException {
		List<String> steps = new ArrayList<>();
		for (String part : path.split("\\.", -1)) {
			Matcher step = STEP.matcher(part);
			if (!step.matches())
				throw wrong(file, YamlProblem.quoted(path), "keys with dots between them, such as gic.version");
			steps.add(step.group(1));
			INDEX.matcher(step.group(2)).results().forEach(index -> steps.add(index.group()));
		}
		List<YamlProblem> problems = new ArrayList<>();
		Node node = new NodeReader(file, value.isBlank() ? "''" : value, problems).read().at(0);
		if (!problems.isEmpty())
			throw new YamlException(problems);
		return (Node.Entries) set(file, root, steps, node);
	}

	/// A node in which what the steps lead to is another.
	private Node set(Path file, Node node, List<String> steps, Node with) throws YamlException {
		if (steps.isEmpty())
			return with;
		String step = steps.getFirst();
		List<String> rest = steps.subList(1, steps.size());
		Matcher index = INDEX.matcher(step);
		return switch (node) {
		case Node.Items items when index.matches() -> item(file, items, Integer.parseInt(index.group(1)), rest, with);
		case Node.Items items -> {
			List<Node> nodes = new ArrayList<>();
			for (Node item : items.nodes())
				nodes.add(set(file, item, steps, with));
			yield new Node.Items(items.line(), nodes);
		}
		case Node.Entries entries when !index.matches() -> entry(file, entries, step, rest, with);
		default -> throw wrong(file, node.words() + " before " + step, index.matches() ? "a list" : "a map");
		};
	}

	private Node item(Path file, Node.Items items, int index, List<String> rest, Node with) throws YamlException {
		if (index >= items.nodes().size())
			throw wrong(file, "no item " + index, "one from 0 to " + (items.nodes().size() - 1));
		List<Node> nodes = new ArrayList<>(items.nodes());
		nodes.set(index, set(file, nodes.get(index), rest, with));
		return new Node.Items(items.line(), nodes);
	}

	private Node entry(Path file, Node.Entries entries, String key, List<String> rest, Node with) throws YamlException {
		Map<String, Node.Entry> all = new LinkedHashMap<>(entries.entries());
		Node.Entry had = all.get(key);
		Node before = had == null || had.value() instanceof Node.Scalar ? new Node.Entries(0, Map.of()) : had.value();
		all.put(key, new Node.Entry(0, set(file, before, rest, with)));
		return new Node.Entries(entries.line(), all);
	}

	private YamlException wrong(Path file, String found, String expected) {
		return new YamlException(List.of(new YamlProblem(file, 0, path, found, expected)));
	}
}
