// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Core;

/// How far a core is while regions run: the counts of the core are brought up to date only where somebody may look.
///
/// What regions count down is an int, so a deadline that is far away comes in parts.
public final class Progress {
	private static final int MOST = 1 << 30;
	/// The same where a timing model's events are counted, see {@link Events}: an instruction takes a part of a cycle at least.
	private static final int MOST_TIMED = 1 << 17;

	/// Instructions, or where cycles are counted cycles, until {@link #limit}.
	int left;
	/// Instructions executed, where cycles are counted.
	long count;
	/// The core's time when nothing is left.
	private long limit;
	private final Core core;
	private final boolean timed;
	private final int most;

	public Progress(Core core) {
		this.core = core;
		timed = core.timing.isPresent();
		most = core.shortcuts.isPresent() ? MOST_TIMED : MOST;
	}

	/// Takes the counts over from the core.
	public void take() {
		// what is left is a difference, which must not overflow
		core.deadline = Math.max(core.deadline, 0);
		long time = timed ? core.cycles : core.instructions;
		left = Math.clamp(core.deadline - time, 0, most);
		limit = time + left;
		count = core.instructions;
	}

	/// Gives the counts to the core.
	public void settle() {
		if (timed) {
			core.cycles = limit - left;
			core.instructions = count;
		} else
			core.instructions = limit - left;
	}

	/// Makes the core what its environment expects of it within an instruction, but for registers and flags.
	///
	/// @param present what is left when the instructions from this one on are taken off
	/// @param rest how many those are
	void before(long pc, int present, int rest) {
		core.pc = pc;
		core.next = pc + Integer.BYTES;
		core.instructions = limit - present - rest;
	}

	/// Cycles of the core when so much is left, where they are counted.
	long cycles(int until) {
		return limit - until;
	}

	/// What is left when the instructions from the present one on are taken off.
	int after(int rest) {
		take();
		return left - rest;
	}

	/// {@link #before} where cycles are counted.
	///
	/// @param restCycles cycles of the instructions from this one on
	/// @param executed instructions, those from this one on included
	void beforeTimed(long pc, int present, int restCycles, long executed, int rest) {
		core.pc = pc;
		core.next = pc + Integer.BYTES;
		core.cycles = limit - present - restCycles;
		core.instructions = executed - rest;
	}
}
