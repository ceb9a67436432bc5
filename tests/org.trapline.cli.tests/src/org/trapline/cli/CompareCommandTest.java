// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Logs are written here in the format of the real programs (lmbench's lat_syscall, lat_mem_rd, bw_mem; CoreMark).
class CompareCommandTest {
	private static final Path NATIVE = Cli.recording("bench/bench-l1-native.txt");
	private static final Path GUEST = Cli.recording("bench/bench-l2-kvmguest.txt");

	@TempDir
	private Path folder = Path.of("");

	/// A log with one score.
	private Path syscall(String name, double micros) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.resolveSibling("."));
		return Files.writeString(file, "Simple syscall: " + micros + " microseconds\n");
	}

	@Test
	void answersWhetherTheGuestIsSlowerWhereAndByHowMuch() {
		Cli cli = Cli.run("compare", NATIVE, GUEST);
		assertThat(cli.status()).isZero();
		// the figures stand in the two files
		assertThat(cli.out()).startsWith("bench-l2-kvmguest").contains("native: bench-l1-native.txt")
				.containsPattern("worse +CoreMark.* 4\u202f747 iterations/s +3\u202f959 iterations/s +83.4 % +-16.6 %")
				.containsPattern("better +lat_syscall null.* 18.9 µs +1.96 µs").contains("lat_mem_rd, linear, stride 128 B")
				.contains("repeat");
	}

	/// Verdict, what, unit, base, candidate and ratio of every quantity that both logs have.
	@Test
	void nativeAgainstGuestIsAsKept() throws IOException {
		StringBuilder written = new StringBuilder();
		try (CSVParser rows = CSVParser.parse(Cli.run("compare", NATIVE, GUEST, "--format", "csv").out(),
				CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			for (CSVRecord row : rows)
				written.append(String.join("\t", row.get("verdict"), row.get("subject"), row.get("quantity"), row.get("unit"),
						rounded(row.get("base")), rounded(row.get("candidate")), rounded(row.get("ratio")))).append('\n');
		}
		Path kept = Path.of(String.valueOf(System.getProperty("trapline.root")),
				"tests/org.trapline.cli.tests/src/org/trapline/cli/golden/native-guest.tsv");
		Path actual = kept.resolveSibling(kept.getFileName() + ".actual");
		if (!Files.exists(kept) || !Files.readString(kept).contentEquals(written)) {
			Files.createDirectories(kept.resolveSibling("."));
			Files.writeString(actual, written);
		}
		assertThat(kept).as("to accept what was written now: mv %s %s", actual, kept).content().isEqualTo(written.toString());
	}

	/// As many digits as do not depend on the order of additions.
	private static String rounded(String number) {
		return new BigDecimal(number).round(new MathContext(6)).toPlainString();
	}

	@Test
	void theStatusTellsARegressionOnlyIfAskedFor() {
		assertThat(Cli.run("compare", NATIVE, GUEST).status()).isZero();
		for (String format : List.of("text", "markdown", "csv", "json", "html"))
			assertThat(Cli.run("compare", NATIVE, GUEST, "--fail-on", "worse", "--format", format).status()).as(format)
					.isEqualTo(ExitCode.WORSE);
	}

	@Test
	void aRunIsNotWorseThanItself() {
		Cli cli = Cli.run("compare", NATIVE, NATIVE, "--fail-on", "worse", "--format", "csv");
		assertThat(cli.err()).isEmpty();
		assertThat(cli.status()).isZero();
		assertThat(cli.out().lines().skip(1)).isNotEmpty().noneMatch(l -> l.contains(",worse,") || l.contains(",better,"));
	}

	@Test
	void onlyWhatIsTestedCountsWhereSoAsked() throws IOException {
		Path base = syscall("before.log", 1.0);
		Path candidate = syscall("after.log", 2.0);
		assertThat(Cli.run("compare", base, candidate, "--fail-on", "worse").status()).isEqualTo(ExitCode.WORSE);
		assertThat(Cli.run("compare", base, candidate, "--fail-on", "tested").status()).isZero();
		String bases = syscall("b1.txt", 1.00) + "," + syscall("b2.txt", 1.01) + "," + syscall("b3.txt", 0.99) + ","
				+ syscall("b4.txt", 1.00) + "," + syscall("b5.txt", 1.02) + "," + syscall("b6.txt", 1.015);
		String candidates = syscall("c1.txt", 2.00) + "," + syscall("c2.txt", 2.01) + "," + syscall("c3.txt", 1.99) + ","
				+ syscall("c4.txt", 2.03) + "," + syscall("c5.txt", 2.02) + "," + syscall("c6.txt", 1.98);
		Cli repeated = Cli.run("compare", bases, candidates, "--fail-on", "tested");
		assertThat(repeated.status()).as(repeated.out()).isEqualTo(ExitCode.WORSE);
		assertThat(repeated.out()).contains("6 repeats");
	}

	@Test
	void theExitsOfOneVcpuAreComparedWhereSoAsked() {
		Path table = Path.of(String.valueOf(System.getProperty("trapline.root")), "samples", "exit-timing-ls2080.tsv");
		Path guest = Path.of(String.valueOf(System.getProperty("trapline.root")), "samples", "linux-guest.perf.data");
		Cli all = Cli.run("compare", table, guest);
		Cli one = Cli.run("compare", table, guest, "--one-vcpu", "1");
		assertThat(one.status()).isZero();
		assertThat(all.out()).doesNotContain("are left out");
		assertThat(one.out()).contains("Exits: those of other vCPUs than 1 are left out.").isNotEqualTo(all.out());
		assertThat(Cli.run("compare", table, guest, "--one-vcpu", "1", "--format", "json").out()).contains("\"vcpu\" : 1");
	}

	@Test
	void theThresholdDecidesWhatMatters() throws IOException {
		Path base = syscall("before.log", 1.00);
		Path candidate = syscall("after.log", 1.08);
		assertThat(Cli.run("compare", base, candidate, "--fail-on", "worse").status()).isEqualTo(ExitCode.WORSE);
		for (String ten : List.of("10%", "0.1", "10 %"))
			assertThat(Cli.run("compare", base, candidate, "--fail-on", "worse", "--threshold", ten).status()).as(ten)
					.isZero();
	}

	@Test
	void repeatsAreRecognisedByTheirNames() throws IOException {
		syscall("native-1.log", 1.0);
		syscall("native-2.log", 1.1);
		Cli cli = Cli.run("compare", folder.resolve("native-1.log"), folder.resolve("native-2.log"),
				syscall("guest-1.log", 1.5), syscall("guest-2.log", 1.6));
		assertThat(cli.status()).isZero();
		assertThat(cli.out()).startsWith("guest against native\n").contains("native, 2 repeats")
				.contains("guest, 2 repeats");
	}

	@Test
	void aFolderOfFoldersIsASetWhoseBaseIsTheNativeOne() throws IOException {
		for (double repeat : new double[] {1, 2, 3}) {
			syscall("set/guest/" + (int) repeat + "/lat.log", 2 + repeat / 10);
			syscall("set/native/" + (int) repeat + "/lat.log", 1 + repeat / 10);
		}
		Cli cli = Cli.run("compare", folder.resolve("set"));
		assertThat(cli.status()).as(cli.err()).isZero();
		assertThat(cli.out()).startsWith("guest against native\n").contains("native, 3 repeats")
				.contains("guest, 3 repeats");
		assertThat(Cli.run("compare", folder.resolve("set/guest"), folder.resolve("set/native"), "--each").out())
				.startsWith("native against guest\n").contains("guest, 3 repeats");
	}

	@Test
	void logsInAFolderAreRepeatsThatTestsCanUse() throws IOException {
		for (int i = 1; i <= 6; i++) {
			syscall("baseline/" + i + ".log", 1 + i / 100.0);
			syscall("patched/" + i + ".log", 1.3 + i / 100.0);
		}
		assertThat(Cli.run("compare", "--each", folder.resolve("baseline"), folder.resolve("patched"), "--fail-on",
				"tested").status()).isEqualTo(ExitCode.WORSE);
		assertThat(Cli.run("compare", "--each", folder.resolve("patched"), folder.resolve("baseline"), "--fail-on",
				"worse").status()).isZero();
	}

	@Test
	void runsThatLookLikeRepeatsAreComparedIfThereIsNothingElse() throws IOException {
		Cli cli = Cli.run("compare", syscall("log-1.txt", 1.0), syscall("log-2.txt", 1.5));
		assertThat(cli.status()).isZero();
		assertThat(cli.out()).contains("1 worse");
	}

	@Test
	void sidesCanBeCalledAndTakenForWhatTheUserSays() throws IOException {
		Cli cli = Cli.run("compare", syscall("a.txt", 1), syscall("b.txt", 1), syscall("c.txt", 1), "--label", "old,new",
				"--role", "board,model");
		assertThat(cli.out()).contains("new, c against old").contains("board: a.txt", "model: b.txt");
		assertThat(Cli.run("compare", folder.resolve("a.txt"), folder.resolve("b.txt"), "--label", "x,y,z"))
				.satisfies(wrong("--label is of 3 sides, but there are 2"));
		assertThat(Cli.run("compare", folder.resolve("a.txt"), folder.resolve("b.txt"), "--label", "x,x"))
				.satisfies(wrong("two sides x"));
	}

	@Test
	void theNameOfTheFileChoosesTheForm() throws IOException {
		for (String name : List.of("c.html", "c.json", "c.csv", "c.md", "c.txt"))
			assertThat(Cli.run("compare", NATIVE, GUEST, "-o", folder.resolve(name)).status()).as(name).isZero();
		assertThat(folder.resolve("c.html")).content().startsWith("<!DOCTYPE html>").contains("</html>");
		assertThat(folder.resolve("c.json")).content().contains("\"schema\" : \"trapline.comparison\"");
		assertThat(folder.resolve("c.csv")).content().startsWith("base_run,candidate_run,verdict");
		assertThat(folder.resolve("c.md")).content().startsWith("### bench-l2-kvmguest");
		assertThat(folder.resolve("c.txt")).content().contains("Differences");
	}

	@Test
	void theSameSeedGivesTheSame() {
		Cli one = Cli.run("compare", NATIVE, GUEST, "--format", "json", "--seed", "7");
		assertThat(Cli.run("compare", NATIVE, GUEST, "--format", "json", "--seed", "7").out()).isEqualTo(one.out());
	}

	@Test
	void aSavedComparisonNamesItsRuns() throws IOException {
		syscall("n/a.txt", 1.0);
		syscall("g/b.txt", 1.5);
		Path file = Files.writeString(folder.resolve("x.tlcompare"), """
				trapline: comparison/1
				sides:
				  - label: the board
				    role: native
				    runs: [n/a.txt]
				  - label: the VM
				    role: guest
				    runs: [g/b.txt]
				threshold: 0.6
				""");
		assertThat(Cli.run("compare", file, "--fail-on", "worse")).satisfies(cli -> {
			assertThat(cli.status()).as(cli.err()).isZero();
			assertThat(cli.out()).startsWith("the VM against the board").contains("60 %");
		});
		assertThat(Cli.run("compare", file, "--fail-on", "worse", "--threshold", "5%").status()).isEqualTo(ExitCode.WORSE);
		assertThat(Cli.run("compare", file, NATIVE)).satisfies(wrong("names all of its runs"));
		Files.writeString(file, "trapline: comparison/1\nsides: [a, b]\ntreshold: 1\n");
		Cli broken = Cli.run("compare", file);
		assertThat(broken.status()).isEqualTo(ExitCode.FAILED);
		assertThat(broken.err()).contains("x.tlcompare line 3, key treshold").contains("threshold");
	}

	private static org.assertj.core.api.ThrowingConsumer<Cli> wrong(String message) {
		return cli -> {
			assertThat(cli.status()).isEqualTo(ExitCode.USAGE);
			assertThat(cli.err()).contains(message);
		};
	}

	@Test
	void refusesWhatCannotBe() throws IOException {
		Path a = syscall("a.txt", 1);
		assertThat(Cli.run("compare")).satisfies(wrong("Missing required parameter"));
		assertThat(Cli.run("compare", a)).satisfies(wrong("found one side only"));
		assertThat(Cli.run("compare", a, a, "--threshold", "much")).satisfies(wrong("'much' is no share"));
		assertThat(Cli.run("compare", a, a, "--threshold", "5")).satisfies(wrong("'5' is more than the whole"));
		assertThat(Cli.run("compare", a, a, "--confidence", "100%")).satisfies(wrong("less than 1"));
		assertThat(Cli.run("compare", a, a, "--quantiles", "50%,0")).satisfies(wrong("--quantiles"));
		assertThat(Cli.run("compare", a, a, "--align", "second")).satisfies(wrong("'second' is no alignment"));
		assertThat(Cli.run("compare", a, a, "--align", "offset=0,0,0")).satisfies(wrong("3 offsets for 2 sides"));
		assertThat(Cli.run("compare", a, a, "--align", "offset=@3")).satisfies(wrong("is a time of the clock"));
		assertThat(Cli.run("compare", a, a, "--role", "boss")).satisfies(wrong("--role"));
		assertThat(Cli.run("compare", a, a, "--rows", "0")).satisfies(wrong("--rows 0"));
		assertThat(Cli.run("compare", a, a, "--from", "1s")).satisfies(wrong("has no events"));
		assertThat(Cli.run("compare", a, folder.resolve("missing"))).satisfies(cli -> {
			assertThat(cli.status()).isEqualTo(ExitCode.FAILED);
			assertThat(cli.err()).contains("missing: found no such file");
			assertThat(cli.out()).isEmpty();
		});
	}

	@Test
	void whatCannotBeComparedIsToldAndTheRestIs() throws IOException {
		Path base = Files.writeString(folder.resolve("base.log"), """
				Simple syscall: 1.0 microseconds
				"stride=128
				0.00049 2.000
				0.00098 2.100
				""");
		Path candidate = Files.writeString(folder.resolve("other.log"), """
				Simple syscall: 2.0 microseconds
				"stride=128
				1.00000 9.000
				2.00000 9.500

				Simple read: 3 microseconds
				""");
		Cli cli = Cli.run("compare", base, candidate);
		assertThat(cli.out()).contains("Not compared").contains("lat_mem_rd").contains("lat_syscall read")
				.containsPattern("worse +lat_syscall null");
		Cli tables = Cli.run("compare", Cli.ls2080(), Cli.recording("perf-record/kvm-linux-short.perf.data"));
		assertThat(tables.out()).contains("cycles").containsPattern("(?s)Not compared.*cycles");
	}

	@Test
	void anEmptyRunIsNamed() throws IOException {
		Path empty = Files.writeString(folder.resolve("empty.log"), "\"size=0k ovr=1.5\n\n");
		Cli cli = Cli.run("compare", syscall("a.txt", 1), empty);
		assertThat(cli.out() + cli.err()).contains("empty.log").containsPattern("empty|no ");
		assertThat(cli.out()).doesNotContain("worse  ");
	}

	@Test
	void valuesThatCannotBeAreNotCompared() throws IOException {
		Path bad = Files.writeString(folder.resolve("bad.log"), """
				Simple syscall: -3.0 microseconds
				Simple read: nan microseconds
				Simple write: 2.0 microseconds
				""");
		Path good = Files.writeString(folder.resolve("good.log"), """
				Simple syscall: 1.0 microseconds
				Simple read: 1.0 microseconds
				Simple write: 1.0 microseconds
				""");
		Cli cli = Cli.run("compare", good, bad, "--format", "csv");
		assertThat(cli.out().lines().filter(l -> l.contains("lat_syscall write"))).hasSize(1);
		assertThat(cli.out()).doesNotContain(",-3,", "NaN");
		assertThat(cli.out().lines().filter(l -> l.contains("syscall null") || l.contains("syscall read")))
				.noneMatch(l -> l.contains(",worse,") || l.contains(",better,"));
	}

	@Test
	void exitsOfTwoKindsOfHostAreCompared() {
		Cli cli = Cli.run("compare", Cli.recording("perf-record/kvm-linux-short.perf.data"),
				Cli.recording("perf-record/nvhe-linux-short.perf.data"));
		assertThat(cli.status()).isZero();
		// counts of kvm_entry after kvm_exit in the printed traces beside the recordings give the rates
		assertThat(cli.out()).contains("CPU differs: Neoverse-N1").contains("What takes the overhead from 2.41 % to 2.36 %")
				.containsPattern("INTERRUPT, exits a second +363 /s +369 /s");
		assertThat(Cli.run("compare", Cli.recording("perf-record/kvm-linux-short.perf.data"),
				Cli.recording("perf-record/nvhe-linux-short.perf.data"), "--reason", "WFX").out())
				.contains("WFX, exits a second").doesNotContain("SYS64, exits");
	}

	@Test
	void aRecordingCutShortIsMarkedAndTheStatusSaysSo() throws IOException {
		byte[] whole = Files.readAllBytes(Cli.recording("perf-record/vmix-c2.perf.data"));
		Path cut = Files.write(folder.resolve("cut.perf.data"), Arrays.copyOf(whole, whole.length / 2));
		Cli cli = Cli.run("compare", Cli.recording("perf-record/vmix-c2.perf.data"), cut);
		assertThat(cli.status()).as(cli.err()).isEqualTo(ExitCode.PARTIAL);
		assertThat(cli.out()).contains("read in part only");
	}

	@Test
	void whatCanBeReadIsComparedAndTheStatusTellsOfTheRest() throws IOException {
		Cli cli = Cli.run("compare", syscall("a.txt", 1), folder.resolve("missing"), syscall("b.txt", 2), "--fail-on",
				"worse");
		assertThat(cli.status()).isEqualTo(ExitCode.FAILED);
		assertThat(cli.out()).contains("1 worse");
		assertThat(cli.err()).contains("missing");
	}
}
