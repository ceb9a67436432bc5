// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.trapline.measure.Provenance;
import org.trapline.measure.Vcpu;

/// Interrupts whose targets a recording tells.
class InterruptTargetsTest {
	private static final ExitCause SEND = new ExitCause(ExitReason.DABT_LOW, Refinement.IPI, "");
	private static final ExitCause OTHER = new ExitCause(ExitReason.HVC64, Refinement.NONE, "");

	@TempDir
	Path folder;

	private final ExitTraceWriter writer = new ExitTraceWriter();

	@Test
	void eachTargetTakesItAtItsFirstEntryAfterTheWrite() throws IOException {
		exit(0, 100, 50, SEND, 0b0110);
		exit(1, 90, 40, OTHER, -1);
		exit(3, 95, 60, OTHER, -1);
		exit(1, 300, 10, OTHER, -1);
		exit(2, 400, 20, OTHER, -1);
		assertThat(arrows(true)).containsExactlyInAnyOrder(new Arrow(0, 100, 1, 130), new Arrow(0, 100, 2, 420));
	}

	@Test
	void severalWritesToOneAreTakenTogether() throws IOException {
		exit(0, 100, 50, SEND, 0b0010);
		exit(2, 110, 50, SEND, 0b0010);
		exit(1, 200, 30, OTHER, -1);
		assertThat(arrows(true)).containsExactlyInAnyOrder(new Arrow(0, 100, 1, 230), new Arrow(2, 110, 1, 230));
	}

	@Test
	void theSenderTakesNothingOfItsOwn() throws IOException {
		exit(0, 100, 50, SEND, 0xff);
		exit(0, 200, 50, OTHER, -1);
		assertThat(arrows(true)).isEmpty();
	}

	@Test
	void withoutNumbersOfVcpusTargetsSayNothing() throws IOException {
		exit(0, 100, 50, SEND, 0b0010);
		exit(1, 200, 30, OTHER, -1);
		assertThat(arrows(false)).isEmpty();
	}

	private void exit(int vcpu, long time, long interval, ExitCause cause, int targets) {
		writer.time = time;
		writer.interval = interval;
		writer.guestBefore = 5;
		writer.vcpu = (short) vcpu;
		writer.cpu = (short) vcpu;
		writer.cause = writer.causeIndex(cause);
		writer.flags = targets < 0 ? 0 : ExitBlocks.HAS_TARGETS;
		writer.targets = (short) targets;
		writer.add();
	}

	private List<Arrow> arrows(boolean numbered) throws IOException {
		List<Vcpu> vcpus = new ArrayList<>();
		for (int i = 0; i < 4; i++)
			vcpus.add(new Vcpu(i, "guest", numbered ? i : -1, 1, 10 + i, ""));
		try (ExitTrace trace = writer.finish(vcpus, new ExitTrace.Span(0, 1_000), new ExitTrace.Losses(0, 0, 0, 0, 0),
				Map.of());
				StateHistory history = StateHistory.open(trace, Optional.empty(), new Provenance(List.of(), "", "", Map.of()),
						new HistoryCache(folder), Progress.none())) {
			return history.arrows(0, 1_000, 100);
		}
	}
}
