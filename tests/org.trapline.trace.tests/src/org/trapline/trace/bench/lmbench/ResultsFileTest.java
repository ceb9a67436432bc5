// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.Condition;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.trace.bench.LmbenchResults;
import org.trapline.trace.bench.Logs;

/// A whole file of lmbench's results, as its script writes it.
class ResultsFileTest {
	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource({ "lat_syscall null, 0.2105 µs", "lat_syscall read, 0.3307 µs", "lat_syscall write, 0.2911 µs",
			"lat_syscall stat, 1.902 µs", "lat_syscall fstat, 0.5003 µs", "lat_syscall open, 4.124 µs",
			"lat_select 100 file, 2.8102 µs", "lat_select 100 tcp, 9.0511 µs", "lat_sig install, 0.38 µs",
			"lat_sig catch, 2.2301 µs", "lat_sig prot, 0.5102 µs", "lat_pipe, 12.045 µs", "lat_unix, 14.9023 µs",
			"lat_proc fork, 310.25 µs", "lat_proc exec, 1020.5 µs", "lat_proc shell, 2150 µs",
			"lat_ops integer bit, 0.56 ns", "lat_ops float bogomflops, 4.91 ns", "par_ops integer mul, 2.99",
			"lat_pagefault, 0.8812 µs", "lat_mmap 512 KiB, 14 µs", "lat_mmap 1 MiB, 22 µs", "lat_mmap 2 MiB, 5.25 µs",
			"lat_fs create 0k, 30100 files/s", "lat_fs delete 0k, 52000 files/s", "lat_fs create 10k, 15050 files/s",
			"lat_udp localhost, 20.105 µs", "lat_tcp localhost, 24.33 µs", "lat_rpc udp localhost, 30.01 µs",
			"lat_rpc tcp localhost, 33.52 µs", "lat_connect localhost, 60.5 µs", "tlb, 72 pages",
			"par_mem 1 KiB, 3.9", "par_mem 8 MiB, 12.25", "stream copy, 2.55 ns", "stream v2 fill, 1.2 ns" })
	void hasEachFigure(String name, String value) throws IOException {
		assertThat(Logs.score(read(), name)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "lmdd write, 0=95.4", "bw_unix, 0=2301.77", "bw_pipe, 0=1650.3", "lat_http, 0=9.83",
			"bw_tcp, 1=1.05 1437=610.2 10485760=1890.66", "bw_file_rd io_only, 512=301.1 1048576=2711.4",
			"bw_file_rd open2close, 512=90.2 1048576=2688", "bw_mmap_rd mmap_only, 512=9100 1048576=4700.5",
			"bw_mmap_rd open2close, 512=33.3 1048576=2200.1", "bw_mem bcopy, 1024=11000.1 2097152=3100.2",
			"bw_mem bcopy conflict, 1024=11100.1 2097152=3200.2", "bw_mem bzero, 1024=13000 4194304=7000",
			"bw_mem fcp, 1024=2500.01 2097152=2000.02", "bw_mem cp, 1024=8500.01 2097152=3000.02",
			"bw_mem frd, 1024=3601 4194304=3002", "bw_mem rd, 1024=9803 4194304=4004",
			"bw_mem fwr, 1024=3605 4194304=3006", "bw_mem wr, 1024=9807 4194304=4008",
			"bw_mem rdwr, 1024=7209 4194304=3510", "stream copy, 0=6270.11", "stream v2 fill, 0=6650.09" })
	void hasEachBandwidth(String name, String points) throws IOException {
		assertThat(Logs.points(read(), name)).isEqualTo(points);
	}

	@Test
	void hasContextSwitchesUnderThePlacementOfItsHeader() throws IOException {
		assertThat(Logs.points(read(), "lat_ctx 0 B, balanced")).isEqualTo("2=2.5 4=3.1 96=4.75");
		assertThat(Logs.points(read(), "lat_ctx 16 KiB, balanced")).isEqualTo("2=2.95 96=9.8");
	}

	@Test
	void hasLoadLatencyInBothOrders() throws IOException {
		Run run = read();
		assertThat(Logs.points(run, "lat_mem_rd, linear, stride 16 B")).isEqualTo("512=2.223 1024=2.224 2048=2.225");
		assertThat(Logs.points(run, "lat_mem_rd, linear, stride 32 B")).isEqualTo("512=2.226 1024=2.227 2048=2.228");
		assertThat(Logs.points(run, "lat_mem_rd, random, stride 16 B")).isEqualTo("512=2.229 1024=2.23 536870912=152.304");
	}

	@Test
	void itsKeysBecomeFactsAndConditions() throws IOException {
		Run run = read();
		assertThat(run.provenance().facts()).containsEntry(Fact.KERNEL, "5.15.71").containsEntry(Fact.HOST, "board")
				.containsEntry(Fact.ARCHITECTURE, "aarch64").containsEntry(Fact.CPUS, "8")
				.containsEntry(Fact.RECORDER, "lmbench 3.0-a9").containsEntry("placement", "balanced")
				.containsEntry(Fact.RECORDED, "Tue May  2 09:30:00 CEST 2023");
		assertThat(run.conditions().value(Condition.CLOCK)).isEqualTo("1800 MHz");
		assertThat(run.conditions().value(Condition.PROCESSES)).isEqualTo("1");
		assertThat(run.conditions().value(Condition.PREEMPTION)).isEqualTo("PREEMPT");
	}

	@Test
	void saysOnlyWhatLmbenchCouldNotMeasure() throws IOException {
		Run run = read();
		assertThat(run.partial()).as(Logs.partial(run)).isFalse();
		assertThat(Logs.warnings(run)).containsOnlyOnce("line ").contains("-1 files a second (delete, 10k)");
		assertThat(run.notices()).hasSize(1);
	}

	/// Two files one after the other: the second has its own placement.
	@Test
	void anotherHeaderBeginsAnew() throws IOException {
		Run run = Logs.read(directory, LmbenchResults.text(), "[lmbench3.0 results for Linux board]", "[LMBENCH_SCHED: ]",
				"\"size=0k ovr=1.02", "2 9.50", "[lmbench3.0 results for Linux board]", "[LMBENCH_SCHED: UNIQUE]",
				"\"size=0k ovr=1.02", "2 8.50");
		assertThat(Logs.points(run, "lat_ctx 0 B, scheduler's placement")).isEqualTo("2=9.5");
		assertThat(Logs.points(run, "lat_ctx 0 B, unique")).isEqualTo("2=8.5");
		assertThat(Logs.points(run, "lat_ctx 0 B, balanced")).isEqualTo("2=2.5 4=3.1 96=4.75");
	}

	@Test
	void anOlderVersionIsReadWithAWarning() {
		Run run = Logs.read(directory, "[lmbench2.0 results for Linux old]", "Simple syscall: 0.5000 microseconds");
		assertThat(Logs.warnings(run)).contains("lmbench 2.0").contains("other units");
	}

	@Test
	void aClockThatCouldNotBeMeasuredIsNoCondition() {
		Run run = Logs.read(directory, "[lmbench3.0 results for Linux board]", "[MHZ: -1 System too busy]",
				"Simple syscall: 0.5000 microseconds");
		assertThat(run.conditions().get(Condition.CLOCK)).isEmpty();
		assertThat(Logs.names(run)).isEqualTo(List.of("lat_syscall null"));
	}

	private Run read() throws IOException {
		return Logs.read(directory, LmbenchResults.text());
	}
}
