// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

/// Exits of one kind in a recording, and what of the workload imitates them.
///
/// @param kind what they are
/// @param perSecond how many, of each vCPU
/// @param share of the time of all exits, 0 to 1
/// @param by what imitates them, for instance {@code ipis=15722}; empty if nothing does
/// @param why in words; empty if there is nothing to say
public record Part(Kind kind, double perSecond, double share, String by, String why) {
	/// Whether something imitates them.
	public boolean imitated() {
		return !by.isEmpty();
	}

	Part by(String what, String words) {
		return new Part(kind, perSecond, share, what, words);
	}

	/// A kind of exits.
	///
	/// @param row of the exit-timing table
	/// @param sort what they are, as far as can be told
	/// @param words for people
	public record Kind(String row, Sort sort, String words) {
	}

	/// What a workload would have to do.
	public enum Sort {
		/// An SGI by a write to the distributor of a GICv2.
		SGI_V2,
		/// An SGI by a system register of a GICv3.
		SGI_V3,
		/// A register of the emulated distributor, or of another device in the kernel.
		DEVICE_KERNEL,
		/// A device that user space emulates.
		DEVICE_USER,
		/// A device, of which the recording does not tell who emulates it.
		DEVICE,
		/// A page of memory for the first time.
		MEMORY,
		/// WFI or WFE.
		WAIT,
		/// HVC or SMC.
		CALL,
		/// The guest's timer.
		GUEST_TIMER,
		/// A timer of the host, such as its tick.
		HOST_TIMER,
		/// Another CPU of the host.
		HOST_IPI,
		/// An interrupt of a device of the host.
		HOST_DEVICE,
		/// An interrupt, of which the recording does not tell what for.
		INTERRUPT,
		/// Anything else: nothing imitates it.
		OTHER
	}
}
