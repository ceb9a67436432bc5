// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare.saved;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Settings;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.measure.yaml.YamlWriter;

/// A comparison as a file {@code *.tlcompare} has it: which runs are compared, and how. YAML; runs are named relative to
/// the file, so that both can be checked into a repository.
///
/// @param sides two or more, the base first
/// @param settings how
/// @param headComments what somebody wrote above the first key, with its {@code #}
public record SavedComparison(List<SavedSide> sides, Settings settings, List<String> headComments) {
	/// How the names of such files end.
	public static final String ENDING = ".tlcompare";

	static final YamlKind KIND = new YamlKind("comparison", 1);

	/// One side: one run, or several that repeat one configuration.
	///
	/// @param label unique among the sides
	/// @param runs where they lie, one or more: files and folders
	public record SavedSide(String label, Role role, List<Path> runs) {
		public SavedSide {
			runs = List.copyOf(runs);
		}
	}

	public SavedComparison {
		sides = List.copyOf(sides);
		headComments = List.copyOf(headComments);
	}

	/// Whether a file's name says that it is a comparison.
	public static boolean isNamed(Path file) {
		return file.toString().endsWith(ENDING);
	}

	/// Reads a file.
	///
	/// @throws YamlException if it is not as it should be; names every line that is wrong
	public static SavedComparison read(Path file) throws IOException, YamlException {
		YamlDocument document = YamlDocument.read(file, KIND);
		SavedComparison saved = new SavedReader(folder(file), document).read();
		document.check();
		return saved;
	}

	/// The text of a file.
	///
	/// @param file where it is to lie; runs are named relative to its folder
	public String text(Path file) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("sides", sides.stream().map(side -> {
			Map<String, Object> keys = new LinkedHashMap<>();
			keys.put("label", side.label);
			keys.put("role", side.role.word());
			keys.put("runs", side.runs.stream().map(run -> relative(folder(file), run)).toList());
			return keys;
		}).toList());
		content.put("settings", SavedReader.content(settings));
		return YamlWriter.text(KIND, headComments, content);
	}

	private static Path folder(Path file) {
		Path folder = file.toAbsolutePath().normalize().getParent();
		return folder == null ? file.toAbsolutePath() : folder;
	}

	private static String relative(Path folder, Path run) {
		Path absolute = run.toAbsolutePath().normalize();
		return absolute.getRoot() != null && absolute.getRoot().equals(folder.getRoot())
				? folder.relativize(absolute).toString().replace('\\', '/') : absolute.toString();
	}
}
