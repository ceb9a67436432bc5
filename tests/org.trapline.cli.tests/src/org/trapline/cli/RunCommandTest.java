// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// {@code trapline run} and {@code trapline vary}.
class RunCommandTest {
	private static final Path PROGRAM = Path.of(String.valueOf(System.getProperty("trapline.root")),
			"guests/workloads/workloads");

	@TempDir
	private Path folder = Path.of("");

	private Path file(String rest) throws IOException {
		return Files.writeString(folder.resolve("a.experiment.yaml"), """
				trapline: experiment/1
				name: Clocks
				board: virt
				side: native
				mode: functional
				workload: {image: %s, arguments: workload=control iterations=1, cycles: 200M}
				measure: [{name: cycles, counter: cycles}, {name: time, counter: task-clock}]
				""".formatted(PROGRAM) + rest);
	}

	private Cli run(String command, Path file, Object... more) {
		Object[] all = new Object[more.length + 6];
		System.arraycopy(new Object[] {command, file, "--jobs", 1, "-o", folder.resolve("results")}, 0, all, 0, 6);
		System.arraycopy(more, 0, all, 6, more.length);
		return Cli.run(all);
	}

	@Test
	void anExpectationThatIsNotMetIsStatus3() throws IOException {
		Cli cli = run("run", file("""
				vary: [{key: board.clock, values: [1GHz, 2GHz]}]
				expect: [1GHz/2GHz of time within 1 % of 2, 1GHz/2GHz of cycles > 3]
				"""));
		assertThat(cli.status()).as(cli.err()).isEqualTo(3);
		assertThat(cli.out()).contains("  yes  1GHz/2GHz of time within 1 % of 2\n         2\n",
				"  NO   1GHz/2GHz of cycles > 3\n         1\n");
	}

	@Test
	void onlyTheChosenPointsAreRunAndTheRestIsResumed() throws IOException {
		Path file = file("""
				vary: [{key: board.clock, values: [1GHz, 2GHz]}]
				""");
		Cli first = run("run", file, "--only", "2GHz");
		assertThat(first.status()).as(first.err()).isZero();
		assertThat(folder.resolve("results/clock=2GHz")).exists();
		assertThat(folder.resolve("results/clock=1GHz")).doesNotExist();
		assertThat(first.out()).containsPattern("clock=1GHz +– +–\n").contains("time: it was not run, or went wrong");
		Cli again = run("run", file);
		assertThat(again.status()).isEqualTo(1);
		assertThat(again.err()).contains("found results there, expected none, or --resume to go on with them");
		assertThat(run("run", file, "--resume").out()).doesNotContain("–").contains("clock=1GHz", "clock=2GHz");
	}

	/// As by Ctrl-C: what runs is ended, not left behind, and the command says how to go on.
	@Test
	void aRunThatIsToldToEndSaysHowToGoOn() throws Exception {
		Path file = file("""
				parameters: {n: 1}
				set: {workload.arguments: "workload=control iterations=${n}", workload.cycles: 1000G}
				vary: [{key: parameters.n, values: [1, 100000000]}]
				""");
		Path results = folder.resolve("results");
		Path err = folder.resolve("err.txt");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:+UseSerialGC", "-cp",
				System.getProperty("java.class.path"), Main.class.getName(), "run", file.toString(), "-o", results.toString(), "--jobs",
				"1").redirectError(err.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try {
			while (process.isAlive() && !(Files.exists(results.resolve("n=1")) && Files.exists(results.resolve(".running/n=100000000"))))
				Thread.sleep(50);
			List<ProcessHandle> workers = process.children().toList();
			process.destroy();
			assertThat(process.waitFor()).isEqualTo(ExitCode.STOPPED);
			assertThat(workers).hasSize(1).noneMatch(ProcessHandle::isAlive);
		} finally {
			process.destroyForcibly();
		}
		assertThat(Files.readString(err)).contains("trapline: ended; what is finished is in " + results + ", --resume goes on");
		assertThat(results.resolve(".running")).doesNotExist();
		assertThat(run("run", file, "--only", "n=1", "--resume").out()).containsPattern("n=1 +\\d").containsPattern("n=100000000 +–");
	}

