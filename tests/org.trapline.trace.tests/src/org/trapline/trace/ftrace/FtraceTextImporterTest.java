// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ftrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.Probe;
import org.trapline.trace.SharedRecordings;
import org.trapline.trace.exits.Rows;

class FtraceTextImporterTest {
	private static final String HEADER = """
			# tracer: nop
			#
			# entries-in-buffer/entries-written: 4/4   #P:4
			#
			#           TASK-PID     CPU#  |||||  TIMESTAMP  FUNCTION
			#              | |         |   |||||     |         |
			""";
	private static final String EVENTS = """
			      kvm-vcpu-1-1796    [003] d....  1207.500000: kvm_entry: PC: 0xffff8000085b0f20
			      kvm-vcpu-1-1796    [003] .....  1207.500100: kvm_exit: TRAP: HSR_EC: 0x0024 (DABT_LOW), PC: 0xffff8000085b0f24
			      kvm-vcpu-1-1796    [003] .....  1207.500110: kvm_mmio: mmio write len 4 gpa 0x8000f00 val 0x10001
			      kvm-vcpu-1-1796    [003] d....  1207.500150: kvm_entry: PC: 0xffff8000085b0f28
			""";

	private final FtraceTextImporter importer = new FtraceTextImporter();
	@TempDir
	private Path directory;

	private Run read(String text) {
		return Imports.read(importer, directory, text);
	}

	private static ExitTrace trace(Run run) {
		return run.first(ExitTrace.class).orElseThrow();
	}

	private static Rows.Row only(Run run) {
		List<Rows.Row> rows = Rows.of(trace(run));
		assertThat(rows).hasSize(1);
		return rows.getFirst();
	}

	private void assertTheOneExit(String text) {
		try (Run run = read(text)) {
			Rows.Row row = only(run);
			assertThat(row.time()).isEqualTo(1_207_500_100_000L);
			assertThat(row.interval()).isEqualTo(50_000);
			assertThat(row.guestBefore()).isEqualTo(100_000);
			assertThat(row.cause().refinement()).isEqualTo(Refinement.IPI);
			assertThat(row.address()).isEqualTo(0x8000f00);
			assertThat(row.cpu()).isEqualTo(3);
			assertThat(row.vcpu().thread()).isEqualTo(1796);
			assertThat(run.partial()).isFalse();
		}
	}

	@Test
	void readsTheTraceFile() {
		assertTheOneExit(HEADER + EVENTS);
		try (Run run = read(HEADER + EVENTS)) {
			assertThat(run.provenance().facts()).containsEntry(Fact.CPUS, "4").containsEntry(Fact.FORMAT,
					"text of the ftrace buffer");
			assertThat(trace(run).vcpus()).containsExactly(new Vcpu(0, "VM", 1, -1, 1796, "kvm-vcpu-1"));
			assertThat(trace(run).eventCounts()).containsEntry("kvm_entry", 2L).containsEntry("kvm_mmio", 1L).hasSize(3);
		}
	}

	@Test
	void readsTracePipeWithoutHeader() {
		assertTheOneExit(EVENTS);
	}

	@Test
	void readsWithoutFlagsAsTraceCmdReports() {
		assertTheOneExit("cpus=4\nCPU 2 is empty\n" + EVENTS.replace(" d....", "").replace(" .....", ""));
	}

	@Test
	void readsLatencyColumnsWithoutBrackets() {
		assertTheOneExit(EVENTS.replace("   [003] d....", " 3d..2.").replace("   [003] .....", " 3....1"));
	}

	@Test
	void readsProcessIds() {
		try (Run run = read(EVENTS.replace("1796    [", "1796    (   1785) ["))) {
			assertThat(trace(run).vcpus()).containsExactly(new Vcpu(0, "process 1785", 1, 1785, 1796, "kvm-vcpu-1"));
		}
		assertTheOneExit(EVENTS.replace("1796    [", "1796    (-------) ["));
	}

	@Test
	void readsCrLfByteOrderMarkAndDecimalComma() {
		assertTheOneExit("\ufeff" + (HEADER + EVENTS).replace("\n", "\r\n"));
		assertTheOneExit(EVENTS.replace("1207.", "1207,"));
	}

