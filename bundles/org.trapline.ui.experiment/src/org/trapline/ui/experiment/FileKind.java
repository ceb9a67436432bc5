// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.trapline.experiment.file.Experiment;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.platform.board.Board;

/// A kind of file that is edited here.
public enum FileKind {
	/// An experiment.
	EXPERIMENT(Experiment.KIND, Experiment.SUFFIX, "experiment"),
	/// A board.
	BOARD(Board.KIND, ".board.yaml", "board");

	/// So many characters are looked at: the key stands at the beginning.
	private static final int LOOKED_AT = 8192;

	private final YamlKind yaml;
	private final String suffix;
	private final String word;

	FileKind(YamlKind yaml, String suffix, String word) {
		this.yaml = yaml;
		this.suffix = suffix;
		this.word = word;
	}

	/// The kind that a text says that it is of; empty for none.
	///
	/// @param contents of which the begin is read
	static Optional<FileKind> of(Reader contents) throws IOException {
		char[] begin = new char[LOOKED_AT];
		int length = new BufferedReader(contents).read(begin);
		Optional<String> said = length > 0 ? YamlDocument.kindOf(new String(begin, 0, length)) : Optional.empty();
		return Arrays.stream(values()).filter(kind -> said.filter(s -> s.startsWith(kind.yaml.name() + '/')).isPresent()).findFirst();
	}

	/// The kind that a file says that it is of; empty for none, or one that cannot be read.
	public static Optional<FileKind> of(Path file) {
		try (Reader contents = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
			return of(contents);
		} catch (IOException _) {
			return Optional.empty();
		}
	}

	/// What files of it say that they are.
	public YamlKind yaml() {
		return yaml;
	}

	/// How names of files of it end; that of a board may be any.
	public String suffix() {
		return suffix;
	}

	/// What people call it.
	public String word() {
		return word;
	}
}
