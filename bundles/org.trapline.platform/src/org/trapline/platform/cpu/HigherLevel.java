// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

/// An exception level that is not executed but played: firmware at EL3, a modelled hypervisor at EL2.
public interface HigherLevel {
	/// Takes an exception in the place of code at VBAR_ELx.
	///
	/// The CPU is at that level, with its ESR, FAR, HPFAR, ELR and SPSR as the architecture has them. When this returns,
	/// the CPU executes where it is then: a handler ends with {@link Cpu#exceptionReturn}, which may lead elsewhere.
	///
	/// @param vector offset from VBAR_ELx of the vector that it would take, which tells kind and origin
	void take(Cpu cpu, int vector);
}
