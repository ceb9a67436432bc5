// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What a CPU has been through lately: the faults that it took, and where its runs began. It is for people, and no state.
public final class History {
	private static final int KEPT = 4;
	/// Exceptions one after the other from within the vector that handles them, after which it is said to be stuck there.
	private static final int FUTILE = 10_000;
	/// Bytes of a vector.
	private static final int VECTOR = 0x80;

	private final Deque<Fault> faults = new ArrayDeque<>();
	private final long[] places = new long[KEPT];
	private long placeCount;
	private int futile;

	/// A synchronous exception that was taken, of those that nothing asks for.
	///
	/// @param time in cycles since power-on
	/// @param level that took it
	/// @param esr of that level
	/// @param far of that level
	/// @param pc of the instruction that raised it
	/// @param count how often it was taken, one after the other; the time is that of the last
	public record Fault(long time, int level, long esr, long far, long pc, long count) {
		private boolean same(Fault other) {
			return level == other.level && esr == other.esr && far == other.far && pc == other.pc;
		}
	}

	/// @param vector that handles it
	/// @param same whether the level is that of the instruction
	void fault(Fault fault, long vector, boolean same) {
		Fault last = faults.peekFirst();
		if (last != null && last.same(fault)) {
			faults.removeFirst();
			faults.addFirst(new Fault(fault.time, fault.level, fault.esr, fault.far, fault.pc, last.count + 1));
		} else {
			faults.addFirst(fault);
			if (faults.size() > KEPT)
				faults.removeLast();
		}
		futile = same && Long.compareUnsigned(fault.pc - vector, VECTOR) < 0 ? futile + 1 : 0;
	}

	/// Something else was taken: an interrupt, a call.
	void other() {
		futile = 0;
	}

	void ran(long pc) {
		places[(int) (placeCount++ % KEPT)] = pc;
	}

	/// Whether it only takes exceptions that their own vector raises, for so long that this will not change.
	boolean futile() {
		return futile >= FUTILE;
	}

	/// The faults that it took last, the latest first.
	public List<Fault> faults() {
		return List.copyOf(faults);
	}

	/// Where its last runs began, the latest first: a run lasts until another CPU or a device has its turn.
	public List<Long> places() {
		List<Long> all = new ArrayList<>();
		for (long i = placeCount - 1; i >= Math.max(0, placeCount - KEPT); i--)
			all.add(places[(int) (i % KEPT)]);
		return all;
	}
}
