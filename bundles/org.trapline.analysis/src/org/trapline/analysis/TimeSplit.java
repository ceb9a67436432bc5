// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

/// Where vCPUs' time went, in nanoseconds summed over vCPUs.
///
/// @param guest running the guest before the exits (TIMEINGUEST)
/// @param handling handling exits, in the kernel and in user space
/// @param user the part of handling in user space
/// @param idle the guest's own waiting (WFI, WFE)
/// @param descheduled off the CPU without the guest idling (DESCHEDULED)
public record TimeSplit(long guest, long handling, long user, long idle, long descheduled) {

	/// All of it but {@link #user}, which handling contains.
	public long wall() {
		return guest + handling + idle + descheduled;
	}

	/// Handling as a share of the time in which the vCPUs were busy: guest and handling. 0 where there is none.
	public double overhead() {
		long busy = guest + handling;
		return busy == 0 ? 0 : (double) handling / busy;
	}
}
