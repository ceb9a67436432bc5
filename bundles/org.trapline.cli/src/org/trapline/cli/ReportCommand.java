// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunAnalysis;
import org.trapline.experiment.work.ResultsFile;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.report.CsvReport;
import org.trapline.report.ExitTimingReport;
import org.trapline.report.HtmlReport;
import org.trapline.report.JsonReport;
import org.trapline.report.TextReport;
import org.trapline.trace.ImportException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline report}: what the exits of a recording cost, and what the points of an experiment gave.
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Says what the exits of recordings cost and what benchmarks measured: headline figures, findings,"
				+ " breakdowns, tables. Of a folder with the results of an experiment, what its points gave.",
		footerHeading = "%nExamples:%n",
		footer = {"  trapline report perf.data", "  trapline report perf.data --by sub --from 1s --to 2s",
				"  trapline report trace.dat --vcpu 0 -o report.html",
				"  trapline report perf.data --format ls2080 --by vcpu > exit-timing.tsv",
				"  trapline report host-ctf --guest guest-ctf",
				"  trapline report day1/*.perf.data -o reports/", "  trapline report ring.results -o ring.html"})
public final class ReportCommand implements Subcommand {
	/// Rows of a breakdown on a terminal.
	private static final int DEFAULT_ROWS = 30;
	/// Buckets of the charts over time, and rows of the breakdowns in a file.
	private static final int BUCKETS = 400;
	private static final int MOST_ROWS = 1000;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings: files or directories.")
	private List<Path> files = List.of();

	@Option(names = "--by", paramLabel = "GROUP", converter = Grouping.class, defaultValue = "reason",
			description = "What a row of the breakdown stands for: reason, sub (sub-reason), vcpu, vm, cpu, pc or"
					+ " address. Default: reason.")
	private GroupBy by = GroupBy.REASON;

	@Mixin
	private FilterOptions filters = new FilterOptions();

	@Option(names = "--format", paramLabel = "FORMAT",
			description = "text, ls2080 (an exit-timing table, tab-separated; one for all vCPUs, or one each with"
					+ " --by vcpu), csv, json or html. Default: by the name given with -o, or text.")
	private @Nullable ReportFormat format;

	@Option(names = {"-o", "--output"}, paramLabel = "PATH",
			description = "Write to this file instead of standard output; with several recordings, to a file each in"
					+ " this directory.")
	private @Nullable String output;

	@Option(names = "--rows", paramLabel = "N", defaultValue = "" + DEFAULT_ROWS,
			description = "Most rows of the text's breakdown. Default: ${DEFAULT-VALUE}.")
	private int rows = DEFAULT_ROWS;

	@Mixin
	private GuestOptions guests = new GuestOptions();

	@Mixin
	private RunOpener opener = new RunOpener();

	private boolean first = true;

	@Override
	public Integer call() throws IOException, ImportException {
		if (rows < 1)
			throw wrong("--rows " + rows + ": expected 1 or more");
		ReportFormat wanted = wantedFormat();
		String name = output;
		Path target = name == null ? null : Path.of(name);
		boolean directory = name != null && directory(name);
		List<Path> experiments = files.stream().filter(file -> asExperiment(file, wanted)).toList();
		List<Path> recordings = files.stream().filter(file -> !asExperiment(file, wanted)).toList();
		if (directory && target != null)
			Files.createDirectories(target);
		else if (target != null && (files.size() > 1 || Files.isDirectory(files.getFirst()))
				&& opener.runs(recordings) + experiments.size() > 1)
			throw wrong("-o " + target + " is one file for " + (opener.runs(recordings) + experiments.size())
					+ " recordings: name a directory, for instance -o " + target + "/");
		Set<Path> written = new HashSet<>();
		for (Path folder : experiments) {
			ExperimentReport report = ExperimentReport.of(folder);
			put(target, at -> directory ? fileIn(at, report.label(), wanted, written) : at, report.as(wanted));
		}
		return opener.each(recordings, guests.of(files), (file, run) -> {
			opener.warn(file, run);
			put(target, at -> directory ? fileIn(at, run.label(), wanted, written) : at,
					(writer, width, colour) -> write(wanted, file, run, writer, width, colour));
		});
	}

