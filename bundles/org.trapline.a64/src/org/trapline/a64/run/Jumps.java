// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CodePage;

/// Ops of branches.
final class Jumps {
	private static final int LINK = 30;

	private Jumps() {
	}

	/// A branch within the page.
	abstract static class Near extends Op {
		/// Index of the instruction that it goes to.
		final int targetIndex;
		private @Nullable Op target;

		Near(int at, int targetIndex) {
			super(at);
			this.targetIndex = targetIndex;
		}

		/// Gives it the op that it goes to.
		void link(@Nullable Op op) {
			target = op;
		}

		/// What is executed after it.
		final @Nullable Op branch(Interpreter run, boolean taken) {
			return taken ? run.jump(end(), targetIndex, target) : next;
		}
	}

	/// A branch within the page that tests a register.
	abstract static class Testing extends Near {
		final int rt;

		Testing(int at, int targetIndex, int rt) {
			super(at, targetIndex);
			this.rt = rt;
		}
	}

	static final class CbzX extends Testing {
		CbzX(int at, int targetIndex, int rt) {
			super(at, targetIndex, rt);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			return branch(run, run.x[rt] == 0);
		}
	}

	static final class CbzW extends Testing {
		CbzW(int at, int targetIndex, int rt) {
			super(at, targetIndex, rt);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			return branch(run, (int) run.x[rt] == 0);
		}
	}

	static final class CbnzX extends Testing {
		CbnzX(int at, int targetIndex, int rt) {
			super(at, targetIndex, rt);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			return branch(run, run.x[rt] != 0);
		}
	}

	static final class CbnzW extends Testing {
		CbnzW(int at, int targetIndex, int rt) {
			super(at, targetIndex, rt);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			return branch(run, (int) run.x[rt] != 0);
		}
	}

	static final class Tbz extends Testing {
		private final long bit;

		Tbz(int at, int targetIndex, int rt, int bit) {
			super(at, targetIndex, rt);
			this.bit = 1L << bit;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			return branch(run, (run.x[rt] & bit) == 0);
		}
	}

	static final class Tbnz extends Testing {
		private final long bit;

		Tbnz(int at, int targetIndex, int rt, int bit) {
			super(at, targetIndex, rt);
			this.bit = 1L << bit;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			return branch(run, (run.x[rt] & bit) != 0);
		}
	}

	/// B.cond.
	static final class Conditional extends Near {
		final int cond;

		Conditional(int at, int targetIndex, int cond) {
			super(at, targetIndex);
			this.cond = cond;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			return branch(run, Flags.hold(cond, run.flags, run.flagA, run.flagB));
		}
	}

	/// B and BL within the page.
	static final class Always extends Near {
		private final boolean links;

		Always(int at, int targetIndex, boolean links) {
			super(at, targetIndex);
			this.links = links;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			if (links)
				run.x[LINK] = run.base + ((long) end() << 2);
			return branch(run, true);
		}

		@Override
		boolean fallsThrough() {
			return false;
		}
	}

	/// B and BL to another page.
	static final class Far extends Op {
		private final long offset;
		private final boolean links;

		/// @param offset from the beginning of the page, in bytes
		Far(int at, long offset, boolean links) {
			super(at);
			this.offset = offset;
			this.links = links;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			if (links)
				run.x[LINK] = run.base + ((long) end() << 2);
			return run.go(end(), run.base + offset, false);
		}

		@Override
		boolean fallsThrough() {
			return false;
		}
	}

	/// BR, BLR and RET.
	static final class Register extends Op {
		private final int rn;
		private final boolean links;

		Register(int at, int rn, boolean links) {
			super(at);
			this.rn = rn;
			this.links = links;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long target = run.core.address(run.x[rn]);
			if (links)
				run.x[LINK] = run.base + ((long) end() << 2);
			return run.go(end(), target, true);
		}

		@Override
		boolean fallsThrough() {
			return false;
		}
	}

	/// What is after a page's last instruction.
	static final class PageEnd extends Op {
		PageEnd() {
			super(CodePage.INSTRUCTIONS);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			run.core.arrived = true;
			return run.go(at, run.base + ((long) at << 2), false);
		}

		@Override
		boolean fallsThrough() {
			return false;
		}
	}
}
