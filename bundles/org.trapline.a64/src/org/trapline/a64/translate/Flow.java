// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
	/// @param limit of instructions
	static Flow from(long entry, Map<Long, CodePage> known, int limit) {
		return new Search(known, limit).from(entry);
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
		private final Map<Long, CodePage> known;
		private final int limit;
		private final TreeSet<Long> taken = new TreeSet<>();
		private final Set<Long> leaders = new HashSet<>();
		private final Deque<Long> open = new ArrayDeque<>();

		Search(Map<Long, CodePage> known, int limit) {
			this.known = known;
			this.limit = limit;
		}

		Flow from(long entry) {
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
				if (row == Decoder.UNALLOCATED || !Shape.of(row, word(pc)).inside())
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
