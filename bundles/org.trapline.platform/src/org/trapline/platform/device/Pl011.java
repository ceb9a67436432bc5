// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.device;

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

/// A serial port: Arm PrimeCell UART PL011 (Arm DDI 0183G), without modem lines and DMA.
///
/// What is sent is on the console at once; what comes in waits in the console until the receive FIFO has room.
public final class Pl011 implements Device {
	private static final int UARTDR = 0x00;
	private static final int UARTRSR = 0x04;
	private static final int UARTFR = 0x18;
	private static final int UARTILPR = 0x20;
	private static final int UARTIBRD = 0x24;
	private static final int UARTFBRD = 0x28;
	private static final int UARTLCR_H = 0x2C;
	private static final int UARTCR = 0x30;
	private static final int UARTIFLS = 0x34;
	private static final int UARTIMSC = 0x38;
	private static final int UARTRIS = 0x3C;
	private static final int UARTMIS = 0x40;
	private static final int UARTICR = 0x44;
	private static final int UARTDMACR = 0x48;
	private static final int IDENTIFICATION = 0xFE0;
	/// UARTPeriphID0 to 3 (r1p4) and UARTPCellID0 to 3.
	private static final int[] IDENTIFICATIONS = {0x11, 0x10, 0x14, 0x00, 0x0D, 0xF0, 0x05, 0xB1};

	private static final int RECEIVE_EMPTY = 1 << 4;
	private static final int RECEIVE_FULL = 1 << 6;
	private static final int TRANSMIT_EMPTY = 1 << 7;
	private static final int FIFOS_ENABLED = 1 << 4;
	private static final int UART_ENABLED = 1;
	private static final int TRANSMIT_ENABLED = 1 << 8;
	private static final int RECEIVE_ENABLED = 1 << 9;
	private static final int LOOPBACK = 1 << 7;
	private static final int RECEIVE = 1 << 4;
	private static final int TRANSMIT = 1 << 5;
	private static final int RECEIVE_TIMEOUT = 1 << 6;
	private static final int INTERRUPTS = 0x7FF;
	private static final int FIFO = 16;
	/// Sixteenths of the FIFO at which the receive interrupt comes, by UARTIFLS.RXIFLSEL.
	private static final int[] RECEIVE_LEVELS = {2, 4, 8, 12, 14, 14, 14, 14};
	/// Without a byte for so many bit times the receive timeout comes.
	private static final int TIMEOUT_BITS = 32;
	private static final int BIT_CLOCKS = 16;
	private static final int FRACTIONS = 64;
	private static final long CLOCK_HZ = 24_000_000;
	private static final long WINDOW = 0x1000;

	private final String key;
	private final int interrupt;
	private final InterruptLine line;
	private final Console console;
	private final Clock clock;
	private final Event timeout;

	private final int[] fifo = new int[FIFO];
	private int first;
	private int count;
	private int integerDivisor;
	private int fractionalDivisor;
	private int lineControl;
	private int control;
	private int levels;
	private int mask;
	private int raised;

	/// @param interrupt number of its SPI, which {@code line} is
	public Pl011(String key, int interrupt, InterruptLine line, Console console, Clock clock, EventQueue events) {
		this.key = key;
		this.interrupt = interrupt;
		this.line = line;
		this.console = console;
		this.clock = clock;
		timeout = events.event(() -> raise(count > 0 ? RECEIVE_TIMEOUT : 0));
		console.onInput(this::receive);
		reset();
	}

	@Override
	public String key() {
		return key;
	}

	@Override
	public long bytes() {
		return WINDOW;
	}

	@Override
	public void reset() {
		first = 0;
		count = 0;
		integerDivisor = 0;
		fractionalDivisor = 0;
		lineControl = 0;
		control = TRANSMIT_ENABLED | RECEIVE_ENABLED;
		levels = 0x12;
		mask = 0;
		raised = 0;
		timeout.cancel();
		update();
	}

	/// Leaves the port switched on, as firmware does that has used it: early consoles and small programs send without
	/// setting it up.
	public void leaveEnabled() {
		control |= UART_ENABLED;
	}

	@Override
	public long load(int cpu, long offset, int bytes) {
		int register = (int) offset & ~3;
		return switch (register) {
		case UARTDR -> read();
		case UARTFR -> TRANSMIT_EMPTY | (count == 0 ? RECEIVE_EMPTY : 0) | (count == depth() ? RECEIVE_FULL : 0);
		case UARTIBRD -> integerDivisor;
		case UARTFBRD -> fractionalDivisor;
		case UARTLCR_H -> lineControl;
		case UARTCR -> control;
		case UARTIFLS -> levels;
		case UARTIMSC -> mask;
		case UARTRIS -> raised;
		case UARTMIS -> raised & mask;
		default -> register >= IDENTIFICATION && register < WINDOW ? IDENTIFICATIONS[register - IDENTIFICATION >> 2] : 0;
		};
	}

