// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.trapline.a64.Decoder;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.CoreMemory;

/// The loops in some pages of code, as far as direct branches make them: what is reached from the target of a branch back, and
/// reaches it again, without what is before it, where compilers put the loops around it.
final class Loops {
	/// How far from the head of a loop its instructions are at most, in instructions.
	private static final int FAR = 1024;

	private final Map<Long, CodePage> pages;
	/// Addresses of direct branches by their target.
	private final Map<Long, List<Long>> branches = new HashMap<>();
	private final Map<Long, Optional<Loop>> found = new ConcurrentHashMap<>();

	/// A loop, by the places of its instructions counted from its head on, which is the first.
	record Loop(long head, BitSet places) {
		boolean contains(long pc) {
			return pc >= head && pc - head < (long) FAR * Integer.BYTES && places.get((int) (pc - head) / Integer.BYTES);
		}

		int instructions() {
			return places.cardinality();
		}
	}

	/// @param pages by virtual address
	Loops(Map<Long, CodePage> pages) {
		this.pages = Map.copyOf(pages);
		pages.forEach((address, page) -> {
			for (int i = 0; i < CodePage.INSTRUCTIONS; i++) {
				long pc = address + (long) i * Integer.BYTES;
				if (branches(pc))
					branches.computeIfAbsent(target(pc), _ -> new ArrayList<>()).add(pc);
			}
		});
	}

	/// Whether they are those of pages.
	boolean of(Map<Long, CodePage> others) {
		return pages.equals(others);
	}

	/// The largest of at most so many instructions that an address is in.
	Optional<Loop> around(long pc, int most) {
		return branches.keySet().stream().filter(head -> head <= pc && pc - head < (long) FAR * Integer.BYTES)
				.flatMap(head -> at(head).stream()).filter(loop -> loop.contains(pc) && loop.instructions() <= most)
				.max(Comparator.comparingInt(Loop::instructions).thenComparing(loop -> -loop.head));
	}

	/// That which begins at an address. May be asked by several threads.
	Optional<Loop> at(long head) {
		return found.computeIfAbsent(head, this::find);
	}

	private Optional<Loop> find(long head) {
		if (branches.getOrDefault(head, List.of()).stream().noneMatch(from -> from >= head))
			return Optional.empty();
		BitSet reached = new BitSet(FAR);
		Deque<Long> open = new ArrayDeque<>(List.of(head));
		while (!open.isEmpty()) {
			long pc = open.remove();
			if (!marks(reached, head, pc))
				continue;
			if (branches(pc))
				open.add(target(pc));
			if (goesOn(pc))
				open.add(pc + Integer.BYTES);
		}
		BitSet reaching = new BitSet(FAR);
		for (long from : branches.getOrDefault(head, List.of()))
			open.add(from);
		while (!open.isEmpty()) {
			long pc = open.remove();
			if (pc < head || pc - head >= (long) FAR * Integer.BYTES || !reached.get((int) (pc - head) / Integer.BYTES)
					|| !marks(reaching, head, pc) || pc == head)
				continue;
			open.addAll(branches.getOrDefault(pc, List.of()));
			if (goesOn(pc - Integer.BYTES))
				open.add(pc - Integer.BYTES);
		}
		return reaching.get(0) ? Optional.of(new Loop(head, reaching)) : Optional.empty();
	}

	/// Marks a place if it is near and new.
	private static boolean marks(BitSet places, long head, long pc) {
		int place = pc < head || pc - head >= (long) FAR * Integer.BYTES ? -1 : (int) (pc - head) / Integer.BYTES;
		if (place < 0 || places.get(place))
			return false;
		places.set(place);
		return true;
	}

	private boolean branches(long pc) {
		Shape shape = shape(pc);
		return shape == Shape.CONDITIONAL || shape == Shape.JUMP;
	}

	private boolean goesOn(long pc) {
		return !shape(pc).ends();
	}

	private long target(long pc) {
		CodePage page = pages.get(pc & CoreMemory.PAGE_MASK);
		if (page == null)
			throw new IllegalStateException(String.format("no page at 0x%x", pc));
		return Shape.target(page.rows[index(pc)], page.words[index(pc)], pc);
	}

	private Shape shape(long pc) {
		CodePage page = pages.get(pc & CoreMemory.PAGE_MASK);
		int row = page == null ? Decoder.UNALLOCATED : page.rows[index(pc)];
		return page == null || row == Decoder.UNALLOCATED ? Shape.UNDEFINED : Shape.of(row, page.words[index(pc)]);
	}

	private static int index(long pc) {
		return (int) (pc & CoreMemory.PAGE_BYTES - 1) >>> 2;
	}
}
