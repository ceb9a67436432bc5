// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.saved.SavedComparison.SavedSide;
import org.trapline.measure.yaml.YamlException;

class SavedComparisonTest {
	@TempDir
	private Path folder = Path.of("");

	private SavedComparison made(Alignment alignment) {
		return new SavedComparison(
				List.of(new SavedSide("native: 4 CPUs", Role.NATIVE, List.of(folder.resolve("sets/native/1"))),
						new SavedSide("guest", Role.GUEST,
								List.of(folder.resolve("guest/a b.txt"), folder.resolve("../other.txt").normalize()))),
				new Settings(0.1, 0.99, 500, -7, List.of(0.5, 0.999), alignment), List.of("# why we look at this"));
	}

	@Test
	void readsBackWhatItWrites() throws Exception {
		for (Alignment alignment : List.of(new Alignment.FirstExit(), new Alignment.Marker("HVC64", 3),
				new Alignment.Offset(Map.of("guest", 1_500L)))) {
			Path file = folder.resolve("sets/x.tlcompare");
			Files.createDirectories(folder.resolve("sets"));
			Files.writeString(file, made(alignment).text(file));
			assertThat(SavedComparison.read(file)).isEqualTo(made(alignment));
		}
	}

	@Test
	void namesRunsRelativeToItself() {
		assertThat(made(new Alignment.FirstExit()).text(folder.resolve("sets/x.tlcompare")))
				.startsWith("# why we look at this\ntrapline: comparison/1\nsides:\n")
				.contains("- native/1\n", "- ../guest/a b.txt\n", "- ../../other.txt\n")
				.doesNotContain(folder.toString());
	}

	@Test
	void settingsMayBeLeftOut() throws Exception {
		Path file = Files.writeString(folder.resolve("x.tlcompare"), """
				trapline: comparison/1
				sides:
				  - label: a
				    role: baseline
				    runs: [a.txt]
				  - label: b
				    role: candidate
				    runs: [b1.txt, b2.txt]
				""");
		assertThat(SavedComparison.read(file).settings()).isEqualTo(Settings.DEFAULT);
		assertThat(SavedComparison.read(file).sides().get(1).runs())
				.containsExactly(folder.resolve("b1.txt"), folder.resolve("b2.txt"));
	}

	@Test
	void everyMistakeIsToldWithItsLine() throws Exception {
		Path file = Files.writeString(folder.resolve("x.tlcompare"), """
				trapline: comparison/1
				sides:
				  - label: a
				    role: boss
				    runs: [a.txt]
				settings:
				  threshold: -1
				  confidence: 1
				  treshold: 3
				""");
		assertThatThrownBy(() -> SavedComparison.read(file)).isInstanceOfSatisfying(YamlException.class,
				e -> assertThat(e.problems().stream().map(p -> p.message())).hasSizeGreaterThan(4)
						.anyMatch(m -> m.contains("boss") && m.contains("baseline"))
						.anyMatch(m -> m.contains("two sides or more")).anyMatch(m -> m.contains("0 or more"))
						.anyMatch(m -> m.contains("more than 0 and less than 1")).anyMatch(m -> m.contains("did you mean")));
	}
}
