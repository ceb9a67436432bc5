// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import org.trapline.measure.ExitTrace;

/// What a reconstruction counts on the way.
final class Tally {
	/// First and last time of any event.
	long start = Long.MAX_VALUE;
	long end = Long.MIN_VALUE;
	/// Events kvm_exit and kvm_entry.
	long exits;
	long entries;
	/// Exits completed.
	long rows;
	/// Completed exits whose whole interval was booked as idle for want of events.
	long idleAssumed;
	/// Completed data aborts that were taken for memory faults before any kvm_mmio was seen.
	long memoryFaultsBeforeMmio;

	/// Exits by interrupt; those whose handling before the exit was seen, and how long it took.
	long interrupts;
	long interruptsBefore;
	long interruptNanos;
	/// Guest time before completed exits.
	long guestNanos;

	/// What {@link ExitTrace.Losses} has, and in how many places events were lost.
	long exitsWithoutEntry;
	long entriesWithoutExit;
	long lostEvents;
	long losses;
	long intervalsAcrossLoss;
	long unordered;
	/// Entries and exits that no thread id came with.
	long withoutThread;
	/// Entries and exits of more vCPUs than a trace can hold.
	long beyondMaximum;
	boolean guessedVms;

	void time(long time) {
		if (time > end)
			end = time;
		if (time < start)
			start = time;
	}

	ExitTrace.Span span() {
		return start > end ? new ExitTrace.Span(0, 0) : new ExitTrace.Span(start, end);
	}

	ExitTrace.Losses asLosses() {
		return new ExitTrace.Losses(exitsWithoutEntry, entriesWithoutExit, lostEvents, intervalsAcrossLoss, unordered);
	}
}
