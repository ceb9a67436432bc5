// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Settings;
import org.trapline.measure.yaml.YamlException;

class ComparisonFileTest {
	private static final Path FILE = Path.of("/lab/results/night.tlcompare");
	private static final String TEXT = """
			# the nightly comparison
			trapline: comparison/1
			sides:
			  - label: native
			    role: native
			    runs:
			      - native/run1.txt
			      - ../old/run2.txt
			  - label: guest, 2 vCPUs
			    runs:
			      - guest
			threshold: 0.03
			confidence: 0.95
			quantiles:
			  - 0.5
			  - 0.99
			resamples: 10000
			seed: 1
			alignment:
			  marker: HVC64
			  occurrence: 2
			""";

	@Test
	void pathsAreRelativeToTheFile() throws YamlException {
		ComparisonFile read = ComparisonFile.parse(FILE, TEXT);
		assertThat(read.sides().getFirst()).isEqualTo(new ComparisonFile.Side("native", Optional.of(Role.NATIVE),
				List.of(Path.of("/lab/results/native/run1.txt"), Path.of("/lab/old/run2.txt"))));
		assertThat(read.sides().get(1).role()).isEmpty();
		assertThat(read.settings()).isEqualTo(new Settings(0.03, 0.95, 10_000, 1, List.of(0.5, 0.99),
				new Alignment.Marker("HVC64", 2)));
	}

	@Test
	void aVcpuWhoseExitsAloneAreComparedIsKept() throws YamlException {
		String text = TEXT + "vcpu: 1\n";
		assertThat(ComparisonFile.parse(FILE, text).settings().vcpu()).hasValue(1);
		assertThat(ComparisonFile.parse(FILE, text).text(FILE)).isEqualTo(text);
		assertThat(ComparisonFile.parse(FILE, TEXT).settings().vcpu()).isEmpty();
	}

	@Test
	void writingWhatWasReadGivesTheSameText() throws YamlException {
		assertThat(ComparisonFile.parse(FILE, TEXT).text(FILE)).isEqualTo(TEXT);
	}

	@Test
	void movingTheFileKeepsTheRuns() throws YamlException {
		Path moved = Path.of("/lab/night.tlcompare");
		ComparisonFile read = ComparisonFile.parse(FILE, TEXT);
		assertThat(read.text(moved)).contains("- results/native/run1.txt", "- old/run2.txt", "- results/guest");
		assertThat(ComparisonFile.parse(moved, read.text(moved))).isEqualTo(read);
	}

	@Test
	void everyAlignmentIsReadBack(@TempDir Path folder) throws YamlException, IOException {
		Path file = folder.resolve("a" + ComparisonFile.ENDING);
		for (Alignment alignment : List.of(new Alignment.FirstExit(), new Alignment.Offset(Map.of()),
				new Alignment.Offset(Map.of("guest", -1_500_000L, "native", 3L)), new Alignment.Marker("SYS64", 1))) {
			ComparisonFile written = new ComparisonFile(
					List.of(new ComparisonFile.Side("a", Optional.empty(), List.of(folder, folder.resolve("b: c#.txt")))),
					Settings.DEFAULT.withAlignment(alignment));
			written.write(file);
			assertThat(ComparisonFile.read(file)).isEqualTo(written);
		}
	}

	@Test
	void whatIsLeftOutIsAsUsual() throws YamlException {
		ComparisonFile read = ComparisonFile.parse(FILE,
				"trapline: comparison/1\nsides:\n  - label: a\n    runs: [a.txt]\n");
		assertThat(read.settings()).isEqualTo(Settings.DEFAULT);
	}

	@Test
	void mistakesAreNamedWithLineAndKey() {
		mistake("threshold: 5 %", "line 4, key threshold", "a number");
		mistake("threshold: 5", "line 4, key threshold", "0.05 for 5 %");
		mistake("quantiles: [0.5, 99]", "key quantiles[1]", "0.99");
		mistake("alignment: last-exit", "key alignment", "first-exit");
		mistake("alignment: {occurrence: 2}", "key alignment", "neither a marker nor offsets");
		mistake("treshold: 0.05", "key treshold", "threshold");
		mistake("resamples: 0", "key resamples", "from 1");
	}

	@Test
	void sidesNeedLabelsAndRuns() {
		assertThatThrownBy(() -> ComparisonFile.parse(FILE,
				"trapline: comparison/1\nsides:\n  - label: a\n    role: host\n    runs: [x]\n  - label: a\n"))
				.isInstanceOfSatisfying(YamlException.class, e -> assertThat(e.problems()).extracting(p -> p.message())
						.anyMatch(m -> m.contains("key sides[0].role") && m.contains("native"))
						.anyMatch(m -> m.contains("the label \"a\" again")).anyMatch(m -> m.contains("sides[1].runs")));
	}

	@Test
	void aFileOfAnotherKindIsRefused() {
		assertThatThrownBy(() -> ComparisonFile.parse(FILE, "trapline: run/1\n")).isInstanceOf(YamlException.class)
				.hasMessageContaining("comparison/1");
	}

	private static void mistake(String line, String place, String words) {
		assertThatThrownBy(() -> ComparisonFile.parse(FILE,
				"trapline: comparison/1\nsides:\n  - {label: a, runs: [a.txt]}\n" + line + '\n')).as(line)
				.isInstanceOf(YamlException.class).hasMessageContaining(place).hasMessageContaining(words);
	}
}
