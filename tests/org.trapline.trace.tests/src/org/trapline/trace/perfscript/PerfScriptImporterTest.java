// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
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

class PerfScriptImporterTest {
	private static final String EVENTS = """
			    [guest/1340]  1347 [001]   885.015161:                kvm:kvm_entry: PC: 0x00000000800018b8
			    [guest/1340]  1347 [001]   885.015189:                 kvm:kvm_exit: TRAP: HSR_EC: 0x0024 (DABT_LOW), PC: 0x00000000800018c0
			    [guest/1340]  1347 [001]   885.015193:          kvm:kvm_guest_fault: ipa 0x1000000, hsr 0x93050046, hxfar 0x1000000, pc 0x000000800018c0
			    [guest/1340]  1347 [001]   885.015198:                 kvm:kvm_mmio: mmio write len 1 gpa 0x1000000 val 0x70
			      kvm-vcpu-0  1347 [001]   885.015217:       kvm:kvm_userspace_exit: reason KVM_EXIT_MMIO (6)
			    [guest/1340]  1347 [001]   885.015538:        kvm:kvm_get_timer_map: VCPU: 0, dv: 1, dp: 0, ep: -1
			    [guest/1340]  1347 [001]   885.015608:                kvm:kvm_entry: PC: 0x00000000800018c0
			""";

