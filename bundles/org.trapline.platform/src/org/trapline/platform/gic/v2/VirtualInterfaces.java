// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v2;

import org.trapline.platform.gic.VirtualInterface;
import org.trapline.platform.interrupt.CpuSignals;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The virtual interfaces of all CPUs, and the two windows to them: GICH for hypervisors and GICV for guests.
final class VirtualInterfaces {
	final HypervisorWindow hypervisor;
	final GuestWindow guest;
	private final VirtualInterface[] interfaces;

	VirtualInterfaces(Layout.Virtual layout, Distributor distributor, CpuSignals signals) {
		interfaces = new VirtualInterface[distributor.cpus];
		for (int i = 0; i < interfaces.length; i++) {
			int cpu = i;
			interfaces[cpu] = new VirtualInterface(cpu, new VirtualInterface.Host(signals,
					distributor.ppi(cpu, GicV2.MAINTENANCE_PPI), intid -> distributor.deactivate(cpu, intid)), true);
		}
		hypervisor = new HypervisorWindow("gich@" + Long.toHexString(layout.control()), interfaces);
		guest = new GuestWindow("gicv@" + Long.toHexString(layout.cpuInterface()), interfaces, CpuInterface.ID_MASK);
	}

	VirtualInterface of(int cpu) {
		return interfaces[cpu];
	}

	void save(StateOutput out) {
		for (VirtualInterface each : interfaces)
			each.save(out);
	}

	void restore(StateInput in) throws StateException {
		for (VirtualInterface each : interfaces)
			each.restore(in);
	}
}
