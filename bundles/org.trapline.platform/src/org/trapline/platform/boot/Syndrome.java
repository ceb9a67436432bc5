// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.boot;

import java.util.Map;

/// What a value of ESR_ELx says, in words (Arm ARM D24.2, ESR_EL1).
///
/// @param value the register's
record Syndrome(long value) {
	private static final Map<Integer, String> CLASSES = Map.ofEntries(Map.entry(0x00, "undefined instruction"),
			Map.entry(0x01, "WFI or WFE"), Map.entry(0x07, "floating point not enabled"), Map.entry(0x0E, "illegal state"),
			Map.entry(0x15, "SVC"), Map.entry(0x16, "HVC"), Map.entry(0x17, "SMC"), Map.entry(0x18, "system register"),
			Map.entry(0x20, "instruction abort, lower level"), Map.entry(0x21, "instruction abort"),
			Map.entry(0x22, "PC not aligned"), Map.entry(0x24, "data abort, lower level"), Map.entry(0x25, "data abort"),
			Map.entry(0x26, "SP not aligned"), Map.entry(0x2F, "SError"), Map.entry(0x30, "breakpoint, lower level"),
			Map.entry(0x31, "breakpoint"), Map.entry(0x32, "software step, lower level"), Map.entry(0x33, "software step"),
			Map.entry(0x34, "watchpoint, lower level"), Map.entry(0x35, "watchpoint"), Map.entry(0x3C, "BRK"));
	private static final Map<Integer, String> FAULTS = Map.of(0, "address size fault", 1, "translation fault", 2,
			"access flag fault", 3, "permission fault", 5, "external abort on a table walk");
	private static final int CLASS = 26;
	private static final int INSTRUCTION_ABORT = 0x20;
	private static final int DATA_ABORT = 0x24;
	private static final int STATUS = 0x3F;
	private static final int EXTERNAL = 0x10;
	private static final int ALIGNMENT = 0x21;
	private static final int WRITE = 1 << 6;

	String words() {
		int kind = (int) (value >>> CLASS) & STATUS;
		String words = CLASSES.getOrDefault(kind, "class 0x" + Integer.toHexString(kind));
		if ((kind & ~1) == DATA_ABORT)
			return words + ", " + ((value & WRITE) != 0 ? "write" : "read") + ", " + fault();
		return (kind & ~1) == INSTRUCTION_ABORT ? words + ", " + fault() : words;
	}

	private String fault() {
		int status = (int) value & STATUS;
		if (status == EXTERNAL)
			return "external abort";
		if (status == ALIGNMENT)
			return "alignment fault";
		String fault = FAULTS.get(status >>> 2);
		return fault == null ? "fault status 0x" + Integer.toHexString(status) : fault + " at level " + (status & 3);
	}
}
