// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlSetting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline run}: an experiment.
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Runs an experiment: each combination of what it varies, in processes beside each other, and tells the results.",
		footerHeading = "%nExit status: 0 done and as expected, 1 something could not be run, 3 an expectation is not met, 7 ended by"
				+ " the user.%n%nExamples:%n",
		footer = {"  trapline run samples/experiments/ipi-exits/ipi-exits.experiment.yaml",
				"  trapline run ring.experiment.yaml -o ring --jobs 2 --only guest,processes=8", "  trapline run ring.experiment.yaml -o ring --resume"})
public final class RunCommand implements Subcommand {
	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(index = "0", paramLabel = "FILE", description = "The experiment, see docs/experiments.md.")
	private Path file = Path.of("");

	@Option(names = "--short", description = "Its short form: what its key short says.")
	private boolean shorter;

	@Option(names = "--set", paramLabel = "KEY=VALUE", description = "Another value for a key of the experiment, its board"
			+ " (board.gic.version=2) or its costs (costs.save-vgic=1000). May be repeated.")
	private List<String> settings = List.of();

	@Mixin
	private ExperimentOptions options = new ExperimentOptions();

	@Override
	public Integer call() throws IOException {
		return options.run(read(file, settings(settings, spec.commandLine()), shorter), spec);
	}

	/// Reads an experiment.
	static Experiment read(Path file, List<YamlSetting> settings, boolean shorter) throws IOException {
		try {
			return ExperimentFile.read(file, settings, shorter ? Experiment.Form.SHORT : Experiment.Form.FULL);
		} catch (YamlException e) {
			throw BoardOptions.explained(e);
		}
	}

	/// Settings as they are written.
	static List<YamlSetting> settings(List<String> written, CommandLine line) {
		List<YamlSetting> all = new ArrayList<>();
		for (String setting : written)
			all.add(YamlSetting.parse(setting).orElseThrow(() -> new ParameterException(line, "--set " + setting
					+ ": expected KEY=VALUE, such as host.tick=100")));
		return all;
	}
}
