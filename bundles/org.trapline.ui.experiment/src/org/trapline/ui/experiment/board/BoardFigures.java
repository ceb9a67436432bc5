// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.board.Key;
import org.trapline.ui.experiment.yaml.YamlPath;

/// The figures of a board by the paths of its file.
final class BoardFigures {
	private final List<Key> keys;

	BoardFigures(BoardFile board) {
		keys = board.keys();
	}

	/// The keys of a part; empty where the board has no such part.
	List<Key> part(YamlPath path) {
		List<Key> in = keys;
		List<String> steps = path.steps();
		for (int i = 0; i < steps.size(); i++) {
			Optional<Key.Part> part = part(in, steps.get(i));
			int index = 0;
			if (i + 1 < steps.size() && steps.get(i + 1).startsWith("["))
				index = Integer.parseInt(steps.get(++i).replaceAll("\\D", ""));
			if (part.isEmpty() || index >= part.get().items().size())
				return List.of();
			in = part.get().items().get(index);
		}
		return in;
	}

	private static Optional<Key.Part> part(List<Key> keys, String name) {
		return keys.stream().filter(key -> key.name().equals(name) && key instanceof Key.Part).map(Key.Part.class::cast)
				.findFirst();
	}

	/// How many items a list of parts has.
	int size(String list) {
		return part(keys, list).map(part -> part.items().size()).orElse(0);
	}

	/// A value as a file writes it; empty where there is none.
	String value(YamlPath part, String key) {
		return part(part).stream().filter(k -> k.name().equals(key) && k instanceof Key.Value).map(Key.Value.class::cast)
				.map(Key.Value::value).findFirst().orElse("");
	}

	int whole(YamlPath part, String key) {
		String value = value(part, key);
		return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
	}

	/// All values of a part and of what is inside of it, a line each.
	String told(String title, YamlPath part) {
		List<String> lines = new ArrayList<>(List.of(title));
		tell("", part(part), lines);
		return String.join("\n", lines);
	}

	private static void tell(String path, List<Key> keys, List<String> lines) {
		for (Key key : keys)
			switch (key) {
			case Key.Value value -> lines.add(path + value.name() + ": " + value.value() + (value.unit().isEmpty()
					|| value.type() == Key.Type.FREQUENCY || value.type() == Key.Type.SIZE ? "" : ' ' + value.unit()));
			case Key.Part part when part.kind() == Key.Kind.LIST || part.items().isEmpty() -> {
				// parts of a list have blocks of their own
			}
			case Key.Part part -> tell(path + part.name() + '.', part.items().getFirst(), lines);
			}
	}
}
