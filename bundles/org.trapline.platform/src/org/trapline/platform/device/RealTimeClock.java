// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.device;

import java.time.Instant;
import org.trapline.platform.bus.Device;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.Event;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.tree.Node;
import org.trapline.platform.tree.Phandles;

/// A real-time clock, Arm PrimeCell PL031 (ARM DDI 0224): seconds of a calendar that begins at a given time and goes
/// with the machine's time, never the host's, and an alarm.
public final class RealTimeClock implements Device {
	/// What time it is at power-on if nothing else is said.
	public static final Instant BEGINNING = Instant.parse("2024-01-01T00:00:00Z");

	private static final int BYTES = 4096;
	private static final int DATA = 0x000;
	private static final int MATCH = 0x004;
	private static final int LOAD = 0x008;
	private static final int CONTROL = 0x00C;
	private static final int INTERRUPT_MASK = 0x010;
	private static final int RAW_INTERRUPT = 0x014;
	private static final int MASKED_INTERRUPT = 0x018;
	private static final int INTERRUPT_CLEAR = 0x01C;
	private static final int IDENTIFICATION = 0xFE0;
	/// RTCPeriphID0 to 3, of revision 1, and RTCPCellID0 to 3.
	private static final int[] IDENTIFICATIONS = { 0x31, 0x10, 0x14, 0x00, 0x0D, 0xF0, 0x05, 0xB1 };
	/// Cells of an interrupt in the device tree: shared, and by level.
	private static final int SHARED = 0;
	private static final int HIGH_LEVEL = 4;

	private final String key;
	private final int interrupt;
	private final long beginning;
	private final Clock clock;
	private final InterruptLine line;
	private final Event alarm;

	/// Seconds that the calendar is ahead of the machine's time, modulo 2^32.
	private int offset;
	private int match;
	private int load;
	private boolean unmasked;
	private boolean raised;

	/// @param key name in the machine: {@code pl031@9010000}
	/// @param beginning time of the calendar at power-on
	/// @param interrupt number of its shared peripheral interrupt, which `line` is
	public RealTimeClock(String key, Instant beginning, int interrupt, InterruptLine line, Clock clock,
			EventQueue events) {
		this.key = key;
		this.interrupt = interrupt;
		this.beginning = beginning.getEpochSecond();
		this.clock = clock;
		this.line = line;
		alarm = events.event(this::ring);
		offset = (int) this.beginning;
	}

	@Override
	public String key() {
		return key;
	}

	@Override
	public long bytes() {
		return BYTES;
	}

	/// Seconds since power-on.
	private long seconds() {
		return clock.now() / clock.frequency();
	}

	private int now() {
		return (int) seconds() + offset;
	}

	@Override
	public long load(int cpu, long offset, int bytes) {
		int register = (int) offset & -Integer.BYTES;
		int value = switch (register) {
		case DATA -> now();
		case MATCH -> match;
		case LOAD -> load;
		// once it runs, it cannot be stopped (RTCCR)
		case CONTROL -> 1;
		case INTERRUPT_MASK -> unmasked ? 1 : 0;
		case RAW_INTERRUPT -> raised ? 1 : 0;
		case MASKED_INTERRUPT -> raised && unmasked ? 1 : 0;
		default -> register >= IDENTIFICATION ? IDENTIFICATIONS[(register - IDENTIFICATION) / Integer.BYTES] : 0;
		};
		return value & 0xFFFFFFFFL;
	}

	@Override
	public void store(int cpu, long offset, int bytes, long value) {
		switch ((int) offset & -Integer.BYTES) {
		case MATCH -> {
			match = (int) value;
			plan();
		}
		case LOAD -> {
			load = (int) value;
			this.offset = load - (int) seconds();
			plan();
		}
		case INTERRUPT_MASK -> {
			unmasked = (value & 1) != 0;
			drive();
		}
		case INTERRUPT_CLEAR -> {
			if ((value & 1) != 0) {
				raised = false;
				drive();
			}
		}
		default -> {
			// read only, or nothing there
		}
		}
	}

	/// Plans the alarm for when the calendar next becomes the match register; it is due at once where they are equal.
	private void plan() {
		long ahead = match - now() & 0xFFFFFFFFL;
		if (ahead == 0)
			ring();
		else
			alarm.at((seconds() + ahead) * clock.frequency());
	}

	private void ring() {
		raised = true;
		drive();
	}

	private void drive() {
		line.set(raised && unmasked);
	}

	@Override
	public void reset() {
		offset = (int) beginning;
		match = 0;
		load = 0;
		unmasked = false;
		raised = false;
		alarm.cancel();
		drive();
	}

	@Override
	public void describe(Node root, long base) {
		root.child("pl031@" + Long.toHexString(base))
				.text("compatible", "arm,pl031", "arm,primecell")
				.wide("reg", base, BYTES)
				.cells("interrupts", SHARED, interrupt, HIGH_LEVEL)
				.cells("clocks", Phandles.PERIPHERAL_CLOCK)
				.text("clock-names", "apb_pclk");
	}

	@Override
	public void save(StateOutput out) {
		out.int32s(new int[] { offset, match, load });
		out.bool(unmasked);
		out.bool(raised);
		out.int64(alarm.time());
	}

	@Override
	public void restore(StateInput in) throws StateException {
		int[] registers = new int[3];
		in.int32s(registers);
		offset = registers[0];
		match = registers[1];
		load = registers[2];
		unmasked = in.bool();
		raised = in.bool();
		alarm.at(in.int64());
		drive();
	}
}
