// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.a64.Decoder;
import org.trapline.a64.core.CodePage;

/// The loops of some pages of code, as direct branches back show them: compilers keep a loop together.
///
/// @param loops of at most so many instructions as were asked for
record Loops(List<Loop> loops) {
	/// From the target of a branch to the branch.
	record Loop(long head, long last) {
		boolean contains(long pc) {
			return pc >= head && pc <= last;
		}

		int instructions() {
			return (int) (last - head) / Integer.BYTES + 1;
		}
	}

	/// Finds them.
	///
	/// @param pages by virtual address
	/// @param most instructions of a loop
	static Loops of(Map<Long, CodePage> pages, int most) {
		List<Loop> loops = new ArrayList<>();
		pages.forEach((address, page) -> {
			for (int i = 0; i < CodePage.INSTRUCTIONS; i++) {
				if (page.rows[i] == Decoder.UNALLOCATED)
					continue;
				Shape shape = Shape.of(page.rows[i], page.words[i]);
				if (shape != Shape.CONDITIONAL && shape != Shape.JUMP)
					continue;
				long pc = address + (long) i * Integer.BYTES;
				Loop loop = new Loop(Shape.target(page.rows[i], page.words[i], pc), pc);
				if (loop.head <= pc && pc - loop.head < (long) most * Integer.BYTES)
					loops.add(loop);
			}
		});
		return new Loops(loops);
	}

	/// The largest that an address is in.
	Optional<Loop> around(long pc) {
		return loops.stream().filter(loop -> loop.contains(pc)).max(Comparator.comparingInt(Loop::instructions));
	}

	/// The largest that begins at an address.
	Optional<Loop> at(long pc) {
		return loops.stream().filter(loop -> loop.head == pc).max(Comparator.comparingInt(Loop::instructions));
	}
}
