// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CoreMemory;
import org.trapline.platform.board.CoreDesign;
import org.trapline.platform.cpu.Maintenance;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.timing.memory.Cache;
import org.trapline.platform.timing.memory.ClusterMemory;
import org.trapline.platform.timing.memory.FirstTlb;
import org.trapline.platform.timing.memory.SharedMemory;
import org.trapline.platform.timing.memory.Source;
import org.trapline.platform.timing.memory.StridePrefetcher;
import org.trapline.platform.timing.memory.TlbPath;

/// A core's way to data: its TLB and data cache of level 1, and the prefetcher behind them.
///
/// The cache writes back and allocates on writes. A line of it is exclusive or shared as the cluster says; a write to a line
/// that is not dirty tells the cluster.
final class DataPath {
	private final FirstTlb tlb;
	private final TlbPath tlbs;
	private final Cache cache;
	private final Optional<Cache> here;
	private final ClusterMemory cluster;
	private final SharedMemory shared;
	private final StridePrefetcher prefetcher;
	private final Profile profile;
	private final int lineBits;
	private final int lineMask;
	private final int hitLatency;
	private final boolean nextLine;
	private Category level = Category.L1D;
	private @Nullable CoreMemory memory;
	private int dataCycles;
	private int first;
	private int second;

	DataPath(CoreDesign design, SharedMemory shared, ClusterMemory cluster, Profile profile) {
		this.cluster = cluster;
		this.shared = shared;
		this.profile = profile;
		lineBits = shared.lineBits;
		lineMask = (1 << lineBits) - 1;
		tlb = new FirstTlb(design.dtlb().entries());
		tlbs = new TlbPath(design, cluster, lineBits);
		cache = new Cache(design.l1d());
		here = Optional.of(cache);
		cluster.add(cache);
		hitLatency = design.l1d().latencyCycles();
		nextLine = design.prefetching().nextDataLine();
		prefetcher = new StridePrefetcher(design.prefetching(), lineBits);
	}

	/// Has lines known in a memory that accesses of which change nothing and cost nothing.
	void of(CoreMemory accessed) {
		memory = accessed;
		tlb.lines(accessed.lines);
		cache.lines(accessed.lines);
	}

	/// Has the line of an access known that was just done, if that is so.
	void know(long address, int space, long physical, int bytes) {
		CoreMemory of = memory;
		if (of == null || !hits(address, space, physical, bytes, false))
			return;
		long line = physical >>> lineBits;
		int entry = of.know(address, physical, cache.justUsedDirty(line));
		if (entry >= 0)
			cache.know(line, entry);
	}

	/// The TLBs behind the first.
	TlbPath tlbs() {
		return tlbs;
	}

	/// Has the host fetch what {@link #access} is going to look at.
	void touch(long physical) {
		long line = physical >>> lineBits;
		if (cache.peek(line) < 0)
			cluster.touch(line);
	}

	/// Whether an access changes nothing and costs nothing.
	boolean hits(long address, int space, long physical, int bytes, boolean write) {
		long line = physical >>> lineBits;
		return tlb.filters(address, space) && ((int) physical & lineMask) + bytes <= lineMask + 1
				&& (write ? cache.justUsedDirty(line) : cache.justUsed(line));
	}

	/// Does an access.
	///
	/// @param now when it begins
	/// @param pc the instruction
	void access(long address, int space, long physical, int bytes, boolean write, long now, long pc) {
		level = Category.L1D;
		dataCycles = 0;
		first = 0;
		second = 0;
		if (!tlb.has(address, space))
			translate(address, space, now);
		long line = physical >>> lineBits;
		if (tlb.uncached()) {
			dataCycles = shared.uncached(line, now + first + second) - (write ? 0 : hitLatency);
			level = Category.DRAM;
			profile.count(Event.BUS_ACCESS);
			return;
		}
		line(line, write, now + first + second, pc);
		long last = physical + bytes - 1 >>> lineBits;
		if (last != line) {
			line(last, write, now + first + second, pc);
			dataCycles++;
		}
	}

