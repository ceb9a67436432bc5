// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.semantics.Dispatch;

/// Ops that call an instruction's semantics.
final class Slow {
	private Slow() {
	}

	/// By the stepper: what may branch, poll or change how addresses are translated.
	static final class Step extends Op {
		Step(int at) {
			super(at);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			return run.step(at);
		}

		@Override
		boolean fallsThrough() {
			return false;
		}
	}

	/// What may access memory, but not change what executes after it unless a device does.
	static final class Reaching extends Op {
		private final int row;
		private final int word;
		private final boolean vector;

		/// @param vector whether it traps where floating point and SIMD do
		Reaching(int at, int row, int word, boolean vector) {
			super(at);
			this.row = row;
			this.word = word;
			this.vector = vector;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			return vector && run.core.vectorsTrapped ? run.step(at) : run.access(this, row, word);
		}
	}

	/// A hint without effect, after which there is a poll as after all hints.
	static final class Nop extends Op {
		Nop(int at) {
			super(at);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			return run.poll(this);
		}
	}

	/// What works on registers and flags alone; stepped if it raises an exception instead.
	static final class Pure extends Op {
		private final int row;
		private final int word;
		private final boolean vector;
		private final boolean flags;

		/// @param vector whether it traps where floating point and SIMD do
		/// @param flags whether it may read or write the condition flags
		Pure(int at, int row, int word, boolean vector, boolean flags) {
			super(at);
			this.row = row;
			this.word = word;
			this.vector = vector;
			this.flags = flags;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			if (vector && run.core.vectorsTrapped)
				return run.step(at);
			if (flags)
				run.materialize();
			try {
				Dispatch.execute(run.core, row, word);
			} catch (GuestException _) {
				return run.step(at);
			}
			if (flags)
				run.adopt();
			return next;
		}
	}
}
