// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.oracle;

import static org.trapline.a64.SystemRegisters.encoding;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.gic.Signals;
import org.trapline.platform.gic.v3.Target;
import org.trapline.platform.interrupt.InterruptController;
import org.trapline.platform.interrupt.Signal;

/// Does a list of accesses on a controller of ours, and what else the list reaches of the machine "virt": timers and devices that
/// drive lines.
public final class AccessModel {
	static final int ISR = encoding(3, 0, 12, 1, 0);
	static final int HCR = encoding(3, 4, 1, 1, 0);
	static final int CNTV_CTL = encoding(3, 3, 14, 3, 1);
	static final int CNTP_CTL = encoding(3, 3, 14, 2, 1);
	static final int CNTHP_CTL = encoding(3, 4, 14, 2, 1);
	/// UARTDR and UARTIMSC of the PL011 on SPI 1: once something was sent, the mask's bit 5 is the line.
	static final long UART_DATA = 0x900_0000;
	static final long UART_MASK = 0x900_0038;
	/// GPIOIS and GPIOIE of the PL061 on SPI 7: when its inputs, all low, are sensed by level, the enable's bit 0 is the line.
	static final long GPIO_SENSE = 0x903_0404;
	static final long GPIO_ENABLE = 0x903_0410;
	private static final long IRQ_BIT = 1 << 7;
	private static final long FIQ_BIT = 1 << 6;

	private final Bus bus;
	private final InterruptController gic;
	private final Signals signals;
	private final List<Target> cpus;

	public AccessModel(Bus bus, InterruptController gic, Signals signals, List<Target> cpus) {
		this.bus = bus;
		this.gic = gic;
		this.signals = signals;
		this.cpus = cpus;
	}

	/// Does one access.
	///
	/// @return what it read; 0 if it writes
	public long run(Access access) {
		if (access.toRegister())
			return register(access);
		if (access.target() == UART_DATA || access.target() == GPIO_SENSE)
			return 0;
		if (access.target() == UART_MASK)
			gic.spi(1).set(access.value() != 0);
		else if (access.target() == GPIO_ENABLE)
			gic.spi(7).set(access.value() != 0);
		else if (bus.ram().contains(access.target()))
			return memory(access);
		else if (access.writes())
			bus.store(access.cpu(), access.target(), access.bytes(), access.value() & -1L >>> 64 - 8 * access.bytes());
		else
			return bus.load(access.cpu(), access.target(), access.bytes());
		return 0;
	}

	private long memory(Access access) {
		if (!access.writes())
			return bus.ram().load(access.target(), access.bytes());
		bus.ram().store(access.target(), access.bytes(), access.value());
		return 0;
	}

	private long register(Access access) {
		Target cpu = cpus.get(access.cpu());
		SystemState state = cpu.state();
		int encoding = (int) access.target();
		state.level = access.kind() == Access.Kind.READ_EL1 || access.kind() == Access.Kind.WRITE_EL1 ? 1 : 2;
		if (encoding == ISR)
			return signalled(signals.of(access.cpu()), state.level == 1 ? state.hcr : 0);
		if (encoding == HCR)
			state.hcr = access.value();
		else if (encoding == CNTV_CTL || encoding == CNTP_CTL || encoding == CNTHP_CTL)
			gic.ppi(access.cpu(), encoding == CNTV_CTL ? 11 : encoding == CNTP_CTL ? 14 : 10).set(access.value() == 1);
		else if (access.writes())
			Objects.requireNonNull(cpu.registers().writer(encoding), access.toString()).accept(access.value());
		else
			return Objects.requireNonNull(cpu.registers().reader(encoding), access.toString()).getAsLong();
		return 0;
	}

	private static long signalled(Set<Signal> pending, long hcr) {
		Signal irq = (hcr & SystemState.HCR_IMO) != 0 ? Signal.VIRQ : Signal.IRQ;
		Signal fiq = (hcr & SystemState.HCR_FMO) != 0 ? Signal.VFIQ : Signal.FIQ;
		return (pending.contains(irq) ? IRQ_BIT : 0) | (pending.contains(fiq) ? FIQ_BIT : 0);
	}
}
