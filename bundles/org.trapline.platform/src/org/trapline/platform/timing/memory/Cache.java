// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.KnownLines;
import org.trapline.platform.board.CacheDesign;
import org.trapline.platform.board.Replacement;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A set-associative cache: which lines it holds, and in what state. It holds no data.
///
/// A line is named by its physical address divided by the line's length.
public final class Cache {
	/// The line differs from what is below: bit of a line's state.
	public static final byte DIRTY = 1;
	/// Another cache may hold the line, too.
	public static final byte SHARED = 2;
	private static final int NONE = -1;
	private static final long SEED = 0x9E37_79B9_7F4A_7C15L;

	/// By set and way, or -1.
	private final long[] lines;
	/// Of each line.
	private final byte[] states;
	/// Of each set, the index of the line that was used last: most accesses find theirs there.
	private final int[] recent;
	private final int setMask;
	private final int ways;
	private final Replacement replacement;
	/// Of each line, when it was used or brought in last: LRU and FIFO.
	private final long[] stamps;
	/// Of each set, how many ways hold nothing: a full one needs not be searched for a free way.
	private final int[] free;
	/// Of each set, the directions of the tree: PLRU.
	private final long[] trees;
	private long clock;
	private long random = SEED;
	private long evicted = NONE;
	/// What nobody reads.
	long touched;
	/// Of each set, the entry of the known lines that stands for the line that was used last; negative if none does. Empty where
	/// lines are not made known.
	private int[] known = {};
	private @Nullable KnownLines knownLines;
	private byte evictedState;

	public Cache(CacheDesign design) {
		this(design.sets(), design.ways(), design.replacement());
	}

	/// @param sets a power of two
	Cache(int sets, int ways, Replacement replacement) {
		this.ways = ways;
		this.replacement = replacement;
		setMask = sets - 1;
		lines = new long[sets * ways];
		states = new byte[sets * ways];
		recent = new int[sets];
		free = new int[sets];
		boolean stamped = replacement == Replacement.LRU || replacement == Replacement.FIFO;
		stamps = new long[stamped ? sets * ways : 0];
		trees = new long[replacement == Replacement.PLRU ? sets : 0];
		clear();
	}

	/// Has an entry of known lines forgotten when its line is not the last that was used of its set, or changes.
	public void lines(KnownLines of) {
		knownLines = of;
		known = new int[recent.length];
		Arrays.fill(known, NONE);
	}

	/// The line that was used last of its set is known.
	///
	/// @param entry of the known lines
	public void know(long line, int entry) {
		int set = (int) line & setMask;
		if (known[set] != entry)
			forget(set);
		known[set] = entry;
	}

	private void forget(int set) {
		KnownLines of = knownLines;
		if (of == null || known[set] < 0)
			return;
		of.forget(known[set]);
		known[set] = NONE;
	}

	/// Forgets all lines.
	public void clear() {
		KnownLines of = knownLines;
		if (of != null)
			of.forget();
		Arrays.fill(lines, NONE);
		Arrays.fill(states, (byte) 0);
		Arrays.fill(free, ways);
		for (int set = 0; set <= setMask; set++)
			recent[set] = set * ways;
	}

	/// Where a line is, which counts as a use of it; negative if it is not there.
	public int find(long line) {
		int set = (int) line & setMask;
		int last = recent[set];
		return lines[last] == line ? last : search(set, line);
	}

	private int search(int set, long line) {
		int first = set * ways;
		for (int i = first; i < first + ways; i++)
			if (lines[i] == line) {
				use(set, i);
				return i;
			}
		return NONE;
	}

	/// Whether a line is the one of its set that was used last: nothing changes by using it again.
	public boolean justUsed(long line) {
		return lines[recent[(int) line & setMask]] == line;
	}

	/// The same of a line that may be written without anything else: one that is dirty.
	public boolean justUsedDirty(long line) {
		int last = recent[(int) line & setMask];
		return lines[last] == line && states[last] == DIRTY;
	}

	/// Has the host fetch what is going to be looked at of a line: for all caches at once, not one after the other. No use of the
	/// line.
	void touch(long line) {
		int set = (int) line & setMask;
		int first = set * ways;
		touched = lines[first] + lines[first + ways - 1] + states[first] + recent[set] + free[set];
	}

