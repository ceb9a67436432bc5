// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

/// What is written to GICD_SGIR, the software generated interrupt register of a GICv2's distributor (Arm Generic Interrupt
/// Controller Architecture Specification, GICv2, "Software Generated Interrupt Register, GICD_SGIR").
final class SoftwareInterrupt {
	private static final int FILTER = 24;
	private static final int LIST = 16;
	private static final int CPUS = 0xff;
	private static final int ALL_OTHERS = 1;
	private static final int SELF = 2;
	/// No recording tells which interrupt it was where only its targets are kept.
	private static final int INTERRUPT = 1;

	private SoftwareInterrupt() {
	}

	/// The CPU interfaces that it is for, a bit each, with or without that of the sender; -1 where it is for none, as where a
	/// recording has no value.
	static int targets(long value) {
		int list = (int) (value >>> LIST) & CPUS;
		return switch ((int) (value >>> FILTER) & 3) {
		case 0 -> list == 0 ? -1 : list;
		case ALL_OTHERS -> CPUS;
		case SELF -> 0;
		default -> -1;
		};
	}

	/// A value with these targets; with -1 one for none.
	static int value(int targets) {
		return INTERRUPT | switch (targets) {
		case -1 -> 0;
		case 0 -> SELF << FILTER;
		case CPUS -> ALL_OTHERS << FILTER;
		default -> targets << LIST;
		};
	}
}
