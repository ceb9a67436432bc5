// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.Arrays;
import org.trapline.platform.board.Branches;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A core's branch prediction: directions by two-bit counters, which the branch's address chooses, or that and the outcome of the
/// last branches (gshare; McFarling 1993); targets by a buffer of branches; targets of indirect branches by a table that address
/// and history choose; returns by a stack.
final class BranchPredictor {
	private static final int WEAKLY_TAKEN = 2;
	private static final int STRONGLY_TAKEN = 3;
	private static final int UNCONDITIONAL = 0x7C00_0000;

	private final Branches design;
	private final byte[] counters;
	private final long[] branches;
	private final long[] targets;
	private final int[] ages;
	private final long[] indirect;
	private final long[] stack;
	private final int ways;
	private final int targetSets;
	private final int historyMask;
	private int history;
	private int top;
	private int age;

	BranchPredictor(Branches design) {
		this.design = design;
		counters = new byte[Integer.highestOneBit(Math.max(1, design.entries()))];
		Arrays.fill(counters, (byte) WEAKLY_TAKEN);
		ways = Math.max(1, design.targetWays());
		targetSets = Integer.highestOneBit(Math.max(1, design.targetEntries() / ways));
		branches = new long[targetSets * ways];
		targets = new long[branches.length];
		ages = new int[branches.length];
		indirect = new long[Integer.highestOneBit(Math.max(1, design.indirectEntries()))];
		stack = new long[Math.max(1, design.returns())];
		historyMask = (1 << design.historyBits()) - 1;
	}

	/// Predicts a branch and learns what it does.
	///
	/// @param word the instruction
	/// @param target where it goes, or would go
	/// @return cycles that are lost
	int resolve(long pc, int word, long target, boolean taken) {
		int top8 = word >>> 24;
		if (top8 == 0xD6)
			return indirect(pc, word, target);
		if ((word & UNCONDITIONAL) == 0x1400_0000) {
			if (word < 0)
				push(pc + Integer.BYTES);
			return known(pc, target) ? 0 : design.targetMissCycles();
		}
		boolean predicted = direction(pc, target, taken);
		history = history << 1 | (taken ? 1 : 0);
		if (predicted != taken)
			return design.missCycles();
		return !taken || known(pc, target) ? 0 : design.targetMissCycles();
	}

	/// Predicts a direction, and has its counter learn.
	private boolean direction(long pc, long target, boolean taken) {
		if (design.predictor() == Branches.Predictor.STATIC)
			return Long.compareUnsigned(target, pc) <= 0;
		int index = (int) (pc >>> 2);
		if (design.predictor() == Branches.Predictor.GSHARE)
			index ^= history & historyMask;
		index &= counters.length - 1;
		int counter = counters[index];
		if (taken && counter < STRONGLY_TAKEN)
			counters[index]++;
		else if (!taken && counter > 0)
			counters[index]--;
		return counter >= WEAKLY_TAKEN;
	}

	private int indirect(long pc, int word, long target) {
		int kind = word >>> 21 & 3;
		long predicted;
		if (kind == 2)
			predicted = pop();
		else {
			int index = ((int) (pc >>> 2) * 0x9E3B ^ (history & historyMask) * 0x85EB) >>> 4 & indirect.length - 1;
			predicted = indirect[index];
			indirect[index] = target;
			if (kind == 1)
				push(pc + Integer.BYTES);
		}
		history = history << 2 ^ (int) (target >>> 2) & 7;
		return predicted == target ? 0 : design.missCycles();
	}

	private void push(long address) {
		top = (top + 1) % stack.length;
		stack[top] = address;
	}

	private long pop() {
		long address = stack[top];
		top = (top + stack.length - 1) % stack.length;
		return address;
	}

	/// Whether the target of a branch is remembered, which it is from now on.
	private boolean known(long pc, long target) {
		int first = ((int) (pc >>> 2) & targetSets - 1) * ways;
		int oldest = first;
		for (int i = first; i < first + ways; i++) {
			if (branches[i] == pc && targets[i] == target) {
				ages[i] = ++age;
				return true;
			}
			if (ages[i] < ages[oldest])
				oldest = i;
		}
		branches[oldest] = pc;
		targets[oldest] = target;
		ages[oldest] = ++age;
		return false;
	}

	void save(StateOutput out) {
		out.bytes(counters);
		out.int64s(branches);
		out.int64s(targets);
		out.int32s(ages);
		out.int64s(indirect);
		out.int64s(stack);
		out.int32(history);
		out.int32(top);
		out.int32(age);
	}

	void restore(StateInput in) throws StateException {
		byte[] saved = in.bytes();
		if (saved.length != counters.length)
			throw new StateException(saved.length + " counters of branches, expected " + counters.length);
		System.arraycopy(saved, 0, counters, 0, saved.length);
		in.int64s(branches);
		in.int64s(targets);
		in.int32s(ages);
		in.int64s(indirect);
		in.int64s(stack);
		history = in.int32();
		top = in.int32();
		age = in.int32();
	}
}
