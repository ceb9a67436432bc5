// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

/// The events of a recording that exits are made from, in order of time.
///
/// Every event has its time in nanoseconds of the recording's clock, the physical CPU (-1 where not known) and the thread
/// that was current. Fields are those of the Linux tracepoints of arch/arm64/kvm/trace_arm.h, trace_handle_exit.h,
/// vgic/trace.h and include/trace/events/{kvm,sched,irq}.h.
public interface HypervisorEvents {
	/// The guest run's return code of an interrupt.
	int RETURN_IRQ = 0;
	/// The guest run's return code of an SError of EL1.
	int RETURN_SERROR = 1;
	/// The guest run's return code of a trap.
	int RETURN_TRAP = 2;
	/// The guest run's return code of an illegal exception return.
	int RETURN_ILLEGAL = 3;
	/// The guest run's return code after the hypervisor was taken away.
	int RETURN_HYP_GONE = 0xbadca11;
	/// In place of a return code: an exit of which only its way to user space is recorded, so that it ends when user space runs
	/// the vCPU again.
	int RETURN_TO_USER = -2;
	/// In place of a return code or an exception class: the recorded kernel's kvm_exit has none (before Linux 4.2).
	int NOT_RECORDED = -1;

	/// What a guest waits with.
	enum Wait {
		/// Wait for interrupt: KVM blocks the vCPU thread.
		WFI,
		/// Wait for event: KVM yields to another vCPU.
		WFE,
		/// One of them; the recording does not tell.
		EITHER
	}

	/// kvm_exit of arm64.
	///
	/// @param ret return code of the guest run, one of the RETURN_ constants whatever the recorded kernel's numbers are,
	///            or {@link #NOT_RECORDED}
	/// @param exceptionClass ESR_EL2.EC; 0 unless a trap; that of the last trap, which an interrupt may have followed,
	///            where ret is not recorded; or {@link #NOT_RECORDED}
	/// @param pc the guest's program counter
	void exit(long time, int cpu, int thread, int ret, int exceptionClass, long pc);

	/// kvm_entry.
	void entry(long time, int cpu, int thread, long pc);

	/// kvm_mmio.
	///
	/// @param type 0 unsatisfied read, 1 read, 2 write
	void mmio(long time, int cpu, int thread, int type, int length, long address, long value);

	/// kvm_mmio_emulate.
	void mmioEmulate(long time, int cpu, int thread, long pc, long instruction, long cpsr);

	/// kvm_userspace_exit.
	///
	/// @param reason KVM_EXIT_* of include/uapi/linux/kvm.h
	/// @param errno 0 or the positive error number where the run ioctl failed, for instance 4 (EINTR)
	void userspaceExit(long time, int cpu, int thread, int reason, int errno);

	/// kvm_guest_fault.
	///
	/// @param syndrome ESR_EL2
	/// @param faultAddress FAR_EL2
	/// @param ipa the faulting IPA, page aligned as HPFAR_EL2 has it
	void guestFault(long time, int cpu, int thread, long pc, long syndrome, long faultAddress, long ipa);

	/// kvm_wfx_arm64.
	void wfx(long time, int cpu, int thread, long pc, Wait wait);

	/// kvm_hvc_arm64.
	///
	/// @param r0 the function id where the call follows SMCCC
	void hypercall(long time, int cpu, int thread, long pc, long r0, long immediate);

	/// kvm_sys_access.
	void systemRegister(long time, int cpu, int thread, long pc, int op0, int op1, int crn, int crm, int op2,
			boolean write);

	/// kvm_handle_sys_reg.
	///
	/// @param syndrome ESR_EL2
	void systemRegisterTrap(long time, int cpu, int thread, long syndrome);

	/// kvm_vcpu_wakeup: the end of a wait for an event (WFI, or a vCPU that is off), whether polled or blocked.
	///
	/// @param waitedNanos how long
	/// @param waited false if the vCPU was only polled for
	void wakeup(long time, int cpu, int thread, long waitedNanos, boolean waited, boolean valid);

	/// kvm_timer_update_irq.
	///
	/// @param vcpu the vCPU's number inside its VM
	/// @param irq the timer's PPI, for instance 27
	void timerIrq(long time, int cpu, int thread, int vcpu, int irq, int level);

	/// vgic_update_irq_pending.
	void vgicIrq(long time, int cpu, int thread, int vcpu, int irq, boolean level);

	/// irq_handler_entry.
	///
	/// @param name the handler's name, for instance {@code arch_timer} or {@code kvm guest vtimer}; pass the same String
	///            for the same name where that is cheap
	void hostIrq(long time, int cpu, int thread, int irq, String name);

	/// sched_switch, as seen by the CPU; the thread is the one that was switched away from.
	///
	/// @param runnable whether the old thread could still run, that is, was preempted
	void schedSwitch(long time, int cpu, int previous, boolean runnable, int next);

	/// Any other event that only a thread inside the ioctl KVM_RUN causes: ends a stay in user space.
	void otherKvm(long time, int cpu, int thread);

	/// Any other event: extends the recording's span.
	void other(long time);

	/// A thread's name and process, when known and at each change. What is not known leaves what was known before.
	///
	/// @param process -1 where not known
	/// @param name empty where not known
	void thread(int thread, int process, String name);

	/// A process's own name, for naming its VM.
	void process(int process, String name);

	/// Events that the recorder lost.
	///
	/// Told as soon as it is known: between the events of the times since and time. The earlier, the fewer exits that were
	/// completed on another CPU meanwhile are taken for good.
	///
	/// @param time when the loss was noticed: events before it are missing
	/// @param since the time of the last event known to be good before the loss, of the same CPU's buffer;
	///            {@link Long#MIN_VALUE} where there is none
	/// @param cpu the CPU whose buffer overflowed; -1 for any
	/// @param count how many; 0 where the recorder does not tell
	void lost(long time, long since, int cpu, long count);
}
