// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.util.Optional;

/// The architectural state of one processing element, as far as instructions see it.
///
/// While an instruction executes, {@link #pc} is its address, and {@link #next} that of the one to execute after it, which
/// branches and exceptions change. Not thread-safe: one thread runs a core.
public final class Core {
	/// Index in {@link #x} of the stack pointer that is selected.
	public static final int SP = 31;
	/// Index in {@link #x} of a register that is always 0, for code that has decoded register 31 to XZR.
	public static final int ZERO = 32;
	/// Index in {@link #x} of a register that nothing reads, for code that has decoded a destination of 31 to XZR.
	public static final int SINK = 33;
	/// Bits of {@link #nzcv}.
	public static final int N = 8;
	public static final int Z = 4;
	public static final int C = 2;
	public static final int V = 1;

	/// In addresses whose bit 55 is 0, and whose bit 55 is 1, of two ranges; in all of a single range (TCR_ELx.TBI).
	public static final int TAGS_LOW = 1;
	public static final int TAGS_HIGH = 2;
	public static final int TAGS_SINGLE = 4;
	private static final int TOP = 55;

	private static final int REGISTERS = 34;
	/// AHP, DN, FZ and RMode; FZ16 with half precision.
	private static final int FPCR_BITS = 0x07C0_0000;
	private static final int FZ16 = 1 << 19;
	private static final int VECTORS = 32;

	/// X0 to X30, SP, zero, sink.
	public final long[] x = new long[REGISTERS];
	/// V0 to V31: the low half of Vn at 2n, the high half at 2n + 1.
	public final long[] v = new long[2 * VECTORS];
	/// Address of the instruction that executes, or that is to execute next when none does.
	public long pc;
	/// Address of the instruction after it.
	public long next;
	/// The condition flags of PSTATE: N in bit 3, Z, C, V in bit 0.
	public int nzcv;
	/// Floating-point control register.
	public int fpcr;
	/// Floating-point status register.
	public int fpsr;
	/// Whether floating-point and SIMD instructions trap (CPACR_EL1.FPEN, CPTR_EL2): set by the environment, which says with
	/// {@link Environment#vectorTrap} how.
	public boolean vectorsTrapped;
	/// Whether loads and stores through SP check its alignment to 16 bytes (SCTLR_ELx.SA).
	public boolean stackChecked;
	/// Whether all accesses must be aligned (SCTLR_ELx.A), so that one that is not faults before its address is translated.
	public boolean alignmentChecked;
	/// Whether DC ZVA goes to {@link Environment#system}, which raises why it may not be executed (SCTLR_ELx.DZE, HCR_EL2.TDZ).
	public boolean zeroTrapped;
	/// Whether the environment wants to be told of loads and stores: {@link Environment#watch}.
	public boolean watched;

	/// Where the top byte of an address that is branched to is ignored: 0 nowhere, or {@link #TAGS_LOW}, {@link #TAGS_HIGH}, {@link
	/// #TAGS_SINGLE}: set by the environment.
	public int tagsIgnored;

	/// Instructions executed since the core was made.
	public long instructions;
	/// Cycles since the core was made, as {@link #timing} counts them; 0 without one.
	public long cycles;
	/// When {@link #time} reaches this, running ends at the next poll, which is where {@link org.trapline.a64.run.Stepper} says, in
	/// all ways to run: so a run is the same every time.
	public long deadline;
	/// Whether control has come to {@link #pc} in a way that {@link Timing#fetch} is to be told of. Who moves the PC between two
	/// runs sets it.
	public boolean arrived = true;

	/// The local exclusive monitor.
	public final ExclusiveMonitor monitor = new ExclusiveMonitor();
	/// Its way to memory.
	public final CoreMemory memory;
	/// Its instructions.
	public final CodeCache code;
	/// The platform around it.
	public final Environment environment;
	/// Which instructions it has.
	public final InstructionSet instructionSet;
	/// What counts its cycles.
	public final Optional<Timing> timing;
	/// What of {@link #timing} translated code may look at itself.
	public final Optional<Shortcuts> shortcuts;
	/// Whether {@link #timing} asks for branches.
	public final boolean branchesTimed;
	/// Whether {@link #timing} asks for fetches.
	public final boolean fetchesTimed;
	/// Bits that {@link #fpcr} has.
	public final int fpcrBits;
	/// Bytes that DC ZVA zeroes, a power of two (DCZID_EL0.BS).
	public final int zeroBlock;

