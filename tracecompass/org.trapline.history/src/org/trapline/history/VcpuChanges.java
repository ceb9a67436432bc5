// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitPhases;
import org.trapline.analysis.TimelineState.Kind;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCursor;
import org.trapline.measure.ExitCursor.Row;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.PlannedSource;

/// What changes of one vCPU, in order of time, and the segments that end then.
///
/// User space's part of an exit is taken for the last of its handling. A vCPU that was on another physical CPU at the entry
/// than at the exit moved there while it was off the CPU, or at the entry where it never was.
final class VcpuChanges {
	private final int vcpu;
	private final HistoryWriter writer;
	private final Interrupts interrupts;
	private final ExitCursor cursor;
	private final PlannedSource source;
	private @Nullable Row next;
	private long entered = Long.MIN_VALUE;
	private Optional<Interrupts.Sent> received = Optional.empty();

	private record Phase(Kind kind, long from, long to) {
	}

	VcpuChanges(ExitTrace trace, int vcpu, HistoryWriter writer, Interrupts interrupts) {
		this.vcpu = vcpu;
		this.writer = writer;
		this.interrupts = interrupts;
		cursor = new ExitCursor(trace, vcpu);
		next = cursor.next();
		source = new PlannedSource(vcpu, this::plan);
	}

	/// The changes, in order of time.
	PlannedSource source() {
		return source;
	}

	/// Plans the changes up to the entry after the next exit.
	private void plan() {
		Row exit = next;
		if (exit == null)
			return;
		next = cursor.next();
		List<Phase> phases = new ArrayList<>();
		ExitPhases.tell(exit, (kind, from, to) -> phases.add(new Phase(kind, from, to)));
		int cpu = exit.cpu();
		for (Phase phase : phases) {
			switch (phase.kind) {
			case GUEST -> {
				if (phase.from > entered)
					state(phase.from, VcpuState.GUEST, -1, cpu);
			}
			case HANDLING -> handling(exit, phase, cpu, phase == phases.getLast());
			case IDLE -> {
				state(phase.from, VcpuState.IDLE, exit.causeIndex(), -1);
				if (!exit.has(ExitBlocks.IDLE_ASSUMED))
					segment(SegmentKind.WAKE_UP, phase.to, exit.end(), exit);
				at(phase.to, () -> receive(phase.from, phase.to));
			}
			case DESCHEDULED -> state(phase.from, VcpuState.DESCHEDULED, exit.causeIndex(), -1);
			}
			if (phase.kind != Kind.GUEST && phase.kind != Kind.HANDLING && exit.has(ExitBlocks.MIGRATED))
				cpu = cpuOfNext();
		}
		interrupts(exit);
		at(exit.end(), () -> entry(exit));
		entered = exit.end();
		enter(exit);
	}

	private void handling(Row exit, Phase phase, int cpu, boolean last) {
		segment(SegmentKind.HANDLING, phase.from, phase.to, exit);
		long user = last && exit.has(ExitBlocks.USER) ? Math.max(phase.from, phase.to - exit.user()) : phase.to;
		if (user > phase.from)
			state(phase.from, VcpuState.HANDLING, exit.causeIndex(), cpu);
		if (user < phase.to)
			state(user, VcpuState.USER, exit.causeIndex(), cpu);
	}

	private void interrupts(Row exit) {
		switch (exit.cause().refinement()) {
		case GUEST_TIMER -> {
			at(exit.time(), () -> writer.pendingTimer(exit.time(), vcpu, true));
			at(exit.end(), () -> writer.pendingTimer(exit.end(), vcpu, false));
			segment(SegmentKind.TIMER, exit.time(), exit.end(), exit);
		}
		case IPI -> at(exit.time(), () -> send(exit));
		case HOST_IPI -> at(exit.time(), () -> receive(exit.time() - exit.guestBefore(), exit.time()));
		default -> { }
		}
	}

	private void send(Row exit) {
		if (exit.has(ExitBlocks.HAS_TARGETS) && interrupts.numbered(vcpu))
			interrupts.send(vcpu, exit.time(), exit.targets());
		else
			interrupts.send(vcpu, exit.time(), exit.end());
	}

	private void receive(long since, long time) {
		received = interrupts.receive(vcpu, since, time);
	}

	private void entry(Row exit) {
		received.ifPresent(sent -> took(sent, exit));
		received = Optional.empty();
		interrupts.taken(vcpu).forEach(sent -> took(sent, exit));
	}

	private void took(Interrupts.Sent sent, Row exit) {
		writer.segment(SegmentKind.IPI, sent.time(), exit.end(), vcpu, exit.causeIndex(), sent.sender());
	}

	/// What follows the entry after an exit: the guest, as far as the next exit tells.
	private void enter(Row exit) {
		Row following = next;
		if (following != null && following.guestBefore() > 0 && following.time() - following.guestBefore() <= entered)
			state(entered, VcpuState.GUEST, -1, following.cpu());
		else
			at(entered, () -> writer.state(exit.end(), vcpu, null, -1, -1));
	}

	private int cpuOfNext() {
		Row following = next;
		return following == null ? -1 : following.cpu();
	}

	private void state(long time, VcpuState state, int cause, int cpu) {
		at(time, () -> writer.state(time, vcpu, state, cause, cpu));
	}

	private void segment(SegmentKind kind, long from, long to, Row exit) {
		at(to, () -> writer.segment(kind, from, to, vcpu, exit.causeIndex(), -1));
	}

	private void at(long time, Runnable telling) {
		source.at(time, telling);
	}
}
