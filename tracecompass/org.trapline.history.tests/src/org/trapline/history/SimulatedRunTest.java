// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.history.StateHistory.Arrow;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.ExitTraceWriter;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;
import org.trapline.trace.ImportException;
import org.trapline.trace.runs.RunSource;
import org.trapline.trace.write.RecordingFormat;

/// The folder of an experiment's point, as the virtual platform leaves it.
class SimulatedRunTest {
	@TempDir
	Path folder;

	@Test
	void theExitsOfAPointGiveAHistoryWithItsInterrupts() throws IOException, ImportException {
		Path point = Files.createDirectory(folder.resolve("point"));
		Files.writeString(point.resolve("run.yaml"), "trapline: run/1\nlabel: two vCPUs\nconditions:\n  side: guest\n");
		try (ExitTrace simulated = simulated(); OutputStream out = Files.newOutputStream(point.resolve("exits.dat"))) {
			RecordingFormat.TRACE_DAT.write(simulated, "trapline", out, Progress.none());
		}
		try (Run run = RunSource.installed().open(point, Progress.none());
				StateHistory history = Recordings.history(run, folder.resolve("cache"))) {
			assertThat(Recordings.trace(run).vcpus()).extracting(Vcpu::id).containsExactly(0, 1);
			assertThat(history.arrows(0, 1_000_000, 10)).containsExactly(new Arrow(0, 110_000, 1, 140_000));
			assertThat(history.segments(SegmentKind.HANDLING)).hasSize(4);
		}
	}

	private static ExitTrace simulated() {
		ExitTraceWriter writer = new ExitTraceWriter();
		ExitCause send = new ExitCause(ExitReason.DABT_LOW, Refinement.IPI, "");
		ExitCause call = new ExitCause(ExitReason.HVC64, Refinement.HYPERCALL, "PSCI_VERSION");
		exit(writer, 0, 50_000, call, 0);
		exit(writer, 1, 60_000, call, 0);
		exit(writer, 0, 110_000, send, 0b10);
		exit(writer, 1, 130_000, call, 0);
		return writer.finish(List.of(new Vcpu(0, "VM", 0, -1, 1, "CPU 0/KVM"), new Vcpu(1, "VM", 1, -1, 2, "CPU 1/KVM")),
				new ExitTrace.Span(0, 1_000_000), new ExitTrace.Losses(0, 0, 0, 0, 0), Map.of());
	}

	private static void exit(ExitTraceWriter writer, int vcpu, long time, ExitCause cause, int targets) {
		writer.time = time;
		writer.interval = 10_000;
		writer.guestBefore = 1_000;
		writer.address = targets == 0 ? 0 : 0x8000f00;
		writer.vcpu = (short) vcpu;
		writer.cpu = (short) vcpu;
		writer.cause = writer.causeIndex(cause);
		writer.flags = (short) (targets == 0 ? 0 : ExitBlocks.HAS_TARGETS | ExitBlocks.HAS_ADDRESS | ExitBlocks.WRITE);
		writer.targets = (short) targets;
		writer.add();
	}
}
