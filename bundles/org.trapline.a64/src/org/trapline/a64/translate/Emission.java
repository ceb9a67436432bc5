// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Row;

/// The code of a region while it is being written: what the writers of instructions have in common, and the instruction
/// whose turn it is.
final class Emission {
	final CodeBuilder code;
	final Locals locals;
	final FlagWriter flags;
	final TimingPlan timing;
	private final Exits exits;
	private final Misses misses;
	/// What the code refers to.
	final Constants constants;
	private Block block;
	private int placed;
	private int index;
	private boolean stackKnown;
	private final KnownRuns runs;
	private final List<Site> sites = new ArrayList<>();
	/// Registers that may have been written by then.
	private int written;

	Emission(CodeBuilder code, Locals locals, TimingPlan timing, Constants constants, Exits exits, Misses misses, Flow flow) {
		this.constants = constants;
		this.misses = misses;
		this.code = code;
		this.locals = locals;
		this.timing = timing;
		this.exits = exits;
		flags = new FlagWriter(this);
		block = flow.blocks().getFirst();
		runs = new KnownRuns(flow);
	}

	/// Says that a call was written of so many bytes of bytecode, all that it calls included, which HotSpot should put in place.
	void places(int bytes) {
		placed += bytes;
	}

	/// The bytes of all these calls.
	int placed() {
		return placed;
	}

	void at(Block present, int instruction) {
		block = present;
		index = instruction;
		if (instruction == 0) {
			stackKnown = false;
			written = exits.writtenBefore(present);
		}
		written |= RegisterUse.of(row()).written(word());
	}

	/// Whether the stack pointer is known to be a multiple of 16, or not to be checked.
	boolean stackKnown() {
		return stackKnown;
	}

	void forgetStack() {
		stackKnown = false;
	}

	void knowStack() {
		stackKnown = true;
	}

	/// Where the region is left before the present instruction, for it to be executed by its method.
	Label miss() {
		return misses.label(this);
	}

	int word() {
		return block.words()[index];
	}

	int row() {
		return block.rows()[index];
	}

	long pc() {
		return block.pc() + (long) index * Integer.BYTES;
	}

	int cycles() {
		return block.cycles()[index];
	}

	/// What the present instruction takes off {@link Locals#LEFT}.
	int time() {
		return cycles() * constants.progress.parts;
	}

	int rd() {
		return word() & 31;
	}

	int rn() {
		return word() >>> 5 & 31;
	}

	int rm() {
		return word() >>> 16 & 31;
	}

	int ra() {
		return word() >>> 10 & 31;
	}

	boolean wide() {
		return word() < 0;
	}

	/// Bits of the word as an unsigned number.
	int bits(int low, int width) {
		return word() >>> low & (1 << width) - 1;
	}

	/// Pushes a register; 31 is zero.
	Emission x(int register) {
		if (register == Core.SP)
			code.lconst_0();
		else
			code.lload(locals.slot(register));
		return this;
	}

	/// Pushes the low half of a register as an int.
	Emission w(int register) {
		if (register == Core.SP)
			code.iconst_0();
		else
			code.lload(locals.slot(register)).l2i();
		return this;
	}

	/// Pushes a register; 31 is the stack pointer.
	Emission base(int register) {
		code.lload(locals.slot(register));
		return this;
	}

	/// Pops a long into a register; 31 drops it.
	void setX(int register) {
		if (register == Core.SP)
			code.pop2();
		else
			code.lstore(locals.slot(register));
	}

	/// Pops an int into a register, zero-extended.
	void setW(int register) {
		if (register == Core.SP)
			code.pop();
		else {
			unsigned();
			code.lstore(locals.slot(register));
		}
	}

	/// Pops a long into a register; 31 is the stack pointer.
	void setBase(int register) {
		if (register == Core.SP)
			stackKnown = false;
		code.lstore(locals.slot(register));
	}

