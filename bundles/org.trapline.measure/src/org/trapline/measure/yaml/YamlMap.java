// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// A map of a YAML file, asked for its keys by the code that knows them.
///
/// A key that is missing gives an empty result. One whose value is of another type gives an empty result too, and is
/// told to {@link YamlDocument#problems()}, as is every key that was never asked for.
public final class YamlMap {
	private final YamlDocument document;
	private final String path;
	private final Node.Entries node;
	private final Set<String> known = new TreeSet<>();
	private final List<YamlMap> inside = new ArrayList<>();

	YamlMap(YamlDocument document, String path, Node.Entries node) {
		this.document = document;
		this.path = path;
		this.node = node;
	}

	/// The keys there are, in the file's order; {@code trapline} is none of them.
	public List<String> keys() {
		return node.entries().keySet().stream().filter(k -> !path.isEmpty() || !k.equals(YamlKind.KEY)).toList();
	}

	/// The value of a key, of whatever type.
	public Optional<YamlValue> value(String key) {
		known.add(key);
		Node.Entry entry = node.entries().get(key);
		return entry == null ? Optional.empty()
				: Optional.of(new YamlValue(document, this, pathOf(key), entry.line(), entry.value()));
	}

	/// The value of a key that has to be there; its absence is told.
	public Optional<YamlValue> required(String key) {
		Optional<YamlValue> value = value(key);
		if (value.isEmpty())
			document.add(new YamlProblem(document.file(), node.line(), pathOf(key), "no such key", "one"));
		return value;
	}

	public Optional<String> text(String key) {
		return value(key).flatMap(YamlValue::text);
	}

	public OptionalLong whole(String key, long least, long most) {
		Optional<YamlValue> value = value(key);
		return value.isEmpty() ? OptionalLong.empty() : value.get().whole(least, most);
	}

	public OptionalDouble number(String key) {
		Optional<YamlValue> value = value(key);
		return value.isEmpty() ? OptionalDouble.empty() : value.get().number();
	}

	public Optional<Boolean> flag(String key) {
		return value(key).flatMap(YamlValue::flag);
	}

	/// @param choices what may stand there, by how it is written
	public <T> Optional<T> choice(String key, Map<String, T> choices) {
		return value(key).flatMap(v -> v.choice(choices));
	}

	public Optional<YamlMap> map(String key) {
		return value(key).flatMap(YamlValue::map);
	}

	/// The items of a list; none where there is no such key.
	public List<YamlValue> list(String key) {
		return value(key).map(YamlValue::list).orElse(List.of());
	}

	/// The texts of a list; none where there is no such key.
	public List<String> texts(String key) {
		return list(key).stream().flatMap(v -> v.text().stream()).toList();
	}

	/// Tells that a key is wrong for a reason that its type does not show; the map itself where it has no such key.
	public void problem(String key, String found, String expected) {
		document.add(new YamlProblem(document.file(), line(key), pathOf(key), found, expected));
	}

	/// The line of a key, from 1; that of the map if it has no such key.
	public int line(String key) {
		Node.Entry entry = node.entries().get(key);
		return entry == null ? node.line() : entry.line();
	}

	void contains(YamlMap map) {
		inside.add(map);
	}

	void addUnknown(List<YamlProblem> problems) {
		node.entries().forEach((key, entry) -> {
			if (!known.contains(key))
				problems.add(new YamlProblem(document.file(), entry.line(), pathOf(key), "an unknown key",
						Suggestion.expected(key, known.stream().filter(k -> !k.equals(YamlKind.KEY)).toList())));
		});
		inside.forEach(map -> map.addUnknown(problems));
	}

	private String pathOf(String key) {
		return path.isEmpty() ? key : path + '.' + key;
	}
}