	@Override
	public void store(int cpu, long offset, int bytes, long value) {
		int data = (int) value;
		switch ((int) offset & ~3) {
		case UARTDR -> write(data & 0xFF);
		case UARTIBRD -> integerDivisor = data & 0xFFFF;
		case UARTFBRD -> fractionalDivisor = data & 0x3F;
		case UARTLCR_H -> {
			lineControl = data & 0xFF;
			receive();
		}
		case UARTCR -> {
			control = data & 0xFF87;
			receive();
		}
		case UARTIFLS -> levels = data & 0x3F;
		case UARTIMSC -> {
			mask = data & INTERRUPTS;
			update();
		}
		case UARTICR -> {
			raised &= ~data;
			update();
		}
		case UARTRSR, UARTILPR, UARTDMACR -> { }
		default -> { }
		}
	}

	private void write(int data) {
		if ((control & LOOPBACK) != 0)
			accept(data);
		else if ((control & (UART_ENABLED | TRANSMIT_ENABLED)) == (UART_ENABLED | TRANSMIT_ENABLED))
			console.output(data);
		// the FIFO has emptied past its level again
		raise(TRANSMIT);
	}

	private int read() {
		if (count == 0)
			return 0;
		int data = fifo[first];
		first = (first + 1) % FIFO;
		count--;
		if (count < level())
			raised &= ~RECEIVE;
		if (count == 0)
			raised &= ~RECEIVE_TIMEOUT;
		update();
		receive();
		return data;
	}

	/// Takes what the console has, as far as there is room.
	private void receive() {
		int enabled = UART_ENABLED | RECEIVE_ENABLED;
		while ((control & (enabled | LOOPBACK)) == enabled && count < depth()) {
			int data = console.input();
			if (data < 0)
				return;
			accept(data);
		}
	}

	private void accept(int data) {
		if (count == depth())
			return;
		fifo[(first + count) % FIFO] = data;
		count++;
		if (count >= level())
			raise(RECEIVE);
		timeout.at(clock.now() + TIMEOUT_BITS * bitCycles());
	}

	/// Cycles of the machine that a bit takes on the line.
	private long bitCycles() {
		long divisor = Math.max(FRACTIONS, integerDivisor * (long) FRACTIONS + fractionalDivisor);
		return divisor * BIT_CLOCKS * (clock.frequency() / 1000) / (CLOCK_HZ / 1000) / FRACTIONS;
	}

	private int depth() {
		return (lineControl & FIFOS_ENABLED) != 0 ? FIFO : 1;
	}

	private int level() {
		return (lineControl & FIFOS_ENABLED) != 0 ? RECEIVE_LEVELS[levels >> 3 & 7] : 1;
	}

	private void raise(int interrupts) {
		raised |= interrupts;
		update();
	}

	private void update() {
		line.set((raised & mask) != 0);
	}

	@Override
	public void describe(Node root, long base) {
		String name = "pl011@" + Long.toHexString(base);
		root.child(name).text("compatible", "arm,pl011", "arm,primecell").wide("reg", base, WINDOW)
				.cells("interrupts", 0, interrupt, 4)
				.cells("clocks", Phandles.PERIPHERAL_CLOCK, Phandles.PERIPHERAL_CLOCK)
				.text("clock-names", "uartclk", "apb_pclk");
		root.child("chosen").text("stdout-path", '/' + name);
	}

	@Override
	public void save(StateOutput out) {
		out.int32s(fifo);
		for (int register : new int[] {first, count, integerDivisor, fractionalDivisor, lineControl, control, levels, mask,
				raised})
			out.int32(register);
		out.int64(timeout.time());
	}

	@Override
	public void restore(StateInput in) throws StateException {
		in.int32s(fifo);
		first = StateException.within(in.int32(), 0, FIFO - 1, "receive FIFO's start");
		count = StateException.within(in.int32(), 0, FIFO, "receive FIFO's count");
		integerDivisor = in.int32();
		fractionalDivisor = in.int32();
		lineControl = in.int32();
		control = in.int32();
		levels = in.int32();
		mask = in.int32();
		raised = in.int32();
		timeout.at(in.int64());
		update();
	}
}
