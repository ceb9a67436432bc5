// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.semantics.Dispatch;

/// Ops that call an instruction's semantics.
final class Slow {
	private Slow() {
	}

	/// By the stepper: what may raise an exception, branch, or reach the environment.
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

	/// What works on registers and flags alone.
	static final class Pure extends Op {
		private final int row;
		private final int word;
		private final boolean vector;

		/// @param vector whether it traps where floating point and SIMD do
		Pure(int at, int row, int word, boolean vector) {
			super(at);
			this.row = row;
			this.word = word;
			this.vector = vector;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			if (vector && run.core.vectorsTrapped)
				return run.step(at);
			run.materialize();
			Dispatch.execute(run.core, row, word);
			run.adopt();
			return next;
		}
	}
}
