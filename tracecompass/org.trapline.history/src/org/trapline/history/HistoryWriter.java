// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.util.Arrays;
import java.util.Map;
import org.eclipse.tracecompass.segmentstore.core.ISegmentStore;
import org.eclipse.tracecompass.statesystem.core.ITmfStateSystemBuilder;
import org.eclipse.tracecompass.statesystem.core.exceptions.StateValueTypeException;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.ExitTrace;

/// Takes what changes, in order of time, into a state system and segment stores.
final class HistoryWriter {
	private static final int NOBODY = -1;

	private final ExitTrace trace;
	private final ITmfStateSystemBuilder states;
	private final Lanes lanes;
	private final Map<SegmentKind, ISegmentStore<ExitSegment>> segments;
	/// By vCPU: the physical CPU that it is on, or -1.
	private final int[] cpuOf;
	/// By physical CPU: the vCPU that it runs, or {@link #NOBODY}.
	private final int[] running;

	HistoryWriter(ExitTrace trace, int cpus, ITmfStateSystemBuilder states, Lanes lanes,
			Map<SegmentKind, ISegmentStore<ExitSegment>> segments) {
		this.trace = trace;
		this.states = states;
		this.lanes = lanes;
		this.segments = segments;
		cpuOf = new int[trace.vcpus().size()];
		running = new int[cpus];
		Arrays.fill(cpuOf, -1);
		Arrays.fill(running, NOBODY);
	}

	/// A vCPU does something else from now on.
	///
	/// @param state null where the recording does not tell
	/// @param cause of the exit that is handled, index into {@link ExitTrace#causes()}; -1 for none
	/// @param cpu the physical CPU that it is on; -1 for none, or where the recording does not tell
	void state(long time, int vcpu, @Nullable VcpuState state, int cause, int cpu) {
		set(time, lanes.quark(vcpu, Lane.Kind.STATE), state == null ? null : state.ordinal());
		set(time, lanes.quark(vcpu, Lane.Kind.REASON), cause < 0 ? null : cause);
		int before = cpuOf[vcpu];
		if (cpu == before)
			return;
		cpuOf[vcpu] = cpu;
		set(time, lanes.quark(vcpu, Lane.Kind.HOST_CPU), cpu < 0 ? null : cpu);
		// where another one was found there meanwhile, it stays
		if (before >= 0 && running[before] == vcpu)
			run(time, before, NOBODY);
		if (cpu >= 0)
			run(time, cpu, vcpu);
	}

	void pendingTimer(long time, int vcpu, boolean pending) {
		set(time, lanes.quark(vcpu, Lane.Kind.PENDING_INTERRUPT), pending ? 1 : null);
	}

	/// The guest runs another task on a vCPU from now on.
	///
	/// @param task index into {@link org.trapline.measure.GuestTasks#tasks()}; -1 where the guest does not tell
	void guestTask(long time, int vcpu, int task) {
		set(time, lanes.quarkOfGuest(vcpu), task < 0 ? null : task);
	}

	/// A segment ends.
	///
	/// @param sender with {@link SegmentKind#IPI} only; otherwise -1
	void segment(SegmentKind kind, long start, long end, int vcpu, int cause, int sender) {
		ISegmentStore<ExitSegment> store = segments.get(kind);
		if (store != null)
			store.add(ExitSegment.of(trace, start, end, vcpu, cause, sender));
	}

	private void run(long time, int cpu, int vcpu) {
		running[cpu] = vcpu;
		set(time, lanes.quarkOfCpu(cpu), vcpu == NOBODY ? null : vcpu);
	}

	private void set(long time, int quark, @Nullable Integer value) {
		ExitTrace.Span span = trace.span();
		try {
			states.modifyAttribute(Math.clamp(time, span.start(), span.end()), value, quark);
		} catch (StateValueTypeException e) {
			throw new IllegalStateException("an attribute of integers takes " + value, e);
		}
	}
}
