// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Conditions.Told;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlWriter;

/// What a user says of a run, in a file beside its recordings: {@code run.yaml}, or {@code NAME.run.yaml} for one file.
///
/// @param label what to call the run; empty for the name of its folder or file
/// @param conditions as the user tells them; they count more than what any other source tells
/// @param files hints about files that do not tell how they were measured
/// @param bookmarks what the user marked in the recording, in order of time
/// @param headComments the comments above the first key, kept when the file is written again
public record RunFile(String label, Conditions conditions, List<FileHints> files, List<Bookmark> bookmarks,
		List<String> headComments) {
	public static final YamlKind KIND = new YamlKind("run", 1);
	/// The name of the file that is about a folder.
	public static final String NAME = "run.yaml";
	/// What the name of the file adds that is about a single file.
	public static final String SUFFIX = ".run.yaml";
	public static final RunFile EMPTY = new RunFile("", Conditions.UNKNOWN, List.of(), List.of(), List.of());

	private static final String OTHER = "other";

	public RunFile {
		files = List.copyOf(files);
		bookmarks = List.copyOf(bookmarks);
		headComments = List.copyOf(headComments);
	}

	/// The same under another name.
	public RunFile withLabel(String newLabel) {
		return new RunFile(newLabel, conditions, files, bookmarks, headComments);
	}

	/// Where the run file of a recording or a folder is, whether it exists or not.
	public static Path of(Path recordingOrFolder) {
		return Files.isDirectory(recordingOrFolder) ? recordingOrFolder.resolve(NAME)
				: recordingOrFolder.resolveSibling(recordingOrFolder.getFileName() + SUFFIX);
	}

	/// Whether a name is that of a run file.
	static boolean named(String name) {
		return name.equals(NAME) || name.endsWith(SUFFIX);
	}

	/// Reads a run file.
	///
	/// @throws YamlException if anything in it is wrong
	public static RunFile read(Path file) throws YamlException, IOException {
		YamlDocument document = YamlDocument.read(file, KIND);
		RunFile read = read(document);
		document.check();
		return read;
	}

	/// Reads what is right in a run file.
	static RunFile read(YamlDocument document) {
		YamlMap root = document.root();
		String source = String.valueOf(document.file().getFileName());
		String label = root.text("label").orElse("").strip();
		Conditions conditions = root.map("conditions").map(map -> conditions(map, source)).orElse(Conditions.UNKNOWN);
		List<FileHints> files = new ArrayList<>();
		root.list("files").forEach(value -> value.map().ifPresent(map -> files.add(FileHints.read(map))));
		List<Bookmark> bookmarks = new ArrayList<>();
		root.list("bookmarks").forEach(value -> value.map().flatMap(Bookmark::read).ifPresent(bookmarks::add));
		return new RunFile(label, conditions, files, bookmarks, document.headComments());
	}

	/// Writes a run file, over what stands there, as a whole or not at all.
	public void write(Path file) throws IOException {
		Map<String, Object> content = new LinkedHashMap<>();
		if (!label.isEmpty())
			content.put("label", label);
		Map<String, Object> told = new LinkedHashMap<>();
		conditions.known().forEach((condition, value) -> told.put(condition.key(), value.value()));
		Map<String, Object> others = new LinkedHashMap<>();
		conditions.others().forEach((name, value) -> others.put(name, value.value()));
		told.put(OTHER, others);
		others.values().removeIf(value -> value.equals(""));
		told.values().removeIf(value -> value.equals(""));
		if (conditions.known().isEmpty() && others.isEmpty())
			told.clear();
		content.put("conditions", told);
		content.put("files", files.stream().map(FileHints::content).toList());
		content.put("bookmarks", bookmarks.stream().map(Bookmark::content).toList());
		Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
		Path whole = Files.createTempFile(folder, ".run", ".yaml");
		try {
			Files.writeString(whole, YamlWriter.text(KIND, headComments, content));
			Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(whole);
		}
	}

	private static Conditions conditions(YamlMap map, String source) {
		Map<Condition, Told> known = new LinkedHashMap<>();
		for (Condition condition : Condition.values())
			map.text(condition.key()).ifPresent(value -> known.put(condition, new Told(value.strip(), source)));
		Map<String, Told> others = new LinkedHashMap<>();
		map.map(OTHER).ifPresent(more -> more.keys().forEach(key -> more.text(key)
				.ifPresent(value -> others.put(key, new Told(value.strip(), source)))));
		return new Conditions(known, others);
	}
}
