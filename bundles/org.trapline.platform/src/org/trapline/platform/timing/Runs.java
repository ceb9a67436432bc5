// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.Decoder;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Row;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.timing.schedule.Dataflow;
import org.trapline.platform.timing.schedule.Schedule;

/// The pages of instructions that a core has decoded, and the numbers that stand for the rests of runs from each instruction
/// on: a number holds what is wanted each time, and which page and instruction it is of.
///
/// The last 16,384 pages are kept; of one before, which a program that keeps writing code may have, nothing is known but what the
/// number holds: so that has what kind of branch ends the run.
final class Runs {
	private static final int PAGES = 1 << 14;
	private static final int INDEX_BITS = 10;
	private static final int LENGTH_BITS = 11;
	private static final int FRACTION_BITS = 4;
	private static final int LENGTH_SHIFT = INDEX_BITS;
	private static final int FRACTION_SHIFT = LENGTH_SHIFT + LENGTH_BITS;
	private static final int SYNCHRONISES_SHIFT = FRACTION_SHIFT + FRACTION_BITS;
	private static final int ENDING_SHIFT = SYNCHRONISES_SHIFT + 1;
	private static final int ENDING_BITS = 3;
	private static final int PAGE_SHIFT = ENDING_SHIFT + ENDING_BITS;
	private static final int NUMBERS = Integer.MAX_VALUE;

	private final Schedule schedule;
	private final @Nullable Page[] pages = new @Nullable Page[PAGES];
	private int made;

	/// A page.
	static final class Page {
		final int number;
		/// Physical address.
		final long physical;
		final int[] words;
		/// Cost of each instruction and those after it in its run, in parts of a cycle.
		final int[] rest;
		@Nullable Dataflow flow;

		Page(int number, long physical, int[] words, int[] rest) {
			this.number = number;
			this.physical = physical;
			this.words = words;
			this.rest = rest;
		}
	}

	Runs(Schedule schedule) {
		this.schedule = schedule;
	}

	/// Sets the cycles and numbers of a page's instructions.
	void add(long physical, @Nullable Row[] rows, int[] words, int[] cycles, long[] runs) {
		int[] rest = schedule.reckon(rows, words);
		Page page = new Page(made++ & NUMBERS, physical, words, rest);
		pages[page.number & PAGES - 1] = page;
		for (int from = 0; from < rows.length;) {
			int to = Timing.runEnd(rows, from);
			int barrier = lastBarrier(rows, from, to);
			long ending = BranchPredictor.kind(words[to - 1]);
			for (int i = from; i < to; i++) {
				int whole = rest[i] / Schedule.PARTS;
				cycles[i] = whole - (i + 1 < to ? rest[i + 1] / Schedule.PARTS : 0);
				runs[i] = (long) page.number << PAGE_SHIFT | ending << ENDING_SHIFT | (i <= barrier ? 1L : 0) << SYNCHRONISES_SHIFT
						| (long) (rest[i] % Schedule.PARTS) << FRACTION_SHIFT | (long) (to - i) << LENGTH_SHIFT | i;
			}
			from = to;
		}
	}

	/// The last DSB of a run; -1 if it has none.
	private static int lastBarrier(@Nullable Row[] rows, int from, int to) {
		for (int i = to - 1; i >= from; i--) {
			Row row = rows[i];
			if (row != null && row.name().equals("DSB"))
				return i;
		}
		return -1;
	}

	/// The kind of branch that ends a run, if one does: see {@link BranchPredictor#kind}.
	static int ending(long run) {
		return (int) (run >>> ENDING_SHIFT) & (1 << ENDING_BITS) - 1;
	}

	/// Whether a run has a DSB.
	static boolean synchronises(long run) {
		return (run >>> SYNCHRONISES_SHIFT & 1) != 0;
	}

	/// What a run takes beyond whole cycles, in parts of one.
	static int fraction(long run) {
		return (int) (run >>> FRACTION_SHIFT) & (1 << FRACTION_BITS) - 1;
	}

	/// Instructions of a run.
	static int length(long run) {
		return (int) (run >>> LENGTH_SHIFT) & (1 << LENGTH_BITS) - 1;
	}

	/// Index in its page of a run's first instruction.
	static int index(long run) {
		return (int) run & (1 << INDEX_BITS) - 1;
	}

	/// Whole cycles that a run takes; 0 if its page is not known any more.
	int cost(long run) {
		Page page = page(run);
		return page == null ? 0 : page.rest[index(run)] / Schedule.PARTS;
	}

	/// The page of a run; null if it is not known any more.
	@Nullable Page page(long run) {
		int number = (int) (run >>> PAGE_SHIFT);
		Page page = pages[number & PAGES - 1];
		return page != null && page.number == number ? page : null;
	}

	/// Writes a run, with its page.
	void save(long run, StateOutput out) {
		Page page = page(run);
		out.bool(page != null);
		if (page == null)
			return;
		out.int64(page.physical);
		out.int32s(page.words);
		out.int32(index(run));
	}

	/// The run that was saved; 0 for one whose page was not known.
	long restore(CoreModel model, StateInput in) throws StateException {
		if (!in.bool())
			return 0;
		long physical = in.int64();
		int[] words = new int[CodePage.INSTRUCTIONS];
		in.int32s(words);
		int index = in.int32() & CodePage.INSTRUCTIONS - 1;
		InstructionSet instructions = InstructionSet.of(model);
		@Nullable Row[] rows = new @Nullable Row[words.length];
		for (int i = 0; i < rows.length; i++) {
			int row = instructions.decode(words[i]);
			rows[i] = row == Decoder.UNALLOCATED ? null : InstructionSet.table().rows().get(row);
		}
		long[] numbers = new long[words.length];
		add(physical, rows, words, new int[words.length], numbers);
		return numbers[index];
	}

	/// What the instructions of a page wait for.
	Dataflow flow(Page page) {
		Dataflow flow = page.flow;
		if (flow == null) {
			flow = schedule.dataflow(page.words);
			page.flow = flow;
		}
		return flow;
	}
}