	@Test
	void varySetsBothSideBySide() throws IOException {
		Cli cli = run("vary", file(""), "--set", "board.clock=1 GHz");
		assertThat(cli.status()).as(cli.err()).isZero();
		assertThat(cli.out()).containsPattern("variant=base +\\d").containsPattern("variant=changed +\\d").containsPattern("""
				Against variant=base
				point +cycles +time
				variant=changed +1 times +2 times
				""");
	}

	@Test
	void pointsAreComparedWithTheBaseOfTheFile() throws IOException {
		Cli cli = run("run", file("""
				vary:
				  - {key: board.clock, values: [1GHz, 2GHz, 4GHz]}
				  - {key: parameters.n, values: [1, 2]}
				parameters: {n: 1}
				compare: {base: 4GHz}
				"""));
		assertThat(cli.status()).as(cli.err()).isZero();
		assertThat(cli.out()).containsPattern("""
				Against clock=4GHz
				point +cycles +time
				clock=1GHz,n=1 +1 times +4 times
				clock=1GHz,n=2 +1 times +4 times
				clock=2GHz,n=1 +1 times +2 times
				clock=2GHz,n=2 +1 times +2 times
				""").containsPattern("""
				time along clock
				point +1GHz +2GHz +4GHz
				n=1 .*
				n=2 .*
				""");
	}

	@Test
	void aMistakeIsToldWithFileLineAndKey() throws IOException {
		Path file = file("vary: [{key: board.gic.version, values: [2, 7]}]\n");
		for (Cli cli : new Cli[] {run("run", file), run("vary", file, "--set", "host.tick=100")}) {
			assertThat(cli.status()).isEqualTo(1);
			assertThat(cli.out()).isEmpty();
			assertThat(cli.err()).isEqualTo("trapline: " + file + " line 8, key vary[0].values[1]: "
					+ "found board.gic.version: \"7\", expected a whole number from 2 to 3\n");
		}
		assertThat(folder.resolve("results")).doesNotExist();
	}

	@Test
	void aFolderOfResultsIsReportedInEveryForm() throws IOException {
		Cli run = run("run", file("""
				vary: [{key: board.clock, values: [1GHz, 2GHz, 4GHz]}]
				"""));
		Path results = folder.resolve("results");
		Cli text = Cli.run("report", results);
		assertThat(text.status()).as(text.err()).isZero();
		assertThat(text.out()).isEqualTo(run.out());
		for (String name : new String[] {"r.html", "r.csv", "r.json"}) {
			Cli cli = Cli.run("report", results, "-o", folder.resolve(name));
			assertThat(cli.status()).as(cli.err()).isZero();
		}
		assertThat(Files.readString(folder.resolve("r.html"))).contains("time along clock", "trapline run " + folder);
		assertThat(Files.readString(folder.resolve("r.csv"))).contains("clock=4GHz,4GHz,time,ms,");
		assertThat(Files.readString(folder.resolve("r.json"))).contains("\"schema\" : \"trapline.experiment\"");
	}

	@Test
	void aRunOfAFolderOfResultsIsReportedLikeAnyOther() throws IOException {
		run("run", file("vary: [{key: board.clock, values: [1GHz]}]\n"));
		Cli cli = Cli.run("report", folder.resolve("results/clock=1GHz"));
		assertThat(cli.status()).as(cli.err()).isZero();
		assertThat(cli.out()).startsWith("clock=1GHz");
	}

	@Test
	void aFolderOfANewerTraplinesResultsIsTold() throws IOException {
		Path newer = Files.createDirectory(folder.resolve("newer"));
		Files.writeString(newer.resolve("results.yaml"), "trapline: results/2\n");
		Cli cli = Cli.run("report", newer);
		assertThat(cli.status()).isEqualTo(1);
		assertThat(cli.out()).isEmpty();
		assertThat(cli.err()).contains(newer.resolve("results.yaml").toString(), "results/2");
	}
}
