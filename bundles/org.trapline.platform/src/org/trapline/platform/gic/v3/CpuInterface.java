// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import org.trapline.platform.gic.ActivePriorities;
import org.trapline.platform.gic.Candidate;
import org.trapline.platform.gic.InterruptBank;
import org.trapline.platform.gic.VirtualInterface;
import org.trapline.platform.interrupt.CpuSignals;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A CPU's physical interface, ICC (IHI 0069, 12.2): what is signalled, acknowledged and ended.
final class CpuInterface {
	/// ICC_CTLR_EL1: common binary point, and end of interrupt that only drops the priority.
	static final long CBPR = 1;
	static final long EOI_MODE = 1 << 1;
	/// ICC_CTLR_EL1: 5 bits of priority, INTIDs of 16 bits, Aff3 may be other than 0.
	static final long CTLR_CONSTANT = 4 << 8 | 1 << 15;
	/// The least binary point of 32 levels; that of group 1 counts from one more.
	static final int LEAST_POINT = 2;
	/// INTIDs from here to {@link Candidate#SPURIOUS} are no interrupts.
	static final int FIRST_SPECIAL = 1020;
	static final int ID_MASK = 0xFFFFFF;

	final int cpu;
	private final Redistributor redistributor;
	private final CpuSignals signals;
	private final VirtualInterface virtual;
	private final VirtualRegisters hypervisor;
	private final CpuRegisters registers;
	final ActivePriorities active = new ActivePriorities();
	/// ICC_CTLR_EL1.
	long control;
	int priorityMask;
	/// ICC_BPR0_EL1, and ICC_BPR1_EL1 but for CBPR.
	int point0;
	int point1;
	boolean group0;
	boolean group1;
	/// What comes next, as {@link Candidate} has it.
	private int next = Candidate.NONE;
	private boolean nextIsGroup1;
	private boolean irq;
	private boolean fiq;

	CpuInterface(Redistributor redistributor, Redistributors all, Target target, boolean legacy, CpuSignals signals) {
		cpu = redistributor.cpu;
		this.redistributor = redistributor;
		this.signals = signals;
		virtual = new VirtualInterface(cpu, new VirtualInterface.Host(signals, redistributor.ppi(GicV3.MAINTENANCE_PPI),
				redistributor::deactivate), false);
		hypervisor = new VirtualRegisters(virtual, target);
		registers = new CpuRegisters(this, all, target, hypervisor, legacy);
		initialise();
		registers.bind();
		if (target.hypervisor())
			hypervisor.bind();
		target.onReset().accept(this::reset);
	}

	private void initialise() {
		control = CTLR_CONSTANT;
		priorityMask = 0;
		point0 = LEAST_POINT;
		point1 = LEAST_POINT + 1;
		group0 = false;
		group1 = false;
		active.group0 = 0;
		active.group1 = 0;
		registers.reset();
		hypervisor.reset();
	}

	VirtualInterface virtualInterface() {
		return virtual;
	}

	/// Finds anew what comes next.
	void update() {
		next = redistributor.best(group0, group1);
		nextIsGroup1 = next != Candidate.NONE && redistributor.isGroup1(Candidate.intid(next));
		signal();
	}

	/// Signals what comes next, if its priority is high enough.
	void signal() {
		boolean signalled = signalled();
		if (irq != (signalled && nextIsGroup1)) {
			irq = !irq;
			signals.signal(cpu, Signal.IRQ, irq);
		}
		if (fiq != (signalled && !nextIsGroup1)) {
			fiq = !fiq;
			signals.signal(cpu, Signal.FIQ, fiq);
		}
	}

	private boolean signalled() {
		int priority = Candidate.priority(next);
		return priority < priorityMask && active.preemptedBy(priority, pointOf(nextIsGroup1));
	}

	/// The binary point that holds for a group.
	private int pointOf(boolean ofGroup1) {
		return ofGroup1 && (control & CBPR) == 0 ? point1 - 1 : point0;
	}

	/// ICC_IAR0_EL1 and ICC_IAR1_EL1.
	long acknowledge(boolean ofGroup1) {
		if (nextIsGroup1 != ofGroup1 || !signalled())
			return Candidate.SPURIOUS;
		int intid = Candidate.intid(next);
		active.raise(ActivePriorities.groupPriority(Candidate.priority(next), pointOf(ofGroup1)), ofGroup1);
		redistributor.acknowledge(intid);
		return intid;
	}

	/// ICC_HPPIR0_EL1 and ICC_HPPIR1_EL1.
	long pending(boolean ofGroup1) {
		return next != Candidate.NONE && nextIsGroup1 == ofGroup1 ? Candidate.intid(next) : Candidate.SPURIOUS;
	}

	/// ICC_EOIR0_EL1 and ICC_EOIR1_EL1.
	void end(long value, boolean ofGroup1) {
		int intid = (int) value & ID_MASK;
		if (intid >= FIRST_SPECIAL && intid <= Candidate.SPURIOUS || !active.any() || active.runningIsGroup1() != ofGroup1)
			return;
		active.drop(ofGroup1);
		if ((control & EOI_MODE) == 0)
			redistributor.deactivate(intid);
		signal();
	}

	/// ICC_DIR_EL1.
	void deactivate(long value) {
		if ((control & EOI_MODE) != 0)
			redistributor.deactivate((int) value & ID_MASK);
	}

	void priorityMask(long value) {
		priorityMask = (int) value & InterruptBank.PRIORITY_MASK;
		signal();
	}

	/// ICC_AP0R0_EL1 and ICC_AP1R0_EL1.
	void activePriorities(int value, boolean ofGroup1) {
		if (ofGroup1)
			active.group1 = value;
		else
			active.group0 = value;
		signal();
	}

	/// The binary point of group 1, as ICC_BPR1_EL1 reads.
	int effectivePoint1() {
		return (control & CBPR) == 0 ? point1 : Math.min(point0 + 1, 7);
	}

	void reset() {
		initialise();
		update();
	}

	void save(StateOutput out) {
		out.int64(control);
		out.int32s(new int[] {priorityMask, point0, point1, active.group0, active.group1});
		out.bool(group0);
		out.bool(group1);
		virtual.save(out);
	}

	void restore(StateInput in) throws StateException {
		control = in.int64();
		int[] saved = new int[5];
		in.int32s(saved);
		priorityMask = saved[0];
		point0 = saved[1];
		point1 = saved[2];
		active.group0 = saved[3];
		active.group1 = saved[4];
		group0 = in.bool();
		group1 = in.bool();
		update();
		signals.signal(cpu, Signal.IRQ, irq);
		signals.signal(cpu, Signal.FIQ, fiq);
		virtual.restore(in);
	}
}
