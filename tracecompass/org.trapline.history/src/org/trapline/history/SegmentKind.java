// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

/// What a segment store's segments are.
public enum SegmentKind {
	/// Handling an exit without a break: from the exit, or from when the vCPU is back on a CPU, until it is entered, goes idle
	/// or is off the CPU. All of a recording add up to its handling time.
	HANDLING("exit handling", "handling.segments"),
	/// From the end of a wait to the entry, time off the CPU in between included.
	WAKE_UP("wake-up latency", "wake-up.segments"),
	/// From the write that sends an interrupt to the entry at which its receiver takes it. Where the recording does not tell
	/// the value that was written, who is taken for the receiver is inferred.
	IPI("IPI latency", "ipi.segments"),
	/// From the interrupt of the guest's timer that ends the guest's time to the entry that hands it over. When the timer was
	/// to fire no exit tells, nor whether it was a timer that ended a wait.
	TIMER("timer lateness, from its interrupt", "timer.segments");

	private final String label;
	private final String file;

	SegmentKind(String label, String file) {
		this.label = label;
		this.file = file;
	}

	/// A few words for a title.
	public String label() {
		return label;
	}

	String file() {
		return file;
	}
}
