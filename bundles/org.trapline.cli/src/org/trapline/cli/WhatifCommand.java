// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.calibrate.CalibrationException;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.whatif.BundledImage;
import org.trapline.experiment.whatif.Change;
import org.trapline.experiment.whatif.WhatIf;
import org.trapline.experiment.whatif.WhatIfFile;
import org.trapline.kvm.cost.CostSet;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.yaml.YamlException;
import org.trapline.report.experiment.ExperimentText;
import org.trapline.report.experiment.WhatIfJson;
import org.trapline.report.experiment.WhatIfText;
import org.trapline.trace.ImportException;
import org.trapline.trace.runs.RunSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline whatif}: an experiment from a recording.
@Command(name = "whatif", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Proposes an experiment that imitates a board's recording and tries changes; says why, and what it cannot imitate.",
		footerHeading = "%nExamples:%n",
		footer = {"  trapline whatif exit-timing-ls2080.tsv -o whatif.experiment.yaml",
				"  trapline calibrate whatif.experiment.yaml --short -o board.costs.yaml",
				"  trapline whatif exit-timing-ls2080.tsv --costs board.costs.yaml -o whatif.experiment.yaml",
				"  trapline run whatif.experiment.yaml --short"})
public final class WhatifCommand implements Subcommand {
	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(index = "0", paramLabel = "RECORDING", description = "An exit-timing table or recording of exits.")
	private Path recording = Path.of("");

	@Option(names = {"-o", "--output"}, paramLabel = "NAME.experiment.yaml", description = "Write the experiment there.")
	private @Nullable Path output;

	@Option(names = "--change", split = ",", paramLabel = "LABEL", description = "Changes that it tries. Default: all.")
	private List<String> wanted = List.of();

	@Option(names = "--costs", paramLabel = "COSTS.yaml",
			description = "Costs calibrated to the recording, see trapline calibrate.")
	private @Nullable Path costs;

	@Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
	private Format format = Format.TEXT;

	/// How what was recognised is told.
	enum Format {
		TEXT, JSON
	}

	@Override
	public Integer call() throws IOException, ImportException {
		try (Run run = RunSource.installed().open(recording, TerminalProgress.on(System.err, "Reading"))) {
			return propose(WhatIf.of(run, recording, Progress.none()));
		} catch (CalibrationException e) {
			throw new IOException(e.getMessage(), e);
		} catch (YamlException e) {
			throw BoardOptions.explained(e);
		}
	}

	private int propose(WhatIf recognised) throws IOException, YamlException {
		Path to = output;
		Path set = costs;
		WhatIf found = set == null ? recognised
				: recognised.withCosts(CostSet.read(set.toString(), List.of()), to == null ? set.toString() : beside(to, set));
		Writer out = new OutputStreamWriter(Main.out(spec), StandardCharsets.UTF_8);
		if (format == Format.JSON)
			WhatIfJson.write(found, out);
		else
			WhatIfText.write(found, new ExperimentText.Parameters(Terminal.width(), Terminal.colour()), out);
		out.flush();
		if (to == null)
			return ExitCode.OK;
		Path image = BundledImage.find().orElseThrow(() -> new IOException("this installation lacks guests/workloads/workloads, expected it"
				+ " beside the program"));
		String text = WhatIfFile.text(found, chosen(found), to, image);
		ExperimentFile.parse(to, text, List.of());
		OutputFile.write(to, file -> file.write(text.getBytes(StandardCharsets.UTF_8)));
		PrintStream err = new PrintStream(Main.err(spec), true, StandardCharsets.UTF_8);
		err.println("trapline: the experiment is in " + to + "; next: trapline calibrate " + to
				+ " --short -o NAME.costs.yaml, or trapline run "
				+ to + " --short");
		return ExitCode.OK;
	}

	/// A file as another one in its folder or elsewhere says it.
	private static String beside(Path file, Path other) {
		Path folder = file.toAbsolutePath().normalize().getParent();
		return folder == null ? other.toAbsolutePath().toString()
				: folder.relativize(other.toAbsolutePath().normalize()).toString();
	}

	private List<Change> chosen(WhatIf found) {
		for (String label : wanted)
			if (found.changes().stream().noneMatch(change -> change.label().equals(label)))
				throw new ParameterException(spec.commandLine(), "--change " + label + ": expected some of: "
						+ String.join(", ", found.changes().stream().map(Change::label).toList()));
		return found.changes().stream().filter(change -> wanted.isEmpty() || wanted.contains(change.label())).toList();
	}
}
