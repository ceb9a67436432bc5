// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.trapline.platform.interrupt.CpuSignals;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A CPU's virtual interface: list registers that a hypervisor fills, from which a guest acknowledges interrupts and ends them
/// (IHI 0069, chapter 6, and IHI 0048B, chapter 5).
///
/// Registers are held as ICH_VMCR_EL2, ICH_HCR_EL2 and {@link ListRegister} have them.
public final class VirtualInterface {
	/// List registers.
	public static final int LISTS = 4;

	/// ICH_VMCR_EL2, as GICH_VMCR.
	public static final int ENABLE_GROUP0 = 1;
	public static final int ENABLE_GROUP1 = 1 << 1;
	public static final int ACK_CTL = 1 << 2;
	public static final int FIQ_ENABLE = 1 << 3;
	public static final int COMMON_POINT = 1 << 4;
	public static final int EOI_MODE = 1 << 9;
	private static final int POINT1 = 18;
	private static final int POINT0 = 21;
	private static final int MASK = 24;
	private static final int LEAST_POINT = 2;
	/// As after a reset, but for VFIQEn.
	public static final int VMCR_RESET = LEAST_POINT << POINT0 | LEAST_POINT + 1 << POINT1;

	private final int cpu;
	private final Host host;
	private boolean oneRegister;
	private final long[] lists = new long[LISTS];
	private final ActivePriorities active = new ActivePriorities();
	private final Maintenance maintenance = new Maintenance();
	private int control;
	/// The list register that comes next; -1 for none.
	private int next = -1;
	private boolean irq;
	private boolean fiq;
	private boolean asked;
	private IntConsumer onAcknowledge = _ -> { };

	/// What is around it.
	///
	/// @param signals of the CPUs
	/// @param maintenance line of the maintenance interrupt
	/// @param physical where interrupts are deactivated that stand for physical ones
	public record Host(CpuSignals signals, InterruptLine maintenance, IntConsumer physical) {
	}

	/// @param cpu number
	/// @param oneRegister whether active priorities of both groups are in one register, as in GICv2
	public VirtualInterface(int cpu, Host host, boolean oneRegister) {
		this.cpu = cpu;
		this.host = host;
		this.oneRegister = oneRegister;
		control = VMCR_RESET;
	}

	/// Whether active priorities of both groups are in one register from now on.
	public void oneRegister(boolean one) {
		oneRegister = one;
		update();
	}

	/// Something has changed: finds anew what comes next, and signals.
	public void update() {
		next = -1;
		int best = Candidate.NONE;
		for (int i = 0; i < LISTS; i++) {
			long list = lists[i];
			if (ListRegister.state(list) != ListRegister.PENDING || !groupEnabled(ListRegister.isGroup1(list)))
				continue;
			int candidate = Candidate.of(i, ListRegister.priority(list));
			if (candidate < best) {
				best = candidate;
				next = i;
			}
		}
		signal();
	}

	private boolean groupEnabled(boolean group1) {
		return (control & (group1 ? ENABLE_GROUP1 : ENABLE_GROUP0)) != 0;
	}

	private void signal() {
		boolean signalled = signalled();
		boolean asFiq = signalled && !nextIsGroup1() && (control & FIQ_ENABLE) != 0;
		if (irq != (signalled && !asFiq)) {
			irq = !irq;
			host.signals.signal(cpu, Signal.VIRQ, irq);
		}
		if (fiq != asFiq) {
			fiq = !fiq;
			host.signals.signal(cpu, Signal.VFIQ, fiq);
		}
		boolean ask = maintenance.asks(lists, control);
		if (asked != ask) {
			asked = ask;
			host.maintenance.set(ask);
		}
	}

	/// Whether what comes next is signalled: its priority is high enough.
	public boolean signalled() {
		if (next < 0 || !maintenance.enabled())
			return false;
		int priority = ListRegister.priority(lists[next]);
		return priority < priorityMask() && active.preemptedBy(priority, pointOf(nextIsGroup1()));
	}

	/// Whether something is pending of a group that is enabled.
	public boolean pending() {
		return next >= 0;
	}

	/// Whether what comes next is of group 1.
	public boolean nextIsGroup1() {
		return next >= 0 && ListRegister.isGroup1(lists[next]);
	}

	/// The list register of what comes next, which is pending.
	public long next() {
		return lists[next];
	}

	private int pointOf(boolean group1) {
		return group1 && (control & COMMON_POINT) == 0 ? point1() - 1 : point0();
	}

	/// Who is told of the INTIDs that the guest acknowledges.
	public void onAcknowledge(IntConsumer told) {
		onAcknowledge = told;
	}

	/// Acknowledges what comes next, which is signalled.
	///
	/// @return its list register before
	public long acknowledge() {
		long list = lists[next];
		boolean group1 = ListRegister.isGroup1(list);
		if (ListRegister.special(list))
			lists[next] = ListRegister.state(list, 0);
		else {
			lists[next] = ListRegister.state(list, ListRegister.ACTIVE);
			int priority = ActivePriorities.groupPriority(ListRegister.priority(list), pointOf(group1));
			active.raise(priority, group1 && !oneRegister);
		}
		update();
		onAcknowledge.accept(ListRegister.intid(list));
		return list;
	}

