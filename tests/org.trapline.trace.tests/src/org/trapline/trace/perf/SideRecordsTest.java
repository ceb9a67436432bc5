// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Notice;
import org.trapline.measure.Run;
import org.trapline.trace.Imports;

/// What the kernel records besides samples: threads, losses, context switches.
class SideRecordsTest {
	private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
	private static final long TYPE = SampleLayout.IDENTIFIER | SampleLayout.TID | SampleLayout.TIME | SampleLayout.CPU
			| SampleLayout.RAW;
	private static final PerfDataWriter.Attr ENTRY = PerfDataWriter.Attr.tracepoint(Kvm.ENTRY, TYPE, 9);
	private static final PerfDataWriter.Attr EXIT = PerfDataWriter.Attr.tracepoint(Kvm.EXIT, TYPE, 10);
	private static final int SWITCH_OUT = 1 << 13;
	private static final int PREEMPTED = 1 << 14;

	@TempDir
	Path directory;

	private final PerfDataWriter writer = Kvm.tracingData(new PerfDataWriter(ORDER)).attr(ENTRY).attr(EXIT);

	private void side(int type, int misc, int tid, long time, int cpu, Consumer<Fields> own) {
		writer.record(type, misc, f -> {
			own.accept(f);
			Sample.trailer(TYPE, 70, tid, time, 9, cpu).accept(f.aligned());
		});
	}

	private void entry(long time, int cpu, int tid) {
		writer.record(RecordType.SAMPLE,
				Sample.at(time, cpu, tid, 9, Kvm.entry(ORDER, tid, 0x8000)).of(ENTRY, new Random(0)));
	}

	private void exit(long time, int cpu, int tid) {
		writer.record(RecordType.SAMPLE,
				Sample.at(time, cpu, tid, 10, Kvm.exit(ORDER, tid, 0, 0, 0x8000)).of(EXIT, new Random(0)));
	}

	private List<String> calls(String... names) {
		return Decoded.of(directory, writer.file()).calls(names);
	}

	private Run run() throws IOException {
		return Imports.tryRead(new PerfDataImporter(), directory, writer.file()).orElseThrow();
	}

	@Test
	void threadsHaveTheirParentsNameUntilTheyTakeTheirOwn() {
		side(RecordType.COMM, 0, 70, 1000, 0, f -> f.u32(70).u32(70).string("lkvm"));
		side(RecordType.FORK, 0, 70, 2000, 0, f -> f.u32(70).u32(1).u32(71).u32(70).i64(2000));
		side(RecordType.COMM, 0, 71, 3000, 0, f -> f.u32(70).u32(71).string("kvm-vcpu-0"));
		entry(4000, 0, 71);
		entry(4001, 0, 72);
		// the vCPU named 77 comes from the recording's saved command lines
		assertThat(calls("thread", "process")).containsExactly("thread(70, 70, lkvm)", "process(70, lkvm)",
				"thread(71, 70, lkvm)", "thread(71, 70, kvm-vcpu-0)", "thread(77, -1, kvm-vcpu-7)", "thread(72, 70, )");
	}

	@Test
	void aNameThatWasSavedBeforeTheRecordingDoesNotReplaceOneThatCame() {
		side(RecordType.COMM, 0, 70, 0, 0, f -> f.u32(70).u32(77).string("own name"));
		entry(4000, 0, 71);
		assertThat(calls("thread")).containsExactly("thread(77, 70, own name)", "thread(71, 70, )");
	}

	@Test
	void aLossIsHandedOnWithTheLastTimeOfItsCpu() {
		entry(1000, 0, 71);
		entry(1100, 1, 72);
		entry(1200, 0, 71);
		side(RecordType.LOST, 0, 0, 2000, 1, f -> f.i64(9, 33));
		side(RecordType.LOST_SAMPLES, 0, 0, 2500, 0, f -> f.i64(4));
		assertThat(calls("lost")).containsExactly("lost(2000, 1100, 1, 33)", "lost(2500, 1200, 0, 4)");
	}

	@Test
	void totalsOfLossesAtTheEndAreNotCountedTwice() throws IOException {
		entry(1000, 0, 71);
		side(RecordType.LOST, 0, 0, 2000, 0, f -> f.i64(9, 33));
		entry(3000, 0, 71);
		for (int cpu = 0; cpu < 2; cpu++)
			side(RecordType.LOST_SAMPLES, 0, 0, 0, cpu, f -> f.i64(20));
		assertThat(calls("lost")).containsExactly("lost(2000, 1000, 0, 33)", "lost(3000, 3000, -1, 7)");
		try (Run run = run()) {
			assertThat(Imports.notices(run, Notice.Severity.WARNING)).contains("lost 40 events in 2 places");
		}
	}

