// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import java.util.Arrays;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.Event;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A slot with a device in it: the registers of one MMIO transport (VIRTIO 1.2, section 4.2.2), and when its device works.
final class Slot implements Connection {
	/// Its registers' bytes.
	static final int BYTES = 0x200;
	static final int MAGIC = 0x74726976;
	static final int VERSION = 2;
	/// "TRAP".
	static final int VENDOR = 0x50415254;

	static final int MAGIC_VALUE = 0x000;
	static final int VERSION_NUMBER = 0x004;
	static final int DEVICE_ID = 0x008;
	static final int VENDOR_ID = 0x00C;
	static final int DEVICE_FEATURES = 0x010;
	static final int DEVICE_FEATURES_SELECT = 0x014;
	static final int DRIVER_FEATURES = 0x020;
	static final int DRIVER_FEATURES_SELECT = 0x024;
	static final int QUEUE_SELECT = 0x030;
	static final int QUEUE_SIZE_MAXIMUM = 0x034;
	static final int QUEUE_SIZE = 0x038;
	static final int QUEUE_READY = 0x044;
	static final int QUEUE_NOTIFY = 0x050;
	static final int INTERRUPT_STATUS = 0x060;
	static final int INTERRUPT_ACKNOWLEDGE = 0x064;
	static final int STATUS = 0x070;
	static final int QUEUE_DESCRIPTORS = 0x080;
	static final int QUEUE_DRIVER = 0x090;
	static final int QUEUE_DEVICE = 0x0A0;
	static final int SHARED_MEMORY_LENGTH = 0x0B0;
	static final int SHARED_MEMORY_BASE = 0x0B8;
	static final int CONFIGURATION_GENERATION = 0x0FC;
	static final int CONFIGURATION = 0x100;
	/// The upper half of an address is in the register after.
	private static final int HIGH = 4;

	/// Bits of the status.
	static final int DRIVER_READY = 4;
	static final int FEATURES_AGREED = 8;
	static final int NEEDS_RESET = 0x40;
	/// Bits of the interrupt status.
	static final int USED_BUFFER = 1;
	static final int CONFIGURATION_CHANGE = 2;
	/// Features of transport and virtqueues.
	static final int INDIRECT_DESCRIPTORS = 28;
	static final int EVENT_INDEX = 29;
	static final int VERSION_1 = 32;

	private final String key;
	private final VirtioDevice device;
	private final InterruptLine line;
	private final Clock clock;
	private final EventQueue events;
	private final long latency;
	private final DeviceLog log;
	private final Queue[] queues;
	private final Event[] servings;
	private final long offered;
	private String reported = "";

	private int deviceFeaturesSelect;
	private int driverFeaturesSelect;
	private long driverFeatures;
	private int queueSelect;
	private int interrupts;
	private int status;
	private int generation;
	/// The queue that is being served; -1 for none.
	private int serving = -1;

	/// @param latency cycles from a notification until the device takes a buffer, and between one buffer and the next; 0 for at
	///        once
	Slot(String key, VirtioDevice device, long latency, VirtioMmio.Surroundings around, InterruptLine line) {
		this.key = key;
		this.device = device;
		this.line = line;
		this.latency = latency;
		clock = around.clock();
		events = around.events();
		log = around.log();
		offered = device.features() | 1L << INDIRECT_DESCRIPTORS | 1L << EVENT_INDEX | 1L << VERSION_1;
		int[] sizes = device.queueSizes();
		queues = new Queue[sizes.length];
		servings = new Event[sizes.length];
		for (int i = 0; i < sizes.length; i++) {
			int index = i;
			queues[i] = new Queue(around.ram(), sizes[i], () -> interrupt(USED_BUFFER));
			servings[i] = events.event(() -> serve(index));
		}
		device.connect(this);
	}

	long load(int offset, int bytes) {
		if (offset >= CONFIGURATION)
			return loadConfiguration(offset - CONFIGURATION, bytes);
		if (bytes != Integer.BYTES) {
			report(String.format("read of %d bytes at 0x%x, expected 4", bytes, offset));
			return 0;
		}
		return switch (offset) {
		case MAGIC_VALUE -> MAGIC;
		case VERSION_NUMBER -> VERSION;
		case DEVICE_ID -> device.id();
		case VENDOR_ID -> VENDOR;
		case DEVICE_FEATURES -> half(offered, deviceFeaturesSelect);
		case QUEUE_SIZE_MAXIMUM -> selected() ? queues[queueSelect].maximum : 0;
		case QUEUE_READY -> selected() && queues[queueSelect].ready() ? 1 : 0;
		case INTERRUPT_STATUS -> interrupts;
		case STATUS -> status;
		// there are no regions of shared memory (section 4.2.2)
		case SHARED_MEMORY_LENGTH, SHARED_MEMORY_LENGTH + HIGH, SHARED_MEMORY_BASE, SHARED_MEMORY_BASE + HIGH ->
			0xFFFFFFFFL;
		case CONFIGURATION_GENERATION -> generation & 0xFFFFFFFFL;
		default -> 0;
		};
	}

