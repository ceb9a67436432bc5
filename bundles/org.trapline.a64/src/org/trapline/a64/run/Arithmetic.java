// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.jspecify.annotations.Nullable;

/// Ops of additions, subtractions and products without flags.
final class Arithmetic {
	private static final long LOW = 0xFFFF_FFFFL;

	private Arithmetic() {
	}

	static final class AddX extends Op.Registers {
		AddX(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] + x[rm];
			return next;
		}
	}

	static final class AddW extends Op.Registers {
		AddW(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] + x[rm] & LOW;
			return next;
		}
	}

	static final class AddXi extends Op.Immediate {
		AddXi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] + immediate;
			return next;
		}
	}

	static final class AddWi extends Op.Immediate {
		AddWi(int at, int rd, int rn, long immediate) {
			super(at, rd, rn, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] + immediate & LOW;
			return next;
		}
	}

	static final class SubX extends Op.Registers {
		SubX(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] - x[rm];
			return next;
		}
	}

	static final class SubW extends Op.Registers {
		SubW(int at, int rd, int rn, int rm) {
			super(at, rd, rn, rm);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] - x[rm] & LOW;
			return next;
		}
	}

	static final class AddXs extends Op.Shifted {
		AddXs(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm, description);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] + Operand.of(x[rm], description);
			return next;
		}
	}

	static final class AddWs extends Op.Shifted {
		AddWs(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm, description);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] + Operand.of(x[rm], description) & LOW;
			return next;
		}
	}

	static final class SubXs extends Op.Shifted {
		SubXs(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm, description);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] - Operand.of(x[rm], description);
			return next;
		}
	}

	static final class SubWs extends Op.Shifted {
		SubWs(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm, description);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[rn] - Operand.of(x[rm], description) & LOW;
			return next;
		}
	}

	/// MADD; the description is the number of Ra.
	static final class MaddX extends Op.Shifted {
		MaddX(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm, description);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[description] + x[rn] * x[rm];
			return next;
		}
	}

	static final class MaddW extends Op.Shifted {
		MaddW(int at, int rd, int rn, int rm, int description) {
			super(at, rd, rn, rm, description);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			x[rd] = x[description] + x[rn] * x[rm] & LOW;
			return next;
		}
	}
}
