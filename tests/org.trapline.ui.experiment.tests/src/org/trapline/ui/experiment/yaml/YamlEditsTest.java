// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// A change of a form changes its own characters of the text, and no other.
class YamlEditsTest {
	private static final String FILE = """
			# a question about ticks
			trapline: experiment/1
			name: Ticks   # short
			board: ls2080a
			host: {tick: 250} # as the board's

			# one machine
			vms:
			  - {vcpus: 8, memory: 64M} # small
			  - vcpus: 2
			    # roomy
			    memory: 1G
			expect: [a > 1, b > 2]
			notes: |
			  two
			  lines

			workload:
			  image: a.elf""";
	private static final List<String> KEYS = List.of("trapline", "name", "question", "board", "side", "host", "vms",
			"workload",
			"parameters", "vary", "expect");

	private static String after(Function<YamlEdits, Edit> change) {
		return after(FILE, change);
	}

	private static String after(String file, Function<YamlEdits, Edit> change) {
		YamlText text = YamlText.parse(file).orElseThrow();
		String after = change.apply(new YamlEdits(text, path -> path.isRoot() ? KEYS : List.of(), "\n")).in(file);
		assertThat(YamlText.parse(after)).as(after).isPresent();
		return after;
	}

	private static YamlPath vm(int index, String key) {
		return YamlPath.of("vms").item(index).key(key);
	}

	@Test
	void aValueIsReplacedWhereItStands() {
		assertThat(after(e -> e.setText(YamlPath.of("name"), "Tick rate"))).isEqualTo(FILE.replace("Ticks   #",
				"Tick rate   #"));
		assertThat(after(e -> e.setText(YamlPath.of("host", "tick"), "100"))).isEqualTo(FILE.replace("250", "100"));
		assertThat(after(e -> e.setText(vm(1, "memory"), "2G"))).isEqualTo(FILE.replace("1G", "2G"));
		assertThat(after(e -> e.setText(YamlPath.of("notes"), "none"))).isEqualTo(FILE.replace("|\n  two\n  lines", "none"));
	}

	@Test
	void aTextThatYamlWouldTakeForSomethingElseIsQuoted() {
		assertThat(after(e -> e.setText(YamlPath.of("name"), "a: b"))).contains("name: \"a: b\"   # short");
		assertThat(after(e -> e.setText(vm(0, "memory"), "{1}"))).contains("memory: \"{1}\"} # small");
		assertThat(after(e -> e.setText(YamlPath.of("workload", "arguments"), "n=${n}"))).endsWith("\n  arguments: n=${n}");
	}

	@Test
	void aNewKeyComesWhereItIsUsuallyWritten() {
		assertThat(after(e -> e.setText(YamlPath.of("question"), "What?")))
				.isEqualTo(FILE.replace("# short\n", "# short\nquestion: What?\n"));
		assertThat(after(e -> e.setText(YamlPath.of("host", "mode"), "vhe")))
				.isEqualTo(FILE.replace("{tick: 250}", "{tick: 250, mode: vhe}"));
		assertThat(after(e -> e.setText(vm(1, "gic"), "3"))).isEqualTo(FILE.replace("1G\n", "1G\n    gic: 3\n"));
		assertThat(after(e -> e.set(YamlPath.of("parameters", "n"), "1"))).isEqualTo(FILE + "\nparameters: {n: 1}");
		assertThat(after(e -> e.add(YamlPath.of("vary"), "{key: side}")))
				.isEqualTo(FILE + "\nvary:\n  - {key: side}");
	}

	@Test
	void whatIsRemovedTakesItsLineWithIt() {
		assertThat(after(e -> e.remove(YamlPath.of("name")))).isEqualTo(FILE.replace("name: Ticks   # short\n", ""));
		assertThat(after(e -> e.remove(vm(0, "memory")))).isEqualTo(FILE.replace(", memory: 64M", ""));
		assertThat(after(e -> e.remove(vm(0, "vcpus")))).isEqualTo(FILE.replace("vcpus: 8, ", ""));
		assertThat(after(e -> e.remove(vm(1, "memory")))).isEqualTo(FILE.replace("    memory: 1G\n", ""));
		assertThat(after(e -> e.remove(vm(1, "vcpus")))).isEqualTo(FILE.replace("vcpus: 2\n    # roomy\n    memory",
				"memory"));
		assertThat(after(e -> e.remove(YamlPath.of("host", "tick")))).as("the empty map goes too")
				.isEqualTo(FILE.replace("host: {tick: 250} # as the board's\n", ""));
		assertThat(after(e -> e.remove(YamlPath.of("workload")))).isEqualTo(FILE.replace("\nworkload:\n  image: a.elf", ""));
	}

