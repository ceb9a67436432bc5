// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.jspecify.annotations.Nullable;

/// Ops of logic, moves and bitfields.
final class Logic {
	private static final long LOW = 0xFFFF_FFFFL;

	private Logic() {
	}

	static final class AndX extends Op.Registers {
		AndX(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] & x[rm];
			return next;
		}
	}

	static final class AndW extends Op.Registers {
		AndW(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] & x[rm] & LOW;
			return next;
		}
	}

	static final class OrrX extends Op.Registers {
		OrrX(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] | x[rm];
			return next;
		}
	}

	static final class OrrW extends Op.Registers {
		OrrW(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = (x[rn] | x[rm]) & LOW;
			return next;
		}
	}

	static final class EorX extends Op.Registers {
		EorX(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] ^ x[rm];
			return next;
		}
	}

	static final class EorW extends Op.Registers {
		EorW(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = (x[rn] ^ x[rm]) & LOW;
			return next;
		}
	}

	/// Of either width, as the other two.
	static final class AndS extends Op.Shifted {
		AndS(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm, description);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = Operand.narrow(x[rn] & Operand.logical(x[rm], description), description);
			return next;
		}
	}

	static final class OrrS extends Op.Shifted {
		OrrS(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm, description);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = Operand.narrow(x[rn] | Operand.logical(x[rm], description), description);
			return next;
		}
	}

	static final class EorS extends Op.Shifted {
		EorS(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm, description);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = Operand.narrow(x[rn] ^ Operand.logical(x[rm], description), description);
			return next;
		}
	}

	/// Of either width: the mask is narrow.
	static final class AndI extends Op.Immediate {
		AndI(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] & immediate;
			return next;
		}
	}

	static final class OrrXi extends Op.Immediate {
		OrrXi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] | immediate;
			return next;
		}
	}

	static final class OrrWi extends Op.Immediate {
		OrrWi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = (x[rn] | immediate) & LOW;
			return next;
		}
	}

	static final class EorXi extends Op.Immediate {
		EorXi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] ^ immediate;
			return next;
		}
	}

	static final class EorWi extends Op.Immediate {
		EorWi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = (x[rn] ^ immediate) & LOW;
			return next;
		}
	}

	static final class MovX extends Op.Immediate {
		MovX(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn];
			return next;
		}
	}

	static final class MovW extends Op.Immediate {
		MovW(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] & LOW;
			return next;
		}
	}

	static final class Constant extends Op.Immediate {
		Constant(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = immediate;
			return next;
		}
	}

	/// MOVK: the immediate is the shift and, above its byte, the value.
	static final class MovkX extends Op.Immediate {
		MovkX(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rd] & ~(0xFFFFL << immediate) | immediate >>> 8 << immediate;
			return next;
		}
	}

	static final class MovkW extends Op.Immediate {
		MovkW(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = (x[rd] & ~(0xFFFFL << immediate) | immediate >>> 8 << immediate) & LOW;
			return next;
		}
	}

	/// ADR, and ADRP: from the page's address on.
	static final class Adr extends Op.Immediate {
		Adr(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = run.base + immediate;
			return next;
		}
	}

	/// UBFM as two shifts of 64 bits: left by the low byte, right by the next.
	static final class Ubfm extends Op.Immediate {
		Ubfm(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] << immediate >>> (immediate >>> 8);
			return next;
		}
	}

	static final class SbfmX extends Op.Immediate {
		SbfmX(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] << immediate >> (immediate >>> 8);
			return next;
		}
	}

	static final class SbfmW extends Op.Immediate {
		SbfmW(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] << immediate >> (immediate >>> 8) & LOW;
			return next;
		}
	}

	/// BFM, by two shifts of 64 bits.
	static final class Bfm extends Op.Immediate {
		private final int left;
		private final int right;

		/// @param kept mask of the bits of Rd that stay, 0 above bit 31 of a W register
		Bfm(int at, int rd, int rn, int left, int right, long kept) {
			super(at, rd, rn, kept);
			this.left = left;
			this.right = right;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rd] & immediate | x[rn] << left >>> right;
			return next;
		}
	}
}