	private final PerfScriptImporter importer = new PerfScriptImporter();
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
			assertThat(row.time()).isEqualTo(885_015_189_000L);
			assertThat(row.interval()).isEqualTo(419_000);
			assertThat(row.user()).isEqualTo(321_000);
			assertThat(row.guestBefore()).isEqualTo(28_000);
			assertThat(row.cause()).isEqualTo(new ExitCause(ExitReason.DABT_LOW, Refinement.MMIO_USER, "KVM_EXIT_MMIO"));
			assertThat(row.vcpu().thread()).isEqualTo(1347);
			assertThat(run.partial()).isFalse();
		}
	}

	@Test
	void readsTheDefaultFields() {
		assertTheOneExit(EVENTS);
		try (Run run = read(EVENTS)) {
			assertThat(trace(run).vcpus()).containsExactly(new Vcpu(0, "process 1340", 0, 1340, 1347, "kvm-vcpu-0"));
			assertThat(only(run).cpu()).isEqualTo(1);
			assertThat(trace(run).eventCounts()).containsEntry("kvm:kvm_entry", 2L);
		}
	}

	@Test
	void readsSelectedFields() {
		// -F comm,pid,tid,cpu,time,event,trace
		assertTheOneExit(EVENTS.replace("  1347 [", "  1340/1347  ["));
		// without comm
		assertTheOneExit(EVENTS.replaceAll("(?m)^.*1347 \\[", " 1340/1347  [").stripIndent());
		assertTheOneExit(EVENTS.replaceAll("(?m)^.*1347 \\[", "1347 ["));
		// without cpu
		assertTheOneExit(EVENTS.replaceAll("\\[001\\]", ""));
		// --ns
		assertTheOneExit(EVENTS.replaceAll("(885\\.\\d{6})", "$1000"));
		// with period, and with instruction pointer, symbol and object behind the fields
		assertTheOneExit(EVENTS.replaceAll("(\\d:)\\s+(kvm:)", "$1          1 $2"));
		assertTheOneExit(EVENTS.replaceAll("(?m)$", " ffff8000085b0f20 [unknown] ([guest.kernel])"));
		// a comm that perf does not know
		assertTheOneExit(EVENTS.replace("[guest/1340]", ":1340"));
	}

	@Test
	void readsCrLfByteOrderMarkAndDecimalComma() {
		assertTheOneExit("\ufeff" + EVENTS.replace("\n", "\r\n"));
		assertTheOneExit(EVENTS.replace("885.", "885,"));
	}

	@Test
	void skipsCallChains() {
		assertTheOneExit(EVENTS.replace("\n", """

				\tffffc8c169b1a2b4 kvm_arch_vcpu_ioctl_run+0x2a4 ([kernel.kallsyms])
				\tffffc8c169b0a1c0 [unknown] ([kernel.kallsyms])
				\t           7f3a10 [unknown] (/usr/bin/lkvm)

				"""));
	}

	@Test
	void headerLinesAreFacts() {
		try (Run run = read("""
				# ========
				# captured on    : Sun Nov 22 14:03:01 2026
				# hostname : kvmhost
				# os release : 6.1.0-56-arm64
				# perf version : 6.1.192
				# arch : aarch64
				# nrcpus online : 4
				# cmdline : /usr/bin/perf record -a -e kvm:*
				# ========
				#
				""" + EVENTS)) {
			assertThat(run.provenance().facts()).containsEntry(Fact.HOST, "kvmhost")
					.containsEntry(Fact.RECORDER, "perf 6.1.192").containsEntry(Fact.CPUS, "4")
					.containsEntry(Fact.COMMAND, "/usr/bin/perf record -a -e kvm:*");
		}
	}

	@Test
	void recordsOfTasksAndLossesAreRead() {
		String[] lines = EVENTS.split("\n", 3);
		try (Run run = read("    lkvm  1347 [001]   885.000000: PERF_RECORD_COMM: kvm-vcpu-7:1340/1347\n"
				+ "    lkvm  1347 [001]   885.000001: PERF_RECORD_FORK(1340:1348):(1340:1340)\n" + EVENTS
						.replace("kvm-vcpu-0  1347", "[guest/1340]  1347"))) {
			assertThat(trace(run).vcpus()).containsExactly(new Vcpu(0, "process 1340", 7, 1340, 1347, "kvm-vcpu-7"));
			assertThat(run.partial()).isFalse();
		}
		try (Run run = read(lines[0] + '\n' + lines[1] + "\n  lkvm  1347 [001]   885.015190: PERF_RECORD_LOST lost 23\n"
				+ lines[2])) {
			assertThat(trace(run).losses()).isEqualTo(new ExitTrace.Losses(0, 0, 23, 1, 0));
		}
	}

	@Test
	void textMadeWithoutGuestCodeIsToldFromOne() {
		try (Run run = read(textOf("perf-record/kvm-linux-short.script-default.txt"))) {
			assertThat(Imports.notices(run, Severity.WARNING)).contains("--guest-code");
		}
		try (Run run = read(textOf("perf-record/kvm-linux-short.script-guestcode.txt"))) {
			assertThat(Imports.notices(run, Severity.WARNING)).doesNotContain("--guest-code");
		}
	}

	@Test
	void lopsidedEntriesAndExitsAreToldToo() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 30; i++)
			text.append("  lkvm  1347 [001]   885.0151").append(10 + i).append(": kvm:kvm_entry: PC: 0x1\n");
		try (Run run = read(EVENTS + text)) {
			assertThat(Imports.notices(run, Severity.WARNING)).contains("--guest-code");
		}
	}

	@Test
	void processIdsInPlaceOfThreadIdsAreTold() {
		StringBuilder text = new StringBuilder(EVENTS);
		for (int i = 0; i < 5; i++)
			text.append("  lkvm  1340 [001]   886.0151").append(10 + i).append(": sched:sched_switch: prev_comm=kvm-vcpu-0 "
					+ "prev_pid=1347 prev_prio=120 prev_state=S ==> next_comm=swapper/1 next_pid=0 next_prio=120\n");
		try (Run run = read(text.toString())) {
			assertThat(Imports.notices(run, Severity.WARNING)).contains("-F pid");
		}
	}

	@Test
	void threadThatHasEndedIsPrintedAsMinusOne() {
		try (Run run = read(EVENTS + "             :-1    -1 [001]   938.045762:           sched:sched_switch: prev_comm=kvm-vcpu-0 "
				+ "prev_pid=1347 prev_prio=120 prev_state=X ==> next_comm=swapper/1 next_pid=0 next_prio=120\n")) {
			assertThat(run.partial()).isFalse();
			assertThat(trace(run).eventCounts()).containsEntry("sched:sched_switch", 1L);
		}
	}

	@Test
	void otherEventsAreCounted() {
		try (Run run = read(EVENTS + "  lkvm  1347 [001]   886.000000:     250000 cycles:P:  ffff8000085b0f20 x ([k])\n")) {
			assertThat(trace(run).eventCounts()).containsEntry("cycles:P", 1L);
			assertThat(trace(run).span().end()).isEqualTo(886_000_000_000L);
		}
	}

	@Test
	void textWithoutTimesSaysWhatItNeeds() throws IOException {
		assertThat(Imports.refusal(importer, directory, EVENTS.replaceAll("885\\.\\d+:", "")))
				.contains("line 1: found \"[guest/1340]  1347 [001]").contains("-F comm,pid,tid,cpu,time,event,trace");
	}

	@Test
	void textWithoutThreadsHasNoVcpus() {
		try (Run run = read(EVENTS.replaceAll("(?m)^.*\\[001\\]", " [001]"))) {
			assertThat(trace(run).size()).isZero();
			assertThat(Imports.notices(run, Severity.WARNING)).contains("have no thread id");
		}
	}

	@Test
	void junkIsNamedAndTheRestRead() {
		try (Run run = read("hello\n" + EVENTS)) {
			assertThat(only(run).interval()).isEqualTo(419_000);
			assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 1: found \"hello\"");
		}
	}

	@ParameterizedTest
	@CsvSource({ "perf-record/kvm-linux-short.script-guestcode.txt,85", "perf-record/kvm-linux-short.script-F.txt,85",
			"perf-record/kvm-linux-callgraph.script-guestcode.txt,85", "perf-record/kvm-linux-short.script-default.txt,85",
			"ftrace/ftrace-local.txt,0", "trace-cmd/trace-v6.report.txt,0", "perf-record/kvm-linux-short.header-only.txt,0",
			"perf-kvm-stat/perf-kvm-stat-live.txt,0", "perf-stat/perf-stat-plain.txt,0",
			"perf-record/kvm-linux-short.perf.data,0" })
	void knowsItsTexts(String file, int confidence) throws IOException, ImportException {
		Probe probe = Imports.probe(importer, SharedRecordings.trace(file));
		assertThat(probe.confidence()).isEqualTo(confidence);
	}

	@Test
	void callChainTextHasItsExits() {
		try (Run run = read(textOf("perf-record/kvm-linux-callgraph.script-guestcode.txt"))) {
			assertThat(trace(run).eventCounts()).containsOnlyKeys("kvm:kvm_exit");
			assertThat(run.partial()).isFalse();
			assertThat(Imports.notices(run, Severity.WARNING)).contains("no kvm_entry");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void damagedBytesNeverBreakTheImport(int seed) throws IOException {
		java.util.Random random = new java.util.Random(seed);
		byte[] whole = Files.readAllBytes(SharedRecordings.trace("perf-record/kvm-linux-short.script-guestcode.txt"));
		for (int round = 0; round < 40; round++) {
			byte[] damaged = java.util.Arrays.copyOf(whole, 2000 + random.nextInt(20_000));
			for (int i = 0; i < 300; i++)
				damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? random.nextInt(256)
						: " \n[]()-:0,.=>x".charAt(random.nextInt(14)));
			Imports.tryRead(importer, directory, damaged).ifPresent(Run::close);
		}
	}

	private static String textOf(String file) {
		try {
			return Files.readString(SharedRecordings.trace(file));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
