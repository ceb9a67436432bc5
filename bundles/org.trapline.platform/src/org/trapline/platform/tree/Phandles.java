// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.tree;

/// The phandles by which nodes of a machine refer to each other, the same in every machine.
public final class Phandles {
	/// The interrupt controller, which is the tree's interrupt-parent.
	public static final int INTERRUPT_CONTROLLER = 1;
	/// The GICv3's ITS.
	public static final int ITS = 2;
	/// The clock of the AMBA peripherals, "apb_pclk", a fixed-clock of 24 MHz.
	public static final int PERIPHERAL_CLOCK = 3;
	/// The caches of level 3.
	public static final int SYSTEM_CACHE = 4;
	/// The first CPU; the others follow.
	public static final int CPUS = 0x100;
	/// The first cluster's cache of level 2; the others follow.
	public static final int CLUSTER_CACHES = 0x200;

	private Phandles() {
	}
}
