// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.ExitTiming.Table;
import org.trapline.measure.ExitTiming.TimeUnit;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.Probe;

/// The two forms that Linux prints on PowerPC.
class KernelTimingTest {
	private static final String HEADER = "type\tcount\tmin\tmax\tsum\tsum_squared\n";

	@TempDir
	Path directory;

	private final ExitTimingImporter importer = new ExitTimingImporter();

	@Test
	void theKernelsTableIsReadWithItsDeviationFromTheSumOfSquares() {
		long[] times = new Random(3).longs(500, 5, 95).toArray();
		Run run = Imports.read(importer, directory,
				HEADER + row("MMIO", times) + row("DCR") + row("TIMEINGUEST", 7, 9) + row("HALT", 12));
		assertThat(run.notices()).isEmpty();
		ExitTiming timing = run.first(ExitTiming.class).orElseThrow();
		assertThat(timing.unit()).isEqualTo(TimeUnit.MICROSECONDS);
		Row mmio = timing.tables().getFirst().rows().getFirst();
		assertThat(mmio.count()).isEqualTo(500);
		double mean = LongStream.of(times).average().orElseThrow();
		assertThat(mmio.mean()).isCloseTo(mean, within(1e-9));
		double deviation = Math.sqrt(LongStream.of(times).mapToDouble(x -> (x - mean) * (x - mean)).sum() / 499);
		assertThat(mmio.deviation()).isCloseTo(deviation, within(1e-9));
		assertThat(timing.tables().getFirst().rows()).contains(Row.empty("DCR"),
				new Row("TIMEINGUEST", 2, 7, 9, 8, 16, Math.sqrt(2)));
		assertThat(timing.tables().getFirst().rows().getLast().deviation()).as("of a single exit").isNaN();
	}

	@Test
	void aWrappedSumOfSquaresGivesNoDeviationAndAWarning() {
		Run run = Imports.read(importer, directory, HEADER + "MMIO\t2\t4000000000\t4000000000\t8000000000\t12\n");
		assertThat(run.first(ExitTiming.class).orElseThrow().tables().getFirst().rows().getFirst().deviation()).isNaN();
		assertThat(Imports.notices(run, Severity.WARNING)).contains("line 2", "wrapped");
		Run negative = Imports.read(importer, directory,
				HEADER + "MMIO\t2\t4\t4\t8\t-12\nDCR\t1\t1\t1\t1\t1\n");
		assertThat(Imports.notices(negative, Severity.PARTIAL)).contains("line 2", "sum_squared \"-12\"");
	}

