// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.semantics.Dispatch;

/// Executes predecoded instructions: the same in everything that can be observed as {@link Stepper}, and faster.
///
/// Instructions of a page become {@link Op}s, linked to each other, when they are first reached. What works on registers alone,
/// loads and stores that hit the TLB, and branches are done by ops; all else by the instruction's semantics or a {@link
/// Stepper}, before which the core's counts, flags and PC are brought up to date. Between those, instructions are counted where
/// a branch is taken, by the distance from where the last one went, and nothing changes what a page holds or how its address
/// is translated.
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
	private final @Nullable Successor successor;
	private final int patience;
	private @Nullable CompactPage page;
	/// Index of the first instruction that is not counted yet.
	private int start;
	/// What is counted but not in the core's counts.
	private long executed;
	private long spent;
	/// Why there is no next op: the run ends, because of the deadline or the successor; else the core is to be stepped.
	private boolean ended;
	private boolean due;

	/// What may go on in the interpreter's place where a branch, call, return or exception leads to: translated code.
	public interface Successor {
		/// Whether the interpreter is to leave off before an instruction.
		boolean takes(long pc);
	}

	/// A way to run a core to the deadline.
	public Interpreter(Core core) {
		this(core, null, 0);
	}

	/// A way to run a core until something else takes over.
	///
	/// @param patience how often an instruction is reached between two questions about it; once it was taken, there is one
	///        each time
	public Interpreter(Core core, @Nullable Successor successor, int patience) {
		this.core = core;
		this.successor = successor;
		this.patience = patience;
		x = core.x;
		memory = core.memory;
		stepper = new Stepper(core);
		timed = core.timing.isPresent();
	}

	/// Executes instructions until a poll at or after the core's deadline, as {@link Stepper#run}, or until the successor takes
	/// over.
	///
	/// @return whether the deadline was reached
	public boolean run() {
		ended = false;
		Op op = enter();
		while (true) {
			while (op != null)
				op = op.execute(this);
			if (ended)
				return due;
			op = stepHere();
		}
	}

	/// The op at the core's PC; null if it has to be stepped.
	private @Nullable Op enter() {
		adopt();
		return find(core.pc);
	}

	/// Ends the run.
	private @Nullable Op end(boolean atDeadline) {
		ended = true;
		due = atDeadline;
		return null;
	}

	/// The op at an address, in whose page execution goes on; null if it cannot be fetched, or every access may have to check
	/// the stack pointer.
	private @Nullable Op find(long pc) {
		CodePage code = core.code.peek(pc);
		boolean checked = core.stackChecked && (x[Core.SP] & STACK_ALIGNMENT - 1) != 0;
		if (code == null || checked || (pc & Integer.BYTES - 1) != 0) {
			materialize();
			if (checked)
				return null;
			try {
				code = core.code.fetch(pc);
			} catch (GuestException _) {
				return null;
			}
		}
		CompactPage made = code.interpreted instanceof CompactPage known ? known : new CompactPage(code, core);
		page = made;
		base = pc & CoreMemory.PAGE_MASK;
		start = index(pc);
		core.cycles += core.arrive(pc, code);
		return made.op(start);
	}

	private static int index(long pc) {
		return (int) (pc & CoreMemory.PAGE_BYTES - 1) >>> 2;
	}

	/// Goes to another op of the page: a branch that was taken.
	///
	/// @param end index of the instruction after the branch
	/// @param to index of the one that it goes to
	@Nullable Op jump(int end, int to, @Nullable Op target) {
		count(end);
		start = to;
		if (to < end && due()) {
			leave(address(to));
			return end(true);
		}
		return successor == null ? target : reach(target);
	}

	/// Goes to an address, perhaps of another page.
	///
	/// @param end index of the instruction after the one that goes there
	/// @param polls whether a poll is due wherever it is
	@Nullable Op go(int end, long pc, boolean polls) {
		count(end);
		start = end;
		if ((polls || Long.compareUnsigned(pc, address(end - 1)) <= 0) && due()) {
			leave(pc);
			return end(true);
		}
		boolean here = (pc & ~(CoreMemory.PAGE_BYTES - Integer.BYTES)) == base;
		if (here && page != null)
			return reach(page.op(start = index(pc)));
		settle(pc);
		return reach(find(pc));
	}

	/// Executes an instruction by the stepper.
	@Nullable Op step(int at) {
		count(at);
		leave(address(at));
		return stepHere();
	}

	private @Nullable Op stepHere() {
		long after = core.pc + Integer.BYTES;
		boolean poll = stepper.step();
		if (poll && core.time() >= core.deadline)
			return end(true);
		return poll || core.pc != after ? reach(enter()) : enter();
	}

	/// {@link CoreMemory#locate} for an instruction.
	int locate(int at, long address, int bytes, int permission) {
		if (timed) {
			count(at);
			start = at;
			core.cycles += spent;
			spent = 0;
			core.pc = address(at);
		}
		return memory.locate(address, bytes, permission);
	}

	/// Executes a load or store by its semantics.
	@Nullable Op access(Op op, int row, int word) {
		count(op.at);
		start = op.at;
		leave(address(op.at));
		core.next = core.pc + Integer.BYTES;
		int generation = core.code.generation();
		try {
			Dispatch.execute(core, row, word);
		} catch (GuestException e) {
			return raise(e);
		}
		if (core.code.generation() == generation)
			return op.next;
		// a device has done something to the code
		core.depart(row);
		count(op.at + 1);
		leave(core.next);
		return enter();
	}

	private @Nullable Op raise(GuestException exception) {
		core.next = core.pc;
		core.environment.exception(core, exception);
		core.arrived = true;
		core.pc = core.next;
		return core.time() >= core.deadline ? end(true) : reach(enter());
	}

	/// Ends the run after an instruction if the deadline is reached.
	@Nullable Op poll(Op op) {
		count(op.at + 1);
		start = op.at + 1;
		if (!due())
			return op.next;
		if (start == CodePage.INSTRUCTIONS)
			core.arrived = true;
		leave(address(start));
		return end(true);
	}

	/// Asks now and then whether the successor takes over where control has gone.
	private @Nullable Op reach(@Nullable Op op) {
		if (successor == null || op == null || --op.patience > 0)
			return op;
		if (op.patience < 0 && patience > 1) {
			// reached for the first time
			op.patience = patience - 1;
			return op;
		}
		boolean takes = successor.takes(address(op.at));
		op.patience = takes ? 1 : patience;
		if (!takes)
			return op;
		leave(address(op.at));
		return end(false);
	}

	private long address(int index) {
		return base + ((long) index << 2);
	}

	private boolean due() {
		return (timed ? core.cycles + spent : core.instructions + executed) >= core.deadline;
	}

	private void count(int end) {
		executed += end - start;
		if (timed && page != null)
			spent += page.cyclesBefore[end] - page.cyclesBefore[start];
	}

	/// Brings the core up to date.
	private void leave(long pc) {
		settle(pc);
		materialize();
	}

	/// Brings all but its flags up to date.
	private void settle(long pc) {
		core.pc = pc;
		core.instructions += executed;
		core.cycles += spent;
		executed = 0;
		spent = 0;
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
