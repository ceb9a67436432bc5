// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic;

import java.util.Arrays;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The states of 32 interrupts with consecutive INTIDs, one bit each (IHI 0048B, 3.2.4, Interrupt handling state machine).
public final class InterruptBank {
	/// Interrupts that a bank has.
	public static final int SIZE = 32;
	/// Bits of a priority that are implemented: 32 levels.
	public static final int PRIORITY_MASK = 0xF8;
	private static final int NONE_ENABLED = -1;

	/// Those of group 1; the others are of group 0.
	public int group;
	public int enabled;
	/// Pending by an edge, by a message or by software.
	public int latched;
	/// Inputs that are high.
	public int lines;
	public int active;
	/// Edge-triggered; the others are level-sensitive.
	public int edge;
	private final byte[] priorities = new byte[SIZE];

	/// So many banks, with consecutive INTIDs.
	public static InterruptBank[] banks(int count) {
		InterruptBank[] banks = new InterruptBank[count];
		Arrays.setAll(banks, _ -> new InterruptBank());
		return banks;
	}

	/// The SPI that comes next to a CPU.
	///
	/// @param shared SPIs, from INTID 32 on
	/// @param targets those of a bank that go to a CPU, by bank and CPU
	/// @param group0 whether those of group 0 may
	/// @param group1 whether those of group 1 may
	/// @return as {@link Candidate} has it
	public static int best(InterruptBank[] shared, int[][] targets, int cpu, boolean group0, boolean group1) {
		int best = Candidate.NONE;
		for (int i = 0; i < shared.length; i++) {
			InterruptBank bank = shared[i];
			int mask = bank.candidates() & targets[i][cpu] & bank.inGroups(group0, group1);
			if (mask != 0)
				best = Math.min(best, bank.best(mask, (i + 1) * SIZE));
		}
		return best;
	}

	/// As after a reset, but for the inputs, which are the devices'.
	///
	/// @param enabled those that are permanently enabled
	/// @param edge those that are permanently edge-triggered
	public void reset(int enabled, int edge) {
		this.enabled = enabled;
		this.edge = edge;
		group = 0;
		latched = 0;
		active = 0;
		Arrays.fill(priorities, (byte) 0);
	}

	/// Those that are pending, whether active or not: of a level-sensitive one the input counts as it is now.
	public int pending() {
		return latched | lines & ~edge;
	}

	/// Those that could be signalled: enabled, pending, not active.
	public int candidates() {
		return (latched | lines & ~edge) & enabled & ~active;
	}

	/// Those whose group is enabled.
	public int inGroups(boolean group0, boolean group1) {
		return group0 ? group1 ? NONE_ENABLED : ~group : group1 ? group : 0;
	}

	/// Drives an input.
	///
	/// @return whether that could matter to a CPU
	public boolean line(int index, boolean level) {
		int bit = 1 << index;
		if ((lines & bit) != 0 == level)
			return false;
		lines ^= bit;
		latched |= level ? edge & bit : 0;
		return (enabled & bit) != 0;
	}

	/// Makes one active that was pending; a level-sensitive one stays pending while its input is high.
	public void acknowledge(int index) {
		active |= 1 << index;
		latched &= ~(1 << index);
	}

	/// Priority of one, 0 the highest.
	public int priority(int index) {
		return priorities[index] & 0xFF;
	}

	/// Four priorities from an index on, the first in the lowest byte.
	public int priorities(int index) {
		return priority(index) | priority(index + 1) << 8 | priority(index + 2) << 16 | priority(index + 3) << 24;
	}

	/// Sets a priority.
	public void priority(int index, int value) {
		priorities[index] = (byte) (value & PRIORITY_MASK);
	}

	/// The configuration of 16 of them, two bits each, the upper one of which says edge-triggered.
	///
	/// @param half 0 or 1
	public int configuration(int half) {
		int bits = edge >>> half * 16 & 0xFFFF;
		int value = 0;
		for (; bits != 0; bits &= bits - 1)
			value |= 2 << 2 * Integer.numberOfTrailingZeros(bits);
		return value;
	}

	/// Sets the configuration of 16 of them.
	public void configuration(int half, int value) {
		int bits = 0;
		for (int i = 0; i < SIZE / 2; i++)
			bits |= (value >>> 2 * i + 1 & 1) << i;
		edge = edge & ~(0xFFFF << half * 16) | bits << half * 16;
	}

	/// The one of highest priority, and among equals of lowest INTID.
	///
	/// @param mask some of them
	/// @param first INTID of the bank's first
	/// @return as {@link Candidate} has it
	public int best(int mask, int first) {
		int best = Candidate.NONE;
		for (int rest = mask; rest != 0; rest &= rest - 1) {
			int index = Integer.numberOfTrailingZeros(rest);
			best = Math.min(best, Candidate.of(first + index, priorities[index] & 0xFF));
		}
		return best;
	}

	public void save(StateOutput out) {
		out.int32(group);
		out.int32(enabled);
		out.int32(latched);
		out.int32(lines);
		out.int32(active);
		out.int32(edge);
		out.bytes(priorities);
	}

	public void restore(StateInput in) throws StateException {
		group = in.int32();
		enabled = in.int32();
		latched = in.int32();
		lines = in.int32();
		active = in.int32();
		edge = in.int32();
		byte[] saved = in.bytes();
		if (saved.length != SIZE)
			throw new StateException(saved.length + " priorities, expected " + SIZE);
		System.arraycopy(saved, 0, priorities, 0, SIZE);
	}
}
