// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;

/// The lock of a distributor that is emulated as bitmaps: who wants it waits until whoever came before has given it back.
final class DistributorLock {
	private long free;

	/// Takes it; to be called when the CPU's time has come, so that CPUs get it in the order in which they ask.
	void take(HostCpu cpu) {
		long waits = free - cpu.now();
		if (waits > 0)
			cpu.spend(Step.LOCK, waits);
	}

	void release(HostCpu cpu) {
		free = cpu.now();
	}
}
