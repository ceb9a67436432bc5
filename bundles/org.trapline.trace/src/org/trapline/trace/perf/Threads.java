// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.trapline.trace.exits.HypervisorEvents;

/// The threads of a recording: tells of each when it first appears and when its name changes.
final class Threads {
	/// Names kept for threads that fork; one without is told without a name.
	private static final int MOST_NAMES = 1 << 17;
	private static final int MOST_SLOTS = 1 << 20;
	private static final int NOT_KNOWN = -1;

	private final HypervisorEvents events;
	private final Map<Integer, String> names = new HashMap<>();
	/// A hash table of the threads told, with their processes; thread and process 0 need no telling.
	private int[] threads = new int[1024];
	private int[] processes = new int[1024];
	private int used;

	Threads(HypervisorEvents events) {
		this.events = events;
	}

	/// Takes the thread and process of a sample.
	void see(int thread, int process) {
		if (thread <= 0)
			return;
		int slot = slot(thread);
		if (threads[slot] == thread && processes[slot] == process)
			return;
		remember(thread, process);
		events.thread(thread, process, "");
	}

	/// Takes a thread's name.
	///
	/// @param process -1 where not known
	void name(int thread, int process, String name) {
		if (thread <= 0)
			return;
		if (process > 0)
			remember(thread, process);
		if (names.size() < MOST_NAMES || names.containsKey(thread))
			names.put(thread, name);
		events.thread(thread, process, name);
		if (thread == process)
			events.process(process, name);
	}

	/// Takes a name that a thread once had, which counts as long as it has no other.
	void nameUnlessNamed(int thread, String name) {
		if (!names.containsKey(thread))
			name(thread, NOT_KNOWN, name);
	}

	/// Takes a new thread, which has its parent's name.
	void fork(int thread, int process, int parent) {
		name(thread, process, names.getOrDefault(parent, ""));
	}

	private void remember(int thread, int process) {
		if (used * 2 >= threads.length)
			grow();
		int slot = slot(thread);
		if (threads[slot] == 0)
			used++;
		threads[slot] = thread;
		processes[slot] = process;
	}

	private int slot(int thread) {
		int mask = threads.length - 1;
		int slot = thread * 0x9e3779b9 >>> 8 & mask;
		while (threads[slot] != thread && threads[slot] != 0)
			slot = slot + 1 & mask;
		return slot;
	}

	private void grow() {
		if (threads.length == MOST_SLOTS) {
			// threads told once more do no harm
			Arrays.fill(threads, 0);
			used = 0;
			return;
		}
		int[] oldThreads = threads;
		int[] oldProcesses = processes;
		threads = new int[oldThreads.length * 2];
		processes = new int[threads.length];
		for (int i = 0; i < oldThreads.length; i++)
			if (oldThreads[i] != 0) {
				int slot = slot(oldThreads[i]);
				threads[slot] = oldThreads[i];
				processes[slot] = oldProcesses[i];
			}
	}
}
