// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import java.util.Optional;
import org.trapline.a64.core.Ram;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The device's side of a split virtqueue (VIRTIO 1.2, section 2.7): a table of descriptors, the ring of available
/// buffers, which the driver writes, and that of used ones, which the device writes, all in guest memory.
public final class Queue {
	private static final int DESCRIPTOR_BYTES = 16;
	private static final int NEXT = 1;
	private static final int WRITE = 2;
	private static final int INDIRECT = 4;
	/// Of a ring: where its index and its entries are.
	private static final int INDEX = 2;
	private static final int ENTRIES = 4;
	private static final int USED_BYTES = 8;
	private static final int NO_INTERRUPT = 1;
	private static final int INDICES = 0xFFFF;

	/// The most descriptors that it may have.
	final int maximum;
	/// What the driver chose: how many descriptors, and where the three parts are.
	int size;
	long descriptors;
	long available;
	long used;

	private final Ram ram;
	private final Runnable interrupt;
	private boolean ready;
	private boolean eventIndex;
	private boolean indirect;
	/// Index of the next buffer to take, and of the next to give back: modulo 2^16.
	private int taken;
	private int given;

	/// @param interrupt called when the driver is to be told of used buffers
	Queue(Ram ram, int maximum, Runnable interrupt) {
		this.ram = ram;
		this.maximum = maximum;
		this.interrupt = interrupt;
	}

	/// Forgets what the driver chose.
	void reset() {
		size = 0;
		descriptors = 0;
		available = 0;
		used = 0;
		ready = false;
		taken = 0;
		given = 0;
	}

	boolean ready() {
		return ready;
	}

	/// Stops using it.
	void disable() {
		ready = false;
	}

	/// Begins to use it.
	///
	/// @param eventIndex whether VIRTIO_F_EVENT_IDX was negotiated
	/// @param indirect whether VIRTIO_F_INDIRECT_DESC was
	/// @throws RingException if it is no possible queue: it is not ready then
	void enable(boolean eventIndex, boolean indirect) throws RingException {
		if (Integer.bitCount(size) != 1 || size < 0 || size > maximum)
			throw new RingException("size %d, expected a power of 2 up to %d", size & 0xFFFFFFFFL, maximum);
		part("descriptor table", descriptors, DESCRIPTOR_BYTES, (long) size * DESCRIPTOR_BYTES);
		part("available ring", available, 2, ENTRIES + 2L * size + 2);
		part("used ring", used, 4, ENTRIES + (long) USED_BYTES * size + 2);
		this.eventIndex = eventIndex;
		this.indirect = indirect;
		taken = 0;
		given = 0;
		ready = true;
	}

	private void part(String name, long address, int alignment, long bytes) throws RingException {
		if ((address & alignment - 1) != 0)
			throw new RingException("%s at 0x%x, expected a multiple of %d", name, address, alignment);
		if (!ram.contains(address, bytes))
			throw new RingException("%s, 0x%x bytes at 0x%x, is not in memory", name, bytes, address);
	}

	/// Whether the driver has made a buffer available.
	public boolean hasNext() throws RingException {
		return waiting() > 0;
	}

	/// How many buffers are available.
	private int waiting() throws RingException {
		int waiting = (int) ram.load(available + INDEX, 2) - taken & INDICES;
		if (waiting > size)
			throw new RingException("%d buffers are available in a ring of %d", waiting, size);
		return waiting;
	}

	/// Takes the next buffer, if there is one. The driver is to notify the device of the one after.
	public Optional<Chain> take() throws RingException {
		if (!ready || waiting() == 0)
			return Optional.empty();
		int head = (int) ram.load(available + ENTRIES + 2L * (taken & size - 1), 2);
		if (head >= size)
			throw new RingException("available ring has descriptor %d, expected 0 to %d", head, size - 1);
		Chain chain = new Chain(ram, head);
		collect(chain, head);
		taken = taken + 1 & INDICES;
		if (eventIndex)
			ram.store(used + ENTRIES + (long) USED_BYTES * size, 2, taken);
		return Optional.of(chain);
	}

