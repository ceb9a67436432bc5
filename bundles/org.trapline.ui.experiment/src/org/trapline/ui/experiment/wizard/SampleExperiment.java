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
import org.trapline.ui.experiment.yaml.YamlEdits;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.experiment.yaml.YamlText;

/// An experiment that comes with Trapline.
///
/// @param file where it is
/// @param name for people
/// @param question that it answers
public record SampleExperiment(Path file, String name, String question) {
	private static final List<YamlPath> PATHS = List.of(YamlPath.of("workload", "image"), YamlPath.of("workload",
			"initrd"),
			YamlPath.of("compare", "board"));

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
		for (YamlPath path : PATHS) {
			Optional<YamlText> yaml = YamlText.parse(text);
			Optional<String> there = yaml.flatMap(y -> y.value(path));
			if (yaml.isPresent() && there.isPresent())
				text = new YamlEdits(yaml.get(), _ -> List.of(), "\n").setText(path, from(to,
				file.resolveSibling(there.get()))).in(text);
		}
		return text;
	}

	private static String from(Path file, Path target) {
		Path folder = file.toAbsolutePath().normalize().getParent();
		return folder == null ? target.toString() : folder.relativize(target.toAbsolutePath().normalize()).toString();
	}
}
