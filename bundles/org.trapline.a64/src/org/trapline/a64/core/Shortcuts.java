// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

/// The parts of a timing model that translated code looks at to see that there is nothing to tell it: what a branch or a run of
/// code does then to the model, the code does itself.
///
/// A record, whose components the JIT takes as constants.
///
/// @param pace what is kept up
/// @param parts of a cycle that {@link Pace#fraction} counts
/// @param counters by which directions of conditional branches are predicted, of two bits each: 0 is certainly not taken, 3
///        certainly taken; a power of two, or none if they are not to be looked at
/// @param historyMask bits of {@link Pace#history} that choose a counter, together with the branch's address
/// @param indirectMask the same of {@link #indirects}
/// @param targets of each set of the table of targets the branch that was used last, and where it went; twice a power of two
/// @param numbers of each set of that table a number by which translated code knows that branch and that target; 0 if there is
///        none: whoever changes {@link #targets} sets it
/// @param indirects targets of indirect branches, see {@link #indirect}; a power of two
/// @param returns addresses behind calls, the last one at {@link Pace#top}, each below the next, and the last below the first
/// @param missCycles what a branch that was predicted wrong takes while nothing is outstanding
/// @param lineBits of an address within a cache line
public record Shortcuts(Pace pace, int parts, byte[] counters, int historyMask, int indirectMask, long[] targets,
		int[] numbers, long[] indirects, long[] returns, int missCycles, int lineBits) {
	/// The least that predicts a conditional branch to be taken.
	public static final int TAKEN = 2;

	private static final int ADDRESS_FACTOR = 0x9E3B;
	private static final int HISTORY_FACTOR = 0x85EB;
	private static final int DROPPED = 4;

	/// Index in {@link #numbers} of a branch's set.
	public int set(long pc) {
		return (int) (pc >>> 2) & numbers.length - 1;
	}

	/// Has translated code know a branch to a target by a number, if that is the last of its set.
	public void number(long pc, long target, int number) {
		int set = set(pc);
		if (targets[2 * set] == pc && targets[2 * set + 1] == target)
			numbers[set] = number;
	}

	/// Index in {@link #indirects} of a branch.
	public int indirect(long pc, int history) {
		int hash = (int) (pc >>> 2) * ADDRESS_FACTOR ^ (history & indirectMask) * HISTORY_FACTOR;
		return hash >>> DROPPED & indirects.length - 1;
	}

	/// Notes the address behind a call.
	public void push(long address) {
		int top = pace.top + 1;
		pace.top = top == returns.length ? 0 : top;
		returns[pace.top] = address;
	}

	/// Takes the address behind the last call.
	public long pop() {
		int top = pace.top;
		pace.top = top == 0 ? returns.length - 1 : top - 1;
		return returns[top];
	}

	/// The history behind an indirect branch.
	public static int went(int history, long target) {
		return history << 2 ^ (int) (target >>> 2) & 7;
	}

	/// What a run of code takes.
	///
	/// @param more parts of a cycle that it takes beyond whole ones
	/// @param instructions from where control comes to it to its end
	public record Run(int more, int instructions) {
	}
}
