// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trapline.a64.Decoder;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.CoreMemory;

/// The control flow of a region: what direct branches and straight execution reach from an address, on behind calls, up to
/// returns, system instructions, the end of the pages that are known, and a number of instructions.
///
/// @param entry virtual address of its first instruction
/// @param blocks in order of their addresses; empty if not even the first instruction can be translated
/// @param pages those that it takes instructions from, by virtual address
record Flow(long entry, List<Block> blocks, Map<Long, CodePage> pages) {
	/// Finds it.
	///
	/// @param known pages by virtual address, that of the entry among them
	/// @param loops of these pages
	/// @param heads where other regions begin
	/// @param limit of instructions
	static Flow from(long entry, Map<Long, CodePage> known, Loops loops, Set<Long> heads, int limit) {
		return new Search(entry, known, loops, heads, limit).find();
	}

	/// Whether one of its blocks begins at an address.
	boolean contains(long pc) {
		return blocks.stream().anyMatch(block -> block.pc() == pc);
	}

	/// The block that begins at an address.
	///
	/// @throws IllegalStateException if none does
	Block block(long pc) {
		return blocks.stream().filter(block -> block.pc() == pc).findFirst()
				.orElseThrow(() -> new IllegalStateException(String.format("no block at 0x%x", pc)));
	}

	/// Where execution may go on from a block within the region.
	List<Long> successors(Block block) {
		int last = block.length() - 1;
		int word = block.words()[last];
		Shape shape = Shape.of(block.rows()[last], word);
		List<Long> successors = new ArrayList<>();
		if (shape == Shape.CONDITIONAL || shape == Shape.JUMP)
			successors.add(Shape.target(block.rows()[last], word, block.end() - Integer.BYTES));
		if (!shape.ends())
			successors.add(block.end());
		successors.removeIf(pc -> !contains(pc));
		return successors;
	}

	/// Number of instructions.
	int instructions() {
		return blocks.stream().mapToInt(Block::length).sum();
	}

	private static final class Search {
		/// Instructions that are taken once more although a region begins with them, where no more follow.
		private static final int TAIL = 16;

		private final long entry;
		private final Map<Long, CodePage> known;
		private final Set<Long> heads;
		private final int limit;
		private final Loops loops;
		/// The largest loop around the entry of which all can be taken.
		private final Optional<Loops.Loop> loop;
		private final TreeSet<Long> taken = new TreeSet<>();
		private final Set<Long> leaders = new HashSet<>();
		private final Deque<Long> open = new ArrayDeque<>();

		Search(long entry, Map<Long, CodePage> known, Loops loops, Set<Long> heads, int limit) {
			this.entry = entry;
			this.known = known;
			this.heads = heads;
			this.limit = limit;
			this.loops = loops;
			loop = loops.around(entry, limit);
		}

		Flow find() {
			lead(entry);
			while (!open.isEmpty())
				straight(open.remove());
			Map<Long, CodePage> pages = new TreeMap<>();
			for (long pc : taken)
				pages.computeIfAbsent(pc & CoreMemory.PAGE_MASK, known::get);
			return new Flow(entry, blocks(), pages);
		}

		private void lead(long pc) {
			if (leaders.add(pc))
				open.add(pc);
		}

		/// Takes instructions from an address on, until one that is taken or does not execute further.
		private void straight(long from) {
			for (long pc = from; taken.size() < limit; pc += Integer.BYTES) {
				int row = row(pc);
				if (row == Decoder.UNALLOCATED || !Shape.of(row, word(pc)).inside() || !belongs(pc))
					return;
				if ((pc & CoreMemory.PAGE_BYTES - 1) == 0)
					leaders.add(pc);
				if (!taken.add(pc)) {
					leaders.add(pc);
					return;
				}
				Shape shape = Shape.of(row, word(pc));
				if (shape == Shape.CONDITIONAL || shape == Shape.JUMP)
					lead(Shape.target(row, word(pc), pc));
				if (shape != Shape.PLAIN)
					leaders.add(pc + Integer.BYTES);
				if (shape.ends())
					return;
			}
		}

		/// Whether an instruction is for this region: of a loop, no other; else, not where another region or a loop begins that would
		/// have to be cut.
		private boolean belongs(long pc) {
			if (pc == entry || taken.contains(pc))
				return true;
			if (loop.isPresent())
				return loop.get().contains(pc);
			if (heads.contains(pc))
				return ends(pc, new HashSet<>());
			return loops.at(pc).map(inner -> taken.size() + inner.instructions() <= limit).orElse(true);
		}

		/// Whether few instructions follow on an address.
		private boolean ends(long pc, Set<Long> seen) {
			int row = row(pc);
			if (row == Decoder.UNALLOCATED)
				return true;
			if (!seen.add(pc) || seen.size() > TAIL)
				return false;
			Shape shape = Shape.of(row, word(pc));
			boolean branches = shape == Shape.CONDITIONAL || shape == Shape.JUMP;
			return (!branches || ends(Shape.target(row, word(pc), pc), seen)) && (shape.ends() || ends(pc + Integer.BYTES, seen));
		}

		private int row(long pc) {
			CodePage page = known.get(pc & CoreMemory.PAGE_MASK);
			return page == null ? Decoder.UNALLOCATED : page.rows[index(pc)];
		}

		private int word(long pc) {
			return page(pc).words[index(pc)];
		}

		private CodePage page(long pc) {
			CodePage page = known.get(pc & CoreMemory.PAGE_MASK);
			if (page == null)
				throw new IllegalStateException(String.format("no page at 0x%x", pc));
			return page;
		}

		private static int index(long pc) {
			return (int) (pc & CoreMemory.PAGE_BYTES - 1) >>> 2;
		}

		private List<Block> blocks() {
			List<Block> blocks = new ArrayList<>();
			List<Long> block = new ArrayList<>();
			for (long pc : taken) {
				boolean joins = !block.isEmpty() && block.getLast() + Integer.BYTES == pc && !leaders.contains(pc);
				if (!joins && !block.isEmpty()) {
					blocks.add(block(block));
					block.clear();
				}
				block.add(pc);
			}
			if (!block.isEmpty())
				blocks.add(block(block));
			return blocks;
		}

		private Block block(List<Long> pcs) {
			int[] words = new int[pcs.size()];
			int[] rows = new int[words.length];
			int[] cycles = new int[words.length];
			for (int i = 0; i < words.length; i++) {
				long pc = pcs.get(i);
				words[i] = word(pc);
				rows[i] = row(pc);
				cycles[i] = page(pc).cycles[index(pc)];
			}
			long pc = pcs.getFirst();
			long run = page(pc).runs.length == 0 ? 0 : page(pc).run(pc);
			return new Block(pc, words, rows, cycles, run);
		}
	}
}
