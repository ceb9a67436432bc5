// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import java.util.ArrayList;
import java.util.List;
import org.trapline.a64.core.Ram;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.interrupt.InterruptController;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The driver's side of virtio, by registers and memory alone, on a machine of memory, a clock and slots.
public final class TestDriver implements Clock {
	/// Where memory is, and how much.
	public static final long MEMORY = 0x4000_0000L;
	public static final long MEMORY_BYTES = 32 << 20;
	public static final int QUEUE_SIZE = 8;
	public static final long TRANSPORT_FEATURES = 1L << 32 | 1L << 29 | 1L << 28;
	private static final long RINGS = MEMORY;
	private static final long RING_SPACE = 0x4000;
	/// Where buffers of requests are put.
	public static final long BUFFERS = MEMORY + 0x10_0000;

	public final Ram ram = new Ram().add(MEMORY, MEMORY_BYTES);
	public final EventQueue events = new EventQueue();
	public final List<String> log = new ArrayList<>();
	public final VirtioMmio mmio;
	public long time;
	/// Level and rising edges of each slot's interrupt.
	public final boolean[] level;
	public final int[] edges;
	private final int slot;
	private long nextBuffer = BUFFERS;
	private final int[] added = new int[4];
	private final int[] seen = new int[4];
	private final int[] nextDescriptor = new int[4];

	/// An element of a buffer.
	///
	/// @param device whether the device writes to it
	public record Element(long address, int length, boolean device) {
	}

	public TestDriver(int slots, int slot) {
		this.slot = slot;
		level = new boolean[slots];
		edges = new int[slots];
		InterruptController interrupts = new InterruptController() {
			@Override
			public InterruptLine spi(int number) {
				return up -> {
					if (up && !level[number - 16])
						edges[number - 16]++;
					level[number - 16] = up;
				};
			}

			@Override
			public InterruptLine ppi(int cpu, int number) {
				throw new AssertionError("a shared peripheral interrupt is expected");
			}
		};
		mmio = new VirtioMmio("virtio@a000000", slots, 16, interrupts,
				new VirtioMmio.Surroundings(ram, this, events, (key, message) -> log.add(key + ": " + message)));
	}

	/// A device in the only slot.
	public static TestDriver of(VirtioDevice device, long latency) {
		TestDriver driver = new TestDriver(1, 0);
		driver.mmio.plug(0, device, latency);
		return driver;
	}

	@Override
	public long now() {
		return time;
	}

	@Override
	public long frequency() {
		return 1_000_000_000;
	}

	/// Lets time pass.
	public void advance(long cycles) {
		long until = time + cycles;
		while (events.next() <= until) {
			time = Math.max(time, events.next());
			events.run(time);
		}
		time = until;
	}

	public int load(int register) {
		return (int) mmio.load(0, slot * 0x200L + register, 4);
	}

	public void store(int register, int value) {
		mmio.store(0, slot * 0x200L + register, 4, value & 0xFFFFFFFFL);
	}

	public long configuration(int offset, int bytes) {
		return mmio.load(0, slot * 0x200L + 0x100 + offset, bytes);
	}

	public boolean needsReset() {
		return (load(0x70) & 0x40) != 0;
	}

	/// Resets the device and gets it going with features that it offers and queues that it has.
	public TestDriver start(long features, int queues) {
		negotiate(features);
		for (int i = 0; i < queues; i++)
			queue(i, QUEUE_SIZE);
		store(0x70, 0xF);
		return this;
	}

	/// All features of transport and queues, and these of the device.
	public TestDriver start(int queues) {
		store(0x14, 0);
		long features = load(0x10) & 0xFFFFFFFFL | 1L << 32;
		return start(features, queues);
	}

	public void negotiate(long features) {
		store(0x70, 0);
		store(0x70, 1);
		store(0x70, 3);
		store(0x24, 0);
		store(0x20, (int) features);
		store(0x24, 1);
		store(0x20, (int) (features >>> 32));
		store(0x70, 0xB);
		for (int i = 0; i < added.length; i++) {
			added[i] = 0;
			seen[i] = 0;
			nextDescriptor[i] = 0;
		}
	}

	/// Sets a queue up in memory of zeros.
	public void queue(int index, int size) {
		ram.write(descriptors(index), new byte[(int) RING_SPACE], 0, (int) RING_SPACE);
		store(0x30, index);
		store(0x38, size);
		store(0x80, (int) descriptors(index));
		store(0x84, (int) (descriptors(index) >>> 32));
		store(0x90, (int) available(index));
		store(0xA0, (int) used(index));
		store(0x44, 1);
	}

