// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.calibrate.BoardExits;
import org.trapline.experiment.calibrate.Calibrated;
import org.trapline.experiment.calibrate.Calibration;
import org.trapline.experiment.calibrate.CalibrationException;
import org.trapline.experiment.calibrate.Order;
import org.trapline.experiment.calibrate.PointModel;
import org.trapline.experiment.calibrate.Target;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.file.PointSetup;
import org.trapline.kvm.cost.CostSet;
import org.trapline.measure.Progress;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.yaml.YamlException;
import org.trapline.report.experiment.CalibrationJson;
import org.trapline.report.experiment.CalibrationText;
import org.trapline.report.experiment.ExperimentText;
import org.trapline.trace.ImportException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline calibrate}: costs from a board's exits.
@Command(name = "calibrate", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Fits costs of the hypervisor's steps so that an experiment that imitates a board has the board's exits.",
		footerHeading = "%nExit status: 0 done and it fits, 1 it could not be done, 3 a fitted figure is further off than three times the"
				+ " tolerance.%n%nExamples:%n",
		footer = {"  trapline calibrate ipi-exits.experiment.yaml --board exit-timing-ls2080.tsv -o board.costs.yaml",
				"  trapline calibrate vm.experiment.yaml --board perf.data --fit distributor,sgi --hold INTERRUPT --prior sgi=500+-50%%"})
public final class CalibrateCommand implements Subcommand {
	private static final int PERCENT = 100;
	private static final double MUCH = 3;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(index = "0", paramLabel = "EXPERIMENT",
			description = "The experiment that imitates the board, see docs/calibration.md.")
	private Path file = Path.of("");

	@Option(names = "--board", paramLabel = "RECORDING",
			description = "An exit-timing table or recording of exits of the board. Default:"
			+ " compare.board of the experiment.")
	private @Nullable Path board;

	@Option(names = "--fit", split = ",", paramLabel = "KEY",
			description = "Costs that are fitted (docs/kvm.md). Default: all that the"
			+ " fitted rows have and nobody has published.")
	private List<String> fit = List.of();

	@Option(names = "--row", split = ",", paramLabel = "ROW",
			description = "Rows of the table that are fitted. Default: all of exits that"
			+ " the experiment has, too.")
	private List<String> rows = List.of();

	@Option(names = "--hold", split = ",", paramLabel = "ROW",
			description = "Rows that are held back, to see how well they are predicted.")
	private List<String> hold = List.of();

	@Option(names = "--match", split = ",", paramLabel = "FIGURE",
			description = "What of the rows is fitted: mean, share. Default: mean.")
	private Set<Target.Figure> figures = EnumSet.of(Target.Figure.MEAN);

	@Option(names = "--prior", paramLabel = "PRIOR",
			description = "What is believed of a cost before, KEY=CYCLES or, with how"
			+ " far it may be off, KEY=CYCLES+-50%%. Default: the experiment's figure, off by its"
			+ " source: published 10 %%, calibrated 100 %%, estimated 200 %%.")
	private List<String> priors = List.of();

	@Option(names = "--bounds", paramLabel = "KEY=LOW..HIGH",
			description = "What a cost can be. Default: a twentieth to twenty times its"
			+ " prior.")
	private List<String> bounds = List.of();

	@Option(names = "--tolerance", paramLabel = "PERCENT",
			description = "By how much a model that is right may be off. Default:"
			+ " ${DEFAULT-VALUE}.")
	private double tolerance = Order.TOLERANCE * PERCENT;

	@Option(names = "--vcpu", paramLabel = "N",
			description = "The vCPU whose exits count. Default: that of the experiment's measures.")
	private @Nullable Integer vcpu;

	@Option(names = "--only", paramLabel = "VALUES",
			description = "Which of the experiment's points is the board's. Default:"
			+ " compare.base.")
	private List<String> only = List.of();

	@Option(names = "--short", description = "Simulate the experiment's short form.")
	private boolean shorter;

	@Option(names = "--set", paramLabel = "KEY=VALUE",
			description = "Another value for a key of the experiment. May be repeated.")
	private List<String> settings = List.of();

