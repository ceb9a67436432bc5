// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.experiment.Workbench;
import org.trapline.ui.experiment.yaml.Suggestions.Suggestion;

/// What can be written where the caret, here a bar, stands.
class SuggestionsTest {
	private static final Schema EXPERIMENT = Schema.of(FileKind.EXPERIMENT);
	private static final Schema BOARD = Schema.of(FileKind.BOARD);

	private static final Path FOLDER = Workbench.file("samples/experiments/ipi-exits");
	private static final String RING = """
			measure:
			  - {name: switch, latency: ring, figure: mean}
			  - {name: two words, exits: all, figure: share}
			vary:
			  - {key: side, values: [native, guest]}
			  - {key: parameters.processes, values: [2, 8]}
			  - name: gic
			    variants:
			      v2: {board.gic.version: 2}
			      v3: {board.gic.version: 3}
			compare: {base: native, board: ../../exit-timing-ls2080.tsv}
			expect:
			  -""";

	private static SourceHover hover(Schema schema) {
		return new SourceHover(schema, () -> new FilePaths(FOLDER));
	}

	private static List<Suggestion> at(Schema schema, String text) {
		int caret = text.indexOf('|');
		return new Suggestions(schema, () -> new FilePaths(FOLDER)).at(text.substring(0, caret) + text.substring(caret + 1), caret);
	}

	private static List<String> labels(Schema schema, String text) {
		return at(schema, text).stream().map(Suggestion::label).toList();
	}

	@Test
	void keysThatAreNotThereYet() {
		assertThat(labels(EXPERIMENT, "trapline: experiment/1\nna|\n")).containsExactly("name");
		assertThat(labels(EXPERIMENT, "trapline: experiment/1\nname: x\n|\nboard: virt\n")).contains("question", "vary",
				"host")
				.doesNotContain("name", "board");
		assertThat(labels(EXPERIMENT, "host: {tick: 250, |}\n")).contains("mode",
				"halt-poll (ns)").doesNotContain("tick (Hz)");
		assertThat(labels(EXPERIMENT, "host: {ti|\nvms:\n  - {}\n")).as("braces are still open").contains("tick (Hz)");
		assertThat(labels(EXPERIMENT, "vms:\n  - vcpus: 2\n    me|\n")).containsExactly("memory (bytes)");
		assertThat(labels(EXPERIMENT, "workload:\n  |\n")).contains("image", "arguments");
		assertThat(labels(BOARD, "clusters:\n  - core: {l1d: {si|}}\n")).containsExactly("size (bytes)");
	}

	@Test
	void wordsForValues() {
		assertThat(labels(EXPERIMENT, "side: |\n")).containsExactly("native", "guest");
		assertThat(labels(EXPERIMENT, "board: x|\n")).containsExactly("xgene");
		assertThat(labels(EXPERIMENT, "host: {mode: v|}\n")).containsExactly("vhe");
		assertThat(labels(EXPERIMENT, "host: {lazy-fp: |}\n")).containsExactly("true", "false");
		assertThat(labels(EXPERIMENT, "vary:\n  - {key: board.gic.v|, values: [2, 3]}\n"))
				.containsExactly("board.gic.version", "board.gic.virtual-interface");
		assertThat(labels(EXPERIMENT, "parameters: {size: 1}\nvary:\n  - {key: par|}\n")).containsExactly("parameters.size");
		assertThat(labels(EXPERIMENT, "vary:\n  - {key: side, values: [na|]}\n")).containsExactly("native");
		assertThat(labels(EXPERIMENT, "set: {costs.save-v|}\n")).containsExactly("costs.save-vgic (cycles)");
		assertThat(labels(EXPERIMENT, "measure:\n  - {name: a, latency: b, figure: m|}\n"))
				.containsExactly("mean", "median", "min", "max");
		assertThat(labels(BOARD, "clusters:\n  - core: {model: |}\n")).contains("cortex-a57", "cortex-a72");
		assertThat(labels(BOARD, "l3: n|\n")).containsExactly("none");
	}

