// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.platform.linux.FetchRequest;
import org.trapline.platform.linux.LinuxCache;

/// The short form of each sample experiment, as its README shows it.
class SampleExperimentsTest {
	private static final Path ROOT = Path.of(String.valueOf(System.getProperty("trapline.root")));
	private static final Path SAMPLES = ROOT.resolve("samples/experiments");
	private static final String FILE = ".experiment.yaml";
	private static final Pattern SHOWN = Pattern.compile("```\n\\$ trapline (run \\S+ --short)\n(.*?)```\n", Pattern.DOTALL);

	@TempDir
	private Path folder = Path.of("");

	static List<String> names() throws IOException {
		try (Stream<Path> samples = Files.list(SAMPLES)) {
			return samples.map(sample -> sample.getFileName().toString()).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("names")
	void isAsExpectedAndAsItsReadmeShowsIt(String name) throws IOException {
		boolean linux = name.startsWith("linux");
		if (linux && LinuxCache.ofUser().newest().isEmpty())
			LinuxCache.ofUser().fetch(FetchRequest.USUAL, _ -> { });
		String file = "samples/experiments/" + name + '/' + name + FILE;
		Cli cli = Cli.run("run", ROOT.resolve(file), "--short", "--jobs", 2, "-o", folder.resolve("results"));
		assertThat(cli.status()).as(cli.out() + cli.err()).isZero();
		assertThat(cli.out()).contains("\nExpected\n");
		// figures on Linux are those of the kernel that is Debian's newest
		if (linux)
			return;
		Path readme = SAMPLES.resolve(name).resolve("README.md");
		String kept = Files.readString(readme);
		Matcher shown = SHOWN.matcher(kept);
		assertThat(shown.find()).as(readme + ": a block with the command of the short form and its output").isTrue();
		assertThat(shown.group(1)).isEqualTo("run " + file + " --short");
		String now = kept.substring(0, shown.start(2)) + cli.out() + kept.substring(shown.end(2));
		Path actual = readme.resolveSibling("README.md.actual");
		if (now.equals(kept))
			Files.deleteIfExists(actual);
		else
			Files.writeString(actual, now);
		assertThat(kept).as("to accept what was written now: mv %s %s", actual, readme).isEqualTo(now);
	}
}