	@Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
	private Format format = Format.TEXT;

	@Option(names = {"-o", "--output"}, paramLabel = "COSTS.yaml",
			description = "Write the costs there, for host.costs of experiments.")
	private @Nullable Path output;

	/// The forms of the report.
	enum Format {
		TEXT, JSON
	}

	@Override
	public Integer call() throws IOException, ImportException {
		CommandLine line = spec.commandLine();
		Experiment experiment = RunCommand.read(file, RunCommand.settings(settings, line), shorter);
		Path recording = board != null ? board : experiment.board().orElseThrow(() -> new ParameterException(line,
				"no recording of a board: neither --board nor compare.board in " + file));
		OptionalInt whose = vcpu == null ? BoardExits.vcpu(experiment) : OptionalInt.of(vcpu);
		try {
			return calibrate(experiment, recording, whose);
		} catch (CalibrationException e) {
			throw new IOException(e.getMessage(), e);
		} catch (YamlException e) {
			throw BoardOptions.explained(e);
		}
	}

	private int calibrate(Experiment experiment, Path recording, OptionalInt whose)
			throws IOException, ImportException, CalibrationException, YamlException {
		List<Point> points = only.isEmpty()
				? experiment.points().stream().filter(point -> experiment.base().matches(point.values())).toList()
				: ExperimentOptions.chosen(experiment, only, spec.commandLine());
		PointSetup setup = points.getFirst().setup();
		BoardExits exits = BoardExits.read(recording, whose, setup.board().board().clockHertz(), Progress.none());
		Order order = new Order(fit, rows, hold, figures, priors, bounds, tolerance / PERCENT);
		Calibration.Plan plan = order.plan(exits.rows(), setup.costs(), exits.source() + " on " + LocalDate.now());
		PrintStream err = new PrintStream(Main.err(spec), true, StandardCharsets.UTF_8);
		Progress progress = TerminalProgress.on(err, "Simulating");
		Calibrated found;
		try {
			found = new Calibration(plan, setup.costs(), new PointModel(points, whose), (number, off) -> {
				TerminalProgress.end(progress);
				err.println("trapline: simulation " + number + ": the worst fitted figure is " + Quantities.percent(off) + " off");
			}).run(progress);
		} finally {
			TerminalProgress.end(progress);
		}
		report(found, experiment, words(recording, exits, whose, points));
		Path to = output;
		if (to != null) {
			write(to, found.costs(), setup.costs(), recording);
			err.println("trapline: the costs are in " + to + "; use them with host: {costs: " + to.getFileName() + "}");
		}
		return found.fits(MUCH * tolerance / PERCENT) ? ExitCode.OK : ExitCode.WORSE;
	}

	private static String words(Path recording, BoardExits exits, OptionalInt whose, List<Point> points) {
		return "Costs fitted to exits of " + recording.getFileName() + (whose.isPresent() ? ", vCPU " + whose.getAsInt() : "")
				+ (exits.clock().isEmpty() ? "" : ", in cycles by " + exits.clock()) + "; simulated: "
				+ points.getFirst().configuration()
				+ (points.size() > 1 ? ", " + points.size() + " repeats" : "") + '.';
	}

	private void report(Calibrated found, Experiment experiment, String words) throws IOException {
		Writer out = new OutputStreamWriter(Main.out(spec), StandardCharsets.UTF_8);
		if (format == Format.JSON)
			CalibrationJson.write(found, experiment.name(), words, out);
		else
			CalibrationText.write(found, experiment.name(), words,
					new ExperimentText.Parameters(Terminal.width(), Terminal.colour()), out);
		out.flush();
	}

	/// Writes costs that have been read back.
	private static void write(Path to, CostSet costs, CostSet before, Path recording) throws IOException, YamlException {
		String text = new CostSet(before.name() + ", calibrated", before.description() + "; calibrated from "
				+ recording.getFileName(),
				costs.costs()).text();
		CostSet.parse(to, text, List.of());
		OutputFile.write(to, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}
}
