// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.report.ExitsExport;
import org.trapline.report.ValuesExport;
import org.trapline.report.figures.Measured;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.write.RecordingFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline export}: every exit of a recording, or every value of a benchmark, as a row of CSV; or the exits as a
/// recording for perf or trace-cmd.
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Writes every exit of a recording as a row of CSV, or as a recording that perf or trace-cmd open; or every"
				+ " value that benchmarks measured.",
		footerHeading = "%nExamples:%n",
		footer = {"  trapline export perf.data -o exits.csv",
				"  trapline export trace.dat --reason SYS64 --from 1s --to 2s | head",
				"  trapline export lmbench.log -o values.csv",
				"  trapline export vm.run --as perf.data -o perf.data && perf script -i perf.data"})
public final class ExportCommand implements Subcommand {
	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "1", paramLabel = "FILE", description = "A recording of events, or results of benchmarks.")
	private Path file = Path.of("");

	@Mixin
	private FilterOptions filters = new FilterOptions();

	@Option(names = {"-o", "--output"}, paramLabel = "PATH",
			description = "Write to this file instead of standard output.")
	private @Nullable Path output;

	@Option(names = "--as", paramLabel = "FORMAT", converter = ExportFormat.Words.class,
			description = "csv, perf.data or trace.dat. Default: by the name given with -o, or csv.")
	private @Nullable ExportFormat format;

	@Option(names = "--values", description = "Write the values of benchmarks even if there are exits, too.")
	private boolean values;

	@Mixin
	private RunOpener opener = new RunOpener();

	@Override
	public Integer call() throws IOException, ImportException {
		return opener.each(List.of(file), (path, run) -> {
			opener.warn(path, run);
			if (values || run.first(ExitTrace.class).isEmpty() && Measured.anything(run)) {
				writeValues(path, run);
				return;
			}
			ExitTrace trace = trace(path, run);
			RecordingFormat recording = wanted().recording();
			if (recording != null) {
				writeRecording(trace, recording);
				return;
			}
			Filter filter = filters.any() ? filters.in(trace) : Filter.ALL;
			write(out -> write(trace, filter, out));
		});
	}

	private ExportFormat wanted() {
		ExportFormat given = format;
		Path target = output;
		return given != null ? given : target == null ? ExportFormat.CSV : ExportFormat.ofName(target);
	}

	private void writeRecording(ExitTrace trace, RecordingFormat recording) throws IOException {
		if (filters.any())
			throw filters.wrong("options that choose exits do not apply to a recording, which holds all of them");
		if (output == null)
			throw new ParameterException(spec.commandLine(), "a recording is no text: name a file with -o");
		Progress progress = TerminalProgress.on(System.err, "Exporting " + file.getFileName());
		try {
			write(out -> recording.write(trace, Main.Version.text(), out, progress));
		} finally {
			TerminalProgress.end(progress);
		}
	}

	private void write(OutputFile.Writer writer) throws IOException {
		Path target = output;
		if (target == null)
			writer.write(Main.out(spec));
		else
			OutputFile.write(target, writer);
	}

	private void writeValues(Path path, Run run) throws IOException, ImportException {
		if (filters.any())
			throw filters.wrong(path + ": options that choose exits do not apply to values of benchmarks");
		if (!Measured.anything(run))
			throw new ImportException(Problem.inFile(path, "no values of benchmarks (" + run.provenance().importer() + ")",
					"results of benchmarks"));
		write(out -> {
			Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			ValuesExport.write(run, writer);
			writer.flush();
		});
	}

	private static ExitTrace trace(Path path, Run run) throws ImportException {
		return run.first(ExitTrace.class).orElseThrow(() -> new ImportException(Problem.inFile(path,
				"no events (" + run.provenance().importer() + ")", "a recording of events, whose exits can be exported, or results of benchmarks")));
	}

	private void write(ExitTrace trace, Filter filter, OutputStream out) throws IOException {
		Progress progress = TerminalProgress.on(System.err, "Exporting " + file.getFileName());
		try {
			ExitsExport.write(trace, filter, out, progress);
		} finally {
			TerminalProgress.end(progress);
		}
		out.flush();
	}
}
