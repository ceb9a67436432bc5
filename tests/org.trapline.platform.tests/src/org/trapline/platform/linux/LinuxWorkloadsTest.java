// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The workloads as a Linux program, guests/linux/workloads, do on Linux what they do on their own kernel.
class LinuxWorkloadsTest {
	private static final Path FOLDER = Path.of(System.getProperty("trapline.root"), "guests", "linux");

	@TempDir
	private Path folder;

	@Test
	void sourcesBuildTheSameBytes() throws IOException, InterruptedException {
		run(0, FOLDER.resolve("build.sh").toString(), folder.toString());
		assertThat(folder.resolve("workloads")).as("guests/linux/workloads is not what guests/linux/build.sh builds")
				.hasSameBinaryContentAs(FOLDER.resolve("workloads"));
	}

	/// By QEMU's emulation of Linux programs, on CPU 0 alone where two processes are not to be counted on.
	@Test
	void everyWorkloadRunsAsAProgram() throws IOException, InterruptedException {
		List<String> lines = program(0, "workload=control,ctxsw,loads,bandwidth,syscall,upcall,fork,groups", "cpus=1",
				"iterations=2", "samples=3", "processes=2,3", "size=4k", "loads=100", "bytes=4k", "op=rd,bcopy", "count=5",
				"messages=2");

		assertThat(lines).contains("Running in process mode with 1 groups using 20 file descriptors each (== 20 tasks)",
				"Each sender will pass 2 messages of 4096 bytes", "LMBENCH_SCHED=BALANCED lat_ctx -s 4 2 3", "lat_mem_rd 1 64",
				"\"stride=64", "bw_mem 4096 rd", "bw_mem 4096 bcopy").endsWith("end groups", "done");
		assertThat(lines).anyMatch(line -> line.matches("control cpu=0 iterations=2 ns=\\d+ sum=73189ca26034fb7a"))
				.anyMatch(line -> line.matches("Signal handler overhead: \\d+\\.\\d{4} microseconds"))
				.anyMatch(line -> line.matches("Process fork\\+exit: \\d+\\.\\d{4} microseconds"))
				.anyMatch(line -> line.matches("sample ctxsw/size=4k/processes=3/placement=balanced ns( \\d+){3}"))
				.anyMatch(line -> line.matches("Time: \\d+\\.\\d{3}"));
	}

	@ParameterizedTest
	@CsvSource({ "workload=groups size=5000, 'failed size=5000: expected 1 to 4096'", "va=39, failed boot argument va=39: expected",
			"workload=tick, failed workload=tick: not known", "cpus=65, 'failed cpus=65: the machine has '" })
	void whatCannotBeIsToldAndEndsTheProgram(String arguments, String expected) throws IOException, InterruptedException {
		assertThat(program(1, arguments.split(" ")).getLast()).startsWith(expected);
	}

	private static List<String> program(int status, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("qemu-aarch64", FOLDER.resolve("workloads").toString()));
		command.addAll(Stream.of(arguments).toList());
		return run(status, command.toArray(String[]::new));
	}

	private static List<String> run(int status, String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isEqualTo(status);
		return said.lines().toList();
	}
}
