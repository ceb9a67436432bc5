// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.measure.yaml.YamlWriter;

/// A board as a file says it.
///
/// @param board what it says
/// @param keys all keys that it could have, with what the board has there
public record BoardFile(Board board, List<Key> keys) {
	/// The boards that come with Trapline.
	public static final List<String> NAMES = List.of("virt", "ls2080a", "seattle", "xgene");

	public BoardFile {
		keys = List.copyOf(keys);
	}

	/// Reads a board that comes with Trapline, or a file.
	///
	/// @param name one of {@link #NAMES}, or a path
	/// @param settings other values at some keys
	/// @throws YamlException if something is wrong with it
	public static BoardFile read(String name, List<YamlSetting> settings) throws YamlException, IOException {
		if (!NAMES.contains(name)) {
			Path file = Path.of(name);
			if (!Files.exists(file) || Files.isDirectory(file))
				throw new YamlException(List.of(new YamlProblem(file, 0, "", Files.exists(file) ? "a folder" : "no such file",
						"a board's file, or one of: " + String.join(", ", NAMES))));
			return read(YamlDocument.read(file, Board.KIND, settings));
		}
		try (InputStream in = BoardFile.class.getResourceAsStream(name + ".yaml")) {
			if (in == null)
				throw new IllegalStateException("no resource " + name + ".yaml");
			return parse(Path.of(name + ".yaml"), new String(in.readAllBytes(), StandardCharsets.UTF_8), settings);
		}
	}

	/// Reads a text.
	///
	/// @param file where it comes from, for messages
	/// @throws YamlException if something is wrong with it
	public static BoardFile parse(Path file, String text, List<YamlSetting> settings) throws YamlException {
		return read(YamlDocument.parse(file, text, Board.KIND, settings));
	}

	/// The board that a file without any key would be, with every optional part.
	public static BoardFile presets() {
		return read(Optional.empty());
	}

	private static BoardFile read(YamlDocument document) throws YamlException {
		BoardFile file = read(Optional.of(document.root()));
		document.check();
		return file;
	}

	private static BoardFile read(Optional<YamlMap> root) {
		Keys keys = new Keys(root);
		return new BoardFile(BoardReader.read(keys), keys.asked());
	}

	/// The whole board as a file, with every key: what two boards of the same text have in common is everything.
	public String text() {
		return YamlWriter.text(Board.KIND, List.of(), content(keys));
	}

	/// What keys have, as the content of a file.
	public static Map<String, Object> content(List<Key> keys) {
		Map<String, Object> content = new LinkedHashMap<>();
		for (Key key : keys)
			content.put(key.name(), switch (key) {
			case Key.Value value -> value.value();
			case Key.Part part when part.kind() == Key.Kind.LIST -> part.items().stream().map(BoardFile::content).toList();
			case Key.Part part when part.items().isEmpty() -> Keys.NONE;
			case Key.Part part -> content(new ArrayList<>(part.items().getFirst()));
			});
		return content;
	}
}
