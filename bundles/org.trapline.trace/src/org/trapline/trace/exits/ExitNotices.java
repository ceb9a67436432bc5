// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trapline.measure.Notice;
import org.trapline.measure.Vcpu;
import org.trapline.trace.exits.EventTypes.Type;

/// Words for what a recording's exits cannot tell: what was lost, and which types of events are absent and what that costs.
final class ExitNotices {
	private final Tally tally;
	private final EventTypes types;
	private final List<Vcpu> vcpus;
	private final Map<String, Long> counts;
	private final List<Notice> notices = new ArrayList<>();

	/// @param counts events by name without system
	ExitNotices(Tally tally, EventTypes types, List<Vcpu> vcpus, Map<String, Long> counts) {
		this.tally = tally;
		this.types = types;
		this.vcpus = vcpus;
		this.counts = counts;
	}

	List<Notice> all() {
		if (tally.exits == 0 || tally.entries == 0)
			unusable();
		lost();
		unpaired();
		if (tally.rows > 0) {
			timeSplit();
			refinements();
			interrupts();
		}
		if (tally.guessedVms)
			info("the recording does not tell threads' processes; vCPUs were grouped into VMs by their numbers, in the order"
					+ " of their threads' ids");
		return notices;
	}

	private void unusable() {
		String found = tally.exits == 0 && tally.entries == 0 ? "neither kvm_exit nor kvm_entry"
				: tally.exits == 0 ? "no kvm_exit" : "no kvm_entry";
		String counted = counts.getOrDefault("kvm_exit", 0L) > 0 && tally.exits == 0 ? " that can be read" : "";
		notices.add(Notice.warning("the recording has " + found + " events" + counted
				+ ", so it holds no exits; record both, for instance with perf record -e 'kvm:*'"));
	}

	private void lost() {
		if (tally.losses > 0)
			warning("the recorder lost " + (tally.lostEvents > 0 ? count(tally.lostEvents, "event") : "events") + " in "
					+ count(tally.losses, "place") + "; " + count(tally.intervalsAcrossLoss, "exit")
					+ " that it may have touched were left out");
		else if (tally.intervalsAcrossLoss > 0)
			info(count(tally.intervalsAcrossLoss, "exit")
					+ " left out since the recording lacks an event between exit and entry that must have been");
		if (tally.unordered > 0)
			warning(count(tally.unordered, "event") + " came out of the order of time and were left out");
		if (tally.withoutThread > 0)
			warning(count(tally.withoutThread, "exit or entry event")
					+ " have no thread id, so that no vCPU can be told, and were left out");
		if (tally.beyondMaximum > 0)
			warning("more than " + VcpuThreads.MAX + " vCPU threads; " + count(tally.beyondMaximum, "exit or entry event")
					+ " of further ones were left out");
	}

	private void unpaired() {
		if (tally.exits == 0 || tally.entries == 0)
			return;
		long unpaired = tally.exitsWithoutEntry + tally.entriesWithoutExit;
		// each vCPU may end with an open exit
		boolean more = tally.entriesWithoutExit > 0 || tally.exitsWithoutEntry > vcpus.size();
		String words = count(tally.exitsWithoutEntry, "exit") + " without an entry after, "
				+ count(tally.entriesWithoutExit, "entry", "entries") + " without an exit before";
		if (more)
			warning(words + " were left out");
		else if (unpaired > 0)
			info(words + ", at the recording's end; left out");
	}

	private void timeSplit() {
		if (absent(Type.SWITCH))
			warning("the recording has no sched_switch events: time in which a vCPU thread was off the CPU is not known and"
					+ " counts as handling" + (types.seen(Type.WAKEUP) ? ", except for the guest's own waiting" : ""));
		else if (types.seen(Type.SWITCH) && !types.seen(Type.SWITCH_BACK))
			warning("the recording has no sched_switch to a vCPU's thread, as when only some threads are recorded: time off"
					+ " the CPU is not known");
		if (tally.idleAssumed > 0)
			warning("nothing in the recording tells idle time from handling for " + count(tally.idleAssumed, "WFx exit")
					+ "; the whole of it was booked as idle (record kvm_vcpu_wakeup or sched_switch)");
	}

	private void refinements() {
		List<String> absent = new ArrayList<>();
		lacking(Type.ABORT, "data or instruction abort", absent);
		lacking(Type.HYPERCALL, "hypercall", absent);
		lacking(Type.REGISTER, "system register trap", absent);
		lacking(Type.WFX, "WFx exit", absent);
		if (!absent.isEmpty())
			info("events that tell more of some exits are not in the recording: " + String.join(", ", absent));
		if (tally.memoryFaultsBeforeMmio > 0 && absent(Type.MMIO))
			info(count(tally.memoryFaultsBeforeMmio, "data abort", "data aborts") + " booked as memory fault, in a recording"
					+ " without kvm_mmio events: if that event was not on, these may be device accesses");
		if (absent(Type.USER_EXIT))
			info("the recording has no kvm_userspace_exit events: if that event was not on, time in user space, and device"
					+ " accesses that user space emulated, are not told from the kernel's");
	}

	/// Whether nothing shows that events of a type were switched on.
	private boolean absent(Type type) {
		return !types.seen(type) && type.names.stream().noneMatch(counts::containsKey);
	}

	private void lacking(Type type, String exit, List<String> absent) {
		long n = types.lacking(type);
		if (n == 0)
			return;
		if (!types.seen(type))
			absent.add(type.words() + " (for " + count(n, exit) + ')');
		else if (types.lastLacking(type) < types.firstSeen(type))
			info(count(n, exit) + " came in the first " + milliseconds(types.firstSeen(type) - tally.start)
					+ ", before the recorder had switched " + type.words() + " on: no more is known of them");
		else
			info(count(n, exit) + " lack their " + type.words() + " event: no more is known of them");
	}

	private void interrupts() {
		if (tally.interrupts == 0)
			return;
		String known = "";
		if (tally.interruptsBefore > 0 && tally.guestNanos > 0)
			known = String.format(Locale.ROOT, "; here at least %s, %.2f %% of it, in %s",
					milliseconds(tally.interruptNanos), 100.0 * tally.interruptNanos / tally.guestNanos,
					count(tally.interruptsBefore, "exit"));
		info("Linux (since 4.2) traces an exit after it has handled the host interrupt that caused it: that handling counts"
				+ " as guest time" + known);
		if (absent(Type.HOST_IRQ))
			info("the recording has no irq_handler_entry events: of interrupt exits only the guest's own timer is told");
	}

	private void info(String message) {
		notices.add(Notice.info(message));
	}

	private void warning(String message) {
		notices.add(Notice.warning(message));
	}

	private static String milliseconds(long nanos) {
		return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
	}

	private static String count(long n, String what) {
		return count(n, what, what + 's');
	}

	private static String count(long n, String one, String many) {
		return n + " " + (n == 1 ? one : many);
	}
}
