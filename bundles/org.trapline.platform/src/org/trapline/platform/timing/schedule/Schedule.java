// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Row;
import org.trapline.platform.board.CoreDesign;

/// How long the instructions of a page take by themselves: with all that they access in the first-level caches, and all
/// branches predicted.
///
/// An out-of-order core spends on a straight run of code the most of three times: that of dispatching it, that for which it
/// keeps the busiest pipeline busy, and that for which results wait for one another. The last is taken as if the run followed
/// itself, within a window of instructions: exact for a run that branches to itself, and else the rate at which runs like it
/// follow each other. A loop of several runs, without calls and other loops, is taken as one along its path of conditional
/// branches not taken, and its runs share its cost. The cost of a run is spread over its instructions by their
/// micro-operations.
public final class Schedule {
	/// Parts of a cycle in which costs are reckoned.
	public static final int PARTS = 12;
	private static final int LONGEST_LOOP = 96;

	private final CoreTable table;
	private final CoreDesign design;

	/// @param design which table, width and window
	public Schedule(CoreDesign design) {
		this.design = design;
		table = CoreTable.of(design.model());
	}

	/// Reckons a page.
	///
	/// @param rows of each instruction; of a word that is no instruction null
	/// @return of each instruction the cost of it and those after it in its run, in parts of a cycle
	public int[] reckon(@Nullable Row[] rows, int[] words) {
		@Nullable Instruction[] page = new @Nullable Instruction[rows.length];
		for (int i = 0; i < rows.length; i++) {
			Row row = rows[i];
			page[i] = row == null ? null : Instruction.of(table, design.costs(), row.index(), words[i]);
		}
		BitSet starts = starts(rows, words);
		int[] rest = new int[rows.length];
		for (int from = 0; from < rows.length;) {
			int to = Timing.runEnd(rows, from);
			run(page, starts, from, to, rest);
			from = to;
		}
		for (int i = 0; i < rows.length; i++) {
			Row row = rows[i];
			if (row != null && Targets.of(row, words[i], i) <= i)
				loop(rows, words, page, Targets.of(row, words[i], i), i, rest);
		}
		return rest;
	}

	/// The instructions that branches of the page lead to.
	private static BitSet starts(@Nullable Row[] rows, int[] words) {
		BitSet starts = new BitSet();
		for (int i = 0; i < rows.length; i++) {
			Row row = rows[i];
			int target = row == null ? -1 : Targets.of(row, words[i], i);
			if (target >= 0 && target < rows.length)
				starts.set(target);
		}
		return starts;
	}

	/// A run, and what of it is entered by branches.
	private void run(@Nullable Instruction[] page, BitSet starts, int from, int to, int[] rest) {
		int end = to;
		for (int start = to - 1; start >= from; start--)
			if (start == from || starts.get(start)) {
				spread(page, start, end, cost(page, start, end), end == to ? 0 : rest[end], rest);
				end = start;
			}
	}

	/// What instructions take that follow each other.
	private int cost(@Nullable Instruction[] page, int from, int to) {
		List<Instruction> body = new ArrayList<>();
		for (int i = from; i < to; i++) {
			Instruction instruction = page[i];
			if (instruction != null)
				body.add(instruction);
		}
		return cost(body);
	}

	private int cost(List<Instruction> body) {
		return Math.max(resources(body), Recurrence.time(body, design.window(), PARTS)) + alone(body);
	}

	private int resources(List<Instruction> body) {
		int operations = 0;
		int[] busy = new int[table.pipes.names().size()];
		for (Instruction instruction : body) {
			operations += instruction.cost().operations();
			for (int pipe = 0; pipe < busy.length; pipe++)
				busy[pipe] += instruction.cost().busy()[pipe];
		}
		int dispatch = (operations * PARTS + design.width() - 1) / design.width();
		return Math.max(dispatch, table.pipes.time(busy, PARTS));
	}

	private static int alone(List<Instruction> body) {
		return body.stream().mapToInt(Instruction::alone).sum() * PARTS;
	}

	/// Gives each instruction its share of a cost.
	private static void spread(@Nullable Instruction[] page, int from, int to, int cost, int after, int[] rest) {
		int all = 0;
		for (int i = from; i < to; i++)
			all += weight(page[i]);
		int left = 0;
		for (int i = to - 1; i >= from; i--) {
			left += weight(page[i]);
			rest[i] = after + (all == 0 ? 0 : (int) ((long) cost * left / all));
		}
	}

	private static int weight(@Nullable Instruction instruction) {
		return instruction == null ? 0 : instruction.cost().operations() + instruction.alone() * 4;
	}

	/// A loop of several runs.
	private void loop(@Nullable Row[] rows, int[] words, @Nullable Instruction[] page, int from, int last, int[] rest) {
		if (from < 0 || last - from >= LONGEST_LOOP || Timing.runEnd(rows, from) == last + 1)
			return;
		List<Instruction> body = new ArrayList<>();
		List<int[]> runs = new ArrayList<>();
		int start = from;
		for (int i = from; i <= last;) {
			Row row = rows[i];
			Instruction instruction = page[i];
			if (row == null || instruction == null || i < last && Targets.ends(row, words[i], i))
				return;
			body.add(instruction);
			boolean jump = i < last && row.name().equals("B");
			int next = jump ? Targets.of(row, words[i], i) : i + 1;
			if (row.branches()) {
				runs.add(new int[] {start, i + 1});
				start = next;
			}
			if (next > last + 1)
				return;
			i = next;
		}
		int apart = runs.stream().mapToInt(run -> rest[run[0]]).sum();
		int together = cost(body);
		for (int[] run : runs)
			for (int i = run[0]; i < run[1]; i++)
				rest[i] = (int) ((long) rest[i] * together / Math.max(1, apart));
	}

	/// What each instruction of a page reads and gives, for who follows results from one to another.
	public Dataflow dataflow(int[] words) {
		return new Dataflow(table, design.costs(), words);
	}

}
