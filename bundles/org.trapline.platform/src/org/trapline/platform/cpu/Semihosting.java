// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

/// What answers semihosting calls: HLT #0xF000 at any exception level (Semihosting for AArch32 and AArch64, 2.1).
@FunctionalInterface
public interface Semihosting {
	/// The immediate of HLT that is a call.
	int IMMEDIATE = 0xF000;

	/// Answers a call: the operation is in W0, the parameter in X1, and the result goes to X0. Execution goes on after
	/// the HLT.
	void call(Cpu cpu);
}