	@Test
	void aRecordingOfSamplesOnlyTellsItsLossesToo() throws IOException {
		PerfDataWriter.Attr cycles = PerfDataWriter.Attr.hardware(0, TYPE & ~SampleLayout.RAW, 9);
		PerfDataWriter samples = new PerfDataWriter(ORDER).attr(cycles);
		samples.record(RecordType.SAMPLE, Sample.at(1000, 0, 71, 9, new byte[0]).of(cycles, new Random(0)));
		samples.record(RecordType.LOST, f -> {
			f.i64(9, 33);
			Sample.trailer(cycles.sampleType(), 0, 0, 2000, 9, 0).accept(f);
		});
		samples.record(RecordType.THROTTLE, f -> {
			f.i64(2100, 9, 9);
			Sample.trailer(cycles.sampleType(), 0, 0, 2100, 9, 0).accept(f);
		});
		samples.record(RecordType.AUX, f -> {
			f.i64(0, 4096, 1);
			Sample.trailer(cycles.sampleType(), 0, 0, 2200, 9, 0).accept(f);
		});
		try (Run run = Imports.tryRead(new PerfDataImporter(), directory, samples.file()).orElseThrow()) {
			assertThat(Imports.notices(run, Notice.Severity.WARNING)).contains("events that the recorder lost: 33; places where it did: 1")
					.contains("samples are missing: 1");
			assertThat(Imports.notices(run, Notice.Severity.INFO)).contains("hardware trace (AUX) that were truncated: 1");
		}
	}

	@Test
	void tracepointsThatWereSampledAreNotTrusted() throws IOException {
		PerfDataWriter sampled = Kvm.tracingData(new PerfDataWriter(ORDER)).attr(ENTRY)
				.attr(new PerfDataWriter.Attr(2, Kvm.EXIT, 100, TYPE, 0, PerfDataWriter.SAMPLE_ID_ALL, 0, List.of(10L))).round();
		try (Run run = Imports.tryRead(new PerfDataImporter(), directory, sampled.file()).orElseThrow()) {
			assertThat(Imports.notices(run, Notice.Severity.WARNING)).contains("perf took only some of these events")
					.contains("tracepoint:501").doesNotContain("tracepoint:500");
		}
	}

	@Test
	void contextSwitchesOfACpuTellWhoComes() {
		side(RecordType.SWITCH_CPU_WIDE, SWITCH_OUT | PREEMPTED, 71, 1000, 2, f -> f.u32(80).u32(81));
		side(RecordType.SWITCH_CPU_WIDE, 0, 81, 1001, 2, f -> f.u32(70).u32(71));
		side(RecordType.SWITCH_CPU_WIDE, SWITCH_OUT, 81, 2000, 2, f -> f.u32(70).u32(71));
		assertThat(calls("schedSwitch")).containsExactly("schedSwitch(1000, 2, 71, true, 81)",
				"schedSwitch(2000, 2, 81, false, 71)");
	}

	@Test
	void contextSwitchesOfAThreadTellItAlone() {
		side(RecordType.SWITCH, SWITCH_OUT, 71, 1000, 2, _ -> { });
		side(RecordType.SWITCH, 0, 71, 2000, 3, _ -> { });
		assertThat(calls("schedSwitch")).containsExactly("schedSwitch(1000, 2, 71, false, 0)",
				"schedSwitch(2000, 3, 0, true, 71)");
	}

	@Test
	void anExitAcrossALossIsNotGuessed() throws IOException {
		entry(1000, 0, 71);
		exit(2000, 0, 71);
		entry(3000, 0, 71);
		exit(4000, 0, 71);
		side(RecordType.LOST, 0, 0, 5000, 0, f -> f.i64(9, 2));
		entry(6000, 0, 71);
		try (Run run = run()) {
			var trace = run.first(org.trapline.measure.ExitTrace.class).orElseThrow();
			assertThat(trace.size()).isOne();
			assertThat(trace.losses().intervalsAcrossLoss()).isOne();
			assertThat(trace.losses().lostEvents()).isEqualTo(2);
		}
	}
}
