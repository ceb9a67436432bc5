// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The vCPU threads by thread id, with the one that each CPU ran last at hand.
final class VcpuThreads {
	/// As many as the column of the vCPU's index can tell apart.
	static final int MAX = Short.MAX_VALUE;
	private static final int CPUS = 1024;

	private final List<VcpuThread> all = new ArrayList<>();
	private int[] keys = new int[64];
	private @Nullable VcpuThread[] values = new VcpuThread[64];
	private int used;
	private final int[] lastThread = new int[CPUS];
	private final @Nullable VcpuThread[] last = new VcpuThread[CPUS];

	/// The vCPU that a thread runs; null if it is none, for all that is known.
	///
	/// @param cpu where the thread is; -1 where not known
	@Nullable VcpuThread find(int cpu, int thread) {
		if (cpu < 0 || cpu >= CPUS)
			return find(thread);
		if (lastThread[cpu] == thread)
			return last[cpu];
		lastThread[cpu] = thread;
		return last[cpu] = find(thread);
	}

	@Nullable VcpuThread find(int thread) {
		int slot = slot(thread);
		while (keys[slot] != 0) {
			if (keys[slot] == thread)
				return values[slot];
			slot = slot + 1 & keys.length - 1;
		}
		return null;
	}

	/// All there ever were, by index.
	List<VcpuThread> all() {
		return Collections.unmodifiableList(all);
	}

	boolean full() {
		return all.size() >= MAX;
	}

	/// Takes a thread that runs a vCPU from now on.
	///
	/// @param thread not 0
	VcpuThread add(int thread, int process, String name) {
		VcpuThread added = new VcpuThread(all.size(), thread, process, name);
		all.add(added);
		set(thread, added);
		return added;
	}

	/// Forgets that a thread runs a vCPU: its id now belongs to another one.
	void remove(int thread) {
		set(thread, null);
	}

	private void set(int thread, @Nullable VcpuThread value) {
		Arrays.fill(lastThread, 0);
		Arrays.fill(last, null);
		int slot = slot(thread);
		while (keys[slot] != 0 && keys[slot] != thread)
			slot = slot + 1 & keys.length - 1;
		if (keys[slot] == 0)
			used++;
		keys[slot] = thread;
		values[slot] = value;
		if (2 * used > keys.length)
			grow();
	}

	private void grow() {
		int[] oldKeys = keys;
		@Nullable VcpuThread[] oldValues = values;
		keys = new int[oldKeys.length * 2];
		values = new VcpuThread[keys.length];
		for (int i = 0; i < oldKeys.length; i++)
			if (oldKeys[i] != 0) {
				int slot = slot(oldKeys[i]);
				while (keys[slot] != 0)
					slot = slot + 1 & keys.length - 1;
				keys[slot] = oldKeys[i];
				values[slot] = oldValues[i];
			}
	}

	private int slot(int thread) {
		int h = thread * 0x9e3779b9;
		return (h ^ h >>> 16) & keys.length - 1;
	}
}
