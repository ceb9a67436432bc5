// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.Side;
import org.trapline.analysis.compare.Sides;
import org.trapline.analysis.compare.Verdict;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;

/// Comparisons of real recordings, from the files to the verdicts.
class ComparisonOfRecordingsTest {
	private static final String KEPT = "tests/org.trapline.cli.tests/src/org/trapline/cli/golden/native-guest.txt";

	private final List<Run> open = new ArrayList<>();

	@AfterEach
	void close() {
		open.forEach(Run::close);
	}

	/// The figures are those that the two logs print.
	@Test
	void theGuestIsSetAgainstNativeWithTheFiguresOfTheLogs() throws Exception {
		Comparison comparison = compare("bench/bench-l2-kvmguest.txt", "bench/bench-l1-native.txt");
		assertThat(comparison.sides()).extracting(Side::role).containsExactly(Role.NATIVE, Role.GUEST);
		Against guest = comparison.against().getFirst();
		Delta coreMark = delta(guest, "CoreMark", "score");
		assertThat(coreMark.base()).isCloseTo(4746.835443, within(1e-6));
		assertThat(coreMark.verdict()).isEqualTo(Verdict.WORSE);
		assertThat(delta(guest, "lat_pipe", "score").base()).isCloseTo(858.5475, within(1e-6));
		assertThat(delta(guest, "bw_mem rd", "8 MiB").base()).isCloseTo(17034.44, within(1e-6));
		CurveComparison switches = guest.curves().stream().filter(c -> c.base().name().startsWith("lat_ctx 0 B")).findFirst()
				.orElseThrow();
		assertThat(switches.points()).extracting(CurveComparison.At::x).containsExactly(2.0, 4.0, 8.0, 16.0);
		assertThat(switches.points()).extracting(CurveComparison.At::base).containsExactly(4226.68, 4987.32, 4913.32, 5602.55);
		assertThat(guest.summary().getFirst()).contains("bench-l2-kvmguest", "bench-l1-native");
	}

	@Test
	void theComparisonOfGuestAndNativeIsTheOneKept() throws Exception {
		Against guest = compare("bench/bench-l2-kvmguest.txt", "bench/bench-l1-native.txt").against().getFirst();
		String text = guest.deltas().stream()
				.filter(d -> Stream.of("lat_", "bw_", "CoreMark", "cyclictest").anyMatch(d.subject()::startsWith))
				.sorted(Comparator.comparing(Delta::area).thenComparing(Delta::subject).thenComparing(Delta::quantity))
				.map(d -> String.format(Locale.ROOT, "%s; %s; %s; %.5g; %.5g; %s; %.4f; %s%n", d.area(), d.subject(),
						d.quantity(), d.base(), d.candidate(), d.unit(), d.ratio().value(), d.verdict()))
				.collect(Collectors.joining());
		assertKept(text);
	}

	/// Two hosts, VHE and nVHE, ran the same guest.
	@Test
	void aVheHostIsSetAgainstAnNvheHost() throws Exception {
		Comparison comparison = compare("perf-record/kvm-linux-short.perf.data", "perf-record/nvhe-linux-short.perf.data");
		Against nvhe = comparison.against().getFirst();
		ExitComparison exits = nvhe.exits().orElseThrow();
		ExitTrace trace = comparison.base().repeats().getFirst().trace().orElseThrow();
		assertThat(exits.total().base().count()).isEqualTo(trace.size());
		assertThat(exits.rows()).extracting(ExitComparison.Row::key).contains("INTERRUPT", "WFX", "SYS64");
		for (ExitComparison.Row row : exits.rows())
			assertThat(row.parts().stream().mapToLong(p -> p.candidate().count()).sum()).as(row.key())
					.isEqualTo(row.candidate().count());
		ExitComparison.Waterfall waterfall = exits.waterfall().orElseThrow();
		assertThat(waterfall.steps().stream().mapToDouble(ExitComparison.Step::change).sum())
				.isCloseTo(waterfall.candidate() - waterfall.base(), within(1e-12));
		assertThat(exits.series()).isPresent();
		assertThat(nvhe.deltas()).extracting(Delta::area).contains(Delta.Area.OVERHEAD, Delta.Area.EXITS, Delta.Area.LATENCY);
	}

	@Test
	void aRecordingIsTheSameAsItself() throws Exception {
		Against same = compare("perf-record/vmix-c2.perf.data", "perf-record/vmix-c2.perf.data").against().getFirst();
		assertThat(same.deltas()).isNotEmpty().extracting(Delta::verdict).containsOnly(Verdict.SAME);
		assertThat(same.exits().orElseThrow().waterfall().orElseThrow().steps())
				.allSatisfy(s -> assertThat(s.change()).isZero());
	}

	@Test
	void aRecordingIsSetAgainstAnExitTimingTable() throws Exception {
		Comparison comparison = compare("../reference/exit-timing-ls2080.tsv", "perf-record/vmix-c2.perf.data");
		Against against = comparison.against().getFirst();
		assertThat(against.notCompared()).anyMatch(n -> n.contains("cycles") && n.contains("nanoseconds"));
		assertThat(against.exits().orElseThrow().rows()).extracting(ExitComparison.Row::key).contains("DABT_IO_MEM_IPI");
		assertThat(delta(against, "all exits", "share of busy time").base()).isCloseTo(17.5, within(0.1));
	}

	private Comparison compare(String... files) throws IOException, ImportException {
		List<RunFacts> facts = new ArrayList<>();
		for (String file : files) {
			Run run = Importers.installed().open(Cli.recording(file), Progress.none());
			open.add(run);
			facts.add(RunFacts.of(run, ExitAnalysis.Parameters.FOR_RULES, Progress.none()));
		}
		return Comparison.of(Sides.of(facts), Settings.DEFAULT, Progress.none());
	}

	private static Delta delta(Against against, String subject, String quantity) {
		return against.deltas().stream().filter(d -> d.subject().equals(subject) && d.quantity().equals(quantity)).findFirst()
				.orElseThrow(() -> new AssertionError("no " + subject + ", " + quantity));
	}

	private static void assertKept(String text) throws IOException {
		Path kept = Path.of(System.getProperty("trapline.root")).resolve(KEPT);
		Path written = kept.resolveSibling(kept.getFileName() + ".actual");
		if (Files.exists(kept) && Files.readString(kept).equals(text)) {
			Files.deleteIfExists(written);
			return;
		}
		Files.createDirectories(kept.getParent());
		Files.writeString(written, text);
		assertThat(text).as("to accept what was compared now: mv " + written + ' ' + kept)
				.isEqualTo(Files.exists(kept) ? Files.readString(kept) : "");
	}
}
