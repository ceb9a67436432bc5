// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trapline.platform.board.KeyTexts;

class SectionsTest {
	private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
	private static final String BEGIN = "<!-- keys -->\n";
	private static final String END = "<!-- end of keys -->\n";

	@Test
	void theSchemaHasEveryKeyOfTheSectionsAndNoOther() throws IOException {
		compare(ROOT.resolve("bundles/org.trapline.kvm/src/org/trapline/kvm/setup/sections.schema.json"),
				KeyTexts.sections("Host and virtual machines of Trapline", Vm.sections()));
	}

	@Test
	void theGuideHasEveryKeyOfTheSectionsAndNoOther() throws IOException {
		Path guide = ROOT.resolve("docs/kvm.md");
		String text = Files.readString(guide);
		int begin = text.indexOf(BEGIN) + BEGIN.length();
		compare(guide, text.substring(0, begin) + KeyTexts.table(Vm.sections()) + text.substring(text.indexOf(END)));
	}

	@Test
	void presetsAreThoseOfAFileThatSaysNothing() {
		assertThat(Vm.readAll(Optional.empty())).containsExactly(Vm.PRESET);
		assertThat(Host.read(Optional.empty())).isEqualTo(Host.PRESET);
		assertThat(Host.PRESET.costSet()).isEqualTo("seattle");
	}

	private static void compare(Path golden, String text) throws IOException {
		Path actual = golden.resolveSibling(golden.getFileName() + ".actual");
		String expected = Files.exists(golden) ? Files.readString(golden) : "";
		if (expected.equals(text)) {
			Files.deleteIfExists(actual);
			return;
		}
		Files.writeString(actual, text);
		assertThat(text).as("mv " + actual + ' ' + golden).isEqualTo(expected);
	}
}
