// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import static org.trapline.platform.virtio.Registers.CONFIGURATION;
import static org.trapline.platform.virtio.Registers.CONFIGURATION_CHANGE;
import static org.trapline.platform.virtio.Registers.CONFIGURATION_GENERATION;
import static org.trapline.platform.virtio.Registers.DEVICE_FEATURES;
import static org.trapline.platform.virtio.Registers.DEVICE_FEATURES_SELECT;
import static org.trapline.platform.virtio.Registers.DEVICE_ID;
import static org.trapline.platform.virtio.Registers.DRIVER_FEATURES;
import static org.trapline.platform.virtio.Registers.DRIVER_FEATURES_SELECT;
import static org.trapline.platform.virtio.Registers.DRIVER_READY;
import static org.trapline.platform.virtio.Registers.EVENT_INDEX;
import static org.trapline.platform.virtio.Registers.FEATURES_AGREED;
import static org.trapline.platform.virtio.Registers.HIGH;
import static org.trapline.platform.virtio.Registers.INDIRECT_DESCRIPTORS;
import static org.trapline.platform.virtio.Registers.INTERRUPT_ACKNOWLEDGE;
import static org.trapline.platform.virtio.Registers.INTERRUPT_STATUS;
import static org.trapline.platform.virtio.Registers.MAGIC;
import static org.trapline.platform.virtio.Registers.MAGIC_VALUE;
import static org.trapline.platform.virtio.Registers.NEEDS_RESET;
import static org.trapline.platform.virtio.Registers.QUEUE_DESCRIPTORS;
import static org.trapline.platform.virtio.Registers.QUEUE_DEVICE;
import static org.trapline.platform.virtio.Registers.QUEUE_DRIVER;
import static org.trapline.platform.virtio.Registers.QUEUE_NOTIFY;
import static org.trapline.platform.virtio.Registers.QUEUE_READY;
import static org.trapline.platform.virtio.Registers.QUEUE_SELECT;
import static org.trapline.platform.virtio.Registers.QUEUE_SIZE;
import static org.trapline.platform.virtio.Registers.QUEUE_SIZE_MAXIMUM;
import static org.trapline.platform.virtio.Registers.SHARED_MEMORY_BASE;
import static org.trapline.platform.virtio.Registers.SHARED_MEMORY_LENGTH;
import static org.trapline.platform.virtio.Registers.STATUS;
import static org.trapline.platform.virtio.Registers.USED_BUFFER;
import static org.trapline.platform.virtio.Registers.VENDOR;
import static org.trapline.platform.virtio.Registers.VENDOR_ID;
import static org.trapline.platform.virtio.Registers.VERSION;
import static org.trapline.platform.virtio.Registers.VERSION_1;
import static org.trapline.platform.virtio.Registers.VERSION_NUMBER;

import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A slot with a device in it: the registers of one MMIO transport (VIRTIO 1.2, section 4.2.2), and what connects device
/// and machine.
final class Slot implements Connection {
	private static final int MOST_REPORTS = 100;

	private final String key;
	private final VirtioDevice device;
	private final InterruptLine line;
	private final Clock clock;
	private final EventQueue events;
	private final DeviceLog log;
	private final Serving serving;
	private final long offered;
	private String reported = "";
	private int reports;

	private int deviceFeaturesSelect;
	private int driverFeaturesSelect;
	private long driverFeatures;
	private int queueSelect;
	private int interrupts;
	private int status;
	private int generation;

	Slot(String key, VirtioDevice device, VirtioMmio.Pace pace, VirtioMmio.Surroundings around, InterruptLine line) {
		this.key = key;
		this.device = device;
		this.line = line;
		clock = around.clock();
		events = around.events();
		log = around.log();
		offered = device.features() | 1L << INDIRECT_DESCRIPTORS | 1L << EVENT_INDEX | 1L << VERSION_1;
		serving = new Serving(device, pace, around, new Serving.Listener() {
			@Override
			public boolean works() {
				return Slot.this.works();
			}

			@Override
			public void used() {
				interrupt(USED_BUFFER);
			}

			@Override
			public void failed(int queue, RingException why) {
				fail(queue, why);
			}
		});
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
		case QUEUE_SIZE_MAXIMUM -> selected() ? serving.queue(queueSelect).maximum : 0;
		case QUEUE_READY -> selected() && serving.queue(queueSelect).ready() ? 1 : 0;
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
		return serving.has(queueSelect);
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
		case QUEUE_NOTIFY -> serving.notified(value);
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
		Queue queue = serving.queue(queueSelect);
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
			serving.disable(queueSelect);
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
		serving.reset();
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
		serving.now(queue);
	}

	private void fail(int queue, RingException why) {
		report("virtqueue " + queue + ": " + why.getMessage() + "; the driver has to reset the device");
		needReset();
	}

	/// Stops until the driver resets the device (section 2.1.2).
	private void needReset() {
		status |= NEEDS_RESET;
		serving.stop();
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

	/// What is told again and again is told once, and a driver that always finds another way to fail is not listened to
	/// for ever.
	@Override
	public void report(String message) {
		if (message.equals(reported) || reports == MOST_REPORTS)
			return;
		reported = message;
		reports++;
		log.report(key, reports == MOST_REPORTS ? message + "; nothing more is told of this device" : message);
	}

	void save(StateOutput out) {
		out.int32(device.id());
		out.int32s(new int[] { deviceFeaturesSelect, driverFeaturesSelect, queueSelect, interrupts, status, generation });
		out.int64(driverFeatures);
		serving.save(out);
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
		serving.restore(in);
		line.set(interrupts != 0);
		device.restore(in);
	}
}
