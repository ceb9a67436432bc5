// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

/// The registers of an MMIO transport by their offsets, and what is in them (VIRTIO 1.2, sections 2.1, 4.2.2 and 6).
final class Registers {
	/// Bytes of them.
	static final int BYTES = 0x200;
	static final int MAGIC = 0x74726976;
	static final int VERSION = 2;
	/// "TRAP".
	static final int VENDOR = 0x50415254;

	static final int MAGIC_VALUE = 0x000;
	static final int VERSION_NUMBER = 0x004;
	static final int DEVICE_ID = 0x008;
	static final int VENDOR_ID = 0x00C;
	static final int DEVICE_FEATURES = 0x010;
	static final int DEVICE_FEATURES_SELECT = 0x014;
	static final int DRIVER_FEATURES = 0x020;
	static final int DRIVER_FEATURES_SELECT = 0x024;
	static final int QUEUE_SELECT = 0x030;
	static final int QUEUE_SIZE_MAXIMUM = 0x034;
	static final int QUEUE_SIZE = 0x038;
	static final int QUEUE_READY = 0x044;
	static final int QUEUE_NOTIFY = 0x050;
	static final int INTERRUPT_STATUS = 0x060;
	static final int INTERRUPT_ACKNOWLEDGE = 0x064;
	static final int STATUS = 0x070;
	static final int QUEUE_DESCRIPTORS = 0x080;
	static final int QUEUE_DRIVER = 0x090;
	static final int QUEUE_DEVICE = 0x0A0;
	static final int SHARED_MEMORY_LENGTH = 0x0B0;
	static final int SHARED_MEMORY_BASE = 0x0B8;
	static final int CONFIGURATION_GENERATION = 0x0FC;
	static final int CONFIGURATION = 0x100;
	/// The upper half of an address is in the register after.
	static final int HIGH = 4;

	/// Bits of the status.
	static final int DRIVER_READY = 4;
	static final int FEATURES_AGREED = 8;
	static final int NEEDS_RESET = 0x40;
	/// Bits of the interrupt status.
	static final int USED_BUFFER = 1;
	static final int CONFIGURATION_CHANGE = 2;
	/// Features of transport and virtqueues.
	static final int INDIRECT_DESCRIPTORS = 28;
	static final int EVENT_INDEX = 29;
	static final int VERSION_1 = 32;

	private Registers() {
	}
}
