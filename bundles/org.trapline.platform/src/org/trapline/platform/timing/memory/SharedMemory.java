// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.Cluster;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// What the CPUs of a board share of its memory system: the clusters, the cache of level 3, memory, and what lies between.
///
/// A miss of a cluster asks the other clusters, then level 3, which takes in what clusters read and what they write back, then
/// memory.
public final class SharedMemory implements Stateful {
	/// The time of what takes none: it changes what is held where, and nothing waits for it, now or later.
	public static final long NO_TIME = Long.MIN_VALUE / 2;
	/// Length of a line as a power of two.
	public final int lineBits;
	private final List<ClusterMemory> clusters = new ArrayList<>();
	private final Optional<Cache> l3;
	private final DramModel dram;
	private final int l3Latency;
	private final int toMemory;
	private final int snoopLatency;
	private Source source = Source.DRAM;
	private boolean foundShared;
	/// Lines read from memory and written to it.
	private long transfers;

	public SharedMemory(Board board) {
		Cluster first = board.clusters().getFirst();
		int line = first.core().l1d().lineBytes();
		lineBits = Integer.numberOfTrailingZeros(line);
		long hertz = board.clockHertz();
		for (Cluster cluster : board.clusters())
			clusters.add(new ClusterMemory(this, cluster));
		l3 = board.l3().map(Cache::new);
		int below = first.l2().map(d -> d.latencyCycles()).orElse(0);
		l3Latency = board.l3().map(d -> d.latencyCycles() - below).orElse(0);
		toMemory = (int) DramModel.cycles(board.interconnect().memoryNanos(), hertz);
		snoopLatency = (int) DramModel.cycles(board.interconnect().snoopNanos(), hertz);
		dram = new DramModel(board.memory().dram(), hertz, line);
	}

	/// A cluster by its number.
	public ClusterMemory cluster(int index) {
		return clusters.get(index);
	}

	/// Where the last line that was read was found.
	Source source() {
		return source;
	}

	/// Whether another cluster held it, too.
	boolean foundShared() {
		return foundShared;
	}

	/// Lines that went to memory or came from it.
	public long transfers() {
		return transfers;
	}

	/// Has the host fetch what {@link #read} is going to look at.
	void touch(long line) {
		if (l3.isPresent())
			l3.get().touch(line);
	}

	/// Has a line brought to a cluster.
	///
	/// @return cycles beyond those that the cluster takes to find that it does not have it
	int read(ClusterMemory to, long line, boolean write, long now) {
		foundShared = false;
		boolean changed = false;
		for (ClusterMemory cluster : clusters) {
			int held = cluster == to || cluster.accesses() == 0 ? 0 : cluster.snoop(line, write);
			foundShared |= held > 0;
			changed |= held == 2;
		}
		if (changed) {
			source = Source.SNOOP;
			if (!write)
				writeBack(line, now);
			return snoopLatency;
		}
		if (l3.isPresent() && l3.get().find(line) >= 0) {
			source = Source.L3;
			return l3Latency;
		}
		source = Source.DRAM;
		transfers++;
		int taken = toMemory + (int) dram.access(line << lineBits, now + toMemory / 2);
		keep(line, (byte) 0, now);
		return taken;
	}

	/// Reads or writes memory past all caches.
	///
	/// @return cycles until the data is there, or written
	public int uncached(long line, long now) {
		source = Source.DRAM;
		transfers++;
		return toMemory + (int) dram.access(line << lineBits, now + toMemory / 2);
	}

	/// Has all clusters write a line back, or drop it, or both; what is below them keeps it.
	///
	/// @return cycles beyond those of the own cluster
	int maintain(ClusterMemory of, long line, boolean writes, boolean drops, long now) {
		boolean dirty = false;
		for (ClusterMemory cluster : clusters)
			if (cluster == of || cluster.accesses() > 0)
				dirty |= cluster.clean(line, drops);
		if (dirty && writes)
			writeBack(line, now);
		return (clusters.size() > 1 ? snoopLatency : 0) + (dirty && writes ? toMemory : 0);
	}

	/// Cycles until all clusters know something beyond those until a cluster's own cores do.
	int message() {
		return clusters.size() > 1 ? snoopLatency : 0;
	}

	/// Takes a line from all clusters but one, which is going to change it.
	///
	/// @return cycles
	int takeFromOthers(ClusterMemory but, long line) {
		boolean held = false;
		for (ClusterMemory cluster : clusters)
			held |= cluster != but && cluster.snoop(line, true) > 0;
		return held ? snoopLatency : 0;
	}

	/// Takes a line that has changed.
	void writeBack(long line, long now) {
		if (l3.isEmpty()) {
			transfers++;
			dram.access(line << lineBits, now);
			return;
		}
		int index = l3.get().find(line);
		if (index >= 0)
			l3.get().state(index, Cache.DIRTY);
		else
			keep(line, Cache.DIRTY, now);
	}

	private void keep(long line, byte state, long now) {
		if (l3.isEmpty())
			return;
		l3.get().insert(line, state);
		if (l3.get().evicted() >= 0 && l3.get().evictedDirty()) {
			transfers++;
			dram.access(l3.get().evicted() << lineBits, now);
		}
	}

	@Override
	public String key() {
		return "memory-timing";
	}

	@Override
	public void save(StateOutput out) {
		for (ClusterMemory cluster : clusters)
			cluster.save(out);
		l3.ifPresent(cache -> cache.save(out));
		dram.save(out);
		out.int64(transfers);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		for (ClusterMemory cluster : clusters)
			cluster.restore(in);
		if (l3.isPresent())
			l3.get().restore(in);
		dram.restore(in);
		transfers = in.int64();
	}
}