	public long descriptors(int queue) {
		return RINGS + queue * RING_SPACE;
	}

	public long available(int queue) {
		return descriptors(queue) + 0x1000;
	}

	public long used(int queue) {
		return descriptors(queue) + 0x2000;
	}

	/// Memory for a buffer that nobody else has.
	public long buffer(int bytes) {
		long at = nextBuffer;
		nextBuffer += bytes + 63 & -64;
		return at;
	}

	/// Lets the memory of all buffers be used again.
	public void freeBuffers() {
		nextBuffer = BUFFERS;
	}

	public Element out(byte[] content) {
		long at = buffer(content.length);
		ram.write(at, content, 0, content.length);
		return new Element(at, content.length, false);
	}

	public Element in(int bytes) {
		return new Element(buffer(bytes), bytes, true);
	}

	public byte[] bytes(long at, int length) {
		byte[] bytes = new byte[length];
		ram.read(at, bytes, 0, length);
		return bytes;
	}

	public byte[] bytes(Element element) {
		return bytes(element.address, element.length);
	}

	public void descriptor(long at, long address, int length, int flags, int next) {
		ram.store(at, 8, address);
		ram.store(at + 8, 4, length);
		ram.store(at + 12, 2, flags);
		ram.store(at + 14, 2, next);
	}

	/// Makes a chain of direct descriptors available, without a notification.
	public int add(int queue, Element... elements) {
		int head = nextDescriptor[queue];
		for (int i = 0; i < elements.length; i++) {
			int at = nextDescriptor[queue];
			nextDescriptor[queue] = (at + 1) % QUEUE_SIZE;
			boolean last = i == elements.length - 1;
			descriptor(descriptors(queue) + at * 16L, elements[i].address, elements[i].length,
					(elements[i].device ? 2 : 0) | (last ? 0 : 1), nextDescriptor[queue]);
		}
		offer(queue, head);
		return head;
	}

	/// Makes a chain in a table of indirect descriptors available.
	public int addIndirect(int queue, Element... elements) {
		long table = buffer(elements.length * 16);
		for (int i = 0; i < elements.length; i++)
			descriptor(table + i * 16L, elements[i].address, elements[i].length,
					(elements[i].device ? 2 : 0) | (i < elements.length - 1 ? 1 : 0), i + 1);
		int head = nextDescriptor[queue];
		nextDescriptor[queue] = (head + 1) % QUEUE_SIZE;
		descriptor(descriptors(queue) + head * 16L, table, elements.length * 16, 4, 0);
		offer(queue, head);
		return head;
	}

	/// Makes a descriptor available.
	public void offer(int queue, int head) {
		ram.store(available(queue) + 4 + added[queue] % QUEUE_SIZE * 2L, 2, head);
		ram.store(available(queue) + 2, 2, ++added[queue]);
	}

	public void notify(int queue) {
		store(0x50, queue);
	}

	/// Bytes written to the next used buffer; -1 if there is none.
	public int used(int queue, int head) {
		if ((int) ram.load(used(queue) + 2, 2) == (seen[queue] & 0xFFFF))
			return -1;
		long entry = used(queue) + 4 + seen[queue]++ % QUEUE_SIZE * 8L;
		if (ram.load(entry, 4) != head)
			throw new AssertionError("used descriptor " + ram.load(entry, 4) + ", expected " + head);
		return (int) ram.load(entry + 4, 4);
	}

	/// Has a buffer used at once, and gives what was written.
	public int request(int queue, Element... elements) {
		int head = add(queue, elements);
		notify(queue);
		return used(queue, head);
	}

	public byte[] save() {
		StateOutput out = new StateOutput();
		mmio.save(out);
		return out.toByteArray();
	}

	public void restore(byte[] state) throws StateException {
		StateInput in = new StateInput(state);
		mmio.restore(in);
		in.end();
	}

	/// Goes on where another driver is: with its memory and place in the rings.
	public void continueFrom(TestDriver other) throws StateException {
		byte[] memory = other.bytes(MEMORY, (int) MEMORY_BYTES);
		ram.write(MEMORY, memory, 0, memory.length);
		time = other.time;
		nextBuffer = other.nextBuffer;
		System.arraycopy(other.added, 0, added, 0, added.length);
		System.arraycopy(other.seen, 0, seen, 0, seen.length);
		System.arraycopy(other.nextDescriptor, 0, nextDescriptor, 0, nextDescriptor.length);
		restore(other.save());
	}
}