	@Test
	void phasesOfBook3sAreReadInNanoseconds() {
		Run run = Imports.read(importer, directory, """
				rm_entry: 400 100000 200 4000
				rm_intr: 400 12000 22 340
				rm_exit: 400 180000 374 2180
				guest: 400 98000000 404 999765
				cede: 0 0 0 0
				""");
		ExitTiming timing = run.first(ExitTiming.class).orElseThrow();
		assertThat(timing.unit()).isEqualTo(TimeUnit.NANOSECONDS);
		assertThat(timing.interval()).contains("Book3S-HV");
		Row entry = timing.tables().getFirst().rows().getFirst();
		assertThat(entry.type()).isEqualTo("rm_entry");
		assertThat(entry.mean()).isEqualTo(250);
		assertThat(entry.sum()).isEqualTo(100000);
		assertThat(entry.deviation()).isNaN();
		assertThat(timing.tables().getFirst().rows()).extracting(Row::type).containsExactly("rm_entry", "rm_intr",
				"rm_exit", Row.TIME_IN_GUEST, Row.IDLE);
		assertThat(timing.tables().getFirst().rows().getLast()).isEqualTo(Row.empty(Row.IDLE));
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void phasesThatCannotBeAreTold() {
		Run run = Imports.read(importer, directory, """
				vcpu_entry: 10 100 20 5
				guest_entry: stuck
				in_guest: 10 100
				guest_exit: 10 -1 2 3
				hypercall: 2 100 2 3
				page_fault: 1 5 5 5
				""");
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 2", "stuck", "line 3", "line 4");
		assertThat(Imports.notices(run, Severity.WARNING)).contains("line 1", "min 20 above max 5", "line 5",
				"sum / count 50 outside min 2 to max 3");
	}

	@Test
	void filesJoinedByGrepOrTailKeepTheirVcpus() {
		Run phases = Imports.read(importer, directory, """
				vm12/vcpu0/timings:rm_entry: 1 2 2 2
				vm12/vcpu0/timings:guest: 1 20 20 20
				vm12/vcpu1/timings:rm_entry: 1 2 2 2
				vm12/vcpu1/timings:guest: 1 20 20 20
				""");
		assertThat(phases.first(ExitTiming.class).orElseThrow().tables()).extracting(Table::vm, Table::vcpu)
				.containsExactly(tuple("12", "0"), tuple("12", "1"));
		Run tables = Imports.read(importer, directory, "==> vm12_vcpu0_timing <==\n" + HEADER + row("MMIO", 4, 5)
				+ "\n==> vm12_vcpu3_timing <==\n" + HEADER + row("MMIO", 6, 7));
		assertThat(tables.first(ExitTiming.class).orElseThrow().tables()).extracting(Table::vm, Table::vcpu)
				.containsExactly(tuple("12", "0"), tuple("12", "3"));
		Run grepped = Imports.read(importer, directory,
				(HEADER + row("MMIO", 4, 5)).replaceAll("(?m)^", "vm9_vcpu1_timing:").replace("timing:\n", "timing:"));
		assertThat(grepped.first(ExitTiming.class).orElseThrow().tables()).extracting(Table::vm, Table::vcpu)
				.containsExactly(tuple("9", "1"));
	}

	@Test
	void aDirectoryOfTheKernelsFilesBecomesATableForEachVcpuInOrder() throws IOException, ImportException {
		for (int vcpu : new int[] { 10, 2, 0 })
			Files.writeString(directory.resolve("vm77_vcpu" + vcpu + "_timing"),
					HEADER + row("MMIO", vcpu + 1, vcpu + 3));
		Files.writeString(directory.resolve("other.txt"), "no table");
		Probe probe = Imports.probe(importer, directory);
		assertThat(probe.confidence()).isGreaterThan(50);
		assertThat(probe.reason()).contains("3 exit-timing files", "vm77_vcpu0_timing");
		Run run = Imports.read(importer, directory);
		assertThat(run.first(ExitTiming.class).orElseThrow().tables()).extracting(Table::vm, Table::vcpu)
				.containsExactly(tuple("77", "0"), tuple("77", "2"), tuple("77", "10"));
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void nestedDirectoriesOfBook3sAreRead() throws IOException, ImportException {
		for (String vm : new String[] { "vm20", "vm3" })
			for (int vcpu = 0; vcpu < 2; vcpu++) {
				Path file = directory.resolve(vm).resolve("vcpu" + vcpu).resolve("timings");
				Files.createDirectories(file.getParent());
				Files.writeString(file, "rm_entry: 1 2 2 2\nguest: 1 20 20 20\n");
			}
		assertThat(Imports.read(importer, directory).first(ExitTiming.class).orElseThrow().tables())
				.extracting(Table::vm, Table::vcpu)
				.containsExactly(tuple("3", "0"), tuple("3", "1"), tuple("20", "0"), tuple("20", "1"));
		Table one = Imports.read(importer, directory.resolve("vm3/vcpu1/timings")).first(ExitTiming.class).orElseThrow()
				.tables().getFirst();
		assertThat(one.vm()).isEqualTo("3");
		assertThat(one.vcpu()).isEqualTo("1");
	}

	@Test
	void aFileOfADirectoryThatCannotBeReadLeavesTheOthers() throws IOException, ImportException {
		Files.writeString(directory.resolve("vm7_vcpu0_timing"), HEADER + row("MMIO", 4, 5));
		Files.writeString(directory.resolve("vm7_vcpu1_timing"), "");
		Files.writeString(directory.resolve("vm7_vcpu2_timing"), "nonsense\n");
		Run run = Imports.read(importer, directory);
		assertThat(run.first(ExitTiming.class).orElseThrow().tables()).hasSize(1);
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("vm7_vcpu1_timing", "an empty file",
				"vm7_vcpu2_timing");
		Files.delete(directory.resolve("vm7_vcpu0_timing"));
		assertThatThrownBy(() -> Imports.read(importer, directory)).isInstanceOf(ImportException.class)
				.hasMessageContaining("vm7_vcpu2_timing");
	}

	@Test
	void aDirectoryWithoutSuchFilesIsRefused() throws IOException, ImportException {
		Files.writeString(directory.resolve("vm7_notes.txt"), "x");
		assertThat(Imports.probe(importer, directory).possible()).isFalse();
	}

	/// As kvmppc_exit_timing_show prints it.
	private static String row(String type, long... times) {
		return String.format("%12s\t%10d\t%10d\t%10d\t%20d\t%20d\n", type, times.length,
				LongStream.of(times).min().orElse(0xffffffffL), LongStream.of(times).max().orElse(0),
				LongStream.of(times).sum(), LongStream.of(times).map(x -> x * x).sum());
	}
}
