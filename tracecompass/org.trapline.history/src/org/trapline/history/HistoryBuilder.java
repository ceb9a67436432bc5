// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.tracecompass.segmentstore.core.ISegmentStore;
import org.eclipse.tracecompass.segmentstore.core.SegmentStoreFactory;
import org.eclipse.tracecompass.statesystem.core.ITmfStateSystemBuilder;
import org.eclipse.tracecompass.statesystem.core.StateSystemFactory;
import org.eclipse.tracecompass.statesystem.core.backend.StateHistoryBackendFactory;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.TimeMerge;

/// Builds the files of a history from exits, all vCPUs in one order of time.
final class HistoryBuilder {
	static final String ID = "org.trapline.history";

	private HistoryBuilder() {
	}

	/// Builds a history and closes its files.
	///
	/// @param files in a folder that is there and empty
	/// @throws java.util.concurrent.CancellationException if the progress was cancelled
	static void build(ExitTrace trace, HistoryFiles files, Progress progress) throws IOException {
		ITmfStateSystemBuilder states = StateSystemFactory.newStateSystem(StateHistoryBackendFactory
				.createHistoryTreeBackendNewFile(ID, files.states().toFile(), HistoryFiles.FORMAT, trace.span().start(), 0));
		Map<SegmentKind, ISegmentStore<ExitSegment>> segments = new EnumMap<>(SegmentKind.class);
		try {
			for (SegmentKind kind : SegmentKind.values())
				segments.put(kind, store(trace, files, kind));
			BitSet cpus = Lanes.cpus(trace);
			Lanes lanes = new Lanes(trace, cpus, states::getQuarkAbsoluteAndAdd);
			HistoryWriter writer = new HistoryWriter(trace, cpus.length(), states, lanes, segments);
			Interrupts interrupts = new Interrupts(trace);
			List<VcpuChanges> vcpus = trace.vcpus().stream()
					.map(vcpu -> new VcpuChanges(trace, vcpu.index(), writer, interrupts)).toList();
			TimeMerge.tell(vcpus, trace.span(), progress);
			states.closeHistory(trace.span().end());
			segments.values().forEach(store -> store.close(false));
		} finally {
			states.dispose();
			segments.values().forEach(ISegmentStore::dispose);
		}
	}

	/// The store in a file, which is made where it is not there.
	static ISegmentStore<ExitSegment> store(ExitTrace trace, HistoryFiles files, SegmentKind kind) throws IOException {
		return SegmentStoreFactory.createOnDiskSegmentStore(files.segments(kind),
				buffer -> ExitSegment.read(trace, buffer), HistoryFiles.FORMAT);
	}
}