	/// Turns the int on the stack into a long of the same bits.
	void unsigned() {
		code.i2l().loadConstant(0xFFFF_FFFFL).land();
	}

	Emission constant(long value) {
		code.loadConstant(value);
		return this;
	}

	Emission constant(int value) {
		code.loadConstant(value);
		return this;
	}

	/// Pushes one of the {@link Constants}.
	Emission constant(String name, ClassDesc type) {
		code.getstatic(Names.SELF, name, type);
		return this;
	}

	Emission core() {
		return constant("CORE", Names.CORE);
	}

	/// Calls a method of {@link RegionCalls}.
	Emission call(String name, ClassDesc result, ClassDesc... parameters) {
		code.invokestatic(Names.CALLS, name, Names.type(result, parameters));
		return this;
	}

	int rest() {
		return block.length() - index;
	}

	/// What {@link Locals#COUNT} counts of the block's instructions from the present one on.
	long restCount() {
		if (timing.shortcuts().isEmpty())
			return rest();
		long count = branchCounted(block) ? Events.BRANCH : 0;
		for (int i = index; i < block.length(); i++) {
			Row row = InstructionSet.table().rows().get(block.rows()[i]);
			boolean plain = Shape.of(block.rows()[i], block.words()[i]) == Shape.PLAIN;
			count += Events.INSTRUCTION + (plain && timing.inlines(row, block.words()[i]) ? Events.ACCESS : 0);
		}
		return count;
	}

	int restTime() {
		return timing.counted() ? block.cyclesFrom(index) * constants.progress.parts : rest();
	}

	/// Readies the core for what its environment may see or raise.
	void before() {
		if (timing.shortcuts().isPresent()) {
			constant("PACE", Names.PACE).run();
			code.putfield(Names.PACE, "run", Names.J);
		}
		constant("PROGRESS", Names.PROGRESS).constant(pc());
		code.iload(Locals.LEFT);
		constant(restTime());
		if (timing.counted()) {
			code.lload(Locals.COUNT);
			constant(restCount()).code.invokevirtual(Names.PROGRESS, "beforeTimed",
					Names.type(Names.NOTHING, Names.J, Names.I, Names.I, Names.J, Names.J));
		} else
			code.invokevirtual(Names.PROGRESS, "before", Names.type(Names.NOTHING, Names.J, Names.I, Names.I));
	}

	/// Takes the counts back from the core.
	void after() {
		constant("PROGRESS", Names.PROGRESS).constant(restTime()).code
				.invokevirtual(Names.PROGRESS, "after", Names.type(Names.I, Names.I)).istore(Locals.LEFT);
	}

	/// The run that executes, if that is known while code is written.
	OptionalLong knownRun() {
		boolean known = timing.shortcuts().isPresent() && runs.in(block);
		return known ? OptionalLong.of(block.run()) : OptionalLong.empty();
	}

	/// Pushes the run that executes.
	Emission run() {
		OptionalLong run = knownRun();
		if (run.isPresent())
			constant(run.getAsLong());
		else
			code.lload(Locals.RUN);
		return this;
	}

	/// Sets {@link Locals#RUN} to a run, if that is known; else it is there.
	void inRun(OptionalLong run) {
		if (run.isPresent())
			constant(run.getAsLong()).code.lstore(Locals.RUN);
	}

	/// Has {@link Locals#RUN} be that of a block where control has come to, if that is looked at.
	void comesTo(Block to) {
		if (runs.asked(to))
			inRun(OptionalLong.of(to.run()));
	}

	/// Pushes a new {@link Site}.
	Emission site(long pc, int time, long target, int number) {
		sites.add(new Site(constants, pc, time, target, number));
		constant("SITES", Names.SITES).constant(sites.size() - 1).code.aaload();
		return this;
	}

	/// The sites, in the order of their numbers.
	Site[] sites() {
		return sites.toArray(Site[]::new);
	}

