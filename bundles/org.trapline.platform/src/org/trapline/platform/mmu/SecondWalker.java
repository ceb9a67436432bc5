// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import org.trapline.platform.cpu.SystemState;

/// Translates intermediate physical addresses (AArch64.S2Translate, AArch64.S2Walk).
final class SecondWalker {
	private final Descriptors descriptors;
	private final SystemState state;
	private final boolean executeNever;

	/// What it found: see {@link Walk}.
	long output;
	int bits;
	int permissions;
	int type;
	int shareability;

	SecondWalker(Descriptors descriptors, SystemState state, Features features) {
		this.descriptors = descriptors;
		this.state = state;
		executeNever = features.executeNever();
	}

	/// Translates the address that stage 1 has found.
	///
	/// @param needed bits of {@link Permissions}
	/// @param into gets the fault
	/// @return whether there was none
	boolean output(SecondStage stage, long address, int needed, Walk into) {
		int level = walk(stage, address, WalkListener.OUTPUT, into);
		if (level < 0)
			return false;
		return (permissions & needed) == needed || into.fail(Walk.PERMISSION, level, address, false);
	}

	/// Translates the address of a stage 1 descriptor.
	///
	/// @param firstLevel of that descriptor
	/// @param secure whether it may not be in what is a device (HCR_EL2.PTW)
	boolean descriptor(SecondStage stage, long address, int firstLevel, boolean secure, Walk into) {
		int level = walk(stage, address, firstLevel, into);
		if (level < 0)
			return false;
		boolean allowed = (permissions & Permissions.READ) != 0 && !(secure && Attributes.device(type));
		return allowed || into.fail(Walk.PERMISSION, level, address, true);
	}

	/// @return the level that it ended at; negative if there was a fault
	private int walk(SecondStage stage, long address, int within, Walk into) {
		int granule = stage.granule();
		int level = stage.start();
		if (stage.faults() || address >>> stage.inputBits() != 0)
			return fail(Walk.TRANSLATION, 0, address, within, into);
		int low = (Descriptors.LAST - level) * (granule - 3) + granule;
		long at = Descriptors.first(state.vttbr, address, stage.inputBits(), low);
		if (at >>> stage.outputBits() != 0)
			return fail(Walk.ADDRESS_SIZE, 0, address, within, into);
		while (true) {
			if (!descriptors.read(at, 2, level, within))
				return fail(Walk.EXTERNAL_ON_WALK, level, address, within, into);
			boolean table = descriptors.table(level);
			if (!table && !descriptors.leaf(level, granule))
				return fail(Walk.TRANSLATION, level, address, within, into);
			long next = descriptors.address(table ? granule : low);
			if (next >>> stage.outputBits() != 0)
				return fail(Walk.ADDRESS_SIZE, level, address, within, into);
			if (!table)
				return leaf(next | address & (1L << low) - 1, low) ? level : fail(Walk.ACCESS_FLAG, level, address, within, into);
			low -= granule - 3;
			level++;
			at = Descriptors.entry(next, address, granule, low);
		}
	}

	/// Takes what the descriptor says.
	///
	/// @return whether its access flag is set
	private boolean leaf(long physical, int size) {
		long value = descriptors.value;
		output = physical;
		bits = size;
		permissions = Permissions.second(value, executeNever);
		type = Attributes.second((int) value >>> 2 & 0xF);
		shareability = (int) value >>> 8 & 3;
		return (value & Descriptors.ACCESSED) != 0;
	}

	private static int fail(int code, int level, long address, int within, Walk into) {
		into.fail(code, level, address, within != WalkListener.OUTPUT);
		return -1;
	}
}
