// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.interrupt;

/// A CPU as an interrupt controller sees it.
@FunctionalInterface
public interface CpuSignals {
	/// Raises or lowers a signal of a CPU, which takes the exception when it may.
	///
	/// @param cpu number
	void signal(int cpu, Signal signal, boolean pending);
}
