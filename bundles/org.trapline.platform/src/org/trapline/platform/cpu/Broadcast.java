// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

/// What a CPU does to all CPUs of its machine.
public interface Broadcast {
	/// TLBI of the Inner or Outer Shareable domain.
	void invalidateTranslations(Cpu from, int operation, long value);

	/// IC IVAU and IC IALLUIS.
	///
	/// @param physical of the line, or -1 for all
	void invalidateInstructions(Cpu from, long physical);

	/// SEV: sets every CPU's event register.
	void sendEvent(Cpu from);

	/// A CPU that waited has something to do, or has just been turned on.
	void woken(Cpu cpu);
}
