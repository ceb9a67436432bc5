// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.cost;

import java.util.Locale;

/// A part of a hypervisor's work that takes cycles of its own: what an exit's handling is assembled from.
public enum Step {
	/// The architecture's exception entry to EL2. The board's, not a cost set's.
	TRAP_ENTRY("exception entry to EL2", Group.TRAP),
	/// The architecture's exception return to the guest. The board's, not a cost set's.
	TRAP_RETURN("exception return to the guest", Group.TRAP),
	HOST_RETURN("split mode: from EL2 to the host at EL1, by ERET", Group.TRAP),
	HOST_CALL("split mode: from the host at EL1 to EL2, by HVC", Group.TRAP),
	SAVE_GP("general registers of the guest saved", Group.SWITCH),
	RESTORE_GP("general registers of the guest restored", Group.SWITCH),
	SAVE_FP("floating-point registers saved", Group.SWITCH),
	RESTORE_FP("floating-point registers restored", Group.SWITCH),
	SAVE_EL1("EL1 system registers saved", Group.SWITCH),
	RESTORE_EL1("EL1 system registers restored", Group.SWITCH),
	SAVE_VGIC("control interface of the virtual GIC saved", Group.SWITCH),
	RESTORE_VGIC("control interface of the virtual GIC restored", Group.SWITCH),
	SAVE_TIMER("virtual timer saved", Group.SWITCH),
	RESTORE_TIMER("virtual timer restored", Group.SWITCH),
	SAVE_TRAPS("configuration of EL2's traps set for the host", Group.SWITCH),
	RESTORE_TRAPS("configuration of EL2's traps set for the guest", Group.SWITCH),
	SAVE_STAGE2("stage 2 turned off", Group.SWITCH),
	RESTORE_STAGE2("stage 2 turned on", Group.SWITCH),
	RUN_EXIT("run loop after an exit, up to the handler", Group.RUN),
	RUN_ENTRY("run loop before an entry: requests, pending work", Group.RUN),
	LOAD("a vCPU loaded on a CPU, beside its registers", Group.RUN),
	PUT("a vCPU put off a CPU, beside its registers", Group.RUN),
	HYPERCALL("a hypercall's function found and answered", Group.HANDLE),
	SYSTEM_REGISTER("a system register's emulation", Group.HANDLE),
	MMIO_DECODE("access decoded, device found, register written back", Group.HANDLE),
	MMIO_RETURN("behind the access: result written back, run loop told", Group.HANDLE),
	DISTRIBUTOR("a register of the emulated distributor, with its lock", Group.VGIC),
	SGI("an SGI made pending by the emulated distributor", Group.VGIC),
	MESSAGE("an LPI found by the guest's ITS: device, event and collection", Group.VGIC),
	SCAN_VCPU("vgic: bitmaps: the interrupts of one vCPU looked through, for each vCPU", Group.VGIC),
	/// How long the lock of a distributor is waited for; it follows from what others do, and is not priced.
	LOCK("vgic: bitmaps: the distributor's lock waited for", Group.VGIC),
	INJECT("an interrupt queued to a vCPU", Group.VGIC),
	FLUSH_LIST("a list register filled", Group.VGIC),
	SYNC_LIST("a list register read back", Group.VGIC),
	KICK("an SGI sent to the CPU of a running vCPU", Group.VGIC),
	HOST_INTERRUPT("a physical interrupt acknowledged, dispatched, ended", Group.HOST),
	HOST_TIMER("a host's timer handled and programmed", Group.HOST),
	HOST_TICK("a host's tick", Group.HOST),
	GUEST_TIMER("the guest's timer handled by the host", Group.HOST),
	USER_EXIT("from the handler to user space: end of the run ioctl", Group.USER),
	USER_DEVICE("an emulated device's model in user space", Group.USER),
	USER_ENTRY("from user space to the run loop: begin of the run ioctl", Group.USER),
	FAULT("a page of the guest's memory found", Group.MEMORY),
	MAP("a stage 2 descriptor written, with the maintenance it needs", Group.MEMORY),
	CLEAR_PAGE("4 KiB of a new page cleared", Group.MEMORY),
	BLOCK("a vCPU's thread put to sleep", Group.SCHEDULE),
	POLL("a look at whether polling has to go on", Group.SCHEDULE),
	WAKE("a thread woken", Group.SCHEDULE),
	SCHEDULE("another thread chosen and switched to", Group.SCHEDULE),
	IDLE_EXIT("an idle CPU woken", Group.SCHEDULE),
	BACKEND("a virtio buffer taken or given back by the worker in the host's kernel", Group.HANDLE),
	IO_THREAD("a virtio buffer taken or given back by the I/O thread in user space, with its system calls", Group.USER),
	/// What a program of the host runs beside the vCPUs; it is asked for, not priced.
	BACKGROUND("other work of the host", Group.SCHEDULE);

	/// What steps are shown together as.
	public enum Group {
		TRAP("trap and return"), SWITCH("world switch"), RUN("run loop"), HANDLE("handler"), VGIC("virtual GIC"),
		HOST("host interrupts"), USER("user space"), MEMORY("memory"), SCHEDULE("scheduling");

		private final String words;

		Group(String words) {
			this.words = words;
		}

		/// What users read.
		public String words() {
			return words;
		}
	}

	private final String words;
	private final Group group;

	Step(String words, Group group) {
		this.words = words;
		this.group = group;
	}

	/// What is done.
	public String words() {
		return words;
	}

	public Group group() {
		return group;
	}

	/// How files name it: {@code save-gp}.
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/// Whether a cost set has a figure for it.
	public boolean priced() {
		return this != TRAP_ENTRY && this != TRAP_RETURN && this != LOCK && this != BACKGROUND;
	}
}
