// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;

/// The ops of a page of instructions, made when they are first reached, with all that branches within the page lead to.
final class CompactPage {
	/// Cycles of all instructions before each, by the timing model; empty without one.
	final long[] cyclesBefore;
	private final CodePage page;
	private final boolean stepBranches;
	private final @Nullable Op[] ops = new @Nullable Op[CodePage.INSTRUCTIONS + 1];

	/// Hangs itself on the page.
	CompactPage(CodePage page, Core core) {
		this.page = page;
		stepBranches = core.branchesTimed;
		ops[CodePage.INSTRUCTIONS] = new Jumps.PageEnd();
		cyclesBefore = new long[core.timing.isPresent() ? CodePage.INSTRUCTIONS + 1 : 0];
		for (int i = 1; i < cyclesBefore.length; i++)
			cyclesBefore[i] = cyclesBefore[i - 1] + page.cycles[i - 1];
		page.interpreted = this;
	}

	/// The op of an instruction.
	@Nullable Op op(int index) {
		Op op = ops[index];
		return op != null ? op : make(index);
	}

	private @Nullable Op make(int index) {
		List<Op> made = new ArrayList<>();
		Deque<Integer> reached = new ArrayDeque<>();
		reached.push(index);
		while (!reached.isEmpty()) {
			int at = reached.pop();
			if (ops[at] != null)
				continue;
			Op op = Predecoder.make(page, at, stepBranches);
			ops[at] = op;
			made.add(op);
			if (op.fallsThrough())
				reached.push(op.end());
			if (op instanceof Jumps.Near near)
				reached.push(near.targetIndex);
		}
		for (Op op : made) {
			if (op.fallsThrough())
				op.next = ops[op.end()];
			if (op instanceof Jumps.Near near)
				near.link(ops[near.targetIndex]);
		}
		return ops[index];
	}
}
