// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.gic.ActivePriorities;
import org.trapline.platform.gic.Candidate;
import org.trapline.platform.gic.ListRegister;
import org.trapline.platform.gic.VirtualInterface;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// What a vCPU has of the emulated interrupt controller: its private interrupts, and the list of those that are to be
/// in list registers.
public final class CpuInterface {
	private static final int HARDWARE = 61;
	private static final int GROUP = 60;
	private static final int PRIORITY = 48;
	private static final int PHYSICAL = 32;
	private static final long MAINTENANCE = 1L << 41;
	private static final Comparator<VirtualInterrupt> ORDER = Comparator.comparing((VirtualInterrupt each) -> !each.active)
			.thenComparing(each -> each.priority).thenComparing(each -> each.intid);

	/// Number of its vCPU.
	final int index;
	final VirtualInterrupt[] own = new VirtualInterrupt[VirtualInterrupt.SHARED];
	private final VirtualGic gic;
	private final Receiver receiver;
	private final SoftwareState software = new SoftwareState();
	private final List<VirtualInterrupt> list = new ArrayList<>();
	/// What is in the list registers; null where nothing is.
	private final @Nullable VirtualInterrupt[] loaded = new @Nullable VirtualInterrupt[VirtualInterface.LISTS];
	private boolean control;
	private boolean underflow;
	/// ICH_VMCR and active priorities while it is not on a CPU.
	private long[] state = {VirtualInterface.VMCR_RESET, 0, 0};

	/// Who is told of interrupts.
	@FunctionalInterface
	public interface Receiver {
		/// There is an interrupt, which was told to nobody yet.
		///
		/// @param due whether it could be taken; else it is active, as far as is known: a guest that runs may have ended it
		void interrupted(boolean due);
	}

	CpuInterface(VirtualGic gic, int index, Receiver receiver) {
		this.gic = gic;
		this.index = index;
		this.receiver = receiver;
		for (int i = 0; i < own.length; i++) {
			own[i] = new VirtualInterrupt(i);
			own[i].enabled = i < VirtualInterrupt.SGIS;
			own[i].edge = i < VirtualInterrupt.SGIS;
			own[i].group1 = gic.version == 3;
			own[i].target = this;
		}
	}

	/// Puts an interrupt into the list, if it is to be there.
	void queue(VirtualInterrupt interrupt) {
		if (interrupt.queued != null || !interrupt.wanted())
			return;
		interrupt.queued = this;
		list.add(interrupt);
		HostCpu acting = gic.kernel.acting();
		if (acting != null)
			acting.spend(Step.INJECT);
		receiver.interrupted(true);
	}

	/// An interrupt has changed: tells of it if it is to be signalled, also where it is in the list already.
	void changed(VirtualInterrupt interrupt) {
		if (interrupt.queued == null)
			queue(interrupt);
		else if (interrupt.enabled && interrupt.pending())
			receiver.interrupted(interrupt.due());
	}

	/// Whether there is an interrupt that the guest has not masked by priority.
	public boolean pending() {
		if (gic.software)
			return next() != null;
		long mask = state[0] >>> 24 & 0xFF;
		for (VirtualInterrupt each : list)
			if (gic.enabled && each.due() && each.priority < mask)
				return true;
		return false;
	}

	/// Fills list registers before the guest is entered.
	public void flush(HostCpu cpu) {
		if (gic.software) {
			long hcr = cpu.cpu.state.hcr & ~SystemState.HCR_VI;
			cpu.cpu.state.hcr = next() != null ? hcr | SystemState.HCR_VI : hcr;
			return;
		}
		if (list.isEmpty()) {
			control(cpu, true, false);
			return;
		}
		prune();
		if (list.size() > 1)
			list.sort(ORDER);
		int used = 0;
		for (VirtualInterrupt each : list)
			if (used < loaded.length && gic.enabled) {
				cpu.spend(Step.FLUSH_LIST);
				loaded[used] = each;
				cpu.gic.list(used++, compose(cpu, each));
			}
		control(cpu, true, list.size() > used);
	}

	SoftwareState software() {
		return software;
	}

	/// What the emulated interface signals; null for nothing.
	@Nullable VirtualInterrupt next() {
		VirtualInterrupt best = null;
		for (VirtualInterrupt each : list)
			if (each.due() && each.priority < software.mask && (best == null || ORDER.compare(each, best) < 0))
				best = each;
		boolean on = gic.enabled && software.enabled();
		return on && best != null && software.active.preemptedBy(best.priority, software.point) ? best : null;
	}

	/// A read of the emulated interface's GICC_IAR.
	int acknowledge() {
		VirtualInterrupt next = next();
		if (next == null)
			return Candidate.SPURIOUS;
		next.active = true;
		software.active.raise(ActivePriorities.groupPriority(next.priority, software.point), false);
		int sender = 0;
		if (next.sgi() && next.senders != 0) {
			sender = Integer.numberOfTrailingZeros(next.senders);
			next.senders &= next.senders - 1;
		}
		next.latched = next.sgi() && next.senders != 0;
		gic.acknowledged(index, next.intid);
		return next.intid | sender << 10;
	}

	/// A write to its GICC_EOIR.
	void end(int intid) {
		software.active.drop(false);
		if (!software.split())
			deactivate(intid);
	}

	/// A write to its GICC_DIR.
	void deactivate(int intid) {
		VirtualInterrupt each = gic.find(index, intid);
		if (each == null)
			return;
		each.active = false;
		if (!each.wanted() && each.queued != null) {
			each.queued.list.remove(each);
			each.queued = null;
		}
	}

