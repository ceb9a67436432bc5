// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

/// A thread that runs a vCPU, and where it is between guest and host.
final class VcpuThread {
	/// Where the vCPU was last seen.
	enum Phase {
		/// Nothing seen yet.
		NEW,
		/// Entered, and not seen to exit.
		GUEST,
		/// Exited: {@link #exit} is open.
		HOST,
		/// Exited, but what was seen of it was given up.
		GIVEN_UP
	}

	final int index;
	final int thread;
	final OpenExit exit = new OpenExit();
	Phase phase = Phase.NEW;
	/// When it was entered; counts if {@link #entryKnown}.
	long entryTime;
	boolean entryKnown;
	/// How long the guest ran before the open exit, or -1.
	long guestBefore;
	/// When the thread handled the first interrupt since the entry; 0 for none.
	long firstIrq;
	/// Time and CPU of its last event.
	long lastTime = Long.MIN_VALUE;
	int lastCpu = -1;
	/// Number in its VM; -1 where not known.
	int id = -1;
	int process;
	String name;

	VcpuThread(int index, int thread, int process, String name) {
		this.index = index;
		this.thread = thread;
		this.process = process;
		this.name = name;
	}
}
