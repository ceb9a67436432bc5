// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v2;

import java.util.Optional;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.tree.Node;
import org.trapline.platform.tree.Phandles;

/// Where the windows of a GICv2 are, each of 64 KiB.
///
/// @param distributor physical address of GICD
/// @param cpuInterface of GICC
/// @param virtual of GICH and GICV; empty if the CPUs have no EL2
public record Layout(long distributor, long cpuInterface, Optional<Virtual> virtual) {
	/// @param control physical address of GICH
	/// @param cpuInterface of GICV
	public record Virtual(long control, long cpuInterface) {
	}

	/// Adds the controller's node (kernel binding interrupt-controller/arm,gic.yaml).
	public void describe(Node root) {
		Node node = root.child("intc@" + Long.toHexString(distributor)).cells("phandle", Phandles.INTERRUPT_CONTROLLER)
				.text("compatible", "arm,cortex-a15-gic").flag("interrupt-controller").cells("#interrupt-cells", 3)
				.cells("#address-cells", 2).cells("#size-cells", 2).flag("ranges");
		long size = RegisterDevice.WINDOW;
		if (virtual.isPresent())
			node.cells("interrupts", 1, GicV2.MAINTENANCE_PPI, 4).wide("reg", distributor, size, cpuInterface, size,
					virtual.get().control, size, virtual.get().cpuInterface, size);
		else
			node.wide("reg", distributor, size, cpuInterface, size);
	}
}
