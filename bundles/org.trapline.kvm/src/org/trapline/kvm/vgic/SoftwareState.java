// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import org.trapline.platform.gic.ActivePriorities;

/// The registers of a CPU interface that software emulates.
final class SoftwareState {
	private static final int SPLIT = 1 << 9;

	/// Priorities that are active, all taken for group 0.
	final ActivePriorities active = new ActivePriorities();
	/// GICC_CTLR.
	int control;
	/// GICC_PMR.
	int mask;
	/// GICC_BPR.
	int point = 2;

	boolean enabled() {
		return (control & 3) != 0;
	}

	/// GICC_CTLR.EOImode.
	boolean split() {
		return (control & SPLIT) != 0;
	}
}
