// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import org.trapline.platform.state.StateException;

/// Where cycles go.
public enum Category {
	/// Executing, with everything in the first-level caches: the static schedule.
	BASE("base"),
	/// Waiting for instructions.
	L1I("l1i"),
	/// Accesses that cross lines, and misses that had to wait because the core can have no more of them at once.
	L1D("l1d"),
	/// Waiting for data from level 2.
	L2("l2"),
	/// Waiting for data from level 3.
	L3("l3"),
	/// Waiting for data from memory.
	DRAM("dram"),
	/// Waiting for data that another core has changed, or that has to be taken from others to be changed.
	COHERENCE("coherence"),
	/// Second-level TLB, and reading descriptors of stage 1.
	TLB_STAGE1("tlb stage 1"),
	/// Reading descriptors of stage 2.
	TLB_STAGE2("tlb stage 2"),
	/// Branches that were predicted wrong.
	BRANCH("branch"),
	/// Waiting at DSB until stores, and what was done to caches and TLBs, are complete.
	BARRIER("barrier"),
	/// Entering exceptions and returning from them.
	EXCEPTION("exception"),
	/// Devices.
	DEVICE("device");

	private final String words;

	Category(String words) {
		this.words = words;
	}

	/// One by its ordinal.
	static Category of(int ordinal) throws StateException {
		if (ordinal < 0 || ordinal >= values().length)
			throw new StateException("category " + ordinal + ", expected one below " + values().length);
		return values()[ordinal];
	}

	/// As tables name it.
	public String words() {
		return words;
	}
}
