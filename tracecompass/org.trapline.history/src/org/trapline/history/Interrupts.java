// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.ExitTrace;

/// Which vCPU an inter-processor interrupt of the guest was for: inferred, since exits tell of the write to the register
/// only, not of its value.
///
/// What is taken for the receiver is the first vCPU of the same VM that, after the write and until shortly after the sender
/// is back in its guest, ends a wait or leaves its guest for a host's IPI, if it waited or was in its guest at the write.
/// One write has one receiver here; one that hit a vCPU inside the hypervisor has none.
final class Interrupts {
	/// How long after the sender's entry, in nanoseconds, a receiver may still be on its way to its CPU.
	private static final long REACH = 1_000_000;

	private final ExitTrace trace;
	private final Map<String, Deque<Sent>> open = new HashMap<>();

	/// A write that sent an interrupt.
	///
	/// @param until when it is given up
	record Sent(int sender, long time, long until) {
	}

	Interrupts(ExitTrace trace) {
		this.trace = trace;
	}

	/// A vCPU left its guest to send an interrupt, and entered it again.
	void send(int vcpu, long exit, long entry) {
		of(vcpu).addLast(new Sent(vcpu, exit, entry + REACH));
	}

	/// A vCPU was disturbed: what disturbed it, if that was an interrupt.
	///
	/// @param since when it began to wait, or entered its guest
	/// @param time when the wait ended, or the guest was left
	Optional<Sent> receive(int vcpu, long since, long time) {
		Deque<Sent> sent = of(vcpu);
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

	private Deque<Sent> of(int vcpu) {
		return open.computeIfAbsent(trace.vcpus().get(vcpu).vm(), _ -> new ArrayDeque<>());
	}
}
