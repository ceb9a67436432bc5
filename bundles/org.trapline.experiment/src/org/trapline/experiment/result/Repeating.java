// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.work.PointRecord;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlSetting;

/// What is needed to repeat results: the command, and of each run what its figures follow from.
///
/// @param command that runs the experiment once more
/// @param runs in the order of the points
public record Repeating(String command, List<OfRun> runs) {
	private static final Pattern PLAIN = Pattern.compile("[\\w./:=,+@%-]+");

	/// A run.
	///
	/// @param folder where it is
	/// @param record what it was made of; empty where its folder does not say
	public record OfRun(Path folder, Optional<PointRecord> record) {
		/// What it is called.
		public String name() {
			return String.valueOf(folder.getFileName());
		}
	}

	public Repeating {
		runs = List.copyOf(runs);
	}

	/// That of results.
	public static Repeating of(Results results) throws IOException {
		List<OfRun> runs = new ArrayList<>();
		for (Results.Row row : results.rows())
			for (Path folder : row.runs())
				runs.add(new OfRun(folder, record(folder)));
		return new Repeating(command(results.experiment()), runs);
	}

	private static Optional<PointRecord> record(Path folder) throws IOException {
		try {
			return Optional.of(PointRecord.read(folder));
		} catch (YamlException _) {
			return Optional.empty();
		}
	}

	private static String command(Experiment experiment) {
		List<YamlSetting> changes = experiment.changes();
		StringBuilder command = new StringBuilder("trapline ").append(changes.isEmpty() ? "run " : "vary ")
				.append(quoted(experiment.file().toString()));
		if (experiment.form() == Experiment.Form.SHORT)
			command.append(" --short");
		for (YamlSetting setting : changes.isEmpty() ? experiment.given() : changes)
			command.append(" --set ").append(quoted(setting.toString()));
		return command.toString();
	}

	private static String quoted(String word) {
		return PLAIN.matcher(word).matches() ? word : '\'' + word.replace("'", "'\\''") + '\'';
	}
}
