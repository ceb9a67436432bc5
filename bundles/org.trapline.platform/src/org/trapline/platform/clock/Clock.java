// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.clock;

/// What time it is in a machine.
public interface Clock {
	/// Cycles since power-on: within an instruction those of the CPU that executes it.
	long now();

	/// Cycles a second.
	long frequency();
}
