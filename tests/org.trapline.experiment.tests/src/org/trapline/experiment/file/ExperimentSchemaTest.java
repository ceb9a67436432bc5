// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.kvm.setup.Host;
import org.trapline.kvm.setup.Vm;
import org.trapline.measure.yaml.YamlException;
import org.trapline.platform.board.Keys;

class ExperimentSchemaTest {
	private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
	private static final Path SCHEMA = ROOT.resolve(
			"bundles/org.trapline.experiment/src/org/trapline/experiment/file/experiment.schema.json");
	/// Says which files are wrong.
	private static final Path VALIDATOR = ROOT.resolve("releng/validate-schema.py");

	@TempDir
	private Path folder;

	@Test
	void theSchemaHasTheKeysOfHostAndVms() throws IOException {
		Keys host = new Keys(Optional.empty());
		Host.read(host);
		Keys vm = new Keys(Optional.empty());
		Vm.read(vm);
		String text = SCHEMA_TEXT.replace("HOST", KeySchema.of(host.asked())).replace("VMS", KeySchema.of(vm.asked()));
		String had = Files.exists(SCHEMA) ? Files.readString(SCHEMA) : "";
		Path actual = SCHEMA.resolveSibling("experiment.schema.json.actual");
		if (!had.equals(text))
			Files.writeString(actual, text);
		assertThat(text).as("mv " + actual + ' ' + SCHEMA).isEqualTo(had);
	}

	@Test
	void theSamplesAreValid() throws Exception {
		assertThat(validate(samples())).isEmpty();
	}

	@Test
	void whatHasEveryKeyIsReadAndValid() throws Exception {
		Files.writeString(folder.resolve("program"), "any");
		Path file = Files.writeString(folder.resolve("all.experiment.yaml"), ALL);
		Files.writeString(folder.resolve("board.tsv"), "any");
		assertThat(ExperimentFile.read(file, List.of(), Experiment.Form.FULL).points()).hasSize(11);
		assertThat(validate(List.of(file))).isEmpty();
	}

	@Test
	void theReaderRefusesEachKeyThatTheSchemaRefuses() throws Exception {
		Files.writeString(folder.resolve("program"), "any");
		Files.writeString(folder.resolve("board.tsv"), "any");
		List<Path> files = new ArrayList<>();
		String[] wrong = {ALL.replace("question:", "qestion:"), ALL.replace("seeds: [7]", "repeats: 0"),
				ALL.replace("runs-on: false", "runs-off: false"), ALL.replace("side: guest", "side: host"),
				ALL.replace("times: 2", "factor: 2"), ALL.replace("figure: p99", "figur: p99"), ALL.replace("tick: 100", "tick: 2000"),
				ALL.replace("vcpus: 1", "vcpu: 1"), ALL.replace("base: native", "bass: native"), ALL.replace("exits: all", "exit: all")};
		for (String text : wrong) {
			assertThat(text).isNotEqualTo(ALL);
			Path file = Files.writeString(folder.resolve(files.size() + ".experiment.yaml"), text);
			files.add(file);
			assertThat(refused(file)).as(text).isTrue();
			assertThat(validate(List.of(file))).as(text).isNotEmpty();
		}
	}

	private static boolean refused(Path file) throws IOException {
		try {
			ExperimentFile.read(file, List.of(), Experiment.Form.FULL);
			return false;
		} catch (YamlException _) {
			return true;
		}
	}

	private static List<Path> samples() throws IOException {
		try (Stream<Path> files = Files.walk(ROOT.resolve("samples/experiments"))) {
			List<Path> samples = files.filter(file -> file.toString().endsWith(Experiment.SUFFIX)).sorted().toList();
			assertThat(samples).isNotEmpty();
			return samples;
		}
	}