	private void collect(Chain chain, int head) throws RingException {
		int next = head;
		for (int count = 0; count < size; count++) {
			long at = descriptors + (long) next * DESCRIPTOR_BYTES;
			int flags = (int) ram.load(at + 12, 2);
			if ((flags & INDIRECT) != 0) {
				if ((flags & NEXT) != 0)
					throw new RingException("descriptor %d has both a table and a successor", next);
				table(chain, ram.load(at, 8), ram.load(at + 8, 4));
				return;
			}
			chain.add(ram.load(at, 8), ram.load(at + 8, 4), (flags & WRITE) != 0);
			if ((flags & NEXT) == 0)
				return;
			next = successor(at, size);
		}
		throw new RingException("descriptors from %d on form a loop", head);
	}

	/// Adds what a table of indirect descriptors has (section 2.7.5.3).
	private void table(Chain chain, long address, long bytes) throws RingException {
		if (!indirect)
			throw new RingException("table of descriptors at 0x%x, but the feature was not negotiated", address);
		if (bytes == 0 || bytes % DESCRIPTOR_BYTES != 0 || bytes > Chain.MOST_ELEMENTS * DESCRIPTOR_BYTES)
			throw new RingException("table of descriptors of %d bytes, expected a multiple of 16 up to %d", bytes,
					Chain.MOST_ELEMENTS * DESCRIPTOR_BYTES);
		if (!ram.contains(address, bytes))
			throw new RingException("table of descriptors, 0x%x bytes at 0x%x, is not in memory", bytes, address);
		byte[] table = new byte[(int) bytes];
		ram.read(address, table, 0, table.length);
		int entries = table.length / DESCRIPTOR_BYTES;
		int next = 0;
		for (int count = 0; count < entries; count++) {
			int at = next * DESCRIPTOR_BYTES;
			int flags = (int) Ram.get(table, at + 12, 2);
			if ((flags & INDIRECT) != 0)
				throw new RingException("table of descriptors at 0x%x has a table in it", address);
			chain.add(Ram.get(table, at, 8), Ram.get(table, at + 8, 4), (flags & WRITE) != 0);
			if ((flags & NEXT) == 0)
				return;
			next = checked((int) Ram.get(table, at + 14, 2), entries);
		}
		throw new RingException("table of descriptors at 0x%x has a loop", address);
	}

	private int successor(long at, int entries) throws RingException {
		return checked((int) ram.load(at + 14, 2), entries);
	}

	private static int checked(int next, int entries) throws RingException {
		if (next >= entries)
			throw new RingException("successor is descriptor %d, expected 0 to %d", next, entries - 1);
		return next;
	}

	/// Gives a buffer back as used, with the bytes that were written to it, and interrupts if the driver wants it.
	public void give(Chain chain) {
		long entry = used + ENTRIES + (long) USED_BYTES * (given & size - 1);
		ram.store(entry, 4, chain.head);
		ram.store(entry + 4, 4, chain.written());
		int before = given;
		given = given + 1 & INDICES;
		ram.store(used + INDEX, 2, given);
		if (wanted(before))
			interrupt.run();
	}

	private boolean wanted(int index) {
		if (eventIndex)
			return (int) ram.load(available + ENTRIES + 2L * size, 2) == index;
		return (ram.load(available, 2) & NO_INTERRUPT) == 0;
	}

	void save(StateOutput out) {
		out.int32(size);
		out.int64(descriptors);
		out.int64(available);
		out.int64(used);
		out.bool(ready);
		out.bool(eventIndex);
		out.bool(indirect);
		out.int32(taken);
		out.int32(given);
	}

	void restore(StateInput in) throws StateException {
		size = in.int32();
		descriptors = in.int64();
		available = in.int64();
		used = in.int64();
		boolean wasReady = in.bool();
		boolean events = in.bool();
		boolean tables = in.bool();
		int nextTaken = in.int32();
		int nextGiven = in.int32();
		ready = false;
		if (wasReady)
			try {
				enable(events, tables);
			} catch (RingException e) {
				throw new StateException("virtqueue: " + e.getMessage());
			}
		taken = nextTaken & INDICES;
		given = nextGiven & INDICES;
	}
}
