// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.a64.core.CodeCache;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.CoreMemory;

/// A translated part of a guest function. It hangs on the page that it begins in.
public final class Region {
	/// Contexts that have code of their own at most; further ones take over the oldest's.
	private static final int MOST = 8;

	/// Virtual address of its first instruction.
	public final long pc;
	/// Number of instructions; 0 if it could not be translated.
	public final int instructions;
	/// Bytes of bytecode.
	public final int bytes;
	private final Map<Long, CodePage> pages;
	/// First address of each block, and that after its last.
	private final long[] starts;
	private final long[] ends;
	private final List<RegionCode> codes = new ArrayList<>();
	/// How often it was hot, but one of the pages that it extends to was elsewhere.
	int misfits;

	/// One that cannot be translated.
	Region(long pc) {
		this(new Flow(pc, List.of(), Map.of()), 0, Optional.empty());
	}

	Region(Flow flow, int bytes, Optional<RegionCode> code) {
		pc = flow.entry();
		instructions = flow.instructions();
		this.bytes = bytes;
		pages = flow.pages();
		starts = flow.blocks().stream().mapToLong(Block::pc).toArray();
		ends = flow.blocks().stream().mapToLong(Block::end).toArray();
		code.ifPresent(codes::add);
	}

	/// How often it was entered.
	public long entries() {
		return codes.stream().mapToLong(code -> code.entries).sum();
	}

	/// Whether one of its instructions is at an address.
	boolean contains(long address) {
		for (int i = 0; i < starts.length; i++)
			if (address >= starts[i] && address < ends[i])
				return true;
		return false;
	}

	/// Whether it can be run at all.
	boolean runs() {
		return !codes.isEmpty();
	}

	/// Whether the pages that it was made from are at their addresses in the present context.
	boolean fits(CodeCache cache) {
		for (Map.Entry<Long, CodePage> page : pages.entrySet())
			if (cache.peek(page.getKey()) != page.getValue())
				return false;
		return true;
	}

	/// The page that it begins in.
	CodePage first() {
		CodePage page = pages.get(pc & CoreMemory.PAGE_MASK);
		if (page == null)
			throw new IllegalStateException("a region without instructions");
		return page;
	}

	/// Its code for a context of the core's memory.
	///
	/// @throws IllegalArgumentException if that is no multiple of {@link CoreMemory#CONTEXT_STEP}: accesses that are not aligned
	///         would be taken for those of another
	RegionCode code(int context) {
		if (context % CoreMemory.CONTEXT_STEP != 0)
			throw new IllegalArgumentException("context " + context + ": expected a multiple of " + CoreMemory.CONTEXT_STEP);
		for (RegionCode code : codes)
			if (code.context == context || code.context < 0) {
				code.context = context;
				code.pc = pc;
				return code;
			}
		RegionCode code = codes.size() < MOST ? codes.getFirst().another() : codes.removeFirst();
		code.context = context;
		code.pc = pc;
		codes.add(code);
		return code;
	}
}
