// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.a64.core.Ram;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.cpu.SystemRegisterMap;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.gic.Signals;
import org.trapline.platform.gic.v3.GicV3;
import org.trapline.platform.gic.v3.Layout;
import org.trapline.platform.gic.v3.Target;

/// A GICv3 of ours as the machine "virt" has it.
final class GicV3Model {
	static final long GICD = 0x800_0000;
	static final long GICR = 0x80A_0000;
	static final long GITS = 0x808_0000;
	/// Memory that lists may use.
	static final long MEMORY = 0x4400_0000;

	private GicV3Model() {
	}

	static AccessModel create(int cpus) {
		Signals signals = new Signals();
		Ram ram = new Ram().add(MEMORY, 16 << 20);
		Bus bus = new Bus(ram);
		List<Target> targets = new ArrayList<>();
		for (int cpu = 0; cpu < cpus; cpu++)
			targets.add(new Target(1L << 31 | cpu, true, new SystemState(), new SystemRegisterMap(), _ -> { }));
		GicV3 gic = new GicV3(new GicV3.Settings(targets, 256, new Layout(GICD, GICR),
				Optional.of(new GicV3.Translation(GITS, ram))), signals);
		gic.map(bus);
		return new AccessModel(bus, gic, signals, targets);
	}
}