	@Test
	void readsNanosecondTimes() {
		assertTheOneExit(EVENTS.replaceAll("(1207\\.\\d{6})", "$1000"));
		try (Run run = read(EVENTS.replaceAll("(1207\\.\\d{6})", "$1001"))) {
			assertThat(only(run).time()).isEqualTo(1_207_500_100_001L);
		}
	}

	@Test
	void threadsWhoseNameTheKernelForgotAreNamedBySchedSwitch() {
		String lines = EVENTS.replace("kvm-vcpu-1-1796", "<...>-1796") + """
				      <idle>-0    [003] d....  1207.600000: sched_switch: prev_comm=swapper/3 prev_pid=0 prev_prio=120 \
				prev_state=R ==> next_comm=CPU 5/KVM next_pid=1796 next_prio=120
				""";
		try (Run run = read(lines)) {
			assertThat(trace(run).vcpus()).extracting(Vcpu::threadName, Vcpu::id)
					.containsExactly(org.assertj.core.groups.Tuple.tuple("CPU 5/KVM", 5));
		}
	}

	@Test
	void namesMayHoldBlanksHyphensAndBrackets() {
		for (String name : List.of("CPU 1/KVM", "a-1 [2] b", "x [000] y-2-3", "[vcpu]:"))
			assertTheOneExit(EVENTS.replace("kvm-vcpu-1-", name + "-"));
	}

	@Test
	void plainNumbersOfOtherClocksAreTakenAndSaid() {
		try (Run run = read(EVENTS.replace("1207.", "").replace("kvm-vcpu", "x"))) {
			assertThat(only(run).interval()).isEqualTo(50);
			assertThat(Imports.notices(run, Severity.WARNING)).contains("times are plain numbers");
			assertThat(run.provenance().facts()).containsEntry(Fact.CLOCK, "plain numbers, not seconds");
		}
	}

	@Test
	void relativeMicrosecondsOfALatencyTrace() {
		String text = """
				# tracer: nop
				#
				kvm-vcpu-1-1796    3d..1.  100us : kvm_entry: PC: 0x10
				kvm-vcpu-1-1796    3....1  150us!: kvm_exit: IRQ: HSR_EC: 0x0000 (UNKNOWN), PC: 0x10
				kvm-vcpu-1-1796    3d..1.  180us+: kvm_entry: PC: 0x10
				""";
		try (Run run = read(text)) {
			assertThat(only(run).interval()).isEqualTo(30_000);
			assertThat(only(run).guestBefore()).isEqualTo(50_000);
		}
	}

	@Test
	void lostEventsGiveUpTheOpenExitOfThatCpu() {
		String[] lines = EVENTS.split("\n");
		for (String loss : List.of("CPU:3 [LOST 12 EVENTS]", "CPU:3 [LOST EVENTS]", "CPU:3 [12 EVENTS DROPPED]"))
			try (Run run = read(lines[0] + '\n' + lines[1] + '\n' + loss + '\n' + lines[2] + '\n' + lines[3] + '\n')) {
				assertThat(Rows.of(trace(run))).isEmpty();
				assertThat(trace(run).losses())
						.isEqualTo(new ExitTrace.Losses(0, 0, loss.contains("12") ? 12 : 0, 1, 0));
				assertThat(run.partial()).isFalse();
			}
		try (Run run = read(lines[0] + '\n' + lines[1] + "\nCPU:2 [LOST 12 EVENTS]\n" + lines[2] + '\n' + lines[3] + '\n')) {
			assertThat(Rows.of(trace(run))).as("a loss on another CPU, which no event follows").hasSize(1);
		}
	}

	@Test
	void bufferThatWasFullSaysHowMuchIsGone() {
		try (Run run = read(HEADER.replace("4/4", "4/1004") + "##### CPU 2 buffer started ####\n" + EVENTS)) {
			assertThat(Imports.notices(run, Severity.INFO)).contains("1000 of 1004 events had been overwritten");
			assertThat(run.partial()).isFalse();
		}
	}

