// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import org.trapline.platform.device.RealTimeClock;

/// Where things are unless a board's file says otherwise.
///
/// @param name as files write it
/// @param flatAffinity whether CPUs are numbered in MPIDR_EL1 without regard to clusters
/// @param memoryBase see {@link Memory}
/// @param mostAtBase see {@link Memory}
/// @param memoryRest see {@link Memory}
/// @param gic addresses of the interrupt controller
/// @param timerHertz of the system counter
/// @param devices addresses and interrupts
record Layout(String name, boolean flatAffinity, long memoryBase, long mostAtBase, long memoryRest, Gic gic, long timerHertz,
		Devices devices) {
	/// Of a device that a process of the host plays.
	private static final double VIRTIO_NANOS = 5000;
	/// As QEMU's machine "virt" is laid out (hw/arm/virt.c of version 7.2, base_memmap and a15irqmap).
	static final Layout VIRT = new Layout("virt", true, 0x4000_0000L, 255L << 30, 0x100_0000_0000L,
			new Gic(2, true, 256, 0x800_0000, 0x801_0000, 0x803_0000, 0x804_0000, 0x80A_0000, 0x808_0000), 62_500_000,
			new Devices(new Devices.Place(0x900_0000, 1), new Devices.Place(0x901_0000, 2), RealTimeClock.BEGINNING,
					new Devices.Place(0xA00_0000, 16), 32, VIRTIO_NANOS));

	/// As NXP's LS2080A is laid out (Linux, fsl-ls208xa.dtsi and fsl-ls2080a.dtsi); the devices that it has not stand in a part of
	/// its register space that nothing uses.
	static final Layout LS2080A = new Layout("ls2080a", false, 0x8000_0000L, 2L << 30, 0x80_8000_0000L,
			new Gic(3, true, true, 256, 0x600_0000, 0xC0C_0000, 0xC0D_0000, 0xC0E_0000, 0x610_0000, 0x602_0000), 25_000_000,
			new Devices(new Devices.Place(0x21C_0000, 32), new Devices.Place(0xA01_0000, 200),
					RealTimeClock.BEGINNING, new Devices.Place(0xA00_0000, 208), 32, VIRTIO_NANOS));

	/// The layout of a name.
	static Layout of(String name) {
		return name.equals(LS2080A.name) ? LS2080A : VIRT;
	}
}
