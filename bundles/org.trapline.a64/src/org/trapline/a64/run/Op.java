// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.jspecify.annotations.Nullable;

/// An instruction, or two that are fused, as the interpreter executes it: its operands taken apart, and linked to the one that
/// follows.
///
/// Each kind is a final class with a small method of its own, which HotSpot compiles well and soon. A single method with a
/// switch over all kinds came out at half the speed: HotSpot keeps hardly a variable of it in a register, and does not compile
/// it at all above 8,000 bytes.
abstract class Op {
	/// Index in the page of the instruction.
	final int at;
	/// Executed after it, unless it branches.
	@Nullable Op next;

	/// How often it is reached until the successor of the interpreter is asked about it; 0 before it is reached at all.
	int patience;

	Op(int at) {
		this.at = at;
	}

	/// Executes it.
	///
	/// @return the one to execute next; null where the run ends or the interpreter has to look where it is
	abstract @Nullable Op execute(Interpreter run);

	/// Index of the instruction after it.
	int end() {
		return at + 1;
	}

	/// Whether what is after it may be executed after it.
	boolean fallsThrough() {
		return true;
	}

	/// An op without operands but what it reads from a register, and an immediate.
	abstract static class Immediate extends Op {
		final int rd;
		final int rn;
		final long immediate;

		Immediate(int at, int rd, int rn, long immediate) {
			super(at);
			this.rd = rd;
			this.rn = rn;
			this.immediate = immediate;
		}
	}

	/// An op of two registers.
	abstract static class Registers extends Op {
		final int rd;
		final int rn;
		final int rm;

		Registers(int at, int rd, int rn, int rm) {
			super(at);
			this.rd = rd;
			this.rn = rn;
			this.rm = rm;
		}
	}

	/// An op of two registers, the second of which is shifted or extended.
	abstract static class Shifted extends Registers {
		/// See {@link Operand}.
		final int description;

		Shifted(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm);
			this.description = description;
		}
	}
}
