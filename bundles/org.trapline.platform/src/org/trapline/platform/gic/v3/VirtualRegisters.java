// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import static org.trapline.a64.SystemRegisters.encoding;

import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.gic.Candidate;
import org.trapline.platform.gic.ListRegister;
import org.trapline.platform.gic.VirtualInterface;

/// The virtual interface of a CPU by system registers: ICH for hypervisors, and ICV, which guests reach by the names of ICC (IHI
/// 0069, 12.3 and 12.4).
final class VirtualRegisters {
	/// ICH_VMCR_EL2.VFIQEn: with system registers group 0 is always signalled as FIQ.
	private static final int VMCR_CONSTANT = VirtualInterface.FIQ_ENABLE;
	/// ICH_VTR_EL2: 5 bits of priority and of preemption, Aff3 may be other than 0, no GICv4, ICH_HCR_EL2.TDIR.
	private static final long VTR = 4L << 29 | 4 << 26 | 1 << 21 | 1 << 20 | 1 << 19 | VirtualInterface.LISTS - 1;
	/// ICH_HCR_EL2.TC, TALL0, TALL1 and TDIR, which trap accesses.
	private static final long TRAPS = 1 << 10 | 1 << 11 | 1 << 12 | 1 << 14;
	private static final long WORD = 0xFFFF_FFFFL;

	private final VirtualInterface port;
	private final Target target;

	VirtualRegisters(VirtualInterface port, Target target) {
		this.port = port;
		this.target = target;
	}

	void reset() {
		target.state().ichHcr = 0;
		port.reset(VirtualInterface.VMCR_RESET | VMCR_CONSTANT);
	}

	/// Binds ICH.
	void bind() {
		var registers = target.registers();
		registers.bind(encoding(3, 4, 12, 8, 0), () -> port.active().group0 & WORD, value -> active(value, false));
		registers.bind(encoding(3, 4, 12, 9, 0), () -> port.active().group1 & WORD, value -> active(value, true));
		registers.bind(encoding(3, 4, 12, 11, 0), () -> target.state().ichHcr & TRAPS | port.hypervisorControl() & WORD, value -> {
			target.state().ichHcr = value & TRAPS;
			port.hypervisorControl((int) value);
		});
		registers.bindReadOnly(encoding(3, 4, 12, 11, 1), () -> VTR);
		registers.bindReadOnly(encoding(3, 4, 12, 11, 2), port::maintenanceStatus);
		registers.bindReadOnly(encoding(3, 4, 12, 11, 3), port::ended);
		registers.bindReadOnly(encoding(3, 4, 12, 11, 5), port::empty);
		registers.bind(encoding(3, 4, 12, 11, 7), () -> port.control() & WORD,
				value -> port.control(systemRegisters() ? (int) value & ~VirtualInterface.ACK_CTL | VMCR_CONSTANT : (int) value));
		for (int i = 0; i < VirtualInterface.LISTS; i++) {
			int list = i;
			registers.bind(encoding(3, 4, 12, 12, list), () -> port.list(list), value -> port.list(list, value));
		}
	}

	/// Whether EL1 uses system registers, not GICV.
	private boolean systemRegisters() {
		return (target.state().iccSre[1] & 1) != 0;
	}

	private void active(long value, boolean group1) {
		if (group1)
			port.active().group1 = (int) value;
		else
			port.active().group0 = (int) value;
		port.update();
	}

	/// Whether an access to the registers of a group reaches the virtual interface: one at EL1 whose interrupts are virtual.
	boolean holds(boolean group1) {
		return inGuest(group1 ? SystemState.HCR_IMO : SystemState.HCR_FMO);
	}

	/// Whether an access to a register that both groups have does.
	boolean holds() {
		return inGuest(SystemState.HCR_IMO | SystemState.HCR_FMO);
	}

	private boolean inGuest(long routed) {
		SystemState state = target.state();
		return state.level == 1 && (state.hcr & routed) != 0;
	}

	/// ICV_CTLR_EL1.
	long control() {
		int vmcr = port.control();
		return CpuInterface.CTLR_CONSTANT | ((vmcr & VirtualInterface.COMMON_POINT) != 0 ? CpuInterface.CBPR : 0)
				| ((vmcr & VirtualInterface.EOI_MODE) != 0 ? CpuInterface.EOI_MODE : 0);
	}

	void control(long value) {
		port.control(((value & CpuInterface.CBPR) != 0 ? VirtualInterface.COMMON_POINT : 0)
				| ((value & CpuInterface.EOI_MODE) != 0 ? VirtualInterface.EOI_MODE : 0),
				VirtualInterface.COMMON_POINT | VirtualInterface.EOI_MODE);
	}

	/// ICV_IAR0_EL1 and ICV_IAR1_EL1.
	long acknowledge(boolean group1) {
		return port.signalled() && port.nextIsGroup1() == group1 ? ListRegister.intid(port.acknowledge()) & WORD
				: Candidate.SPURIOUS;
	}

	/// ICV_HPPIR0_EL1 and ICV_HPPIR1_EL1.
	long pending(boolean group1) {
		return port.pending() && port.nextIsGroup1() == group1 ? ListRegister.intid(port.next()) & WORD : Candidate.SPURIOUS;
	}

	/// ICV_EOIR0_EL1 and ICV_EOIR1_EL1.
	void end(long value, boolean group1) {
		int intid = (int) value & CpuInterface.ID_MASK;
		if (intid < CpuInterface.FIRST_SPECIAL || intid > Candidate.SPURIOUS)
			port.end(intid, group1);
	}

	/// ICV_DIR_EL1.
	void deactivate(long value) {
		port.deactivate((int) value & CpuInterface.ID_MASK);
	}

	/// ICV_BPR1_EL1.
	int point1() {
		return (port.control() & VirtualInterface.COMMON_POINT) == 0 ? port.point1() : Math.min(port.point0() + 1, 7);
	}

	void point1(long value) {
		if ((port.control() & VirtualInterface.COMMON_POINT) == 0)
			port.point1((int) value & 7);
	}

	/// ICV_IGRPEN0_EL1 and ICV_IGRPEN1_EL1.
	long enabled(boolean group1) {
		return (port.control() & enable(group1)) != 0 ? 1 : 0;
	}

	void enable(long value, boolean group1) {
		port.control((value & 1) != 0 ? enable(group1) : 0, enable(group1));
	}

	private static int enable(boolean group1) {
		return group1 ? VirtualInterface.ENABLE_GROUP1 : VirtualInterface.ENABLE_GROUP0;
	}

	/// ICV_AP0R0_EL1 and ICV_AP1R0_EL1.
	long activePriorities(boolean group1) {
		return (group1 ? port.active().group1 : port.active().group0) & WORD;
	}

	void activePriorities(long value, boolean group1) {
		active(value, group1);
	}

	VirtualInterface port() {
		return port;
	}
}
