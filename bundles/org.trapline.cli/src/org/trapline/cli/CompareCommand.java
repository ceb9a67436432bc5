// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Settings;
import org.trapline.measure.Progress;
import org.trapline.report.compare.ComparisonCsv;
import org.trapline.report.compare.ComparisonHtml;
import org.trapline.report.compare.ComparisonJson;
import org.trapline.report.compare.ComparisonMarkdown;
import org.trapline.report.compare.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline compare}: runs side by side, with a verdict on each difference.
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Sets runs side by side: what is worse or better, by how much, how sure that is, and what explains it.",
		footerHeading = "%nExamples:%n",
		footer = {"  trapline compare native.log guest.log", "  trapline compare runs/ -o compare.html",
				"  trapline compare main-1.log,main-2.log patched-1.log,patched-2.log --fail-on tested",
				"  trapline compare before.perf.data after.perf.data --reason SYS64 --format markdown",
				"  trapline compare board.tlcompare --threshold 2%%"})
public final class CompareCommand implements Subcommand {
	/// Rows of the table of differences on a terminal.
	private static final int DEFAULT_ROWS = 40;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "1..*", paramLabel = "BASE CANDIDATE",
			description = "Runs: files or folders, the base first; several with commas between repeat one configuration."
					+ " Or a saved comparison, *.tlcompare.")
	private List<String> arguments = List.of();

	@Mixin
	private CompareOptions options = new CompareOptions();

	@Mixin
	private SideOptions sideOptions = new SideOptions();

	@Option(names = "--fail-on", paramLabel = "WHAT", defaultValue = "never",
			description = "Exit with status 3 if anything is worse beyond the threshold (worse), or only if a test or an"
					+ " interval backs it (tested). Default: never.")
	private FailOn failOn = FailOn.NEVER;

	@Option(names = "--format", paramLabel = "FORMAT",
			description = "text, markdown (for a merge request), csv, json or html. Default: by the name given with -o, or"
					+ " text.")
	private @Nullable CompareFormat format;

	@Option(names = {"-o", "--output"}, paramLabel = "PATH",
			description = "Write to this file instead of standard output.")
	private @Nullable Path output;

	@Option(names = "--rows", paramLabel = "N", description = "Most rows of the text's table. Default: ${DEFAULT-VALUE}.",
			defaultValue = "" + DEFAULT_ROWS)
	private int rows = DEFAULT_ROWS;

	@Mixin
	private FilterOptions filters = new FilterOptions();

	@Mixin
	private RunOpener opener = new RunOpener();

	@Override
	public Integer call() throws IOException {
		if (rows < 1)
			throw sideOptions.wrong("--rows " + rows + ": expected 1 or more");
		try (ComparedRuns runs = new ComparedRuns(opener, filters)) {
			ComparedSides compared = ComparedSides.of(arguments, sideOptions, runs);
			if (compared.sides().size() < 2)
				return ExitCode.FAILED;
			Settings settings = options.over(compared.settings(), compared.sides());
			Comparison comparison = compare(compared, settings);
			write(comparison);
			return runs.status() == ExitCode.FAILED ? ExitCode.FAILED
					: failOn.fails(comparison) ? ExitCode.WORSE : runs.status();
		}
	}

	private static Comparison compare(ComparedSides compared, Settings settings) {
		Progress progress = TerminalProgress.on(System.err, "Comparing");
		try {
			return Comparison.of(compared.sides(), settings, progress);
		} finally {
			TerminalProgress.end(progress);
		}
	}

	private void write(Comparison comparison) throws IOException {
		Path target = output;
		if (target == null) {
			Writer out = new OutputStreamWriter(Main.out(spec), StandardCharsets.UTF_8);
			write(comparison, format == null ? CompareFormat.TEXT : format, out, Terminal.width(), Terminal.colour());
			out.flush();
			return;
		}
		CompareFormat wanted = format == null ? CompareFormat.ofName(target.toString()).orElse(CompareFormat.TEXT) : format;
		OutputFile.write(target, stream -> {
			try (Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
				write(comparison, wanted, writer, 0, false);
			}
		});
	}

	private void write(Comparison comparison, CompareFormat wanted, Writer out, int width, boolean colour)
			throws IOException {
		switch (wanted) {
		case TEXT -> ComparisonText.write(comparison, new ComparisonText.Parameters(rows, width, colour), out);
		case MARKDOWN -> ComparisonMarkdown.write(comparison, out);
		case CSV -> ComparisonCsv.write(comparison, out);
		case JSON -> ComparisonJson.write(comparison, out);
		case HTML -> ComparisonHtml.write(comparison, ComparisonHtml.Parameters.DEFAULT, out);
		}
	}
}
