// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

/// Why an exit happened, as finely as the recording tells: the reason, what the events between exit and entry made of
/// it, and a detail such as a register's name.
///
/// @param reason the architecture's reason
/// @param refinement what kind of sub-reason it is
/// @param detail the register, hypercall, KVM exit or interrupt concerned; empty where there is nothing to add
public record ExitCause(ExitReason reason, Refinement refinement, String detail) {
	/// The KVM exit by which MMIO gets to user space unless something is special about it; not worth saying again.
	private static final String USUAL_MMIO_EXIT = "KVM_EXIT_MMIO";

	/// What the events between an exit and the next entry show of it.
	public enum Refinement {
		/// Nothing beyond the reason.
		NONE(""),
		/// A device access that KVM itself emulated.
		MMIO_KERNEL("MMIO in kernel"),
		/// A device access that user space emulated.
		MMIO_USER("MMIO in user space"),
		/// An inter-processor interrupt: a write to GICD_SGIR, or to ICC_SGI0R_EL1, ICC_SGI1R_EL1 or ICC_ASGI1R_EL1.
		IPI("IPI"),
		/// A stage-2 fault on memory.
		MEMORY_FAULT("memory fault"),
		WFI("WFI"),
		WFE("WFE"),
		/// HVC or SMC; the detail is the function.
		HYPERCALL("hypercall"),
		/// A system register; the detail is its name and the direction.
		SYSTEM_REGISTER("register"),
		/// The guest's own timer fired.
		GUEST_TIMER("guest timer"),
		/// The host's timer fired: its tick or an hrtimer.
		HOST_TIMER("host timer"),
		/// Another host CPU interrupted this one, for instance to kick the vCPU.
		HOST_IPI("host IPI"),
		/// Another interrupt of the host; the detail is its name.
		HOST_DEVICE("host interrupt"),
		/// Left to user space for another reason than a device; the detail is the KVM exit.
		USER_EXIT("user space");

		private final String words;

		Refinement(String words) {
			this.words = words;
		}

		/// A few words for a table.
		public String words() {
			return words;
		}
	}

	/// The row of an exit-timing table that this cause counts into: the reason, with DABT_LOW split into DABT_IO_MEM,
	/// DABT_IO_MEM_IPI and DABT_USER_MEM.
	public String timingRow() {
		if (reason == ExitReason.DABT_LOW)
			return switch (refinement) {
			case IPI -> "DABT_IO_MEM_IPI";
			case MMIO_KERNEL, MMIO_USER -> "DABT_IO_MEM";
			case MEMORY_FAULT -> "DABT_USER_MEM";
			default -> reason.name();
			};
		return reason.name();
	}

	/// The cause without its reason, for a table that has the reason in another column; the reason where nothing refines it.
	public String subReason() {
		if (refinement == Refinement.NONE)
			return detail.isEmpty() ? reason.name() : detail;
		if (refinement == Refinement.MMIO_USER && detail.equals(USUAL_MMIO_EXIT))
			return refinement.words();
		return detail.isEmpty() ? refinement.words() : refinement.words() + ' ' + detail;
	}

	@Override
	public String toString() {
		return refinement == Refinement.NONE && detail.isEmpty() ? reason.name() : reason.name() + ": " + subReason();
	}
}
