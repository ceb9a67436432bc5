// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.Sides;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlKind;

/// What a {@code .tlcompare} file holds: the sides of a comparison by the files of their runs, and the settings.
///
/// Paths in the file are relative to its folder, with {@code /} between names, so that file and runs can be moved and
/// checked in together. The same content gives the same text.
///
/// @param sides in the comparison's order, the base first; two or more once it can be compared, fewer while it is made
/// @param settings how they are compared
/// @param headComments lines above the first key, with their {@code #}, kept as they are
public record ComparisonFile(List<Side> sides, Settings settings, List<String> headComments) {
	public static final String ENDING = ".tlcompare";
	public static final YamlKind KIND = new YamlKind("comparison", 1);

	/// One side.
	///
	/// @param label what users call it; unique among the sides
	/// @param role what it is to the others; empty where that is to be recognised
	/// @param runs files or folders, each one repeat; one or more
	public record Side(String label, Optional<Role> role, List<Path> runs) {
		public Side {
			runs = List.copyOf(runs);
		}
	}

	public ComparisonFile {
		sides = List.copyOf(sides);
		headComments = List.copyOf(headComments);
	}

	public ComparisonFile(List<Side> sides, Settings settings) {
		this(sides, settings, List.of());
	}

	/// Reads a file; its paths are resolved against its folder.
	///
	/// @throws YamlException if anything in it is not as it should be, naming line and key
	public static ComparisonFile read(Path file) throws YamlException, IOException {
		return ComparisonReader.read(file);
	}

	/// Reads a text as {@link #read} does.
	///
	/// @param file where it comes from or will be written to, which paths are relative to
	public static ComparisonFile parse(Path file, String text) throws YamlException {
		return ComparisonReader.parse(file, text);
	}

	/// The sides with their runs, under the labels and in the roles that the file gives them.
	///
	/// @param runs those of each side in its order; a side that has none is left out
	public List<org.trapline.analysis.compare.Side> with(List<List<RunFacts>> runs) {
		List<org.trapline.analysis.compare.Side> recognised = Sides
				.ofRepeats(runs.stream().filter(some -> !some.isEmpty()).toList());
		List<org.trapline.analysis.compare.Side> named = new ArrayList<>();
		for (int i = 0; i < runs.size(); i++)
			if (!runs.get(i).isEmpty()) {
				Side told = sides.get(i);
				org.trapline.analysis.compare.Side side = recognised.get(named.size()).withLabel(told.label());
				named.add(told.role().map(side::withRole).orElse(side));
			}
		return named;
	}

	/// The text of the file.
	///
	/// @param file where it will be written to, which paths are made relative to
	public String text(Path file) {
		return ComparisonText.of(this, file);
	}

	/// Writes the file.
	public void write(Path file) throws IOException {
		Files.writeString(file, text(file));
	}
}
