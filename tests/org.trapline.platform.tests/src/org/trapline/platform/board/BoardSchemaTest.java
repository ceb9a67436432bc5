// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardSchemaTest {
	private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
	private static final Path BOARDS = ROOT.resolve("bundles/org.trapline.platform/src/org/trapline/platform/board");
	private static final Path SCHEMA = BOARDS.resolve("board.schema.json");
	private static final String BEGIN = "<!-- keys -->\n";
	private static final String END = "<!-- end of keys -->\n";
	/// Says which files are wrong.
	private static final Path VALIDATOR = ROOT.resolve("releng/validate-schema.py");

	@TempDir
	private Path folder;

	@Test
	void theSchemaHasEveryKeyOfTheModelAndNoOther() throws IOException {
		compare(SCHEMA, KeyTexts.schema("A board of Trapline", Board.KIND, BoardFile.presets().keys()));
	}

	@Test
	void theGuideHasEveryKeyOfTheModelAndNoOther() throws IOException {
		Path guide = ROOT.resolve("docs/boards.md");
		String text = Files.readString(guide);
		int begin = text.indexOf(BEGIN) + BEGIN.length();
		int end = text.indexOf(END);
		assertThat(end).as("marks around the table of keys in " + guide).isGreaterThanOrEqualTo(begin);
		compare(guide, text.substring(0, begin) + KeyTexts.table(BoardFile.presets().keys()) + text.substring(end));
	}

	@Test
	void boardsThatComeWithTraplineAndTheirWholeTextsAreValid() throws Exception {
		String[] files = new String[2 * BoardFile.NAMES.size()];
		for (int i = 0; i < BoardFile.NAMES.size(); i++) {
			String name = BoardFile.NAMES.get(i);
			files[2 * i] = BOARDS.resolve(name + ".yaml").toString();
			files[2 * i + 1] = Files.writeString(folder.resolve(name + "-whole.yaml"),
					BoardFile.read(name, List.of()).text()).toString();
		}
		assertThat(validate(files)).isEmpty();
	}

	@Test
	void whatTheReaderRefusesForItsFormTheSchemaRefuses() throws Exception {
		String wrong = Files.writeString(folder.resolve("wrong.yaml"), """
				trapline: board/1
				clok: 2 GHz
				clock: 2
				clusters: []
				gic: {version: 4}
				memory: {size: big, dram: {hit: -1}}
				l3: some
				""").toString();
		assertThat(validate(wrong).lines()).hasSize(7);
	}

	private String validate(String... files) throws IOException, InterruptedException {
		String[] command = new String[files.length + 3];
		command[0] = "/usr/bin/python3"; // Debian's, which has Debian's packages
		command[1] = VALIDATOR.toString();
		command[2] = SCHEMA.toString();
		System.arraycopy(files, 0, command, 3, files.length);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(output).isZero();
		return output;
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