	/// Where a line is; negative if it is not there. Not a use.
	public int peek(long line) {
		int set = (int) line & setMask;
		if (lines[recent[set]] == line)
			return recent[set];
		int first = set * ways;
		for (int i = first; i < first + ways; i++)
			if (lines[i] == line)
				return i;
		return NONE;
	}

	private void use(int set, int index) {
		forget(set);
		recent[set] = index;
		if (replacement == Replacement.LRU)
			stamps[index] = ++clock;
		else if (replacement == Replacement.PLRU)
			point(set, index - set * ways);
	}

	/// Has the tree of a set point away from a way.
	private void point(int set, int way) {
		int node = 1;
		for (int size = ways; size > 1;) {
			int left = size + 1 >>> 1;
			boolean right = way >= left;
			trees[set] = right ? trees[set] & ~(1L << node) : trees[set] | 1L << node;
			node = 2 * node + (right ? 1 : 0);
			way -= right ? left : 0;
			size = right ? size - left : left;
		}
	}

	private int pointed(int set) {
		int node = 1;
		int way = 0;
		for (int size = ways; size > 1;) {
			int left = size + 1 >>> 1;
			boolean right = (trees[set] >>> node & 1) != 0;
			node = 2 * node + (right ? 1 : 0);
			way += right ? left : 0;
			size = right ? size - left : left;
		}
		return way;
	}

	/// Brings a line in that is not there: into a free place, or in the place of another, which {@link #evicted} names.
	///
	/// @return where it is
	public int insert(long line, byte state) {
		int set = (int) line & setMask;
		int index = place(set);
		evicted = lines[index];
		evictedState = states[index];
		lines[index] = line;
		states[index] = state;
		if (replacement == Replacement.FIFO)
			stamps[index] = ++clock;
		use(set, index);
		return index;
	}

	private int place(int set) {
		int first = set * ways;
		if (free[set] > 0)
			return freed(set, first);
		return switch (replacement) {
		case LRU, FIFO -> oldest(first);
		case PLRU -> first + pointed(set);
		case RANDOM -> first + random();
		};
	}

	private int freed(int set, int first) {
		free[set]--;
		int index = first;
		while (lines[index] != NONE)
			index++;
		return index;
	}

	private int oldest(int first) {
		int oldest = first;
		for (int i = first + 1; i < first + ways; i++)
			if (stamps[i] < stamps[oldest])
				oldest = i;
		return oldest;
	}

	/// Xorshift (Marsaglia 2003).
	private int random() {
		random ^= random << 13;
		random ^= random >>> 7;
		random ^= random << 17;
		return (int) ((random >>> 33) % ways);
	}

	/// The line that had to make room for the last one that was brought in; negative if none had.
	public long evicted() {
		return evicted;
	}

	/// Whether that one was dirty.
	public boolean evictedDirty() {
		return (evictedState & DIRTY) != 0;
	}

	/// The line at a place; negative if there is none.
	public long line(int set, int way) {
		return set > setMask || way >= ways ? NONE : lines[set * ways + way];
	}

	/// The state of the line at an index.
	public byte state(int index) {
		return states[index];
	}

	/// Changes the state of the line at an index.
	public void state(int index, byte state) {
		forget(index / ways);
		states[index] = state;
	}

	/// Takes a line out.
	///
	/// @return whether it was there, dirty
	public boolean remove(long line) {
		int index = peek(line);
		if (index < 0)
			return false;
		forget(index / ways);
		lines[index] = NONE;
		free[index / ways]++;
		boolean dirty = (states[index] & DIRTY) != 0;
		states[index] = 0;
		return dirty;
	}

	/// Writes its state.
	public void save(StateOutput out) {
		out.int64s(lines);
		out.bytes(states);
		out.int32s(recent);
		out.int64s(stamps);
		out.int64s(trees);
		out.int64(clock);
		out.int64(random);
	}

	/// Becomes what was saved.
	public void restore(StateInput in) throws StateException {
		in.int64s(lines);
		byte[] saved = in.bytes();
		if (saved.length != states.length)
			throw new StateException(saved.length + " lines, expected " + states.length);
		System.arraycopy(saved, 0, states, 0, saved.length);
		in.int32s(recent);
		in.int64s(stamps);
		in.int64s(trees);
		Arrays.fill(free, 0);
		for (int i = 0; i < lines.length; i++)
			free[i / ways] += lines[i] == NONE ? 1 : 0;
		clock = in.int64();
		random = in.int64();
	}
}
