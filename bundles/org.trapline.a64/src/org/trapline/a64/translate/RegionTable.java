// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CodeCache;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;

/// A core's regions by address and context, what is asked for, and how much is kept.
///
/// Regions hang on the pages that they begin in, and go with them. In front is a direct-mapped table, which is cleared
/// when translations of addresses or pages may have changed.
public final class RegionTable {
	private static final int BITS = 13;
	private static final int ENTRIES = 1 << BITS;
	private static final int CONTEXT_STEP = 0x9E5;
	private static final int MISFITS = 100;
	/// How often an address is hot at most before the region from it is translated.
	private static final int PATIENCE = 32;
	/// The same while the translator has the region that it waits for.
	private static final int PENDING = 2000;
	/// Of so many executions behind a miss one is counted.
	private static final int MISSES = 64;
	/// Calls of the guest that are calls of the JVM within one another, at most.
	private static final int DEPTH = 64;

	private final Core core;
	private final CodeCache cache;
	private final Options options;
	private final Translator translator;
	private final RegionCode[] table = new RegionCode[ENTRIES];
	private final int[] heat = new int[ENTRIES];
	/// The address that an entry of {@link #heat} is of: what shares an entry does not add up.
	private final long[] heated = new long[ENTRIES];
	private final List<Kept> kept = new ArrayList<>();
	private int generation;
	/// Executions that a question about an address stands for.
	private int weight = 1;
	private int misses;
	private int depth;
	private long bytesKept;
	private long regions;
	private long instructions;
	private long bytes;
	private long dropped;
	private long failed;

	private record Kept(WeakReference<CodePage> page, WeakReference<Region> region, int bytes) {
	}

	/// The regions that begin in a page, by virtual address.
	private static final class OfPage {
		final RegionTable owner;
		final Map<Long, Region> regions = new HashMap<>();
		/// How often an address was hot without a region.
		final Map<Long, Integer> waits = new HashMap<>();
		/// Those of it and the pages around it.
		@Nullable Loops loops;

		OfPage(RegionTable owner) {
			this.owner = owner;
		}
	}

	/// @param flags where regions leave the condition flags
	/// @param progress where they leave counts
	public RegionTable(Core core, Flags flags, Progress progress, Options options) {
		this.core = core;
		this.options = options;
		cache = core.code;
		translator = new Translator(core, flags, progress, this, options);
		Arrays.fill(table, RegionCode.NONE);
	}

	/// The code for the core's pc and context, or what has another pc.
	public RegionCode get(long pc, int context) {
		RegionCode code = table[index(pc, context)];
		return code.pc == pc && code.context == context && generation == cache.generation() ? code : find(pc, context);
	}

	/// The code behind an instruction before which a region was left; what is there is translated much later than elsewhere.
	public RegionCode behindMiss(long pc, int context) {
		RegionCode code = table[index(pc, context)];
		if (code.pc == pc && code.context == context && generation == cache.generation())
			return code;
		return ++misses % MISSES == 0 ? find(pc, context) : RegionCode.NONE;
	}

	/// Executes a function that a region calls, the core's pc being at it, until control is behind the call.
	///
	/// It need not be the call's own return that leads there: what is behind the call goes by the core's state alone.
	///
	/// @param back address behind the call
	/// @return {@link RegionCode#BACK} if all holds that regions assume while they run, but of registers and counts;
	///         else what the region that calls is to return
	int call(long back) {
		if (depth == DEPTH)
			return RegionCode.CONTINUE;
		int context = core.memory.context;
		int pages = cache.generation();
		boolean trapped = core.vectorsTrapped;
		depth++;
		try {
			while (true) {
				RegionCode code = get(core.pc, core.memory.context);
				if (code == RegionCode.NONE)
					return RegionCode.CONTINUE;
				code.entries++;
				int result = code.run();
				if (result == RegionCode.STOP || result == RegionCode.MISSED)
					return result;
				if (result == RegionCode.REFUSE)
					return RegionCode.CONTINUE;
				if (core.pc == back && core.memory.context == context && cache.generation() == pages
						&& core.vectorsTrapped == trapped)
					return RegionCode.BACK;
			}
		} finally {
			depth--;
		}
	}

	private static int index(long pc, int context) {
		return (int) (pc >>> 2) + context * CONTEXT_STEP & ENTRIES - 1;
	}

	private RegionCode find(long pc, int context) {
		if (generation != cache.generation()) {
			generation = cache.generation();
			Arrays.fill(table, RegionCode.NONE);
		}
		CodePage page = cache.peek(pc);
		if (page == null || options.threshold() == 0 || (pc & Integer.BYTES - 1) != 0)
			return RegionCode.NONE;
		install();
		Region region = page.translated instanceof OfPage of && of.owner == this ? of.regions.get(pc) : null;
		if (region == null)
			return warm(pc, context, page);
		if (!region.runs())
			return RegionCode.NONE;
		if (!region.fits(cache))
			return misfit(region, page);
		RegionCode code = region.code(context);
		table[index(pc, context)] = code;
		return code;
	}

	/// Whether there is code for the core's pc and context, which the one who asks has executed so often since it asked last.
	public boolean takes(long pc, int context, int executions) {
		weight = executions;
		boolean takes = get(pc, context) != RegionCode.NONE;
		weight = 1;
		return takes;
	}

