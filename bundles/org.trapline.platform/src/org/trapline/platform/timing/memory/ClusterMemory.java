// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.platform.board.Cluster;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A cluster's cache of level 2 and the data caches above it, which it includes.
///
/// Lines of the data caches are kept coherent by what the cluster knows of them: one that is written is taken from the other
/// cores and clusters, one that is read and changed elsewhere is written back there.
public final class ClusterMemory {
	private static final int IN_FLIGHT = 32;

	final Optional<Cache> l2;
	private final SharedMemory shared;
	private final int latency;
	private final List<Cache> dataCaches = new ArrayList<>();
	/// Lines that were prefetched, and when they will be there.
	private final long[] flying = new long[IN_FLIGHT];
	private final long[] landing = new long[IN_FLIGHT];
	private int nextFlight;
	private long accesses;
	private long refills;
	private long writeBacks;
	private Source source = Source.L2;

	ClusterMemory(SharedMemory shared, Cluster cluster) {
		this.shared = shared;
		l2 = cluster.l2().map(Cache::new);
		latency = cluster.l2().map(d -> d.latencyCycles()).orElse(0);
	}

	/// Adds the data cache of a core.
	public void add(Cache dataCache) {
		dataCaches.add(dataCache);
	}

	/// Lines that were asked for.
	public long accesses() {
		return accesses;
	}

	/// Those of them that it did not have.
	public long refills() {
		return refills;
	}

	/// Lines that had changed when they were dropped.
	public long writeBacks() {
		return writeBacks;
	}

	/// Where the last line that was read was found.
	public Source source() {
		return source;
	}

	/// Has a line brought to a core that does not hold it.
	///
	/// @param to the core's data cache; empty for instructions and table walks
	/// @param write whether the core is going to change it
	/// @param now when it is asked
	/// @return cycles from the load to the use of what it brings
	public int read(long line, Optional<Cache> to, boolean write, long now) {
		accesses++;
		boolean elsewhere = dataCaches.size() > 1 && takeFromOthers(line, to, write);
		int index = l2.isEmpty() ? -1 : l2.get().find(line);
		if (index >= 0) {
			source = Source.L2;
			if (write && (l2.get().state(index) & Cache.SHARED) != 0) {
				l2.get().state(index, (byte) (l2.get().state(index) & ~Cache.SHARED));
				return Math.max(latency, shared.takeFromOthers(this, line));
			}
			return Math.max(elsewhere ? 2 * latency : latency, landed(line, now));
		}
		refills++;
		int taken = latency + shared.read(this, line, write, now + latency);
		source = shared.source();
		bringIn(line, shared.foundShared() && !write ? Cache.SHARED : 0, now);
		return taken;
	}

	/// Has the host fetch what {@link #read} is going to look at.
	public void touch(long line) {
		if (l2.isPresent())
			l2.get().touch(line);
		shared.touch(line);
	}

	/// Cycles until a line is there that was prefetched.
	private int landed(long line, long now) {
		for (int i = 0; i < IN_FLIGHT; i++)
			if (flying[i] == line && landing[i] > now)
				return (int) (landing[i] - now);
		return 0;
	}

	/// Brings a line in before it is asked for.
	public void prefetch(long line, long now) {
		if (l2.isEmpty() || l2.get().peek(line) >= 0)
			return;
		long taken = latency + shared.read(this, line, false, now + latency);
		bringIn(line, shared.foundShared() ? Cache.SHARED : 0, now);
		flying[nextFlight] = line;
		landing[nextFlight] = now + taken;
		nextFlight = (nextFlight + 1) % IN_FLIGHT;
	}

	private void bringIn(long line, byte state, long now) {
		if (l2.isEmpty())
			return;
		Cache cache = l2.get();
		cache.insert(line, state);
		long evicted = cache.evicted();
		if (evicted < 0)
			return;
		boolean dirty = cache.evictedDirty();
		for (Cache above : dataCaches)
			dirty |= above.remove(evicted);
		if (dirty) {
			writeBacks++;
			shared.writeBack(evicted, now);
		}
	}

	/// Takes a line from the cluster's other data caches, or has them share it.
	///
	/// @return whether one had it, changed
	private boolean takeFromOthers(long line, Optional<Cache> but, boolean write) {
		boolean dirty = false;
		for (Cache cache : dataCaches) {
			int index = but.isPresent() && but.get() == cache ? -1 : cache.peek(line);
			if (index < 0)
				continue;
			dirty |= (cache.state(index) & Cache.DIRTY) != 0;
			if (write)
				cache.remove(line);
			else
				cache.state(index, Cache.SHARED);
		}
		if (dirty)
			keepDirty(line);
		return dirty;
	}