	@Test
	void wordsOfAnExpectation() {
		assertThat(labels(EXPERIMENT, RING + " |\n")).containsExactly("switch", "native", "guest", "2", "8", "v2", "v3");
		assertThat(labels(EXPERIMENT, RING + " gu|\n")).containsExactly("guest");
		assertThat(labels(EXPERIMENT, RING + " guest|\n")).containsExactly("guest");
		assertThat(labels(EXPERIMENT, RING + " guest/|\n")).containsExactly("native");
		assertThat(labels(EXPERIMENT, RING + " guest/native |\n")).containsExactly("of");
		assertThat(labels(EXPERIMENT, RING + " guest/native of s|\n")).containsExactly("switch");
		assertThat(labels(EXPERIMENT, RING + " guest/native of switch |\n"))
				.containsExactly(">=", "<=", ">", "<", "within 10 % of board", "where", "/");
		assertThat(labels(EXPERIMENT, RING + " guest/native of \"t|\n")).containsExactly("\"two words\"");
		assertThat(labels(EXPERIMENT, RING + " switch |\n")).contains("/", "where");
		assertThat(labels(EXPERIMENT, RING + " switch where |\n"))
				.containsExactly("native", "guest", "processes=2", "processes=8", "v2", "v3");
		assertThat(labels(EXPERIMENT, RING + " switch where processes=|\n")).containsExactly("2", "8");
		assertThat(labels(EXPERIMENT, RING + " switch where guest, v|\n")).containsExactly("v2", "v3");
		assertThat(labels(EXPERIMENT, RING + " switch within 10 % of |\n")).containsExactly("board");
		assertThat(labels(EXPERIMENT, RING + " switch > |\n")).as("a number").isEmpty();
		assertThat(labels(EXPERIMENT, RING.replace("expect:\n  -", "expect: [guest/|\n"))).containsExactly("native");
	}

	@Test
	void eachWordThatIsOfferedMakesAnExpectationThatCanBeRead() throws Exception {
		String file = "trapline: experiment/1\nboard: virt\nvms: [{memory: 32M}]\nparameters: {processes: 2}\nworkload: {image: "
				+ Workbench.file("guests/workloads/workloads") + ", arguments: 'processes=${processes}'}\n" + RING.replace("../../",
						Workbench.file("samples") + "/");
		int read = 0;
		for (List<String> parts : List.of(List.of("", " > 1"), List.of("guest/", " of switch > 1"), List.of("switch where ", " < 1"),
				List.of("switch ", ""), List.of("switch ", " 1")))
			for (Suggestion suggestion : at(EXPERIMENT, RING + ' ' + parts.getFirst() + "|\n")) {
				boolean value = parts.getFirst().isEmpty() && !suggestion.text().equals("switch");
				boolean other = parts.getFirst().equals("switch ") && suggestion.text().startsWith("within") != parts.getLast().isEmpty();
				if (value || other || List.of("/", "where").contains(suggestion.text()))
					continue;
				ExperimentFile.parse(FOLDER.resolve("ring.experiment.yaml"), file + ' ' + parts.getFirst() + suggestion.text()
						+ parts.getLast() + '\n', List.of());
				read++;
			}
		assertThat(read).isEqualTo(1 + 1 + 6 + 1 + 4);
	}

	@Test
	void aWordOfAnExpectationTakesThePlaceOfItsPartAlone() {
		String text = RING + " guest/na\nside: guest\n";
		Suggestion suggestion = at(EXPERIMENT, RING + " guest/na|\nside: guest\n").getFirst();
		assertThat(new Edit(suggestion.offset(), suggestion.length(), suggestion.text()).in(text))
				.isEqualTo(RING + " guest/native\nside: guest\n");
		assertThat(suggestion.note()).isEqualTo("value of side: native, guest");
	}

	@Test
	void pointsThatAreSelected() {
		assertThat(labels(EXPERIMENT, RING + " switch > 1\nexcept:\n  - native, |\n"))
				.containsExactly("native", "guest", "processes=2", "processes=8", "v2", "v3");
		assertThat(labels(EXPERIMENT, RING + " switch > 1\nexcept:\n  - native |\n")).containsExactly(",");
		assertThat(labels(EXPERIMENT, (RING + " switch > 1\n").replace("base: native", "base: gu|"))).containsExactly("guest");
	}

