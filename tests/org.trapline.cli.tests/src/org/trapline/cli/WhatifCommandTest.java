// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;

/// {@code trapline whatif} and {@code trapline calibrate}.
class WhatifCommandTest {
	private static final Path ROOT = Path.of(String.valueOf(System.getProperty("trapline.root")));
	private static final Path SAMPLES = ROOT.resolve("samples");
	private static final Path GOLDEN = ROOT.resolve("tests/org.trapline.cli.tests/src/org/trapline/cli/golden");
	private static final String IMAGE = "guests/workloads/workloads";

	@TempDir
	private Path folder = Path.of("");

	@ParameterizedTest
	@ValueSource(strings = {"exit-timing-ls2080.tsv", "exit-mix.perf.data.xz", "linux-guest.perf.data", "linux-guest.dat",
			"linux-guest.ftrace.txt"})
	void whatASampleIsRecognisedAs(String name) throws Exception {
		Path file = folder.resolve("a.experiment.yaml");
		Cli cli = Cli.run("whatif", SAMPLES.resolve(name), "-o", file);
		assertThat(cli.status()).as(cli.err()).isZero();
		assertThat(ExperimentFile.read(file, List.of(), Experiment.Form.SHORT).points()).hasSizeGreaterThan(1);
		Path kept = GOLDEN.resolve("whatif-" + name + ".txt");
		Path actual = kept.resolveSibling(kept.getFileName() + ".actual");
		String text = cli.out() + "\n" + Files.readString(file).replaceAll("image: .*" + IMAGE + ".*", "image: " + IMAGE)
				.replaceAll("board: .*" + name.replace(".", "\\.") + ".*", "board: " + name);
		if (Files.exists(kept) && Files.readString(kept).equals(text))
			Files.deleteIfExists(actual);
		else {
			Files.writeString(actual, text);
			throw new AssertionError("to accept what was written now: mv " + actual + ' ' + kept);
		}
	}

	static List<Path> recordings() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(String.valueOf(System.getProperty("trapline.traces"))))) {
			return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*(perf\\.data|perf\\.data\\.xz|\\.dat"
					+ "|ftrace-local[a-z-]*\\.txt|kvm_stat-once\\.txt|perf-stat-plain\\.txt|kvmstat-vmix\\.report\\.txt)")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("recordings")
	void anyRecordingBecomesAnExperimentOrIsRefusedWithTheReason(Path recording) throws Exception {
		Path file = folder.resolve("a.experiment.yaml");
		Cli cli = Cli.run("whatif", recording, "-o", file);
		if (cli.status() == 0)
			assertThat(ExperimentFile.read(file, List.of(), Experiment.Form.FULL).board()).isPresent();
		else {
			assertThat(cli.status()).isEqualTo(1);
			assertThat(cli.err()).contains("found ", ", expected ").doesNotContain("defect");
			assertThat(file).doesNotExist();
		}
	}

	@Test
	void fromATableToAnAnswer() throws Exception {
		Path file = folder.resolve("what.experiment.yaml");
		Path table = SAMPLES.resolve("exit-timing-ls2080.tsv");
		Path costs = folder.resolve("board.costs.yaml");
		assertThat(Cli.run("whatif", table, "-o", file).status()).isZero();
		Cli fit = Cli.run("calibrate", file, "--short", "--set", "host.costs=ls2080a", "--set",
				"costs.scan-vcpu=1000", "--fit", "scan-vcpu,host-interrupt", "-o", costs);
		assertThat(fit.status()).as(fit.err()).isZero();
		assertThat(fit.out()).contains("scan-vcpu", "host-interrupt", "Held back: predicted, not fitted", "TIMEINGUEST");
		assertThat(Files.readString(costs)).contains("calibrated from exit-timing-ls2080.tsv (sha256 b5a9e4ca7644a578) on ");
		Cli again = Cli.run("whatif", table, "--costs", costs, "--change", "vhe,lists", "-o", file);
		assertThat(again.status()).as(again.err()).isZero();
		assertThat(Files.readString(file)).contains("costs: board.costs.yaml", "vhe: {host.mode: vhe",
				"lists: {host.vgic: lists}")
				.doesNotContain("gicv3:");
		Cli run = Cli.run("run", file, "--short", "--jobs", 2, "-o", folder.resolve("results"));
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(run.out()).contains("change=as-recorded", "change=vhe", "Against");
	}

	@Test
	void aFitThatIsNoneIsStatus3AndJsonHasTheNumbers() throws Exception {
		Path file = folder.resolve("what.experiment.yaml");
		Path table = SAMPLES.resolve("exit-timing-ls2080.tsv");
		assertThat(Cli.run("whatif", table, "-o", file).status()).isZero();
		Cli fit = Cli.run("calibrate", file, "--short", "--only", "as-recorded", "--fit", "host-interrupt", "--row",
				"DABT_IO_MEM_IPI,INTERRUPT",
				"--bounds", "host-interrupt=1..20", "--format", "json");
		assertThat(fit.status()).as(fit.err()).isEqualTo(3);
		assertThat(fit.out()).contains("\"schema\" : \"trapline.calibration\"", "\"key\" : \"host-interrupt\"",
				"\"at_bound\" : true");
	}

	@Test
	void asJsonItHasTheChoicesTheExitsAndTheChanges() {
		Cli cli = Cli.run("whatif", SAMPLES.resolve("exit-timing-ls2080.tsv"), "--format", "json");
		assertThat(cli.status()).as(cli.err()).isZero();
		assertThat(cli.out()).startsWith("{\n  \"schema\" : \"trapline.whatif\",\n  \"schema_version\" : 1,\n").endsWith("\n}\n")
				.containsSubsequence("\"choices\"", "\"what\" : \"board\"", "\"value\" : \"ls2080a\"", "\"known\" : \"told\"",
						"\"exits\"", "\"row\" : \"DABT_IO_MEM_IPI\"", "\"sort\" : \"sgi_v2\"", "\"imitated_by\" : \"ipis=15723\"",
						"\"not_imitated\"", "\"changes\"", "\"label\" : \"vhe\"", "\"host.mode\" : \"vhe\"");
	}

	@Test
	void whatCannotBeIsTold() throws Exception {
		Cli none = Cli.run("whatif", SAMPLES.resolve("kvm_stat.txt"));
		assertThat(none.status()).isEqualTo(1);
		assertThat(none.err()).contains("found no exits, expected an exit-timing table or a recording of exits");
		Path table = SAMPLES.resolve("exit-timing-ls2080.tsv");
		Cli change = Cli.run("whatif", table, "--change", "faster", "-o", folder.resolve("a.experiment.yaml"));
		assertThat(change.status()).isEqualTo(2);
		assertThat(change.err()).contains("--change faster: expected some of: vhe");
		Path file = folder.resolve("a.experiment.yaml");
		Cli.run("whatif", table, "-o", file);
		Cli several = Cli.run("calibrate", SAMPLES.resolve("experiments/page-tables/page-tables.experiment.yaml"),
				"--board", table);
		assertThat(several.status()).isEqualTo(1);
		assertThat(several.err()).contains("points", "Choose it with --only");
		Cli board = Cli.run("calibrate", SAMPLES.resolve("experiments/page-tables/page-tables.experiment.yaml"));
		assertThat(board.status()).isEqualTo(2);
		assertThat(board.err()).contains("neither --board nor compare.board");
		Cli fit = Cli.run("calibrate", file, "--only", "as-recorded", "--fit", "walk");
		assertThat(fit.err()).contains("found the cost \"walk\", expected one of: host-return");
	}
}
