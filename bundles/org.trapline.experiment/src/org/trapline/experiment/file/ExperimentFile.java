// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.experiment.file.Experiment.Form;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.measure.yaml.YamlSetting;

/// Reads the files of experiments.
public final class ExperimentFile {
	private ExperimentFile() {
	}

	/// Reads a file.
	///
	/// @param settings other values at some of its keys
	/// @param form which of its points and settings are taken
	/// @throws YamlException if something is wrong with it
	public static Experiment read(Path file, List<YamlSetting> settings, Form form) throws YamlException, IOException {
		if (!Files.isRegularFile(file))
			throw new YamlException(List.of(new YamlProblem(file, 0, "", "no such file", "an experiment's")));
		YamlDocument.read(file, Experiment.KIND); // says what is wrong with its bytes
		return parse(file, Files.readString(file, StandardCharsets.UTF_8), settings, form);
	}

	/// Reads a text.
	///
	/// @param file where it comes from: for messages, and where its paths begin
	/// @param settings other values at some of its keys
	/// @throws YamlException if something is wrong with it
	public static Experiment parse(Path file, String text, List<YamlSetting> settings) throws YamlException {
		return parse(file, text, settings, Form.FULL);
	}

	/// Reads a text.
	///
	/// @param file where it comes from: for messages, and where its paths begin
	/// @param settings other values at some of its keys
	/// @param form which of its points and settings are taken
	/// @throws YamlException if something is wrong with it
	public static Experiment parse(Path file, String text, List<YamlSetting> settings, Form form) throws YamlException {
		return new ExperimentReader(file, text, Inputs.NEEDED).read(settings, form);
	}

	/// Reads the text of an experiment that has been run, the files of whose workload may be gone: then {@link Workload#missing}
	/// says so.
	///
	/// @param file where it comes from: for messages, and where its paths begin
	/// @throws YamlException if something else is wrong with it
	public static Experiment ofResults(Path file, String text, List<YamlSetting> settings, Form form) throws YamlException {
		return new ExperimentReader(file, text, Inputs.LOOKED_FOR_LATER).read(settings, form);
	}

	/// What becomes of a workload's file that is not there.
	enum Inputs {
		/// That is told as a mistake, with its place.
		NEEDED,
		/// Nothing yet.
		LOOKED_FOR_LATER
	}

	/// What is run with some settings.
	///
	/// @throws YamlException if they cannot be
	static PointSetup setup(Path file, String text, List<YamlSetting> settings, long seed) throws YamlException {
		// that files are there was seen when the experiment was read, if it mattered then
		Reading reading = reading(file, text, settings, seed, Inputs.LOOKED_FOR_LATER);
		List<YamlProblem> problems = reading.problems();
		if (!problems.isEmpty() || reading.setup.isEmpty())
			throw new YamlException(problems);
		return reading.setup.get();
	}

	/// A file that was read with some settings.
	///
	/// @param document whose keys were all asked for but those that are about points
	/// @param setup what is run, if that could be read
	/// @param others what is wrong in other files
	record Reading(YamlDocument document, Optional<PointSetup> setup, List<YamlProblem> others) {
		/// All that is wrong with it.
		List<YamlProblem> problems() {
			List<YamlProblem> all = new ArrayList<>(document.problems());
			all.addAll(others);
			return all;
		}
	}

	/// Reads what is run; the keys that say what is varied, measured and expected are not looked into.
	static Reading reading(Path file, String text, List<YamlSetting> settings, long seed, Inputs inputs) throws YamlException {
		List<YamlSetting> ofOthers = settings.stream().filter(SetupReader::ofOthers).toList();
		List<YamlSetting> own = new ArrayList<>(settings.stream().filter(setting -> !SetupReader.ofOthers(setting)).toList());
		if (own.stream().anyMatch(setting -> setting.path().matches("vms[.\\[].*"))
				&& YamlDocument.parse(file, text, Experiment.KIND).root().value("vms").isEmpty())
			own.addFirst(new YamlSetting("vms", "[{}]")); // the VM that there is where nothing is said
		YamlDocument document = YamlDocument.parse(file, text, Experiment.KIND, own);
		YamlMap root = document.root();
		for (String key : ExperimentReader.KEYS)
			root.value(key);
		SetupReader reader = new SetupReader(file, root, ofOthers, seed, inputs);
		Optional<PointSetup> setup = reader.read();
		return new Reading(document, setup, reader.problems());
	}
}
