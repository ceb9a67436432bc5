// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trapline.experiment.file.Experiment;
import org.trapline.ui.InstalledFiles;
import org.trapline.ui.experiment.yaml.Part;
import org.trapline.ui.experiment.yaml.YamlEdits;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.experiment.yaml.YamlText;

/// An experiment that comes with Trapline.
///
/// @param file where it is
/// @param name for people
/// @param question that it answers
public record SampleExperiment(Path file, String name, String question) {
	/// All of them, in the order of their names; none where this installation lacks them.
	public static List<SampleExperiment> installed() {
		List<SampleExperiment> samples = new ArrayList<>();
		Optional<Path> folder = InstalledFiles.find("samples/experiments");
		if (folder.isEmpty())
			return samples;
		try (Stream<Path> files = Files.walk(folder.get(), 2)) {
			for (Path file : files.filter(f -> f.toString().endsWith(Experiment.SUFFIX)).sorted().toList())
				YamlText.parse(Files.readString(file)).ifPresent(yaml -> samples.add(new SampleExperiment(file,
						yaml.value(YamlPath.of("name")).orElse(file.getFileName().toString()),
						yaml.value(YamlPath.of("question")).orElse(""))));
		} catch (IOException _) {
			return List.of(); // then there are none to choose from
		}
		return samples;
	}

	/// Its text in another place: paths in it lead to the same files.
	///
	/// @param to the new file
	public String textAt(Path to) throws IOException {
		String text = Files.readString(file);
		Optional<YamlText> whole = YamlText.parse(text);
		if (whole.isEmpty())
			return text;
		List<YamlPath> files = new ArrayList<>();
		collect(whole.get().root(), YamlPath.ROOT, files);
		for (YamlPath path : files) {
			YamlText yaml = YamlText.parse(text).orElseThrow(() -> new IOException(file + " is no YAML"));
			Path target = file.resolveSibling(yaml.value(path).orElse(""));
			text = new YamlEdits(yaml, _ -> List.of(), "\n").setText(path, from(to, target)).in(text);
		}
		return text;
	}

	/// Collects the values that are paths of files that exist.
	private void collect(Part part, YamlPath path, List<YamlPath> files) {
		switch (part) {
		case Part.Entries entries -> entries.entries().forEach(e -> collect(e.value(), path.key(e.key()), files));
		case Part.Items items -> {
			for (int i = 0; i < items.items().size(); i++)
				collect(items.items().get(i), path.item(i), files);
		}
		case Part.Scalar scalar -> {
			if (scalar.text().startsWith("../") && Files.exists(file.resolveSibling(scalar.text())))
				files.add(path);
		}
		}
	}

	private static String from(Path file, Path target) {
		Path folder = file.toAbsolutePath().normalize().getParent();
		Path there = target.toAbsolutePath().normalize();
		return folder == null ? there.toString() : folder.relativize(there).toString();
	}
}
