// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ops of a comparison and the branch after it.
final class CompareAndBranch {
	private CompareAndBranch() {
	}

	/// Compares a register with the sum of a register and an immediate, one of which is 0.
	abstract static class Fused extends Jumps.Near {
		private final int rn;
		private final int rm;
		private final long immediate;

		Fused(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex);
			this.rn = rn;
			this.rm = rm;
			this.immediate = immediate;
		}

		@Override
		final int end() {
			return at + 2;
		}

		final void compareX(Interpreter run) {
			run.flagA = run.x[rn];
			run.flagB = run.x[rm] + immediate;
			run.flags = Flags.SUB_X;
		}

		final void compareW(Interpreter run) {
			run.flagA = (int) run.x[rn];
			run.flagB = (int) (run.x[rm] + immediate);
			run.flags = Flags.SUB_W;
		}
	}

	/// The fused op; empty where there is none for the condition.
	static Optional<Op> of(int sf, int cond, int at, int targetIndex, int rn, int rm, long immediate) {
		return Optional.ofNullable(sf == 0 ? narrow(cond, at, targetIndex, rn, rm, immediate)
				: wide(cond, at, targetIndex, rn, rm, immediate));
	}

	private static @Nullable Op narrow(int cond, int at, int targetIndex, int rn, int rm, long immediate) {
		return switch (cond) {
		case 0 -> new EqW(at, targetIndex, rn, rm, immediate);
		case 1 -> new NeW(at, targetIndex, rn, rm, immediate);
		case 2 -> new HsW(at, targetIndex, rn, rm, immediate);
		case 3 -> new LoW(at, targetIndex, rn, rm, immediate);
		case 8 -> new HiW(at, targetIndex, rn, rm, immediate);
		case 9 -> new LsW(at, targetIndex, rn, rm, immediate);
		case 10 -> new GeW(at, targetIndex, rn, rm, immediate);
		case 11 -> new LtW(at, targetIndex, rn, rm, immediate);
		case 12 -> new GtW(at, targetIndex, rn, rm, immediate);
		case 13 -> new LeW(at, targetIndex, rn, rm, immediate);
		default -> null;
		};
	}

	private static @Nullable Op wide(int cond, int at, int targetIndex, int rn, int rm, long immediate) {
		return switch (cond) {
		case 0 -> new EqX(at, targetIndex, rn, rm, immediate);
		case 1 -> new NeX(at, targetIndex, rn, rm, immediate);
		case 2 -> new HsX(at, targetIndex, rn, rm, immediate);
		case 3 -> new LoX(at, targetIndex, rn, rm, immediate);
		case 8 -> new HiX(at, targetIndex, rn, rm, immediate);
		case 9 -> new LsX(at, targetIndex, rn, rm, immediate);
		case 10 -> new GeX(at, targetIndex, rn, rm, immediate);
		case 11 -> new LtX(at, targetIndex, rn, rm, immediate);
		case 12 -> new GtX(at, targetIndex, rn, rm, immediate);
		case 13 -> new LeX(at, targetIndex, rn, rm, immediate);
		default -> null;
		};
	}

	private static final class EqW extends Fused {
		EqW(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareW(run);
			return branch(run, run.flagA == run.flagB);
		}
	}

	private static final class NeW extends Fused {
		NeW(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareW(run);
			return branch(run, run.flagA != run.flagB);
		}
	}

	private static final class HsW extends Fused {
		HsW(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareW(run);
			return branch(run, Long.compareUnsigned(run.flagA, run.flagB) >= 0);
		}
	}

	private static final class LoW extends Fused {
		LoW(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareW(run);
			return branch(run, Long.compareUnsigned(run.flagA, run.flagB) < 0);
		}
	}

	private static final class HiW extends Fused {
		HiW(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareW(run);
			return branch(run, Long.compareUnsigned(run.flagA, run.flagB) > 0);
		}
	}

	private static final class LsW extends Fused {
		LsW(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareW(run);
			return branch(run, Long.compareUnsigned(run.flagA, run.flagB) <= 0);
		}
	}

	private static final class GeW extends Fused {
		GeW(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareW(run);
			return branch(run, run.flagA >= run.flagB);
		}
	}

	private static final class LtW extends Fused {
		LtW(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareW(run);
			return branch(run, run.flagA < run.flagB);
		}
	}

	private static final class GtW extends Fused {
		GtW(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareW(run);
			return branch(run, run.flagA > run.flagB);
		}
	}

	private static final class LeW extends Fused {
		LeW(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareW(run);
			return branch(run, run.flagA <= run.flagB);
		}
	}

	private static final class EqX extends Fused {
		EqX(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareX(run);
			return branch(run, run.flagA == run.flagB);
		}
	}

	private static final class NeX extends Fused {
		NeX(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareX(run);
			return branch(run, run.flagA != run.flagB);
		}
	}

	private static final class HsX extends Fused {
		HsX(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareX(run);
			return branch(run, Long.compareUnsigned(run.flagA, run.flagB) >= 0);
		}
	}

	private static final class LoX extends Fused {
		LoX(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareX(run);
			return branch(run, Long.compareUnsigned(run.flagA, run.flagB) < 0);
		}
	}

	private static final class HiX extends Fused {
		HiX(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareX(run);
			return branch(run, Long.compareUnsigned(run.flagA, run.flagB) > 0);
		}
	}

	private static final class LsX extends Fused {
		LsX(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareX(run);
			return branch(run, Long.compareUnsigned(run.flagA, run.flagB) <= 0);
		}
	}

	private static final class GeX extends Fused {
		GeX(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareX(run);
			return branch(run, run.flagA >= run.flagB);
		}
	}

	private static final class LtX extends Fused {
		LtX(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareX(run);
			return branch(run, run.flagA < run.flagB);
		}
	}

	private static final class GtX extends Fused {
		GtX(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareX(run);
			return branch(run, run.flagA > run.flagB);
		}
	}

	private static final class LeX extends Fused {
		LeX(int at, int targetIndex, int rn, int rm, long immediate) {
			super(at, targetIndex, rn, rm, immediate);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			compareX(run);
			return branch(run, run.flagA <= run.flagB);
		}
	}
}