	/// Counts executions of an address that has no region, and asks for one when it is hot.
	private RegionCode warm(long pc, int context, CodePage page) {
		int index = index(pc, context);
		if (heated[index] != pc)
			heat(index, pc, 0);
		heat[index] += weight;
		if (heat[index] < options.threshold())
			return RegionCode.NONE;
		heat[index] = 0;
		Map<Long, CodePage> pages = new TreeMap<>();
		long at = pc & CoreMemory.PAGE_MASK;
		for (long near = at - CoreMemory.PAGE_BYTES; near != at + 2 * CoreMemory.PAGE_BYTES; near += CoreMemory.PAGE_BYTES) {
			CodePage neighbour = cache.peek(near);
			if (neighbour != null)
				pages.put(near, neighbour);
		}
		return options.synchronous() || !waits(pc, page, pages, context) ? ask(pc, pages, page) : RegionCode.NONE;
	}

	/// Whether a hot address is not to be translated from yet: because a region has it, which is about to be entered, or as it is
	/// better to begin with the head of its loop.
	private boolean waits(long pc, CodePage page, Map<Long, CodePage> pages, int context) {
		OfPage of = of(page);
		int waited = of.waits.merge(pc, 1, Integer::sum);
		if (waited > PENDING)
			return false;
		if (waited <= PATIENCE && of.regions.values().stream().anyMatch(region -> region.contains(pc)))
			return true;
		Optional<Loops.Loop> loop = loops(of, pages).around(pc, options.instructions());
		if (loop.isEmpty() || loop.get().head() == pc)
			return false;
		long head = loop.get().head();
		CodePage first = pages.get(head & CoreMemory.PAGE_MASK);
		if (first == null)
			return false;
		Region known = of(first).regions.get(head);
		if (known != null)
			return !known.runs();
		heat(index(head, context), head, options.threshold() - 1);
		return waited <= PATIENCE;
	}

	private void heat(int index, long pc, int executions) {
		heated[index] = pc;
		heat[index] = executions;
	}

	private static Loops loops(OfPage of, Map<Long, CodePage> pages) {
		Loops known = of.loops;
		if (known != null && known.of(pages))
			return known;
		Loops made = new Loops(pages);
		of.loops = made;
		return made;
	}

	private RegionCode ask(long pc, Map<Long, CodePage> pages, CodePage page) {
		Set<Long> heads = new HashSet<>();
		for (CodePage known : pages.values())
			heads.addAll(of(known).regions.keySet());
		if (!translator.request(pc, pages, loops(of(page), pages), heads))
			return RegionCode.NONE;
		// until it is done, what cannot be run stands for it
		of(page).regions.put(pc, new Region(pc));
		if (!options.synchronous())
			return RegionCode.NONE;
		install();
		return find(pc, core.memory.context);
	}

	/// Counts how often a region could not be used because of a page that it extends to, and asks for one that does not.
	private RegionCode misfit(Region region, CodePage page) {
		if (++region.misfits < MISFITS && !options.synchronous())
			return RegionCode.NONE;
		of(page).regions.remove(region.pc);
		dropped++;
		return ask(region.pc, Map.of(region.pc & CoreMemory.PAGE_MASK, page), page);
	}

	private OfPage of(CodePage page) {
		if (page.translated instanceof OfPage of && of.owner == this)
			return of;
		OfPage of = new OfPage(this);
		page.translated = of;
		return of;
	}

	/// Takes what the translator has done.
	private void install() {
		for (Region region = translator.take(); region != null; region = translator.take())
			install(region);
	}

	private void install(Region region) {
		if (!region.runs()) {
			failed++;
			return;
		}
		regions++;
		instructions += region.instructions;
		bytes += region.bytes;
		CodePage page = region.first();
		if (!cache.keeps(page)) {
			dropped++;
			return;
		}
		if (bytesKept + region.bytes > options.bytes())
			makeRoom(region.bytes);
		of(page).regions.put(region.pc, region);
		kept.add(new Kept(new WeakReference<>(page), new WeakReference<>(region), region.bytes));
		bytesKept += region.bytes;
	}

	/// Drops the regions of pages that have changed; if that is not enough, all.
	private void makeRoom(int wanted) {
		kept.removeIf(region -> {
			CodePage page = region.page.get();
			if (page != null && cache.keeps(page) && region.region.get() != null)
				return false;
			bytesKept -= region.bytes;
			dropped++;
			return true;
		});
		if (bytesKept + wanted <= options.bytes())
			return;
		for (Kept region : kept) {
			CodePage page = region.page.get();
			if (page != null)
				page.translated = null;
		}
		dropped += kept.size();
		kept.clear();
		bytesKept = 0;
		Arrays.fill(table, RegionCode.NONE);
	}

	/// What translation has done so far.
	public Statistics statistics() {
		return new Statistics(regions, instructions, bytes, translator.nanos(), dropped, failed);
	}

	/// Regions that there are now.
	public List<Region> present() {
		List<Region> present = new ArrayList<>();
		for (Kept region : kept) {
			@Nullable Region live = region.region.get();
			if (live != null)
				present.add(live);
		}
		return present;
	}
}
