// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Ram;
import org.trapline.platform.bus.Device;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.interrupt.InterruptController;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.tree.Node;

/// A row of virtio slots with MMIO transports of version 2 (VIRTIO 1.2, section 4.2), 512 bytes and one shared
/// interrupt each, as QEMU's `virt` has 32 of them. A slot without a device has device ID 0.
public final class VirtioMmio implements Device {
	private static final int PAGE = 4096;
	/// Cells of an interrupt in the device tree: shared, and by a rising edge.
	private static final int SHARED = 0;
	private static final int RISING_EDGE = 1;

	private final String key;
	private final int firstInterrupt;
	private final InterruptController interrupts;
	private final Surroundings around;
	private final @Nullable Slot[] slots;

	/// What the devices work on.
	///
	/// @param log is told of drivers that break the rules, and of what fails on the host
	public record Surroundings(Ram ram, Clock clock, EventQueue events, DeviceLog log) {
	}

	/// Empty slots.
	///
	/// @param key name in the machine: {@code virtio@a000000}
	/// @param slots how many
	/// @param firstInterrupt shared peripheral interrupt of the first slot; those of the others follow
	public VirtioMmio(String key, int slots, int firstInterrupt, InterruptController interrupts, Surroundings around) {
		this.key = key;
		this.firstInterrupt = firstInterrupt;
		this.interrupts = interrupts;
		this.around = around;
		this.slots = new @Nullable Slot[slots];
	}

	/// How many slots there are.
	public int slots() {
		return slots.length;
	}

	/// Puts a device into a slot.
	///
	/// @param latency cycles from a notification until the device takes a buffer, and between one buffer and the next;
	///        0 for at once
	/// @throws IllegalArgumentException if there is no such slot or it has a device
	public void plug(int slot, VirtioDevice device, long latency) {
		plug(slot, device, () -> latency);
	}

	/// The same with a latency that may change.
	public void plug(int slot, VirtioDevice device, LongSupplier latency) {
		plug(slot, device, new Pace(latency, Runnable::run));
	}

	/// When a device works.
	///
	/// @param latency cycles from a notification until the device takes a buffer, and between one buffer and the next;
	///        0 for at once
	/// @param carrier is given the work when its time has come, and does it then or later
	public record Pace(LongSupplier latency, Consumer<Runnable> carrier) {
	}

	/// The same with somebody who does the work, as a thread of a host.
	public void plug(int slot, VirtioDevice device, Pace pace) {
		if (slot < 0 || slot >= slots.length)
			throw new IllegalArgumentException("slot " + slot + ", expected 0 to " + (slots.length - 1));
		if (slots[slot] != null)
			throw new IllegalArgumentException("slot " + slot + " has a device already");
		slots[slot] = new Slot("virtio-" + device.name() + " in slot " + slot, device, pace, around,
				interrupts.spi(firstInterrupt + slot));
	}

	@Override
	public String key() {
		return key;
	}

	@Override
	public long bytes() {
		return slots.length * Registers.BYTES + PAGE - 1 & -PAGE;
	}

	@Override
	public long load(int cpu, long offset, int bytes) {
		int number = (int) offset / Registers.BYTES;
		if (number >= slots.length)
			return 0;
		int register = (int) offset % Registers.BYTES;
		Slot slot = slots[number];
		if (slot != null)
			return slot.load(register, bytes);
		return switch (register) {
		case Registers.MAGIC_VALUE -> Registers.MAGIC;
		case Registers.VERSION_NUMBER -> Registers.VERSION;
		case Registers.VENDOR_ID -> Registers.VENDOR;
		default -> 0;
		};
	}

	@Override
	public void store(int cpu, long offset, int bytes, long value) {
		int number = (int) offset / Registers.BYTES;
		Slot slot = number < slots.length ? slots[number] : null;
		if (slot != null)
			slot.store((int) offset % Registers.BYTES, bytes, value);
	}

	@Override
	public void reset() {
		for (Slot slot : slots)
			if (slot != null)
				slot.reset();
	}

	@Override
	public void describe(Node root, long base) {
		for (int i = 0; i < slots.length; i++) {
			long address = base + (long) i * Registers.BYTES;
			root.child("virtio_mmio@" + Long.toHexString(address))
					.text("compatible", "virtio,mmio")
					.wide("reg", address, Registers.BYTES)
					.cells("interrupts", SHARED, firstInterrupt + i, RISING_EDGE)
					.flag("dma-coherent");
		}
	}

	@Override
	public void save(StateOutput out) {
		out.int32(slots.length);
		for (Slot slot : slots) {
			out.bool(slot != null);
			if (slot != null)
				slot.save(out);
		}
	}

	@Override
	public void restore(StateInput in) throws StateException {
		int count = in.int32();
		if (count != slots.length)
			throw new StateException(count + " slots, expected " + slots.length);
		for (int i = 0; i < slots.length; i++) {
			Slot slot = slots[i];
			boolean had = in.bool();
			if (had != (slot != null))
				throw new StateException("slot " + i
						+ (had ? " had a device, and now has none" : " had no device, and now has one"));
			if (slot != null)
				slot.restore(in);
		}
	}
}
