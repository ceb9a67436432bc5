// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Vcpu;

/// Which vCPUs an inter-processor interrupt of the guest was for.
///
/// Where the recording has the value that was written to GICD_SGIR, it says so, and each of them takes the interrupt when it
/// is entered for the first time after the write. Of writes to system registers no recording has the value: what is taken
/// for the receiver is the first vCPU of the same VM that, after the write and until shortly after the sender is back in its
/// guest, ends a wait or leaves its guest for a host's IPI, if it waited or was in its guest at the write. Such a write has
/// one receiver here; one that hit a vCPU inside the hypervisor has none.
final class Interrupts {
	/// How long after the sender's entry, in nanoseconds, a receiver that is inferred may still be on its way to its CPU.
	private static final long REACH = 1_000_000;

	private final ExitTrace trace;
	/// By VM: sent to nobody knows whom.
	private final Map<String, Deque<Sent>> open = new HashMap<>();
	/// By vCPU: sent to it, and not taken.
	private final List<List<Sent>> pending = new ArrayList<>();

	/// A write that sent an interrupt.
	///
	/// @param until when it is given up
	record Sent(int sender, long time, long until) {
	}

	Interrupts(ExitTrace trace) {
		this.trace = trace;
		trace.vcpus().forEach(_ -> pending.add(new ArrayList<>()));
	}

	/// A vCPU left its guest to send an interrupt, and entered it again; the recording does not tell to whom.
	void send(int vcpu, long exit, long entry) {
		open.computeIfAbsent(vm(vcpu), _ -> new ArrayDeque<>()).addLast(new Sent(vcpu, exit, entry + REACH));
	}

	/// A vCPU left its guest to send an interrupt.
	///
	/// @param targets the numbers inside its VM of those that it is for, a bit each; its own does not count
	void send(int vcpu, long exit, int targets) {
		for (Vcpu each : trace.vcpus())
			if (each.index() != vcpu && each.vm().equals(vm(vcpu)) && each.id() >= 0 && each.id() < Integer.SIZE
					&& (targets >>> each.id() & 1) != 0)
				pending.get(each.index()).add(new Sent(vcpu, exit, Long.MAX_VALUE));
	}

	/// Whether the vCPUs of a vCPU's VM are known by number, so that targets say who they are.
	boolean numbered(int vcpu) {
		return trace.vcpus().stream().filter(each -> each.vm().equals(vm(vcpu))).allMatch(each -> each.id() >= 0);
	}

	/// A vCPU enters its guest: the interrupts that it takes.
	List<Sent> taken(int vcpu) {
		List<Sent> sent = pending.get(vcpu);
		if (sent.isEmpty())
			return List.of();
		List<Sent> taken = List.copyOf(sent);
		sent.clear();
		return taken;
	}

	/// A vCPU was disturbed: what disturbed it, if that was an interrupt to nobody knows whom.
	///
	/// @param since when it began to wait, or entered its guest
	/// @param time when the wait ended, or the guest was left
	Optional<Sent> receive(int vcpu, long since, long time) {
		Deque<Sent> sent = open.getOrDefault(vm(vcpu), new ArrayDeque<>());
		sent.removeIf(one -> one.until < time);
		for (Iterator<Sent> latest = sent.descendingIterator(); latest.hasNext();) {
			Sent one = latest.next();
			if (one.sender != vcpu && one.time >= since) {
				latest.remove();
				return Optional.of(one);
			}
		}
		return Optional.empty();
	}

	private String vm(int vcpu) {
		return trace.vcpus().get(vcpu).vm();
	}
}