	@Test
	void filesBesideTheFile() {
		assertThat(labels(EXPERIMENT, "workload: {image: |}\n")).containsExactly("../", "README.md", "ipi-exits.experiment.yaml");
		assertThat(labels(EXPERIMENT, "workload: {image: ../../../guests/workloads/w|}\n"))
				.contains("../../../guests/workloads/workloads");
		assertThat(labels(EXPERIMENT, "board: |\n")).startsWith("virt").contains("../", "ipi-exits.experiment.yaml")
				.doesNotContain("README.md");
		assertThat(labels(EXPERIMENT, "host: {costs: ip|}\n")).containsExactly("ipi-exits.experiment.yaml");
		assertThat(labels(EXPERIMENT, "compare: {board: ../../exit-t|}\n")).contains("../../exit-timing-ls2080.tsv");
		assertThat(labels(EXPERIMENT, "vary:\n  - {key: host.costs, values: [../ip|]}\n")).containsExactly("../ipi-exits/");
		assertThat(labels(EXPERIMENT, "workload: {image: ../../no/|}\n")).isEmpty();
		assertThat(labels(EXPERIMENT, "name: ip|\n")).as("no file").isEmpty();
	}

	@Test
	void thePointerTellsWhatAWordOfAnExpectationMeansAndWhereAFileIs() {
		String text = RING + " guest/native of switch <= 3\n";
		assertThat(hover(EXPERIMENT).note(text, text.indexOf("switch <=")).orElseThrow()).isEqualTo("switch\n"
				+ "measure: latency ring, figure mean");
		assertThat(hover(EXPERIMENT).note(text, text.indexOf("guest/")).orElseThrow()).startsWith("guest\nvalue of side");
		assertThat(hover(EXPERIMENT).note(text, text.indexOf("<= 3")).orElseThrow()).startsWith("<=\nat most");
		assertThat(hover(EXPERIMENT).note("workload: {image: ../../../guests/workloads/workloads}\n", 20).orElseThrow())
				.contains(Workbench.file("guests/workloads/workloads").toAbsolutePath().normalize().toString()).doesNotContain("not there");
		assertThat(hover(EXPERIMENT).note("board: my.board.yaml\n", 9).orElseThrow()).endsWith("my.board.yaml is not there");
		assertThat(hover(EXPERIMENT).note("board: ls2080a\n", 9).orElseThrow()).doesNotContain("not there");
	}

	@Test
	void aSuggestionTakesThePlaceOfWhatWasBegun() {
		Suggestion suggestion = at(EXPERIMENT, "board: ls|\nside: guest\n").getFirst();
		assertThat(new Edit(suggestion.offset(), suggestion.length(), suggestion.text()).in("board: ls\nside: guest\n"))
				.isEqualTo("board: ls2080a\nside: guest\n");
		assertThat(at(EXPERIMENT, "mea|\n").getFirst().text()).isEqualTo("measure:\n  - ");
	}

	@Test
	void notesTellUnitRangeDefaultAndSource() {
		assertThat(at(EXPERIMENT, "host: {ti|}\n").getFirst().note()).contains("of the host's tick").contains("Unit: Hz")
				.contains("From 0 to 1000").contains("Default: 250");
		SourceHover hover = hover(EXPERIMENT);
		assertThat(hover.note("vary:\n  - {key: host.tick, values: [1]}\n", 18).orElseThrow()).startsWith("host.tick\n");
		assertThat(hover.note("set: {costs.run-exit: 100}\n", 8).orElseThrow()).contains("Unit: cycles")
				.contains("seattle: 215, calibrated from ATC 2017");
		assertThat(hover(BOARD).note("l3: {latency: 50}\n", 6).orElseThrow()).contains("Unit: cycles");
	}

	@Test
	void everyKeyOfAnExperimentHasANote() {
		assertThat(EXPERIMENT.root().keys()).allSatisfy(note -> assertThat(note.told()).as(note.name()).isNotBlank());
		assertThat(EXPERIMENT.settable()).extracting(KeyNote::name).contains("side", "host.tick", "vms.vcpus",
				"board.clusters.l2.size",
				"board.l3", "costs.save-vgic", "workload.arguments");
	}
}
