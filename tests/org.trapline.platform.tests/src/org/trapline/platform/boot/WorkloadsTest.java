// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.yaml.YamlException;
import org.trapline.platform.boot.WorkloadImages.Machines;

/// The workloads in guests/workloads do the same here as on QEMU's virt, and what they measure can be believed.
class WorkloadsTest {
	private static final Path IMAGE = WorkloadImages.FOLDER.resolve("workloads");
	private static final Path ANYWHERE = WorkloadImages.FOLDER.resolve("workloads.img");
	private static final String ON_ONE = "workload=control,ctxsw,loads,bandwidth,syscall,upcall,fork,hvc,mmio_user,mmio_vgic,eoi,"
			+ "tick,mix,block iterations=2 processes=2,5 size=4k samples=4 raw=no loads=100 bytes=8k count=8 duration=500"
			+ " hvcs=5000 sleeps=3000 touches=20000 mmio_users=5000";
	private static final String ON_SEVERAL = ON_ONE.replace("tick,", "tick,ipi,pingpong,broadcast,")
			+ " placement=unique ipis=9000 pattern=random";

	@TempDir
	private Path folder;

	@Test
	void sourcesBuildTheSameBytes() throws IOException, InterruptedException {
		build(WorkloadImages.FOLDER.resolve("build.sh").toString(), folder.toString());
		for (Path built : List.of(IMAGE, ANYWHERE))
			assertThat(folder.resolve(built.getFileName())).as("%s is not what guests/workloads/build.sh builds", built)
					.hasSameBinaryContentAs(built);
	}

	@ParameterizedTest
	@CsvSource({ "1, 2, 1, va=48 pages=4k", "1, 3, 2, va=39 pages=2m hz=1000", "3, 2, 2, va=39 pages=4k timer=physical hz=200 wait=spin",
			"8, 3, 1, va=48 pages=2m" })
	void printTheSameAsOnQemuButForTimes(int cpus, int gic, int level, String how)
			throws IOException, InterruptedException, YamlException {
		Machines machines = Machines.virt(cpus, gic, level).with(disk());
		String arguments = (cpus == 1 ? ON_ONE : ON_SEVERAL) + ' ' + how;

		List<String> ours = WorkloadImages.withoutTimes(WorkloadImages.here(IMAGE, machines, arguments));

		assertThat(ours).contains("end block", "done")
				.isEqualTo(WorkloadImages.withoutTimes(WorkloadImages.onQemu(IMAGE, machines, arguments)));
	}

	@Test
	void theImageRunsWhereverMemoryIs() throws IOException, YamlException {
		Machines board = new Machines("ls2080a", 4, 3, 2, false, Optional.empty());

		List<String> lines = WorkloadImages.here(ANYWHERE, board, "workload=control,ctxsw iterations=1 samples=2 placement=unique");

		assertThat(lines.getFirst()).contains("cpus=4 gic=3 started=EL2 counter=25000000");
		assertThat(lines.getLast()).isEqualTo("done");
	}

	/// The board's caches: 32 KiB with 4 cycles at 2 GHz, L2 with 18, and the page walks of loads in random order.
	@Test
	void loadsTakeWhatTheBoardsCachesTake() throws IOException, YamlException {
		Machines machines = Machines.virt(1, 2, 1).timed();

		List<String> lines = WorkloadImages.here(IMAGE, machines, "workload=loads size=4k,128k,8m stride=64 loads=2000");
		List<String> random = WorkloadImages.here(IMAGE, machines,
				"workload=loads size=4k,128k,8m stride=64 loads=2000 pattern=random");

		assertThat(figure(lines, "0.00391 (.*)")).isBetween(2.0, 2.1);
		assertThat(figure(lines, "0.12500 (.*)")).isBetween(8.5, 9.5);
		assertThat(figure(random, "0.00391 (.*)")).isBetween(2.0, 2.1);
		assertThat(figure(random, "8.00000 (.*)")).isGreaterThan(1.3 * figure(lines, "8.00000 (.*)"));
	}

	@Test
	void aWorkingSetIsSummedButNotPartOfASwitch() throws IOException, YamlException {
		List<String> lines = WorkloadImages.here(IMAGE, Machines.virt(2, 2, 1).timed(),
				"workload=ctxsw size=0,16k processes=2 samples=20");

		double small = figure(lines, "\"size=0k ovr=(.*)");
		double large = figure(lines, "\"size=16k ovr=(.*)");
		assertThat(large).isGreaterThan(small + 16384 / 4 * 0.25e-3);
		assertThat(figure(lines, "score ctxsw/size=16k\\S+ (\\S+) ns")).isLessThan(large * 1000);
	}

	/// 25 ticks in 25 ms of 1000 a second, but for the first and last.
	@Test
	void ticksComeAtTheirRate() throws IOException, YamlException {
		List<String> lines = WorkloadImages.here(IMAGE, Machines.virt(2, 3, 1), "workload=tick hz=1000 duration=25000");

		assertThat(figure(lines, "tick hz=1000 ticks=(.*)")).isBetween(24.0, 26.0);
	}

	@Test
	void exitsComeAtTheirRates() throws IOException, YamlException {
		List<String> lines = WorkloadImages.here(IMAGE, Machines.virt(2, 2, 1),
				"workload=mix duration=10000 hvcs=1000 ipis=5000 mmio_vgics=200");

		assertThat(figure(lines, "mix hvcs rate=1000 done=(.*)")).isBetween(18.0, 20.0);
		assertThat(figure(lines, "mix ipis rate=5000 done=(.*)")).isBetween(96.0, 100.0);
		assertThat(figure(lines, "mix mmio_vgics rate=200 done=(.*)")).isBetween(2.0, 4.0);
	}

