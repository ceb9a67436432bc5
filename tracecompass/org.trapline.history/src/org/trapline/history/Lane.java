// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.util.Locale;

/// A row of the time line: an attribute of the state system, which has one value at a time.
///
/// @param kind what the values are
/// @param owner the vCPU's index in {@link org.trapline.measure.ExitTrace#vcpus()}, or the number of the physical CPU
/// @param quark of the attribute
public record Lane(Kind kind, int owner, int quark) {

	/// What a lane tells, and what its values stand for.
	public enum Kind {
		/// What a vCPU does: ordinals of {@link VcpuState}.
		STATE("State"),
		/// Which exit is handled, from exit to entry: indexes into {@link org.trapline.measure.ExitTrace#causes()}.
		REASON("Reason"),
		/// The physical CPU that a vCPU is on while it runs: its number.
		HOST_CPU("Host CPU"),
		/// The interrupt that is known to be pending for a vCPU: 1 is that of the guest's timer, from the exit that it caused
		/// to the entry that hands it to the guest. Exits tell of no other.
		PENDING_INTERRUPT("Pending interrupt"),
		/// What the guest runs on a vCPU, by its own recording: indexes into
		/// {@link org.trapline.measure.GuestTasks#tasks()}. There for vCPUs of which the guest tells.
		GUEST_TASK("Guest task"),
		/// Which vCPU a physical CPU runs, in its guest or for it: indexes into
		/// {@link org.trapline.measure.ExitTrace#vcpus()}.
		RUNNING("vCPU");

		private final String attribute;

		Kind(String attribute) {
			this.attribute = attribute;
		}

		/// The attribute's name in the state system.
		public String attribute() {
			return attribute;
		}

		/// A few words for a row's label.
		public String label() {
			return this == RUNNING ? attribute : attribute.toLowerCase(Locale.ROOT).replace("cpu", "CPU");
		}
	}
}
