// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlDocumentTest {
	private static final Path FILE = Path.of("lab/run.yaml");
	private static final YamlKind RUN = new YamlKind("run", 1);

	@Test
	void readsTypedValuesOfTheirKeys() throws YamlException {
		YamlDocument document = parse("""
				# a comment
				trapline: run/1   # and another
				label: Juno, guest
				vcpus: 4
				clock: 1.8e9
				idle: true
				sort: guest
				notes: [one, 2, "3"]
				conditions:
				  board: Juno r2
				files:
				  - name: lat_ctx.txt
				  - name: bw.txt
				""");
		YamlMap root = document.root();
		assertThat(root.text("label")).contains("Juno, guest");
		assertThat(root.text("vcpus")).contains("4");
		assertThat(root.whole("vcpus", 1, 512)).hasValue(4);
		assertThat(root.number("clock")).hasValue(1.8e9);
		assertThat(root.flag("idle")).contains(true);
		assertThat(root.choice("sort", Map.of("native", 0, "guest", 1))).contains(1);
		assertThat(root.texts("notes")).containsExactly("one", "2", "3");
		assertThat(root.map("conditions").orElseThrow().text("board")).contains("Juno r2");
		assertThat(root.list("files").stream().map(f -> f.map().orElseThrow().text("name").orElseThrow()))
				.containsExactly("lat_ctx.txt", "bw.txt");
		assertThat(root.text("absent")).isEmpty();
		assertThat(root.line("clock")).isEqualTo(5);
		assertThat(document.headComments()).containsExactly("# a comment");
		document.check();
	}

	@Test
	void aKeyThatNobodyKnowsIsNamedWithTheOneMeant() throws YamlException {
		YamlDocument document = parse("trapline: run/1\nlabel: a\nconditions:\n  vcpus-affinity: 0:1\n  colour: red\n");
		document.root().text("label");
		YamlMap conditions = document.root().map("conditions").orElseThrow();
		conditions.text("vcpu-affinity");
		conditions.text("vcpus");
		assertThatThrownBy(document::check).isInstanceOfSatisfying(YamlException.class, e -> assertThat(e.problems())
				.extracting(YamlProblem::message).containsExactly(
						"lab/run.yaml line 4, key conditions.vcpus-affinity: found an unknown key,"
								+ " expected vcpu-affinity (did you mean that?) or one of: vcpu-affinity, vcpus",
						"lab/run.yaml line 5, key conditions.colour: found an unknown key,"
								+ " expected one of: vcpu-affinity, vcpus"));
	}

	@Test
	void everyMistakeIsToldInTheOrderOfTheFile() throws YamlException {
		YamlDocument document = parse("""
				trapline: run/1
				label: [a]
				vcpus: many
				vcpus: 3
				clock: "2"
				idle: yes
				sort: gest
				conditions: none
				empty:
				""");
		YamlMap root = document.root();
		assertThat(root.text("empty")).isEmpty();
		assertThat(root.map("conditions")).isEmpty();
		assertThat(root.choice("sort", Map.of("native", 0, "guest", 1))).isEmpty();
		assertThat(root.flag("idle")).isEmpty();
		assertThat(root.number("clock")).isEmpty();
		assertThat(root.whole("vcpus", 1, 512)).isEmpty();
		assertThat(root.text("label")).isEmpty();
		root.required("date");
		assertThat(document.problems()).extracting(YamlProblem::message).containsExactly(
				"lab/run.yaml line 1, key date: found no such key, expected one",
				"lab/run.yaml line 2, key label: found a list of one, expected a text",
				"lab/run.yaml line 3, key vcpus: found \"many\", expected a whole number from 1 to 512",
				"lab/run.yaml line 4, key vcpus: found the key again, expected it once: it stands in line 3",
				"lab/run.yaml line 5, key clock: found \"2\", expected a number",
				"lab/run.yaml line 6, key idle: found \"yes\", expected true or false",
				"lab/run.yaml line 7, key sort: found \"gest\", expected guest (did you mean that?) or one of: guest, native",
				"lab/run.yaml line 8, key conditions: found \"none\", expected a map: keys with values, indented",
				"lab/run.yaml line 9, key empty: found no value, expected a text");
		assertThatThrownBy(document::check).hasMessageStartingWith("lab/run.yaml line 1")
				.hasMessageEndingWith("(and 8 more)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = {
			"label: a | line 1, key trapline: found no value, expected run/1",
			"trapline: mapping/1 | line 1, key trapline: found \"mapping/1\", expected run/1",
			"trapline: run/2 | line 1, key trapline: found \"run/2\", expected run/1: the file is of a newer Trapline",
			"trapline: [run] | line 1, key trapline: found no value, expected run/1",
			"- a | line 1: found a list of one, expected keys with values",
			"# nothing | : found nothing, expected keys with values",
			"trapline: run/1\\na: *b | found the alias *b, expected the value itself",
			"trapline: run/1\\na: &b c | line 2, key a: found the anchor &b, expected the value alone",
			"trapline: run/1\\na: !!binary c | line 2, key a: found the tag",
			"trapline: run/1\\n? [a]\\n: b | line 2: found a key that is no plain word",
			"trapline: run/1\\n---\\na: b | line 2: found a second document, expected one only",
			"trapline: run/1\\na: [b | line 3: found <stream end>, expected ',' or ']' while parsing a flow sequence that begins in line 2",
			"trapline: run/1\\na: b\\n c: d | line 3: found mapping values are not allowed here, expected YAML",
			"trapline: run/1\\na: \\u0007 | line 2: found the character U+0007, expected characters that can be printed"})
	void whatIsNoFileOfTheKindIsRefusedWithItsPlace(String text, String message) {
		String written = text.replace("\\n", "\n").replace("\\u0007", "\u0007") + '\n';
		assertThatThrownBy(() -> parse(written)).isInstanceOf(YamlException.class).hasMessageContaining(message)
				.hasMessageStartingWith("lab/run.yaml");
	}

	@Test
	void depthSizeAndRepetitionAreBounded(@TempDir Path folder) throws Exception {
		assertThatThrownBy(() -> parse("trapline: run/1\na: " + "[".repeat(100_000)))
				.hasMessageContaining("more than 24 lists and maps in one another");
		assertThatThrownBy(() -> parse("trapline: run/1\na: " + "{a: ".repeat(100_000)))
				.hasMessageContaining("more than 24 lists and maps in one another");
		Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(YamlDocument.LONGEST + 1));
		assertThatThrownBy(() -> YamlDocument.read(large, RUN)).isInstanceOf(YamlException.class)
				.hasMessageContaining("large.yaml: found more than 1048576 bytes");
		Path latin = Files.write(folder.resolve("latin.yaml"), "label: é".getBytes(StandardCharsets.ISO_8859_1));
		assertThatThrownBy(() -> YamlDocument.read(latin, RUN))
				.hasMessageContaining("latin.yaml: found bytes that are no UTF-8");
	}

	@Test
	void aFileCutAnywhereIsReadOrRefusedWithItsName() {
		String whole =
				"# c\ntrapline: run/1\nlabel: 'a'\nconditions: {a: \"b\\n\", c: [1, 2]}\nfiles:\n  - |\n    x\n  - k: v\n";
		for (int length = 0; length <= whole.length(); length++)
			try {
				parse(whole.substring(0, length)).problems();
			} catch (YamlException e) {
				assertThat(e).hasMessageStartingWith("lab/run.yaml");
				assertThat(e.problems()).isNotEmpty();
			}
	}

	@Test
	void aFileSaysItsKindBeforeItIsRead() {
		assertThat(YamlDocument.kindOf("# x\ntrapline: run/1 # y\n")).contains("run/1");
		assertThat(YamlDocument.kindOf("a: b\n  trapline: run/1\n")).isEmpty();
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheFirstKey() throws YamlException {
		assertThat(YamlDocument.parse(FILE, "\ufefftrapline: run/1\nlabel: a\n", RUN).root().text("label"))
				.contains("a");
	}

	private static YamlDocument parse(String text) throws YamlException {
		return YamlDocument.parse(FILE, text, RUN);
	}

	@Test
	void whatWasMeantNeedsFewChanges() {
		List<String> known = List.of("label", "conditions", "other", "vm");
		assertThat(Suggestion.nearest("lable", known)).contains("label");
		assertThat(Suggestion.nearest("Condition", known)).contains("conditions");
		assertThat(Suggestion.nearest("voltage", known)).isEmpty();
	}
}
