// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.trapline.a64.core.Environment;

/// What is told of marker instructions: hints that the architecture has not allocated, so that they do nothing on other machines
/// (Arm ARM C6.2, HINT), and that execute at every level without a trap.
@FunctionalInterface
public interface Markers {
	/// HINT #0x70: goes on in functional mode.
	int FUNCTIONAL = Environment.MARKER;
	/// HINT #0x71: goes on in timing mode.
	int TIMING = Environment.MARKER + 1;
	/// HINT #0x72: a region begins, whose name is in X0.
	int BEGIN = Environment.MARKER + 2;
	/// HINT #0x73: it ends.
	int END = Environment.MARKER + 3;
	/// Nobody.
	Markers NONE = (_, _) -> { };

	/// A CPU executes a marker, which is not counted yet.
	void marked(Cpu cpu, int hint);
}
