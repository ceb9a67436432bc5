// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.interrupt;

/// A machine's interrupt controller: where devices and timers are connected.
public interface InterruptController {
	/// The input of a shared peripheral interrupt.
	///
	/// @param number from 0 on, which is INTID 32
	InterruptLine spi(int number);

	/// The input of a CPU's private peripheral interrupt.
	///
	/// @param number 0 to 15, which is INTID 16 and up
	InterruptLine ppi(int cpu, int number);
}
