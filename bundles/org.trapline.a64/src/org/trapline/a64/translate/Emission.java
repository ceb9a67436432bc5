// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.InstructionSet;

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
	/// Registers that may have been written by then.
	private int written;

	Emission(CodeBuilder code, Locals locals, TimingPlan timing, Constants constants, Exits exits, Misses misses, Block first) {
		this.constants = constants;
		this.misses = misses;
		this.code = code;
		this.locals = locals;
		this.timing = timing;
		this.exits = exits;
		flags = new FlagWriter(this);
		block = first;
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

	int restTime() {
		return timing.counted() ? block.cyclesFrom(index) : rest();
	}

	/// Readies the core for what its environment may see or raise.
	void before() {
		constant("PROGRESS", Names.PROGRESS).constant(pc());
		code.iload(Locals.LEFT);
		constant(restTime());
		if (timing.counted()) {
			code.lload(Locals.COUNT);
			constant(rest()).code.invokevirtual(Names.PROGRESS, "beforeTimed",
					Names.type(Names.NOTHING, Names.J, Names.I, Names.I, Names.J, Names.I));
		} else
			code.invokevirtual(Names.PROGRESS, "before", Names.type(Names.NOTHING, Names.J, Names.I, Names.I));
	}

	/// Takes the counts back from the core.
	void after() {
		constant("PROGRESS", Names.PROGRESS).constant(restTime()).code
				.invokevirtual(Names.PROGRESS, "after", Names.type(Names.I, Names.I)).istore(Locals.LEFT);
	}

	/// Whether control goes on from the instruction to any place but the next of the same run of code.
	boolean departs() {
		boolean pageEnd = (pc() + Integer.BYTES & CoreMemory.PAGE_BYTES - 1) == 0;
		return timing.fetches() && (pageEnd || InstructionSet.branches(row()));
	}

	/// Has whoever goes on tell the timing model where.
	void depart() {
		core().constant(1).code.putfield(Names.CORE, "arrived", Names.Z);
	}

	/// Tells the timing model that control comes to a block.
	///
	/// @param method of {@link RegionCalls}
	void fetch(String method, Block to) {
		if (!timing.fetches())
			return;
		if (timing.shortcuts().isPresent()) {
			new RunWriter(this, timing.shortcuts().get()).fetch(method.equals("arrive"), to);
			return;
		}
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

	/// Counts one of {@link Events}.
	void event(long event) {
		code.lload(Locals.EVENTS).loadConstant(event).ladd().lstore(Locals.EVENTS);
	}

	/// Nothing is counted yet.
	void startCounting() {
		code.lconst_0().lstore(Locals.EVENTS);
		shortcuts().time("fraction", Names.I, Names.SHORTCUTS).code.istore(Locals.FRACTION);
	}

	/// Tells the timing model what was counted; nothing is any more then.
	void count() {
		if (timing.shortcuts().isEmpty())
			return;
		shortcuts().code.lload(Locals.EVENTS).iload(Locals.FRACTION);
		time("count", Names.NOTHING, Names.SHORTCUTS, Names.J, Names.I).code.lconst_0().lstore(Locals.EVENTS);
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
		constant(poll ? 1 : 0);
		code.istore(Locals.POLL).goto_(exits.label(this, written));
	}
}
