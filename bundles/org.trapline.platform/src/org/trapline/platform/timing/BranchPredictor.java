// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.Arrays;
import org.trapline.a64.core.Pace;
import org.trapline.a64.core.Shortcuts;
import org.trapline.platform.board.Branches;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A core's branch prediction: directions by two-bit counters, which the branch's address chooses, or that and the outcome of the
/// last branches (gshare; McFarling 1993); targets by a buffer of branches; targets of indirect branches by a table that address
/// and history choose; returns by a stack.
final class BranchPredictor {
	/// Kinds of branches: B.cond, CBZ, TBZ and their kind; B; BL; BR; BLR; RET.
	static final int CONDITIONAL = 0;
	static final int JUMP = 1;
	static final int CALL = 2;
	static final int INDIRECT = 3;
	static final int INDIRECT_CALL = 4;
	static final int RETURN = 5;
	private static final int WEAKLY_TAKEN = 2;
	private static final int STRONGLY_TAKEN = 3;
	private static final int UNCONDITIONAL = 0x7C00_0000;

	private final Branches design;
	private final Pace pace;
	private final byte[] counters;
	private final long[] branches;
	private final long[] targets;
	private final int[] ages;
	/// Of each set, the branch that was used last and its target.
	private final long[] recent;
	private final long[] indirect;
	private final int ways;
	private final int targetSets;
	private final int historyMask;
	private final Shortcuts shortcuts;
	private int age;

	/// @param parts of a cycle, see {@link Shortcuts}
	/// @param lineBits of an address within a cache line
	BranchPredictor(Branches design, Pace pace, int parts, int lineBits) {
		this.design = design;
		this.pace = pace;
		counters = new byte[Integer.highestOneBit(Math.max(1, design.entries()))];
		Arrays.fill(counters, (byte) WEAKLY_TAKEN);
		ways = Math.max(1, design.targetWays());
		targetSets = Integer.highestOneBit(Math.max(1, design.targetEntries() / ways));
		branches = new long[targetSets * ways];
		targets = new long[branches.length];
		ages = new int[branches.length];
		recent = new long[2 * targetSets];
		indirect = new long[Integer.highestOneBit(Math.max(1, design.indirectEntries()))];
		historyMask = (1 << design.historyBits()) - 1;
		boolean counts = design.predictor() != Branches.Predictor.STATIC;
		shortcuts = new Shortcuts(pace, parts, counts ? counters : new byte[0],
				design.predictor() == Branches.Predictor.GSHARE ? historyMask : 0, historyMask, recent, new int[targetSets],
				indirect, new long[Math.max(1, design.returns())], design.missCycles(), lineBits);
	}

	/// What there is to look at of it.
	Shortcuts shortcuts() {
		return shortcuts;
	}

	/// The kind of branch that an instruction is, if it is one.
	static int kind(int word) {
		if (word >>> 24 == 0xD6)
			return switch (word >>> 21 & 3) {
			case 1 -> INDIRECT_CALL;
			case 2 -> RETURN;
			default -> INDIRECT;
			};
		return (word & UNCONDITIONAL) != 0x1400_0000 ? CONDITIONAL : word < 0 ? CALL : JUMP;
	}

	/// Predicts a branch and learns what it does.
	///
	/// @param target where it goes, or would go
	/// @return cycles that are lost
	int resolve(long pc, int kind, long target, boolean taken) {
		if (kind >= INDIRECT)
			return indirect(pc, kind, target);
		if (kind != CONDITIONAL) {
			if (kind == CALL)
				shortcuts.push(pc + Integer.BYTES);
			return known(pc, target) ? 0 : design.targetMissCycles();
		}
		boolean predicted = direction(pc, target, taken);
		pace.history = pace.history << 1 | (taken ? 1 : 0);
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
			index ^= pace.history & historyMask;
		index &= counters.length - 1;
		int counter = counters[index];
		if (taken && counter < STRONGLY_TAKEN)
			counters[index]++;
		else if (!taken && counter > 0)
			counters[index]--;
		return counter >= WEAKLY_TAKEN;
	}

	private int indirect(long pc, int kind, long target) {
		long predicted;
		if (kind == RETURN)
			predicted = shortcuts.pop();
		else {
			int index = shortcuts.indirect(pc, pace.history);
			predicted = indirect[index];
			indirect[index] = target;
			if (kind == INDIRECT_CALL)
				shortcuts.push(pc + Integer.BYTES);
		}
		pace.history = Shortcuts.went(pace.history, target);
		return predicted == target ? 0 : design.missCycles();
	}

	/// Whether the target of a branch is remembered, which it is from now on.
	private boolean known(long pc, long target) {
		int set = (int) (pc >>> 2) & targetSets - 1;
		if (recent[2 * set] == pc && recent[2 * set + 1] == target)
			return true;
		shortcuts.numbers()[set] = 0;
		recent[2 * set] = pc;
		recent[2 * set + 1] = target;
		int first = set * ways;
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
		out.int64s(recent);
		out.int32s(ages);
		out.int64s(indirect);
		out.int64s(shortcuts.returns());
		out.int32(pace.history);
		out.int32(pace.top);
		out.int32(age);
	}

	void restore(StateInput in) throws StateException {
		byte[] saved = in.bytes();
		if (saved.length != counters.length)
			throw new StateException(saved.length + " counters of branches, expected " + counters.length);
		System.arraycopy(saved, 0, counters, 0, saved.length);
		in.int64s(branches);
		in.int64s(targets);
		in.int64s(recent);
		Arrays.fill(shortcuts.numbers(), 0);
		in.int32s(ages);
		in.int64s(indirect);
		in.int64s(shortcuts.returns());
		pace.history = in.int32();
		pace.top = in.int32();
		age = in.int32();
	}
}
