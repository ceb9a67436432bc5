// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic;

/// The group priorities of interrupts that were acknowledged and have not dropped theirs, one bit a level: what the registers APR,
/// AP0R and AP1R hold with 32 levels of preemption.
public final class ActivePriorities {
	private static final int LEVEL_SHIFT = 3;

	/// Levels of group 0 that are active.
	public int group0;
	/// Levels of group 1 that are active.
	public int group1;

	/// Priority that a new interrupt must be higher than; {@link Candidate#IDLE_PRIORITY} if nothing is active.
	public int running() {
		int all = group0 | group1;
		return all == 0 ? Candidate.IDLE_PRIORITY : Integer.numberOfTrailingZeros(all) << LEVEL_SHIFT;
	}

	/// Whether something is active.
	public boolean any() {
		return (group0 | group1) != 0;
	}

	/// Whether the highest that is active is of group 1.
	public boolean runningIsGroup1() {
		return Integer.compareUnsigned(Integer.lowestOneBit(group1) - 1, Integer.lowestOneBit(group0) - 1) < 0;
	}

	/// Whether an interrupt has preemption: nothing is active, or its group priority is higher than that of what is.
	///
	/// @param point binary point of the interrupt's group, as in {@link #groupPriority}
	public boolean preemptedBy(int priority, int point) {
		int all = group0 | group1;
		return all == 0 || groupPriority(priority, point) < groupPriority(running(), point);
	}

	/// Notes an acknowledged interrupt.
	///
	/// @param priority its group priority
	public void raise(int priority, boolean ofGroup1) {
		int bit = 1 << (priority >>> LEVEL_SHIFT);
		if (ofGroup1)
			group1 |= bit;
		else
			group0 |= bit;
	}

	/// Priority drop: forgets the highest of a group.
	public void drop(boolean ofGroup1) {
		if (ofGroup1)
			group1 &= group1 - 1;
		else
			group0 &= group0 - 1;
	}

	/// Priority drop of the highest that is active.
	public void drop() {
		drop(runningIsGroup1());
	}

	/// The part of a priority that decides on preemption (IHI 0048B, 3.3.3, Priority grouping).
	///
	/// @param point binary point: the lowest bit that is not part of it, from 0 on
	public static int groupPriority(int priority, int point) {
		return priority & -1 << point + 1;
	}
}