	/// A core at reset: all registers 0.
	public Core(CoreModel model, Ram ram, Environment environment, Optional<Timing> timing) {
		instructionSet = InstructionSet.of(model);
		this.environment = environment;
		this.timing = timing;
		shortcuts = timing.flatMap(Timing::shortcuts);
		fetchesTimed = timing.isPresent() && timing.get().wantsFetches();
		branchesTimed = fetchesTimed || timing.isPresent() && timing.get().wantsBranches();
		fpcrBits = FPCR_BITS | (Feature.FP16.in(model) ? FZ16 : 0);
		zeroBlock = Integer.BYTES << (model.register(IdRegister.DCZID_EL0) & 0xF);
		memory = new CoreMemory(this, ram);
		code = new CodeCache(this);
	}

	/// X register n as an operand: 31 is the zero register.
	public long x(int n) {
		return n == SP ? 0 : x[n];
	}

	/// The low half of X register n: 31 is the zero register.
	public int w(int n) {
		return (int) x(n);
	}

	/// Sets X register n; 31 is the zero register, which stays 0. A 32-bit result is given zero-extended.
	public void setX(int n, long value) {
		if (n != SP)
			x[n] = value;
	}

	/// Sets W register n, zero-extended.
	public void setW(int n, int value) {
		setX(n, Integer.toUnsignedLong(value));
	}

	/// Sets Vn to 64 bits, the rest 0, as an instruction that writes a scalar or a 64-bit vector does.
	public void setD(int n, long value) {
		v[2 * n] = value;
		v[2 * n + 1] = 0;
	}

	/// Sets all of Vn.
	public void setQ(int n, long low, long high) {
		v[2 * n] = low;
		v[2 * n + 1] = high;
	}

	/// Where a branch to an address that is not relative to the PC goes (AArch64.BranchAddr): an ignored top byte is not kept.
	public long address(long target) {
		int ignored = tagsIgnored;
		if (ignored == 0)
			return target;
		if (ignored == TAGS_SINGLE)
			return target << Byte.SIZE >>> Byte.SIZE;
		return (ignored >>> (target >>> TOP & 1) & 1) != 0 ? target << Byte.SIZE >> Byte.SIZE : target;
	}

	/// Resolves a branch: says where it goes, and tells the timing model if that asks for branches.
	///
	/// @param target where it goes if it is taken
	public void branch(long target, boolean taken) {
		if (branchesTimed)
			cycles += timing.get().branch(pc, target, taken);
		if (taken)
			next = target;
	}

	/// Tells the timing model that control has come to an instruction, if it asks for that and has not been told yet.
	///
	/// @return its cycles
	public int arrive(long pc, CodePage page) {
		if (!arrived)
			return 0;
		arrived = false;
		return fetchesTimed ? timing.get().fetch(pc, page.run(pc)) : 0;
	}

	/// Notes that control leaves an instruction for {@link #next} in a way that {@link Timing#fetch} is to be told of, if it
	/// does.
	///
	/// @param row of the instruction
	public void depart(int row) {
		if (InstructionSet.branches(row) || (next & CoreMemory.PAGE_BYTES - 1) == 0)
			arrived = true;
	}

	/// What {@link #deadline} is compared with: cycles where they are counted, else instructions.
	public long time() {
		return timing.isPresent() ? cycles : instructions;
	}

	/// Whether a condition of an instruction holds (ConditionHolds).
	///
	/// @param cond 0 to 15, as encoded
	public boolean holds(int cond) {
		return holds(cond, nzcv);
	}

	/// Whether a condition holds with some flags.
	///
	/// @param nzcv as {@link #nzcv}
	public static boolean holds(int cond, int nzcv) {
		boolean n = (nzcv & N) != 0;
		boolean z = (nzcv & Z) != 0;
		boolean c = (nzcv & C) != 0;
		boolean v = (nzcv & V) != 0;
		boolean holds = switch (cond >>> 1) {
		case 0 -> z;
		case 1 -> c;
		case 2 -> n;
		case 3 -> v;
		case 4 -> c && !z;
		case 5 -> n == v;
		case 6 -> n == v && !z;
		default -> true;
		};
		return holds != ((cond & 1) != 0 && cond != 15);
	}
}