	private long loadConfiguration(int offset, int bytes) {
		byte[] configuration = device.configuration();
		long value = 0;
		for (int i = 0; i < bytes && offset + i < configuration.length; i++)
			value |= (configuration[offset + i] & 0xFFL) << 8 * i;
		return value;
	}

	private static long half(long features, int select) {
		return select == 0 || select == 1 ? features >>> 32 * select & 0xFFFFFFFFL : 0;
	}

	private boolean selected() {
		return Integer.compareUnsigned(queueSelect, queues.length) < 0;
	}

	void store(int offset, int bytes, long number) {
		if (offset >= CONFIGURATION) {
			device.configure(offset - CONFIGURATION, bytes, number);
			return;
		}
		if (bytes != Integer.BYTES) {
			report(String.format("write of %d bytes at 0x%x, expected 4", bytes, offset));
			return;
		}
		int value = (int) number;
		switch (offset) {
		case DEVICE_FEATURES_SELECT -> deviceFeaturesSelect = value;
		case DRIVER_FEATURES_SELECT -> driverFeaturesSelect = value;
		case DRIVER_FEATURES -> acceptFeatures(value & 0xFFFFFFFFL);
		case QUEUE_SELECT -> queueSelect = value;
		case QUEUE_NOTIFY -> notified(value);
		case INTERRUPT_ACKNOWLEDGE -> {
			interrupts &= ~value;
			line.set(false);
			// the line is edge-triggered: what came since the driver looked is another interrupt
			line.set(interrupts != 0);
		}
		case STATUS -> changeStatus(value & 0xFF);
		default -> storeQueue(offset, value);
		}
	}

	private void acceptFeatures(long value) {
		if ((status & FEATURES_AGREED) != 0 || driverFeaturesSelect != 0 && driverFeaturesSelect != 1)
			return;
		int shift = 32 * driverFeaturesSelect;
		driverFeatures = driverFeatures & ~(0xFFFFFFFFL << shift) | value << shift;
	}

	private void storeQueue(int offset, int value) {
		if (!selected())
			return;
		Queue queue = queues[queueSelect];
		if (offset == QUEUE_READY) {
			ready(queue, (value & 1) != 0);
			return;
		}
		if (queue.ready())
			return;
		switch (offset) {
		case QUEUE_SIZE -> queue.size = value;
		case QUEUE_DESCRIPTORS -> queue.descriptors = low(queue.descriptors, value);
		case QUEUE_DESCRIPTORS + HIGH -> queue.descriptors = high(queue.descriptors, value);
		case QUEUE_DRIVER -> queue.available = low(queue.available, value);
		case QUEUE_DRIVER + HIGH -> queue.available = high(queue.available, value);
		case QUEUE_DEVICE -> queue.used = low(queue.used, value);
		case QUEUE_DEVICE + HIGH -> queue.used = high(queue.used, value);
		default -> {
			// nothing there: ignored
		}
		}
	}

	private static long low(long address, int value) {
		return address & 0xFFFFFFFF00000000L | value & 0xFFFFFFFFL;
	}

	private static long high(long address, int value) {
		return address & 0xFFFFFFFFL | (long) value << 32;
	}

	private void ready(Queue queue, boolean ready) {
		if (!ready) {
			queue.disable();
			servings[queueSelect].cancel();
		} else if (!queue.ready()) {
			try {
				queue.enable(negotiated(EVENT_INDEX), negotiated(INDIRECT_DESCRIPTORS));
			} catch (RingException e) {
				fail(queueSelect, e);
			}
		}
	}

