// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import org.jspecify.annotations.Nullable;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCursor;
import org.trapline.measure.ExitCursor.Row;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.PlannedSource;
import org.trapline.measure.Vcpu;

/// The events of one vCPU's thread, as its exits have them.
final class VcpuReplay {
	private final Vcpu vcpu;
	private final HypervisorEvents events;
	private final CauseReplay causes;
	private final ExitCursor cursor;
	private final PlannedSource source;
	private @Nullable Row next;
	private long entered = Long.MIN_VALUE;

	VcpuReplay(ExitTrace trace, Vcpu vcpu, HypervisorEvents events) {
		this.vcpu = vcpu;
		this.events = events;
		causes = new CauseReplay(events, vcpu);
		cursor = new ExitCursor(trace, vcpu.index());
		next = cursor.next();
		source = new PlannedSource(vcpu.index(), this::plan);
	}

	/// The events, in order of time.
	PlannedSource source() {
		return source;
	}

	/// Plans the events of the next exit.
	private void plan() {
		Row row = next;
		if (row == null)
			return;
		next = cursor.next();
		int thread = vcpu.thread();
		guestTime(row);
		at(row.time(), () -> causes.before(row));
		at(row.time(), () -> causes.exit(row));
		at(row.time(), () -> causes.after(row));
		int cpu = row.has(ExitBlocks.MIGRATED) ? movedTo(row) : row.cpu();
		time(row, cpu);
		entered = row.end();
		at(entered, () -> events.entry(row.end(), cpu, thread, row.pc()));
	}

	/// Another CPU than that of the exit: that of the next one, since the thread stays where it is while the guest runs.
	private int movedTo(Row row) {
		Row following = next;
		return following != null && following.cpu() != row.cpu() ? following.cpu() : row.cpu() ^ 1;
	}

	/// What tells how long the guest ran before the exit, or that it is not known.
	private void guestTime(Row row) {
		long since = row.time() - row.guestBefore();
		if (row.has(ExitBlocks.NO_GUEST_TIME)) {
			if (entered != Long.MIN_VALUE)
				at(row.time(), () -> events.schedSwitch(row.time(), row.cpu(), 0, true, vcpu.thread()));
		} else if (since > entered) {
			at(since, () -> events.entry(since, row.cpu(), vcpu.thread(), row.pc()));
		}
	}

	/// Where the time from exit to entry went.
	private void time(Row row, int cpu) {
		boolean waits = !row.has(ExitBlocks.IDLE_ASSUMED)
				&& (row.idle() > 0 || row.descheduled() == 0 && row.awayAt() > 0);
		long idleFrom = Math.clamp(row.time() + row.awayAt(), row.time(), row.end() - row.idle() - row.descheduled());
		long idleTo = idleFrom + row.idle();
		long offFrom = waits ? idleTo : Math.max(row.time(), Math.min(row.time() + row.awayAt(), row.end() - row.descheduled()));
		long userFrom = row.end() - row.user();
		boolean user = row.has(ExitBlocks.USER);
		// off the CPU while in user space: not the kernel's time, nor the guest's waiting
		boolean offInUser = user && row.descheduled() > 0
				&& (offFrom + row.descheduled() > userFrom || !row.has(ExitBlocks.PREEMPTED) && causes.waits(row));
		if (offInUser)
			userFrom = Math.max(row.time(), Math.min(userFrom - row.descheduled(), offFrom));
		if (waits)
			at(idleTo, () -> events.wakeup(idleTo, row.cpu(), vcpu.thread(), row.idle(), true, true));
		long leaves = userFrom;
		if (offInUser)
			at(leaves, () -> causes.toUser(row, leaves));
		if (row.descheduled() > 0)
			away(offInUser ? Math.max(offFrom, leaves) : offFrom, row, cpu);
		if (user && !offInUser)
			at(leaves, () -> causes.toUser(row, leaves));
	}

	private void away(long from, Row row, int cpu) {
		long to = from + row.descheduled();
		at(from, () -> events.schedSwitch(from, row.cpu(), vcpu.thread(), row.has(ExitBlocks.PREEMPTED), 0));
		at(to, () -> events.schedSwitch(to, cpu, 0, true, vcpu.thread()));
	}

	private void at(long time, Runnable telling) {
		source.at(time, telling);
	}
}
