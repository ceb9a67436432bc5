// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Better;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.trace.bench.Logs;

/// What guests/workloads printed on a virtual board of two Cortex-A57, with the lines' ends of a serial console.
class WorkloadReaderTest {
	private static final String PRINTED = """
			trapline workloads: cpus=2 gic=2 started=EL1 counter=62500000 memory=1019M va=48 pages=4k
			begin control
			control cpu=0 iterations=20 ns=400464 sum=c4afceb83824135a
			control cpu=1 iterations=20 ns=400032 sum=c4afceb83824135a
			score control/cpus=2 99938.067 iterations/s
			end control
			begin ctxsw
			LMBENCH_SCHED=UNIQUE lat_ctx -s 4 2 4
			"size=4k ovr=0.76
			2 0.08
			4 0.09
			sample ctxsw/size=4k/processes=2/placement=unique ns 848 864 848
			sample ctxsw/size=4k/processes=2/placement=unique ns 920
			sample ctxsw/size=4k/processes=4/placement=unique ns 852 856
			end ctxsw
			begin loads
			lat_mem_rd -t 1 64
			"stride=64
			0.00391 2.015
			0.06250 8.095
			end loads
			begin bandwidth
			bw_mem -P 2 4096 rd
			0.004096 60035.26
			bw_mem -P 2 65536 bcopy
			0.065536 31873.54
			end bandwidth
			begin syscall
			Simple syscall: 0.0872 microseconds
			end syscall
			begin micro
			name                                  total ns                avg ns
			----------------------------------------------------------------------------
			hvc                                     8496.0                  33.1
			end micro
			begin pingpong
			score pingpong/cpus=2 375.200 ns
			end pingpong
			begin mix
			mix hvcs rate=1000 done=5
			score mix/cpus=2 874261000.000 loops/s
			end mix
			done
			""";

	@TempDir
	Path directory;

	@Test
	void everyResultOfARunIsRead() {
		Run run = Logs.read(directory, PRINTED.replace("\n", "\r\n"));

		assertThat(Logs.names(run)).containsExactly("control/cpus=2", "lat_ctx 4 KiB, unique", "LatencyDistribution",
				"LatencyDistribution", "lat_mem_rd, random, stride 64 B", "bw_mem -P 2 rd", "bw_mem -P 2 bcopy", "lat_syscall null",
				"micro-bench hvc", "pingpong/cpus=2", "mix/cpus=2");
		assertThat(run.notices()).extracting(Notice::message).isEmpty();
		assertThat(run.provenance().facts()).containsEntry(Provenance.Fact.CPUS, "2");
	}

	@Test
	void ratesAreBetterHigherAndTimesLower() {
		Run run = Logs.read(directory, PRINTED);

		assertThat(Logs.score(run, "control/cpus=2")).isEqualTo("99938.067 iterations/s");
		assertThat(Logs.score(run, "pingpong/cpus=2")).isEqualTo("375.2 ns");
		assertThat(run.all(Score.class)).filteredOn(s -> s.better() == Better.HIGHER).extracting(Score::benchmark)
				.containsExactly("control/cpus=2", "mix/cpus=2");
	}

	@Test
	void samplesOfANameAreOneDistributionInTheirOrder() {
		Run run = Logs.read(directory, PRINTED);

		LatencyDistribution first = run.all(LatencyDistribution.class).getFirst();
		assertThat(first.name()).isEqualTo("ctxsw/size=4k/processes=2/placement=unique");
		assertThat(((LatencyDistribution.Samples) first.times()).nanos()).containsExactly(848, 864, 848, 920);
	}

	@Test
	void placementAndOrderAreToldByTheLinesAbove() {
		Run run = Logs.read(directory, PRINTED);

		assertThat(run.all(ContextSwitchLatency.class)).extracting(ContextSwitchLatency::placement)
				.containsExactly(ContextSwitchLatency.Placement.UNIQUE);
		assertThat(run.all(MemoryLoadLatency.class)).extracting(MemoryLoadLatency::pattern)
				.containsExactly(MemoryLoadLatency.Pattern.RANDOM);
	}

	@Test
	void aWorkloadThatFailedIsTold() {
		Run run = Logs.read(directory, "begin control", "score control/cpus=1 10.000 iterations/s", "begin block",
				"failed block: no virtio block device");

		assertThat(Logs.partial(run)).contains("failed block: no virtio block device");
	}

	@Test
	void damagedLinesAreLeftOut() {
		Run run = Logs.read(directory, "score control/cpus=1 10.000 iterations/s", "score control/cpus=2 0.000 iterations/s",
				"score control/cpus=2 x", "sample tick ns 1 2 x", "sample tick ns 3");

		assertThat(Logs.names(run)).containsExactly("control/cpus=1", "LatencyDistribution");
		assertThat(Logs.partial(run)).contains("line 2", "line 3", "line 4");
	}

	@Test
	void cyclesAreNoTimes() {
		Run run = Logs.read(directory, "score pingpong/cpus=2 750.000 cycles", "sample pingpong/cpus=2 cycles 750 751");

		assertThat(Logs.score(run, "pingpong/cpus=2")).isEqualTo("750 cycles");
		assertThat(run.all(LatencyDistribution.class)).isEmpty();
		assertThat(run.notices()).anySatisfy(n -> assertThat(n.message()).contains("no clock is known"));
	}
}
