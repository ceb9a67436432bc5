// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.tracecompass.tmf.core.event.ITmfEvent;
import org.eclipse.tracecompass.tmf.core.exceptions.TmfTraceException;
import org.eclipse.tracecompass.tmf.core.timestamp.TmfTimestamp;
import org.eclipse.tracecompass.tmf.core.trace.ITmfContext;
import org.eclipse.tracecompass.tmf.core.trace.TmfTraceManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;
import org.trapline.tmf.RunEvent;
import org.trapline.tmf.RunTrace;

class RunTraceTest {
	private final RunTrace trace = new RunTrace();

	@BeforeEach
	void open() throws TmfTraceException {
		trace.initTrace(null, Window.trace("perf-record/vmix-c2.perf.data").toString(), RunEvent.class, "linux",
				RunTrace.TYPE);
	}

	@AfterEach
	void close() {
		trace.dispose();
	}

	@Test
	void hasAnEventForEachExitAndEachEntryInOrderOfTime() {
		List<RunEvent> events = all();
		ExitTrace exits = trace.exits().trace();
		assertThat(events).hasSize((int) (2 * exits.size()));
		assertThat(trace.getNbEvents()).isEqualTo(events.size());
		assertThat(events).isSortedAccordingTo((a, b) -> a.getTimestamp().compareTo(b.getTimestamp()));
		assertThat(events.stream().filter(event -> !event.entry()).mapToLong(event -> event.exit().row()).sorted()
				.toArray()).isEqualTo(rows(exits));
		assertThat(events.stream().filter(RunEvent::entry).mapToLong(event -> event.exit().interval()).sum())
				.isEqualTo(intervals(exits));
	}

	@Test
	void anEntryFollowsItsExitBeforeTheNextOneOfTheSameVcpu() {
		long[] open = new long[trace.exits().trace().vcpus().size()];
		java.util.Arrays.fill(open, -1);
		for (RunEvent event : all()) {
			int vcpu = event.exit().vcpu().index();
			assertThat(open[vcpu]).as("row open at " + event.getTimestamp())
					.isEqualTo(event.entry() ? event.exit().row() : -1);
			open[vcpu] = event.entry() ? -1 : event.exit().row();
		}
	}

	@Test
	void findsEventsByRankAndByTime() {
		List<RunEvent> events = all();
		for (long rank = 0; rank < events.size(); rank += 97) {
			assertThat(trace.getNext(trace.seekEvent(rank))).isEqualTo(events.get((int) rank));
			long time = events.get((int) rank).getTimestamp().toNanos();
			ITmfContext at = trace.seekEvent(TmfTimestamp.fromNanos(time));
			assertThat(events.get((int) at.getRank()).getTimestamp().toNanos()).isEqualTo(time);
			assertThat(at.getRank() == 0 || events.get((int) at.getRank() - 1).getTimestamp().toNanos() < time).isTrue();
		}
		RunEvent entry = events.stream().filter(RunEvent::entry).findFirst().orElseThrow();
		assertThat(trace.eventAt(entry.getTimestamp().toNanos())).contains(entry);
		assertThat(trace.eventAt(trace.getEndTime().toNanos() + 1)).isEmpty();
		ITmfContext behind = trace.seekEvent(TmfTimestamp.fromNanos(trace.getEndTime().toNanos() + 1));
		assertThat(behind.hasValidRank()).isFalse();
		assertThat(trace.getNext(behind)).isNull();
		assertThat(trace.getNext(trace.seekEvent(trace.getNbEvents()))).isNull();
		assertThat(trace.getLocationRatio(trace.seekEvent(0.5).getLocation())).isBetween(0.49, 0.51);
	}

	@Test
	void fieldsSayWhatIsKnownAndNothingElse() {
		assertThat(all()).filteredOn(event -> !event.entry()).allSatisfy(exit -> {
			assertThat(exit.getName()).isEqualTo("exit " + exit.exit().cause().reason());
			assertThat(exit.getContent().getFieldNames()).contains("VM", "vCPU", "reason", "PC").doesNotContain("handling");
			assertThat(exit.getContent().getFieldNames().contains("IPA")).isEqualTo(exit.exit().address().isPresent());
		});
		RunEvent entry = all().stream().filter(RunEvent::entry).findFirst().orElseThrow();
		assertThat(entry.getName()).isEqualTo("entry");
		assertThat(entry.getContent().getFieldValue(Long.class, "handling")).isEqualTo(entry.exit().handling());
	}

	@Test
	void filesOfAnalysesGoWithTheTrace() throws IOException, TmfTraceException {
		Path files = Path.of(TmfTraceManager.getSupplementaryFileDir(trace));
		Files.writeString(files.resolve("statistics.ht"), "of another recording");
		try (Unopened again = new Unopened()) {
			again.trace.initTrace(null, trace.getPath(), RunEvent.class, "linux", RunTrace.TYPE);
			assertThat(files.resolve("statistics.ht")).doesNotExist();
			Files.writeString(Files.createDirectories(files).resolve("statistics.ht"), "of this one");
		}
		assertThat(files).doesNotExist();
	}

	@Test
	void validatesWhatAnImporterKnows(@TempDir Path folder) throws IOException {
		assertThat(trace.validate(null, trace.getPath()).isOK()).isTrue();
		String notes = Files.writeString(folder.resolve("notes.txt"), "Buy milk\n").toString();
		assertThat(trace.validate(null, notes).isOK()).isFalse();
		try (Unopened other = new Unopened()) {
			assertThatThrownBy(() -> other.trace.initTrace(null, notes, RunEvent.class, "notes", RunTrace.TYPE))
					.isInstanceOf(TmfTraceException.class).hasMessageContaining("notes.txt");
		}
	}

	private record Unopened(RunTrace trace) implements AutoCloseable {
		Unopened() {
			this(new RunTrace());
		}

		@Override
		public void close() {
			trace.dispose();
		}
	}

	private List<RunEvent> all() {
		List<RunEvent> events = new ArrayList<>();
		ITmfContext context = trace.seekEvent(0);
		for (ITmfEvent event = trace.getNext(context); event != null; event = trace.getNext(context))
			events.add((RunEvent) event);
		return events;
	}

	private static long[] rows(ExitTrace exits) {
		return java.util.stream.LongStream.range(0, exits.size()).toArray();
	}

	private static long intervals(ExitTrace exits) {
		long sum = 0;
		ExitBlocks blocks = exits.blocks();
		for (int block = 0; block < exits.blockCount(); block++) {
			int rows = blocks.load(block);
			for (int row = 0; row < rows; row++)
				sum += blocks.intervals()[row];
		}
		return sum;
	}
}
