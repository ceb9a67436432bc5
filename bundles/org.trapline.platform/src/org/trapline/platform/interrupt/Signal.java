// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.interrupt;

/// An asynchronous exception that a CPU is sent (Arm ARM D1.3.6).
public enum Signal {
	IRQ, FIQ,
	/// Those that HCR_EL2 or the virtual CPU interface asks for.
	VIRQ, VFIQ, SERROR, VSERROR
}
