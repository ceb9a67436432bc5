// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.util.ArrayList;
import java.util.List;

/// The interrupt controller.
///
/// @param version 2 or 3
/// @param its whether a GICv3 has an interrupt translation service
/// @param legacy whether CPUs of a GICv3 that have EL2 have GICC, GICH and GICV, too
/// @param spis shared peripheral interrupts, from INTID 32 on
/// @param distributor address of GICD
/// @param cpuInterface address of GICC
/// @param hypervisor address of GICH
/// @param virtualInterface address of GICV
/// @param redistributors address of the first CPU's GICR; the others follow
/// @param translation address of the ITS
public record Gic(int version, boolean its, boolean legacy, int spis, long distributor, long cpuInterface, long hypervisor,
		long virtualInterface, long redistributors, long translation) {
	private static final long FRAME = 64 << 10;
	/// The CPU interface's registers, of which GICC_DIR is in a second page (GICv2 4.4, GICv3 11.12).
	private static final long INTERFACE = 64 << 10;

	/// Without windows of version 2 beside those of version 3.
	public Gic(int version, boolean its, int spis, long distributor, long cpuInterface, long hypervisor, long virtualInterface,
			long redistributors, long translation) {
		this(version, its, false, spis, distributor, cpuInterface, hypervisor, virtualInterface, redistributors, translation);
	}

	/// Where it is.
	///
	/// @param cpus that it serves
	public List<Window> windows(int cpus) {
		List<Window> windows = new ArrayList<>(List.of(new Window("gic.distributor", distributor, FRAME)));
		if (version == 2 || legacy) {
			windows.add(new Window("gic.cpu-interface", cpuInterface, INTERFACE));
			windows.add(new Window("gic.hypervisor", hypervisor, FRAME));
			windows.add(new Window("gic.virtual-interface", virtualInterface, INTERFACE));
		}
		if (version == 3) {
			windows.add(new Window("gic.redistributors", redistributors, 2 * FRAME * cpus));
			if (its)
				windows.add(new Window("gic.translation", translation, 2 * FRAME));
		}
		return windows;
	}

	static Gic read(Keys keys, Gic preset) {
		Gic gic = new Gic(keys.whole("version", 2, 3, preset.version, "", "2 or 3"),
				keys.flag("its", preset.its, "whether version 3 has an interrupt translation service"),
				keys.flag("legacy", preset.legacy,
						"whether cores of version 3 have GICC, GICH and GICV beside their registers, so that guests can have a GICv2"),
				keys.whole("spis", 32, 960, preset.spis, "", "shared peripheral interrupts, a multiple of 32"),
				keys.address("distributor", preset.distributor, "of GICD"),
				keys.address("cpu-interface", preset.cpuInterface, "of GICC"),
				keys.address("hypervisor", preset.hypervisor, "of GICH"),
				keys.address("virtual-interface", preset.virtualInterface, "of GICV"),
				keys.address("redistributors", preset.redistributors, "of the first CPU's GICR; the others follow"),
				keys.address("translation", preset.translation, "of the ITS"));
		if (gic.spis % 32 != 0)
			keys.problem("spis", gic.spis + " interrupts", "a multiple of 32");
		return gic;
	}
}
