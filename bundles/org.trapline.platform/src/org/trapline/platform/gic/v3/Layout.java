// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import java.util.Optional;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.tree.Node;
import org.trapline.platform.tree.Phandles;

/// Where the windows of a GICv3 are.
///
/// @param distributor physical address of GICD, 64 KiB
/// @param redistributors of GICR, 128 KiB a CPU
/// @param legacy windows of a GICv2 that CPUs have, too; empty for none
public record Layout(long distributor, long redistributors, Optional<Legacy> legacy) {
	/// The windows by which guests find a GICv2, of 64 KiB each.
	///
	/// @param cpuInterface physical address of GICC
	/// @param control of GICH
	/// @param guest of GICV
	public record Legacy(long cpuInterface, long control, long guest) {
	}

	/// Without windows of a GICv2.
	public Layout(long distributor, long redistributors) {
		this(distributor, redistributors, Optional.empty());
	}

	/// Adds the controller's node (kernel binding interrupt-controller/arm,gic-v3.yaml).
	public void describe(Node root, long redistributorBytes, boolean hypervisor, Optional<GicV3.Translation> translation) {
		Node node = root.child("intc@" + Long.toHexString(distributor)).cells("phandle", Phandles.INTERRUPT_CONTROLLER)
				.text("compatible", "arm,gic-v3").flag("interrupt-controller").cells("#interrupt-cells", 3)
				.cells("#address-cells", 2).cells("#size-cells", 2).flag("ranges").cells("#redistributor-regions", 1);
		long size = RegisterDevice.WINDOW;
		if (legacy.isPresent())
			node.wide("reg", distributor, size, redistributors, redistributorBytes, legacy.get().cpuInterface, size,
					legacy.get().control, size, legacy.get().guest, size);
		else
			node.wide("reg", distributor, size, redistributors, redistributorBytes);
		if (hypervisor)
			node.cells("interrupts", 1, GicV3.MAINTENANCE_PPI, 4);
		translation.ifPresent(its -> node.child("its@" + Long.toHexString(its.base())).cells("phandle", Phandles.ITS)
				.text("compatible", "arm,gic-v3-its").flag("msi-controller").cells("#msi-cells", 1)
				.wide("reg", its.base(), 2 * RegisterDevice.WINDOW));
	}
}