	private void translate(long address, int space, long now) {
		profile.count(Event.L1D_TLB_REFILL);
		long missed = tlbs.misses;
		long walked = tlbs.walks;
		tlbs.find(tlb, address, space, false, now);
		if (tlbs.misses != missed)
			profile.count(Event.L2D_TLB_REFILL);
		if (tlbs.walks != walked)
			profile.count(Event.DTLB_WALK);
		first = tlbs.first();
		second = tlbs.later();
	}

	private void line(long line, boolean write, long now, long pc) {
		int index = cache.find(line);
		if (index >= 0) {
			if (write)
				dirty(line, index);
			return;
		}
		profile.count(Event.L1D_CACHE_REFILL);
		int taken = cluster.read(line, here, write, now) - hitLatency;
		profile.lookedUp(cluster.source());
		if (taken > dataCycles) {
			dataCycles = taken;
			level = category(cluster.source());
		}
		bringIn(line, write, now);
		prefetcher.missed(pc, line, cluster, now);
		if (nextLine)
			cluster.prefetch(line + 1, now);
	}

	private void dirty(long line, int index) {
		byte state = cache.state(index);
		if ((state & Cache.SHARED) != 0) {
			int taken = cluster.upgrade(line, cache);
			if (taken > dataCycles) {
				dataCycles = taken;
				level = Category.COHERENCE;
			}
		}
		cache.state(index, Cache.DIRTY);
	}

	private void bringIn(long line, boolean write, long now) {
		byte shared = cluster.shares(line, cache) ? Cache.SHARED : 0;
		cache.insert(line, write ? Cache.DIRTY : shared);
		if (cache.evicted() >= 0 && cache.evictedDirty()) {
			profile.count(Event.L1D_CACHE_WB);
			profile.count(Event.L2D_CACHE);
			cluster.writeBack(cache.evicted(), now);
		}
	}

	static Category category(Source source) {
		return switch (source) {
		case L1 -> Category.L1D;
		case L2 -> Category.L2;
		case L3 -> Category.L3;
		case SNOOP -> Category.COHERENCE;
		case DRAM -> Category.DRAM;
		};
	}

	/// Cycles of the last access beyond those of a hit.
	int cycles() {
		return dataCycles + first + second;
	}

	/// What those are of.
	Overlap.Miss miss() {
		return new Overlap.Miss(level, dataCycles, first, second);
	}

	/// Writes a line back, or drops it, or both, in all data caches.
	///
	/// @return cycles until that is done
	int maintain(Maintenance what, long physical, long now) {
		long line = physical >>> lineBits;
		return what.unification() ? cluster.unify(line) : cluster.maintain(line, what.writes(), what.drops(), now);
	}

	/// The same for a line by its place.
	int maintain(Maintenance what, int place, int set, int way, long now) {
		if (place > 0)
			return place == 1 ? cluster.maintain(set, way, what.writes(), what.drops(), now) : 0;
		long line = cache.line(set, way);
		int index = line < 0 ? -1 : cache.peek(line);
		if (index < 0)
			return 0;
		boolean dirty = (cache.state(index) & Cache.DIRTY) != 0;
		if (what.drops())
			cache.remove(line);
		else
			cache.state(index, (byte) (cache.state(index) & ~Cache.DIRTY));
		if (dirty && what.writes())
			cluster.writeBack(line, now);
		return 0;
	}

	/// Cycles until all cores know what this one tells them.
	int message() {
		return cluster.message();
	}

	void forget(long address) {
		tlb.forget(address);
		tlbs.forget(address);
	}

	void forgetTranslations() {
		tlb.clear();
		tlbs.clear();
	}

	void save(StateOutput out) {
		tlb.save(out);
		tlbs.save(out);
		cache.save(out);
		prefetcher.save(out);
	}

	void restore(StateInput in) throws StateException {
		tlb.restore(in);
		tlbs.restore(in);
		cache.restore(in);
		prefetcher.restore(in);
	}
}
