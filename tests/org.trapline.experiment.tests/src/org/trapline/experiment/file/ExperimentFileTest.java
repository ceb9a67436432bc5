// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.kvm.Scenario;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlSetting;

class ExperimentFileTest {
	private static final String BASE = """
			trapline: experiment/1
			board: virt
			side: native
			workload: {image: program, arguments: "ring ${processes} ${seed}"}
			parameters: {processes: 2}
			""";

	@TempDir
	private Path folder;

	@BeforeEach
	void makeProgram() throws IOException {
		Files.writeString(folder.resolve("program"), "any");
	}

	@Test
	void aLinuxThatWasNotFetchedIsAFaultOfItsPoints() throws YamlException {
		List<Point> points = parse("vary: [{name: w, variants: {linux: {workload: {linux: nowhere, program: program}}, bare: {}}}]")
				.points();
		assertThat(points.getFirst().setup().workload().missing()).isEqualTo(folder.resolve("nowhere") + ": found no Linux there,"
				+ " expected a folder made by: trapline fetch linux --to " + folder.resolve("nowhere"));
		assertThat(points.get(1).setup().workload().missing()).isEmpty();
	}

	@Test
	void linuxGoesWithAProgramAndWithoutAnImage() {
		assertThatThrownBy(() -> parse("set: {workload.linux: fetched, workload.program: program}")).hasMessageContaining(
				"the key beside linux, expected one of both");
		assertThatThrownBy(() -> parse("set: {workload: {linux: fetched}}")).hasMessageContaining("program");
		assertThatThrownBy(() -> parse("set: {workload.warm-start: false}")).hasMessageContaining(
				"the key without linux, expected linux");
		assertThatThrownBy(() -> parse("vms: [{vcpus: 1}, {vcpus: 2}]\nset: {workload: {linux: fetched, program: program}}"))
				.hasMessageContaining("workload.warm-start: false");
	}

	@Test
	void aKeyOfVmsIsOneOfTheUsualVmWhereTheFileNamesNone() throws YamlException {
		assertThat(parse("set: {vms.vcpus: 3, \"vms[0].memory\": 128M}").points().getFirst().setup().vms()).singleElement()
				.satisfies(vm -> assertThat(vm.vcpus()).isEqualTo(3));
		assertThatThrownBy(() -> parse("set: {vms.vcpus: 0}")).hasMessageContaining("key set.vms.vcpus: found vms[0].vcpus: \"0\"");
	}

	@Test
	void aFileWithoutAnythingVariedIsOnePoint() throws YamlException {
		List<Point> points = parse("").points();
		assertThat(points).singleElement().satisfies(point -> {
			assertThat(point.name()).isEqualTo("point");
			assertThat(point.setup().side()).isEqualTo(Scenario.Side.NATIVE);
			assertThat(point.setup().workload().arguments()).isEqualTo("ring 2 1");
			assertThat(point.setup().workload().image()).isEqualTo(folder.resolve("program"));
		});
	}

	@Test
	void axesMakeAGridWhoseLastAxisIsFastest() throws YamlException {
		List<Point> points = parse("""
				repeats: 2
				vary:
				  - {key: side, values: [native, guest]}
				  - {key: parameters.processes, from: 2, to: 8, times: 2}
				""").points();
		assertThat(points.stream().map(Point::name)).containsExactly("side=native,processes=2", "side=native,processes=2.run2",
				"side=native,processes=4", "side=native,processes=4.run2", "side=native,processes=8", "side=native,processes=8.run2",
				"side=guest,processes=2", "side=guest,processes=2.run2", "side=guest,processes=4", "side=guest,processes=4.run2",
				"side=guest,processes=8", "side=guest,processes=8.run2");
		assertThat(points.get(9).setup().workload().arguments()).isEqualTo("ring 4 2");
		assertThat(points.get(9).setup().side()).isEqualTo(Scenario.Side.GUEST);
	}

	@Test
	void variantsSetSeveralKeysAndPointsCanBeLeftOut() throws YamlException {
		List<Point> points = parse("""
				set: {board.clock: 1 GHz}
				vary:
				  - name: machine
				    variants:
				      small: {board.cpus: 1}
				      large: {board: ls2080a, board.cpus: 8, mode: functional}
				  - {key: parameters.processes, values: [1, 3]}
				except: ["small, processes=3"]
				""").points();
		assertThat(points.stream().map(Point::name)).containsExactly("machine=small,processes=1", "machine=large,processes=1",
				"machine=large,processes=3");
		assertThat(points.getLast().setup().board().board().cpus()).isEqualTo(8);
		assertThat(points.getLast().setup().board().board().clockHertz()).isEqualTo(1_000_000_000);
		assertThat(points.getLast().setup().timed()).isFalse();
	}

