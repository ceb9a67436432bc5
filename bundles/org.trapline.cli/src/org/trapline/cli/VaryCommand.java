// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trapline.experiment.file.Experiment;
import org.trapline.measure.yaml.YamlException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline vary}: an experiment as it is, and with something changed.
@Command(name = "vary", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Runs an experiment as it is and with other values at some keys, and sets both side by side: what if?",
		footerHeading = "%nExamples:%n",
		footer = {"  trapline vary ring.experiment.yaml --set board.gic.version=3",
				"  trapline vary ring.experiment.yaml --set host.mode=vhe --set board.clusters.core.model=armv8.2-vhe"})
public final class VaryCommand implements Subcommand {
	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(index = "0", paramLabel = "FILE", description = "The experiment, see docs/experiments.md.")
	private Path file = Path.of("");

	@Option(names = "--set", required = true, paramLabel = "KEY=VALUE", description = "What is changed. May be repeated: all together.")
	private List<String> settings = List.of();

	@Option(names = "--short", description = "Its short form: what its key short says.")
	private boolean shorter;

	@Mixin
	private ExperimentOptions options = new ExperimentOptions();

	@Override
	public Integer call() throws IOException {
		Experiment experiment = RunCommand.read(file, List.of(), shorter);
		try {
			return options.run(experiment.against(RunCommand.settings(settings, spec.commandLine())), spec);
		} catch (YamlException e) {
			throw BoardOptions.explained(e);
		}
	}
}
