// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.trapline.platform.interrupt.CpuSignals;
import org.trapline.platform.interrupt.Signal;

/// Keeps what is signalled to each CPU.
public final class Signals implements CpuSignals {
	private final TreeMap<Integer, Set<Signal>> pending = new TreeMap<>();

	@Override
	public void signal(int cpu, Signal signal, boolean raised) {
		if (raised)
			of(cpu).add(signal);
		else
			of(cpu).remove(signal);
	}

	/// What is signalled to a CPU now.
	public Set<Signal> of(int cpu) {
		return pending.computeIfAbsent(cpu, _ -> EnumSet.noneOf(Signal.class));
	}
}
