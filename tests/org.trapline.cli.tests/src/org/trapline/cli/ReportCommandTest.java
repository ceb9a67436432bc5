// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
	private static final Path EXITS = Cli.recording("perf-record/kvm-linux-short.perf.data");

	@TempDir
	private Path folder = Path.of("");

	@Test
	void printsTheTableThatItWasGiven() throws IOException {
		Cli cli = Cli.run("report", Cli.ls2080(), "--format", "ls2080");
		assertThat(cli.status()).isZero();
		List<String> given = Files.readAllLines(Cli.ls2080());
		List<String> printed = cli.out().lines().toList();
		assertThat(printed.getFirst()).isEqualTo(given.getFirst());
		assertThat(printed.stream().map(l -> l.split("\t", 3)[0] + ' ' + l.split("\t", 3)[1]))
				.containsExactlyElementsOf(given.stream().map(l -> l.split("\t", 3)[0] + ' ' + l.split("\t", 3)[1])
						.toList());
		assertThat(printed).anySatisfy(l -> assertThat(l).startsWith(
				"TIMEINGUEST\t316620\t163\t356454\t47376\t15000203563\t1230\t31662\t1500020356.3"));
	}

	@Test
	void guestsAreThoseOfOneRecordingOfCtf() {
		assertThat(Cli.run("report", EXITS, EXITS, "--guest", folder)).satisfies(two -> {
			assertThat(two.status()).isEqualTo(ExitCode.USAGE);
			assertThat(two.err()).contains("--guest with 2 recordings: expected one, the host's");
		});
		assertThat(Cli.run("report", EXITS, "--guest-offset", "5").err())
				.contains("1 times --guest-offset and 0 times --guest: expected a --guest for each");
		assertThat(Cli.run("report", EXITS, "--guest", folder)).satisfies(other -> {
			assertThat(other.status()).isEqualTo(ExitCode.FAILED);
			assertThat(other.err()).contains("a recording of perf.data (Linux perf) with a guest's", "expected CTF of both");
		});
	}

	@Test
	void readsBackTheTableThatItPrintsOfARecording() throws IOException {
		Path table = folder.resolve("table.tsv");
		assertThat(Cli.run("report", EXITS, "--format", "ls2080", "-o", table).status()).isZero();
		Cli again = Cli.run("report", table, "--format", "ls2080");
		assertThat(again.out()).isEqualTo(Files.readString(table));
		assertThat(again.out()).contains("\tmin (us)\t");
	}

	@Test
	void writesATableForEachVcpu() {
		Cli cli = Cli.run("report", EXITS, "--format", "ls2080", "--by", "vcpu");
		assertThat(cli.out().lines().filter(l -> l.startsWith("type\tcount"))).hasSize(3);
		assertThat(cli.out().lines().filter(l -> l.startsWith("INTERRUPT\t"))
				.mapToLong(l -> Long.parseLong(l.split("\t")[1])).sum())
				.isEqualTo(Cli.run("report", EXITS, "--format", "ls2080").out().lines()
						.filter(l -> l.startsWith("INTERRUPT\t")).mapToLong(l -> Long.parseLong(l.split("\t")[1]))
						.sum());
	}

	@Test
	void picksTheFormByTheNameOfTheFile() throws IOException {
		for (String name : List.of("a.html", "a.json", "a.csv", "a.tsv", "a.txt"))
			assertThat(Cli.run("report", EXITS, "-o", folder.resolve(name)).status()).as(name).isZero();
		assertThat(folder.resolve("a.html")).content().startsWith("<!DOCTYPE html>").contains("</html>");
		assertThat(folder.resolve("a.json")).content().startsWith("{").contains("\"provenance\"");
		assertThat(folder.resolve("a.csv")).content().contains("INTERRUPT").contains(",");
		assertThat(folder.resolve("a.tsv")).content().startsWith("type\tcount\t");
		assertThat(folder.resolve("a.txt")).content().contains("Exits by reason");
	}

	@Test
	void writesAFileEachForSeveralRecordings() throws IOException {
		Cli cli = Cli.run("report", EXITS, Cli.ls2080(), EXITS, "-o", folder + "/reports/", "--format", "csv");
		assertThat(cli.status()).isZero();
		try (Stream<Path> written = Files.list(folder.resolve("reports"))) {
			assertThat(written.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder(
					"kvm-linux-short.perf.data.csv", "exit-timing-ls2080.tsv.csv", "kvm-linux-short.perf.data-2.csv");
		}
	}

	@Test
	void looksAtATimeRangeOnly() {
		long all = exits(Cli.run("report", EXITS, "--format", "csv"));
		long first = exits(Cli.run("report", EXITS, "--format", "csv", "--to", "200ms"));
		long rest = exits(Cli.run("report", EXITS, "--format", "csv", "--from", "200ms"));
		assertThat(first).isBetween(1L, all - 1);
		assertThat(first + rest).isEqualTo(all);
	}

	@Test
	void looksAtOneVcpuByItsNumberOrItsThread() {
		Cli number = Cli.run("report", EXITS, "--format", "csv", "--vcpu", "0");
		assertThat(exits(number)).isBetween(1L, exits(Cli.run("report", EXITS, "--format", "csv")) - 1);
		assertThat(Cli.run("report", EXITS, "--vcpu", "77").err()).contains("there is no vCPU 77");
	}

	@Test
	void refusesWhatCannotBe() {
		assertThat(Cli.run("report", EXITS, "--by", "colour")).satisfies(wrong("'colour' is no grouping"));
		assertThat(Cli.run("report", EXITS, "--from", "2s", "--to", "1s")).satisfies(wrong("--from is not before --to"));
		assertThat(Cli.run("report", EXITS, "--from", "1000s")).satisfies(wrong("outside the recording"));
		assertThat(Cli.run("report", EXITS, "--reason", "NONE")).satisfies(wrong("'NONE' is no exit reason"));
		assertThat(Cli.run("report", Cli.ls2080(), "--from", "1s")).satisfies(wrong("has no events"));
		assertThat(Cli.run("report", EXITS, EXITS, "-o", folder.resolve("a.html"))).satisfies(wrong("name a directory"));
	}

	private static org.assertj.core.api.ThrowingConsumer<Cli> wrong(String message) {
		return cli -> {
			assertThat(cli.status()).isEqualTo(ExitCode.USAGE);
			assertThat(cli.err()).contains(message);
		};
	}

	/// Sum of the counts of the rows of a breakdown in CSV.
	private static long exits(Cli cli) {
		assertThat(cli.status()).isZero();
		List<String> lines = cli.out().lines().toList();
		int count = List.of(lines.getFirst().split(",")).indexOf("count");
		return lines.stream().skip(1).mapToLong(l -> Long.parseLong(l.split(",")[count])).sum();
	}
}
