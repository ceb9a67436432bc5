// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import org.trapline.trace.exits.HypervisorEvents;

/// Hands tracepoints whose fields have been read to [HypervisorEvents], whatever format they were recorded in.
final class EventDispatch {
	private final HypervisorEvents events;

	EventDispatch(HypervisorEvents events) {
		this.events = events;
	}

	/// What a field counts as that a tracepoint does not have.
	///
	/// @param field its place in {@link EventKind#fields()}
	static long absent(EventKind kind, int field) {
		return switch (kind) {
		case EXIT -> field < 2 ? HypervisorEvents.NOT_RECORDED : 0;
		case WAKEUP -> field > 0 ? 1 : 0;
		default -> 0;
		};
	}

	/// Hands on an event, of any kind but those with texts: interrupts of the host and switches.
	///
	/// @param f the fields in the order of {@link EventKind#fields()}; the return code of an exit as
	///            [HypervisorEvents] has it
	void dispatch(EventKind kind, long[] f, long time, int cpu, int thread) {
		switch (kind) {
		case EXIT -> events.exit(time, cpu, thread, (int) f[0], (int) f[1], f[2]);
		case ENTRY -> events.entry(time, cpu, thread, f[0]);
		case MMIO -> events.mmio(time, cpu, thread, (int) f[0], (int) f[1], f[2], f[3]);
		case MMIO_EMULATE -> events.mmioEmulate(time, cpu, thread, f[0], f[1], f[2]);
		case USERSPACE_EXIT -> events.userspaceExit(time, cpu, thread, (int) f[0], errno((int) f[1]));
		case GUEST_FAULT -> events.guestFault(time, cpu, thread, f[0], f[1], f[2], f[3]);
		case WFX -> events.wfx(time, cpu, thread, f[0],
				f[1] != 0 ? HypervisorEvents.Wait.WFE : HypervisorEvents.Wait.WFI);
		case HYPERCALL -> events.hypercall(time, cpu, thread, f[0], f[1], f[2]);
		case SYS_ACCESS -> events.systemRegister(time, cpu, thread, f[0], (int) f[1], (int) f[2], (int) f[3], (int) f[4],
				(int) f[5], f[6] != 0);
		case HANDLE_SYS_REG -> events.systemRegisterTrap(time, cpu, thread, f[0]);
		case WAKEUP -> events.wakeup(time, cpu, thread, f[0], f[1] != 0, f[2] != 0);
		case TIMER_IRQ -> events.timerIrq(time, cpu, thread, (int) f[0], (int) f[1], (int) f[2]);
		case VGIC_IRQ -> events.vgicIrq(time, cpu, thread, (int) f[0], (int) f[1], f[2] != 0);
		case OTHER_KVM -> events.otherKvm(time, cpu, thread);
		case OTHER -> events.other(time);
		case HOST_IRQ, SCHED_SWITCH -> throw new IllegalArgumentException(kind + " has texts");
		}
	}

	/// The error of a return to user space: the kernel records what the ioctl returns.
	private static int errno(int result) {
		return result < 0 ? -result : 0;
	}
}
