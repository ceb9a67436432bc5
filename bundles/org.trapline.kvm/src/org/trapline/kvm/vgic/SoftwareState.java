// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import org.trapline.platform.gic.ActivePriorities;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

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

	void save(StateOutput out) {
		out.int32(control);
		out.int32(mask);
		out.int32(point);
		out.int32(active.group0);
		out.int32(active.group1);
	}

	void restore(StateInput in) throws StateException {
		control = in.int32();
		mask = in.int32();
		point = StateException.within(in.int32(), 2, 7, "a binary point");
		active.group0 = in.int32();
		active.group1 = in.int32();
	}

	boolean enabled() {
		return (control & 3) != 0;
	}

	/// GICC_CTLR.EOImode.
	boolean split() {
		return (control & SPLIT) != 0;
	}
}