	@Test
	void timesMayBeCycles() throws IOException, YamlException {
		List<String> lines = WorkloadImages.here(IMAGE, Machines.virt(1, 2, 1).timed(),
				"workload=loads,syscall size=4k loads=2000 clock=cycles");

		assertThat(figure(lines, "score loads/pattern=linear/stride=64/size=4096 (\\S+) cycles")).isBetween(4.0, 4.1);
		assertThat(figure(lines, "score syscall (\\S+) cycles")).isGreaterThan(50);
	}

	@Test
	void aRunIsTheSameEveryTime() throws IOException, YamlException {
		Machines machines = Machines.virt(4, 3, 1).timed();
		String arguments = "workload=ctxsw,broadcast,control samples=10 size=4k placement=unique iterations=2";

		assertThat(WorkloadImages.here(IMAGE, machines, arguments)).isEqualTo(WorkloadImages.here(IMAGE, machines, arguments));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "workload=ctxsw processes=1 | failed processes=1: expected 2 to 64",
			"workload=none | failed workload=none: not known",
			"workload=control size=4 | failed boot argument size=4: expected one of ", "va=40 | failed va=40: expected 39 or 48",
			"workload=loads size=x | failed size=x: expected a number, as 0x10, 100, 4k, 2m or 1g",
			"workload=block | failed block: no virtio block device",
			"workload=pingpong | failed target=1: expected a CPU of 1 to 0", "cpus=2 | failed cpus=2: the machine has 1",
			"workload=bandwidth op=rd,xx bytes=8k size=4k | failed op=xx: expected rd, wr," })
	void whatCannotBeIsToldAndEndsTheRun(String arguments, String expected) throws IOException, YamlException {
		assertThat(WorkloadImages.here(IMAGE, Machines.virt(1, 2, 1), arguments).getLast()).startsWith(expected);
	}

	@Test
	void aProgramOfOnesOwnLinksAndRuns() throws IOException, InterruptedException, YamlException {
		Path port = WorkloadImages.FOLDER.resolve("port");
		Path program = folder.resolve("primes");
		build(port.resolve("build.sh").toString(), program.toString(), port.resolve("example/primes.c").toString());

		for (Machines machines : List.of(Machines.virt(1, 2, 1), Machines.virt(4, 3, 2))) {
			List<String> lines = WorkloadImages.here(program, machines, "limit=1000");

			assertThat(lines).contains("168 primes below 1000");
			assertThat(WorkloadImages.withoutTimes(lines))
					.isEqualTo(WorkloadImages.withoutTimes(WorkloadImages.onQemu(program, machines, "limit=1000")));
		}
	}

	/// With a program in the place of CoreMark that uses its portable layer as CoreMark does.
	@Test
	void coremarksPortableLayerTimesContextsOnAllCpus() throws IOException, InterruptedException, YamlException {
		Path port = WorkloadImages.FOLDER.resolve("port");
		Files.writeString(folder.resolve("coremark.h"), """
				#include "core_portme.h"
				#define SEED_VOLATILE 2
				#define MEM_STACK 3
				typedef double secs_ret;
				typedef struct { ee_u32 iterations, done; core_portable port; } core_results;
				void *iterate(void *results);
				void start_time(void);
				void stop_time(void);
				CORE_TICKS get_time(void);
				secs_ret time_in_secs(CORE_TICKS ticks);
				ee_u8 core_start_parallel(core_results *results);
				ee_u8 core_stop_parallel(core_results *results);
				""");
		Path main = Files.writeString(folder.resolve("main.c"), """
				#include "coremark.h"
				extern volatile ee_s32 seed3_volatile, seed4_volatile;
				void *iterate(void *results) {
					core_results *of = results;
					while (of->done < of->iterations)
						of->done++;
					return 0;
				}
				int main(void) {
					static core_results results[MULTITHREAD];
					int argc = 1;
					portable_init(&results[0].port, &argc, 0);
					start_time();
					for (ee_u32 i = 0; i < default_num_contexts; i++) {
						results[i].iterations = seed4_volatile;
						core_start_parallel(&results[i]);
					}
					for (ee_u32 i = 0; i < default_num_contexts; i++)
						core_stop_parallel(&results[i]);
					stop_time();
					printf("%u contexts, %d, 0x%02x, %u done, %s\\n", default_num_contexts, argc, seed3_volatile,
							results[MULTITHREAD - 1].done, time_in_secs(get_time()) > 0 ? "timed" : "not timed");
					portable_fini(&results[0].port);
					return 0;
				}
				""");
		Path program = folder.resolve("contexts");
		build(port.resolve("build.sh").toString(), program.toString(), main.toString(),
				port.resolve("coremark/core_portme.c").toString(), "-I" + folder, "-I" + port.resolve("coremark"), "-DMULTITHREAD=3",
				"-Wall", "-Werror");

		assertThat(WorkloadImages.here(program, Machines.virt(3, 3, 1), "iterations=5000"))
				.contains("3 contexts, 0, 0x66, 5000 done, timed");
	}

	private Path disk() throws IOException {
		return Files.write(folder.resolve("disk"), new byte[1 << 20]);
	}

	private static void build(String... command) throws IOException, InterruptedException {
		Process build = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(build.waitFor()).as(said).isZero();
	}

	/// The figure that a line's group is.
	private static double figure(List<String> lines, String pattern) {
		Pattern line = Pattern.compile(pattern);
		return lines.stream().map(line::matcher).filter(Matcher::matches).mapToDouble(m -> Double.parseDouble(m.group(1)))
				.findFirst().orElseThrow(() -> new AssertionError("no " + pattern + " in " + lines));
	}
}
