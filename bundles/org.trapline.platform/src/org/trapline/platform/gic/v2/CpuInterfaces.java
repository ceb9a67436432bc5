// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v2;

import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.interrupt.CpuSignals;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The window GICC, in which each CPU finds its own interface.
final class CpuInterfaces extends RegisterDevice {
	private final CpuInterface[] interfaces;

	CpuInterfaces(GicV2.Settings settings, Distributor distributor, CpuSignals signals) {
		super("gicc@" + Long.toHexString(settings.layout().cpuInterface()), WINDOW);
		interfaces = new CpuInterface[settings.cpus()];
		for (int cpu = 0; cpu < interfaces.length; cpu++)
			interfaces[cpu] = new CpuInterface(cpu, distributor, signals);
	}

	/// See {@link Distributor#changed}.
	void update() {
		for (CpuInterface each : interfaces)
			each.update();
	}

	void update(int cpu) {
		interfaces[cpu].update();
	}

	@Override
	protected int read(int cpu, int offset) {
		return interfaces[cpu].read(offset);
	}

	@Override
	protected void write(int cpu, int offset, int value, int mask) {
		interfaces[cpu].write(offset, value);
	}

	@Override
	public void reset() {
		for (CpuInterface each : interfaces)
			each.reset();
	}

	void saveAll(StateOutput out) {
		for (CpuInterface each : interfaces)
			each.save(out);
	}

	void restoreAll(StateInput in) throws StateException {
		for (CpuInterface each : interfaces)
			each.restore(in);
	}
}