	/// Forgets what is no longer wanted or goes elsewhere now.
	private void prune() {
		List<VirtualInterrupt> moved = new ArrayList<>();
		list.removeIf(each -> {
			boolean here = each.wanted() && (each.target == this || each.active);
			if (!here) {
				each.queued = null;
				moved.add(each);
			}
			return !here;
		});
		for (VirtualInterrupt each : moved) {
			CpuInterface target = each.target;
			if (target != null)
				target.queue(each);
		}
	}

	private static long compose(HostCpu cpu, VirtualInterrupt each) {
		long value = each.intid | (long) each.priority << PRIORITY | (each.group1 ? 1L << GROUP : 0);
		boolean pending = each.pending() && each.enabled;
		if (each.active)
			value = ListRegister.state(value, ListRegister.ACTIVE);
		if (each.physical >= 0) {
			value |= 1L << HARDWARE | (long) each.physical << PHYSICAL;
			pending &= !each.active;
		} else if (!each.edge) {
			value |= MAINTENANCE;
			pending &= !each.active;
		}
		if (!pending)
			return value;
		value = ListRegister.state(value, ListRegister.state(value) | ListRegister.PENDING);
		if (each.edge)
			each.latched = false;
		if (each.sgi() && each.senders != 0) {
			value |= (long) Integer.numberOfTrailingZeros(each.senders) << cpu.gic.senderShift();
			each.senders &= each.senders - 1;
			if (each.senders != 0) {
				each.latched = true;
				value |= MAINTENANCE;
			}
		}
		return value;
	}

	/// Takes what the list registers say after the guest has run.
	public void sync(HostCpu cpu) {
		for (int i = 0; i < loaded.length; i++) {
			VirtualInterrupt each = loaded[i];
			if (each == null)
				continue;
			cpu.spend(Step.SYNC_LIST);
			take(cpu, each, cpu.gic.list(i));
			loaded[i] = null;
			cpu.gic.list(i, 0);
		}
	}

	private void take(HostCpu cpu, VirtualInterrupt each, long value) {
		int state = ListRegister.state(value);
		each.active = (state & ListRegister.ACTIVE) != 0;
		boolean pending = (state & ListRegister.PENDING) != 0;
		if (each.edge && pending) {
			each.latched = true;
			if (each.sgi() && gic.version == 2)
				each.senders |= 1 << (value >>> cpu.gic.senderShift() & 7);
		} else if (!each.edge && !pending)
			each.latched = false;
		if (!each.wanted()) {
			list.remove(each);
			each.queued = null;
		}
	}

	private void control(HostCpu cpu, boolean on, boolean asks) {
		if (control == on && underflow == asks)
			return;
		control = on;
		underflow = asks;
		cpu.gic.control(on, asks);
	}

	/// The vCPU is on a CPU from now on.
	public void load(HostCpu cpu) {
		cpu.gic.guestState(state);
		control(cpu, true, false);
	}

	/// The vCPU leaves its CPU.
	public void put(HostCpu cpu) {
		state = cpu.gic.guestState();
		control(cpu, false, false);
	}

	/// Looks at the guest's priority mask, which is the CPU's while it is loaded.
	public void look(HostCpu cpu) {
		state = cpu.gic.guestState();
	}

	/// Writes its state, while it is not on a CPU.
	void save(StateOutput out) {
		out.int64s(state);
		software.save(out);
		for (VirtualInterrupt each : own)
			each.save(out);
	}

	void restore(StateInput in) throws StateException {
		in.int64s(state);
		software.restore(in);
		for (VirtualInterrupt each : own)
			each.restore(in, gic);
	}

	/// Puts interrupts that are pending or active into the list, after they were restored.
	void list(VirtualInterrupt interrupt) {
		if (interrupt.wanted() && interrupt.target == this) {
			interrupt.queued = this;
			list.add(interrupt);
		}
	}

	/// Gives a private interrupt a level, as a timer does.
	public void line(int intid, boolean level) {
		VirtualInterrupt each = own[intid];
		if (each.line == level)
			return;
		each.line = level;
		if (level) {
			each.latched |= each.edge;
			changed(each);
		}
	}

	/// Whether a private interrupt is enabled.
	public boolean takes(int intid) {
		return gic.enabled && own[intid].enabled;
	}

	/// Has a private interrupt stand for a physical one of the same INTID.
	public void map(int intid) {
		own[intid].physical = intid;
	}

	/// Whether a private interrupt is pending or active, and so is in a list register or to be.
	public boolean busy(int intid) {
		return own[intid].wanted();
	}

	/// Makes an interrupt pending in a list register at once, while the guest runs, as GICv4.1 does with an SGI.
	///
	/// @return whether there was room
	boolean deliver(HostCpu cpu, VirtualInterrupt interrupt) {
		for (int i = 0; i < loaded.length; i++)
			if (loaded[i] == interrupt) {
				long value = cpu.gic.list(i);
				cpu.gic.list(i, ListRegister.state(value, ListRegister.state(value) | ListRegister.PENDING));
				return true;
			}
		for (int i = 0; i < loaded.length; i++)
			if (loaded[i] == null && interrupt.queued == null) {
				interrupt.queued = this;
				list.add(interrupt);
				interrupt.latched = true;
				loaded[i] = interrupt;
				cpu.gic.list(i, compose(cpu, interrupt));
				return true;
			}
		return false;
	}
}
