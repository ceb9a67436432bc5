// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import static org.trapline.a64.SystemRegisters.encoding;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.trapline.platform.cpu.SystemRegisterMap;

/// The system registers ICC of a CPU's physical interface (IHI 0069, 12.2), bound to their encodings.
final class CpuRegisters {
	/// ICC_SRE_EL1: system registers are always used, nothing bypasses them.
	private static final long SRE = 7;
	/// ICC_SRE_EL2.Enable: EL1 may reach ICC_SRE_EL1. Firmware leaves it set.
	private static final long SRE_ENABLE = 1 << 3;

	private final CpuInterface port;
	private final Redistributors all;
	private final Target target;

	CpuRegisters(CpuInterface port, Redistributors all, Target target) {
		this.port = port;
		this.all = all;
		this.target = target;
	}

	void bind() {
		register(4, 6, 0, () -> port.priorityMask, port::priorityMask);
		readOnly(8, 0, () -> port.acknowledge(false));
		writeOnly(8, 1, value -> port.end(value, false));
		readOnly(8, 2, () -> port.pending(false));
		register(12, 8, 3, () -> port.point0, this::point0);
		register(12, 8, 4, () -> port.active.group0 & 0xFFFF_FFFFL, this::active0);
		register(12, 9, 0, () -> port.active.group1 & 0xFFFF_FFFFL, this::active1);
		writeOnly(11, 1, port::deactivate);
		readOnly(11, 3, () -> port.active.running());
		writeOnly(11, 5, value -> all.send(port.cpu, value, true));
		// with one Security state there is no other state's group 1
		writeOnly(11, 6, value -> all.send(port.cpu, value, false));
		writeOnly(11, 7, value -> all.send(port.cpu, value, false));
		readOnly(12, 0, () -> port.acknowledge(true));
		writeOnly(12, 1, value -> port.end(value, true));
		readOnly(12, 2, () -> port.pending(true));
		register(12, 12, 3, port::effectivePoint1, this::point1);
		register(12, 12, 4, () -> port.control, this::control);
		register(12, 12, 5, () -> SRE, _ -> { });
		register(12, 12, 6, () -> port.group0 ? 1 : 0, this::group0);
		register(12, 12, 7, () -> port.group1 ? 1 : 0, this::group1);
		target.state().iccSre[1] = SRE;
		target.state().iccSre[2] = SRE | SRE_ENABLE;
		if (target.hypervisor())
			target.registers().bind(encoding(3, 4, 12, 9, 5), () -> target.state().iccSre[2],
					value -> target.state().iccSre[2] = value & SRE_ENABLE | SRE);
	}

	private void register(int crn, int crm, int op2, LongSupplier read, LongConsumer write) {
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

	private void active0(long value) {
		port.active.group0 = (int) value;
		port.signal();
	}

	private void active1(long value) {
		port.active.group1 = (int) value;
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