	/// Whether a folder is told as an experiment's results: unless what is wanted is of each of its runs.
	private boolean asExperiment(Path file, ReportFormat wanted) {
		return wanted != ReportFormat.LS2080 && !filters.any() && ResultsFile.in(file);
	}

	/// Something that can be written.
	@FunctionalInterface
	interface Content {
		/// @param width most characters a line; 0 for any number
		void write(Writer out, int width, boolean colour) throws IOException;
	}

	private void put(@Nullable Path target, UnaryOperator<Path> file, Content content) throws IOException {
		if (target == null)
			toStandardOutput(content);
		else
			OutputFile.write(file.apply(target), out -> {
				try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
					content.write(writer, 0, false);
				}
			});
	}

	private ReportFormat wantedFormat() {
		if (format != null)
			return format;
		String name = output;
		if (name == null)
			return ReportFormat.TEXT;
		return directory(name) ? ReportFormat.HTML : ReportFormat.ofName(name).orElse(ReportFormat.TEXT);
	}

	private void toStandardOutput(Content content) throws IOException {
		Writer out = new OutputStreamWriter(Main.out(spec), StandardCharsets.UTF_8);
		if (!first)
			out.write('\n');
		first = false;
		content.write(out, Terminal.width(), Terminal.colour());
		out.flush();
	}

	private void write(ReportFormat wanted, Path file, Run run, Writer out, int width, boolean colour)
			throws IOException {
		Progress progress = TerminalProgress.on(System.err, "Analysing " + file.getFileName());
		try {
			RunAnalysis analysis = RunAnalysis.of(run, parameters(wanted, file, run), progress);
			switch (wanted) {
			case TEXT -> TextReport.write(analysis, new TextReport.Parameters(by, rows, width, colour), out);
			case LS2080 -> {
				if (ExitTimingReport.write(analysis, new ExitTimingReport.Parameters(by == GroupBy.VCPU), out,
						progress) == 0)
					throw new IOException(file + " holds no exits to make an exit-timing table of");
			}
			case CSV -> CsvReport.write(analysis, new CsvReport.Parameters(by), out);
			case JSON -> JsonReport.write(analysis, out);
			case HTML -> HtmlReport.write(analysis, HtmlReport.Parameters.DEFAULT, out, progress);
			}
		} finally {
			TerminalProgress.end(progress);
		}
	}

	private ExitAnalysis.Parameters parameters(ReportFormat wanted, Path file, Run run) {
		Filter filter = Filter.ALL;
		if (filters.any())
			filter = filters.in(run.first(ExitTrace.class).orElseThrow(() -> wrong(
					file + " has no events: exits can only be chosen from a recording of events")));
		Set<GroupBy> groups = new HashSet<>(ExitAnalysis.Parameters.FOR_RULES.groups());
		if (wanted == ReportFormat.HTML || wanted == ReportFormat.JSON)
			groups.addAll(ExitAnalysis.Parameters.ALL.groups());
		groups.add(by);
		return new ExitAnalysis.Parameters(groups, filter, BUCKETS,
				wanted == ReportFormat.TEXT ? Math.max(rows, DEFAULT_ROWS) : MOST_ROWS);
	}

	/// Whether a name is, or is meant to be, that of a directory for several reports.
	private static boolean directory(String path) {
		return path.endsWith("/") || Files.isDirectory(Path.of(path));
	}

	/// The file for one recording's report: two recordings of the same name get two.
	private static Path fileIn(Path directory, String label, ReportFormat format, Set<Path> written) {
		String name = label.replace('/', '-').replace('\0', '-');
		for (int n = 1;; n++) {
			Path target = directory.resolve(name + (n == 1 ? "" : "-" + n) + '.'
					+ format.ending());
			if (written.add(target))
				return target;
		}
	}

	private ParameterException wrong(String what) {
		return new ParameterException(spec.commandLine(), what);
	}
}
