// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Paths of files that values of an experiment name, from the folder that its file is in.
///
/// @param folder where paths begin
public record FilePaths(Path folder) {
	private static final Set<String> KEYS = Set.of("board", "costs", "image", "initrd", "program", "linux");
	private static final Set<String> YAML = Set.of("board", "costs");
	/// A board's recording, and no board.
	private static final YamlPath RECORDING = YamlPath.of("compare", "board");
	private static final String UP = "../";
	private static final int MOST = 200;

	/// Whether the value at a path of a text can name a file.
	public static boolean named(YamlText yaml, YamlPath path) {
		return !key(yaml, path).isEmpty();
	}

	/// The last word of the key that a value is of; empty for one that names no file.
	private static String key(YamlText yaml, YamlPath path) {
		List<String> steps = path.steps();
		String key = path.last();
		if (steps.size() == 4 && steps.getFirst().equals("vary") && steps.get(2).equals("values"))
			key = yaml.value(path.parent().parent().key("key")).orElse("");
		String last = key.substring(key.lastIndexOf('.') + 1);
		return KEYS.contains(last) ? last : "";
	}

	/// The paths that can stand at a path of a text, folders with a {@code /} behind them; none where nothing can.
	///
	/// @param begun of the value
	public List<String> at(YamlText yaml, YamlPath path, String begun) {
		String key = key(yaml, path);
		if (key.isEmpty())
			return List.of();
		boolean recording = path.equals(RECORDING);
		String in = begun.substring(0, begun.lastIndexOf('/') + 1);
		String name = begun.substring(in.length());
		List<String> found = new ArrayList<>();
		if (in.replace(UP, "").isEmpty() && UP.startsWith(name))
			found.add(in + UP);
		try (Stream<Path> entries = Files.list(folder.resolve(in))) {
			entries.filter(entry -> fits(entry, name, key, recording))
					.sorted(Comparator.comparing((Path entry) -> !Files.isDirectory(entry)).thenComparing(Path::compareTo))
					.limit(MOST).forEach(entry -> found.add(in + entry.getFileName() + (Files.isDirectory(entry) ? "/" : "")));
		} catch (IOException | InvalidPathException _) {
			return List.copyOf(found); // there is no such folder
		}
		return List.copyOf(found);
	}

	private static boolean fits(Path entry, String name, String key, boolean recording) {
		String file = String.valueOf(entry.getFileName());
		if (!file.startsWith(name) || file.startsWith(".") && name.isEmpty())
			return false;
		return Files.isDirectory(entry) || recording || !key.equals("linux") && (!YAML.contains(key) || file.endsWith(".yaml")
				|| file.endsWith(".yml"));
	}

	/// Where a value leads, in words; empty for one that is no path.
	Optional<String> told(YamlText yaml, YamlPath path) {
		String value = yaml.value(path).orElse("");
		if (key(yaml, path).isEmpty() || value.isEmpty() || value.contains("${"))
			return Optional.empty();
		try {
			Path file = folder.resolve(value).normalize();
			return Files.exists(file) ? Optional.of(file.toString())
					: value.contains("/") || value.contains(".") ? Optional.of(file + " is not there") : Optional.empty();
		} catch (InvalidPathException _) {
			return Optional.empty();
		}
	}
}
