// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.platform.board.CoreDesign;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.timing.memory.Cache;
import org.trapline.platform.timing.memory.ClusterMemory;
import org.trapline.platform.timing.memory.FirstTlb;
import org.trapline.platform.timing.memory.SharedMemory;
import org.trapline.platform.timing.memory.TlbPath;

/// A core's way to instructions: its TLB and instruction cache of level 1, and a buffer for the line after the last that was
/// missed.
final class FetchPath {
	private static final long NONE = -1;
	private static final int PAGE_BITS = 12;

	/// Length of a line as a power of two.
	final int lineBits;
	private final FirstTlb tlb;
	private final TlbPath tlbs;
	private final Cache cache;
	private final ClusterMemory cluster;
	private final SharedMemory shared;
	private final Profile profile;
	private final int hitLatency;
	private final boolean nextLine;
	private @Nullable Core core;
	private long buffered = NONE;
	private long bufferReady;
	/// The line that was fetched last of what is not cached.
	private long held = NONE;

	FetchPath(CoreDesign design, SharedMemory shared, ClusterMemory cluster, TlbPath tlbs, Profile profile) {
		this.tlbs = tlbs;
		this.cluster = cluster;
		this.shared = shared;
		this.profile = profile;
		lineBits = shared.lineBits;
		tlb = new FirstTlb(design.itlb().entries());
		cache = new Cache(design.l1i());
		hitLatency = design.l1i().latencyCycles();
		nextLine = design.prefetching().nextInstructionLine();
	}

	/// Has lines known to a core that can be fetched without any effect.
	void of(Core fetching) {
		core = fetching;
		tlb.lines(fetching.code.lines);
		cache.lines(fetching.code.lines);
	}

	/// Whether to fetch the line at an address changes nothing and costs nothing.
	private boolean knows(long address) {
		Core of = core;
		return of != null && of.code.lines.fetches(address, of.memory.context);
	}

	/// Fetches the lines of a run that are not known.
	///
	/// @param pc virtual address of its first instruction
	/// @param page of the run; null if that is not known any more
	/// @return cycles that are lost
	int fetch(long pc, long run, Runs.@Nullable Page page, int space, long now) {
		long first = pc >>> lineBits;
		long last = pc + 4L * Runs.length(run) - 1 >>> lineBits;
		int lost = 0;
		for (long line = first; line <= last; line++) {
			long at = line << lineBits;
			if (knows(at))
				continue;
			long physical = page == null ? at : page.physical | at & 0xFFF;
			lost += fetch(at, space, physical >>> lineBits, now + lost);
		}
		return lost;
	}

	/// Fetches a line, and has it known.
	///
	/// @param address virtual
	/// @param line its physical line
	/// @return cycles that are lost
	private int fetch(long address, int space, long line, long now) {
		int lost = bring(address, space, line, now);
		Core of = core;
		if (of != null && !tlb.uncached() && tlb.filters(address, space))
			cache.know(line, of.code.lines.keep(address, of.memory.context));
		return lost;
	}

	/// Fetches a line.
	///
	/// @param address virtual
	/// @param line its physical line
	/// @return cycles that are lost
	int bring(long address, int space, long line, long now) {
		int lost = tlb.has(address, space) ? 0 : translate(address, space, now);
		if (tlb.uncached())
			return lost + uncached(line, now + lost);
		if (cache.find(line) < 0)
			lost += miss(line, now + lost);
		return lost;
	}

	private int translate(long address, int space, long now) {
		profile.count(Event.L1I_TLB_REFILL);
		long missed = tlbs.misses;
		long walked = tlbs.walks;
		tlbs.find(tlb, address, space, true, now);
		if (tlbs.misses != missed)
			profile.count(Event.L2D_TLB_REFILL);
		if (tlbs.walks != walked)
			profile.count(Event.ITLB_WALK);
		profile.spend(Category.TLB_STAGE1, tlbs.first());
		profile.spend(Category.TLB_STAGE2, tlbs.later());
		return tlbs.first() + tlbs.later();
	}

	private int uncached(long line, long now) {
		if (line == held)
			return 0;
		held = line;
		int taken = shared.uncached(line, now);
		profile.count(Event.BUS_ACCESS);
		profile.spend(Category.L1I, taken);
		return taken;
	}

	private int miss(long line, long now) {
		profile.count(Event.L1I_CACHE_REFILL);
		int taken = line == buffered ? (int) Math.max(0, bufferReady - now) : read(line, now) - hitLatency;
		cache.insert(line, (byte) 0);
		profile.spend(Category.L1I, taken);
		long next = line + 1;
		int linesOfPage = 1 << PAGE_BITS - lineBits;
		if (nextLine && (next & linesOfPage - 1) != 0 && cache.peek(next) < 0) {
			buffered = next;
			bufferReady = now + taken + read(next, now + taken);
		}
		return taken;
	}

	private int read(long line, long now) {
		int taken = cluster.read(line, Optional.empty(), false, now);
		profile.lookedUp(cluster.source());
		return taken;
	}

	/// @param physical of a line, or -1 for all
	void forgetInstructions(long physical) {
		if (physical < 0)
			cache.clear();
		else
			cache.remove(physical >>> lineBits);
		buffered = NONE;
		held = NONE;
	}

	void forget(long address) {
		tlb.forget(address);
	}

	void forgetTranslations() {
		tlb.clear();
	}

	void save(StateOutput out) {
		tlb.save(out);
		cache.save(out);
		out.int64(buffered);
		out.int64(bufferReady);
		out.int64(held);
	}

	void restore(StateInput in) throws StateException {
		tlb.restore(in);
		cache.restore(in);
		buffered = in.int64();
		bufferReady = in.int64();
		held = in.int64();
	}
}