	@Test
	void itemsAreAddedRemovedAndMoved() {
		YamlPath vms = YamlPath.of("vms");
		YamlPath expect = YamlPath.of("expect");
		assertThat(after(e -> e.add(vms, "{}"))).isEqualTo(FILE.replace("1G\n", "1G\n  - {}\n"));
		assertThat(after(e -> e.add(expect, "c > 3"))).isEqualTo(FILE.replace("b > 2]", "b > 2, c > 3]"));
		assertThat(after(e -> e.remove(vms.item(0)))).isEqualTo(FILE.replace("  - {vcpus: 8, memory: 64M} # small\n", ""));
		assertThat(after(e -> e.remove(expect.item(1)))).isEqualTo(FILE.replace(", b > 2", ""));
		assertThat(after(e -> e.swap(vms, 0))).isEqualTo(FILE.replace(
				"  - {vcpus: 8, memory: 64M} # small\n  - vcpus: 2\n    # roomy\n    memory: 1G\n",
				"  - vcpus: 2\n    # roomy\n    memory: 1G\n  - {vcpus: 8, memory: 64M} # small\n"));
		assertThat(after(e -> e.swap(expect, 0))).isEqualTo(FILE.replace("a > 1, b > 2", "b > 2, a > 1"));
		assertThat(after("vms:\n  - {a: 1}\nname: x\n", e -> e.remove(vms.item(0)))).isEqualTo("name: x\n");
	}

	@Test
	void keysGetOtherNames() {
		assertThat(after(e -> e.rename(YamlPath.of("host", "tick"), "slice"))).isEqualTo(FILE.replace("tick:", "slice:"));
	}

	@Test
	void emptyValuesAndBlocksAreFilled() {
		assertThat(after("host:\nname: x\n", e -> e.setText(YamlPath.of("host", "tick"), "1")))
				.isEqualTo("host: {tick: 1}\nname: x\n");
		assertThat(after("l3: none\n", e -> e.setText(YamlPath.of("l3", "size"), "8M"))).isEqualTo("l3: {size: 8M}\n");
		assertThat(after("host:\n  tick: 1 # slow\nname: x\n", e -> e.set(YamlPath.of("host"), "{}")))
				.isEqualTo("host: {} # slow\nname: x\n");
		assertThat(after("name: \n", e -> e.setText(YamlPath.of("name"), "x"))).isEqualTo("name: x \n");
		assertThat(after("host: {}\n", e -> e.setText(YamlPath.of("host", "tick"), "1"))).isEqualTo("host: {tick: 1}\n");
	}

	@Test
	void placesAreRightBehindCharactersOfTwoUnits() {
		assertThat(after("name: \uD83D\uDE00 # \uD83D\uDE00\nboard: virt # x\n", e -> e.setText(YamlPath.of("board"),
				"xgene")))
				.isEqualTo("name: \uD83D\uDE00 # \uD83D\uDE00\nboard: xgene # x\n");
	}

	@Test
	void pathsOfMessagesAreFoundWhereKeysHaveDots() {
		YamlText text = YamlText.parse("set: {board.gic.version: 2}\nvary:\n  - {key: side, values: [native]}\n")
				.orElseThrow();
		assertThat(text.resolve("set.board.gic.version")).isEqualTo(YamlPath.of("set", "board.gic.version"));
		assertThat(text.resolve("vary[0].values[0]")).isEqualTo(YamlPath.of("vary").item(0).key("values").item(0));
		assertThat(text.at(text.text().indexOf("native"))).isEqualTo(YamlPath.of("vary").item(0).key("values").item(0));
		assertThat(text.value(YamlPath.of("vary").item(0))).contains("{key: side, values: [native]}");
	}
}