	@Test
	void linesThatAreNoEventsAreNamedAndCounted() {
		StringBuilder junk = new StringBuilder();
		for (int i = 0; i < 25; i++)
			junk.append("what is this ").append(i).append('\n');
		try (Run run = read(EVENTS + junk)) {
			assertThat(only(run).interval()).isEqualTo(50_000);
			assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 5: found \"what is this 0\"")
					.contains("5 more lines");
		}
	}

	@Test
	void eventWithoutItsFieldsIsNamed() {
		try (Run run = read(EVENTS.replace("mmio write len 4 gpa 0x8000f00 val 0x10001", "nonsense"))) {
			assertThat(only(run).cause().refinement()).isEqualTo(Refinement.NONE);
			assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 3: found \"kvm_mmio: nonsense\"");
		}
	}

	@Test
	void cutOffLastLineIsSaid() {
		for (int cut = 1; cut < 60; cut++) {
			String text = HEADER + EVENTS + EVENTS.lines().findFirst().orElseThrow().replace("500000", "600000");
			try (Run run = read(text.substring(0, text.length() - cut))) {
				assertThat(only(run).interval()).isEqualTo(50_000);
				assertThat(Imports.notices(run, Severity.WARNING) + Imports.notices(run, Severity.PARTIAL))
						.contains("line 11").contains("line end");
			}
		}
	}

	@Test
	void lineLongerThanAMegabyteIsLeftOut() {
		try (Run run = read(EVENTS + EVENTS.lines().findFirst().orElseThrow() + "x".repeat(2 << 20) + '\n' + EVENTS
				.replace("1207.", "1208."))) {
			assertThat(Rows.of(trace(run))).hasSize(2);
			assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 5: found a line longer than");
		}
	}

	@Test
	void x86IsSaidToBe() {
		try (Run run = read("""
				  CPU 0/KVM-10   [000] d....  1.000001: kvm_entry: vcpu 0, rip 0xffffffff81000000
				  CPU 0/KVM-10   [000] d....  1.000002: kvm_exit: vcpu 0 reason MSR_WRITE rip 0xffffffff81000000 info1 0 info2 0
				""")) {
			assertThat(trace(run).size()).isZero();
			assertThat(Imports.notices(run, Severity.WARNING)).contains("KVM on x86");
			assertThat(run.partial()).isFalse();
		}
	}

	@Test
	void textWithoutAnyEventIsRefused() throws IOException {
		assertThat(Imports.refusal(importer, directory, "hello\nworld\n")).contains("line 1: found \"hello\"")
				.contains("comm-PID [CPU]");
		assertThat(Imports.refusal(importer, directory, "\n\n")).contains("no line that is an event");
	}

	@ParameterizedTest
	@CsvSource({ "ftrace/ftrace-local.txt,95", "ftrace/ftrace-local-tgid.txt,95", "trace-cmd/trace-v6.report.txt,80",
			"trace-cmd/trace-v7.report.txt,80", "trace-cmd/trace-v6.report-R.txt,80",
			"perf-record/kvm-linux-short.script-guestcode.txt,0", "perf-record/kvm-linux-short.perf.data,0",
			"kvm-debugfs/kvm_stat-once.txt,0", "perf-stat/perf-stat-plain.txt,0", "trace-cmd/trace-v7.dat,0" })
	void knowsItsTexts(String file, int confidence) throws IOException, ImportException {
		Probe probe = Imports.probe(importer, SharedRecordings.trace(file));
		assertThat(probe.confidence()).isEqualTo(confidence);
		assertThat(probe.reason()).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void damagedBytesNeverBreakTheImport(int seed) throws IOException {
		java.util.Random random = new java.util.Random(seed);
		byte[] whole = Files.readAllBytes(SharedRecordings.trace("ftrace/ftrace-local.txt"));
		for (int round = 0; round < 40; round++) {
			byte[] damaged = java.util.Arrays.copyOf(whole, 2000 + random.nextInt(20_000));
			for (int i = 0; i < 300; i++)
				damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? random.nextInt(256)
						: " \n[]()-:0,.=>x".charAt(random.nextInt(14)));
			Imports.tryRead(importer, directory, damaged).ifPresent(Run::close);
		}
		assertThat(Imports.tryRead(importer, directory, new String(whole, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16)))
				.hasValueSatisfying(run -> {
					assertThat(trace(run).size()).isPositive();
					run.close();
				});
	}
}
