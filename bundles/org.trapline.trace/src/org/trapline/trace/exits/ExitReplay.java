// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Vcpu;

/// Tells a trace's exits as the events that they would have left in a recording: the way back from {@link ExitReconstruction},
/// which makes the same exits of these events.
///
/// What a trace does not hold cannot come back: events that nothing of an exit follows from, exits without an entry, lost
/// events. Of an interval in which a vCPU waited and was off the CPU, too, the wait comes first.
public final class ExitReplay {
	/// Events from one report of progress to the next.
	private static final int PACE = 1 << 16;

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
		PriorityQueue<VcpuReplay> next = new PriorityQueue<>(
				Comparator.comparingLong(VcpuReplay::time).thenComparingInt(VcpuReplay::index));
		for (Vcpu vcpu : trace.vcpus()) {
			VcpuReplay replay = new VcpuReplay(trace, vcpu, events);
			if (replay.more())
				next.add(replay);
		}
		events.other(trace.span().start());
		long told = 0;
		for (VcpuReplay first = next.poll(); first != null; first = next.poll()) {
			first.step();
			if (first.more())
				next.add(first);
			if (++told % PACE == 0) {
				progress.checkCancelled();
				progress.at(Math.max(0, first.time() - trace.span().start()), trace.span().end() - trace.span().start());
			}
		}
		events.other(trace.span().end());
	}
}
