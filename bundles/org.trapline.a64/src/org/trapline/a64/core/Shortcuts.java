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
/// @param targets of each set of the table of targets the branch that was used last, and where it went; twice a power of two
/// @param returns addresses behind calls, the last one at {@link Pace#top}, each below the next, and the last below the first
/// @param lineBits of an address within a cache line
public record Shortcuts(Pace pace, int parts, byte[] counters, int historyMask, long[] targets, long[] returns,
		int lineBits) {
	/// Index of the counter of a conditional branch.
	public int counter(long pc) {
		return ((int) (pc >>> 2) ^ pace.history & historyMask) & counters.length - 1;
	}

	/// Index in {@link #targets} of a branch's set.
	public int target(long pc) {
		return ((int) (pc >>> 2) * 2) & targets.length - 1;
	}

	/// Whether a branch that goes to a target is the last of its set.
	public boolean goes(long pc, long target) {
		int at = target(pc);
		return targets[at] == pc && targets[at + 1] == target;
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

	/// Notes where an indirect branch went.
	public void went(long target) {
		pace.history = pace.history << 2 ^ (int) (target >>> 2) & 7;
	}

	/// What a run of code takes.
	///
	/// @param more parts of a cycle that it takes beyond whole ones
	/// @param instructions from where control comes to it to its end
	public record Run(int more, int instructions) {
	}
}
