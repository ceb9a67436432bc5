// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.measure.Vcpu;

/// Names and processes of threads, and what vCPUs are called after them.
final class ThreadRegister {
	/// So many threads, and as many processes, are remembered; the eldest are forgotten first.
	private static final int REMEMBERED = 1 << 16;

	/// What is known of a thread; -1 and empty for what is not.
	record Known(int process, String name) {
		static final Known NOTHING = new Known(-1, "");
	}

	/// What a recording itself tells of a vCPU.
	private record Told(String vm, int id) {
	}

	private final Map<Integer, Known> threads = new Bounded<>();
	private final Map<Integer, String> processes = new Bounded<>();
	private final Map<Integer, Told> told = new Bounded<>();
	private int guessedVms;

	private static final class Bounded<V> extends LinkedHashMap<Integer, V> {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
			return size() > REMEMBERED;
		}
	}

	/// Takes what became known of a thread, and says what is known of it now.
	Known learn(int thread, int process, String name) {
		Known before = of(thread);
		Known now = new Known(process < 0 ? before.process() : process, name.isEmpty() ? before.name() : name);
		threads.put(thread, now);
		return now;
	}

	Known of(int thread) {
		return threads.getOrDefault(thread, Known.NOTHING);
	}

	void nameProcess(int process, String name) {
		if (!name.isEmpty())
			processes.put(process, name);
	}

	/// Takes what the recording tells of a vCPU; no name and no event overrules it.
	void tell(int thread, String vm, int id) {
		told.put(thread, new Told(vm, id));
	}

	/// The vCPUs as the trace has them.
	List<Vcpu> describe(List<VcpuThread> vcpus) {
		Map<VcpuThread, Integer> ids = new HashMap<>();
		for (VcpuThread v : vcpus) {
			Told recorded = told.get(v.thread);
			int named = VcpuNames.numberOf(v.name);
			ids.put(v, recorded != null ? recorded.id : named >= 0 ? named : v.id);
		}
		Map<VcpuThread, String> grouped = withoutProcess(vcpus, ids);
		List<Vcpu> described = new ArrayList<>();
		for (VcpuThread v : vcpus)
			described.add(new Vcpu(v.index, grouped.getOrDefault(v, vm(v)), ids.getOrDefault(v, -1), v.process, v.thread,
					v.name));
		return described;
	}

	/// Whether vCPUs had to be grouped into more than one VM without knowing their processes.
	boolean guessedVms() {
		return guessedVms > 1;
	}

	private String vm(VcpuThread v) {
		Told recorded = told.get(v.thread);
		if (recorded != null)
			return recorded.vm;
		String name = processes.get(v.process);
		return name == null ? "process " + v.process : name + ' ' + v.process;
	}

	/// VMs of vCPUs whose process is not known: threads in the order of their ids, a new VM where a vCPU's number comes
	/// again.
	private Map<VcpuThread, String> withoutProcess(List<VcpuThread> vcpus, Map<VcpuThread, Integer> ids) {
		Map<VcpuThread, String> names = new HashMap<>();
		Set<Integer> taken = new HashSet<>();
		int vm = 1;
		for (VcpuThread v : vcpus.stream().filter(v -> v.process < 0 && !told.containsKey(v.thread))
				.sorted(Comparator.comparingInt(v -> v.thread)).toList()) {
			int id = ids.getOrDefault(v, -1);
			if (id >= 0 && !taken.add(id)) {
				taken.clear();
				taken.add(id);
				vm++;
			}
			names.put(v, vm == 1 ? "VM" : "VM " + vm);
			guessedVms = vm;
		}
		return names;
	}
}