	/// End of interrupt: drops the priority, and in EOI mode 0 deactivates. One without a list register that is active is counted; in
	/// GICv2 that is left to its deactivation if that comes by itself.
	///
	/// @param group1 whether by the register of group 1
	public void end(int intid, boolean group1) {
		int dropped = active.any() ? active.running() : -1;
		active.drop();
		int index = activeOf(intid);
		boolean split = (control & EOI_MODE) != 0;
		if (index < 0) {
			if (dropped >= 0 && !(split && oneRegister))
				maintenance.count();
		} else if (!split && matches(lists[index], group1, dropped))
			deactivateList(index);
		update();
	}

	/// Whether an end of interrupt is meant for a list register: in GICv3 if that is of the register's group and has the priority
	/// that was dropped.
	private boolean matches(long list, boolean group1, int dropped) {
		return oneRegister || ListRegister.isGroup1(list) == group1
				&& ActivePriorities.groupPriority(ListRegister.priority(list), pointOf(group1)) == dropped;
	}

	/// Deactivates in EOI mode 1.
	public void deactivate(int intid) {
		if ((control & EOI_MODE) == 0)
			return;
		int index = activeOf(intid);
		if (index < 0)
			maintenance.count();
		else
			deactivateList(index);
		update();
	}

	private int activeOf(int intid) {
		for (int i = 0; i < LISTS; i++)
			if (ListRegister.intid(lists[i]) == intid && (ListRegister.state(lists[i]) & ListRegister.ACTIVE) != 0)
				return i;
		return -1;
	}

	private void deactivateList(int index) {
		long list = lists[index];
		lists[index] = ListRegister.state(list, ListRegister.state(list) & ~ListRegister.ACTIVE);
		if (ListRegister.hardware(list))
			host.physical.accept(ListRegister.physical(list));
	}

	/// ICH_LR.
	public long list(int index) {
		return lists[index];
	}

	public void list(int index, long value) {
		lists[index] = value & ListRegister.MASK;
		update();
	}

	/// Priorities that are active.
	public ActivePriorities active() {
		return active;
	}

	/// ICH_VMCR.
	public int control() {
		return control;
	}

	/// Sets ICH_VMCR; binary points are never less than the least.
	public void control(int value) {
		control = value & (ENABLE_GROUP0 | ENABLE_GROUP1 | ACK_CTL | FIQ_ENABLE | COMMON_POINT | EOI_MODE);
		control |= (value >>> MASK & InterruptBank.PRIORITY_MASK) << MASK;
		control |= Math.max(value >>> POINT0 & 7, LEAST_POINT) << POINT0;
		control |= Math.max(value >>> POINT1 & 7, LEAST_POINT + 1) << POINT1;
		update();
	}

	/// Sets bits of ICH_VMCR that are under a mask.
	public void control(int value, int mask) {
		control(control & ~mask | value & mask);
	}

	public int priorityMask() {
		return control >>> MASK;
	}

	public void priorityMask(int value) {
		control(value << MASK, 0xFF << MASK);
	}

	public int point0() {
		return control >>> POINT0 & 7;
	}

	public void point0(int value) {
		control(value << POINT0, 7 << POINT0);
	}

	public int point1() {
		return control >>> POINT1 & 7;
	}

	public void point1(int value) {
		control(value << POINT1, 7 << POINT1);
	}

	/// ICH_HCR, but for traps.
	public int hypervisorControl() {
		return maintenance.control();
	}

	public void hypervisorControl(int value) {
		maintenance.control(value);
		update();
	}

	/// ICH_MISR.
	public int maintenanceStatus() {
		return maintenance.status(lists, control);
	}

	/// ICH_EISR: list registers whose end is to be told of.
	public int ended() {
		return Maintenance.ended(lists);
	}

	/// ICH_ELRSR: list registers that are free.
	public int empty() {
		return Maintenance.empty(lists);
	}

	/// As after a reset.
	///
	/// @param vmcr ICH_VMCR
	public void reset(int vmcr) {
		Arrays.fill(lists, 0);
		active.group0 = 0;
		active.group1 = 0;
		maintenance.control(0);
		control(vmcr);
	}

	public void save(StateOutput out) {
		out.int64s(lists);
		out.int32s(new int[] {active.group0, active.group1, maintenance.control(), control});
	}

	public void restore(StateInput in) throws StateException {
		in.int64s(lists);
		int[] saved = new int[4];
		in.int32s(saved);
		active.group0 = saved[0];
		active.group1 = saved[1];
		maintenance.control(saved[2]);
		asked = maintenance.asks(lists, saved[3]);
		control(saved[3]);
		host.signals.signal(cpu, Signal.VIRQ, irq);
		host.signals.signal(cpu, Signal.VFIQ, fiq);
	}
}
