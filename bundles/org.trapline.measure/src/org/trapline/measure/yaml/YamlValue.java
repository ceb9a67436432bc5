// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A value of a YAML file with its place, read as the type that is expected there.
///
/// A value of another type gives an empty result and is told to {@link YamlDocument#problems()}.
public final class YamlValue {
	private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
	private static final Pattern NUMBER =
			Pattern.compile("[-+]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][-+]?\\d{1,3})?");

	private final YamlDocument document;
	private final YamlMap owner;
	private final String path;
	private final int line;
	private final Node node;

	/// @param owner the innermost map that it stands in
	/// @param line of its key, or where it begins in a list
	YamlValue(YamlDocument document, YamlMap owner, String path, int line, Node node) {
		this.document = document;
		this.owner = owner;
		this.path = path;
		this.line = line;
		this.node = node;
	}

	/// The line of its key, from 1.
	public int line() {
		return line;
	}

	/// The path to it, for instance {@code runs[0].label}.
	public String path() {
		return path;
	}

	public boolean isMap() {
		return node instanceof Node.Entries;
	}

	public boolean isList() {
		return node instanceof Node.Items;
	}

	/// A text as written; numbers and {@code true} are texts too.
	public Optional<String> text() {
		return node instanceof Node.Scalar scalar && !scalar.none() ? Optional.of(scalar.text()) : wrong("a text");
	}

	public OptionalLong whole(long least, long most) {
		if (node instanceof Node.Scalar(_, String text, boolean plain) && plain && WHOLE.matcher(text).matches()) {
			long number = Long.parseLong(text);
			if (number >= least && number <= most)
				return OptionalLong.of(number);
		}
		wrong("a whole number from " + least + " to " + most);
		return OptionalLong.empty();
	}

	/// A finite number.
	public OptionalDouble number() {
		if (node instanceof Node.Scalar(_, String text, boolean plain) && plain && NUMBER.matcher(text).matches()) {
			double number = Double.parseDouble(text);
			if (Double.isFinite(number))
				return OptionalDouble.of(number);
		}
		wrong("a number");
		return OptionalDouble.empty();
	}

	public Optional<Boolean> flag() {
		return choice(Map.of("true", true, "false", false), "true or false");
	}

	/// @param choices what may stand there, by how it is written
	public <T> Optional<T> choice(Map<String, T> choices) {
		return choice(choices, node instanceof Node.Scalar scalar ? Suggestion.expected(scalar.text(), choices.keySet())
				: "one of: " + String.join(", ", choices.keySet()));
	}

	public Optional<YamlMap> map() {
		if (!(node instanceof Node.Entries entries))
			return wrong("a map: keys with values, indented");
		YamlMap map = new YamlMap(document, path, entries);
		owner.contains(map);
		return Optional.of(map);
	}

	/// The items of a list; none where it is no list.
	public List<YamlValue> list() {
		if (!(node instanceof Node.Items(_, List<Node> nodes))) {
			wrong("a list: an item a line, each after \"- \"");
			return List.of();
		}
		List<YamlValue> values = new ArrayList<>();
		for (Node item : nodes)
			values.add(new YamlValue(document, owner, path + '[' + values.size() + ']', item.line(), item));
		return values;
	}

	/// The value as YAML on one line, as the value of a {@link YamlSetting} that sets the same.
	public String written() {
		return node.written();
	}

	/// Tells that it is wrong for a reason that its type does not show.
	///
	/// @return empty
	public <T> Optional<T> wrong(String expected) {
		return wrong(node.words(), expected);
	}

	/// Tells that it is wrong for a reason that it does not show alone.
	///
	/// @return empty
	public <T> Optional<T> wrong(String found, String expected) {
		document.add(new YamlProblem(document.file(), line, path, found, expected));
		return Optional.empty();
	}

	private <T> Optional<T> choice(Map<String, T> choices, String expected) {
		if (node instanceof Node.Scalar scalar && choices.containsKey(scalar.text()))
			return Optional.ofNullable(choices.get(scalar.text()));
		return wrong(expected);
	}
}
