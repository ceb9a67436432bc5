// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.jspecify.annotations.Nullable;

/// Ops that set flags, and that select and compare by them.
final class Comparisons {
	private static final long LOW = 0xFFFF_FFFFL;

	private Comparisons() {
	}

	static final class SubsX extends Op.Registers {
		SubsX(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long a = x[rn];
			long b = x[rm];
			run.flagA = a;
			run.flagB = b;
			run.flags = Flags.SUB_X;
			x[rd] = a - b;
			return next;
		}
	}

	static final class SubsW extends Op.Registers {
		SubsW(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long a = (int) x[rn];
			long b = (int) x[rm];
			run.flagA = a;
			run.flagB = b;
			run.flags = Flags.SUB_W;
			x[rd] = a - b & LOW;
			return next;
		}
	}

	static final class SubsXi extends Op.Immediate {
		SubsXi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long a = x[rn];
			long b = immediate;
			run.flagA = a;
			run.flagB = b;
			run.flags = Flags.SUB_X;
			x[rd] = a - b;
			return next;
		}
	}

	static final class SubsWi extends Op.Immediate {
		SubsWi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long a = (int) x[rn];
			long b = immediate;
			run.flagA = a;
			run.flagB = b;
			run.flags = Flags.SUB_W;
			x[rd] = a - b & LOW;
			return next;
		}
	}

	static final class SubsXs extends Op.Shifted {
		SubsXs(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm, description);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long a = x[rn];
			long b = Operand.of(x[rm], description);
			run.flagA = a;
			run.flagB = b;
			run.flags = Flags.SUB_X;
			x[rd] = a - b;
			return next;
		}
	}

	static final class SubsWs extends Op.Shifted {
		SubsWs(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm, description);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long a = (int) x[rn];
			long b = (int) Operand.of(x[rm], description);
			run.flagA = a;
			run.flagB = b;
			run.flags = Flags.SUB_W;
			x[rd] = a - b & LOW;
			return next;
		}
	}

	static final class AddsX extends Op.Registers {
		AddsX(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long a = x[rn];
			long b = x[rm];
			run.flagA = a;
			run.flagB = b;
			run.flags = Flags.ADD_X;
			x[rd] = a + b;
			return next;
		}
	}

	static final class AddsW extends Op.Registers {
		AddsW(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long a = (int) x[rn];
			long b = (int) x[rm];
			run.flagA = a;
			run.flagB = b;
			run.flags = Flags.ADD_W;
			x[rd] = a + b & LOW;
			return next;
		}
	}

	static final class AddsXi extends Op.Immediate {
		AddsXi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long a = x[rn];
			long b = immediate;
			run.flagA = a;
			run.flagB = b;
			run.flags = Flags.ADD_X;
			x[rd] = a + b;
			return next;
		}
	}

	static final class AddsWi extends Op.Immediate {
		AddsWi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long a = (int) x[rn];
			long b = immediate;
			run.flagA = a;
			run.flagB = b;
			run.flags = Flags.ADD_W;
			x[rd] = a + b & LOW;
			return next;
		}
	}

	static final class AndsX extends Op.Registers {
		AndsX(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long result = x[rn] & x[rm];
			run.flagA = result;
			run.flagB = 0;
			run.flags = Flags.LOGIC_X;
			x[rd] = result;
			return next;
		}
	}

	static final class AndsW extends Op.Registers {
		AndsW(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long result = (int) (x[rn] & x[rm]);
			run.flagA = result;
			run.flagB = 0;
			run.flags = Flags.LOGIC_W;
			x[rd] = result & LOW;
			return next;
		}
	}

	static final class AndsXi extends Op.Immediate {
		AndsXi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long result = x[rn] & immediate;
			run.flagA = result;
			run.flagB = 0;
			run.flags = Flags.LOGIC_X;
			x[rd] = result;
			return next;
		}
	}

	static final class AndsWi extends Op.Immediate {
		AndsWi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			long result = (int) (x[rn] & immediate);
			run.flagA = result;
			run.flagB = 0;
			run.flags = Flags.LOGIC_W;
			x[rd] = result & LOW;
			return next;
		}
	}

	/// CSEL, CSINC, CSINV and CSNEG.
	static final class Select extends Op.Registers {
		private final int cond;
		private final long inverted;
		private final int added;
		private final long mask;

		Select(int at, int sf, int rd, int rn, int rm, int cond, boolean invert, boolean increment) {
			super(at, rd, rn, rm);
			this.cond = cond;
			inverted = invert ? -1 : 0;
			added = increment ? 1 : 0;
			mask = sf == 0 ? LOW : -1;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			boolean first = Flags.hold(cond, run.flags, run.flagA, run.flagB);
			x[rd] = (first ? x[rn] : (x[rm] ^ inverted) + added) & mask;
			return next;
		}
	}

	/// CCMP: of a register and the sum of a register and an immediate, one of which is 0.
	static final class Conditional extends Op.Immediate {
		private final int rm;
		private final int cond;
		private final int nzcv;
		private final boolean narrow;

		Conditional(int at, int sf, int rn, int rm, long immediate, int cond, int nzcv) {
			super(at, 0, rn, immediate);
			this.rm = rm;
			this.cond = cond;
			this.nzcv = nzcv;
			narrow = sf == 0;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long a = run.x[rn];
			long b = run.x[rm] + immediate;
			if (!Flags.hold(cond, run.flags, run.flagA, run.flagB)) {
				run.flags = Flags.RAW;
				run.flagA = nzcv;
			} else if (narrow) {
				run.flags = Flags.SUB_W;
				run.flagA = (int) a;
				run.flagB = (int) b;
			} else {
				run.flags = Flags.SUB_X;
				run.flagA = a;
				run.flagB = b;
			}
			return next;
		}
	}
}
