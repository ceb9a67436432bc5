// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import static org.trapline.a64.SystemRegisters.encoding;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.trapline.platform.cpu.SystemRegisterMap;
import org.trapline.platform.gic.VirtualInterface;

/// The system registers ICC of a CPU bound to their encodings, each to the physical interface and, for a guest, to the virtual one
/// (IHI 0069, 12.2).
final class CpuRegisters {
	/// ICC_SRE_EL1: system registers are always used, nothing bypasses them.
	private static final long SRE = 7;
	/// ICC_SRE_EL2.Enable: EL1 may reach ICC_SRE_EL1. It can be cleared where EL1 can do without system registers.
	private static final long ENABLE = 1 << 3;
	private static final long SRE_EL2 = SRE | ENABLE;

	private final CpuInterface port;
	private final Redistributors all;
	private final Target target;
	private final VirtualRegisters guest;
	private final boolean legacy;

	/// @param legacy whether EL1 can do without system registers, as guests with a GICv2 do
	CpuRegisters(CpuInterface port, Redistributors all, Target target, VirtualRegisters guest, boolean legacy) {
		this.legacy = legacy;
		this.port = port;
		this.all = all;
		this.target = target;
		this.guest = guest;
	}

	void bind() {
		common();
		group(8, false);
		group(12, true);
		activePriorities(8, 4, false);
		activePriorities(9, 0, true);
		both(12, 8, 3, false, () -> port.point0, this::point0, () -> virtual().point0(),
				value -> virtual().point0((int) value & 7));
		both(12, 12, 3, true, port::effectivePoint1, this::point1, guest::point1, guest::point1);
		both(12, 12, 6, false, () -> port.group0 ? 1 : 0, this::group0, () -> guest.enabled(false),
				value -> guest.enable(value, false));
		both(12, 12, 7, true, () -> port.group1 ? 1 : 0, this::group1, () -> guest.enabled(true),
				value -> guest.enable(value, true));
		// in a guest these trap
		writeOnly(11, 5, value -> all.send(port.cpu, value, true));
		// with one Security state there is no other state's group 1
		writeOnly(11, 6, value -> all.send(port.cpu, value, false));
		writeOnly(11, 7, value -> all.send(port.cpu, value, false));
		bind(12, 12, 5, () -> target.state().iccSre[1], value -> {
			if (legacy)
				use(value & 1);
		});
		if (target.hypervisor())
			registers().bind(encoding(3, 4, 12, 9, 5), () -> target.state().iccSre[2], value -> {
				if (legacy)
					target.state().iccSre[2] = SRE | value & ENABLE;
			});
	}

	/// What registers of both groups are.
	private void common() {
		bind(4, 6, 0, () -> guest.holds() ? virtual().priorityMask() : port.priorityMask, value -> {
			if (guest.holds())
				virtual().priorityMask((int) value);
			else
				port.priorityMask(value);
		});
		writeOnly(11, 1, value -> {
			if (guest.holds())
				guest.deactivate(value);
			else
				port.deactivate(value);
		});
		readOnly(11, 3, () -> guest.holds() ? virtual().active().running() : port.active.running());
		bind(12, 12, 4, () -> guest.holds() ? guest.control() : port.control, value -> {
			if (guest.holds())
				guest.control(value);
			else
				control(value);
		});
	}

	/// IAR, EOIR and HPPIR of a group.
	private void group(int crm, boolean group1) {
		readOnly(crm, 0, () -> guest.holds(group1) ? guest.acknowledge(group1) : port.acknowledge(group1));
		writeOnly(crm, 1, value -> {
			if (guest.holds(group1))
				guest.end(value, group1);
			else
				port.end(value, group1);
		});
		readOnly(crm, 2, () -> guest.holds(group1) ? guest.pending(group1) : port.pending(group1));
	}

	private void activePriorities(int crm, int op2, boolean group1) {
		both(12, crm, op2, group1, () -> (group1 ? port.active.group1 : port.active.group0) & 0xFFFF_FFFFL,
				value -> port.activePriorities((int) value, group1), () -> guest.activePriorities(group1),
				value -> guest.activePriorities(value, group1));
	}

	private VirtualInterface virtual() {
		return guest.port();
	}

	/// Binds a register of a group to its physical and its virtual side.
	private void both(int crn, int crm, int op2, boolean group1, LongSupplier read, LongConsumer write, LongSupplier guestRead,
			LongConsumer guestWrite) {
		bind(crn, crm, op2, () -> guest.holds(group1) ? guestRead.getAsLong() : read.getAsLong(), value -> {
			if (guest.holds(group1))
				guestWrite.accept(value);
			else
				write.accept(value);
		});
	}

	private void bind(int crn, int crm, int op2, LongSupplier read, LongConsumer write) {
		registers().bind(encoding(3, 0, crn, crm, op2), read, write);
	}

	private void readOnly(int crm, int op2, LongSupplier read) {
		registers().bindReadOnly(encoding(3, 0, 12, crm, op2), read);
	}

	private void writeOnly(int crm, int op2, LongConsumer write) {
		registers().bindWriteOnly(encoding(3, 0, 12, crm, op2), write);
	}

	private SystemRegisterMap registers() {
		return target.registers();
	}

	/// Gives the CPU the values of ICC_SRE, which could trap accesses.
	void reset() {
		use(1);
		target.state().iccSre[2] = SRE_EL2;
	}

	/// Has EL1 use system registers, or the window GICV.
	private void use(long systemRegisters) {
		target.state().iccSre[1] = SRE & ~1 | systemRegisters;
		virtual().oneRegister(systemRegisters == 0);
	}

	private void control(long value) {
		long writable = CpuInterface.CBPR | CpuInterface.EOI_MODE;
		port.control = port.control & ~writable | value & writable;
		port.signal();
	}

	private void point0(long value) {
		port.point0 = Math.max((int) value & 7, CpuInterface.LEAST_POINT);
		port.signal();
	}

	private void point1(long value) {
		if ((port.control & CpuInterface.CBPR) == 0)
			port.point1 = Math.max((int) value & 7, CpuInterface.LEAST_POINT + 1);
		port.signal();
	}

	private void group0(long value) {
		port.group0 = (value & 1) != 0;
		port.update();
	}

	private void group1(long value) {
		port.group1 = (value & 1) != 0;
		port.update();
	}
}
