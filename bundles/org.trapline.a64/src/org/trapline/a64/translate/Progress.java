// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.Pace;
import org.trapline.a64.core.Shortcuts;

/// How far a core is while regions run: the counts of the core are brought up to date only where somebody may look.
///
/// What regions count down is an int, so a deadline that is far away comes in parts. It counts instructions; where cycles are
/// counted, those; and with a timing model's shortcuts the parts of cycles that {@link Pace#fraction} is in.
public final class Progress {
	private static final int MOST = 1 << 30;
	/// The same where a timing model's events are counted, see {@link Events}: an instruction takes a part of a cycle at least.
	private static final int MOST_TIMED = 1 << 17;

	/// What there is to count down until {@link #limit}.
	int left;
	/// Instructions executed, where cycles are counted.
	long count;
	/// Of a timing model's {@link Events}, those of the instructions from the one on that may raise an exception.
	long undone;
	/// The core's time when nothing is left.
	private long limit;
	private final Core core;
	private final boolean timed;
	private final boolean packed;
	private final int most;
	/// Parts of a cycle.
	final int parts;
	private final Pace pace;

	public Progress(Core core) {
		this.core = core;
		timed = core.timing.isPresent();
		packed = core.shortcuts.isPresent();
		most = core.shortcuts.isPresent() ? MOST_TIMED : MOST;
		parts = core.shortcuts.map(Shortcuts::parts).orElse(1);
		pace = core.shortcuts.map(Shortcuts::pace).orElseGet(Pace::new);
	}

	/// Takes the counts over from the core.
	public void take() {
		takeTime();
		count = core.instructions;
	}

	private void takeTime() {
		// what is left is a difference, which must not overflow
		core.deadline = Math.max(core.deadline, 0);
		long time = timed ? core.cycles : core.instructions;
		int whole = Math.clamp(core.deadline - time, 0, most);
		left = whole * parts - pace.fraction;
		limit = time + whole;
	}

	/// Gives the counts to the core.
	public void settle() {
		if (timed) {
			place(left);
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

	/// Sets the core's cycles, and the parts of one beyond them, for when so much is left; where they are counted.
	void place(int until) {
		int whole = parts == 1 ? until : Math.ceilDiv(until, parts);
		core.cycles = limit - whole;
		pace.fraction = whole * parts - until;
	}

	/// What is left some cycles after those of the core.
	int behind(int cycles) {
		return (int) (limit - core.cycles - cycles) * parts - pace.fraction;
	}

	/// What is left when the instructions from the present one on are taken off.
	int after(int rest) {
		takeTime();
		return left - rest;
	}

	/// {@link #before} where cycles are counted.
	///
	/// @param restTime what the instructions from this one on take
	/// @param executed instructions, those from this one on included; with a timing model's shortcuts {@link Events} since {@link
	///        #count}
	/// @param rest those from this one on
	void beforeTimed(long pc, int present, int restTime, long executed, long rest) {
		core.pc = pc;
		core.next = pc + Integer.BYTES;
		place(present + restTime);
		undone = rest;
		core.instructions = packed ? count + Events.instructions(executed) - Events.instructions(rest) : executed - rest;
	}
}