	/// Whether a cache other than a core's own may hold a line, beside those of its own cluster below.
	public boolean shares(long line, Cache own) {
		int index = l2.isEmpty() ? -1 : l2.get().peek(line);
		if (index >= 0 && (l2.get().state(index) & Cache.SHARED) != 0)
			return true;
		for (Cache cache : dataCaches)
			if (cache != own && cache.peek(line) >= 0)
				return true;
		return false;
	}

	/// Has a core alone hold a line that it shares, in order to change it.
	///
	/// @return cycles
	public int upgrade(long line, Cache to) {
		boolean others = false;
		for (Cache cache : dataCaches)
			if (cache != to && cache.peek(line) >= 0) {
				cache.remove(line);
				others = true;
			}
		int index = l2.isEmpty() ? -1 : l2.get().peek(line);
		boolean outside = index < 0 || (l2.get().state(index) & Cache.SHARED) != 0;
		if (index >= 0)
			l2.get().state(index, (byte) (l2.get().state(index) & ~Cache.SHARED));
		return outside ? Math.max(latency, shared.takeFromOthers(this, line)) : others ? latency : 0;
	}

	/// Has a line written back from all caches, or dropped by them, or both.
	///
	/// @return cycles
	public int maintain(long line, boolean writes, boolean drops, long now) {
		return latency + shared.maintain(this, line, writes, drops, now + latency);
	}

	/// Has the cluster's data caches write a line to level 2.
	///
	/// @return cycles
	public int unify(long line) {
		boolean dirty = false;
		for (Cache cache : dataCaches)
			dirty |= clean(cache, line, false);
		if (dirty)
			keepDirty(line);
		return latency;
	}

	/// Has the line at a place of level 2 written back, or dropped, or both.
	///
	/// @return cycles
	public int maintain(int set, int way, boolean writes, boolean drops, long now) {
		long line = l2.map(cache -> cache.line(set, way)).orElse(-1L);
		if (line >= 0 && clean(line, drops) && writes)
			shared.writeBack(line, now + latency);
		return latency;
	}

	/// Cycles until all cores know what one tells them.
	public int message() {
		return latency + shared.message();
	}

	/// Makes a line clean, and drops it if that is wanted.
	///
	/// @return whether it was dirty
	boolean clean(long line, boolean drops) {
		boolean dirty = l2.isPresent() && clean(l2.get(), line, drops);
		for (Cache cache : dataCaches)
			dirty |= clean(cache, line, drops);
		return dirty;
	}

	private static boolean clean(Cache cache, long line, boolean drops) {
		int index = cache.peek(line);
		if (index < 0)
			return false;
		boolean dirty = (cache.state(index) & Cache.DIRTY) != 0;
		if (drops)
			cache.remove(line);
		else
			cache.state(index, (byte) (cache.state(index) & ~Cache.DIRTY));
		return dirty;
	}

	/// Whether the cluster holds a line, and if so takes it away or has it shared.
	///
	/// @return 0 if it did not, 1 if it did, 2 if it had changed it
	int snoop(long line, boolean take) {
		int index = l2.isEmpty() ? -1 : l2.get().peek(line);
		boolean held = index >= 0;
		boolean dirty = held && (l2.get().state(index) & Cache.DIRTY) != 0;
		if (!held && l2.isPresent())
			return 0;
		for (Cache cache : dataCaches) {
			int above = cache.peek(line);
			if (above < 0)
				continue;
			held = true;
			dirty |= (cache.state(above) & Cache.DIRTY) != 0;
			if (take)
				cache.remove(line);
			else
				cache.state(above, Cache.SHARED);
		}
		if (index >= 0 && take)
			l2.get().remove(line);
		else if (index >= 0)
			l2.get().state(index, Cache.SHARED);
		return dirty ? 2 : held ? 1 : 0;
	}

	/// Takes a dirty line that a data cache had no room for.
	public void writeBack(long line, long now) {
		if (l2.isEmpty())
			shared.writeBack(line, now);
		else
			keepDirty(line);
	}

	private void keepDirty(long line) {
		if (l2.isEmpty())
			return;
		int index = l2.get().peek(line);
		if (index >= 0)
			l2.get().state(index, (byte) (l2.get().state(index) | Cache.DIRTY));
	}

	void save(StateOutput out) {
		l2.ifPresent(cache -> cache.save(out));
		out.int64s(flying);
		out.int64s(landing);
		out.int32(nextFlight);
		out.int64s(new long[] { accesses, refills, writeBacks });
	}

	void restore(StateInput in) throws StateException {
		if (l2.isPresent())
			l2.get().restore(in);
		in.int64s(flying);
		in.int64s(landing);
		nextFlight = in.int32();
		long[] counts = new long[3];
		in.int64s(counts);
		accesses = counts[0];
		refills = counts[1];
		writeBacks = counts[2];
	}
}
