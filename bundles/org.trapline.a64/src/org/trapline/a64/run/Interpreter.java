// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;

/// Executes predecoded instructions: the same in everything that can be observed as {@link Stepper}, and faster.
///
/// Instructions of a page become {@link Op}s, linked to each other, when they are first reached. What works on registers alone,
/// loads and stores that hit the TLB, and branches are done by ops; all else by a {@link Stepper}, before which the core's
/// counts, flags and PC are brought up to date. Between those, instructions are counted where a branch is taken, by the
/// distance from where the last one went.
public final class Interpreter {
	private static final int STACK_ALIGNMENT = 16;

	/// Registers of the core.
	final long[] x;
	final Core core;
	final CoreMemory memory;
	/// Address of the page that executes.
	long base;
	/// What the condition flags come from: a kind of {@link Flags} and its operands.
	int flags;
	long flagA;
	long flagB;

	private final Stepper stepper;
	private final boolean timed;
	private @Nullable CompactPage page;
	/// Index of the first instruction that is not counted yet.
	private int start;
	/// What is counted but not in the core's counts.
	private long executed;
	private long spent;
	/// Of instructions, or of cycles where they are counted, to the deadline.
	private long budget;

	/// A way to run a core.
	public Interpreter(Core core) {
		this.core = core;
		x = core.x;
		memory = core.memory;
		stepper = new Stepper(core);
		timed = core.timing.isPresent();
	}

	/// Where something else can go on: asked after branches back and those that leave the page or go where a register says.
	@FunctionalInterface
	public interface Heads {
		/// Whether to end here.
		boolean begins(long pc);
	}

	/// Executes instructions until a poll at or after the core's deadline, as {@link Stepper#run}.
	public void run() {
		run(_ -> false);
	}

	/// Executes instructions until a poll at or after the core's deadline, or until something else can go on; some in any case.
	///
	/// @return whether the deadline is reached
	public boolean run(Heads elsewhere) {
		heads = elsewhere;
		while (true) {
			Op op = enter();
			if (op == null) {
				if (stepper.step() && core.time() >= core.deadline)
					return true;
				if (heads.begins(core.pc))
					return false;
				continue;
			}
			while (op != null)
				op = op.execute(this);
			if (ended)
				return true;
			if (left)
				return false;
		}
	}

	private boolean ended;
	private boolean left;
	private Heads heads = _ -> false;

	/// The op at the core's PC; null if it has to be stepped.
	private @Nullable Op enter() {
		ended = false;
		left = false;
		executed = 0;
		spent = 0;
		budget = core.deadline - core.time();
		flags = Flags.RAW;
		flagA = core.nzcv;
		return find(core.pc);
	}

	/// The op at an address, in whose page execution goes on; null if it cannot be fetched, or every access may have to check
	/// the stack pointer.
	private @Nullable Op find(long pc) {
		if (core.stackChecked && (x[Core.SP] & STACK_ALIGNMENT - 1) != 0)
			return null;
		CodePage code;
		try {
			code = core.code.fetch(pc);
		} catch (GuestException _) {
			return null;
		}
		CompactPage made = code.interpreted instanceof CompactPage known ? known : new CompactPage(code, core);
		code.interpreted = made;
		page = made;
		base = pc & CoreMemory.PAGE_MASK;
		start = (int) (pc & CoreMemory.PAGE_BYTES - 1) >>> 2;
		return made.op(start);
	}

	/// Goes to another op of the page: a branch that was taken.
	///
	/// @param end index of the instruction after the branch
	@Nullable Op jump(int end, int to, @Nullable Op target) {
		count(end);
		start = to;
		if (start < end && due()) {
			leave(base + ((long) start << 2));
			ended = true;
			return null;
		}
		if (start < end && heads.begins(base + ((long) start << 2)))
			return leaveAt(base + ((long) start << 2));
		return target;
	}

	/// Goes to an address, perhaps of another page.
	///
	/// @param end index of the instruction after the one that went there
	/// @param polls whether a poll is due wherever it is
	@Nullable Op go(int end, long pc, boolean polls) {
		count(end);
		start = end;
		boolean poll = polls || Long.compareUnsigned(pc, base + ((long) end << 2)) < 0;
		leave(pc);
		if (poll && core.time() >= core.deadline) {
			ended = true;
			return null;
		}
		if (heads.begins(pc)) {
			left = true;
			return null;
		}
		return enter();
	}

	private @Nullable Op leaveAt(long pc) {
		leave(pc);
		left = true;
		return null;
	}

	/// Executes an instruction by the stepper.
	@Nullable Op step(int at) {
		count(at);
		leave(base + ((long) at << 2));
		if (stepper.step() && core.time() >= core.deadline) {
			ended = true;
			return null;
		}
		return enter();
	}

	private boolean due() {
		return (timed ? spent : executed) >= budget;
	}

	private void count(int end) {
		executed += end - start;
		if (timed && page != null)
			spent += page.cyclesBefore[end] - page.cyclesBefore[start];
	}

	/// Brings the core up to date.
	private void leave(long pc) {
		core.pc = pc;
		core.instructions += executed;
		core.cycles += spent;
		materialize();
	}

	/// Brings the core's flags up to date.
	void materialize() {
		core.nzcv = Flags.nzcv(flags, flagA, flagB);
	}

	/// Takes the core's flags.
	void adopt() {
		flags = Flags.RAW;
		flagA = core.nzcv;
	}
}
