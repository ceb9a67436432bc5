// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import java.util.Optional;
import org.trapline.platform.board.CoreDesign;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// What a core does when a first-level TLB does not know an address: its second-level TLB, and a walk of the tables, which
/// reads descriptors through the caches, but for those that its walk caches know.
///
/// The walk caches hold descriptors above the last level, of each stage their own. A cache of intermediate addresses holds
/// which stage 2 translations of stage 1 descriptors are known: their stage 2 descriptors are not read then.
public final class TlbPath {
	private static final int LAST_LEVEL = 3;
	private static final int OUTPUT = 4;
	/// Four levels of stage 1, and before each and behind the last four of stage 2.
	private static final int MOST_READS = 32;

	private final SecondTlb second;
	private final SecondTlb stage1;
	private final SecondTlb stage2;
	private final SecondTlb intermediate;
	private final int latency;
	private final ClusterMemory memory;
	private final int lineBits;
	private final Translation.Reads listener = this::descriptor;
	private Translation translation = Translation.NONE;
	private long now;
	private int first;
	private int later;
	/// Of the last walk: the descriptors' addresses; stage, level and what it is read within of each.
	private final long[] addresses = new long[MOST_READS];
	private final int[] kinds = new int[MOST_READS];
	private int reads;

	/// What was asked for and what not found.
	public long misses;
	public long walks;

	public TlbPath(CoreDesign design, ClusterMemory memory, int lineBits) {
		this.memory = memory;
		this.lineBits = lineBits;
		second = new SecondTlb(design.l2tlb());
		latency = design.l2tlb().latencyCycles();
		stage1 = new SecondTlb(design.walks().stage1());
		stage2 = new SecondTlb(design.walks().stage2());
		intermediate = new SecondTlb(design.walks().ipa());
	}

	/// Whose tables are walked.
	public void translation(Translation from) {
		translation = from;
	}

	/// Finds a translation that the first-level TLB has not, and has it know it.
	///
	/// @param time when it is looked for
	/// @return whether there is one: without, an access costs nothing here
	public boolean find(FirstTlb tlb, long address, int space, boolean fetch, long time) {
		first = 0;
		later = 0;
		int size = second.find(address, space);
		if (size >= 0) {
			first = latency;
			tlb.insert(address, space, size, second.uncached());
			return true;
		}
		misses++;
		now = time + latency;
		reads = 0;
		size = translation.walk(address, fetch, listener);
		if (size < 0)
			return false;
		// without translation, all of the address is of one piece
		boolean uncached = (size & Translation.UNCACHED) != 0;
		size = Math.min(size & ~Translation.UNCACHED, SecondTlb.LARGEST - 1);
		walks++;
		first = latency;
		read();
		tlb.insert(address, space, size, uncached);
		second.insert(address, space, size, uncached);
		return true;
	}

	/// Cycles of the last look-up, but for stage 2.
	public int first() {
		return first;
	}

	/// Cycles that the last look-up spent on stage 2.
	public int later() {
		return later;
	}

	private void descriptor(long physical, int stage, int level, int within) {
		if (reads == MOST_READS)
			throw new IllegalStateException("a walk of more than " + MOST_READS + " descriptors");
		addresses[reads] = physical;
		kinds[reads++] = stage << 8 | level << 4 | within;
	}

	/// Reads the descriptors of the last walk that no walk cache knows.
	private void read() {
		for (int i = 0; i < reads; i++) {
			int stage = kinds[i] >>> 8;
			boolean last = (kinds[i] >>> 4 & 15) == LAST_LEVEL;
			int within = kinds[i] & 15;
			if (stage == 1) {
				if (last || !stage1.remembers(addresses[i]))
					first += read(addresses[i]);
				continue;
			}
			// the last of those that translate one address stands for it
			int end = i;
			while (end + 1 < reads && kinds[end + 1] >>> 8 == 2 && (kinds[end + 1] & 15) == within)
				end++;
			if (within == OUTPUT || !intermediate.remembers(addresses[end]))
				for (int j = i; j <= end; j++)
					if (j == end || !stage2.remembers(addresses[j]))
						later += read(addresses[j]);
			i = end;
		}
	}

	private int read(long physical) {
		int taken = memory.read(physical >>> lineBits, Optional.empty(), false, now);
		now += taken;
		return taken;
	}

	/// Forgets the translations of an address.
	public void forget(long address) {
		second.forget(address);
		forgetWalks();
	}

	/// Forgets all.
	public void clear() {
		second.clear();
		forgetWalks();
	}

	/// Forgets what is known of tables: they have changed.
	public void forgetWalks() {
		stage1.clear();
		stage2.clear();
		intermediate.clear();
	}

	/// Writes its state.
	public void save(StateOutput out) {
		for (SecondTlb part : new SecondTlb[] {second, stage1, stage2, intermediate})
			part.save(out);
	}

	/// Becomes what was saved.
	public void restore(StateInput in) throws StateException {
		for (SecondTlb part : new SecondTlb[] {second, stage1, stage2, intermediate})
			part.restore(in);
	}
}
