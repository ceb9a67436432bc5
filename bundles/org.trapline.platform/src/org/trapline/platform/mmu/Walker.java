// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import org.jspecify.annotations.Nullable;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.cpu.SystemState;

/// Translates addresses by the tables in memory, without any TLB (AArch64.FullTranslate).
final class Walker {
	private static final long NOT_GLOBAL = 1 << 11;
	private static final long AP_USER = 1 << 6;
	private static final int AP_READ_ONLY = 1 << 7;
	private static final long UXN = 1L << 54;
	private static final long PXN = 1L << 53;
	/// From a bit of a table's descriptor to the one of a page's that it sets: XNTable and PXNTable, APTable[1].
	private static final int NEVER_SHIFT = 6;
	private static final int READ_ONLY_SHIFT = 62 - 7;
	private static final int AP_TABLE_USER = 61;

	private final SystemState state;
	private final Features features;
	private final Descriptors descriptors;
	private final SecondWalker second;
	/// What the last walk found.
	final Walk found = new Walk();

	Walker(Bus bus, int cpu, SystemState state, Features features) {
		this.state = state;
		this.features = features;
		descriptors = new Descriptors(bus, cpu);
		second = new SecondWalker(descriptors, state, features);
	}

	/// Who is told of what is read from memory; null for nobody.
	void listen(@Nullable WalkListener listener) {
		descriptors.listen(listener);
	}

	/// Translates in the stages that a regime has.
	///
	/// @param needed bits of {@link Permissions} that both stages must give
	/// @param pan whether what EL0 can access is refused
	/// @return whether there was no fault
	boolean walk(Regime regime, long address, int needed, boolean pan) {
		if (!first(regime, address, needed, pan))
			return false;
		SecondStage stage = regime.second;
		if (stage == null)
			return true;
		if (!second.output(stage, found.output, needed & Permissions.ALL, found))
			return false;
		found.output = second.output;
		found.bits = Math.min(found.bits, second.bits);
		found.permissions &= second.permissions;
		found.type = Attributes.combined(found.type, second.type);
		found.shareability = Attributes.shareability(found.type, found.shareability, second.shareability);
		return true;
	}

	/// Translates in stage 1 alone.
	boolean first(Regime regime, long address, int needed, boolean pan) {
		found.clear();
		if (!regime.translates)
			return flat(regime, address, needed);
		int level = tables(regime, address);
		if (level < 0)
			return false;
		boolean refused = pan && (found.permissions & Permissions.USER) != 0
				&& (needed & (Permissions.READ | Permissions.WRITE)) != 0;
		return !refused && (found.permissions & needed) == needed || found.fail(Walk.PERMISSION, level);
	}

	/// The identity (AArch64.S1DisabledOutput).
	private boolean flat(Regime regime, long address, int needed) {
		long value = regime.half(address).topIgnored() ? address << 8 >>> 8 : address;
		if (value >>> features.physicalBits() != 0)
			return found.fail(Walk.ADDRESS_SIZE, 0);
		found.output = value;
		found.bits = Descriptors.WHOLE;
		found.permissions = Permissions.ALL;
		found.global = true;
		boolean fetch = (needed & (Permissions.EXECUTE | Permissions.USER_EXECUTE)) != 0;
		if (regime.cacheable)
			found.type = Attributes.WRITE_BACK;
		else if (fetch)
			found.type = regime.instructionsCacheable ? Attributes.WRITE_THROUGH : Attributes.NON_CACHEABLE;
		else
			found.type = Attributes.DEVICE;
		found.shareability = regime.cacheable ? 0 : Attributes.OUTER_SHAREABLE;
		return true;
	}

	/// Walks stage 1's tables (AArch64.S1Walk).
	///
	/// @return the level that the walk ended at; negative if there was a fault
	private int tables(Regime regime, long address) {
		Half half = regime.half(address);
		int inputBits = half.inputBits();
		if (!half.contains(address))
			return fail(Walk.TRANSLATION, 0);
		int granule = half.granule();
		int level = half.start();
		int low = (Descriptors.LAST - level) * (granule - 3) + granule;
		long base = half.high() ? state.ttbr1[regime.kind.level] : state.ttbr0[regime.kind.level];
		long at = Descriptors.first(base, address, inputBits, low);
		if (at >>> regime.outputBits != 0)
			return fail(Walk.ADDRESS_SIZE, 0);
		long restrictions = 0;
		while (true) {
			if (!read(regime, at, level))
				return -1;
			boolean table = descriptors.table(level);
			if (!table && !descriptors.leaf(level, granule))
				return fail(Walk.TRANSLATION, level);
			long next = descriptors.address(table ? granule : low);
			if (next >>> regime.outputBits != 0)
				return fail(Walk.ADDRESS_SIZE, level);
			if (!table) {
				found.output = next | address & (1L << low) - 1;
				found.bits = low;
				found.firstBits = low;
				return leaf(regime, restrictions) ? level : fail(Walk.ACCESS_FLAG, level);
			}
			if (half.hierarchical())
				restrictions |= descriptors.value;
			low -= granule - 3;
			level++;
			at = Descriptors.entry(next, address, granule, low);
		}
	}

	/// Reads a descriptor of stage 1, through stage 2 if there is one.
	private boolean read(Regime regime, long address, int level) {
		SecondStage stage = regime.second;
		long physical = address;
		if (stage != null) {
			if (!second.descriptor(stage, address, level, regime.walksProtected, found))
				return false;
			physical = second.output;
		}
		return descriptors.read(physical, 1, level, level) || found.fail(Walk.EXTERNAL_ON_WALK, level);
	}

	/// Takes what the descriptor of the page says.
	///
	/// @param tables what the descriptors of the tables on the way say, together
	/// @return whether its access flag is set
	private boolean leaf(Regime regime, long tables) {
		long value = descriptors.value;
		long descriptor = value | tables >>> NEVER_SHIFT & (UXN | PXN) | tables >>> READ_ONLY_SHIFT & AP_READ_ONLY;
		if ((tables >>> AP_TABLE_USER & 1) != 0)
			descriptor &= ~AP_USER;
		found.permissions = regime.two ? Permissions.two(descriptor, regime.writeNeverExecutes)
				: Permissions.one(descriptor, regime.writeNeverExecutes);
		found.type = (int) (regime.types >>> ((int) value >>> 2 & 7) * 8) & 0xFF;
		found.shareability = Attributes.shareability(found.type, (int) value >>> 8 & 3, 0);
		found.global = !regime.two || (value & NOT_GLOBAL) == 0;
		return (value & Descriptors.ACCESSED) != 0;
	}

	private int fail(int code, int level) {
		found.fail(code, level);
		return -1;
	}
}