	private String validate(List<Path> files) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("/usr/bin/python3", // Debian's, which has Debian's packages
				VALIDATOR.toString(), SCHEMA.toString()));
		files.forEach(file -> command.add(file.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(output).isZero();
		return output;
	}

	/// A file with every key of its own.
	private static final String ALL = """
			trapline: experiment/1
			name: All
			question: Is every key read?
			board: virt
			side: guest
			mode: functional
			exits: trace
			host: {tick: 100}
			vms: [{vcpus: 1}]
			workload: {image: program, initrd: program, arguments: "${a} ${seed}", until: done, cycles: 2G, runs-on: false}
			parameters: {a: 1}
			set: {board.clock: 1 GHz, costs.save-vgic: 100}
			vary:
			  - {key: side, values: [native, guest]}
			  - {name: a, key: parameters.a, from: 1, to: 4, times: 2}
			  - {name: tick, variants: {slow: {host.tick: 100}, fast: {host.tick: 1000}}}
			except: ["native, a=4, fast"]
			seeds: [7]
			measure:
			  - {name: one, score: control}
			  - {name: two, curve: lat_ctx 4K, at: 16}
			  - {name: three, exits: all, vcpu: 0, figure: rate}
			  - {name: four, latency: ipi, figure: p99}
			  - {name: five, counter: cycles}
			  - {name: six, step: save-vgic, of: DABT_IO_MEM_IPI, figure: mean}
			expect:
			  - guest/native of one >= 97 %
			  - three / five where guest, a=4 < 1
			  - two within 10 % of board
			compare: {base: native, board: board.tsv}
			short: {repeats: 1, set: {mode: timing}, vary: {a: [1, 2]}}
			""";

	private static final String SCHEMA_TEXT = """
			{
			"$schema": "https://json-schema.org/draft/2020-12/schema",
			"title": "An experiment of Trapline",
			"type": "object",
			"additionalProperties": false,
			"required": ["trapline", "board", "workload"],
			"$defs": {
			"word": {"type": ["string", "number", "boolean"]},
			"settings": {"description": "values by key; keys of the board after board., of the cost set after costs.",
			"type": "object"}
			},
			"properties": {
			"trapline": {"description": "what the file is", "enum": ["experiment/1"]},
			"name": {"description": "for people", "$ref": "#/$defs/word"},
			"question": {"description": "that it answers", "$ref": "#/$defs/word"},
			"board": {"description": "virt, ls2080a, seattle, xgene, or a board's file", "type": "string"},
			"side": {"description": "where the workload runs", "enum": ["native", "guest"], "default": "guest"},
			"mode": {"description": "timing: cycles by the board's model; functional: one an instruction",
			"enum": ["timing", "functional"], "default": "timing"},
			"exits": {"description": "what is kept of exits: a table, or each of them", "enum": ["table", "trace"], "default": "table"},
			"host": HOST,
			"vms": {"description": "virtual machines that run at the same time", "type": "array", "minItems": 1, "items": VMS},
			"workload": {"description": "what runs", "type": "object", "additionalProperties": false,
			"oneOf": [{"required": ["image"]}, {"required": ["linux", "program"]}],
			"properties": {
			"image": {"description": "an arm64 kernel Image or an ELF file", "type": "string"},
			"initrd": {"description": "its initial RAM disk", "type": "string"},
			"linux": {"description": "a Linux that was fetched: fetched for the newest in the cache, or its folder", "type": "string"},
			"program": {"description": "a static program that Linux runs", "type": "string"},
			"warm-start": {"description": "points begin with a Linux that was booted before", "type": "boolean", "default": true},
			"arguments": {"description": "its command line; ${NAME} stands for a parameter, ${seed} for the point's seed",
			"$ref": "#/$defs/word"},
			"until": {"description": "text on the console at which it has ended", "type": "string"},
			"cycles": {"description": "at which it is given up; k, M and G are allowed", "type": ["string", "integer"],
			"pattern": "^[0-9]+ *[kMG]?$"},
			"runs-on": {"description": "it is measured up to these cycles and need not end", "type": "boolean", "default": false}
			}},
			"parameters": {"description": "what stands for ${NAME} in the arguments", "type": "object",
			"additionalProperties": {"$ref": "#/$defs/word"}},
			"set": {"$ref": "#/$defs/settings"},
			"vary": {"description": "what is varied; every combination is a point", "type": "array", "items": {"type": "object",
			"additionalProperties": false, "properties": {
			"name": {"description": "what it is called; otherwise the key's last word", "type": "string"},
			"key": {"description": "the key that is varied", "type": "string"},
			"values": {"description": "what it is", "type": "array", "minItems": 1},
			"from": {"description": "the first value of a range", "type": "number"},
			"to": {"description": "that no value of the range is above", "type": "number"},
			"step": {"description": "what is added", "type": "number", "exclusiveMinimum": 0},
			"times": {"description": "what is multiplied with", "type": "number", "exclusiveMinimum": 1},
			"unit": {"description": "that stands behind each value of a range", "type": "string"},
			"variants": {"description": "names, each with settings", "type": "object",
			"additionalProperties": {"$ref": "#/$defs/settings"}}
			}}},
			"except": {"description": "points that are left out", "type": "array", "items": {"type": "string"}},
			"repeats": {"description": "how often each point is run, with seeds from 1", "type": "integer", "minimum": 1, "maximum": 1000},
			"seeds": {"description": "of the repeats", "type": "array", "items": {"type": "integer", "minimum": 0}},
			"measure": {"description": "what is taken of each point", "type": "array", "items": {"type": "object",
			"additionalProperties": false, "required": ["name"], "properties": {
			"name": {"description": "what it is called", "$ref": "#/$defs/word"},
			"score": {"description": "a benchmark's result, by its name", "$ref": "#/$defs/word"},
			"curve": {"description": "a value of a curve whose name has these words", "$ref": "#/$defs/word"},
			"at": {"description": "where on the curve; otherwise its last point", "type": ["string", "number"]},
			"exits": {"description": "a row of the exit-timing table, or all", "type": "string"},
			"vcpu": {"description": "number of the only vCPU whose exits count", "type": "integer", "minimum": 0, "maximum": 511},
			"latency": {"description": "of times whose name has these words", "$ref": "#/$defs/word"},
			"counter": {"description": "the total of a counter", "type": "string"},
			"step": {"description": "what a step of the hypervisor, or a group of them, takes", "type": "string"},
			"of": {"description": "of which exits: a row of the exit-timing table, or all", "type": "string"},
			"figure": {"description": "of exits rate, count, mean or share; of latencies mean, median, min, max, p99; of steps mean, share, sum", "type": "string"}
			}}},
			"expect": {"description": "what has to be so, for instance guest/native of score >= 97 %", "type": "array",
			"items": {"type": "string"}},
			"compare": {"description": "with what the points are compared", "type": "object", "additionalProperties": false,
			"properties": {
			"base": {"description": "the points that are the base", "type": "string"},
			"board": {"description": "a recording of a board", "type": "string"}
			}},
			"short": {"description": "a form that takes little time", "type": "object", "additionalProperties": false, "properties": {
			"set": {"$ref": "#/$defs/settings"},
			"vary": {"description": "which values of what is varied", "type": "object", "additionalProperties": {"type": "array"}},
			"repeats": {"type": "integer", "minimum": 1, "maximum": 1000},
			"seeds": {"type": "array", "items": {"type": "integer", "minimum": 0}}
			}}
			}
			}
			""";
}