	/// Takes time off {@link Locals#LEFT}.
	void spend(int time) {
		if (time == 0)
			return;
		if (time <= Short.MAX_VALUE && time >= -Short.MAX_VALUE)
			code.iinc(Locals.LEFT, -time);
		else
			code.iload(Locals.LEFT).loadConstant(time).isub().istore(Locals.LEFT);
	}

	/// Whether control goes on from the instruction to any place but the next of the same run of code.
	boolean departs() {
		return timing.fetches() && KnownRuns.departs(pc(), row());
	}

	/// Whether a block ends with a branch that is counted.
	private boolean branchCounted(Block of) {
		int last = of.length() - 1;
		return switch (Shape.of(of.rows()[last], of.words()[last])) {
		case CONDITIONAL, JUMP, CALL, CALL_REGISTER, INDIRECT -> timing.branches();
		default -> false;
		};
	}

	/// Has whoever goes on tell the timing model where.
	void depart() {
		if (timing.shortcuts().isPresent() && branchCounted(block))
			shortcuts().time("departed", Names.NOTHING, Names.SHORTCUTS);
		core().constant(1).code.putfield(Names.CORE, "arrived", Names.Z);
	}

	/// Tells the timing model that control comes to a block from the present instruction.
	void fetch(Block to) {
		if (timing.shortcuts().isPresent())
			new RunWriter(this, timing.shortcuts().get()).fetch(to, branchCounted(block));
		else
			fetch("fetch", to);
	}

	/// Tells the timing model that control comes to a block from elsewhere, if the core says so.
	void arrive(Block to) {
		if (!timing.fetches())
			return;
		if (timing.shortcuts().isPresent())
			new RunWriter(this, timing.shortcuts().get()).arrive(to);
		else
			fetch("arrive", to);
	}

	private void fetch(String method, Block to) {
		code.iload(Locals.LEFT);
		core().constant(to.pc()).constant(to.run()).call(method, Names.I, Names.CORE, Names.J, Names.J);
		code.isub().istore(Locals.LEFT);
	}

	/// Pushes the timing model's shortcuts.
	Emission shortcuts() {
		return constant("SHORTCUTS", Names.SHORTCUTS);
	}

	/// Calls a method of {@link RegionTiming}.
	Emission time(String name, ClassDesc result, ClassDesc... parameters) {
		code.invokestatic(Names.TIMING, name, Names.type(result, parameters));
		return this;
	}

	/// Nothing is counted yet.
	void startCounting() {
		code.lconst_0().lstore(Locals.COUNT);
		constant("PACE", Names.PACE).code.dup().getfield(Names.PACE, "history", Names.I).istore(Locals.HISTORY)
				.getfield(Names.PACE, "run", Names.J).lstore(Locals.RUN);
	}

	/// Tells the timing model what was counted; nothing is any more then.
	void count() {
		if (timing.shortcuts().isEmpty())
			return;
		shortcuts().constant("PROGRESS", Names.PROGRESS).code.lload(Locals.COUNT).iload(Locals.HISTORY);
		time("count", Names.NOTHING, Names.SHORTCUTS, Names.PROGRESS, Names.J, Names.I).code.lconst_0()
				.lstore(Locals.COUNT);
	}

	/// Tells the timing model what was counted before an instruction that has raised an exception.
	void countFault() {
		count();
		if (timing.shortcuts().isPresent())
			shortcuts().constant("PROGRESS", Names.PROGRESS).code.getfield(Names.PROGRESS, "undone", Names.J)
					.invokestatic(Names.TIMING, "takeBack", Names.type(Names.NOTHING, Names.SHORTCUTS, Names.J));
	}

	/// Leaves for an address that is a constant.
	void leave(long to, boolean poll) {
		constant(to);
		code.lstore(Locals.TO);
		leave(poll);
	}

	/// Leaves for the address in {@link Locals#TO}.
	void leave(boolean poll) {
		if (departs())
			depart();
		inRun(knownRun());
		constant(poll ? 1 : 0);
		code.istore(Locals.POLL).goto_(exits.label(this, written));
	}
}
