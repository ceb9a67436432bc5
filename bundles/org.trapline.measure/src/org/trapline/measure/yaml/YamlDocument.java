// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A YAML file of a known kind, and what was found wrong with it so far.
///
/// Ask {@link #root()} for its keys first, then {@link #check()}; use what was read only after that. A reader that
/// wants to use what is right of a file with mistakes asks for {@link #problems()} instead.
public final class YamlDocument {
	/// Most characters of a file: people write these files.
	public static final int LONGEST = 1 << 20;

	private final Path file;
	private final List<YamlProblem> problems;
	private final YamlMap root;
	private final List<String> headComments;

	private YamlDocument(Path file, List<YamlProblem> problems, Node.Entries root, List<String> headComments) {
		this.file = file;
		this.problems = problems;
		this.root = new YamlMap(this, "", root);
		this.headComments = headComments;
	}

	/// Reads a file: UTF-8, {@link #LONGEST} bytes at the most.
	///
	/// @throws YamlException if it is no YAML, or not of the kind
	public static YamlDocument read(Path file, YamlKind kind) throws YamlException, IOException {
		return read(file, kind, List.of());
	}

	/// Reads a file with other values at some keys.
	///
	/// @throws YamlException if it is no YAML, or not of the kind, or a setting has no place in it
	public static YamlDocument read(Path file, YamlKind kind, List<YamlSetting> settings)
			throws YamlException, IOException {
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(LONGEST + 1);
		}
		if (bytes.length > LONGEST)
			throw new YamlException(List.of(new YamlProblem(file, 0, "", "more than " + LONGEST + " bytes", "fewer")));
		try {
			return parse(file, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), kind,
					settings);
		} catch (CharacterCodingException _) {
			throw new YamlException(List.of(new YamlProblem(file, 0, "", "bytes that are no UTF-8", "UTF-8")));
		}
	}

	/// Reads a text.
	///
	/// @param file where it comes from, for messages
	/// @throws YamlException if it is no YAML, or not of the kind
	public static YamlDocument parse(Path file, String text, YamlKind kind) throws YamlException {
		return parse(file, text, kind, List.of());
	}

	/// Reads a text with other values at some keys.
	///
	/// @param file where it comes from, for messages
	/// @param settings each on what the ones before it made; what is set has no line
	/// @throws YamlException if it is no YAML, or not of the kind, or a setting has no place in it
	public static YamlDocument parse(Path file, String text, YamlKind kind, List<YamlSetting> settings)
			throws YamlException {
		String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
		List<YamlProblem> problems = new ArrayList<>();
		Node node = new NodeReader(file, plain, problems).read();
		if (!(node instanceof Node.Entries root))
			throw new YamlException(List.of(new YamlProblem(file, node.line(), "", node.words(), "keys with values")));
		for (YamlSetting setting : settings)
			root = setting.in(file, root);
		YamlDocument document = new YamlDocument(file, problems, root, headComments(plain));
		document.checkKind(kind);
		return document;
	}

	/// What a text says of its kind, in its key {@code trapline}; empty if it says nothing, or is no YAML.
	public static Optional<String> kindOf(String text) {
		return text.lines().filter(line -> line.startsWith(YamlKind.KEY + ':')).findFirst()
				.map(line -> line.substring(YamlKind.KEY.length() + 1).replaceFirst("\\s#.*", "").strip());
	}

	public Path file() {
		return file;
	}

	/// The keys of the file. {@code trapline} is not to be asked for.
	public YamlMap root() {
		return root;
	}

	/// The comments above the first key, with their {@code #}: all that is kept when the file is written again.
	public List<String> headComments() {
		return headComments;
	}

	/// Ends the reading.
	///
	/// @throws YamlException if anything was wrong, unknown keys included
	public void check() throws YamlException {
		List<YamlProblem> all = problems();
		if (!all.isEmpty())
			throw new YamlException(all);
	}

	/// What was wrong with what has been read, and the keys that nobody asked for; in the order of the file.
	public List<YamlProblem> problems() {
		// an unknown key may be the one that is missing from the same line
		List<YamlProblem> all = new ArrayList<>();
		root.addUnknown(all);
		all.addAll(problems);
		all.sort(Comparator.comparingInt(YamlProblem::line));
		return List.copyOf(all);
	}

	void add(YamlProblem problem) {
		problems.add(problem);
	}

	private void checkKind(YamlKind kind) throws YamlException {
		String said = root.text(YamlKind.KEY).orElse("");
		String expected = kind.mismatch(said);
		if (!expected.isEmpty())
			throw new YamlException(List.of(new YamlProblem(file, root.line(YamlKind.KEY), YamlKind.KEY,
					said.isEmpty() ? "no value" : YamlProblem.quoted(said), expected)));
	}

	private static List<String> headComments(String text) {
		return text.lines().takeWhile(line -> line.startsWith("#")).toList();
	}
}
