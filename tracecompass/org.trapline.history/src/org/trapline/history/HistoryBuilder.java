// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.tracecompass.segmentstore.core.ISegmentStore;
import org.eclipse.tracecompass.segmentstore.core.SegmentStoreFactory;
import org.eclipse.tracecompass.statesystem.core.ITmfStateSystemBuilder;
import org.eclipse.tracecompass.statesystem.core.StateSystemFactory;
import org.eclipse.tracecompass.statesystem.core.backend.StateHistoryBackendFactory;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.PlannedSource;
import org.trapline.measure.Progress;
import org.trapline.measure.TimeMerge;
import org.trapline.trace.Problem;

/// Builds the files of a history from exits and what guests ran, all vCPUs in one order of time.
final class HistoryBuilder {
	static final String ID = "org.trapline.history";

	/// Twice what a recording of 98,246 exits takes for each.
	private static final long BYTES_OF_EXIT = 256;
	private static final long LEAST_BYTES = 2 << 20;

	private HistoryBuilder() {
	}

	/// Builds a history and closes its files.
	///
	/// @param guests what the guests ran, where that is known
	/// @param files in a folder that is there and empty
	/// @throws java.util.concurrent.CancellationException if the progress was cancelled
	static void build(ExitTrace trace, Optional<GuestTasks> guests, HistoryFiles files, Progress progress)
			throws IOException {
		checkSpace(trace.size() + guests.map(GuestTasks::size).orElse(0L), files);
		ITmfStateSystemBuilder states = StateSystemFactory.newStateSystem(StateHistoryBackendFactory
				.createHistoryTreeBackendNewFile(ID, files.states().toFile(), HistoryFiles.FORMAT, trace.span().start(), 0));
		Map<SegmentKind, ISegmentStore<ExitSegment>> segments = new EnumMap<>(SegmentKind.class);
		try {
			for (SegmentKind kind : SegmentKind.values())
				segments.put(kind, store(trace, files, kind));
			BitSet cpus = Lanes.cpus(trace);
			Lanes lanes = new Lanes(trace, guests.map(GuestTasks::vcpus).orElse(Set.of()), cpus, states::getQuarkAbsoluteAndAdd);
			HistoryWriter writer = new HistoryWriter(trace, cpus.length(), states, lanes, segments);
			Interrupts interrupts = new Interrupts(trace);
			List<PlannedSource> vcpus = new ArrayList<>(trace.vcpus().stream()
					.map(vcpu -> new VcpuChanges(trace, vcpu.index(), writer, interrupts).source()).toList());
			guests.ifPresent(tasks -> tasks.vcpus()
					.forEach(vcpu -> vcpus.add(new GuestChanges(trace, tasks, vcpu, writer).source())));
			TimeMerge.tell(vcpus, trace.span(), progress);
			states.closeHistory(trace.span().end());
			segments.values().forEach(store -> store.close(false));
		} catch (CancellationException e) {
			throw e;
		} catch (IllegalStateException e) {
			// what Trace Compass makes of a write that failed
			throw new IOException(files.folder() + ": " + e.getMessage(), e);
		} finally {
			states.dispose();
			segments.values().forEach(ISegmentStore::dispose);
		}
	}

	/// Trace Compass only logs some of the writes that fail.
	private static void checkSpace(long rows, HistoryFiles files) throws IOException {
		long needed = LEAST_BYTES + rows * BYTES_OF_EXIT;
		long free = Files.getFileStore(files.folder()).getUsableSpace();
		if (free < needed)
			throw new IOException(Problem.inFile(files.folder(), free + " bytes free", "at least " + needed).message());
	}

	/// The store in a file, which is made where it is not there.
	static ISegmentStore<ExitSegment> store(ExitTrace trace, HistoryFiles files, SegmentKind kind) throws IOException {
		return SegmentStoreFactory.createOnDiskSegmentStore(files.segments(kind),
				buffer -> ExitSegment.read(trace, buffer), HistoryFiles.FORMAT);
	}
}