	@Test
	void addingValuesOrRepeatsLeavesTheNamesOfOtherPoints() throws YamlException {
		List<String> few = names("vary: [{key: parameters.processes, values: [2, 8]}]\n");
		List<String> more = names("repeats: 2\nvary: [{key: parameters.processes, values: [1, 2, 4, 8]}]\n");
		assertThat(more).containsAll(few);
	}

	@Test
	void settingsOfTheCommandLineGoOverThoseOfTheFile() throws YamlException {
		Experiment experiment = ExperimentFile.parse(file(), BASE + "set: {board.cpus: 1}\n",
				List.of(new YamlSetting("board.cpus", "1"), new YamlSetting("parameters.processes", "7")));
		assertThat(experiment.points().getFirst().setup().workload().arguments()).isEqualTo("ring 7 1");
	}

	@Test
	void aShortFormTakesSomeValuesAndSettings() throws YamlException {
		Experiment experiment = parse("""
				repeats: 5
				vary: [{key: parameters.processes, values: [2, 4, 8]}]
				measure: [{name: switch, counter: cycles}]
				expect: ["8/2 of switch < 4", "4/2 of switch < 2"]
				short: {repeats: 1, vary: {processes: [2, 8]}, set: {mode: functional}}
				""");
		Experiment shorter = ExperimentFile.parse(file(), experiment.text(), List.of(), Experiment.Form.SHORT);
		assertThat(experiment.points()).hasSize(15);
		assertThat(shorter.points().stream().map(Point::name)).containsExactly("processes=2", "processes=8");
		assertThat(shorter.points().getFirst().setup().timed()).isFalse();
		assertThat(shorter.expectations()).singleElement().extracting(Expectation::text).isEqualTo("8/2 of switch < 4");
	}

	@Test
	void eachMistakeIsNamedWithLineAndKey() {
		assertThat(mistakes("""
				vary:
				  - {key: board.gic.version, values: [2, 7]}
				  - name: gic
				    variants:
				      odd: {board.gic.vresion: 2}
				      good: {board.gic.version: 3}
				""")).satisfiesExactly(first -> assertThat(first).isEqualTo(file() + " line 7, key vary[0].values[1]: found board.gic.version: \"7\", expected a whole number from 2 to 3"), second -> assertThat(second).startsWith(
				file() + " line 10, key vary[1].variants.odd: found board.gic.vresion: an unknown key, expected version (did you mean"
						+ " that?) or one of: "));
		assertThat(mistakes("set: {workload.imgae: x}\n")).singleElement().asString().startsWith(file()
				+ " line 6, key set.workload.imgae: found an unknown key, expected image (did you mean that?)");
		assertThat(mistakes("sdie: native\n")).singleElement().asString()
				.startsWith(file() + " line 6, key sdie: found an unknown key, expected side (did you mean that?)");
		assertThat(mistakes("expect: [guest/native of speed >= 97 %]\n")).singleElement().asString()
				.startsWith(file() + " line 6, key expect[0]: found \"guest/native\", expected two values of one thing");
		assertThat(mistakes("vary: [{key: side, values: [native, native]}]\n")).singleElement().asString()
				.isEqualTo(file() + " line 6, key vary[0]: found the value native twice, expected it once");
		assertThat(mistakes("vary: [{key: parameters.processes, from: 8, to: 2, step: 1}]\n")).singleElement().asString()
				.contains("line 6, key vary[0].from: found a range that does not end");
		assertThat(mistakes("measure: [{name: a, exits: all, score: b, figure: rate}]\n")).singleElement().asString()
				.contains("line 6, key measure[0]: found score and exits, expected one of");
	}

	@Test
	void valuesThatCannotBeTogetherNameTheirPoint() {
		assertThatThrownBy(() -> parse("""
				set: {board.clusters.cores: 4}
				vary:
				  - {key: board.cpus, values: [1, 4]}
				  - {key: board.clusters.cores, values: [4, 1]}
				""").points()).isInstanceOf(YamlException.class)
				.hasMessageContaining("in the point cpus=4,cores=1, board.cpus: 4, expected at most the 2 cores of its clusters");
	}

	private Experiment parse(String more) throws YamlException {
		return ExperimentFile.parse(file(), BASE + more, List.of());
	}

	private List<String> names(String more) throws YamlException {
		return parse(more).points().stream().map(Point::name).toList();
	}

	private List<String> mistakes(String more) {
		try {
			parse(more).points();
			return List.of();
		} catch (YamlException e) {
			return e.problems().stream().map(p -> p.message()).toList();
		}
	}

	private Path file() {
		return folder.resolve("a.experiment.yaml");
	}
}