	private void changeStatus(int value) {
		if (value == 0) {
			reset();
			return;
		}
		int added = value & ~status;
		status = value | status & NEEDS_RESET;
		if ((added & FEATURES_AGREED) != 0 && !acceptable()) {
			status &= ~FEATURES_AGREED;
			report(String.format("driver accepts features 0x%x, of 0x%x that are offered; VERSION_1 (bit 32) is needed",
					driverFeatures, offered));
		}
		if ((added & DRIVER_READY) != 0 && (status & FEATURES_AGREED) == 0) {
			report("driver is ready before features were agreed");
			needReset();
		}
	}

	private boolean acceptable() {
		return (driverFeatures & ~offered) == 0 && (driverFeatures >>> VERSION_1 & 1) != 0;
	}

	/// Becomes as it is after power-on.
	void reset() {
		for (int i = 0; i < queues.length; i++) {
			servings[i].cancel();
			queues[i].reset();
		}
		deviceFeaturesSelect = 0;
		driverFeaturesSelect = 0;
		driverFeatures = 0;
		queueSelect = 0;
		interrupts = 0;
		status = 0;
		line.set(false);
		device.reset();
	}

	private boolean works() {
		return (status & (DRIVER_READY | NEEDS_RESET)) == DRIVER_READY;
	}

	private void notified(int index) {
		if (!works() || Integer.compareUnsigned(index, queues.length) >= 0 || !queues[index].ready())
			return;
		if (latency == 0)
			serve(index);
		else if (servings[index].time() == Long.MAX_VALUE)
			servings[index].at(clock.now() + latency);
	}

	@Override
	public Clock clock() {
		return clock;
	}

	@Override
	public EventQueue events() {
		return events;
	}

	@Override
	public void wake(int queue) {
		if (works())
			serve(queue);
	}

	/// Has the device serve a queue: one buffer, or, where that takes no time, what is there. A guest's buffer may cover the ring
	/// itself, so that it never ends: the rest waits for a cycle to pass.
	private void serve(int index) {
		Queue queue = queues[index];
		if (!works() || !queue.ready())
			return;
		if (serving == index) {
			servings[index].at(clock.now() + 1);
			return;
		}
		int outer = serving;
		serving = index;
		try {
			for (int count = latency == 0 ? queue.size : 1; count > 0; count--)
				if (!device.serve(index, queue))
					return;
			if (works())
				servings[index].at(clock.now() + Math.max(1, latency));
		} catch (RingException e) {
			fail(index, e);
		} finally {
			serving = outer;
		}
	}

	private void fail(int queue, RingException why) {
		report("virtqueue " + queue + ": " + why.getMessage() + "; the driver has to reset the device");
		needReset();
	}

	/// Stops until the driver resets the device (section 2.1.2).
	private void needReset() {
		status |= NEEDS_RESET;
		for (Event planned : servings)
			planned.cancel();
		if ((status & DRIVER_READY) != 0)
			interrupt(CONFIGURATION_CHANGE);
	}

	private void interrupt(int why) {
		interrupts |= why;
		line.set(true);
	}

	@Override
	public boolean negotiated(int feature) {
		return (status & FEATURES_AGREED) != 0 && (driverFeatures >>> feature & 1) != 0;
	}

	@Override
	public void configurationChanged() {
		generation++;
		if (works())
			interrupt(CONFIGURATION_CHANGE);
	}

	/// What is told again and again is told once.
	@Override
	public void report(String message) {
		if (message.equals(reported))
			return;
		reported = message;
		log.report(key, message);
	}

	void save(StateOutput out) {
		out.int32(device.id());
		out.int32s(new int[] { deviceFeaturesSelect, driverFeaturesSelect, queueSelect, interrupts, status, generation });
		out.int64(driverFeatures);
		for (Queue queue : queues)
			queue.save(out);
		out.int64s(Arrays.stream(servings).mapToLong(Event::time).toArray());
		device.save(out);
	}

	void restore(StateInput in) throws StateException {
		int id = in.int32();
		if (id != device.id())
			throw new StateException(key + ": device ID " + id + ", expected " + device.id());
		int[] registers = new int[6];
		in.int32s(registers);
		deviceFeaturesSelect = registers[0];
		driverFeaturesSelect = registers[1];
		queueSelect = registers[2];
		interrupts = registers[3];
		status = registers[4];
		generation = registers[5];
		driverFeatures = in.int64();
		for (Queue queue : queues)
			queue.restore(in);
		long[] times = new long[servings.length];
		in.int64s(times);
		for (int i = 0; i < times.length; i++)
			servings[i].at(times[i]);
		line.set(interrupts != 0);
		device.restore(in);
	}
}
