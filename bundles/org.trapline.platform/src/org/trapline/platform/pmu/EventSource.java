// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.pmu;

/// What a CPU's counters count: how often things have happened since power-on.
public interface EventSource {
	/// Instructions that were executed.
	int INST_RETIRED = 0x08;
	/// Cycles.
	int CPU_CYCLES = 0x11;
	/// Overflows of the event counter before, for odd ones: what the monitor counts itself, and not a source.
	int CHAIN = 0x1E;

	/// Whether an event is counted.
	///
	/// @param event its number (Arm ARM D13.12)
	boolean counts(int event);

	/// How often an event has happened; 0 of one that is not counted.
	long count(int event);
}
