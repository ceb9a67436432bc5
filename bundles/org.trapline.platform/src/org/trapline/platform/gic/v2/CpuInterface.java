// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v2;

import org.trapline.platform.gic.ActivePriorities;
import org.trapline.platform.gic.Candidate;
import org.trapline.platform.gic.InterruptBank;
import org.trapline.platform.interrupt.CpuSignals;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A CPU's interface, GICC (IHI 0048B, 4.4): what is signalled, acknowledged and ended.
final class CpuInterface {
	static final int CTLR = 0x00;
	static final int PMR = 0x04;
	static final int BPR = 0x08;
	static final int IAR = 0x0C;
	static final int EOIR = 0x10;
	static final int RPR = 0x14;
	static final int HPPIR = 0x18;
	static final int ABPR = 0x1C;
	static final int AIAR = 0x20;
	static final int AEOIR = 0x24;
	static final int AHPPIR = 0x28;
	static final int APR0 = 0xD0;
	private static final int NSAPR0 = 0xE0;
	static final int IIDR = 0xFC;
	static final int DIR = 0x1000;
	/// A GIC-400 (DDI 0471B, 3.5).
	static final int GIC_400 = 0x0202143B;

	private static final int ENABLE_GROUP0 = 1;
	private static final int ENABLE_GROUP1 = 1 << 1;
	private static final int ACK_CTL = 1 << 2;
	private static final int FIQ_EN = 1 << 3;
	private static final int CBPR = 1 << 4;
	private static final int EOI_MODE = 1 << 9;
	private static final int CTLR_MASK = 0x3FF;
	/// The least binary point of 32 levels; that of group 1 counts from one more.
	private static final int LEAST_POINT = 2;
	/// The interrupt that could be acknowledged is of group 1, and this is not the way to.
	static final int OTHER_GROUP = 1022;
	static final int ID_MASK = 0x3FF;
	static final int SENDER_SHIFT = 10;

	private final int cpu;
	private final Distributor distributor;
	private final CpuSignals signals;
	private final ActivePriorities active = new ActivePriorities();
	private int control;
	private int priorityMask;
	private int point;
	private int aliasedPoint;
	/// What comes next, as {@link Candidate} has it.
	private int next;
	private boolean nextIsGroup1;
	private boolean irq;
	private boolean fiq;

	CpuInterface(int cpu, Distributor distributor, CpuSignals signals) {
		this.cpu = cpu;
		this.distributor = distributor;
		this.signals = signals;
		next = Candidate.NONE;
		point = LEAST_POINT;
		aliasedPoint = LEAST_POINT + 1;
	}

	/// Finds anew what comes next.
	void update() {
		next = distributor.best(cpu);
		nextIsGroup1 = next != Candidate.NONE && distributor.isGroup1(cpu, Candidate.intid(next));
		signal();
	}

	private void signal() {
		boolean signalled = signalled();
		boolean asFiq = !nextIsGroup1 && (control & FIQ_EN) != 0;
		if (irq != (signalled && !asFiq)) {
			irq = !irq;
			signals.signal(cpu, Signal.IRQ, irq);
		}
		if (fiq != (signalled && asFiq)) {
			fiq = !fiq;
			signals.signal(cpu, Signal.FIQ, fiq);
		}
	}

	/// Whether what comes next is sent to the CPU: its group is enabled, and its priority high enough.
	private boolean signalled() {
		int priority = Candidate.priority(next);
		return priority < priorityMask && groupEnabled() && active.preemptedBy(priority, pointOf(nextIsGroup1));
	}

	/// Whether the group of what comes next is enabled.
	private boolean groupEnabled() {
		return (control & (nextIsGroup1 ? ENABLE_GROUP1 : ENABLE_GROUP0)) != 0;
	}

	/// The binary point that holds for a group.
	private int pointOf(boolean group1) {
		return group1 && (control & CBPR) == 0 ? aliasedPoint - 1 : point;
	}

	int read(int offset) {
		return switch (offset) {
		case CTLR -> control;
		case PMR -> priorityMask;
		case BPR -> point;
		case IAR -> acknowledge(false);
		case RPR -> active.running();
		case HPPIR -> pending(false);
		case ABPR -> aliasedPoint;
		case AIAR -> acknowledge(true);
		case AHPPIR -> pending(true);
		case APR0 -> active.group0;
		case NSAPR0 -> active.group1;
		case IIDR -> GIC_400;
		default -> 0;
		};
	}

	void write(int offset, int value) {
		switch (offset) {
		case CTLR -> control = value & CTLR_MASK;
		case PMR -> priorityMask = value & InterruptBank.PRIORITY_MASK;
		case BPR -> point = Math.max(value & 7, LEAST_POINT);
		case ABPR -> aliasedPoint = Math.max(value & 7, LEAST_POINT + 1);
		case EOIR -> end(value & ID_MASK, false);
		case AEOIR -> end(value & ID_MASK, true);
		case APR0 -> active.group0 = value;
		case NSAPR0 -> active.group1 = value;
		case DIR -> deactivate(value & ID_MASK);
		default -> {
			return;
		}
		}
		signal();
	}

	/// The INTID that a read of IAR or HPPIR may tell.
	private int visible(boolean aliased) {
		if (next == Candidate.NONE || !groupEnabled() || aliased && !nextIsGroup1)
			return Candidate.SPURIOUS;
		return nextIsGroup1 && !aliased && (control & ACK_CTL) == 0 ? OTHER_GROUP : Candidate.intid(next);
	}

	private int pending(boolean aliased) {
		int intid = visible(aliased);
		return intid < OTHER_GROUP ? intid | distributor.sender(cpu, intid) << SENDER_SHIFT : intid;
	}

	private int acknowledge(boolean aliased) {
		int intid = signalled() ? visible(aliased) : Candidate.SPURIOUS;
		if (intid >= OTHER_GROUP)
			return intid;
		active.raise(ActivePriorities.groupPriority(Candidate.priority(next), pointOf(nextIsGroup1)), nextIsGroup1);
		return intid | distributor.acknowledge(cpu, intid) << SENDER_SHIFT;
	}

	private void end(int intid, boolean aliased) {
		if (!distributor.exists(intid) || !active.any())
			return;
		boolean group1 = distributor.isGroup1(cpu, intid);
		if (aliased && !group1)
			return;
		active.drop(group1);
		if ((control & EOI_MODE) == 0)
			distributor.deactivate(cpu, intid);
	}

	private void deactivate(int intid) {
		if ((control & EOI_MODE) != 0)
			distributor.deactivate(cpu, intid);
	}

	void reset() {
		control = 0;
		priorityMask = 0;
		point = LEAST_POINT;
		aliasedPoint = LEAST_POINT + 1;
		active.group0 = 0;
		active.group1 = 0;
		update();
	}

	void save(StateOutput out) {
		out.int32s(new int[] {control, priorityMask, point, aliasedPoint, active.group0, active.group1});
	}

	void restore(StateInput in) throws StateException {
		int[] saved = new int[6];
		in.int32s(saved);
		control = saved[0];
		priorityMask = saved[1];
		point = saved[2];
		aliasedPoint = saved[3];
		active.group0 = saved[4];
		active.group1 = saved[5];
		update();
		signals.signal(cpu, Signal.IRQ, irq);
		signals.signal(cpu, Signal.FIQ, fiq);
	}
}
