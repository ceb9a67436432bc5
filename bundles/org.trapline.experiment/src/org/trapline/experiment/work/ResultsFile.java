// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.measure.yaml.YamlValue;
import org.trapline.measure.yaml.YamlWriter;

/// What a folder of results says of the experiment that it is of: its text, where that was, and what was set over it.
///
/// @param experiment which one
public record ResultsFile(Experiment experiment) {
	/// What the file says that it is.
	public static final YamlKind KIND = new YamlKind("results", 1);
	/// Its name.
	public static final String NAME = "results.yaml";
	/// The name of the experiment's text beside it.
	private static final String TEXT = "experiment.yaml";

	/// Writes it, whole or not at all.
	void write(Path folder) throws IOException {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("experiment", experiment.name());
		content.put("file", experiment.file().toAbsolutePath().normalize().toString());
		content.put("form", experiment.form().word());
		content.put("settings", experiment.given().stream().map(YamlSetting::toString).toList());
		content.put("changes", experiment.changes().stream().map(YamlSetting::toString).toList());
		content.put("version", PointRecord.thisVersion());
		put(folder.resolve(TEXT), experiment.text());
		put(folder.resolve(NAME), YamlWriter.text(KIND, List.of(), content));
	}

	private static void put(Path file, String text) throws IOException {
		Path part = file.resolveSibling('.' + file.getFileName().toString() + ".part");
		Files.writeString(part, text);
		Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	/// Whether a folder says that it holds results of an experiment.
	public static boolean in(Path folder) {
		return Files.isRegularFile(folder.resolve(NAME));
	}

	/// Reads the experiment of a folder of results, as it was run, whether or not what it was run with is there still.
	///
	/// @throws YamlException if something is wrong with it, or it is of a newer Trapline
	public static ResultsFile read(Path folder) throws YamlException, IOException {
		YamlDocument document = YamlDocument.read(folder.resolve(NAME), KIND);
		YamlMap root = document.root();
		Optional<Path> file = root.required("file").flatMap(YamlValue::text).map(Path::of);
		Optional<Experiment.Form> form = root.required("form")
				.flatMap(value -> value.choice(Map.of("full", Experiment.Form.FULL, "short", Experiment.Form.SHORT)));
		List<YamlSetting> settings = settings(root, "settings");
		List<YamlSetting> changes = settings(root, "changes");
		List.of("experiment", "version").forEach(root::value);
		document.check();
		Experiment experiment = ExperimentFile.ofResults(file.orElseThrow(), Files.readString(folder.resolve(TEXT)), settings,
				form.orElseThrow());
		return new ResultsFile(changes.isEmpty() ? experiment : experiment.against(changes));
	}

	private static List<YamlSetting> settings(YamlMap root, String key) {
		return root.texts(key).stream().flatMap(text -> YamlSetting.parse(text).stream()).toList();
	}
}
