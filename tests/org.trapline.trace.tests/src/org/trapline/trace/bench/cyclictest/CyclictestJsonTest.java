// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.cyclictest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Condition;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.LatencyDistribution.Counted;
import org.trapline.measure.LatencyDistribution.Moments;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;
import org.trapline.trace.bench.BenchLogs;

class CyclictestJsonTest {
	private static final String TWO_THREADS = """
			{
			  "file_version": 1,
			  "cmdline:": "cyclictest -q -t 2 -h 50 --json=board.json",
			  "rt_test_version:": "2.40",
			  "return_code": 0,
			  "sysinfo": {
			    "release": "6.6.10",
			    "version": "#1 SMP PREEMPT_DYNAMIC",
			    "realtime": 0
			  },
			  "num_threads": 2,
			  "resolution_in_ns": 0,
			  "thread": {
			    "0": {
			      "histogram": {
			        "4": 90,
			        "7": 8
			      },
			      "cycles": 100,
			      "min": 4,
			      "max": 61,
			      "avg": 5.25,
			      "cpu": 0,
			      "node": 0
			    },
			    "1": {
			      "histogram": {      },
			      "cycles": 80,
			      "min": 3,
			      "max": 70,
			      "avg": 4.50,
			      "cpu": 1,
			      "node": 0
			    }
			  }
			}
			""";

	@TempDir
	Path directory;

	private final CyclictestJsonImporter importer = new CyclictestJsonImporter();

	@Test
	void theFileOfTheBoardGivesMomentsAndFacts() throws IOException, ImportException {
		Run run = Imports.read(importer, SharedRecordings.trace("bench/cyclictest-l1.json"));
		assertThat(BenchLogs.distributions(run)).extracting(LatencyDistribution::times).containsExactly(
				new Moments(1000, 59e3, 102_830, 3086e3, Double.NaN), new Moments(808, 41e3, 113_710, 3614e3, Double.NaN));
		assertThat(run.provenance().facts()).containsEntry(Provenance.Fact.RECORDER, "cyclictest 2.40")
				.containsEntry(Provenance.Fact.KERNEL, "6.1.0-56-arm64").containsEntry(Provenance.Fact.HOST, "kvmhost");
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void aHistogramIsCountedAndWhatIsBeyondItTold() {
		Run run = read(TWO_THREADS);
		Counted times = (Counted) BenchLogs.distributions(run).getFirst().times();
		assertThat(times.nanos()).containsExactly(4e3, 7e3);
		assertThat(times.counts()).containsExactly(90, 8);
		assertThat(times.beyond()).isEqualTo(2);
		assertThat(times.moments()).isEqualTo(new Moments(100, 4e3, 5250, 61e3, Double.NaN));
		assertThat(BenchLogs.distributions(run)).extracting(LatencyDistribution::scope)
				.containsExactly("thread 0", "thread 1");
		assertThat(run.conditions().value(Condition.PREEMPTION)).isEqualTo("PREEMPT_DYNAMIC");
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void aRealTimeKernelAndNanosecondsAreRead() {
		Run run = read(TWO_THREADS.replace("\"realtime\": 0", "\"realtime\": 1")
				.replace("\"resolution_in_ns\": 0", "\"resolution_in_ns\": 1"));
		assertThat(run.conditions().value(Condition.PREEMPTION)).isEqualTo("PREEMPT_RT");
		assertThat(((Counted) BenchLogs.distributions(run).getFirst().times()).width()).isEqualTo(1);
	}

	@Test
	void ofAFileCutAfterAnyLineThreadsThatAreWholeStay() throws IOException {
		int some = 0;
		for (int end = TWO_THREADS.indexOf('\n'); end < TWO_THREADS.length() - 3; end = TWO_THREADS.indexOf('\n', end + 1)) {
			Optional<Run> run = Imports.tryRead(importer, directory,
					TWO_THREADS.substring(0, end).getBytes(StandardCharsets.UTF_8));
			if (run.isPresent()) {
				some++;
				assertThat(BenchLogs.partial(run.get())).contains("damaged JSON");
				assertThat(BenchLogs.distributions(run.get())).allSatisfy(d -> assertThat(d.times().count()).isIn(100L, 80L));
			}
		}
		assertThat(some).as("cuts behind the first thread").isEqualTo(10);
	}

	@Test
	void threadsThatCannotBeAreToldAndOthersStay() {
		Run run = read(TWO_THREADS.replace("\"cycles\": 80", "\"cycles\": -80"));
		assertThat(BenchLogs.distributions(run)).hasSize(1);
		assertThat(BenchLogs.partial(run)).contains("line 26: found thread 1 with -80.0 cycles");
		run = read(TWO_THREADS.replace("\"max\": 70", "\"max\": \"much\""));
		assertThat(BenchLogs.partial(run)).contains("line 26: found thread 1 with 80.0 cycles, min 3.0, avg 4.5, max NaN");
		run = read(TWO_THREADS.replace("\"num_threads\": 2", "\"num_threads\": 3"));
		assertThat(BenchLogs.partial(run)).contains("found 2 threads, expected 3, as \"num_threads\" tells");
	}

	@Test
	void aHistogramOfMoreThanAllCyclesIsLeftOutAndItsMomentsStay() {
		Run run = read(TWO_THREADS.replace("\"7\": 8", "\"7\": 80"));
		assertThat(BenchLogs.distributions(run).getFirst().times()).isInstanceOf(Moments.class);
		assertThat(BenchLogs.warnings(run)).contains("found a histogram of more than thread 0's 100 cycles");
		run = read(TWO_THREADS.replace("\"7\": 8", "\"7\": 9223372036854775807"));
		assertThat(BenchLogs.distributions(run).getFirst().times()).isInstanceOf(Moments.class);
		run = read(TWO_THREADS.replace("\"7\": 8", "\"7\": [8]"));
		assertThat(BenchLogs.partial(run)).contains("line 17: found \"7\": a structure");
		assertThat(((Counted) BenchLogs.distributions(run).getFirst().times()).counts()).containsExactly(90);
	}

	@Test
	void jsonOfAnotherShapeIsRefusedInWords() throws IOException {
		assertThat(Imports.refusal(importer, directory, "[1, 2]")).contains("line 1: found JSON that is no object");
		assertThat(Imports.refusal(importer, directory, "{\"thread\": 3}")).contains("found no thread with wake-ups");
		assertThat(Imports.refusal(importer, directory, "{\"thread\": {\"a\": {}, \"1\": 5}}"))
				.contains("found \"a\" in \"thread\", expected an object by the number of a thread");
		assertThat(Imports.refusal(importer, directory, "{\"thread\"")).contains("found damaged JSON");
		assertThat(Imports.refusal(importer, directory, "{\"a\":".repeat(5000))).contains("found damaged JSON");
	}

	@Test
	void randomDamageNeverEscapes() throws IOException {
		assertThat(Imports.survivors(importer, directory, TWO_THREADS.getBytes(StandardCharsets.UTF_8), 2000, 4))
				.isGreaterThan(100);
	}

	private Run read(String text) {
		return Imports.read(importer, directory, text);
	}
}
