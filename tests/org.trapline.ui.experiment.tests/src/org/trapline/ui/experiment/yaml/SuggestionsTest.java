// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.experiment.yaml.Suggestions.Suggestion;

/// What can be written where the caret, here a bar, stands.
class SuggestionsTest {
	private static final Schema EXPERIMENT = Schema.of(FileKind.EXPERIMENT);
	private static final Schema BOARD = Schema.of(FileKind.BOARD);

	private static List<Suggestion> at(Schema schema, String text) {
		int caret = text.indexOf('|');
		return new Suggestions(schema).at(text.substring(0, caret) + text.substring(caret + 1), caret);
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
		SourceHover hover = new SourceHover(EXPERIMENT);
		assertThat(hover.note("vary:\n  - {key: host.tick, values: [1]}\n", 18).orElseThrow()).startsWith("host.tick\n");
		assertThat(hover.note("set: {costs.run-exit: 100}\n", 8).orElseThrow()).contains("Unit: cycles")
				.contains("seattle: 215, calibrated from ATC 2017");
		assertThat(new SourceHover(BOARD).note("l3: {latency: 50}\n", 6).orElseThrow()).contains("Unit: cycles");
	}

	@Test
	void everyKeyOfAnExperimentHasANote() {
		assertThat(EXPERIMENT.root().keys()).allSatisfy(note -> assertThat(note.told()).as(note.name()).isNotBlank());
		assertThat(EXPERIMENT.settable()).extracting(KeyNote::name).contains("side", "host.tick", "vms.vcpus",
				"board.clusters.l2.size",
				"board.l3", "costs.save-vgic", "workload.arguments");
	}
}
