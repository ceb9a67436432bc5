// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.List;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.PlannedSource;
import org.trapline.measure.Progress;
import org.trapline.measure.TimeMerge;
import org.trapline.measure.Vcpu;

/// Tells a trace's exits as the events that they would have left in a recording: the way back from {@link ExitReconstruction},
/// which makes the same exits of these events.
///
/// What a trace does not hold cannot come back: events that nothing of an exit follows from, exits without an entry, lost
/// events. Of an interval in which a vCPU waited and was off the CPU, too, the wait comes first.
public final class ExitReplay {
	private ExitReplay() {
	}

	/// Feeds the events, in order of time; of one time, those of the first vCPU first.
	///
	/// @param progress is told how much of the recording's time has been replayed
	/// @throws java.util.concurrent.CancellationException if the progress was cancelled
	public static void replay(ExitTrace trace, HypervisorEvents events, Progress progress) {
		for (Vcpu vcpu : trace.vcpus()) {
			String vm = vcpu.vm();
			String suffix = " " + vcpu.process();
			if (vcpu.process() >= 0 && vm.endsWith(suffix))
				events.process(vcpu.process(), vm.substring(0, vm.length() - suffix.length()));
			events.thread(vcpu.thread(), vcpu.process(), vcpu.threadName());
		}
		events.other(trace.span().start());
		List<PlannedSource> replays = trace.vcpus().stream().map(vcpu -> new VcpuReplay(trace, vcpu, events).source())
				.toList();
		TimeMerge.tell(replays, trace.span(), progress);
		events.other(trace.span().end());
	}
}
