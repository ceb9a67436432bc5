// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import org.trapline.trace.tracepoint.NamedTracepoints.Tracepoint;

/// What is done with the events of a type, and how many there were.
final class EventPlan {
	/// Events that mean more than a tracepoint of their name does.
	enum Special {
		NONE,
		/// perf's record of a thread's name.
		COMM,
		/// perf's record of a new thread.
		FORK,
		/// The begin of an ioctl.
		IOCTL,
		/// A return of KVM to user space, in a trace in which nothing else shows exits.
		USER_EXIT,
		/// A switch of threads.
		SWITCH
	}

	final Tracepoint tracepoint;
	final Special special;
	/// Slots of the thread, its process and its name; NONE for those that the event does not have.
	final int thread;
	final int process;
	final int threadName;
	/// Slots that a special event needs.
	final int[] fields;
	long count;

	EventPlan(Tracepoint tracepoint, Special special, int thread, int process, int threadName, int... fields) {
		this.tracepoint = tracepoint;
		this.special = special;
		this.thread = thread;
		this.process = process;
		this.threadName = threadName;
		this.fields = fields;
	}
}
